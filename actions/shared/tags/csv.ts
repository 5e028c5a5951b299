import { LineFault } from './faults.ts';

/** One field of a comma-separated line; a quoted one has lost its quotes. */
export interface Field {
  readonly text: string;
  /** Where it starts in the line, counted from 1. */
  readonly column: number;
}

/**
 * Splits one line by RFC 4180: fields in double quotes may hold commas, `""` stands for one quote. A quote anywhere else
 * is a fault, so that a missing one never swallows a comma.
 *
 * @throws LineFault
 */
export function splitFields(line: string): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at <= line.length) {
    const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
    if (line[start] === '"') {
      const { text, end } = quotedField(line, start);
      fields.push({ text: text.trim(), column: start + 2 });
      at = end + 1;
      continue;
    }
    const comma = line.indexOf(',', at);
    const end = comma < 0 ? line.length : comma;
    const text = line.slice(at, end);
    const quote = text.indexOf('"');
    if (quote >= 0) {
      throw new LineFault(
        'a double quote inside a field; put the whole field in double quotes and write "" for one of them',
        at + quote + 1,
      );
    }
    fields.push({ text: text.trim(), column: Math.min(start, end) + 1 });
    at = end + 1;
  }
  return fields;
}

function quotedField(line: string, start: number): { text: string; end: number } {
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
    if (rest === null) throw new LineFault('text after a closing double quote; allowed: a comma', at + 2);
    return { text, end: at + 1 + rest[0].length - (rest[1] ?? '').length };
  }
  throw new LineFault('a double quote that is never closed', start + 1);
}

/** A field as `key=value`; without `=` the key is null. Keys are in lower case. */
export function splitPair(field: Field): { key: string | null; value: string; column: number } {
  const at = field.text.indexOf('=');
  if (at < 1) return { key: null, value: field.text, column: field.column };
  return {
    key: field.text.slice(0, at).trim().toLowerCase(),
    value: field.text.slice(at + 1).trim(),
    column: field.column,
  };
}
