import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { BoundedExpression } from '../../../../actions/shared/tags/rules/bounded-expression.ts';
import { cases } from '../../../support/fuzzing.ts';

const text = `${'a'.repeat(250)}!`;

describe('an expression that takes longer than any job', () => {
  test.each([
    ['a repeated group that repeats', '(a+)+$', ''],
    ['a repeated group with two ways', '^(?:a|a)*b', 'u'],
    ['a group that is repeated a number of times', '^(a|aa){200}b', ''],
    ['many repetitions side by side', '^.*.*.*.*.*.*.*.*b', ''],
    ['many choices', `^${'a?'.repeat(60)}${'a'.repeat(215)}b`, ''],
    ['a reference to a group', '^(.*)(.*)(.*)(.*)(.*)\\1!x', ''],
  ])('ends with an error that names it: %s', (_, source, flags) => {
    const expression = new BoundedExpression(source, flags);
    expect(() => expression.exec(text)).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: `The regular expression /${source}/${flags} takes too long for "${'a'.repeat(40)}…" (251 characters).`,
        fix: expect.stringContaining('Repeat no group that repeats something itself'),
      }),
    );
  });

  test('ends however it is used', () => {
    expect(() => new BoundedExpression('(a+)+$').test(text)).toThrow('takes too long');
    expect(() => text.replace(new BoundedExpression('(a+)+$'), '')).toThrow('takes too long');
  });

  test('takes short texts as before', () => {
    expect(new BoundedExpression('^(a+)+$').exec('aaa')?.[1]).toBe('aaa');
    expect(new BoundedExpression('(a+)+$').exec('b')).toBeNull();
  });
});

test('texts that are each read in time have a limit together', () => {
  const expression = new BoundedExpression('^(?:a|a)*b');
  const clock = jest
    .spyOn(performance, 'now')
    .mockReturnValueOnce(0)
    .mockReturnValueOnce(9_999)
    .mockReturnValue(20_000);
  try {
    expect(expression.exec('ab')?.[0]).toBe('ab');
    expect(() => expression.exec(`${'a'.repeat(24)}!`)).toThrow('takes too long');
  } finally {
    clock.mockRestore();
  }
});

test('any other expression finds what it finds without the limit', () => {
  const part = fc.constantFrom('a', 'b', '.', '[ab]', '(a)', '(?:b|ab)', '\\d', '^', '$', '[\\]*]');
  const repetition = fc.constantFrom('', '', '*', '+', '?', '{1,2}', '*?');
  const piece = fc.tuple(part, repetition).map(([one, times]) => (/[$^]/.test(one) ? one : one + times));
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '1', ']'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), letters, (pieces, subject) => {
      const source = pieces.join('') || '(?:)';
      expect(new BoundedExpression(source).exec(subject)).toEqual(new RegExp(source).exec(subject));
    }),
    { numRuns: cases(500) },
  );
});
