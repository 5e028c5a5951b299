import { ActionError, inputError } from './errors.ts';

/** One error in the value of an input. Lines and columns count from 1. */
export interface Diagnostic {
  readonly message: string;
  readonly line?: number | undefined;
  /** In `line`, or in the value when it has one line. */
  readonly column?: number | undefined;
}

/** Thrown by a parser with every error that it found. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(diagnostic => describeDiagnostic('', diagnostic)).join('\n'));
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
  }
}

export const diagnosticError = (message: string, column?: number): DiagnosticError =>
  new DiagnosticError([{ message, column }]);

/**
 * The diagnostics that an error of a parser carries; an `ActionError` of kind `input` is one with its fix.
 *
 * @throws the error itself when it is of another kind
 */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  if (!(error instanceof ActionError) || error.kind !== 'input') throw error;
  return [{ message: error.fix === undefined ? error.message : `${error.message} ${error.fix}` }];
}

/** `label, line 3, column 5: message`; a part that is absent is left out. */
export function describeDiagnostic(label: string, { message, line, column }: Diagnostic): string {
  const location = [label, line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column ${column}`];
  return [location.filter(Boolean).join(', '), message].filter(Boolean).join(': ');
}

/** All diagnostics of an input as one error, in the order of their lines. */
export function diagnosticsError(input: string, diagnostics: readonly Diagnostic[]): ActionError {
  const sorted = [...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return inputError(sorted.map(diagnostic => describeDiagnostic(`Input "${input}"`, diagnostic)).join('\n'));
}

/** Parses a part of a value; the diagnostics get the location of that part. */
export function parseAt<Value>(location: Pick<Diagnostic, 'line' | 'column'>, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw new DiagnosticError(diagnosticsOf(error).map(diagnostic => ({ ...diagnostic, ...location })));
  }
}

/**
 * Parses each item.
 *
 * @throws DiagnosticError with the errors of all items
 */
export function parseEach<Item, Value>(items: readonly Item[], parse: (item: Item) => Value): Value[] {
  const diagnostics: Diagnostic[] = [];
  const values = items.flatMap(item => {
    try {
      return [parse(item)];
    } catch (error) {
      diagnostics.push(...diagnosticsOf(error));
      return [];
    }
  });
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  return values;
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a value without empty ones and without comments, trimmed, with their numbers. */
export function numberedLines(value: string): Line[] {
  return value
    .split(/\r?\n/)
    .map((text, index) => ({ number: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/**
 * Parses each line of a value.
 *
 * @throws DiagnosticError with the errors of all lines, each with the number of its line
 */
export function parseLines<Value>(value: string, parse: (line: Line) => Value): Value[] {
  return parseEach(numberedLines(value), line => parseAt({ line: line.number }, () => parse(line)));
}
