import { describe, expect, test } from '@jest/globals';
import { readDockerfile } from '../../../actions/shared/dockerfile/dockerfile.ts';
import { readSources, type SourcesRequest } from '../../../actions/shared/dockerfile/sources.ts';
import { familiarName } from '../../../actions/shared/dockerfile/variables.ts';

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
