import type { BuildContext } from '../../shared/context/build-context.ts';
import type { Payload } from '../../shared/context/payload.ts';
import { createRepositoryApi } from '../../shared/github/api/repository-api.ts';
import { countMinutes, nameRun, waitForRuns, waitPorts } from '../../shared/github/api/run-wait.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import type { Runtime, ServicePorts } from '../../shared/runtime/runtime.ts';
import { recordedTargets } from '../sources/recorded-sources.ts';
import type { TargetSources } from '../sources/target-sources.ts';
import { commitsToCompare, decideBase, manifestBranches, mayBePublished, readEventCommits } from './base.ts';
import { type BuiltCommit, compareTargets, type EarlierChanges, readChangesSince } from './commit-comparison.ts';
import {
  askGitHub,
  type DefinedImages,
  type EarlierManifest,
  type FoundManifest,
  findEarlierManifest,
  findPublishedCommit,
  type ManifestOptions,
  type ManifestSearch,
} from './earlier-manifest.ts';
import type { FetchPorts } from './fetched-commit.ts';
import type { Comparison, EarlierState } from './target-change.ts';
import { listRunsBefore } from './unended-runs.ts';

/** What is known from earlier commits and runs. */
export interface History extends EarlierState {
  readonly base: BuildPlan['base'];
  /** Why everything is built, in a few words; undefined when commits could be compared. */
  readonly everything: string | undefined;
  /** Whether the event itself builds everything, so that a known content is no reason against it. */
  readonly byEvent: boolean;
  /** Whether the manifest is of the commit that is built: then files are the same, wherever they come from. */
  readonly isSameCommit: boolean;
  /** The sources that were compared; undefined when nothing was. */
  readonly sources?: ReadonlyMap<string, TargetSources>;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

export interface HistoryOptions extends ManifestOptions {
  /** The input `base`. */
  readonly base: string;
  /** Minutes to wait for other runs of this commit. */
  readonly waitFor: number;
  /** Digest of each definition that gets an image. */
  readonly definitions: DefinedImages['definitions'];
}

type HistoryPorts = FetchPorts & ServicePorts & Pick<Runtime, 'log'>;

export interface EventOfRun {
  readonly context: BuildContext;
  readonly payload: Payload;
}

/** Finds the base of the comparison and compares. Whatever fails on the way builds everything, with a warning. */
export async function readHistory(
  ports: HistoryPorts,
  { context, payload }: EventOfRun,
  commit: BuiltCommit,
  options: HistoryOptions,
): Promise<History> {
  const { head, parents } = commit.clone;
  const search: ManifestSearch = { ports, context, options };
  const published = await findThisCommit(search, head, options);
  if (published !== undefined && 'manifest' in published) return ofSameCommit(published);
  const decision = decideBase(options.base, { context, event: readEventCommits(payload), head, parents });
  if (decision.kind === 'everything') {
    const warnings = decision.warning ? [`Everything is built, because ${decision.reason}.`] : [];
    const details = published?.notice === undefined ? published?.missing : undefined;
    const history = withoutComparison(decision.reason, details);
    return {
      ...history,
      byEvent: !decision.warning && published === undefined,
      warnings,
      notices: noticesOf(published),
    };
  }
  // A second question would have the same answer.
  const earlier =
    published?.notice === undefined ? await findEarlierManifest(search, manifestBranches(context, payload)) : published;
  if ('missing' in earlier) {
    const reason = 'no earlier manifest';
    if (earlier.notice === undefined) return withoutComparison(reason, earlier.missing);
    return { ...withoutComparison(reason), notices: noticesOf(earlier) };
  }
  return await compareWith(ports, commit, commitsToCompare(decision, earlier), earlier);
}

const noticesOf = (manifest: EarlierManifest | undefined): string[] =>
  manifest !== undefined && 'notice' in manifest && manifest.notice !== undefined
    ? [`Unchanged images cannot be taken over. ${manifest.notice}`]
    : [];

/** What another run published of the commit that is built; undefined where that does not count. */
async function findThisCommit(
  search: ManifestSearch,
  head: string,
  { base, definitions, waitFor }: HistoryOptions,
): Promise<EarlierManifest | undefined> {
  const { context } = search;
  if (base !== '' || !mayBePublished({ context, head })) return undefined;
  if (waitFor > 0) await waitForThisCommit(search, waitFor);
  return await findPublishedCommit(search, { revision: head, definitions });
}

/** A failure of the wait is left to the search after it, which has the same. */
async function waitForThisCommit(search: ManifestSearch, minutes: number): Promise<void> {
  const { ports, context, options } = search;
  const unended = await askGitHub(search, async () => {
    // Each look is a question with a time limit of its own.
    const api = createRepositoryApi(ports, context.repository, options.githubToken);
    return await waitForRuns(() => listRunsBefore(api, context), waitPorts(ports, minutes));
  });
  if ('missing' in unended || unended.length === 0) return;
  ports.log.notice(
    `${unended.map(nameRun).join(' and ')} of this commit had not ended after ${countMinutes(minutes)} (input "wait-for"), so what it publishes is not taken over.`,
  );
}

/** Files need no comparison where both images are of one commit. */
const ofSameCommit = ({ manifest, reason, run }: FoundManifest): History => ({
  ...withoutComparison(reason),
  base: { revision: manifest.revision, reason, run },
  everything: undefined,
  isSameCommit: true,
  manifest,
});

/**
 * A history in which nothing was compared, so that all targets are built.
 *
 * @param details what a person needs to know beyond the reason; shown once, while each target repeats the reason
 */
export const withoutComparison = (reason: string, details?: string): History => ({
  base: { revision: null, reason: details === undefined ? reason : `${reason} (${details})`, run: null },
  everything: reason,
  byEvent: false,
  isSameCommit: false,
  comparisons: [],
  manifest: undefined,
  warnings: [],
  notices: [],
});

/** Nothing is compared; what is published under the same content key decides. */
export const contentOnly: History = {
  ...withoutComparison('compared by content, not with a commit'),
  everything: undefined,
};

async function compareWith(
  ports: FetchPorts,
  commit: BuiltCommit,
  [base, ...others]: ReturnType<typeof commitsToCompare>,
  { manifest, run }: FoundManifest,
): Promise<History> {
  const recorded = recordedTargets(manifest, commit.targets);
  commit.sources.readAhead(recorded);
  const first = await readChangesSince(ports, commit, base);
  if ('failure' in first) return unreadable(`the base (${base.reason}) cannot be read`, first.failure);
  const earlier = [first];
  try {
    for (const other of others.filter(({ revision }) => revision !== first.base.revision)) {
      const next = await readChangesSince(ports, commit, other);
      if ('failure' in next) return unreadable(whyUnreadable(other), next.failure);
      earlier.push(next);
    }
    const sources = await commit.sources.since(
      earlier.map(({ changes }) => changes),
      recorded,
    );
    const comparisons: Comparison[] = [];
    for (const each of earlier) {
      const comparison = await compareTargets(commit, sources, each);
      if ('failure' in comparison) {
        const why = each === first ? `the base (${base.reason}) cannot be read` : whyUnreadable(each);
        return unreadable(why, comparison.failure);
      }
      comparisons.push(comparison);
    }
    return {
      base: { revision: first.base.revision, reason: base.reason, run },
      everything: undefined,
      byEvent: false,
      isSameCommit: false,
      comparisons,
      sources,
      manifest,
      warnings: [],
      notices: [],
    };
  } finally {
    for (const each of earlier) await each.base.close();
  }
}

const whyUnreadable = ({ reason }: Pick<EarlierChanges, 'reason'>): string =>
  `the commit of the ${reason} cannot be read`;

const unreadable = (reason: string, failure: string): History => ({
  ...withoutComparison(reason),
  warnings: [
    `Everything is built, because ${reason}: ${failure
      .split('\n')
      .map(line => line.trim())
      .join(' ')
      .replace(/\.$/, '')}.`,
  ],
});
