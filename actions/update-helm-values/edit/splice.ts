/** A piece of text that takes the place of another; `start` equals `end` for an insertion. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts the patches into the text. Patches that touch one another are a fault of the caller. */
export function splice(text: string, patches: readonly Patch[]): string {
  const sorted = [...patches].sort((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < at || end < start || end > text.length) throw new Error('patches overlap');
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
