import { closest, distance } from 'fastest-levenshtein';

/**
 * ` (did you mean "x"?)` when one of `allowed` is similar to `written`, else an empty string. Similar means: the number of
 * edits is at most two fifths of the longer word.
 */
export function didYouMean(written: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return '';
  const candidate = closest(written.toLowerCase(), [...allowed]);
  const limit = Math.ceil(Math.max(written.length, candidate.length) * 0.4);
  return distance(written.toLowerCase(), candidate.toLowerCase()) <= limit ? ` (did you mean "${candidate}"?)` : '';
}
