import { compileGlob } from '../text/glob.ts';

/** The value of a variable; `unknown` where only the base image has it. */
export type Lookup = (name: string) => { readonly value: string } | 'unset' | 'unknown';

/** A word whose value cannot be known from the Dockerfile. */
export class UnresolvedVariable extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super(`the value of $${variable} comes from the base image`);
    this.variable = variable;
  }
}

/**
 * Expands variables and removes quotes and escapes in one word, as BuildKit's shell lexer does
 * (frontend/dockerfile/shell; docs.docker.com, "Environment replacement").
 *
 * @throws UnresolvedVariable when the result depends on an unknown variable
 * @throws Error on a substitution that BuildKit refuses
 */
export function expandWord(word: string, lookup: Lookup, escapeToken: string): string {
  return new Expansion(word, lookup, escapeToken).upTo('');
}

class Expansion {
  private at = 0;
  private readonly word: string;
  private readonly lookup: Lookup;
  private readonly escapeToken: string;

  constructor(word: string, lookup: Lookup, escapeToken: string) {
    this.word = word;
    this.lookup = lookup;
    this.escapeToken = escapeToken;
  }

  upTo(stop: string, keepEscapes = false): string {
    let result = '';
    while (this.at < this.word.length) {
      const character = this.word.charAt(this.at++);
      if (character === stop) return result;
      if (character === "'") result += this.singleQuoted();
      else if (character === '"') result += this.doubleQuoted();
      else if (character === '$') result += this.variable();
      else if (character === this.escapeToken) result += (keepEscapes ? character : '') + this.word.charAt(this.at++);
      else result += character;
    }
    if (stop !== '') throw new Error(`"${this.word}" has no matching ${stop}`);
    return result;
  }

  private singleQuoted(): string {
    const end = this.word.indexOf("'", this.at);
    if (end < 0) throw new Error(`"${this.word}" has an open quote`);
    const text = this.word.slice(this.at, end);
    this.at = end + 1;
    return text;
  }

  private doubleQuoted(): string {
    let result = '';
    while (this.at < this.word.length) {
      const character = this.word.charAt(this.at++);
      if (character === '"') return result;
      if (character === '$') result += this.variable();
      else if (character === this.escapeToken && ['"', '$', this.escapeToken].includes(this.word.charAt(this.at))) {
        result += this.word.charAt(this.at++);
      } else result += character;
    }
    throw new Error(`"${this.word}" has an open quote`);
  }

  private variable(): string {
    if (this.word.charAt(this.at) !== '{') {
      const name = this.name();
      return name === '' ? '$' : this.valueOf(name).value;
    }
    this.at++;
    const name = this.name();
    if (name === '') throw new Error(`"${this.word}" has a bad substitution`);
    return this.substitution(name);
  }

  private name(): string {
    const match = /^(?:[A-Za-z_][A-Za-z0-9_]*|\d+|[@*#?\-!$])/.exec(this.word.slice(this.at))?.[0] ?? '';
    this.at += match.length;
    return match;
  }

  private valueOf(name: string): { value: string; set: boolean } {
    const found = this.lookup(name);
    if (found === 'unknown') throw new UnresolvedVariable(name);
    return found === 'unset' ? { value: '', set: false } : { value: found.value, set: true };
  }

  private substitution(name: string): string {
    const modifier = this.word.charAt(this.at++);
    if (modifier === '}') return this.valueOf(name).value;
    if (modifier === '/') return this.replacement(name);
    if (modifier === '#' || modifier === '%') return this.trimmed(name, modifier);
    const emptyIsUnset = modifier === ':';
    const operator = emptyIsUnset ? this.word.charAt(this.at++) : modifier;
    if (!['-', '+', '?'].includes(operator)) throw new Error(`"${this.word}" has an unsupported modifier`);
    const word = this.upTo('}');
    const { value, set } = this.valueOf(name);
    const given = set && !(emptyIsUnset && value === '');
    if (operator === '-') return given ? value : word;
    if (operator === '+') return given ? word : '';
    if (!given) throw new Error(`${name} ${word || 'is not set'}`);
    return value;
  }

  private trimmed(name: string, side: '#' | '%'): string {
    const isLongest = this.word.charAt(this.at) === side;
    if (isLongest) this.at++;
    const pattern = compileGlob(this.upTo('}', true), 'shell');
    const { value } = this.valueOf(name);
    const length = isLongest ? 'longest' : 'shortest';
    return side === '#'
      ? value.slice(pattern.prefixEnd(value, length) ?? 0)
      : value.slice(0, pattern.suffixStart(value, length) ?? value.length);
  }

  private replacement(name: string): string {
    const isGlobal = this.word.charAt(this.at) === '/';
    if (isGlobal) this.at++;
    const pattern = compileGlob(this.upTo('/', true), 'shell');
    const replacement = this.upTo('}', true);
    return pattern.replace(this.valueOf(name).value, replacement, isGlobal ? 'all' : 'first');
  }
}
