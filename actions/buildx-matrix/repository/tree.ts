import { type Git, gitFailure } from '../../shared/git/git.ts';
import type { TreeEntry } from './commit-tree.ts';
import { type SortedPaths, splitNul } from './paths.ts';

/** Every file, symlink and submodule of a commit, as parallel lists sorted by path. */
export interface Tree extends SortedPaths {
  readonly entries: readonly TreeEntry[];
}

export async function readTree(git: Git, revision: string): Promise<Tree> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', revision];
  const result = await git.run(args);
  if (result.exitCode !== 0) throw gitFailure(args, result, '.');
  const found = new Map<string, TreeEntry>();
  for (const line of splitNul(result.stdout)) addEntry(found, line);
  const names = [...found.keys()].sort();
  const entries = names.map(name => found.get(name) ?? { mode: '', id: '' });
  const isOpaque = (index: number) => /^1[26]/.test(entries[index]?.mode ?? '');
  return { names, entries, isOpaque };
}

/** `<mode> <type> <id>\t<path>` (git-ls-tree, "Output format"). */
function addEntry(entries: Map<string, TreeEntry>, line: string): void {
  const tab = line.indexOf('\t');
  const type = line.indexOf(' ', 7);
  entries.set(line.slice(tab + 1), { mode: line.slice(0, 6), id: line.slice(type + 1, tab) });
}
