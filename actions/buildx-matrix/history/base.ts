import type { BuildContext } from '../../shared/context/build-context.ts';

/** What the event of the run says about earlier commits; texts are as the service wrote them. */
export interface EventFacts {
  /** `before` of a push; empty when the event has none. */
  readonly before: string;
  readonly forced: boolean;
  /** `merge_group.base_sha`. */
  readonly mergeGroupBase: string;
}

export interface BaseFacts {
  readonly context: Pick<BuildContext, 'event' | 'kind' | 'refName' | 'revision' | 'headRevision' | 'pullRequest'>;
  readonly event: EventFacts;
  /** The commit in the checkout. */
  readonly head: string;
  /** Its parents as they are recorded in it, also where the clone ends above them. */
  readonly parents: readonly string[];
}

/**
 * What this commit is compared with. `manifest`: the commit of the last good digest manifest; `everything`: nothing, so
 * all is built.
 */
export type BaseDecision =
  | { readonly kind: 'commit'; readonly revision: string; readonly reason: string }
  | { readonly kind: 'merge-base'; readonly with: string; readonly head: string; readonly reason: string }
  | { readonly kind: 'manifest'; readonly reason: string }
  | { readonly kind: 'everything'; readonly reason: string; readonly warning: boolean };

const everything = (reason: string, warning = false): BaseDecision => ({ kind: 'everything', reason, warning });

/** Commits that stand for "no commit" in events of git services. */
const zero = /^0+$/;

/** Pull request events whose workflow sees the merge commit or the head. */
const pullEvents = /^pull_request(?:_target|_review|_review_comment)?$/;

/**
 * Decides the base of the comparison: the first rule that holds. Whatever the rules do not know builds everything.
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
  if (context.kind === 'tag') return everything(`tag ${context.refName} builds everything`);
  if (context.event === 'push' && context.kind === 'branch') {
    return { kind: 'manifest', reason: `last good manifest of ${context.refName}` };
  }
  return everything(`event ${context.event} builds everything`);
}

function decideBefore({ context, event }: BaseFacts): BaseDecision {
  if (context.event !== 'push') return everything(`"base: before" needs a push, and this is ${context.event}`, true);
  if (context.kind === 'tag') return everything(`tag ${context.refName} builds everything`);
  if (event.before === '' || zero.test(event.before)) return everything(`first push of ${context.refName}`);
  const reason = event.forced ? 'commit that this forced push replaced' : 'commit before this push';
  return { kind: 'commit', revision: event.before, reason };
}

/** The first parent of a merge commit is the target branch as it was merged with; nothing newer slips in. */
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

/** Reads the facts of an event, whose shape is not trusted. */
export function eventFacts(payload: Readonly<Record<string, unknown>>): EventFacts {
  const { before, forced, merge_group: mergeGroup } = payload;
  const base = typeof mergeGroup === 'object' && mergeGroup !== null ? Reflect.get(mergeGroup, 'base_sha') : undefined;
  return { before: commitId(before), forced: forced === true, mergeGroupBase: commitId(base) };
}

const commitId = (value: unknown): string =>
  typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : '';
