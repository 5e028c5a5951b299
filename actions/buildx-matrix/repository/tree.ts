import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, gitFailure } from '../../shared/git/git.ts';
import type { Clone } from './clone.ts';
import { pathSteps, type SortedPaths, splitNul } from './paths.ts';

/** An entry of a commit's tree. */
export interface TreeEntry {
  /** As git writes it: `100644`, `100755`, `120000` a symlink, `160000` a submodule, `040000` a folder. */
  readonly mode: string;
  readonly id: string;
}

export interface TreeEntries {
  get(path: string): TreeEntry | undefined;
  has(path: string): boolean;
  /** Paths of symlinks. */
  readonly links: readonly string[];
}

export const symlinkMode = '120000';
export const submoduleMode = '160000';

/**
 * Entries of a commit for some paths. A path that ends with `/` is a request for the symlinks directly in that folder, an
 * empty one for those in the root. A request for single objects is much faster than a list of trees by paths, but it
 * shows neither symlinks, which the work tree has, nor submodules. So what git does not know is listed.
 */
export async function readTreeEntries({ git, head, root }: Clone, paths: readonly string[]): Promise<TreeEntries> {
  const folders = paths.filter(path => path === '' || path.endsWith('/'));
  const named = paths.filter(path => path !== '' && !path.endsWith('/'));
  const entries = new Map<string, TreeEntry>();
  const links = folders.flatMap(folder => linksIn(root, folder));
  const types = await readTypes(git, head, named);
  const unknown = named.filter((name, index) => {
    const kind = types[index];
    const stats =
      kind === 'tree' || kind === 'blob' ? lstatSync(join(root, name), { throwIfNoEntry: false }) : undefined;
    if (stats === undefined) return true;
    entries.set(name, { mode: stats.isSymbolicLink() ? symlinkMode : kind === 'tree' ? '040000' : '100644', id: '' });
    return false;
  });
  if (unknown.length > 0) {
    const args = ['ls-tree', '-z', '-t', '--full-tree', head, '--', ...unknown.flatMap(pathSteps)];
    const result = await git.run(args);
    if (result.exitCode !== 0) throw gitFailure(['ls-tree'], result, '.');
    for (const line of splitNul(result.stdout)) addEntry(entries, line);
  }
  return { get: path => entries.get(path), has: path => entries.has(path), links };
}

/** The type of the object under each path: `tree`, `blob`, or another word where git has none. */
async function readTypes(git: Git, head: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  // A line break would end the request of one path; such a path is listed instead.
  const stdin = paths.map(path => `${head}:${path.includes('\n') ? '' : path}\n`).join('');
  const result = await git.run(['cat-file', '--batch-check=%(objecttype)'], { stdin });
  if (result.exitCode !== 0) throw gitFailure(['cat-file'], result, '.');
  const types = result.stdout.toString('utf8').split('\n');
  return paths.map((path, index) => (path.includes('\n') ? '' : (types[index] ?? '')));
}

function linksIn(root: string, folder: string): string[] {
  try {
    const found = readdirSync(join(root, folder), { withFileTypes: true });
    return found.flatMap(entry => (entry.isSymbolicLink() ? [`${folder}${entry.name}`] : []));
  } catch {
    return [];
  }
}

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
