import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  parsePathPatterns,
  pathFilter,
  patternOfPath,
  readIgnoreFile,
} from '../../../actions/shared/dockerfile/ignore-file.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

describe('.dockerignore', () => {
  test.each([
    ['*.md', 'a.md', true],
    ['a\uFEFF', 'a', false],
    ['b\n\uFEFFa', 'a', false],
    ['*\n!a\u0085', 'a', false],
    ['*\n!\u0085a', 'a', false],
    ['*.md', 'docs/a.md', false],
    ['**/*.md', 'a.md', true],
    ['docs', 'docs/a/b', true],
    ['/docs/', 'docs/a', true],
    ['docs/**', 'docs/a', true],
    ['*\n!src', 'src/a', false],
    ['*\n!src\nsrc/b', 'src/b/c', true],
    ['!docs\ndocs', 'docs/a', true],
    ['# a\n #b', 'a', false],
    ['# a\n #b', '#b', true],
    ['#a', '#a', false],
    ['a\rb', 'a\rb', true],
    ['a+b', 'a+b', true],
    ['a+b', 'aab', false],
    ['a(b|c)', 'ab', false],
    ['**foo', 'x/barfoo', true],
    ['**/foo', 'x/barfoo', false],
    ['foo**', 'foobar/x', true],
    ['a\\*', 'a*', true],
    ['[a-c]x', 'bx', true],
    ['README.md', 'readme.md', false],
    ['  x  \r\n', 'x', true],
    ['./a/../b', 'b', true],
    ['**', 'anything', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?c', 'a/c', false],
    ['a?', 'abc', false],
    ['*[-_]', 'a-', true],
    ['docs/*\n!docs/**/*.md', 'docs/a/b.md', false],
    ['docs/*\n!docs/**/*.md', 'docs/a/b.txt', true],
    ['docs/*\n!docs/**/*.md', 'docs/b.md', false],
  ])('%j excludes %s: %s', (text, name, expected) => {
    expect(readIgnoreFile(text).excludes(name)).toBe(expected);
  });

  test.each(['!', 'a[', 'a\\'])('%s is refused', pattern => {
    expect(() => pathFilter([pattern])).toThrow(/pattern/);
  });

  test('says whether a pattern takes paths of a folder back', () => {
    expect(readIgnoreFile('*\n!src').reincludesIn('')).toBe(true);
    expect(readIgnoreFile('*\n\\!src').reincludesIn('')).toBe(false);
    expect(readIgnoreFile('*\n!docs/a').reincludesIn('docs')).toBe(true);
    expect(readIgnoreFile('*\n!docs/a').reincludesIn('src')).toBe(false);
    expect(readIgnoreFile('*\n!**/a').reincludesIn('src')).toBe(true);
    expect(readIgnoreFile('# !src\n').excludes('src')).toBe(false);
  });

  test.each([`${'*a'.repeat(12)}b`, `${'**/a/'.repeat(12)}*b`, '**/*a*a*a*a*a*a*a*a*ab'])(
    '%s comes to an end on a long name',
    pattern => {
      const filter = readIgnoreFile(pattern);
      expect(filter.excludes('a'.repeat(100_000))).toBe(false);
      expect(filter.excludes(`${'a/'.repeat(100)}${'a'.repeat(1000)}cab`)).toBe(pattern.startsWith('**/'));
    },
  );
});

test('any ignore file is read, or refused without a crash', async () => {
  const texts = ['*\n!src\n!**/*.[ch]\n# x\n/a/b/\n', '**/a/**/b?\n\\!x\n[^a-z]*\n!..\n', '\ufeff**\n!*.{a,b}\n'];
  const { taken, refused } = await survives(
    damaged(...texts),
    text => readIgnoreFile(text).excludes('a/b/src/x.c'),
    error => error instanceof Error && error.name === 'Error',
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});

describe('a folder is uniform when no pattern can match only a part of it', () => {
  test.each([
    ['*.md', 'docs', true],
    ['*.md', '', false],
    ['**/*.md', 'docs', false],
    ['docs/a', 'docs', false],
    ['docs/a', 'src', true],
    ['docs/a', 'docs/a', true],
    ['docs/a', 'docs/b', true],
    ['*/a', 'docs', false],
    ['*/a', 'docs/b', true],
    ['d[o]cs', 'docs', false],
    ['src**/a', 'src', false],
    ['src/**', 'docs', true],
    ['!src/a', 'src', false],
    ['', 'src', true],
  ])('%j and %j: %s', (pattern, folder, expected) => {
    expect(pathFilter([pattern]).isUniform(folder)).toBe(expected);
  });

  test('what is in a uniform folder is kept or left out with it', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '?', '[ab]', '**a', '\\*', 'b**');
    const lines = fc.array(fc.tuple(fc.constantFrom('', '!', '/'), fc.array(part, { minLength: 1, maxLength: 3 })), {
      maxLength: 4,
    });
    const names = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 });
    let uniform = 0;
    const property = fc.property(lines, names, names, (written, above, below) => {
      const filter = pathFilter(written.map(([sign, parts]) => `${sign}${parts.join('/')}`));
      const folder = above.join('/');
      if (!filter.isUniform(folder)) return;
      uniform++;
      expect(filter.excludes(`${folder}/${below.join('/')}`)).toBe(filter.excludes(folder));
    });
    fc.assert(property, { numRuns: cases(5000) });
    expect(uniform).toBeGreaterThan(0);
  });
});

test('everything in a folder is left out with it, unless a pattern can take paths of it back', () => {
  const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '?', '[ab]', '**a', '\\*', 'b**');
  const line = fc.tuple(fc.constantFrom('', '!', '!'), fc.array(part, { minLength: 1, maxLength: 3 }));
  const names = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 });
  let left = 0;
  const property = fc.property(fc.array(line, { maxLength: 4 }), names, names, (written, above, below) => {
    const filter = pathFilter(written.map(([sign, parts]) => `${sign}${parts.join('/')}`));
    const folder = above.join('/');
    if (!filter.excludes(folder) || filter.reincludesIn(folder)) return;
    left++;
    expect(filter.excludes(`${folder}/${below.join('/')}`)).toBe(true);
  });
  fc.assert(property, { numRuns: cases(5000) });
  expect(left).toBeGreaterThan(0);
});

describe('everything that is left out is in one of the folders of a filter', () => {
  test.each<[readonly string[], string[]]>([
    [['.github/workflows/images.yml', '!src'], ['.github/workflows/images.yml']],
    [
      ['docs/*.md', '/docs/a', 'src/[ab]/c'],
      ['docs', 'docs/a', 'src'],
    ],
    [['docs/*.md', 'docs/*.txt'], ['docs']],
    [
      ['**/a', 'b'],
      ['', 'b'],
    ],
    [['a\\*'], ['']],
    [[], []],
  ])('%j: %j', (lines, expected) => {
    expect(pathFilter(lines).folders).toEqual(expected);
  });

  test('whatever the patterns are', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '?', '[ab]', '\\*', 'b**');
    const line = fc.tuple(fc.constantFrom('', '!', '/'), fc.array(part, { minLength: 1, maxLength: 3 }));
    const name = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 });
    let left = 0;
    const property = fc.property(fc.array(line, { maxLength: 4 }), name, (written, parts) => {
      const filter = pathFilter(written.map(([sign, each]) => `${sign}${each.join('/')}`));
      const path = parts.join('/');
      if (!filter.excludes(path)) return;
      left++;
      expect(filter.folders.some(folder => folder === '' || `${path}/`.startsWith(`${folder}/`))).toBe(true);
    });
    fc.assert(property, { numRuns: cases(5000) });
    expect(left).toBeGreaterThan(0);
  });
});

describe('patterns of an input', () => {
  test('are kept as they are written', () => {
    expect(parsePathPatterns(['docs', '!docs/*.md', '**/a'])).toEqual(['docs', '!docs/*.md', '**/a']);
  });

  test('are refused all at once', () => {
    expect(() => parsePathPatterns(['!', 'docs', '['])).toThrow(
      /^the pattern "!" excludes nothing; allowed: patterns as in \.dockerignore, relative to the root of the repository\n.*\[/,
    );
  });
});

test.each(['a', 'a/b.yml', 'a[1].yml', 'a*', 'a?', 'a\\b'])('%s is matched by its own pattern', file => {
  const { excludes } = pathFilter([patternOfPath(file)]);
  expect([file, `x${file}`, 'a1.yml', 'ab', 'a/x'].map(excludes)).toEqual([true, false, false, false, file === 'a']);
});
