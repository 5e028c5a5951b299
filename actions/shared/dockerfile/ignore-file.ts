import path from 'node:path';

/** Whether a path below the root of a context is left out of it. */
export interface PathFilter {
  readonly excludes: (path: string) => boolean;
  /** Whether a pattern takes paths back in (`!src`), so that an excluded folder can hold paths that are kept. */
  readonly reincludes: boolean;
}

interface Pattern {
  readonly negated: boolean;
  readonly expression: RegExp;
}

interface Match {
  readonly excluded: boolean;
  /** Whether each pattern matched the path or a folder above it. */
  readonly matches: readonly boolean[];
}

/** Keeps everything. */
export const noFilter: PathFilter = { excludes: () => false, reincludes: false };

/**
 * The rules of a .dockerignore file as BuildKit applies them (github.com/moby/patternmatcher 0.6, ignorefile and
 * MatchesUsingParentResults): patterns are anchored at the root, a match of a folder covers what is below it, the last
 * match wins, letter case counts.
 *
 * @throws Error on a pattern that BuildKit refuses too
 */
export function readDockerignore(text: string): PathFilter {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map(line => line.replace(/\r$/, ''));
  return pathFilter(lines.filter(line => !line.startsWith('#')));
}

/** The same rules over patterns that are given one by one. */
export function pathFilter(lines: readonly string[]): PathFilter {
  const patterns = lines.flatMap(line => {
    const pattern = readPattern(line.trim());
    return pattern === null ? [] : [pattern];
  });
  if (patterns.length === 0) return noFilter;
  const folders = new Map<string, Match>();
  const matchOf = (name: string, isFolder: boolean): Match => {
    const known = folders.get(name);
    if (known !== undefined) return known;
    const slash = name.lastIndexOf('/');
    const above = slash < 0 ? null : matchOf(name.slice(0, slash), true);
    let excluded = false;
    const matches = patterns.map(({ negated, expression }, index) => {
      // A pattern that could not change the result is not asked, which its folder then hands down.
      const match = above?.matches[index] === true || (negated === excluded && expression.test(name));
      if (match) excluded = !negated;
      return match;
    });
    const match = { excluded, matches };
    if (isFolder) folders.set(name, match);
    return match;
  };
  return {
    excludes: name => matchOf(name, false).excluded,
    reincludes: patterns.some(({ negated }) => negated),
  };
}

function readPattern(line: string): Pattern | null {
  const negated = line.startsWith('!');
  const written = negated ? line.slice(1).trim() : line;
  if (written === '') {
    if (negated) throw new Error('the pattern "!" excludes nothing');
    return null;
  }
  const cleaned = path.posix.normalize(written).replace(/(?<=.)\/$/, '');
  const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
  return { negated, expression: new RegExp(`^${patternSource(pattern, line)}$`, 's') };
}

/** `*` and `?` stay within a folder, `**` does not, `[a-z]` is a set, `\` takes the next character as it is. */
function patternSource(pattern: string, line: string): string {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '*' && pattern.charAt(at + 1) === '*') {
      const plainSuffix = at === 0 && !/[*?[\]\\]/.test(pattern.slice(2));
      at += pattern.charAt(at + 2) === '/' ? 2 : 1;
      const open = at + 1 >= pattern.length || (plainSuffix && pattern.charAt(at) !== '/');
      source += open ? '.*' : '(?:.*/)?';
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '[') {
      const set = setSource(pattern, at);
      if (set === null) throw new Error(`the pattern "${line}" has an open "["`);
      source += set.source;
      at = set.end;
    } else if (character === '\\') {
      if (at + 1 === pattern.length) throw new Error(`the pattern "${line}" ends with a backslash`);
      source += literal(pattern.charAt(++at));
    } else source += literal(character);
  }
  return source;
}

export const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A set as Go's filepath.Match reads it: `[^a-z0]`, `\` escapes. Null when it has no end or a bad range. */
export function setSource(pattern: string, start: number): { source: string; end: number } | null {
  let at = start + 1;
  let source = '[';
  if (pattern.charAt(at) === '^') {
    source += '^';
    at++;
  }
  const first = at;
  for (; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === ']' && at > first) return closed(`${source}]`, at);
    if (character === '\\') source += literal(pattern.charAt(++at));
    else if (character === '-') source += '-';
    else source += literal(character);
  }
  return null;
}

function closed(source: string, end: number): { source: string; end: number } | null {
  try {
    new RegExp(source);
    return { source, end };
  } catch {
    return null;
  }
}
