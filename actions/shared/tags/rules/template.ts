import { diagnosticError } from '../../runtime/diagnostics.ts';
import { didYouMean } from '../../text/suggestion.ts';

/** `{{name 'argument' option='value'}}`. The three braces of Handlebars mean the same, because values are not escaped. */
export interface Expression {
  readonly name: string;
  readonly argument: string | undefined;
  readonly options: Readonly<Record<string, string>>;
  readonly source: string;
}

/** Text with expressions in it. */
export interface Template {
  readonly source: string;
  readonly pieces: readonly (string | Expression)[];
}

/** A template without expressions. */
export const constantTemplate = (text: string): Template => ({ source: text, pieces: [text] });

/** What an expression takes. */
export interface ExpressionShape {
  readonly argument?: 'required';
  readonly options?: readonly string[];
}

/** The expressions that are allowed in a template. */
export type Vocabulary = Readonly<Record<string, ExpressionShape>>;

const token = /\s*(?:'([^']*)'|"([^"]*)"|([A-Za-z_][\w-]*)\s*=\s*(?:'([^']*)'|"([^"]*)"|(\d+))|(\S+))/y;

/**
 * Parses a text with expressions.
 *
 * @throws DiagnosticError for an unknown expression or option, a missing argument and an expression that is not closed
 */
export function parseTemplate(source: string, vocabulary: Vocabulary): Template {
  const pieces: (string | Expression)[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    if (open < 0) break;
    if (open > at) pieces.push(source.slice(at, open));
    const braces = source.startsWith('{{{', open) ? 3 : 2;
    const close = source.indexOf('}'.repeat(braces), open + braces);
    if (close < 0) throw diagnosticError(`"${source.slice(open)}" is never closed by "${'}'.repeat(braces)}"`);
    at = close + braces;
    pieces.push(parseExpression(source.slice(open, at), source.slice(open + braces, close).trim(), vocabulary));
  }
  if (at < source.length) pieces.push(source.slice(at));
  return { source, pieces };
}

function parseExpression(source: string, body: string, vocabulary: Vocabulary): Expression {
  if (/^[#/!>&^~]/.test(body)) {
    throw diagnosticError(`"${source}" is not understood; allowed: {{name}} and {{name 'argument' option='value'}}`);
  }
  const name = /^[^\s'"=]+/.exec(body)?.[0] ?? '';
  const shape = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (shape === undefined) {
    const known = Object.keys(vocabulary);
    throw diagnosticError(`unknown expression "${source}"${didYouMean(name, known)}; allowed: ${known.join(', ')}`);
  }
  const { argument, options } = readArguments(source, body.slice(name.length));
  if (shape.argument === 'required' && argument === undefined) {
    throw diagnosticError(`"${source}" needs a format, e.g. {{${name} 'YYYYMMDD'}}`);
  }
  if (shape.argument === undefined && argument !== undefined)
    throw diagnosticError(`"${source}": ${name} takes no argument`);
  const allowed = [...(shape.options ?? []), 'default'];
  for (const option of Object.keys(options)) {
    if (allowed.includes(option)) continue;
    throw diagnosticError(
      `"${source}": unknown option "${option}"${didYouMean(option, allowed)}; allowed: ${allowed.join(', ')}`,
    );
  }
  return { name, argument, options, source };
}

function readArguments(source: string, rest: string): Pick<Expression, 'argument' | 'options'> {
  let argument: string | undefined;
  const options: Record<string, string> = {};
  token.lastIndex = 0;
  while (token.lastIndex < rest.length && rest.slice(token.lastIndex).trim() !== '') {
    const [, single, double, key, one, two, digits, stray] = token.exec(rest) ?? [];
    const text = single ?? double;
    if (stray !== undefined) throw diagnosticError(`"${source}": "${stray}" is not understood; put strings in quotes`);
    if (key !== undefined) options[key] = one ?? two ?? digits ?? '';
    else if (text !== undefined && argument === undefined) argument = text;
    else throw diagnosticError(`"${source}" has more than one argument`);
  }
  return { argument, options };
}

/** What to do with an expression that is empty where it is used. */
export type OnEmpty = 'error' | 'skip' | 'drop';

export interface Rendered {
  readonly text: string;
  /** The expressions that were empty and had no default. */
  readonly empty: readonly Expression[];
}

/**
 * Fills a template. With `drop`, an empty expression is removed with one separator: the one after it, or at the end the one
 * before it.
 */
export function renderTemplate(template: Template, lookUp: (expression: Expression) => string, drop = false): Rendered {
  const empty: Expression[] = [];
  let text = '';
  let cut = false;
  template.pieces.forEach((piece, index) => {
    if (typeof piece === 'string') {
      text += cut ? piece.replace(/^[-._+/]/, '') : piece;
      cut = false;
      return;
    }
    const value = lookUp(piece);
    if (value !== '') {
      text += value;
      cut = false;
      return;
    }
    const fallback = piece.options['default'];
    if (fallback !== undefined) {
      text += fallback;
      return;
    }
    empty.push(piece);
    if (!drop) return;
    if (index === template.pieces.length - 1) text = text.replace(/[-._+/]$/, '');
    else cut = true;
  });
  return { text, empty };
}
