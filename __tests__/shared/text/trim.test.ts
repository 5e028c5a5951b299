import { expect, test } from '@jest/globals';
import { withoutTrailing } from '../../../actions/shared/text/trim.ts';

test.each([
  ['a/b', 'a/b'],
  ['a/b/', 'a/b'],
  ['/a//', '/a'],
  ['//', ''],
  ['', ''],
])('%j without slashes at its end is %j', (text, trimmed) => {
  expect(withoutTrailing(text, '/')).toBe(trimmed);
});
