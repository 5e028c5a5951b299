import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutTag, isTag, sanitiseTag } from '../../../actions/shared/images/tag.ts';

describe('sanitiseTag', () => {
  test.each([
    ['feature/login', 'feature-login'],
    ['feat/a&b', 'feat-a-b'],
    ['.hidden', 'hidden'],
    ['-0df9645', '0df9645'],
    ['a  b', 'a-b'],
    ['größe', 'gr-e'],
  ])('%s becomes %s', (text, tag) => expect(sanitiseTag(text)).toBe(tag));

  test('any text becomes a tag or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const tag = cutTag(sanitiseTag(text), 128, text);
        expect(tag === '' || isTag(tag)).toBe(true);
      }),
    );
  });
});

describe('cutTag', () => {
  test('two long names with one beginning stay two', () => {
    const long = 'x'.repeat(140);
    expect(cutTag(`${long}a`, 63)).not.toBe(cutTag(`${long}b`, 63));
    expect(cutTag(`${long}a`, 63)).toHaveLength(63);
  });

  test('a tag that fits is left as it is', () => expect(cutTag('main', 63)).toBe('main'));
});
