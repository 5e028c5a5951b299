import { describe, expect, test } from '@jest/globals';
import { countUpTo, maxFileBytes, readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';

const read = (text: string) => readTextFile('v.yaml', Buffer.from(text));

describe('the bytes of a file', () => {
  test.each([['a: ü\r\n'], ['\uFEFFa: 1\n'], [''], ['\uFEFF']])('%j come back as they were', text => {
    const file = read(text);
    expect(Buffer.from(file.bytesWith(file.text)).toString('utf8')).toBe(text);
    expect(file.text).toBe(text.replace('\uFEFF', ''));
  });

  test('are read from a part of a buffer', () => {
    expect(readTextFile('v.yaml', Buffer.from('xx: 1').subarray(1)).text).toBe('x: 1');
  });

  test('keep the byte order mark when the text changes', () => {
    expect(Buffer.from(read('\uFEFFa').bytesWith('b')).toString('utf8')).toBe('\uFEFFb');
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFa: 1\n', 'utf16le'), 'v.yaml is not UTF-8'],
    ['Latin-1', Buffer.from('# gr\u00fcn\n', 'latin1'), 'v.yaml is not UTF-8'],
    ['too many', Buffer.alloc(maxFileBytes + 1, '#'), 'v.yaml has 5242881 bytes; allowed: up to 5242880'],
    ['a pointer', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:x\n'), 'is a Git LFS pointer'],
  ])('are refused: %s', (_, bytes, message) => {
    const error = expect.objectContaining({ kind: 'input', file: 'v.yaml', message: expect.stringContaining(message) });
    expect(() => readTextFile('v.yaml', bytes)).toThrow(error);
  });

  test('may be as many as are allowed', () => {
    expect(readTextFile('v.yaml', Buffer.alloc(maxFileBytes, '#')).text).toHaveLength(maxFileBytes);
  });
});

test('offsets have a line and a column, both from 1', () => {
  const file = read('ab\r\nc\n\nd');
  const locations = [0, 1, 3, 4, 5, 6, 7, 8].map(offset => [file.lineAt(offset), file.columnAt(offset)]);
  expect(locations).toEqual([
    [1, 1],
    [1, 2],
    [1, 4],
    [2, 1],
    [2, 2],
    [3, 1],
    [4, 1],
    [4, 2],
  ]);
});

test.each([
  [[], 1, 0],
  [[1, 3, 3, 7], 0, 0],
  [[1, 3, 3, 7], 1, 1],
  [[1, 3, 3, 7], 2, 1],
  [[1, 3, 3, 7], 3, 3],
  [[1, 3, 3, 7], 6, 3],
  [[1, 3, 3, 7], 7, 4],
  [[1, 3, 3, 7], 8, 4],
])('of %j, %i numbers up to %i', (numbers, limit, count) => expect(countUpTo(numbers, limit)).toBe(count));
