import { expect, test } from '@jest/globals';
import { readPairs } from '../../../../actions/shared/tags/rules/pairs.ts';

test.each([
  [
    'Type=sha, format = long',
    [
      { key: 'type', value: 'sha', column: 1 },
      { key: 'format', value: 'long', column: 11 },
    ],
  ],
  ['latest', [{ key: undefined, value: 'latest', column: 1 }]],
  ['value==', [{ key: 'value', value: '=', column: 1 }]],
  ['a=b', [{ key: 'a', value: 'b', column: 1 }]],
  ['=x', [{ key: undefined, value: '=x', column: 1 }]],
  [
    'a,"value=x, y "',
    [
      { key: undefined, value: 'a', column: 1 },
      { key: 'value', value: 'x, y', column: 4 },
    ],
  ],
])('%j', (line, pairs) => {
  expect(readPairs(line)).toEqual(pairs);
});

test('a wrong quote is an error at its column', () => {
  expect(() => readPairs('type=sha,x"')).toThrow(
    expect.objectContaining({
      diagnostics: [{ message: expect.stringContaining('a double quote inside a field'), column: 11 }],
    }),
  );
});
