import { describe, expect, test } from '@jest/globals';
import { openDerivation } from '../../../actions/buildx-matrix/sources/derivation.ts';
import type { DerivedSources } from '../../../actions/buildx-matrix/sources/derived-sources.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { memoryTree, type TreeFiles } from '../trees.ts';

/** The sources of a target `app` whose context is `app`. */
async function sourcesOf(dockerfile: string, target: DefinedTarget = {}, files: TreeFiles = {}) {
  const { tree } = memoryTree({ 'app/Dockerfile': dockerfile, 'lib/x': '', ...files });
  const definition = { target: { app: { context: 'app', ...target } } };
  const options = { root: '/repo', workdir: '/repo', defaultPlatform: 'linux/amd64', treeFor: () => tree };
  const found = (await openDerivation(definition, options)(['app'])).get('app');
  if (found === undefined) throw new Error('there are no sources');
  return found;
}

const linesOf = ({ files, taken }: DerivedSources) => [
  ...files.map(({ patterns, location }) => `${patterns[0]?.folder}: ${location}`),
  ...taken.map(
    ({ context, pattern, location }) => `${[context.folder, pattern.folder].filter(Boolean).join('/')}: ${location}`,
  ),
];

describe('the rules of a target', () => {
  test('are its Dockerfile, the ignore files, and each source once', async () => {
    expect(linesOf(await sourcesOf('FROM scratch\nCOPY a b /\nCOPY a /x\n'))).toEqual([
      'app/Dockerfile: the Dockerfile of app',
      'app/Dockerfile.dockerignore: what the context leaves out',
      'app/.dockerignore: what the context leaves out',
      'app/a: COPY a, app/Dockerfile:2',
      'app/b: COPY b, app/Dockerfile:2',
      'app/a: COPY a, app/Dockerfile:3',
    ]);
  });

  test('of a definition with the Dockerfile in it name no file', async () => {
    expect(linesOf(await sourcesOf('', { 'dockerfile-inline': 'FROM scratch\nCOPY a /\n' }))).toEqual([
      'app/.dockerignore: what the context leaves out',
      'app/a: COPY a, dockerfile-inline:2',
    ]);
  });

  test('include named contexts that are used, and their ignore files', async () => {
    const contexts = { lib: 'lib', unused: 'unused' };
    expect(linesOf(await sourcesOf('FROM scratch\nCOPY --from=lib x /\nCOPY --from=lib y /\n', { contexts }))).toEqual([
      'app/Dockerfile: the Dockerfile of app',
      'app/Dockerfile.dockerignore: what the context leaves out',
      'app/.dockerignore: what the context leaves out',
      'lib/.dockerignore: what the context leaves out',
      'lib/x: COPY --from=lib x, app/Dockerfile:2',
      'lib/y: COPY --from=lib y, app/Dockerfile:3',
    ]);
  });

  test('are read for each platform where the Dockerfile names one', async () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    const folders = async (dockerfile: string) =>
      (await sourcesOf(dockerfile, { platforms })).taken.map(({ pattern }) => pattern.text);
    expect(await folders('FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n')).toEqual(['/amd64', '/arm64']);
    expect(await folders('FROM scratch\nARG TARGETARCH\nCOPY app-$TARGETARCH* /\n')).toEqual([
      'app-amd64*',
      'app-arm64*',
    ]);
    expect(await folders('FROM scratch\nCOPY amd64 /\n')).toEqual(['/amd64']);
  });

  test('are all contexts where the Dockerfile cannot be followed', async () => {
    const found = await sourcesOf('FROM scratch\nCOPY a /', { contexts: { lib: 'lib' }, target: 'absent' });
    const why = 'the Dockerfile cannot be followed: it has no stage "absent"';
    expect(found.taken).toMatchObject([
      { context: { folder: 'app' }, location: `the whole context, because ${why}`, widened: why },
      { context: { folder: 'lib' }, location: `the whole context lib, because ${why}`, widened: why },
    ]);
    expect(linesOf(found)).toEqual(
      expect.arrayContaining([
        'lib/.dockerignore: what the context leaves out',
        'app/Dockerfile: the Dockerfile of app',
      ]),
    );
    expect(found.texts).toEqual([]);
  });

  test.each(['docker/dockerfile', 'docker.io/docker/dockerfile:1.7', 'docker/dockerfile-upstream@sha256:x'])(
    'are derived for the frontend %s',
    async frontend => {
      const found = await sourcesOf(`# syntax=${frontend}\nFROM scratch\nCOPY a /`);
      expect(found.taken.at(-1)).toMatchObject({ widened: undefined });
      expect((await sourcesOf('FROM scratch', { args: { BUILDKIT_SYNTAX: frontend } })).texts).not.toEqual([]);
    },
  );

  test('an argument names a frontend too', async () => {
    const found = await sourcesOf('FROM scratch', { args: { BUILDKIT_SYNTAX: 'example.org/mine' } });
    expect(found.taken.at(-1)?.widened).toBe('the frontend example.org/mine has its own rules');
  });
});

describe('what cannot be watched', () => {
  test.each<[string, DefinedTarget, string | undefined]>([
    ['a remote context', { context: 'https://example.org/a.git' }, 'its context is remote (https://example.org/a.git)'],
    ['a context that is a target', { context: 'target:base' }, 'its context target:base is not a folder'],
    [
      'a remote named context that COPY uses',
      { contexts: { lib: 'https://example.org/a.git' } },
      'its context "lib" is remote (https://example.org/a.git)',
    ],
    [
      'a named context outside the repository',
      { contexts: { lib: '../lib' } },
      'its context "lib" is outside the repository (../lib)',
    ],
    ['a remote context that no stage uses', { contexts: { other: 'https://example.org/a.git' } }, undefined],
    ['a pinned context', { contexts: { lib: `https://example.org/a.git#${'0'.repeat(40)}` } }, undefined],
  ])('%s', async (_, target, why) => {
    expect((await sourcesOf('FROM scratch\nCOPY --from=lib x /\n', target)).unwatched).toBe(why);
  });

  test.each(['FROM scratch\nRUN --mount=from=lib,target=/x y', 'FROM lib', 'FROM scratch AS lib\nFROM lib'])(
    '%j uses a context too',
    async dockerfile => {
      expect((await sourcesOf(dockerfile, { contexts: { lib: 'https://example.org/a.git' } })).unwatched).toMatch(
        /"lib"/,
      );
    },
  );

  test('all contexts count where the Dockerfile cannot be read', async () => {
    expect((await sourcesOf('RUN x', { contexts: { lib: 'https://example.org/a.git' } })).unwatched).toMatch(/"lib"/);
  });
});

describe('images and parents', () => {
  test('images of stages and of contexts that are used', async () => {
    const contexts = { tools: 'docker-image://tools:1', unused: 'docker-image://unused:1' };
    expect((await sourcesOf('FROM alpine:3\nCOPY --from=tools x /\nFROM alpine:3\n', { contexts })).images).toEqual([
      { reference: 'alpine:3', location: 'app/Dockerfile:3' },
    ]);
    expect((await sourcesOf('FROM alpine:3\nCOPY --from=tools x /\n', { contexts })).images).toEqual([
      { reference: 'alpine:3', location: 'app/Dockerfile:1' },
      { reference: 'tools:1', location: 'context tools' },
    ]);
  });

  test('parents that no stage uses', async () => {
    const contexts = { base: 'target:base', tools: 'target:tools' };
    expect((await sourcesOf('FROM base', { contexts })).unusedParents).toEqual(['tools']);
  });
});
