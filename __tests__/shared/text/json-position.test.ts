import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonErrorPosition } from '../../../actions/shared/text/json-position.ts';
import { cases, damaged } from '../../support/fuzzing.ts';

test.each([
  ['', 1, 1],
  ['root:x:0:0', 1, 1],
  ['\n  nope', 2, 3],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['{"a": }', 1, 7],
  ['{1: 2}', 1, 2],
  ['[1, 2', 1, 6],
  ['[1,]', 1, 4],
  ['[1}', 1, 3],
  ['{"a": [}]', 1, 8],
  ['{"a": "b\n"}', 1, 7],
  ['{\n  "a": tru\n}', 2, 8],
  ['{\n  "a": 01\n}', 2, 8],
  ['{} {}', 1, 4],
  [']', 1, 1],
  [',', 1, 1],
  ['"\\x"', 1, 1],
  ['[1 2]', 1, 4],
  ['\ufeff{}', 1, 1],
])('%j is no JSON at line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(jsonErrorPosition(text)).toEqual({ line, column });
});

test('whatever JSON.parse refuses has a place in it', () => {
  const document = JSON.stringify({ a: [1, -2.5e3, true, null, 'x\u2028"\\'], b: { c: {} } });
  fc.assert(
    fc.property(damaged(document), text => {
      try {
        JSON.parse(text);
      } catch {
        const { line, column } = jsonErrorPosition(text);
        const found = text.split('\n')[line - 1];
        expect(found).toBeDefined();
        expect(column).toBeLessThanOrEqual((found ?? '').length + 1);
      }
      expect(text).toBeDefined();
    }),
    { numRuns: cases() },
  );
});

test('deep and long texts take their time once', () => {
  expect(jsonErrorPosition('['.repeat(250_000)).column).toBe(250_001);
  expect(jsonErrorPosition(`"${'\\u0041'.repeat(40_000)}`)).toEqual({ line: 1, column: 1 });
});
