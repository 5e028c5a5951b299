import { ActionError } from '../runtime/errors.ts';
import { type Git, gitFailure } from './git.ts';

/** How two commits are related, as far as this clone knows. */
export type Ancestry = 'same' | 'older' | 'newer' | 'diverged' | 'unknown';

/**
 * How `commit` is related to `reference`: `older` when `reference` has it in its history. A commit that is missing here,
 * a shallow clone whose history ends too early, a folder without a clone and a machine without git give `unknown`, never
 * a guess.
 */
export async function readAncestry(git: Git, commit: string, reference: string): Promise<Ancestry> {
  if (commit === reference) return 'same';
  try {
    return await searchHistory(git, commit, reference);
  } catch (error) {
    if (error instanceof ActionError) return 'unknown';
    throw error;
  }
}

async function searchHistory(git: Git, commit: string, reference: string): Promise<Ancestry> {
  for (const id of [commit, reference]) {
    const found = await git.run(['cat-file', '-e', `${id}^{commit}`]);
    if (found.exitCode !== 0) return 'unknown';
  }
  if (await isAncestor(git, commit, reference)) return 'older';
  if (await isAncestor(git, reference, commit)) return 'newer';
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  return shallow.stdout.toString('utf8').trim() === 'false' ? 'diverged' : 'unknown';
}

/** Whether `ancestor` is in the history of `descendant`; in a shallow clone, in the part of it that is there. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', '--end-of-options', ancestor, descendant];
  const result = await git.run(args);
  if (result.exitCode > 1) throw gitFailure(args, result, '.');
  return result.exitCode === 0;
}

/** The best common ancestor of two commits; undefined when this clone has none. */
export async function mergeBase(git: Git, left: string, right: string): Promise<string | undefined> {
  const args = ['merge-base', '--end-of-options', left, right];
  const result = await git.run(args);
  if (result.exitCode > 1) throw gitFailure(args, result, '.');
  return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : undefined;
}
