import { diagnosticError, parseAt } from '../../runtime/diagnostics.ts';
import { messageOf } from '../../runtime/errors.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { BoundedExpression } from './bounded-expression.ts';
import { checkZone, parseDateFormat } from './date-format.ts';
import { globalVocabulary } from './expressions.ts';
import { parseTemplate, type Template, type Vocabulary } from './template.ts';

/** The value of an attribute as it appears in a line. */
export interface WrittenValue {
  readonly value: string;
  readonly column: number;
}

/** The line in which an attribute appears, or does not. */
export interface AttributeLine {
  /** The name of the attribute. */
  readonly name: string;
  readonly type: string;
  /** The priority of a rule of this type that names none. */
  readonly priority: number;
  readonly attributes: ReadonlyMap<string, WrittenValue>;
}

/** How an attribute of a line becomes a field of its rule. */
export interface Attribute<T> {
  /**
   * @param written undefined where the line does not have the attribute
   * @throws DiagnosticError
   */
  readonly parse: (written: WrittenValue | undefined, line: AttributeLine) => T;
  /** A line `preset=…` takes it too, for all rules of the preset. */
  readonly inPresets?: true;
}

type ValueParser<T> = (written: WrittenValue, line: AttributeLine) => T;

/** @param fallback the field of a line without the attribute */
export const withDefault = <T>(fallback: NoInfer<T>, parse: ValueParser<T>): Attribute<T> => ({
  parse: (written, line) => (written === undefined ? fallback : parse(written, line)),
});

export const optional = <T>(parse: ValueParser<T>): Attribute<T | undefined> =>
  withDefault<T | undefined>(undefined, parse);

/** An empty value counts as absent. */
export const optionalFilled = <T>(parse: ValueParser<T>): Attribute<T | undefined> =>
  optional((written, line) => (written.value === '' ? undefined : parse(written, line)));

/** @param example the attribute with a value, for the error of a line without it */
export const required = <T>(example: string, parse: ValueParser<T>): Attribute<T> => ({
  parse: (written, line) => {
    if (written !== undefined) return parse(written, line);
    throw diagnosticError(`type "${line.type}" needs the attribute "${line.name}", e.g. type=${line.type},${example}`);
  },
});

/** Like `required`; an empty value counts as absent. */
export function requiredFilled<T>(example: string, parse: ValueParser<T>): Attribute<T> {
  const attribute = required(example, parse);
  return { parse: (written, line) => attribute.parse(written?.value === '' ? undefined : written, line) };
}

export const alsoInPresets = <T>(attribute: Attribute<T>): Attribute<T> => ({ ...attribute, inPresets: true });

export const plainText: ValueParser<string> = ({ value }) => value;

/** Text with expressions. */
export const template =
  (vocabulary: Vocabulary = globalVocabulary): ValueParser<Template> =>
  ({ value, column }) =>
    parseAt({ column }, () => parseCheckedTemplate(value, vocabulary));

/**
 * Parses a template with its date formats, so that a wrong format is found on every event.
 *
 * @throws DiagnosticError
 */
export function parseCheckedTemplate(text: string, vocabulary: Vocabulary = globalVocabulary): Template {
  const parsed = parseTemplate(text, vocabulary);
  for (const piece of parsed.pieces) {
    if (typeof piece === 'string' || (piece.name !== 'date' && piece.name !== 'commit_date')) continue;
    parseDateFormat(piece.argument ?? '');
    checkZone(piece.options['tz'] ?? 'UTC');
  }
  return parsed;
}

export const booleanWord: ValueParser<boolean> = ({ value, column }, { name }) => {
  const word = value.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  throw diagnosticError(`${name} "${value}" is not a boolean; allowed: true, false`, column);
};

export const oneOf =
  <const Word extends string>(...allowed: readonly Word[]): ValueParser<Word> =>
  ({ value, column }, { name }) => {
    const word = allowed.find(candidate => candidate === value);
    if (word !== undefined) return word;
    throw diagnosticError(
      `unknown ${name} "${value}"${didYouMean(value, allowed)}; allowed: ${allowed.join(', ')}`,
      column,
    );
  };

const latestOfRule = oneOf('auto', 'never', 'default-branch');

/** docker/metadata-action ignores `latest=false` in a rule. */
export const latestWord: typeof latestOfRule = (written, rule) => {
  if (!/^(?:true|false)$/i.test(written.value)) return latestOfRule(written, rule);
  throw diagnosticError(
    `latest=${written.value} is only for "flavor"; delete it here, or write latest=never; allowed: auto, never, default-branch`,
    written.column,
  );
};

/** Patterns separated by `|`, or by `,` in a quoted field. */
export const patterns: ValueParser<readonly string[]> = ({ value, column }, { name }) => {
  const found = value.split(/[|,\s]+/).filter(Boolean);
  if (found.length > 0) return found;
  throw diagnosticError(`${name} is empty; leave it out for all ${name}`, column);
};

export const decimal: ValueParser<number> = ({ value, column }, { name }) => {
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  throw diagnosticError(`${name} "${value}" is not a number`, column);
};

export const captureGroup: ValueParser<number> = ({ value, column }) => {
  if (/^\d+$/.test(value)) return Number(value);
  throw diagnosticError(`group "${value}" is not the number of a capture group`, column);
};

/**
 * `expression` or `/expression/flags`.
 *
 * @param groupOf the capture group that the rule uses
 */
export const regularExpression =
  (groupOf: (line: AttributeLine) => number): ValueParser<RegExp> =>
  ({ value, column }, line) => {
    const [, inner = value, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(value) ?? [];
    let expression: RegExp;
    let groups: number;
    try {
      expression = new BoundedExpression(inner, flags.replace(/[gy]/g, ''));
      groups = countGroups(expression);
    } catch (error) {
      throw diagnosticError(`${line.name} "${value}" is not a regular expression: ${messageOf(error)}`, column);
    }
    const group = groupOf(line);
    if (groups >= group || Number.isNaN(group)) return expression;
    const has = groups === 0 ? 'no capture group' : `${groups} capture group${groups === 1 ? '' : 's'}`;
    throw diagnosticError(
      `${line.name} "${value}" has ${has}; group ${group} is used: put the part to use in parentheses`,
      column,
    );
  };

/** An alternative that always matches shows how many groups there are. */
const countGroups = ({ source, flags }: RegExp): number =>
  (new BoundedExpression(`${source}|`, flags).exec('')?.length ?? 1) - 1;
