import { type ActionError, inputError } from '../runtime/errors.ts';

/** One thing that is wrong in a text of several lines. Lines and columns count from 1; line 0 is none. */
export interface Fault {
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}

/** Thrown by a parser of one line; `column` counts from 1 within it. */
export class LineFault extends Error {
  readonly column: number | undefined;

  constructor(message: string, column?: number) {
    super(message);
    this.column = column;
  }
}

/** Several faults of one line. */
export class LineFaults extends Error {
  readonly faults: readonly LineFault[];

  constructor(faults: readonly LineFault[]) {
    super(faults.map(({ message }) => message).join('; '));
    this.faults = faults;
  }
}

/** All faults of an input as one error, in the order of their lines. */
export function faultsError(input: string, faults: readonly Fault[]): ActionError {
  const texts = [...faults]
    .sort((a, b) => a.line - b.line)
    .map(({ line, column, message }) => {
      const place = [line === 0 ? '' : `, line ${line}`, column === undefined ? '' : `, column ${column}`].join('');
      return `Input "${input}"${place}: ${message}`;
    });
  return inputError(texts.join('\n'));
}

export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of an input without empty ones and comments, trimmed, with their numbers. */
export function numberedLines(value: string): Line[] {
  return value
    .split(/\r?\n/)
    .map((text, index) => ({ number: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** Parses each line; the faults of all lines are reported together. */
export function parseLines<T>(input: string, value: string, parse: (line: Line) => T): T[] {
  const faults: Fault[] = [];
  const parsed = numberedLines(value).flatMap(line => {
    try {
      return [parse(line)];
    } catch (error) {
      const found = error instanceof LineFaults ? error.faults : error instanceof LineFault ? [error] : null;
      if (found === null) throw error;
      for (const { message, column } of found) {
        faults.push({ line: line.number, message, ...(column === undefined ? {} : { column }) });
      }
      return [];
    }
  });
  if (faults.length > 0) throw faultsError(input, faults);
  return parsed;
}
