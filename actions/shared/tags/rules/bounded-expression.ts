import vm from 'node:vm';
import { codeOf, inputError } from '../../runtime/errors.ts';

/** One reading of one text. */
const maxMilliseconds = 1000;
/** All readings of texts that are not cheap, such as all tags of a repository. */
const maxMillisecondsTogether = 10_000;
/** So few steps take some milliseconds at most. */
const cheapSteps = 1e6;

/**
 * A regular expression of a user. Some take longer than any job for a short text, such as `(a+)+$`, so each use of one that
 * could has a limit of time.
 */
export class BoundedExpression extends RegExp {
  #context: vm.Context | undefined;
  #millisecondsLeft = maxMillisecondsTogether;

  /** @throws ActionError of kind `input` when it takes too long */
  override exec(text: string): RegExpExecArray | null {
    if (maxSteps(this.source, text.length) <= cheapSteps) return super.exec(text);
    let found: RegExpExecArray | null = null;
    const read = () => {
      found = super.exec(text);
    };
    this.#context ??= vm.createContext({});
    Object.assign(this.#context, { read });
    const start = performance.now();
    try {
      vm.runInContext('read()', this.#context, {
        timeout: Math.min(maxMilliseconds, Math.ceil(this.#millisecondsLeft)),
      });
    } catch (error) {
      throw codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? this.#tooSlow(text) : error;
    }
    this.#millisecondsLeft = Math.max(1, this.#millisecondsLeft - (performance.now() - start));
    return found;
  }

  #tooSlow(text: string): Error {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return inputError(`The regular expression ${this} takes too long for "${shown}" (${text.length} characters).`, {
      fix: 'It reads the same text again and again. Repeat no group that repeats something itself, as in (a+)+, and put what cannot be repeated between two repetitions, as in [0-9]+-[a-z]+.',
    });
  }
}

/**
 * How many steps an engine takes at most for a text of this length: each repetition can end at each place, and each
 * alternative can be tried. Infinite where groups are repeated, because they can repeat what repeats itself.
 */
function maxSteps(source: string, length: number): number {
  let repetitions = 1;
  let choices = 0;
  let before = '';
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (character === '\\') {
      if (/[1-9k]/.test(source[at + 1] ?? '')) return Number.POSITIVE_INFINITY;
      at++;
    } else if (character === '[') at = endOfSet(source, at);
    else if (/[*+{]/.test(character)) {
      if (before === ')') return Number.POSITIVE_INFINITY;
      repetitions++;
    } else if (/[?|]/.test(character)) choices++;
    before = source[at] ?? '';
  }
  return (length + 1) ** repetitions * 2 ** choices;
}

function endOfSet(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}
