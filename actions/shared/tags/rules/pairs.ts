import { diagnosticError } from '../../runtime/diagnostics.ts';
import { CsvError, readCsvLine } from '../../text/csv.ts';

/** `key=value`, or a value alone. */
export interface Pair {
  /** In lower case; undefined for a value without `=`. */
  readonly key: string | undefined;
  readonly value: string;
  /** Where it starts in its line, counted from 1. */
  readonly column: number;
}

/**
 * Splits a line at its commas, and each field at its first `=`. Blanks around keys and values are ignored.
 *
 * @throws DiagnosticError
 */
export function readPairs(line: string): Pair[] {
  try {
    return readCsvLine(line).map(({ text, column }) => ({ ...splitPair(text.trim()), column }));
  } catch (error) {
    throw error instanceof CsvError ? diagnosticError(error.message, error.column) : error;
  }
}

function splitPair(text: string): Pick<Pair, 'key' | 'value'> {
  const at = text.indexOf('=');
  if (at < 1) return { key: undefined, value: text };
  return { key: text.slice(0, at).trim().toLowerCase(), value: text.slice(at + 1).trim() };
}
