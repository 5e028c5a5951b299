import type { BuildContext } from '../../shared/context/build-context.ts';
import type { Payload } from '../../shared/context/payload.ts';
import type { BuildPlan } from '../../shared/images/build-plan.ts';
import type { DigestManifest } from '../../shared/images/digest-manifest.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { type BaseDecision, decideBase, eventFacts } from './base.ts';
import { compareCommits, type Subject } from './commit-comparison.ts';
import { findLastImages, type LastImages } from './earlier-manifest.ts';
import type { Comparison } from './target-change.ts';

/** What earlier commits and runs say. */
export interface History {
  readonly base: BuildPlan['base'];
  /** Why everything is built; null when commits could be compared. */
  readonly everything: string | null;
  /** Whether the event itself asks for everything, so that known content is no reason against it. */
  readonly byEvent: boolean;
  /** A target is unchanged when nothing of it changed in any of them. */
  readonly comparisons: readonly Comparison[];
  readonly manifest: DigestManifest | null;
  /** Why there is no manifest; empty when there is one. */
  readonly noManifest: string;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

export interface HistoryRequest {
  readonly base: string;
  readonly lastDigests: string;
  readonly token: string;
  readonly environment: string | null;
}

type Ports = Pick<Runtime, 'capture' | 'stream' | 'env' | 'folders' | 'request'>;

/** Finds the base of the comparison and compares. Whatever fails on the way builds everything, with a warning. */
export async function readHistory(
  ports: Ports,
  context: BuildContext,
  payload: Payload,
  subject: Subject,
  request: HistoryRequest,
): Promise<History> {
  const { head, parents } = subject.clone;
  const decision = decideBase(request.base, { context, event: eventFacts(payload), head, parents });
  if (decision.kind === 'everything') {
    const warnings = decision.warning ? [`Everything is built, because ${decision.reason}.`] : [];
    return { ...nothingCompared(decision.reason, !decision.warning), warnings };
  }
  const last = await findLastImages(ports, context, payload, request);
  const notices =
    'missing' in last && last.notice !== null ? [`Unchanged images cannot be taken over. ${last.notice}`] : [];
  if (decision.kind !== 'manifest') {
    const history = await compareWith(ports, subject, decision, last);
    return { ...history, notices: [...history.notices, ...notices] };
  }
  if ('missing' in last) return { ...nothingCompared(`there is no base: ${last.missing}`, false), notices };
  return await compareWith(ports, subject, manifestBase(last), last);
}

type Found = Extract<BaseDecision, { kind: 'commit' | 'merge-base' }>;
type Manifest = Extract<LastImages, { manifest: DigestManifest }>;

const manifestBase = (last: Manifest): Extract<Found, { kind: 'commit' }> => ({
  kind: 'commit',
  revision: last.manifest.revision,
  reason: last.reason,
});

const nothingCompared = (reason: string, byEvent: boolean): History => ({
  base: { revision: null, reason, run: null },
  everything: reason,
  byEvent,
  comparisons: [],
  manifest: null,
  noManifest: reason,
  warnings: [],
  notices: [],
});

/** Nothing is compared with a commit; what is published under the same content key decides. */
export const contentOnly: History = {
  ...nothingCompared('compared by content, not with a commit', false),
  everything: null,
  noManifest: 'no image has its content key',
};

/**
 * Compares with the base, and with the commit of the manifest where that is another one: an image can be taken over only
 * when nothing changed since the commit that it was built from.
 */
async function compareWith(ports: Ports, subject: Subject, decision: Found, last: LastImages): Promise<History> {
  const first = await compareCommits(ports, subject, decision);
  if ('failure' in first) {
    const reason = `the base (${decision.reason}) cannot be read: ${first.failure}`;
    return { ...nothingCompared(reason, false), warnings: [`Everything is built, because ${reason}.`] };
  }
  const base = { revision: first.revision, reason: decision.reason, run: 'manifest' in last ? last.run : null };
  const history = { base, everything: null, byEvent: false, warnings: [], notices: [] };
  if ('missing' in last) {
    return { ...history, comparisons: [first.comparison], manifest: null, noManifest: last.missing };
  }
  if (last.manifest.revision === first.revision) {
    return { ...history, comparisons: [first.comparison], manifest: last.manifest, noManifest: '' };
  }
  const since = await compareCommits(ports, subject, manifestBase(last));
  if ('comparison' in since) {
    return { ...history, comparisons: [first.comparison, since.comparison], manifest: last.manifest, noManifest: '' };
  }
  const noManifest = `the commit of the ${last.reason} cannot be read: ${since.failure}`;
  const warnings = [`Unchanged images cannot be taken over, because ${noManifest}.`];
  return { ...history, comparisons: [first.comparison], manifest: null, noManifest, warnings };
}
