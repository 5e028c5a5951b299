import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { numberAt, readPayload, textAt, valueAt } from '../../../actions/shared/context/payload.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

const document = { a: { b: [1, { c: 'text' }], none: null, half: 1.5, many: 2 ** 60 } };

test.each([
  [['a', 'b', 0], 1],
  [['a', 'b', 1, 'c'], 'text'],
  [['a', 'none', 'x'], undefined],
  [['a', 'b', 0, 'x'], undefined],
  [['x'], undefined],
])('the value at %j is %j', (keys, value) => {
  expect(valueAt(document, ...keys)).toBe(value);
});

test('a string or a number of another kind is none', () => {
  expect(textAt(document, 'a', 'b', 1, 'c')).toBe('text');
  expect(textAt(document, 'a', 'b', 0)).toBe('');
  expect(numberAt(document, 'a', 'b', 0)).toBe(1);
  for (const key of ['half', 'many', 'none']) expect(numberAt(document, 'a', key)).toBeUndefined();
});

describe('the event of a run', () => {
  const fileWith = (content: string): string => {
    const file = path.join(temporaryFolder('event'), 'event.json');
    writeFileSync(file, content);
    return file;
  };

  test('is read from its file; without a file it is empty', () => {
    expect(readPayload(fileWith('{"a":1}'))).toEqual({ a: 1 });
    expect(readPayload(undefined)).toEqual({});
    expect(readPayload('')).toEqual({});
  });

  test.each(['[]', 'null', '"text"'])('%s is not an event', content => {
    expect(() => readPayload(fileWith(content))).toThrow('is not a JSON object');
  });

  test('a missing file is an error of the input', () => {
    expect(() => readPayload('/nowhere/event.json')).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: expect.stringContaining('(/nowhere/event.json) cannot be read'),
      }),
    );
  });
});

test('any event is read, or refused without a crash', async () => {
  const file = path.join(temporaryFolder('event'), 'event.json');
  const { taken, refused } = await survives(damaged(JSON.stringify(document)), text => {
    writeFileSync(file, text);
    return readPayload(file);
  });
  expect(taken).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(100);
});
