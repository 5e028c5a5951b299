import { inputError } from '../runtime/errors.ts';
import { type Git, gitFailure } from './git.ts';

/** The facts of one commit. */
export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly committedAt: number;
  readonly message: string;
}

/**
 * Reads a commit by any revision; a text that begins with `-` is never taken for an option.
 *
 * @throws ActionError of kind `input` when this clone has no such commit
 */
export async function readCommit(git: Git, revision: string): Promise<Commit> {
  const id = await resolveCommit(git, revision);
  const text = await git.text(['show', '--no-patch', '--format=%T%n%P%n%ct%n%B', '--end-of-options', id]);
  const [tree = '', parents = '', time = '', ...message] = text.split('\n');
  return {
    id,
    tree,
    parents: parents.split(' ').filter(Boolean),
    committedAt: Number(time),
    message: message.join('\n').trimEnd(),
  };
}

async function resolveCommit(git: Git, revision: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const result = await git.run(args);
  const [id] = result.stdout.toString('utf8').trim().split('\n');
  if (result.exitCode === 0 && id) return id;
  if (result.stderr.trim() !== '') await git.text(args);
  throw inputError(`"${revision}" is not a commit of this clone.`, {
    fix: 'Check the name, or fetch more history, e.g. with "fetch-depth: 0" in actions/checkout.',
  });
}

/** Whether `ancestor` is in the history of `descendant`; a shallow clone answers for what it has. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', '--end-of-options', ancestor, descendant];
  const result = await git.run(args);
  if (result.exitCode > 1) throw gitFailure(args, result, '.');
  return result.exitCode === 0;
}

/** The best common ancestor, or null when this clone knows none. */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | null> {
  const args = ['merge-base', '--end-of-options', one, other];
  const result = await git.run(args);
  if (result.exitCode > 1) throw gitFailure(args, result, '.');
  return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : null;
}
