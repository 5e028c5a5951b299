import { describe, expect, test } from '@jest/globals';
import { scanDockerfile } from '../../../actions/shared/dockerfile/instructions.ts';

describe('instructions', () => {
  const read = (text: string) =>
    scanDockerfile(text).instructions.map(({ keyword, line, rest }) => [keyword, line, rest]);

  test.each<[string, string, unknown[][]]>([
    [
      'lines and keywords',
      'from a\n\n# x\n  copy b c\n',
      [
        ['FROM', 1, 'a'],
        ['COPY', 4, 'b c'],
      ],
    ],
    [
      'continuations skip comments and empty lines',
      'COPY a \\\n# x\n\n  b \\\n c\nRUN x',
      [
        ['COPY', 1, 'a   b  c'],
        ['RUN', 6, 'x'],
      ],
    ],
    [
      'a doubled backslash continues nothing',
      'RUN a\\\\\nRUN b',
      [
        ['RUN', 1, 'a\\\\'],
        ['RUN', 2, 'b'],
      ],
    ],
    ['another escape', '# escape=`\nCOPY a\\ `\n b\n', [['COPY', 2, 'a\\  b']]],
    ['a directive after a comment is none', '# x\n# escape=`\nRUN a\\\nb', [['RUN', 3, 'ab']]],
    [
      'heredocs are content',
      'COPY <<A <<-"B" /x/\nFROM no\nA\n\tRUN no\n\tB\nRUN x',
      [
        ['COPY', 1, '<<A <<-"B" /x/'],
        ['RUN', 6, 'x'],
      ],
    ],
    [
      'heredocs in quotes are text',
      'RUN echo "<<EOF"\nRUN x',
      [
        ['RUN', 1, 'echo "<<EOF"'],
        ['RUN', 2, 'x'],
      ],
    ],
    [
      'the JSON form has no heredocs',
      'RUN ["x", "<<EOF"]\nRUN x',
      [
        ['RUN', 1, '["x", "<<EOF"]'],
        ['RUN', 2, 'x'],
      ],
    ],
    ['a continuation of blanks alone is no instruction', 'FROM a\n\\\n \\\n', [['FROM', 1, 'a']]],
    [
      'Windows line ends and a byte order mark',
      '\uFEFFFROM a\r\nCOPY b \\\r\n c\r\n',
      [
        ['FROM', 1, 'a'],
        ['COPY', 2, 'b  c'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('flags, also quoted', () => {
    const [copy] = scanDockerfile('COPY --from=a --chown="x y":1 --link b c').instructions;
    expect(copy?.flags).toEqual([
      { name: 'from', value: 'a' },
      { name: 'chown', value: 'x y:1' },
      { name: 'link', value: '' },
    ]);
    expect(copy?.rest).toBe('b c');
  });

  test.each([
    ['# syntax=docker/dockerfile:1.7 x\nFROM a', 'docker/dockerfile:1.7'],
    ['#!/usr/bin/env x\n#syntax = a/b\nFROM a', 'a/b'],
    ['// syntax=a/c\n{}', 'a/c'],
    ['FROM a\n# syntax=b', undefined],
  ])('syntax of %j', (text, syntax) => {
    const found = () => scanDockerfile(text).syntax;
    if (syntax === 'a/c') expect(found).toThrow(/is not an instruction/);
    else expect(found()).toBe(syntax);
  });

  test.each([
    ['RUN x <<EOF\nno end', /heredoc "EOF" of line 1 has no end/],
    ['FROM a\n%$', /line 2 is not an instruction/],
  ])('refuses %j', (text, message) => {
    expect(() => scanDockerfile(text)).toThrow(message);
  });
});

const textOf = (source: string) => scanDockerfile(source).instructions.map(({ text }) => text);

test.each(['COPY <<E /o', 'COPY <<"E" /o', 'RUN <<E'])(
  'a carriage return in a heredoc of %s is a part of the image, and one at the end of an instruction is none',
  start => {
    expect(textOf(`${start}\na\r\nb\nE\n`)).toEqual([`${start}\na\r\nb\nE`]);
    expect(textOf(`${start}\r\na\nb\nE\r\n`)).toEqual(textOf(`${start}\na\nb\nE\n`));
  },
);

test('a byte order mark within a line is no white space, and the next line of U+0085 is', () => {
  expect(textOf('CMD echo a\uFEFF')).not.toEqual(textOf('CMD echo a'));
  expect(textOf('CMD echo a\u0085')).toEqual(textOf('CMD echo a'));
  expect(textOf('RUN a\\\n\uFEFF#x\\\nb')).not.toEqual(textOf('RUN a\\\n\uFEFF#y\\\nb'));
});
