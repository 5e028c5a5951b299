import type { ValueEdit } from './value-edit.ts';

/** Compares two texts line by line: only the lines of the edits may differ. */
export function findLineDamage(old: string, now: string, edits: readonly ValueEdit[]): string | undefined {
  const replaced = new Set(edits.filter(edit => !edit.addsLine).map(edit => edit.line));
  const added = new Set(edits.filter(edit => edit.addsLine).map(edit => edit.line));
  const after = now.split('\n');
  let at = 0;
  for (const [index, line] of old.split('\n').entries()) {
    const number = index + 1;
    const other = after[at];
    // A line that is added after a last one without a newline gives that one its line end.
    const gainsLineEnd = added.has(number) && `${line}\r` === other;
    if ((line === other || gainsLineEnd) === replaced.has(number)) return `line ${number} would change unexpectedly`;
    at += added.has(number) ? 2 : 1;
  }
  return at === after.length ? undefined : 'the number of lines would change';
}
