import { closest, distance } from 'fastest-levenshtein';

/**
 * ` (did you mean "x"?)` when one of `allowed` is close to `given`, else an empty text.
 * Close means: no more edits than a third of the longer word, and at least one word to compare with.
 */
export function didYouMean(given: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return '';
  const candidate = closest(given.toLowerCase(), [...allowed]);
  const limit = Math.max(1, Math.floor(Math.max(given.length, candidate.length) / 3));
  return distance(given.toLowerCase(), candidate.toLowerCase()) <= limit ? ` (did you mean "${candidate}"?)` : '';
}
