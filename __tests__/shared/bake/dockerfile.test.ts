import { describe, expect, test } from '@jest/globals';
import { readDockerfile } from '../../../actions/shared/bake/dockerfile.ts';
import { scanDockerfile } from '../../../actions/shared/bake/dockerfile-instructions.ts';
import { parentsPattern, sourcePattern } from '../../../actions/shared/bake/dockerfile-pattern.ts';
import { readSources, type SourcesRequest } from '../../../actions/shared/bake/dockerfile-sources.ts';
import { familiarName } from '../../../actions/shared/bake/dockerfile-variables.ts';
import { expandWord, type Lookup } from '../../../actions/shared/bake/dockerfile-words.ts';
import { pathFilter, readDockerignore } from '../../../actions/shared/bake/dockerignore.ts';

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
    ['FROM a\n# syntax=b', null],
  ])('syntax of %j', (text, syntax) => {
    const found = () => scanDockerfile(text).syntax;
    if (syntax === 'a/c') expect(found).toThrow(/is not an instruction/);
    else expect(found()).toBe(syntax);
  });

  test.each([
    ['RUN x <<EOF\nno end', /heredoc "EOF" of line 1 has no end/],
    ['COPY a b\nFROM x', /line 1 stands before the first FROM/],
    ['ARG A=1', /it has no FROM/],
    ['FROM a b c', /line 1 is not of the form FROM image \[AS name\]/],
    ['FROM a\n%$', /line 2 is not an instruction/],
  ])('refuses %j', (text, message) => {
    expect(() => readDockerfile(text)).toThrow(message);
  });
});

describe('words', () => {
  const lookup: Lookup = name =>
    name === 'base' ? 'unknown' : name === 'v' ? { value: 'a/b.tar.gz' } : name === 'e' ? { value: '' } : 'unset';
  test.each([
    ['$v', 'a/b.tar.gz'],
    ['${v}x', 'a/b.tar.gzx'],
    ['$none|$', '|$'],
    ['${none:-d$e}', 'd'],
    ['${e-d}${e:-d}', 'd'],
    ['${v:+yes}${e:+no}${e+set}', 'yesset'],
    ['${v#*/}', 'b.tar.gz'],
    ['${v##*.}', 'gz'],
    ['${v%.*}', 'a/b.tar'],
    ['${v%%.*}', 'a/b'],
    ['${v/a/c}', 'c/b.tar.gz'],
    ['${v//[.]/_}', 'a/b.tar.gz'],
    ['${v//r/_}', 'a/b.ta_.gz'],
    ["'$v'", '$v'],
    ['"$v x"', 'a/b.tar.gz x'],
    ['\\$v', '$v'],
    ['"a\\b\\""', 'a\\b"'],
    ['a\\ b', 'a b'],
  ])('%s', (word, expected) => {
    expect(expandWord(word, lookup, '\\')).toBe(expected);
  });

  test.each(['$base', '${base:-x}', '"$base"', '${none:-$base}'])('%s cannot be told', word => {
    expect(() => expandWord(word, lookup, '\\')).toThrow('the value of $base comes from the base image');
  });

  test.each(['${', '${:}', '${v', "'open", '"open', '${v:x}', '${none:?must be set}'])('%s is refused', word => {
    expect(() => expandWord(word, lookup, '\\')).toThrow();
  });
});

describe('sources', () => {
  const request: SourcesRequest = {
    args: {},
    stage: '',
    platform: 'linux/arm/v7',
    contexts: new Set(),
    inherited: () => undefined,
  };
  const sourcesOf = (text: string, changes: Partial<SourcesRequest> = {}) =>
    readSources(readDockerfile(text), { ...request, ...changes });
  const folders = (text: string, changes: Partial<SourcesRequest> = {}) =>
    sourcesOf(text, changes).local.map(({ context, pattern, line }) => `${context ?? ''}:${pattern.folder}:${line}`);

  test.each<[string, string, Partial<SourcesRequest>, string[]]>([
    ['global ARG needs a declaration', 'ARG D=a\nFROM scratch\nCOPY x$D /\nARG D\nCOPY $D /', {}, [':x:3', ':a:5']],
    ['a build argument wins over a default', 'FROM scratch\nARG D=a\nCOPY $D /', { args: { D: 'b' } }, [':b:3']],
    [
      'the later of ARG and ENV wins',
      'FROM scratch\nENV D=a\nARG D=b\nCOPY $D /\nENV D c\nCOPY $D /',
      {},
      [':b:4', ':c:6'],
    ],
    ['ENV of a line sees the values before it', 'FROM scratch\nENV A=1\nENV A=2 B=$A\nCOPY $B /', {}, [':1:4']],
    ['variables are inherited by stages', 'FROM scratch AS a\nARG X=1\nENV Y=2\nFROM a\nCOPY $X$Y /', {}, [':12:5']],
    [
      'platform',
      'FROM scratch\nARG TARGETOS TARGETARCH TARGETVARIANT\nCOPY $TARGETOS-$TARGETARCH-$TARGETVARIANT /',
      {},
      [':linux-arm-v7:3'],
    ],
    [
      'a stage by name, whatever its case',
      'FROM scratch AS One\nCOPY a /\nFROM scratch\nCOPY b /',
      { stage: 'oNE' },
      [':a:2'],
    ],
    [
      'copies from stages by name and number',
      'FROM scratch AS a\nCOPY a /\nFROM scratch\nCOPY b /\nFROM scratch\nCOPY --from=A / /\nCOPY --from=1 / /',
      {},
      [':a:2', ':b:4'],
    ],
    [
      'a context replaces a stage',
      'FROM scratch AS a\nCOPY a /\nFROM scratch\nCOPY --from=a x /',
      { contexts: new Set(['a']) },
      ['a:x:4'],
    ],
    [
      'a context replaces an image',
      'FROM docker.io/library/alpine:latest\nCOPY a /',
      { contexts: new Set(['alpine']) },
      ['alpine::1', ':a:2'],
    ],
    ['escapes from the context are cut', 'FROM scratch\nCOPY ../../a ./b/../c /', {}, [':a:2', ':c:2']],
    ['ADD downloads nothing local', 'FROM scratch\nADD https://x.org/a git@x.org:a/b.git c /', {}, [':c:2']],
    [
      'mounts',
      'FROM scratch\nRUN --mount=type=bind,src=a,target=/a --mount=type=secret,id=x --mount=type=cache,target=/c --mount=from=x,source=y,target=/z y',
      { contexts: new Set(['x']) },
      [':a:2', 'x:y:2'],
    ],
    [
      'a stage that the builder chooses may be any',
      'FROM scratch AS b-amd64\nCOPY a /\nFROM b-$BUILDARCH\nCOPY c /',
      {},
      [':a:2', '::3', ':c:4'],
    ],
  ])('%s', (_, text, changes, expected) => {
    expect(folders(text, changes)).toEqual(expected);
  });

  test('images that no stage and no context has', () => {
    const found = sourcesOf(
      'ARG V=3\nFROM alpine:$V AS a\nFROM scratch\nCOPY --from=busybox:1 /x /y\nCOPY --from=a / /\nRUN --mount=from=tools,target=/t x',
    );
    expect(found.images).toEqual([
      { name: 'busybox:1', line: 4 },
      { name: 'alpine:3', line: 2 },
      { name: 'tools', line: 6 },
    ]);
  });

  test('reachable texts leave out comments and other stages', () => {
    const text = (comment: string, other: string) =>
      `# ${comment}\nFROM scratch AS x\nRUN ${other}\nFROM scratch\nCOPY a /\n`;
    expect(sourcesOf(text('a', 'b')).texts).toEqual(sourcesOf(text('c', 'd')).texts);
  });

  test('an unknown stage is an error', () => {
    expect(() => sourcesOf('FROM scratch', { stage: 'x' })).toThrow('it has no stage "x"');
  });

  test.each([
    ['docker.io/library/alpine:latest', 'alpine'],
    ['index.docker.io/acme/api:1', 'acme/api:1'],
    ['ghcr.io/acme/api:latest', 'ghcr.io/acme/api'],
  ])('%s is also %s', (name, expected) => {
    expect(familiarName(name)).toBe(expected);
  });
});

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
  ])('%s and %s', (source, name, expected) => {
    expect(sourcePattern(source).matches(name)).toBe(expected);
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

  test('an open set is refused', () => {
    expect(() => sourcePattern('a[b')).toThrow('"a[b" is a malformed pattern');
  });
});

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
