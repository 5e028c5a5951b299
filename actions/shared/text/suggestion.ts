import { closest, distance } from 'fastest-levenshtein';

/**
 * ` (did you mean "x"?)` when one of `allowed` is close to `given`, else an empty text.
 * Close means: no more edits than two fifths of the longer word.
 */
export function didYouMean(given: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return '';
  const candidate = closest(given.toLowerCase(), [...allowed]);
  const limit = Math.ceil(Math.max(given.length, candidate.length) * 0.4);
  return distance(given.toLowerCase(), candidate.toLowerCase()) <= limit ? ` (did you mean "${candidate}"?)` : '';
}
