import { describe, expect, test } from '@jest/globals';
import { mutateRegularExpression } from '../../../../scripts/mutation/mutants/regular-expressions.mjs';

describe('mutants of the regular expression', () => {
  test.each([
    ['^a$', '', ['/a$/', '/^a/']],
    ['a+', '', ['/a/']],
    ['a*', '', ['/a+/']],
    ['ab?', '', ['/ab/']],
    ['a{2,3}', '', ['/a/']],
    ['[ab]', '', ['/[^ab]/']],
    ['[^ab]', '', ['/[ab]/']],
    ['[$+?*^]', '', ['/[^$+?*^]/']],
    ['[\\]+\\d]', '', ['/[^\\]+\\d]/', '/[\\]+\\D]/']],
    ['\\d\\.', '', ['/\\D\\./']],
    ['\\u{1f600}', 'u', []],
    ['\\p{L}', 'u', []],
    ['(?:a)', '', []],
    ['(?<year>a)', '', []],
    ['(?=a)', '', ['/(?!a)/']],
    ['(?<!a)', '', ['/(?<=a)/']],
    ['a', 'gi', ['/a/g']],
  ])('/%s/%s', (pattern, flags, expected) => {
    expect(mutateRegularExpression(pattern, flags)).toEqual(expected);
  });

  test('are all valid', () => {
    // A lookbehind cannot be repeated, but a class can.
    expect(mutateRegularExpression('[a]?', '')).toEqual(['/[^a]?/', '/[a]/']);
  });
});
