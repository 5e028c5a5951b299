import type { BuildContext } from '../../shared/context/build-context.ts';
import { type Payload, textAt, valueAt } from '../../shared/context/payload.ts';
import type { FoundManifest } from './earlier-manifest.ts';

// Which commit is compared with which, in four rules:
// 1. `mayBePublished`: a run may have published this very commit before. Then its images only get more names.
// 2. `decideBase`: else the event, or the input `base`, says what the commit is compared with.
// 3. `manifestBranches`: the manifest to take images over from is the last one of these branches.
// 4. `commitsToCompare`: an unchanged image is taken over only when it is also unchanged since the manifest's commit.
// Definitions are compared with those in the manifest, whatever the base is: no other place has them.

/** Earlier commits that the event of the run names. */
export interface EventCommits {
  /** `before` of a push; empty when the event has none. */
  readonly before: string;
  readonly forced: boolean;
  /** `merge_group.base_sha`. */
  readonly mergeGroupBase: string;
}

export interface BaseFacts {
  readonly context: Pick<BuildContext, 'event' | 'kind' | 'refName' | 'revision' | 'headRevision' | 'pullRequest'>;
  readonly event: EventCommits;
  /** The commit in the checkout. */
  readonly head: string;
  /** Its parents as they are recorded in it, also where the clone ends above them. */
  readonly parents: readonly string[];
}

/** What this commit is compared with. */
export type BaseDecision =
  | EarlierCommit
  /** The commit of the last good digest manifest. */
  | { readonly kind: 'manifest'; readonly reason: string }
  /** No commit, so all targets are built. */
  | { readonly kind: 'everything'; readonly reason: string; readonly warning: boolean };

/** A commit to compare with, before it was looked for. */
export type EarlierCommit =
  | NamedCommit
  | { readonly kind: 'merge-base'; readonly with: string; readonly head: string; readonly reason: string };

interface NamedCommit {
  readonly kind: 'commit';
  readonly revision: string;
  readonly reason: string;
}

/** Events that give a commit a name. A run that is scheduled or started by hand builds it again. */
const namingEvents: ReadonlySet<string> = new Set(['push', 'create', 'release', 'merge_group']);

/** Whether images that another run published of this commit count, whatever its branch or Git tag was. */
export const mayBePublished = ({ context: { event, revision }, head }: Pick<BaseFacts, 'context' | 'head'>): boolean =>
  namingEvents.has(event) && revision === head;

/** Why everything is built where a Git tag or a release names a commit that no run has published. */
export const unpublishedCommit = 'no published image of this commit is known';

const everything = (reason: string, warning = false): BaseDecision => ({ kind: 'everything', reason, warning });

/** What events of Git services name when they mean no commit. */
const noCommit = /^0+$/;

/** Pull request events whose workflow checks out the merge commit or the head. */
const pullEvents = /^pull_request(?:_target|_review|_review_comment)?$/;

/**
 * Decides the base of the comparison: the first rule that applies. An event without a rule builds everything.
 *
 * @param choice the input `base`: empty, `before`, or a revision
 */
export function decideBase(choice: string, facts: BaseFacts): BaseDecision {
  const { context, event } = facts;
  if (choice === 'before') return decideBefore(facts);
  if (choice !== '') return { kind: 'commit', revision: choice, reason: `input "base" is ${choice}` };
  if (pullEvents.test(context.event)) return decidePullRequest(facts);
  if (context.event === 'merge_group') {
    if (event.mergeGroupBase === '') return everything('the merge group names no base', true);
    return { kind: 'commit', revision: event.mergeGroupBase, reason: 'base of the merge group' };
  }
  if (namingEvents.has(context.event) && context.kind !== 'branch') return everything(unpublishedCommit);
  if (context.event === 'push') {
    return { kind: 'manifest', reason: `last good manifest of ${context.refName}` };
  }
  if (context.event === 'local') return everything('there is no CI event here');
  return everything(`event ${context.event} builds everything`);
}

function decideBefore({ context, event }: BaseFacts): BaseDecision {
  if (context.event !== 'push') return everything(`"base: before" needs a push, and this is ${context.event}`, true);
  if (context.kind === 'tag') return everything(`tag ${context.refName} builds everything`);
  if (event.before === '' || noCommit.test(event.before)) return everything(`first push of ${context.refName}`);
  const reason = event.forced ? 'commit that this forced push replaced' : 'commit before this push';
  return { kind: 'commit', revision: event.before, reason };
}

/** The first parent of a merge commit is the target branch as it was merged with; later commits of it do not count. */
function decidePullRequest({ context, parents, head }: BaseFacts): BaseDecision {
  const [first, ...others] = parents;
  const isMerge = others.length === 1 && (others[0] === context.headRevision || head === context.revision);
  if (isMerge && first !== undefined) {
    return {
      kind: 'commit',
      revision: first,
      reason: `first parent of the merge commit of pull request ${context.refName}`,
    };
  }
  const base = context.pullRequest?.baseRevision ?? '';
  if (base === '') return everything('the pull request names no base commit', true);
  return {
    kind: 'merge-base',
    with: base,
    head,
    reason: `where the head of pull request ${context.pullRequest?.number ?? context.refName} left ${context.pullRequest?.baseRef ?? 'its base'}`,
  };
}

/** Reads the commits of an event, whose shape is not trusted. */
export const readEventCommits = (payload: Payload): EventCommits => ({
  before: commitId(textAt(payload, 'before')),
  forced: valueAt(payload, 'forced') === true,
  mergeGroupBase: commitId(textAt(payload, 'merge_group', 'base_sha')),
});

const commitId = (value: string): string => (/^[0-9a-f]{40,64}$/.test(value) ? value : '');

/**
 * The branches whose last manifest can be used, best first: this branch, the one that it will be merged into, and the
 * default branch. Any of them will do, because images are compared with the commit of their own manifest.
 */
export function manifestBranches(
  {
    kind,
    refName,
    pullRequest,
    defaultBranch = '',
  }: Pick<BuildContext, 'kind' | 'refName' | 'pullRequest' | 'defaultBranch'>,
  payload: Payload,
): string[] {
  const queue = textAt(payload, 'merge_group', 'base_ref').replace(/^refs\/heads\//, '');
  const names = [kind === 'branch' ? refName : '', pullRequest?.baseRef ?? '', queue, defaultBranch];
  return [...new Set(names.filter(name => name !== ''))];
}

/** The base first, then the commit of the manifest where that is another one. */
export function commitsToCompare(
  decision: Exclude<BaseDecision, { readonly kind: 'everything' }>,
  { manifest, reason }: Pick<FoundManifest, 'manifest' | 'reason'>,
): readonly [EarlierCommit, ...NamedCommit[]] {
  const published: NamedCommit = { kind: 'commit', revision: manifest.revision, reason };
  return decision.kind === 'manifest' ? [published] : [decision, published];
}
