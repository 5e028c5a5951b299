import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutTag, hashMark, isTag, maxTagLength, sanitizeTag } from '../../../actions/shared/images/tag.ts';
import { cases } from '../../support/fuzzing.ts';

describe('sanitizeTag', () => {
  test.each([
    ['feature/login', 'feature-login'],
    ['feat/a&b', 'feat-a-b'],
    ['.hidden', 'hidden'],
    ['-0df9645', '0df9645'],
    ['a  b', 'a-b'],
    ['größe', 'gr-e'],
  ])('%s becomes %s', (text, tag) => expect(sanitizeTag(text)).toBe(tag));

  test('any text becomes a tag or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const tag = cutTag(sanitizeTag(text), 128, text);
        expect(tag === '' || isTag(tag)).toBe(true);
      }),
      { numRuns: cases(100) },
    );
  });
});

test.each([
  ['a', true],
  ['_', true],
  ['1.2.3', true],
  ['A-b_c.9', true],
  ['a'.repeat(maxTagLength), true],
  ['a'.repeat(maxTagLength + 1), false],
  ['', false],
  ['.a', false],
  ['-a', false],
  ['a/b', false],
  ['a b', false],
  ['a\n', false],
  ['ä', false],
])('%j is a tag: %j', (text, expected) => expect(isTag(text)).toBe(expected));

test('the mark of a string is the beginning of its SHA-256', () => {
  expect(maxTagLength).toBe(128);
  // printf abc | sha256sum
  expect(hashMark('abc')).toBe('ba7816bf');
});

describe('cutTag', () => {
  test('two long names with one beginning stay two', () => {
    const long = 'x'.repeat(140);
    expect(cutTag(`${long}a`, 63)).not.toBe(cutTag(`${long}b`, 63));
    expect(cutTag(`${long}a`, 63)).toHaveLength(63);
  });

  test.each([
    ['main', 63, 'main'],
    ['main', 4, 'main'],
    ['a-long-branch', 12, 'a-l-643901f6'],
    ['a-long-branch', 13, 'a-long-branch'],
  ])('%s in %d characters is %s', (tag, length, cut) => expect(cutTag(tag, length)).toBe(cut));

  test('the hash is of the original, so that two names with one tag stay two', () => {
    expect(cutTag('feature-login', 12, 'feature/login')).not.toBe(cutTag('feature-login', 12, 'feature_login'));
  });
});
