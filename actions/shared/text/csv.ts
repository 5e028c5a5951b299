/** One field of a comma-separated line, as written: quotes are removed, blanks are kept. */
export interface CsvField {
  readonly text: string;
  /** Where it starts in the line, after blanks and an opening quote; counted from 1. */
  readonly column: number;
}

/** A line that is not comma-separated values. */
export class CsvError extends Error {
  /** Counted from 1. */
  readonly column: number;

  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

/**
 * Splits one line by RFC 4180: fields in double quotes can contain commas, `""` is one quote. A quote anywhere else is an
 * error, so that a missing one never swallows a comma. Blanks around a quoted field are ignored.
 *
 * @throws CsvError
 */
export function readCsvLine(line: string): CsvField[] {
  const fields: CsvField[] = [];
  let at = 0;
  while (at <= line.length) {
    const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
    if (line[start] === '"') {
      const { text, end } = readQuotedField(line, start);
      fields.push({ text, column: start + 2 });
      at = end + 1;
      continue;
    }
    const comma = line.indexOf(',', at);
    const end = comma < 0 ? line.length : comma;
    const text = line.slice(at, end);
    const quote = text.indexOf('"');
    if (quote >= 0) {
      throw new CsvError(
        'a double quote inside a field; put the whole field in double quotes and write "" for one of them',
        at + quote + 1,
      );
    }
    fields.push({ text, column: Math.min(start, end) + 1 });
    at = end + 1;
  }
  return fields;
}

function readQuotedField(line: string, start: number): { text: string; end: number } {
  let text = '';
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] !== '"') {
      text += line[at];
      continue;
    }
    if (line[at + 1] === '"') {
      text += '"';
      at++;
      continue;
    }
    const rest = /^\s*(,|$)/.exec(line.slice(at + 1));
    if (rest === null) throw new CsvError('text after a closing double quote; allowed: a comma', at + 2);
    return { text, end: at + 1 + rest[0].length - (rest[1] ?? '').length };
  }
  throw new CsvError('a double quote that is never closed', start + 1);
}

/** One line of comma-separated values; a field is quoted only where it must be. */
export const writeCsvLine = (fields: readonly string[]): string =>
  fields.map(field => (/["\r\n,]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
