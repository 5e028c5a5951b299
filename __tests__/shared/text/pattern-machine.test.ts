import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileGlob } from '../../../actions/shared/text/glob.ts';
import { cases } from '../../support/fuzzing.ts';

const shellPattern = fc.stringMatching(/^[ab*?]{0,5}$/);
const letters = fc.stringMatching(/^[ab😀]{0,8}$/u);
const expressionOf = (pattern: string, quantifier: '*' | '*?') =>
  pattern.replace(/[*?]/g, sign => (sign === '*' ? `.${quantifier}` : '.'));

describe('a search in a text equals the regular expression of the pattern', () => {
  test.each(['shortest', 'longest'] as const)('%s prefix', length => {
    fc.assert(
      fc.property(shellPattern, letters, (pattern, text) => {
        const expression = new RegExp(`^${expressionOf(pattern, length === 'longest' ? '*' : '*?')}`, 'su');
        expect(compileGlob(pattern, 'shell').prefixEnd(text, length)).toBe(expression.exec(text)?.[0].length);
      }),
      { numRuns: cases(500) },
    );
  });

  test.each(['shortest', 'longest'] as const)('%s suffix', length => {
    fc.assert(
      fc.property(shellPattern, letters, (pattern, text) => {
        const expression = new RegExp(`^${expressionOf(pattern, '*')}$`, 'su');
        const ends = Array.from({ length: text.length + 1 }, (_, at) => at).filter(
          // Half of a character begins no match.
          at => !/^[\udc00-\udfff]/.test(text.slice(at)) && expression.test(text.slice(at)),
        );
        const expected = length === 'longest' ? ends[0] : ends.at(-1);
        expect(compileGlob(pattern, 'shell').suffixStart(text, length)).toBe(expected);
      }),
      { numRuns: cases(500) },
    );
  });

  test.each(['first', 'all'] as const)('replacing %s', which => {
    fc.assert(
      fc.property(shellPattern, letters, (pattern, text) => {
        const expression = new RegExp(expressionOf(pattern, '*'), which === 'all' ? 'gsu' : 'su');
        // Unlike JavaScript, Go takes no empty match directly after another one.
        let end = -1;
        const replacement = (match: string, offset: number) => {
          const isTaken = match !== '' || offset !== end;
          end = offset + match.length;
          return isTaken ? '-' : '';
        };
        expect(compileGlob(pattern, 'shell').replace(text, '-', which)).toBe(text.replace(expression, replacement));
      }),
      { numRuns: cases(1000) },
    );
  });

  test('250 kB of the worst text are searched once', () => {
    const text = 'a'.repeat(250_000);
    const glob = compileGlob(`${'*a'.repeat(12)}b`, 'shell');
    expect(glob.prefixEnd(text, 'shortest')).toBeUndefined();
    expect(glob.suffixStart(text, 'longest')).toBeUndefined();
    expect(glob.replace(text, 'x', 'all')).toBe(text);
    expect(compileGlob('?', 'shell').replace(text, 'b', 'all')).toBe('b'.repeat(250_000));
  });
});
