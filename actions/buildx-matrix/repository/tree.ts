import { isAscii } from 'node:buffer';
import { type Git, gitFailure } from '../../shared/git/git.ts';
import { symlinkMode } from './commit-tree.ts';
import { type SortedPaths, splitNul } from './paths.ts';

/** Files, symlinks and submodules of a commit. */
export interface TreePaths extends SortedPaths {
  /** Modes, ids and names of the paths between two indexes: equal strings mean equal files. */
  readonly describe: (from: number, to: number) => string;
  /** The mode of a path, as git writes it. */
  readonly modeOf: (index: number) => string;
}

/** All of them. */
export interface Tree extends TreePaths {
  /** The symlinks among them. */
  readonly links: SortedPaths;
  /** The .gitattributes files among them. */
  readonly attributes: TreePaths;
}

export async function readTree(git: Git, revision: string): Promise<Tree> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', revision];
  const result = await git.run(args);
  if (result.exitCode !== 0) throw gitFailure(args, result, '.');
  return parseTree(result.stdout);
}

/**
 * Reads `<mode> <type> <id>\t<path>` with NUL at the end (git-ls-tree, "Output format"). One string holds all lines: a
 * string for each of 100,000 paths would take most of the memory, and of the time.
 */
export function parseTree(listed: Buffer): Tree {
  const lines = isAscii(listed) ? listed.toString('latin1') : sortByName(splitNul(listed));
  const paths = pathsIn(lines);
  const links: string[] = [];
  const attributes: string[] = [];
  for (let at = 0; at < paths.names.length; at++) {
    if (paths.isOpaque(at) && paths.modeOf(at) === symlinkMode) links.push(paths.names.at(at) ?? '');
    if (paths.isAttributesFile(at)) attributes.push(paths.describe(at, at + 1));
  }
  return { ...paths, links: { names: links, isOpaque: () => true }, attributes: pathsIn(attributes.join('')) };
}

function pathsIn(lines: string): TreePaths & { readonly isAttributesFile: (index: number) => boolean } {
  const starts: number[] = [];
  for (let at = 0; at < lines.length; at = lines.indexOf('\0', at) + 1) starts.push(at);
  const startOf = (index: number): number => starts[index] ?? lines.length;
  const nameOf = (index: number): string =>
    lines.slice(lines.indexOf('\t', startOf(index)) + 1, startOf(index + 1) - 1);
  return {
    names: { length: starts.length, at: index => (index < starts.length ? nameOf(index) : undefined) },
    // A file is `100644` or `100755`.
    isOpaque: index => !lines.startsWith('100', startOf(index)),
    isAttributesFile: index => lines.startsWith(attributesFile, startOf(index + 1) - 1 - attributesFile.length),
    modeOf: index => lines.slice(startOf(index), startOf(index) + 6),
    describe: (from, to) => lines.slice(startOf(from), startOf(to)),
  };
}

const attributesFile = '.gitattributes';

/** Git sorts by bytes, which is the order of UTF-16 units for ASCII only. */
const sortByName = (lines: readonly string[]): string =>
  lines
    .map(line => ({ line, name: line.slice(line.indexOf('\t') + 1) }))
    .sort(({ name: one }, { name: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .map(({ line }) => `${line}\0`)
    .join('');
