import { isAscii } from 'node:buffer';
import { type Git, gitFailure } from '../../shared/git/git.ts';
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
 * Reads `<mode> <type> <id>\t<path>` with NUL at the end (git-ls-tree, "Output format"). One string holds all lines: one
 * object for each of 100,000 files would take most of the memory.
 */
export function parseTree(listed: Buffer): Tree {
  const lines = isAscii(listed) ? listed.toString('latin1') : sortByName(splitNul(listed));
  const paths = readLines(lines);
  const attributes = paths.names.flatMap((name, at) =>
    name.endsWith('.gitattributes') ? paths.describe(at, at + 1) : [],
  );
  return { ...paths, attributes: readLines(attributes.join('')) };
}

function readLines(lines: string): TreePaths & Pick<Tree, 'links'> {
  const starts: number[] = [];
  const names: string[] = [];
  const links: string[] = [];
  const opaque = new Set<number>();
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf('\0', at);
    // `100644`, `120000` and `160000` differ in their second digit.
    const kind = lines.charAt(at + 1);
    const name = lines.slice(lines.indexOf('\t', at) + 1, end);
    if (kind !== '0') opaque.add(names.length);
    if (kind === '2') links.push(name);
    starts.push(at);
    names.push(name);
    at = end + 1;
  }
  return {
    names,
    isOpaque: index => opaque.has(index),
    links: { names: links, isOpaque: () => true },
    modeOf: index => lines.slice(starts[index], (starts[index] ?? 0) + 6),
    describe: (from, to) => lines.slice(starts[from] ?? lines.length, starts[to] ?? lines.length),
  };
}

/** Git sorts by bytes, which is the order of UTF-16 units for ASCII only. */
const sortByName = (lines: readonly string[]): string =>
  lines
    .map(line => ({ line, name: line.slice(line.indexOf('\t') + 1) }))
    .sort(({ name: one }, { name: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .map(({ line }) => `${line}\0`)
    .join('');
