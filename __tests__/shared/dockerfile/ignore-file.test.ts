import { describe, expect, test } from '@jest/globals';
import { pathFilter, readDockerignore } from '../../../actions/shared/dockerfile/ignore-file.ts';

describe('.dockerignore', () => {
  test.each([
    ['*.md', 'a.md', true],
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
  ])('%j excludes %s: %s', (text, name, expected) => {
    expect(readDockerignore(text).excludes(name)).toBe(expected);
  });

  test.each(['!', 'a[', 'a\\'])('%s is refused', pattern => {
    expect(() => pathFilter([pattern])).toThrow(/pattern/);
  });
});
