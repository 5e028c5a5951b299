import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';

const context = 3;

/** Lines that differ: those of one text from `old` on, and of the other from `now` on, replace each other. */
interface LineChange {
  readonly old: number;
  readonly oldLines: number;
  readonly now: number;
  readonly newLines: number;
}

/**
 * The change of one file as a unified diff that `git apply` takes, with three lines of context; empty when nothing
 * changed. Line ends are part of the lines, so a file with CRLF keeps them.
 *
 * The time grows with the number of lines, also where thousands of them changed. For that, the diff is the shortest one
 * only where changes are few lines long.
 *
 * @param file relative to the root of the repository, with `/`
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const old = splitLines(before);
  const now = splitLines(after);
  const hunks = groupChanges(findChanges(old, now)).map(changes => hunkOf(changes, old, now));
  return formatPatch(
    { oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: undefined, newHeader: undefined, hunks },
    FILE_HEADERS_ONLY,
  );
}

/** Lines with their line ends. */
const splitLines = (text: string): string[] => text.split(/(?<=\n)/).filter(line => line !== '');

function findChanges(old: readonly string[], now: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let at = { old: 0, now: 0 };
  while (at.old < old.length || at.now < now.length) {
    if (old[at.old] === now[at.now]) {
      at = { old: at.old + 1, now: at.now + 1 };
      continue;
    }
    const next = findEqualLine(old, now, at);
    changes.push({ ...at, oldLines: next.old - at.old, newLines: next.now - at.now });
    at = next;
  }
  return changes;
}

/** Lines that are compared with each other after a difference. */
const maxShift = 24;

/** Where both texts are equal again: after the fewest lines, else after equally many lines in both, else at their ends. */
function findEqualLine(
  old: readonly string[],
  now: readonly string[],
  from: { readonly old: number; readonly now: number },
): { old: number; now: number } {
  for (let distance = 1; distance <= maxShift; distance++) {
    for (let added = 0; added <= distance; added++) {
      const next = { old: from.old + distance - added, now: from.now + added };
      if (next.now < now.length && old[next.old] === now[next.now]) return next;
    }
  }
  for (let lines = 1; from.old + lines < old.length && from.now + lines < now.length; lines++) {
    const next = { old: from.old + lines, now: from.now + lines };
    if (old[next.old] === now[next.now]) return next;
  }
  return { old: old.length, now: now.length };
}

/** Changes whose context overlaps share a hunk. */
function groupChanges(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.old - end <= 2 * context) groups.at(-1)?.push(change);
    else groups.push([change]);
    end = change.old + change.oldLines;
  }
  return groups;
}

function hunkOf(changes: readonly LineChange[], old: readonly string[], now: readonly string[]): StructuredPatchHunk {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) throw new Error('a hunk has no change');
  const start = Math.max(0, first.old - context);
  const end = Math.min(old.length, last.old + last.oldLines + context);
  const parts: string[][] = [];
  let at = start;
  for (const change of changes) {
    const kept = old.slice(at, change.old);
    at = change.old + change.oldLines;
    const removed = old.slice(change.old, at);
    const added = now.slice(change.now, change.now + change.newLines);
    parts.push(linesWith(' ', kept), linesWith('-', removed), linesWith('+', added));
  }
  parts.push(linesWith(' ', old.slice(at, end)));
  const growth = changes.reduce((sum, { oldLines, newLines }) => sum + newLines - oldLines, 0);
  return {
    oldStart: start + 1,
    oldLines: end - start,
    newStart: first.now - (first.old - start) + 1,
    newLines: end - start + growth,
    lines: parts.flat(),
  };
}

const linesWith = (sign: string, lines: readonly string[]): string[] =>
  lines.flatMap(line =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
