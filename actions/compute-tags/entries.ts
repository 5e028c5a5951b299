import { diagnosticError, parseLines } from '../shared/runtime/diagnostics.ts';
import { parseCheckedTemplate } from '../shared/tags/rules/attributes.ts';
import type { Template } from '../shared/tags/rules/template.ts';

/** One `key=value` line of labels, annotations or build arguments; the value may hold expressions. */
export interface Entry {
  readonly line: number;
  readonly key: string;
  readonly value: Template;
}

/**
 * Parses `key=value` lines; the value may be empty.
 *
 * @throws DiagnosticError with every error and its line
 */
export function parseEntries(text: string): Entry[] {
  const seen = new Set<string>();
  return parseLines(text, ({ number, text: line }) => {
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(at, 0)).trim();
    if (key === '' || /\s/.test(key)) throw diagnosticError(`"${line}" is not of the form key=value`);
    if (seen.has(key)) throw diagnosticError(`"${key}" is given twice`);
    seen.add(key);
    return { line: number, key, value: parseCheckedTemplate(line.slice(at + 1).trim()) };
  });
}
