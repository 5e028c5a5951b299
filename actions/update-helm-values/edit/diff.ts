import type { Edit } from './edit.ts';

type Row = { readonly sign: ' ' | '-' | '+'; readonly text: string };

const context = 3;

/**
 * A unified diff of a text whose edits are known. A line end before the newline (`\r`) is shown as part of the line.
 *
 * @param edits none of them touches a line break, except by adding a line behind its own
 */
export function unifiedDiff(file: string, old: string, now: string, edits: readonly Edit[]): string {
  const rows = rowsOf(old, now, edits);
  const changed = rows.flatMap((row, index) => (row.sign === ' ' ? [] : [index]));
  const hunks: [from: number, to: number][] = [];
  for (const index of changed) {
    const from = Math.max(0, index - context);
    const to = Math.min(rows.length, index + context + 1);
    const last = hunks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  const body = hunks.map(([from, to]) => hunkText(rows, from, to));
  return [`--- a/${file}`, `+++ b/${file}`, ...body].join('\n');
}

function hunkText(rows: readonly Row[], from: number, to: number): string {
  const count = (part: readonly Row[], other: '-' | '+') => part.filter(({ sign }) => sign !== other).length;
  const before = rows.slice(0, from);
  const part = rows.slice(from, to);
  const head = `@@ -${count(before, '+') + 1},${count(part, '+')} +${count(before, '-') + 1},${count(part, '-')} @@`;
  return [head, ...part.map(({ sign, text }) => `${sign}${text}`)].join('\n');
}

function rowsOf(old: string, now: string, edits: readonly Edit[]): Row[] {
  const replaced = new Set(edits.filter(edit => !edit.addsLine).map(edit => edit.line));
  const added = new Set(edits.filter(edit => edit.addsLine).map(edit => edit.line));
  const after = now.split('\n');
  const rows: Row[] = [];
  const pending: Row[] = [];
  let at = 0;
  for (const [index, line] of old.split('\n').entries()) {
    const isReplaced = replaced.has(index + 1);
    if (!isReplaced) rows.push(...pending.splice(0));
    rows.push({ sign: isReplaced ? '-' : ' ', text: line });
    if (isReplaced) pending.push({ sign: '+', text: after[at] ?? '' });
    at += 1;
    if (!added.has(index + 1)) continue;
    pending.push({ sign: '+', text: after[at] ?? '' });
    at += 1;
  }
  rows.push(...pending);
  const last = rows.at(-1);
  if (last?.sign === ' ' && last.text === '') rows.pop();
  return rows;
}
