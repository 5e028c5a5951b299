import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, gitFailure } from '../shared/git/git.ts';
import { splitNul } from './changed-paths.ts';
import type { Clone } from './clone.ts';
import { type InputRule, type SortedPaths, widen } from './input-rule.ts';
import type { TargetInputs } from './target-inputs.ts';

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

const symlink = '120000';
const submodule = '160000';

/** The paths whose entries decide whether the rules hold: the rules' folders, and what stands beside wildcards. */
export function pathsToCheck(inputs: Iterable<TargetInputs>): string[] {
  const paths = new Set<string>();
  for (const { rules, dockerfile } of inputs) {
    // A submodule on the way is listed only when it is asked for itself.
    if (dockerfile !== null) for (const step of wayTo(dockerfile)) paths.add(step);
    for (const rule of rules) {
      if (rule.kind !== 'source') continue;
      const folder = folderOf(rule);
      for (const step of wayTo(folder)) paths.add(step);
      if (rule.pattern.wild) paths.add(folder === '' ? '' : `${folder}/`);
    }
  }
  return [...paths];
}

const folderOf = (rule: InputRule): string => [rule.root, rule.pattern.folder].filter(Boolean).join('/');

/**
 * Entries of a commit for some paths; a path that ends with `/` stands for the symlinks that lie directly in it, an empty
 * one for the root. Asking for each object is much faster than listing trees by paths, but tells neither symlinks, which
 * the work tree shows, nor submodules, so what git does not know is listed.
 */
export async function readTreeEntries({ git, head, root }: Clone, paths: readonly string[]): Promise<TreeEntries> {
  const folders = paths.filter(path => path === '' || path.endsWith('/'));
  const named = paths.filter(path => path !== '' && !path.endsWith('/'));
  const entries = new Map<string, TreeEntry>();
  const links = folders.flatMap(folder => linksIn(root, folder));
  const types = await readTypes(git, head, named);
  const open = named.filter((name, index) => {
    const kind = types[index];
    const stats =
      kind === 'tree' || kind === 'blob' ? lstatSync(join(root, name), { throwIfNoEntry: false }) : undefined;
    if (stats === undefined) return true;
    entries.set(name, { mode: stats.isSymbolicLink() ? symlink : kind === 'tree' ? '040000' : '100644', id: '' });
    return false;
  });
  if (open.length > 0) {
    const args = ['ls-tree', '-z', '-t', '--full-tree', head, '--', ...open.flatMap(wayTo)];
    const result = await git.run(args);
    if (result.exitCode !== 0) throw gitFailure(['ls-tree'], result, '.');
    for (const line of splitNul(result.stdout)) addEntry(entries, line);
  }
  return { get: path => entries.get(path), has: path => entries.has(path), links };
}

/** What git has under each path: `tree`, `blob`, or anything else where it knows none. */
async function readTypes(git: Git, head: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  // A line break would end the question; such a path is listed instead.
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

/**
 * Corrects rules by what the tree holds: a symlink on the way leads elsewhere, so the whole context counts; a source of
 * which git holds nothing is made by another step, and cannot be watched.
 */
export function checkAgainstTree(inputs: TargetInputs, entries: TreeEntries, hasExtraPaths: boolean): TargetInputs {
  let { unwatched } = inputs;
  const rules = inputs.rules.map(rule => {
    if (rule.kind !== 'source' || rule.widened !== null) return rule;
    const folder = folderOf(rule);
    const way = wayTo(folder);
    const link = way.find(step => entries.get(step)?.mode === symlink) ?? linkBesideWildcard(rule, folder, entries);
    if (link !== undefined) return widen(rule, `${link} is a symbolic link`);
    const known = folder === '' || way.some(step => entries.get(step)?.mode === submodule) || entries.has(folder);
    if (!known && !hasExtraPaths) {
      unwatched ??= `git holds nothing of ${folder} (${rule.place}), so another step makes it; name what it is made from in "extra-paths"`;
    }
    return rule;
  });
  const { dockerfile } = inputs;
  if (dockerfile !== null) {
    const link = wayTo(dockerfile).find(step => entries.get(step)?.mode === symlink);
    if (link !== undefined) unwatched ??= `its Dockerfile is reached through the symbolic link ${link}`;
    else if (!entries.has(dockerfile) && !wayTo(dockerfile).some(step => entries.get(step)?.mode === submodule)) {
      unwatched ??= `its Dockerfile ${dockerfile} is not in git`;
    }
  }
  return { ...inputs, rules, unwatched };
}

function wayTo(folder: string): string[] {
  if (folder === '') return [];
  const parts = folder.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function linkBesideWildcard(rule: InputRule, folder: string, entries: TreeEntries): string | undefined {
  if (!rule.pattern.wild) return undefined;
  const start = folder === '' ? '' : `${folder}/`;
  const below = rule.root === '' ? 0 : rule.root.length + 1;
  return entries.links.find(
    name =>
      name.startsWith(start) &&
      !name.slice(start.length).includes('/') &&
      rule.pattern.matches(name.slice(below), true),
  );
}
