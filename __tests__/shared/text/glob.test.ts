import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileGlob, type GlobDialect } from '../../../actions/shared/text/glob.ts';
import { cases } from '../../support/fuzzing.ts';

describe('patterns are read as the programs read them that they are written for', () => {
  /** What Go 1.26's path.Match, and patternmatcher 0.6.1 with its ignorefile, answered. */
  const recorded: Readonly<Record<'path' | 'ignore', readonly (readonly [string, string, boolean])[]>> = JSON.parse(
    readFileSync(new URL('./fixtures/go-patterns.json', import.meta.url), 'utf8'),
  );

  test.each(recorded.path)('path: %j and %j: %s', (pattern, text, expected) => {
    expect(compileGlob(pattern, 'path').matches(text)).toBe(expected);
  });

  test('both answers are recorded many times', () => {
    for (const pairs of [recorded.path, recorded.ignore]) {
      expect(pairs.filter(([, , answer]) => answer).length).toBeGreaterThan(100);
      expect(pairs.filter(([, , answer]) => !answer).length).toBeGreaterThan(100);
    }
  });

  test.each<[GlobDialect, string, string, boolean]>([
    ['ref', 'releases/*', 'releases/1.x', true],
    ['ref', 'releases/*', 'releases/1/x', false],
    ['ref', 'releases/**', 'releases/1/x', true],
    ['ref', 'v?', 'v1', true],
    ['ref', 'v?', 'v/', false],
    ['ref', '[v]\\*', '[v]\\x', true],
    ['ref', '[v]', 'v', false],
    ['shell', '*/?', 'a/b/c', true],
    ['shell', '\\*', '*', true],
    ['shell', '\\*', 'a', false],
    ['shell', 'a\\}', 'a}', true],
    ['shell', '*', 'a\nb', false],
    ['ignore', '**', 'a\nb/c', true],
    ['ignore', '**/b', 'a\n/b', true],
    ['ignore', '**b', 'a\nb', true],
    ['ignore', 'a**', 'a\n/b', true],
    ['ignore', '*/**', 'a/\nb', false],
    ['path', '?', '😀', true],
    ['path', '[😀-😂]', '😁', true],
    ['path', '', '', true],
    ['path', '', 'a', false],
  ])('%s: %j and %j: %s', (dialect, pattern, text, expected) => {
    expect(compileGlob(pattern, dialect).matches(text)).toBe(expected);
  });

  test.each<[GlobDialect, string, string]>([
    ['path', 'a[', 'has an open "["'],
    ['path', '[a', 'has an open "["'],
    ['path', '[]a]', 'has a "]" in a set; write \\]'],
    ['path', '[-a]', 'has a "-" in a set; write \\-'],
    ['path', '[a-]', 'has a "]" in a set'],
    ['path', 'a\\', 'ends with a backslash'],
    ['path', '[a\\', 'has an open "["'],
    ['ignore', '*[b-a]', 'has a range that ends before it begins'],
    ['ignore', '*^', 'has a "^" beside wildcards; write \\^'],
    ['ignore', '*|a', 'has a "|" beside wildcards; write \\|'],
    ['ignore', '*a{2}', 'has a number in braces; write \\{'],
    ['ignore', '*a{2,10}', 'has a number in braces; write \\{'],
    ['ignore', '*\\d', 'has the invalid escape "\\d"'],
    ['ignore', '[[:alpha:]]', 'has "[:" in a set'],
    ['ignore', '[a*]', 'has "*" in a set'],
    ['ignore', '[a?]', 'has "?" in a set'],
    ['ignore', '[\\w]', 'has "\\w" in a set'],
    ['ignore', 'a\\', 'ends with a backslash'],
    ['shell', '\\a', 'has the invalid escape "\\a"'],
    ['shell', 'a\\', 'has the invalid escape "\\"'],
  ])('%s: %j is refused', (dialect, pattern, why) => {
    expect(() => compileGlob(pattern, dialect)).toThrow(`the pattern "${pattern}" ${why}`);
  });

  test.each(['a^b|c{2}', '*{a,b}', '*{,2}', '*\\{2}', '*\\^', '[^*\\]]'.replace('*', 'x')])(
    'ignore: %s is taken',
    pattern => {
      expect(() => compileGlob(pattern, 'ignore')).not.toThrow();
    },
  );
});

/** Pieces of patterns with the regular expression that each of them is; the slow way to the same answer. */
const pieces: Readonly<Record<GlobDialect, readonly (readonly [pattern: string, expression: string])[]>> = {
  path: [
    ['*', '[^/]*'],
    ['?', '[^/]'],
    ['[a-b]', '[a-b]'],
    ['[^a]', '[^a]'],
    ['\\*', '\\*'],
    ['a', 'a'],
    ['b', 'b'],
    ['.', '\\.'],
  ],
  ignore: [
    ['*', '[^/]*'],
    ['?', '[^/]'],
    ['x/**/', 'x/(?:.*/)?'],
    ['[a-b/]', '[a-b/]'],
    ['[^a]', '[^a]'],
    ['a', 'a'],
    ['b', 'b'],
    ['/', '/'],
  ],
  ref: [
    ['**', '.*'],
    ['*', '[^/]*'],
    ['?', '[^/]'],
    ['a', 'a'],
    ['[', '\\['],
    ['/', '/'],
  ],
  shell: [
    ['*', '.*'],
    ['?', '.'],
    ['\\/', '/'],
    ['a', 'a'],
    ['b', 'b'],
    ['[', '\\['],
  ],
};

test.each(['path', 'ignore', 'ref', 'shell'] as const)('%s: equals a regular expression', dialect => {
  const drawn = fc.array(fc.constantFrom(...pieces[dialect]), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(drawn, fc.stringMatching(/^[abx./[*]{0,9}$/), (parts, text) => {
      const pattern = parts.map(([written]) => written).join('');
      // Two stars side by side are read as one piece, and `**` at an end of an ignore pattern is another one.
      const joined = parts.some(([written], at) => written.endsWith('*') && parts[at + 1]?.[0].startsWith('*'));
      fc.pre(dialect === 'shell' || dialect === 'path' || !joined);
      fc.pre(dialect !== 'ignore' || !pattern.endsWith('**/'));
      const expression = new RegExp(`^${parts.map(([, source]) => source).join('')}$`, 's');
      expect(compileGlob(pattern, dialect).matches(text)).toBe(expression.test(text));
    }),
    { numRuns: cases() },
  );
});

const letters = 'a'.repeat(250_000);
const folders = 'a/'.repeat(125_000);

// A matcher that goes back in the text would not come to an end.
test.each<[GlobDialect, string, string]>([
  ['path', `${'*a'.repeat(12)}b`, letters],
  ['path', `${'[a-b]*'.repeat(12)}b`, letters],
  ['ignore', `${'*a'.repeat(12)}b`, letters],
  ['ignore', `**/${'*a'.repeat(12)}b`, letters],
  ['ignore', `${'**/a/'.repeat(12)}*b`, folders],
  ['ref', `${'**a'.repeat(12)}b`, letters],
  ['shell', `${'*a'.repeat(12)}b`, letters],
])('%s: %s reads 250 kB of the worst text once', (dialect, pattern, text) => {
  const glob = compileGlob(pattern, dialect);
  expect(glob.matches(`${text}b`)).toBe(true);
  // The pattern's end is there, so that no look at the end alone gives the answer.
  expect(glob.matches(`${text.replaceAll('a', 'c')}ab`)).toBe(false);
});
