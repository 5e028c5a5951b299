import { trimGoSpace, trimGoSpaceStart, withoutTrailing } from '../text/trim.ts';

/** One instruction of a Dockerfile, with its continuation lines joined. */
export interface Instruction {
  /** In upper case. */
  readonly keyword: string;
  /** One-based line on which it begins. */
  readonly line: number;
  /** `--name=value` before the arguments; a flag without a value has an empty one. */
  readonly flags: readonly Flag[];
  /** What follows the flags. */
  readonly rest: string;
  readonly heredocs: readonly Heredoc[];
  /** The instruction and its heredocs as written, comments left out. */
  readonly text: string;
}

export interface Flag {
  readonly name: string;
  readonly value: string;
}

export interface Heredoc {
  readonly name: string;
  readonly content: string;
}

export interface ScannedDockerfile {
  /** The frontend that a `syntax` directive names. */
  readonly syntax: string | undefined;
  readonly escapeToken: '\\' | '`';
  readonly instructions: readonly Instruction[];
}

/**
 * Splits a Dockerfile into instructions as BuildKit's parser does (frontend/dockerfile/parser): parser directives,
 * comments, continuation lines, heredocs.
 *
 * @throws Error that says what cannot be read
 */
export function scanDockerfile(source: string): ScannedDockerfile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  // A heredoc keeps its carriage returns.
  const written = text.split('\n');
  const lines = written.map(line => withoutTrailing(line, '\r'));
  const directives = readDirectives(lines);
  const escapeToken = directives.get('escape') === '`' ? '`' : '\\';
  const instructions: Instruction[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = trimGoSpaceStart(lines[at] ?? '');
    const line = at + 1;
    at++;
    if (first === '' || first.startsWith('#')) continue;
    const joined = joinContinuations(first, lines, at, escapeToken);
    at = joined.next;
    if (trimGoSpace(joined.text) === '') continue;
    const instruction = parseInstruction(joined.text, line, escapeToken);
    const { heredocs, next } = readHeredocs(instruction, written, at);
    at = next;
    const body = heredocs.map(({ name, content }) => `\n${content}${name}`).join('');
    instructions.push({ ...instruction, heredocs, text: `${trimGoSpace(joined.text)}${body}` });
  }
  return { syntax: syntaxOf(text, directives), escapeToken, instructions };
}

/** Directives are comments above everything else (docs.docker.com, "Parser directives"). */
function readDirectives(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const start = lines[0]?.startsWith('#!') ? 1 : 0;
  for (const line of lines.slice(start)) {
    const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/s.exec(trimGoSpace(line));
    if (match === null) break;
    found.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
  }
  return found;
}

/** Other frontends write the directive after `//` or as JSON; such a file is not a Dockerfile at all. */
function syntaxOf(text: string, directives: ReadonlyMap<string, string>): string | undefined {
  const written = directives.get('syntax')?.split(' ')[0];
  if (written !== undefined) return written;
  const foreign = /^\s*(?:\/\/\s*syntax\s*=\s*(\S+)|\{)/.exec(text);
  return foreign === null ? undefined : (foreign[1] ?? 'unknown');
}

function joinContinuations(first: string, lines: readonly string[], from: number, escapeToken: string) {
  const mark = escapeToken === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
  let text = first;
  let at = from;
  let open = mark.test(text);
  text = text.replace(mark, '$1');
  while (open && at < lines.length) {
    const line = lines[at] ?? '';
    at++;
    const begun = trimGoSpaceStart(line);
    if (begun === '' || begun.startsWith('#')) continue;
    open = mark.test(line);
    text += line.replace(mark, '$1');
  }
  return { text, next: at };
}

/** Reads keyword and flags; the rest of `ONBUILD` is the instruction after it. */
function parseInstruction(text: string, line: number, escapeToken: string): Instruction {
  const match = /^([A-Za-z]+)(?:[ \t\v\f\r]+([\s\S]*))?$/.exec(trimGoSpace(text));
  if (match === null) throw new Error(`line ${line} is not an instruction`);
  const keyword = (match[1] ?? '').toUpperCase();
  const { flags, rest } = splitFlags(match[2] ?? '', escapeToken);
  return { keyword, line, flags, rest: trimGoSpace(rest), heredocs: [], text: trimGoSpace(text) };
}

/** The instruction after `ONBUILD`. */
export const triggerOf = ({ rest, line, heredocs }: Instruction, escapeToken: string): Instruction => ({
  ...parseInstruction(rest, line, escapeToken),
  heredocs,
});

function splitFlags(text: string, escapeToken: string): { flags: Flag[]; rest: string } {
  const flags: Flag[] = [];
  let rest = trimGoSpaceStart(text);
  while (rest.startsWith('--')) {
    const { word, length } = readFlagWord(rest, escapeToken);
    rest = trimGoSpaceStart(rest.slice(length));
    if (word === '--') break;
    const at = word.indexOf('=');
    flags.push(at < 0 ? { name: word.slice(2), value: '' } : { name: word.slice(2, at), value: word.slice(at + 1) });
  }
  return { flags, rest };
}

function readFlagWord(text: string, escapeToken: string): { word: string; length: number } {
  let word = '';
  let quote = '';
  let at = 0;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === '' && /\s/.test(character)) break;
    if (character === escapeToken) word += text.charAt(++at);
    else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else word += character;
  }
  return { word, length: at };
}

const takesHeredocs = /^(?:ADD|COPY|RUN)$/;

function readHeredocs(instruction: Instruction, lines: readonly string[], from: number) {
  const { keyword, rest } =
    instruction.keyword === 'ONBUILD' ? parseInstruction(instruction.rest, 0, '\\') : instruction;
  const heredocs: Heredoc[] = [];
  let at = from;
  if (!takesHeredocs.test(keyword) || jsonList(rest) !== undefined) return { heredocs, next: at };
  for (const { name, chomp } of heredocMarks(rest)) {
    let content = '';
    for (;;) {
      const line = lines[at];
      if (line === undefined) throw new Error(`the heredoc "${name}" of line ${instruction.line} has no end`);
      at++;
      const end = withoutTrailing(line, '\r');
      if ((chomp ? end.replace(/^\t+/, '') : end) === name) break;
      content += `${line}\n`;
    }
    heredocs.push({ name, content });
  }
  return { heredocs, next: at };
}

/** Words of the form `<<EOF`, `<<-EOF`, `3<<"EOF"`; inside quotes they have no meaning. */
function heredocMarks(text: string): { name: string; chomp: boolean }[] {
  return splitQuoted(text).flatMap(word => {
    const match = /^\d*<<(-?)([^<]+)$/.exec(word);
    if (match === null) return [];
    return [{ name: (match[2] ?? '').replace(/["']/g, ''), chomp: match[1] === '-' }];
  });
}

/** Splits at white space outside quotes; quotes and escapes stay in the words. */
export function splitQuoted(text: string): string[] {
  return text.match(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|\uFEFF|[^\s\u0085"'\\])+/g) ?? [];
}

/** The words of the JSON form, `["a", "b"]`; BuildKit takes anything else as words. */
export function jsonList(rest: string): string[] | undefined {
  if (!rest.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(rest);
    return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
