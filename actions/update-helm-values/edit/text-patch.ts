/** A piece of text that replaces another; `start` equals `end` for an insertion. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches, which must not overlap. */
export function applyPatches(text: string, patches: readonly TextPatch[]): string {
  const sorted = patches.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < at || end < start || end > text.length) throw new Error('patches overlap');
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
