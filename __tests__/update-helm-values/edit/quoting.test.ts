import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as yaml from 'yaml';
import { isPlainString, quoteStyles, writeScalar } from '../../../actions/update-helm-values/edit/quoting.ts';
import { cases } from '../../support/fuzzing.ts';
import { tags } from '../values-arbitraries.ts';
import { digest } from '../values-cases.ts';

describe('a plain string', () => {
  test('is the same string in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(tags, tag => {
        const text = writeScalar(tag, { quotes: 'plain', wasString: true, quote: 'auto' });
        expect(text === tag).toBe(isPlainString(tag));
        for (const version of ['1.1', '1.2'] as const) {
          expect(yaml.parse(`a: ${text}`, { version })).toEqual({ a: tag });
        }
      }),
      { numRuns: cases(5000) },
    );
  });

  test.each([
    'v1',
    '_',
    'main',
    'sha-1a2b3c4',
    '1.2.3',
    '1.2.3-rc.1',
    '1.2.3+build',
    '1.2.3-',
    '2026.01.15.1',
    'exit',
    'never',
    digest,
    'acme/api:v1',
    'a/b',
    'a/bc',
    'ab/c',
    'localhost:5000/acme/api',
    `nginx@${digest}`,
  ])('%s needs no quotes', value => expect(isPlainString(value)).toBe(true));

  test.each([
    '12345e7',
    '0e12345',
    '706798e8',
    '20251118',
    '1.10',
    '0123456',
    'e123456',
    'e-1',
    'yes',
    'Y',
    'off',
    'null',
    'NaN',
    'inf',
    '2024-06-27',
    '1_000',
    '0b101',
    '-x',
    '.5',
    '1.2',
    '1.2.3 ',
    'a/',
    '/a',
    `${digest}0`,
    digest.slice(0, -1),
    '',
  ])('"%s" needs quotes', value => expect(isPlainString(value)).toBe(false));
});

describe('a value is written', () => {
  test.each(quoteStyles)('in the quotes that are there, with the style %s', quote => {
    expect(writeScalar('v2', { quotes: 'single', wasString: true, quote })).toBe("'v2'");
    expect(writeScalar('v2', { quotes: 'double', wasString: true, quote })).toBe('"v2"');
  });

  test.each([
    ['auto', true, 'v2', 'v2'],
    ['auto', false, 'v2', '"v2"'],
    ['auto', true, '1.10', '"1.10"'],
    ['always', true, 'v2', '"v2"'],
    ['keep', false, 'v2', 'v2'],
    ['keep', true, '1.10', '"1.10"'],
  ] as const)('%s, a string before: %s: %s becomes %s', (quote, wasString, value, expected) => {
    expect(writeScalar(value, { quotes: 'plain', wasString, quote })).toBe(expected);
  });

  test.each(['', 'a b', 'a"', "a'", 'a\n', 'a#b', '{{x}}'])('never when it is %j, which no grammar allows', value => {
    expect(() => writeScalar(value, { quotes: 'double', wasString: true, quote: 'auto' })).toThrow(
      'is not a tag, digest or reference',
    );
  });
});
