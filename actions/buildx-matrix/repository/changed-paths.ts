import { type Git, gitFailure } from '../../shared/git/git.ts';
import { type SortedPaths, splitNul } from './paths.ts';

/** Paths that differ between two commits; symlinks and submodules of either are opaque. */
export interface ChangedPaths extends SortedPaths {
  readonly names: readonly string[];
  /** Those that do not count. */
  readonly ignored: { readonly names: readonly string[] };
}

/**
 * Compares the trees of two commits: added, changed, deleted, of another type, moved (both ends) and submodules at
 * another commit. File contents are not read, so a clone without them will do.
 *
 * @param counts whether the change of a path counts
 * @throws ActionError when git cannot read one of the trees
 */
export async function readChangedPaths(
  git: Git,
  base: string,
  head: string,
  counts: (path: string) => boolean,
): Promise<ChangedPaths> {
  const quiet = ['--no-ext-diff', '--no-relative', '-O/dev/null', '--ignore-submodules=none'];
  const args = ['diff', '--raw', '-z', '--no-renames', ...quiet, '--end-of-options', base, head];
  const result = await git.run(args);
  if (result.exitCode !== 0) throw gitFailure(['diff'], result, '.');
  const parts = splitNul(result.stdout);
  const names: string[] = [];
  const ignored: string[] = [];
  const opaque = new Set<string>();
  // `:<old mode> <new mode> <old id> <new id> <status>`, then the path (git-diff, "Raw output format").
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const name = parts[at + 1] ?? '';
    if (!counts(name)) {
      ignored.push(name);
      continue;
    }
    names.push(name);
    if (/^:(?:1[26]0000 |\d+ 1[26]0000 )/.test(parts[at] ?? '')) opaque.add(name);
  }
  names.sort();
  return { names, isOpaque: index => opaque.has(names[index] ?? ''), ignored: { names: ignored.sort() } };
}
