import { didYouMean } from '../text/suggestion.ts';
import { describeDiagnostic, diagnosticsOf, numberedLines, parseLines } from './diagnostics.ts';
import { ActionError, inputError } from './errors.ts';

/**
 * One input of an action: how its string becomes a value. `action.yml` carries the description; a contract test keeps
 * names, defaults and required flags of both equal.
 */
export interface InputField<T> {
  readonly kind: 'text' | 'list' | 'flag' | 'choice' | 'secret' | 'mapping' | 'number';
  readonly required: boolean;
  /** Spaces and line breaks around the string belong to it. */
  readonly exact?: boolean;
  /** The string that an absent input has. */
  readonly fallback: string;
  /** An environment variable that is read where the input is empty. */
  readonly variable?: string | undefined;
  /** Parts of the string that no log may show. They are masked before the inputs are read. */
  readonly secretsIn?: ((text: string) => readonly string[]) | undefined;
  /** The strings that a `choice` allows. */
  readonly allowed?: readonly string[];
  /**
   * Turns the trimmed string into the value, or throws a `DiagnosticError` or an `inputError` whose messages name the
   * value and what is allowed.
   */
  readonly parse: (text: string) => T;
}

export type InputSpec = Readonly<Record<string, InputField<unknown>>>;

/** `dry-run` as `dryRun`. */
export type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The typed values of a specification, with the kebab-case names of the inputs in camelCase. */
export type InputValues<Spec extends InputSpec> = {
  readonly [Name in keyof Spec & string as CamelCase<Name>]: Spec[Name] extends InputField<infer T> ? T : never;
};

/**
 * A rule over several inputs: returns what is wrong, or undefined. It runs when every input that it reads is valid by
 * itself.
 */
export type InputCheck<Values> = (values: Values) => string | undefined;

interface FieldOptions {
  readonly required?: boolean;
  readonly fallback?: string;
}

interface TextOptions extends FieldOptions {
  readonly exact?: boolean;
  readonly variable?: string;
  readonly secretsIn?: (text: string) => readonly string[];
}

/** Any string; `parse` may narrow it. */
export function text<T>(options: TextOptions & { parse: (text: string) => T }): InputField<T>;
export function text(options?: TextOptions): InputField<string>;
export function text<T>(options: TextOptions & { parse?: (text: string) => T } = {}): InputField<T | string> {
  const { required = false, fallback = '', exact = false, variable, secretsIn, parse } = options;
  return {
    kind: 'text',
    required,
    exact,
    fallback,
    variable,
    secretsIn,
    parse: value => (parse ? parse(value) : value),
  };
}

/** A string that is masked in the log before anything else happens. */
export function secret<T>(options: FieldOptions & { parse: (text: string) => T }): InputField<T>;
export function secret(options?: FieldOptions): InputField<string>;
export function secret<T>(options: FieldOptions & { parse?: (text: string) => T } = {}): InputField<T | string> {
  const { required = false, fallback = '', parse } = options;
  return { kind: 'secret', required, fallback, parse: value => (parse ? parse(value) : value) };
}

interface ListOptions extends FieldOptions {
  /** Also splits at commas. */
  readonly separator?: ',';
  readonly variable?: string;
}

/** Lines; empty lines and lines that start with `#` are left out. `parse` turns the items into another value. */
export function list<T>(options: ListOptions & { parse: (items: readonly string[]) => T }): InputField<T>;
export function list(options?: ListOptions): InputField<readonly string[]>;
export function list<T>(
  options: ListOptions & { parse?: (items: readonly string[]) => T } = {},
): InputField<T | readonly string[]> {
  const { required = false, fallback = '', variable, separator, parse } = options;
  const itemsOf = (value: string) =>
    splitLines(value).flatMap(line => (separator === undefined ? [line] : splitAt(line, separator)));
  return {
    kind: 'list',
    required,
    fallback,
    variable,
    parse: value => (parse ? parse(itemsOf(value)) : itemsOf(value)),
  };
}

/**
 * Lines `key=value`, in order; a line without `=` or with an empty key is an error, a repeated key too. `parse` checks a key and
 * turns its string into another value.
 */
export function mapping<T>(
  options: FieldOptions & { parse: (value: string, key: string) => T },
): InputField<ReadonlyMap<string, T>>;
export function mapping(options?: FieldOptions): InputField<ReadonlyMap<string, string>>;
export function mapping<T>(
  options: FieldOptions & { parse?: (value: string, key: string) => T } = {},
): InputField<ReadonlyMap<string, T | string>> {
  const { required = false, fallback = '', parse } = options;
  return {
    kind: 'mapping',
    required,
    fallback,
    parse: lines => parseMapping(lines, (value, key) => (parse ? parse(value, key) : value)),
  };
}

/** `true` or `false` in any letter case; an empty string is `fallback`. */
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
  const { fallback, ...range } = options;
  return {
    kind: 'number',
    required: false,
    fallback: String(fallback),
    parse: value => parseWholeNumber(value, range),
  };
}

/** @throws ActionError of kind `input` */
export function parseWholeNumber(value: string, { min, max }: { min: number; max: number }): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw inputError(`"${value}" is not a whole number from ${min} to ${max}`);
}

type Strings = Readonly<Record<string, string | undefined>>;

/** Every error of the inputs. To read a value of an input that has one throws `InvalidInput`. */
export class InputsError extends ActionError {
  readonly values: Readonly<Record<string, unknown>>;

  constructor(errors: readonly string[], values: Readonly<Record<string, unknown>>) {
    super('input', errors.join('\n'));
    this.values = values;
  }
}

/**
 * Reads every input at once and reports every error of all of them at once.
 *
 * @param strings the inputs as the caller wrote them, by their names in lower case; an absent one is empty
 * @param env the variables that some fields fall back on
 * @throws InputsError that lists each error on a separate line
 */
export function readInputs<Spec extends InputSpec>(
  { inputs, checks = [] }: { readonly inputs: Spec; readonly checks?: readonly InputCheck<InputValues<Spec>>[] },
  strings: Strings,
  env: Strings = {},
): InputValues<Spec> {
  const errors: string[] = unknownInputs(inputs, strings);
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(inputs)) {
    const result = readField(name, field, strings, env);
    if ('value' in result) values[camelCase(name)] = result.value;
    else {
      errors.push(...result.errors);
      Object.defineProperty(values, camelCase(name), { get: refuseInvalid });
    }
  }
  for (const check of checks) errors.push(...resultOf(check, values as InputValues<Spec>));
  if (errors.length > 0) throw new InputsError(errors, values);
  return values as InputValues<Spec>;
}

type FieldResult = { readonly value: unknown } | { readonly errors: readonly string[] };

function readField(name: string, field: InputField<unknown>, strings: Strings, env: Strings): FieldResult {
  const { exact, variable = '' } = field;
  const input = strings[name] ?? '';
  const text = exact ? input : input.trim();
  if (text === '' && field.required) return { errors: [`Input "${name}" is required and is empty.`] };
  const instead = text === '' ? (env[variable] ?? '').trim() : '';
  try {
    return { value: field.parse(instead || text || field.fallback) };
  } catch (error) {
    const label = instead === '' ? `Input "${name}"` : variable;
    return { errors: diagnosticsOf(error).map(diagnostic => describeDiagnostic(label, diagnostic)) };
  }
}

export class InvalidInput extends Error {}

/** The value of an input that is not valid. A check that reads it ends without a result. */
function refuseInvalid(): never {
  throw new InvalidInput();
}

function resultOf<Values>(check: InputCheck<Values>, values: Values): string[] {
  try {
    const message = check(values);
    return message === undefined ? [] : [message];
  } catch (error) {
    if (error instanceof InvalidInput) return [];
    throw error;
  }
}

function unknownInputs(spec: InputSpec, strings: Strings): string[] {
  const known = Object.keys(spec);
  return Object.keys(strings)
    .filter(name => !known.includes(name))
    .map(name => `Input "${name}" is unknown${didYouMean(name, known)}. Allowed: ${known.join(', ')}.`);
}

/** Splits a string into trimmed lines without empty ones and without comment lines. */
export const splitLines = (value: string): string[] => numberedLines(value).map(({ text }) => text);

function splitAt(line: string, separator: string): string[] {
  return line
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function parseMapping<T>(lines: string, parse: (value: string, key: string) => T): ReadonlyMap<string, T> {
  const entries = new Map<string, T>();
  parseLines(lines, ({ text: line }) => {
    const at = line.indexOf('=');
    const key = line.slice(0, at).trim();
    if (at < 1 || key === '') throw inputError(`"${line}" is not of the form key=value`);
    if (entries.has(key)) throw inputError(`"${key}" appears twice`);
    entries.set(key, parse(line.slice(at + 1).trim(), key));
  });
  return entries;
}

/** `dry-run` as `dryRun`. */
export const camelCase = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
