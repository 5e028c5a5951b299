import { describe, expect, test } from '@jest/globals';
import { isObject, parseObject } from '../../../actions/shared/text/json.ts';

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  [undefined, false],
  ['{}', false],
  [1, false],
])('%j is an object: %j', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

describe('an object in bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('is read', () => {
    expect(parseObject(bytes('{"a":[1]}'))).toEqual({ a: [1] });
  });

  test.each(['[]', 'null', '"a"', '', '{', '{}{}'])('is not %j', text => {
    expect(parseObject(bytes(text))).toBeUndefined();
  });

  test('is not in another encoding than UTF-8', () => {
    expect(parseObject(Uint8Array.from([...bytes('{"a":"'), 0xff, ...bytes('"}')]))).toBeUndefined();
  });
});
