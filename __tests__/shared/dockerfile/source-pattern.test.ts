import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parentsPattern, sourcePattern } from '../../../actions/shared/dockerfile/source-pattern.ts';
import { compileGlob } from '../../../actions/shared/text/glob.ts';
import { cases } from '../../support/fuzzing.ts';

describe('patterns of sources', () => {
  test.each([
    ['src', 'src/a', true],
    ['src', 'src', true],
    ['src', 'srcs', false],
    ['src/', 'src/a/b', true],
    ['.', 'anything/at/all', true],
    ['*.txt', '.txt', true],
    ['*.txt', 'a/b.txt', false],
    ['s*/[a-c]?', 'src/b1/deep', true],
    ['s*/[^a-c]?', 'src/b1', false],
    ['a[[]b]', 'a[b]', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['*/x', 'file', false],
    ['*', 'bad\uFFFDname', true],
    ['//src', 'src/a', true],
  ])('%s and %s', (source, name, expected) => {
    expect(sourcePattern(source).matches(name)).toBe(expected);
  });

  test.each([
    ['src/**/*.c', 'src'],
    ['src/a*/x', 'src'],
    ['lib/src/a.c', 'lib/src'],
    ['*.c', ''],
    ['x*/a', ''],
    ['root/./src/*.c', 'root/src'],
    ['root/./*.c', 'root'],
  ])('--parents %s is looked for in the folder "%s"', (source, folder) => {
    expect(parentsPattern(source).folder).toBe(folder);
  });

  test('a symlink or submodule on the way is taken, a plain file there is not', () => {
    expect(sourcePattern('a/b/c').matches('a/b', true)).toBe(true);
    expect(sourcePattern('a/b/c').matches('a/b', false)).toBe(false);
    expect(sourcePattern('*/x').matches('link', true)).toBe(true);
  });

  test.each([
    ['src/**/*.c', 'src/a/b/x.c', true],
    ['src/**/*.c', 'src/x.c', true],
    ['src/**/*.c', 'src/x.h', false],
    ['./src/./lib', 'src/lib/x', true],
    ['./src/./lib', 'lib/x', false],
    ['a', 'a/b/c', true],
  ])('--parents %s and %s', (source, name, expected) => {
    expect(parentsPattern(source).matches(name)).toBe(expected);
  });

  test.each([
    ['.hidden', 'ext', false],
    ['src/main.c', 'src', true],
    ['src/main.c', 'src/lib', false],
    ['src/l*.c', 'src/lib', true],
    ['src/*/x', 'src', true],
    ['src/*/x', 'docs', false],
    ['**/x', 'docs', true],
    ['./src/./lib/x', 'src/lib', true],
    ['./src/./lib/x', 'src/docs', false],
  ])('--parents %s can be below the symbolic link %s: %s', (source, name, expected) => {
    expect(parentsPattern(source).matches(name, true)).toBe(expected);
  });

  test('a pattern of many stars comes to an end on a long name', () => {
    const { matches } = sourcePattern(`src/${'*a'.repeat(12)}b`);
    expect(matches(`src/${'a'.repeat(100_000)}`)).toBe(false);
    expect(matches(`src/${'a'.repeat(100_000)}b/below`)).toBe(true);
  });

  test('an open set is refused', () => {
    expect(() => sourcePattern('a[b')).toThrow('the pattern "a[b" has an open "["');
  });
});

test('a part of a source matches what its glob matches', () => {
  const text = (...characters: string[]) => fc.array(fc.constantFrom(...characters), { maxLength: 4 });
  let matched = 0;
  const property = fc.property(text('a', 'b', '.', '*', '?'), text('a', 'b', '.', '\n'), (part, name) => {
    const [source, file] = [`x${part.join('')}`, `x${name.join('')}`];
    const expected = compileGlob(source, 'path').matches(file);
    if (expected) matched++;
    expect(sourcePattern(source).matches(file)).toBe(expected);
  });
  fc.assert(property, { numRuns: cases(3000) });
  expect(matched).toBeGreaterThan(0);
});
