import { expect, test } from '@jest/globals';
import { digestOf, isDigest, shortDigest } from '../../../actions/shared/images/digest.ts';

const empty = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('a digest is the SHA-256 of the bytes', () => {
  expect(digestOf('')).toBe(empty);
  expect(digestOf(new Uint8Array())).toBe(empty);
  expect(digestOf('ä')).toBe(digestOf(new TextEncoder().encode('ä')));
});

test.each([
  [empty, true],
  [`${empty}\n`, false],
  [` ${empty}`, false],
  [empty.toUpperCase(), false],
  [empty.slice(0, -1), false],
  [empty.replace('sha256', 'sha512'), false],
  ['', false],
])('%j: %s', (text, expected) => expect(isDigest(text)).toBe(expected));

test('twelve digits are enough for a person', () => expect(shortDigest(empty)).toBe('e3b0c44298fc'));
