import type { BuildContext } from '../../shared/context/build-context.ts';
import type { Payload } from '../../shared/context/payload.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import type { ServicePorts } from '../../shared/runtime/runtime.ts';
import { commitsToCompare, decideBase, manifestBranches, readEventCommits } from './base.ts';
import type { FetchPorts } from './base-commit.ts';
import { type BuiltCommit, compareCommits } from './commit-comparison.ts';
import { type FoundManifest, findEarlierManifest, type ManifestOptions } from './earlier-manifest.ts';
import type { Comparison, EarlierState } from './target-change.ts';

/** What is known from earlier commits and runs. */
export interface History extends EarlierState {
  readonly base: BuildPlan['base'];
  /** Why everything is built, in a few words; undefined when commits could be compared. */
  readonly everything: string | undefined;
  /** Whether the event itself builds everything, so that a known content is no reason against it. */
  readonly byEvent: boolean;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

export interface HistoryOptions extends ManifestOptions {
  /** The input `base`. */
  readonly base: string;
}

export interface EventOfRun {
  readonly context: BuildContext;
  readonly payload: Payload;
}

/** Finds the base of the comparison and compares. Whatever fails on the way builds everything, with a warning. */
export async function readHistory(
  ports: FetchPorts & ServicePorts,
  { context, payload }: EventOfRun,
  commit: BuiltCommit,
  options: HistoryOptions,
): Promise<History> {
  const { head, parents } = commit.clone;
  const decision = decideBase(options.base, { context, event: readEventCommits(payload), head, parents });
  if (decision.kind === 'everything') {
    const warnings = decision.warning ? [`Everything is built, because ${decision.reason}.`] : [];
    return { ...withoutComparison(decision.reason), byEvent: !decision.warning, warnings };
  }
  const earlier = await findEarlierManifest(ports, context, manifestBranches(context, payload), options);
  if ('missing' in earlier) {
    const reason = 'no earlier manifest';
    if (earlier.notice === undefined) return withoutComparison(reason, earlier.missing);
    return { ...withoutComparison(reason), notices: [`Unchanged images cannot be taken over. ${earlier.notice}`] };
  }
  return await compareWith(ports, commit, commitsToCompare(decision, earlier), earlier);
}

/**
 * A history in which nothing was compared, so that all targets are built.
 *
 * @param details what a person needs to know beyond the reason; shown once, while each target repeats the reason
 */
export const withoutComparison = (reason: string, details?: string): History => ({
  base: { revision: null, reason: details === undefined ? reason : `${reason} (${details})`, run: null },
  everything: reason,
  byEvent: false,
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
  const first = await compareCommits(ports, commit, base);
  if ('failure' in first) return unreadable(`the base (${base.reason}) cannot be read`, first.failure);
  const comparisons: Comparison[] = [first.comparison];
  for (const other of others.filter(({ revision }) => revision !== first.revision)) {
    const next = await compareCommits(ports, commit, other);
    if ('failure' in next) return unreadable(`the commit of the ${other.reason} cannot be read`, next.failure);
    comparisons.push(next.comparison);
  }
  return {
    base: { revision: first.revision, reason: base.reason, run },
    everything: undefined,
    byEvent: false,
    comparisons,
    manifest,
    warnings: [],
    notices: [],
  };
}

const unreadable = (reason: string, failure: string): History => ({
  ...withoutComparison(reason),
  warnings: [`Everything is built, because ${reason}: ${failure}`],
});
