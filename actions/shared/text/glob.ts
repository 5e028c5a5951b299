import type { CharacterTest, PatternPart } from './automaton.ts';
import { PatternMachine } from './pattern-machine.ts';

/**
 * How a pattern is read. In all of them a character without a meaning of its own is itself.
 *
 * - `path`: Go's path.Match for one part of a path, as COPY and bake use it: `*` and `?` stay within a folder, `[a-z]` and `[^a-z]` are sets, `\`
 *   takes the next character as it is.
 * - `ignore`: a line of .dockerignore, as github.com/moby/patternmatcher 0.6 compiles it: the same, and `**` crosses
 *   folders. The pattern is cleaned already.
 * - `ref`: filters of workflows: `*` and `?` stay within a folder, `**` crosses them, nothing is escaped.
 * - `shell`: `${name#pattern}` in a Dockerfile: `*` and `?` take any character, `\` takes the next one as it is.
 */
export type GlobDialect = 'path' | 'ignore' | 'ref' | 'shell';

/** @throws Error that says why the pattern is malformed */
export function compileGlob(pattern: string, dialect: GlobDialect): PatternMachine {
  const characters = Array.from(pattern);
  if (dialect === 'ignore') return new PatternMachine(readIgnorePattern(characters));
  return new PatternMachine(readParts(characters, readers[dialect]));
}

interface ReadPart {
  readonly part: PatternPart;
  /** The index after what was read. */
  readonly next: number;
}

/** Reads what begins at an index; undefined for a character that is itself. */
type PartReader = (characters: readonly string[], at: number) => ReadPart | undefined;

function readParts(characters: readonly string[], reader: PartReader): PatternPart[] {
  const parts: PatternPart[] = [];
  for (let at = 0; at < characters.length; ) {
    const read = reader(characters, at) ?? { part: literal(characters[at] ?? ''), next: at + 1 };
    parts.push(read.part);
    at = read.next;
  }
  return parts;
}

const slash = 0x2f;
const newline = 0x0a;
const anyCharacter: CharacterTest = () => true;
const notSlash: CharacterTest = code => code !== slash;
/** What `.` is in a regular expression of Go. */
const notNewline: CharacterTest = code => code !== newline;

function literal(character: string): PatternPart {
  const wanted = character.codePointAt(0);
  return { kind: 'one', test: code => code === wanted, literal: character };
}

const readers = {
  path: (characters, at) =>
    readWildcard(characters, at) ?? readSet(characters, at, 'path') ?? readEscaped(characters, at),
  ref: (characters, at) =>
    characters[at] === '*' && characters[at + 1] === '*'
      ? { part: { kind: 'many', test: anyCharacter }, next: at + 2 }
      : readWildcard(characters, at),
  shell: (characters, at) => {
    const character = characters[at];
    if (character === '*') return { part: { kind: 'many', test: notNewline }, next: at + 1 };
    if (character === '?') return { part: { kind: 'one', test: notNewline }, next: at + 1 };
    return character === '\\' ? readShellEscape(characters, at) : undefined;
  },
} satisfies Readonly<Record<string, PartReader>>;

function readWildcard(characters: readonly string[], at: number): ReadPart | undefined {
  if (characters[at] === '*') return { part: { kind: 'many', test: notSlash }, next: at + 1 };
  if (characters[at] === '?') return { part: { kind: 'one', test: notSlash }, next: at + 1 };
  return undefined;
}

function readEscaped(characters: readonly string[], at: number): ReadPart | undefined {
  if (characters[at] !== '\\') return undefined;
  const escaped = characters[at + 1];
  if (escaped === undefined) throw malformed(characters, 'ends with a backslash');
  return { part: literal(escaped), next: at + 2 };
}

/** BuildKit, frontend/dockerfile/shell, `convertShellPatternToRegex`: a brace or slash is escaped for its parser only. */
function readShellEscape(characters: readonly string[], at: number): ReadPart {
  const escaped = characters[at + 1] ?? '';
  if (!['}', '/', '*', '?', '\\'].includes(escaped))
    throw malformed(characters, `has the invalid escape "\\${escaped}"`);
  return { part: literal(escaped), next: at + 2 };
}

/**
 * `[a-z0]` or `[^a-z0]`, never empty. Go's path.Match wants `-` and `]` escaped; a regular expression of Go takes `]` at the
 * start and `-` at either end as they are.
 */
function readSet(characters: readonly string[], start: number, grammar: 'path' | 'ignore'): ReadPart | undefined {
  if (characters[start] !== '[') return undefined;
  const negated = characters[start + 1] === '^';
  const ranges: (readonly [from: number, to: number])[] = [];
  let at = start + (negated ? 2 : 1);
  const readMember = (): number => {
    const escaped = characters[at] === '\\';
    const member = characters[escaped ? at + 1 : at];
    if (member === undefined) throw malformed(characters, 'has an open "["');
    if (!escaped && grammar === 'path' && (member === '-' || member === ']')) {
      throw malformed(characters, `has a "${member}" in a set; write \\${member}`);
    }
    at += escaped ? 2 : 1;
    return member.codePointAt(0) ?? 0;
  };
  while (characters[at] !== ']' || ranges.length === 0) {
    const from = readMember();
    const isRange = characters[at] === '-' && (grammar === 'path' || characters[at + 1] !== ']');
    if (isRange) at++;
    const to = isRange ? readMember() : from;
    if (to < from && grammar === 'ignore') throw malformed(characters, 'has a range that ends before it begins');
    ranges.push([from, to]);
  }
  const test: CharacterTest = code => ranges.some(([from, to]) => from <= code && code <= to) !== negated;
  return { part: { kind: 'one', test }, next: at + 1 };
}

const hasMeaning = /[*?[\]\\]/;

/**
 * Follows `Pattern.compile` of patternmatcher: a pattern with one `**` at its start or end and no other wildcard is a
 * suffix or prefix; any other becomes a regular expression of Go, in which `**` and the slash after it are `(.*\/)?`.
 */
function readIgnorePattern(characters: readonly string[]): PatternPart[] {
  const start = starsAt(characters, 0) ? 2 : 0;
  const isPlain = (from: number, to?: number) =>
    !characters.slice(from, to).some(character => hasMeaning.test(character));
  const anything: PatternPart = { kind: 'many', test: anyCharacter };
  if (isPlain(0)) return characters.map(literal);
  if (start > 0 && isPlain(start)) {
    if (characters[start] !== '/') return [anything, ...characters.slice(start).map(literal)];
    return [{ kind: 'folders', test: anyCharacter }, ...characters.slice(start + 1).map(literal)];
  }
  const end = characters.length - 2;
  if (starsAt(characters, end) && isPlain(0, end)) return [...characters.slice(0, end).map(literal), anything];
  return readParts(characters, (pattern, at) => {
    if (starsAt(pattern, at)) return readDoubleStar(pattern, at);
    refuseUnlikeGo(pattern, at);
    return readWildcard(pattern, at) ?? readSet(pattern, at, 'ignore') ?? readEscaped(pattern, at);
  });
}

const starsAt = (characters: readonly string[], at: number): boolean =>
  at >= 0 && characters[at] === '*' && characters[at + 1] === '*';

function readDoubleStar(characters: readonly string[], at: number): ReadPart {
  const next = characters[at + 2] === '/' ? at + 3 : at + 2;
  const kind = next >= characters.length ? 'many' : 'folders';
  return { part: { kind, test: notNewline }, next };
}

/**
 * Refuses what patternmatcher hands to the regular expression with a meaning that no pattern wants: `\d` and other escaped
 * letters, outside a set `^`, `|` and `{2}`, and in sets wildcards, names such as `[:alpha:]` and ranges from high to low.
 */
function refuseUnlikeGo(characters: readonly string[], at: number): void {
  const character = characters[at];
  if (character === '^' || character === '|') {
    throw malformed(characters, `has a "${character}" beside wildcards; write \\${character}`);
  }
  if (character === '\\' && /[A-Za-z0-9]/.test(characters[at + 1] ?? '')) {
    throw malformed(characters, `has the invalid escape "\\${characters[at + 1]}"`);
  }
  if (character === '{' && /^\{\d+(?:,\d*)?\}/.test(characters.slice(at, at + 12).join(''))) {
    throw malformed(characters, 'has a number in braces; write \\{');
  }
  if (character !== '[') return;
  const set = characters.slice(at + 1, readSet(characters, at, 'ignore')?.next);
  const unlike = /[*?]|\[:|\\[A-Za-z0-9]/.exec(set.join(''))?.[0];
  if (unlike !== undefined) throw malformed(characters, `has "${unlike}" in a set`);
}

const malformed = (characters: readonly string[], why: string): Error =>
  new Error(`the pattern "${characters.join('')}" ${why}`);
