import { describe, expect, test } from '@jest/globals';
import { superlinear } from './linear-pattern.ts';

/** Steps that a backtracking engine could take without end are steps in which the same text is read again and again. */
describe('a pattern that can take more than linear time has no proof', () => {
  test.each([
    ['nested repetition', /^(a+)+$/],
    ['nested repetition with a separator that can be absent', /^(?:a+,?)+$/],
    ['two alternatives for one text', /^(?:a|a)*b/],
    ['two alternatives that overlap', /^(?:\w|\d)+!/],
    ['a part that can be empty, repeated', /^(?:a?b?)*c/],
    ['two loops side by side', /^\s*\s*$/],
    ['two loops with something between that both take', /^.*:.*$/],
    ['three loops', /^#\s*(\w+)\s*=\s*(.+?)\s*$/],
    ['numbers, then a suffix with numbers', /^\d+(?:\.\d+){2,}(?:[-.+][\w.-]*)?$/],
    ['a search for a run at the end', /\s+$/],
    ['a search for a run at the end of a line', /[ \t]+$/m],
    ['one alternative that is searched for', /^-+|-+$/g],
    ['a word, any text, and another word', /repository .* not found/i],
    ['any text after a mark that can appear again', /@.*$/],
    ['a start of line that a character of the line also is', /^[^#\n]*\{\{/m],
    ['a run that a look-ahead reads at each place', /(?=\d+x)/],
    ['a look-behind that can fail after a run', /\d+(?<!5)/],
    ['quotes with escapes', /(?:"(?:\\.|[^"\\])*"|\\.|[^"\\])+/g],
    ['a counted repetition of what is ambiguous', /^(?:a|a){5,}b/],
  ])('%s: %s', (_, { source, flags }) => {
    expect(superlinear(source, flags)).toMatch(/^(?:a loop|two loops|it repeats)/);
  });

  test.each([
    ['a back-reference', '(a+)\\1b', '', 'it has a back-reference'],
    ['a look-behind over any length', '(?<=a+)b', '', 'it looks back over any length'],
  ])('%s', (_, source, flags, why) => {
    expect(superlinear(source, flags)).toBe(why);
  });
});

describe('a pattern that takes linear time has a proof', () => {
  test.each([
    ['one loop from the start', /^[a-z]*$/],
    ['a quote that may be open', /"[^"]*"|'[^']*'/g],
    ['loops with what neither takes between', /^[a-z]+(?:-[a-z]+)*$/],
    ['numbers with one suffix', /^\d+\.\d+\.\d+(?:[-.][\w.-]*|(?:\.\d+)*\+[\w.-]*)?$/],
    ['a search for a run that needs no end', /\s+/g],
    ['a search that a word ends', /returned error: (?:404|410)/i],
    ['any text at the end of the expression', /^\s*=(.*)/s],
    ['any text to the end of the string', /^(\S+)\s+([\s\S]*)$/],
    ['a counted repetition', /^[a-z]{1,200}[a-z0-9]{40}$/],
    ['a counted search', /[0-9a-f]{40}(?:[:&]|$)/],
    ['a loop after a mark that it does not take', /@[^@]*$/],
    ['a loop that a look-behind lets begin once', /(?<![0-9])[0-9]+x/],
    ['a loop that begins with a line', /^[^#\n\r\u2028\u2029]*\{\{/m],
    ['a look-ahead from the start', /^(?!.*--)[a-z-]*$/],
    ['sets of Unicode', /[\p{Cc}\s]+/gu],
    ['letters in both cases', /^[a-z]+[A-Z]?:/i],
  ])('%s: %s', (_, { source, flags }) => {
    expect(superlinear(source, flags)).toBeUndefined();
  });
});

test('letters that only the flag i makes equal are the same text', () => {
  expect(superlinear('^[a-z]+[A-Z]+:', '')).toBeUndefined();
  expect(superlinear('^[a-z]+[A-Z]+:', 'i')).toBe('two loops, or the search and a loop, can share text');
});
