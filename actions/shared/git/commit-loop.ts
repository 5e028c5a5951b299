import { type Attempt, type RetryPorts, retry } from '../runtime/scheduling/retry.ts';
import { GitError } from './git.ts';
import {
  type BranchAddress,
  movingBranchError,
  readTransferFailure,
  type TransferFailure,
  unreachableRemoteError,
} from './push-failure.ts';
import type { NewCommit, RemoteBranch, TreeFile } from './remote-branch.ts';

/** A branch as an attempt found it. */
export interface Tip {
  readonly commit: string;
  find(file: string): Promise<TreeFile | undefined>;
  read(file: TreeFile): Promise<Buffer>;
}

/** What to do on one tip: `files` and `message` of a commit, or no files when there is nothing to do. */
export interface Change<Plan> extends Pick<NewCommit, 'files' | 'message'> {
  readonly plan: Plan;
}

export interface Committed<Plan> {
  /** The plan that was carried out. */
  readonly plan: Plan;
  /** The commit that this run pushed to the branch; undefined when there was nothing to do. */
  readonly commit: string | undefined;
  readonly attempts: number;
}

export interface CommitLoop<Plan> {
  readonly remote: RemoteBranch;
  readonly url: string;
  readonly branch: string;
  readonly author: NewCommit['author'];
  readonly now: () => Date;
  readonly maxAttempts: number;
  readonly deadlineSeconds: number;
  /** Makes the change on a tip; called again on each new tip, whose files may differ. */
  readonly change: (tip: Tip) => Promise<Change<Plan>>;
  /** Called before another attempt. */
  readonly onRetry?: (attempt: number, reason: string) => void;
}

/**
 * Pushes a change to a branch that others push to as well: reads the tip, makes the change on it, commits, and moves the
 * branch only if it has not moved since; else starts again on the new tip. Nothing is merged or rebased. Before a second
 * push, the branch is searched for the first one, because its answer may have been lost.
 *
 * @throws ActionError of kind `permission`, `policy` or `input` at once, of kind `service` after the last attempt or at
 *   the deadline
 */
export async function commitToBranch<Plan>(loop: CommitLoop<Plan>, ports: RetryPorts): Promise<Committed<Plan>> {
  const sent: { id: string; plan: Plan }[] = [];
  const policy = {
    attempts: loop.maxAttempts,
    deadlineSeconds: loop.deadlineSeconds,
    baseMilliseconds: 150,
    capMilliseconds: 8000,
  };
  return await retry(
    async attempts => {
      try {
        return await attemptOnce(loop, sent, attempts);
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        const failure = failureOf(error, loop);
        if (failure.kind === 'refused') throw error;
        return await onFailure(loop, failure, attempts);
      }
    },
    policy,
    ports,
  );
}

const failureOf = (error: GitError, address: BranchAddress): TransferFailure =>
  error.timedOut ? { kind: 'unreachable', detail: error.message } : readTransferFailure(error.output, address);

async function attemptOnce<Plan>(
  loop: CommitLoop<Plan>,
  sent: { id: string; plan: Plan }[],
  attempts: number,
): Promise<Attempt<Committed<Plan>>> {
  const { remote } = loop;
  const fetched = await remote.fetch();
  if ('failed' in fetched) return await onFailure(loop, readTransferFailure(fetched.failed, loop), attempts);
  const tip = fetched.id;
  for (const earlier of sent) {
    if (await remote.isAncestor(earlier.id, tip)) return { done: { plan: earlier.plan, commit: earlier.id, attempts } };
  }
  const { plan, files, message } = await loop.change({
    commit: tip,
    find: async file => await remote.find(tip, file),
    read: async file => await remote.read(file),
  });
  if (files.length === 0) return { done: { plan, commit: undefined, attempts } };
  const commit = await remote.commit({ parent: tip, files, message, author: loop.author, date: loop.now() });
  // A failed push may have taken effect, even one that reports a moved branch: curl repeats a request when the connection
  // breaks, and the second request meets the result of the first.
  sent.push({ id: commit, plan });
  const pushed = await remote.push(commit, tip);
  if ('id' in pushed) return { done: { plan, commit, attempts } };
  return await onFailure(loop, readTransferFailure(pushed.failed, loop), attempts);
}

async function onFailure<T>(
  loop: Pick<CommitLoop<unknown>, 'url' | 'branch' | 'onRetry'>,
  failure: TransferFailure,
  attempts: number,
): Promise<Attempt<T>> {
  if (failure.kind === 'refused') throw failure.error;
  if (failure.kind === 'moved') {
    loop.onRetry?.(attempts, 'the branch moved');
    return { again: movingBranchError(loop.branch, attempts) };
  }
  loop.onRetry?.(attempts, failure.detail);
  return { again: unreachableRemoteError(loop.url, attempts, failure.detail) };
}
