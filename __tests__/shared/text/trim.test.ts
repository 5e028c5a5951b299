import { expect, test } from '@jest/globals';
import { trimGoSpace, withoutTrailing } from '../../../actions/shared/text/trim.ts';

test.each([
  ['a/b', 'a/b'],
  ['a/b/', 'a/b'],
  ['/a//', '/a'],
  ['//', ''],
  ['', ''],
])('%j without slashes at its end is %j', (text, trimmed) => {
  expect(withoutTrailing(text, '/')).toBe(trimmed);
});

test.each([
  ['\t\n\v\f\r a b \u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000', 'a b'],
  ['\uFEFFa\uFEFF', '\uFEFFa\uFEFF'],
  ['\u180ea\u200b', '\u180ea\u200b'],
  [' ', ''],
])('%j trimmed as Go does it is %j', (text, trimmed) => {
  expect(trimGoSpace(text)).toBe(trimmed);
});
