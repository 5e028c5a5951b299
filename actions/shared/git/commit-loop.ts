import { ActionError } from '../runtime/errors.ts';
import { type Attempt, type RetryPorts, retry } from '../runtime/retry.ts';
import { neverQuiet, readTransferFailure, type TransferFailure, unreachable } from './push-failure.ts';
import type { NewCommit, RemoteBranch, TreeFile } from './remote-branch.ts';

/** A branch as it stood at the beginning of an attempt. */
export interface Tip {
  readonly commit: string;
  find(file: string): Promise<TreeFile | null>;
  read(file: TreeFile): Promise<Buffer>;
}

/** What is to be done on one tip: `files` and `message` of a commit, or no files when there is nothing to do. */
export interface Change<Plan> extends Pick<NewCommit, 'files' | 'message'> {
  readonly plan: Plan;
}

export interface Committed<Plan> {
  /** The plan that was carried out. */
  readonly plan: Plan;
  /** The commit that this run brought to the branch; null when there was nothing to do. */
  readonly commit: string | null;
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
  /** Makes the change on a tip; called again on each new tip, because what it found may have moved. */
  readonly change: (tip: Tip) => Promise<Change<Plan>>;
  /** Told before another attempt. */
  readonly onRetry?: (attempt: number, why: string) => void;
}

/**
 * Brings a change to a branch that others push to as well: reads the tip, makes the change on it, commits, and moves the
 * branch only if it still stands there; else begins again on the new tip. Text is never merged or rebased. A push whose
 * answer was lost is looked for in the branch before anything is done a second time.
 *
 * @throws ActionError of kind `permission`, `policy` or `input` at once, of kind `service` when attempts or time are
 *   used up
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
        if (!(error instanceof ActionError) || error.kind !== 'service') throw error;
        const failure = readTransferFailure(error.message, loop);
        if (failure.kind === 'refused') throw error;
        return onFailure(loop, failure, attempts);
      }
    },
    policy,
    ports,
  );
}

async function attemptOnce<Plan>(
  loop: CommitLoop<Plan>,
  sent: { id: string; plan: Plan }[],
  attempts: number,
): Promise<Attempt<Committed<Plan>>> {
  const { remote } = loop;
  const fetched = await remote.fetch();
  if ('failed' in fetched) return onFailure(loop, readTransferFailure(fetched.failed, loop), attempts);
  const tip = fetched.id;
  for (const earlier of sent) {
    if (await remote.isAncestor(earlier.id, tip)) return { done: { plan: earlier.plan, commit: earlier.id, attempts } };
  }
  const { plan, files, message } = await loop.change({
    commit: tip,
    find: async file => await remote.find(tip, file),
    read: async file => await remote.read(file),
  });
  if (files.length === 0) return { done: { plan, commit: null, attempts } };
  const commit = await remote.commit({ parent: tip, files, message, author: loop.author, date: loop.now() });
  // A push that failed may have taken effect, even one that says the branch moved: curl sends a request again when the
  // connection breaks, and the second meets what the first did.
  sent.push({ id: commit, plan });
  const pushed = await remote.push(commit, tip);
  if ('id' in pushed) return { done: { plan, commit, attempts } };
  return onFailure(loop, readTransferFailure(pushed.failed, loop), attempts);
}

function onFailure<T>(
  loop: Pick<CommitLoop<unknown>, 'url' | 'branch' | 'onRetry'>,
  failure: TransferFailure,
  attempts: number,
): Attempt<T> {
  if (failure.kind === 'refused') throw failure.error;
  if (failure.kind === 'moved') {
    loop.onRetry?.(attempts, 'the branch moved');
    return { again: neverQuiet(loop.branch, attempts) };
  }
  loop.onRetry?.(attempts, failure.said);
  return { again: unreachable(loop.url, attempts, failure.said) };
}
