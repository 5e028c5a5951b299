import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatValuePath, parseValuePath } from '../../../actions/update-helm-values/source/value-path.ts';
import { cases } from '../../support/fuzzing.ts';

test('each path is read back from its text', () => {
  const part = fc.oneof(fc.string({ minLength: 1 }), fc.nat({ max: 999 }));
  fc.assert(
    fc.property(part, fc.array(part, { maxLength: 5 }), (first, rest) => {
      const path = [first, ...rest];
      expect(parseValuePath(formatValuePath(path))).toEqual(path);
    }),
    { numRuns: cases(100) },
  );
});

test.each([
  ['api', ['api']],
  ['services.api.image', ['services', 'api', 'image']],
  ['apps[0]."x.y".tag', ['apps', 0, 'x.y', 'tag']],
  ['[12].a', [12, 'a']],
  ['a[0][1]', ['a', 0, 1]],
  ['"a\\"b"', ['a"b']],
  ['a-b_c/d', ['a-b_c/d']],
])('%s is a path', (text, path) => {
  expect(parseValuePath(text)).toEqual(path);
  expect(formatValuePath(path)).toBe(text);
});

test('quotes may be around any key', () => {
  expect(parseValuePath('"a"."b"')).toEqual(['a', 'b']);
});

describe('what is no path is refused, with the character', () => {
  test.each([
    ['', 'a key is expected at character 1'],
    ['a..b', 'a key is expected at character 3'],
    ['.a', 'a key is expected at character 1'],
    ['a.', 'a key is expected at character 3'],
    ['a[x]', 'a dot or an index is expected at character 2'],
    ['a[-1]', 'a dot or an index is expected at character 2'],
    ['a[01]', 'a dot or an index is expected at character 2'],
    ['a[1234567890]', 'a dot or an index is expected at character 2'],
    ['a["b"]', 'a dot or an index is expected at character 2'],
    ['a[0]b', 'a dot or an index is expected at character 5'],
    ['a b', 'a dot or an index is expected at character 2'],
    ['a.[0]', 'a key is expected at character 3'],
    ['a."b', 'a key is expected at character 3'],
    ['"\\x"', 'a key is expected at character 1'],
    ['""a', 'a dot or an index is expected at character 3'],
  ])('%j: %s', (text, reason) => {
    expect(() => parseValuePath(text)).toThrow(`"${text}" is not a path: ${reason}; allowed: keys joined by dots`);
  });
});
