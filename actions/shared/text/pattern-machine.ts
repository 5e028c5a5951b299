import { Automaton, type PatternPart } from './automaton.ts';

export type MatchLength = 'shortest' | 'longest';

/** A compiled pattern. No pattern and no text makes it slow: its time grows with the length of each. */
export class PatternMachine {
  readonly #parts: readonly PatternPart[];
  readonly #prefix: string;
  readonly #suffix: string;
  /** What is between prefix and suffix; undefined for a pattern that is one string. */
  readonly #middle: Automaton | undefined;

  constructor(parts: readonly PatternPart[]) {
    const start = literalStart(parts);
    const rest = parts.slice(start.length);
    const end = literalStart([...rest].reverse()).reverse();
    this.#parts = parts;
    this.#prefix = start.join('');
    this.#suffix = end.join('');
    this.#middle = rest.length === 0 ? undefined : new Automaton(rest.slice(0, rest.length - end.length));
  }

  /** Whether the pattern matches from the first character to the last. */
  matches(text: string): boolean {
    if (this.#middle === undefined) return text === this.#prefix;
    const from = this.#prefix.length;
    const to = text.length - this.#suffix.length;
    // The two ends decide for most paths of a repository.
    if (from > to || !text.endsWith(this.#suffix) || !text.startsWith(this.#prefix)) return false;
    return this.#middle.spans(text, from, to);
  }

  /** Where the shortest or longest match at the start of the text ends. */
  prefixEnd(text: string, length: MatchLength): number | undefined {
    return endOfMatch(new Automaton(this.#parts), text, 0, length);
  }

  /** Where the shortest or longest match at the end of the text begins. Not for patterns with folders. */
  suffixStart(text: string, length: MatchLength): number | undefined {
    const end = endOfMatch(new Automaton([...this.#parts].reverse()), reverse(text), 0, length);
    return end === undefined ? undefined : text.length - end;
  }

  /** Replaces the first match, or all that do not overlap: from left to right, each as long as can be. */
  replace(text: string, replacement: string, which: 'first' | 'all'): string {
    const automaton = new Automaton(this.#parts);
    const starts = this.#starts(text);
    let result = '';
    let at = 0;
    let endBefore = -1;
    for (let from = starts.indexOf(1); from >= 0; from = starts.indexOf(1, at)) {
      const end = endOfMatch(automaton, text, from, 'longest') ?? from;
      // As in Go, no match is empty directly after another one.
      result += text.slice(at, from) + (end > endBefore ? replacement : '');
      endBefore = end;
      // After an empty match, one character stays as it is.
      at = end > from ? end : end + lengthOfCharacter(text, end);
      result += text.slice(end, at);
      if (which === 'first') break;
    }
    return result + text.slice(at);
  }

  /** At each index, 1 where a match begins; found from the end, where each match of the reversed pattern ends. */
  #starts(text: string): Uint8Array {
    const starts = new Uint8Array(text.length + 1);
    const anywhere: PatternPart = { kind: 'many', test: () => true };
    new Automaton([anywhere, ...[...this.#parts].reverse()]).follow(reverse(text), 0, end => {
      starts[text.length - end] = 1;
      return true;
    });
    return starts;
  }
}

function endOfMatch(automaton: Automaton, text: string, from: number, length: MatchLength): number | undefined {
  let found: number | undefined;
  automaton.follow(text, from, end => {
    found = end;
    return length === 'longest';
  });
  return found;
}

const reverse = (text: string): string => Array.from(text).reverse().join('');

const lengthOfCharacter = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** The characters that every match begins with. */
function literalStart(parts: readonly PatternPart[]): string[] {
  const found: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'one' || part.literal === undefined) break;
    found.push(part.literal);
  }
  return found;
}
