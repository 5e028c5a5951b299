import { type Git, gitFailure } from '../../shared/git/git.ts';
import { type SortedPaths, splitNul } from './paths.ts';

/** Sorted paths that differ between two commits; opaque are symlinks and submodules of either. */
export type Changes = SortedPaths;

export const changesOf = (names: readonly string[], opaque: ReadonlySet<string>): Changes => ({
  names,
  isOpaque: index => opaque.has(names[index] ?? ''),
});

/**
 * Compares the trees of two commits: added, changed, deleted, of another type, moved (both ends) and submodules at
 * another commit. File contents are not read, so a clone without them will do.
 *
 * @throws ActionError when git cannot read one of the trees
 */
export async function readChanges(
  git: Git,
  base: string,
  head: string,
): Promise<{ names: string[]; opaque: ReadonlySet<string> }> {
  const quiet = ['--no-ext-diff', '--no-relative', '-O/dev/null', '--ignore-submodules=none'];
  const args = ['diff', '--raw', '-z', '--no-renames', ...quiet, '--end-of-options', base, head];
  const result = await git.run(args);
  if (result.exitCode !== 0) throw gitFailure(['diff'], result, '.');
  const parts = splitNul(result.stdout);
  const names: string[] = [];
  const opaque = new Set<string>();
  // `:<old mode> <new mode> <old id> <new id> <status>`, then the path (git-diff, "Raw output format").
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const name = parts[at + 1] ?? '';
    names.push(name);
    if (/^:(?:1[26]0000 |\d+ 1[26]0000 )/.test(parts[at] ?? '')) opaque.add(name);
  }
  return { names: names.sort(), opaque };
}
