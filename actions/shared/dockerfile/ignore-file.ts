import path from 'node:path';
import { diagnosticError, parseEach } from '../runtime/diagnostics.ts';
import { messageOf } from '../runtime/errors.ts';
import { compileGlob } from '../text/glob.ts';
import type { PatternMachine } from '../text/pattern-machine.ts';
import { trimGoSpace } from '../text/trim.ts';

/** Whether a path below the root of a context is left out of it. */
export interface PathFilter {
  readonly excludes: (path: string) => boolean;
  /** Whether a pattern can take paths in a folder back in (`!src/a`), so that some are kept where the folder is left out. */
  readonly reincludesIn: (folder: string) => boolean;
  /**
   * Whether all paths in a folder, which is empty for the root, are sure to be left out or kept as the folder is: no pattern
   * can match one of them and not the folder.
   */
  readonly isUniform: (folder: string) => boolean;
  /** Everything that is left out is one of these paths or in one of them; empty is the root. Without duplicates. */
  readonly folders: readonly string[];
  /** The patterns, one per line; filters with equal ones keep the same paths. */
  readonly text: string;
}

interface Pattern {
  readonly negated: boolean;
  /** The parts of the path that it is, as written. */
  readonly parts: readonly string[];
  /** How many parts every path has that it matches; undefined where that can vary. */
  readonly depth: number | undefined;
  readonly glob: Pick<PatternMachine, 'matches'>;
}

interface Match {
  readonly excluded: boolean;
  /** Whether each pattern matched the path or a folder above it. */
  readonly matches: readonly boolean[];
}

/** Keeps everything. */
export const noFilter: PathFilter = {
  excludes: () => false,
  reincludesIn: () => false,
  isUniform: () => true,
  folders: [],
  text: '',
};

/**
 * The rules of a .dockerignore file as BuildKit applies them (github.com/moby/patternmatcher 0.6, ignorefile and
 * MatchesUsingParentResults): patterns are anchored at the root, a match of a folder covers what is below it, the last
 * match wins, letter case counts.
 *
 * @throws Error on a pattern that BuildKit refuses too
 */
export function readIgnoreFile(text: string): PathFilter {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map(line => line.replace(/\r$/, ''));
  return pathFilter(lines.filter(line => !line.startsWith('#')));
}

/**
 * The lines of an input as such patterns.
 *
 * @throws DiagnosticError with every line that is none
 */
export const parsePathPatterns = (lines: readonly string[]): readonly string[] =>
  parseEach(lines, line => {
    try {
      pathFilter([line]);
      return line;
    } catch (error) {
      throw diagnosticError(
        `${messageOf(error)}; allowed: patterns as in .dockerignore, relative to the root of the repository`,
      );
    }
  });

/** A path as the pattern that matches no other path. */
export const patternOfPath = (file: string): string => file.replace(/[*?[\]\\]/g, '\\$&');

/** The same rules over a list of patterns. */
export function pathFilter(lines: readonly string[]): PathFilter {
  const patterns = lines.flatMap(line => {
    const pattern = readPattern(trimGoSpace(line));
    return pattern === undefined ? [] : [pattern];
  });
  if (patterns.length === 0) return noFilter;
  const folders = new Map<string, Match>();
  const matchOf = (name: string, isFolder: boolean): Match => {
    const known = folders.get(name);
    if (known !== undefined) return known;
    const slash = name.lastIndexOf('/');
    const above = slash < 0 ? undefined : matchOf(name.slice(0, slash), true);
    const nameDepth = name.split('/').length;
    let excluded = false;
    const matches = patterns.map(({ negated, depth, glob }, index) => {
      // A pattern that cannot change the result is not tried, and what is below the folder inherits that.
      const isTried = negated === excluded && (depth ?? nameDepth) === nameDepth;
      const match = above?.matches[index] === true || (isTried && glob.matches(name));
      if (match) excluded = !negated;
      return match;
    });
    const match = { excluded, matches };
    if (isFolder) folders.set(name, match);
    return match;
  };
  return {
    excludes: name => matchOf(name, false).excluded,
    reincludesIn: folder => patterns.some(({ negated, parts }) => negated && mayMatchBelow(parts, partsOf(folder))),
    isUniform: folder => !patterns.some(({ parts }) => mayMatchBelow(parts, partsOf(folder))),
    folders: [...new Set(patterns.flatMap(({ negated, parts }) => (negated ? [] : [folderOf(parts)])))],
    text: lines.join('\n'),
  };
}

/** What a pattern is up to its first part that is more than a name. */
function folderOf(parts: readonly string[]): string {
  const end = parts.findIndex(part => wildcard.test(part));
  return parts.slice(0, end < 0 ? parts.length : end).join('/');
}

const wildcard = /[*?[\]\\]/;

const partsOf = (folder: string): string[] => (folder === '' ? [] : folder.split('/'));

/** Whether a pattern can match a path in a folder. In doubt it can: sets and escapes are not looked into. */
function mayMatchBelow(parts: readonly string[], folder: readonly string[]): boolean {
  for (const [index, part] of parts.entries()) {
    if (index === folder.length || /\*\*|[[\\]/.test(part)) return true;
    if (!/[*?]/.test(part) && part !== folder[index]) return false;
  }
  return false;
}

function readPattern(line: string): Pattern | undefined {
  const negated = line.startsWith('!');
  const written = negated ? trimGoSpace(line.slice(1)) : line;
  if (written === '') {
    if (negated) throw new Error('the pattern "!" excludes nothing');
    return undefined;
  }
  const cleaned = path.posix.normalize(written).replace(/(?<=.)\/$/, '');
  const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
  const isPlain = !wildcard.test(pattern);
  const glob = isPlain ? { matches: (text: string) => text === pattern } : compileGlob(pattern, 'ignore');
  const parts = pattern.split('/');
  // Double stars cross folders, and a set or an escape can contain a slash.
  const depth = /\*\*|[[\\]/.test(pattern) ? undefined : parts.length;
  return { negated, parts, depth, glob };
}
