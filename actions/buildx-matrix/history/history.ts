import type { BuildContext } from '../../shared/context/build-context.ts';
import type { Payload } from '../../shared/context/payload.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import type { DigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import type { ServicePorts } from '../../shared/runtime/runtime.ts';
import { commitOfManifest, decideBase, type EarlierCommit, manifestBranches, readEventCommits } from './base.ts';
import { type BuiltCommit, type ComparisonPorts, compareCommits } from './commit-comparison.ts';
import { type EarlierManifest, findEarlierManifest, type ManifestOptions } from './earlier-manifest.ts';
import type { Comparison } from './target-change.ts';

/** What is known from earlier commits and runs. */
export interface History {
  readonly base: BuildPlan['base'];
  /** Why everything is built; undefined when commits could be compared. */
  readonly everything: string | undefined;
  /** Whether the event itself builds everything, so that a known content is no reason against it. */
  readonly byEvent: boolean;
  /** A target is unchanged when no source of it changed in any of them. */
  readonly comparisons: readonly Comparison[];
  readonly manifest: DigestManifest | undefined;
  /** Why there is no manifest; empty when there is one. */
  readonly noManifest: string;
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
  ports: ComparisonPorts & ServicePorts,
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
  const notice = 'missing' in earlier ? earlier.notice : undefined;
  const notices = notice === undefined ? [] : [`Unchanged images cannot be taken over. ${notice}`];
  if (decision.kind !== 'manifest') return { ...(await compareWith(ports, commit, decision, earlier)), notices };
  if ('missing' in earlier) {
    return { ...withoutComparison(`no earlier manifest (${earlier.missing})`), notices };
  }
  return await compareWith(ports, commit, commitOfManifest(earlier.manifest, earlier.reason), earlier);
}

/** A history in which no commits were compared, so that all targets are built. */
export const withoutComparison = (reason: string): History => ({
  base: { revision: null, reason, run: null },
  everything: reason,
  byEvent: false,
  comparisons: [],
  manifest: undefined,
  noManifest: reason,
  warnings: [],
  notices: [],
});

/** No commits are compared; what is published under the same content key decides. */
export const contentOnly: History = {
  ...withoutComparison('compared by content, not with a commit'),
  everything: undefined,
  noManifest: 'no image has its content key',
};

/**
 * Compares with the base, and with the commit of the manifest where that is another one: an image can be taken over only
 * when no source of it changed since the commit that it was built from.
 */
async function compareWith(
  ports: ComparisonPorts,
  commit: BuiltCommit,
  wanted: EarlierCommit,
  earlier: EarlierManifest,
): Promise<History> {
  const first = await compareCommits(ports, commit, wanted);
  if ('failure' in first) {
    const reason = `the base (${wanted.reason}) cannot be read: ${first.failure}`;
    return { ...withoutComparison(reason), warnings: [`Everything is built, because ${reason}.`] };
  }
  const base = { revision: first.revision, reason: wanted.reason, run: 'manifest' in earlier ? earlier.run : null };
  const history = {
    base,
    everything: undefined,
    byEvent: false,
    comparisons: [first.comparison],
    warnings: [],
    notices: [],
  };
  if ('missing' in earlier) return { ...history, manifest: undefined, noManifest: earlier.missing };
  const { manifest, reason } = earlier;
  if (manifest.revision === first.revision) return { ...history, manifest, noManifest: '' };
  const since = await compareCommits(ports, commit, commitOfManifest(manifest, reason));
  if ('comparison' in since) {
    return { ...history, comparisons: [first.comparison, since.comparison], manifest, noManifest: '' };
  }
  const noManifest = `the commit of the ${reason} cannot be read: ${since.failure}`;
  const warnings = [`Unchanged images cannot be taken over, because ${noManifest}.`];
  return { ...history, manifest: undefined, noManifest, warnings };
}
