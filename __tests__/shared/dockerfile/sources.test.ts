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
    ['the stage that is built', 'FROM scratch AS x\nARG TARGETSTAGE\nCOPY $TARGETSTAGE /', { stage: 'x' }, [':x:3']],
    ['the stage that is built by default', 'FROM scratch\nARG TARGETSTAGE\nCOPY $TARGETSTAGE /', {}, [':default:3']],
    [
      'a variable with a name that the builder chooses may be any',
      'FROM scratch\nARG BUILDARCH\nCOPY a$X /\nENV $BUILDARCH=x\nCOPY a$X /',
      {},
      [':a:3', '::5'],
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

  test('only COPY names a stage by its number', () => {
    const found = sourcesOf('FROM scratch AS a\nCOPY a /\nFROM scratch\nRUN --mount=from=0,target=/x y');
    expect([found.local, found.images]).toEqual([[], [{ name: '0', line: 4 }]]);
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

  test.each([
    ['COPY --from', 'FROM scratch\nCOPY --from=lib x /'],
    ['ADD --from of a stage that the context replaces', 'FROM scratch AS lib\nFROM scratch\nADD --from=lib x /'],
    ['RUN --mount', 'FROM scratch\nRUN --network=none --mount=from=lib,target=/x y'],
    ['FROM', 'FROM docker.io/library/lib:latest'],
    ['a stage that it replaces', 'FROM scratch AS lib\nFROM lib'],
    ['a stage by its number', 'FROM scratch AS lib\nFROM scratch\nCOPY --from=0 x /'],
  ])('%s uses a context', (_, text) => {
    const found = sourcesOf(text, { contexts: new Set(['lib', 'unused']) });
    expect([...found.contexts]).toEqual(['lib']);
    expect(found.local).toMatchObject([{ context: 'lib' }]);
    expect(found.images).toEqual([]);
  });

  test.each([
    ['a secret', 'RUN --mount=type=secret,from=lib,id=x y'],
    ['an agent', 'RUN --mount=type=ssh y'],
    ['memory', 'RUN --mount=type=tmpfs,target=/x y'],
    ['a cache', 'RUN --mount=type=CACHE,target=/x y'],
    ['another flag', 'RUN --security=insecure y'],
  ])('%s takes no files', (_, run) => {
    const found = sourcesOf(`FROM scratch\n${run}`, { contexts: new Set(['lib']) });
    expect([found.local, [...found.contexts]]).toEqual([[], []]);
  });

  test('a cache that begins with a context takes its files', () => {
    const found = sourcesOf('FROM scratch\nRUN --mount=type=cache,from=lib,target=/x y', {
      contexts: new Set(['lib']),
    });
    expect(found.local).toMatchObject([{ context: 'lib', pattern: { folder: '' } }]);
  });

  test('what a target inherits: triggers, variables and the image that it begins with', () => {
    const { inherited } = sourcesOf('FROM alpine:3 AS a\nENV X=1\nONBUILD COPY y /\nFROM a\nARG Z=2\nONBUILD RUN z');
    expect(inherited.image).toBe('alpine:3');
    expect(inherited.triggers.map(({ keyword, rest }) => [keyword, rest])).toEqual([['RUN', 'z']]);
    expect(inherited.environment.values.get('X')).toEqual({ value: '1' });
    expect(inherited.environment.values.get('Z')).toEqual({ value: '2' });
    expect(sourcesOf('FROM scratch').inherited).not.toHaveProperty('image');
  });

  test('triggers of a context run in the stage that begins with it, at its line', () => {
    const parent = sourcesOf('FROM alpine\nENV DIR=src\nONBUILD COPY $DIR /').inherited;
    const changes = { contexts: new Set(['base']), inherited: () => parent };
    expect(sourcesOf('FROM scratch AS x\nFROM base\n', changes).local).toMatchObject([
      { context: 'base', line: 2 },
      { context: undefined, line: 2, label: 'ONBUILD COPY $DIR', pattern: { folder: 'src' } },
    ]);
    expect(sourcesOf('FROM base\n', changes).inherited.image).toBe('alpine');
  });

  test('downloads are named, and take no files', () => {
    const found = sourcesOf('FROM scratch\nARG V=1\nADD https://x.org/$V ssh://git@x.org/a git@x.org:a b /');
    expect(found.downloads).toEqual([
      { name: 'https://x.org/1', line: 3 },
      { name: 'ssh://git@x.org/a', line: 3 },
      { name: 'git@x.org:a', line: 3 },
    ]);
    expect(found.local).toMatchObject([{ label: 'ADD b', pattern: { folder: 'b' } }]);
    expect(sourcesOf('FROM scratch\nCOPY https://x.org/a /').downloads).toEqual([]);
  });

  test('a source that cannot be expanded takes the whole context, and says why', () => {
    expect(sourcesOf('FROM scratch\nCOPY a[ ${X:?is needed} /').local).toMatchObject([
      { pattern: { folder: '' }, label: 'COPY a[', widened: 'the pattern "a[" has an open "["' },
      { pattern: { folder: '' }, label: 'COPY ${X:?is', widened: '"${X:?is" has no matching }' },
      { pattern: { folder: 'needed}' }, label: 'COPY needed}' },
    ]);
  });

  test('an unknown stage is an error', () => {
    expect(() => sourcesOf('FROM scratch', { stage: 'x' })).toThrow('it has no stage "x"');
  });

  test.each([
    ['docker.io/library/alpine:latest', 'alpine'],
    ['docker.io/library/acme/api', 'library/acme/api'],
    ['ghcr.io/library/api', 'ghcr.io/library/api'],
    ['index.docker.io/acme/api:1', 'acme/api:1'],
    ['ghcr.io/acme/api:latest', 'ghcr.io/acme/api'],
  ])('%s is also %s', (name, expected) => {
    expect(familiarName(name)).toBe(expected);
  });
});
