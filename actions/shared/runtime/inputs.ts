import { didYouMean } from '../text/suggestion.ts';
import { type ActionError, inputError, messageOf } from './errors.ts';

/**
 * One input of an action: how its text becomes a value. `action.yml` carries the description; a contract test keeps
 * names, defaults and required flags of both equal.
 */
export interface InputField<T> {
  readonly kind: 'text' | 'list' | 'flag' | 'choice' | 'secret' | 'mapping' | 'number';
  readonly required: boolean;
  /** Blanks and line breaks around the text belong to it. */
  readonly exact?: boolean;
  /** The text that stands for an absent input. */
  readonly fallback: string;
  /** The texts a `choice` allows. */
  readonly allowed?: readonly string[];
  /** Turns trimmed text into the value, or throws an error whose message names the value and what is allowed. */
  readonly parse: (text: string) => T;
}

export type InputSpec = Readonly<Record<string, InputField<unknown>>>;

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The typed values of a specification, with the kebab-case names of the inputs in camelCase. */
export type InputValues<Spec extends InputSpec> = {
  readonly [Name in keyof Spec & string as CamelCase<Name>]: Spec[Name] extends InputField<infer T> ? T : never;
};

interface FieldOptions {
  readonly required?: boolean;
  readonly fallback?: string;
}

/** Free text; `parse` may narrow it. */
export function text(options?: FieldOptions): InputField<string>;
export function text<T>(options: FieldOptions & { parse: (text: string) => T }): InputField<T>;
export function text<T>(options: FieldOptions & { parse?: (text: string) => T } = {}): InputField<T | string> {
  const { required = false, fallback = '', parse } = options;
  return { kind: 'text', required, fallback, parse: value => (parse ? parse(value) : value) };
}

/** Text whose blanks and line breaks count, as in a separator or where faults are reported by line. */
export function exactText(fallback = ''): InputField<string> {
  return { kind: 'text', required: false, exact: true, fallback, parse: value => value };
}

/** Text that is masked in the log before anything else happens. */
export function secret(options: FieldOptions = {}): InputField<string> {
  return {
    kind: 'secret',
    required: options.required ?? false,
    fallback: options.fallback ?? '',
    parse: value => value,
  };
}

/** Lines; empty lines and lines that start with `#` are left out. `separator: ','` also splits at commas. */
export function list(options: FieldOptions & { separator?: ',' } = {}): InputField<readonly string[]> {
  const { required = false, fallback = '', separator } = options;
  return {
    kind: 'list',
    required,
    fallback,
    parse: value => splitLines(value).flatMap(line => (separator ? splitAt(line, separator) : [line])),
  };
}

/** Lines `key=value`, in order; a line without `=` or with an empty key is an error, a repeated key too. */
export function mapping(options: FieldOptions = {}): InputField<ReadonlyMap<string, string>> {
  return {
    kind: 'mapping',
    required: options.required ?? false,
    fallback: options.fallback ?? '',
    parse: parseMapping,
  };
}

/** `true` or `false` in any letter case; an empty text is `fallback`. */
export function flag(fallback: boolean): InputField<boolean> {
  return {
    kind: 'flag',
    required: false,
    fallback: String(fallback),
    parse: value => {
      const word = value.toLowerCase();
      if (word === 'true') return true;
      if (word === 'false') return false;
      throw inputError(`"${value}" is not a boolean; allowed: true, false`);
    },
  };
}

/** One of a few words. */
export function choice<const Word extends string>(allowed: readonly Word[], fallback: NoInfer<Word>): InputField<Word> {
  return {
    kind: 'choice',
    required: false,
    fallback,
    allowed,
    parse: value => {
      const word = allowed.find(candidate => candidate === value);
      if (word !== undefined) return word;
      throw inputError(`"${value}" is not allowed${didYouMean(value, allowed)}; allowed: ${allowed.join(', ')}`);
    },
  };
}

/** A whole number between `min` and `max`, both included. */
export function wholeNumber(options: { fallback: number; min: number; max: number }): InputField<number> {
  const { fallback, min, max } = options;
  return {
    kind: 'number',
    required: false,
    fallback: String(fallback),
    parse: value => {
      const number = Number(value);
      if (/^\d+$/.test(value) && number >= min && number <= max) return number;
      throw inputError(`"${value}" is not a whole number from ${min} to ${max}`);
    },
  };
}

/**
 * Reads every input at once and reports every fault at once.
 *
 * @param given the inputs as the caller wrote them, by their names in lower case; an absent one is empty
 * @throws ActionError of kind `input` that lists each fault on a line of its own
 */
export function readInputs<Spec extends InputSpec>(
  spec: Spec,
  given: Readonly<Record<string, string>>,
): InputValues<Spec> {
  const faults: string[] = unknownInputs(spec, given);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(spec)) {
    const written = field.exact ? (given[name] ?? '') : (given[name] ?? '').trim();
    if (written === '' && field.required) {
      faults.push(`Input "${name}" is required and is empty.`);
      continue;
    }
    try {
      values[camelCase(name)] = field.parse(written === '' ? field.fallback : written);
    } catch (error) {
      faults.push(`Input "${name}": ${faultText(error)}`);
    }
  }
  if (faults.length > 0) throw inputError(faults.join('\n'));
  return values as InputValues<Spec>;
}

function unknownInputs(spec: InputSpec, given: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(spec);
  return Object.keys(given)
    .filter(name => !known.includes(name))
    .map(name => `Input "${name}" is unknown${didYouMean(name, known)}. Allowed: ${known.join(', ')}.`);
}

function faultText(error: unknown): string {
  const fix = (error as Partial<ActionError>).fix;
  return fix === undefined ? messageOf(error) : `${messageOf(error)} ${fix}`;
}

/** Splits text into trimmed lines without empty ones and without comment lines. */
export function splitLines(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

function splitAt(line: string, separator: string): string[] {
  return line
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function parseMapping(value: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const line of splitLines(value)) {
    const at = line.indexOf('=');
    const key = line.slice(0, at).trim();
    if (at < 1 || key === '') throw inputError(`line "${line}" is not of the form key=value`);
    if (entries.has(key)) throw inputError(`"${key}" is given twice`);
    entries.set(key, line.slice(at + 1).trim());
  }
  return entries;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
