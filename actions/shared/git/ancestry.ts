import { ActionError } from '../runtime/errors.ts';
import type { Git } from './git.ts';
import { isAncestor } from './history.ts';

/** How one commit stands to another, as far as this clone knows. */
export type Ancestry = 'same' | 'older' | 'newer' | 'diverged' | 'unknown';

/**
 * Says how `other` stands to `own`: `older` when `own` has it in its history. A commit that this clone does not have, a
 * shallow clone whose history ends too early, a folder without a clone and a machine without git give `unknown`, never a
 * guess.
 */
export async function compareCommits(git: Git, other: string, own: string): Promise<Ancestry> {
  if (other === own) return 'same';
  try {
    return await askHistory(git, other, own);
  } catch (error) {
    if (error instanceof ActionError) return 'unknown';
    throw error;
  }
}

async function askHistory(git: Git, other: string, own: string): Promise<Ancestry> {
  for (const commit of [other, own]) {
    const found = await git.run(['cat-file', '-e', `${commit}^{commit}`]);
    if (found.exitCode !== 0) return 'unknown';
  }
  if (await isAncestor(git, other, own)) return 'older';
  if (await isAncestor(git, own, other)) return 'newer';
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  return shallow.stdout.toString('utf8').trim() === 'false' ? 'diverged' : 'unknown';
}
