import { describe, expect, test } from '@jest/globals';
import { definitionArea, isWatchedForAll, WatchedFiles } from '../../../actions/buildx-matrix/sources/watched-area.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { linkTo, memoryTree } from '../trees.ts';

const folders = { root: '/repo', workdir: '/repo' };

describe('the paths that a definition names', () => {
  test.each<[DefinedTarget, readonly string[] | undefined]>([
    [{}, ['', 'Dockerfile', 'Dockerfile.dockerignore']],
    [{ context: 'api' }, ['api', 'api/Dockerfile', 'api/Dockerfile.dockerignore']],
    [{ context: 'api', dockerfile: '../docker/api' }, ['api', 'docker/api', 'docker/api.dockerignore']],
    [{ context: 'api', 'dockerfile-inline': 'FROM scratch' }, ['api']],
    [
      { context: './api', contexts: { lib: 'lib', base: 'target:base', image: 'docker-image://alpine' } },
      ['api', 'lib', 'api/Dockerfile', 'api/Dockerfile.dockerignore'],
    ],
    [{ context: 'api', contexts: { lib: `https://a/b.git#${'1'.repeat(40)}` }, 'dockerfile-inline': '' }, ['api']],
    [{ context: 'api', contexts: { lib: 'https://a/b.git#main' } }, undefined],
    [{ context: 'api', contexts: { lib: '../lib' } }, undefined],
    [{ context: '/repo/api' }, undefined],
    [{ context: 'api', contexts: { lib: 'cwd:///repo/lib' } }, undefined],
    [{ context: 'api', dockerfile: '/repo/api/Dockerfile' }, undefined],
    [{ context: 'api', dockerfile: '../../Dockerfile' }, undefined],
    [{ context: 'api', dockerfile: 'cwd://Dockerfile' }, undefined],
    [{ context: 'https://a/b.git' }, undefined],
    [{ context: 'target:base' }, undefined],
  ])('of %j', (defined, area) => {
    expect(definitionArea(defined, folders)).toEqual(area);
  });
});

describe('reading the sources of a target is confined', () => {
  const files = {
    'api/Dockerfile': '',
    'api/src/a': '',
    'api/inner': linkTo('src'),
    'api/outer': linkTo('../lib'),
    'api/yarn.lock': '',
    'lib/a': '',
    '.gitignore': '',
    link: linkTo('api'),
  };
  const isConfinedAfter = async (look: (files: WatchedFiles) => Promise<unknown>, target: DefinedTarget = {}) => {
    const watched = new WatchedFiles(memoryTree(files).tree, { context: 'api', ...target }, folders);
    await look(watched);
    return watched.isConfined;
  };

  test.each<[string, boolean, (files: WatchedFiles) => Promise<unknown>]>([
    ['a file of its context', true, files => files.resolve('api/src/a')],
    ['a file of its context that is absent', true, files => files.resolve('api/none/x')],
    ['a folder of its context', true, files => files.list('api/src')],
    ['a link within its context', true, files => files.resolve('api/inner/a', 'api')],
    ['a file of another folder', false, files => files.resolve('lib/a')],
    ['a file that is absent elsewhere', false, files => files.resolve('none')],
    ['a link out of its context', false, files => files.resolve('api/outer/a')],
    ['a folder above its context, in which a file can be added', false, files => files.list('')],
    ['what git ignores', true, files => files.resolve('.gitignore')],
  ])('with a look at %s: %s', async (_, expected, look) => {
    expect(await isConfinedAfter(look)).toBe(expected);
  });

  test('once and for all not, whatever is looked at later', async () => {
    const look = async (watched: WatchedFiles) => {
      await watched.resolve('lib/a');
      await watched.resolve('api/src/a');
    };
    expect(await isConfinedAfter(look)).toBe(false);
  });

  test('not where the definition names no folder of the repository', async () => {
    expect(await isConfinedAfter(async () => undefined, { context: 'https://example.org/a.git' })).toBe(false);
  });

  test('not where its context is a link to another folder', async () => {
    expect(await isConfinedAfter(watched => watched.resolve('link/src/a'), { context: 'link' })).toBe(false);
  });

  test('everywhere where its context is the repository', async () => {
    expect(await isConfinedAfter(watched => watched.list('lib'), { context: '.' })).toBe(true);
  });
});

test.each<[string, string, boolean]>([
  ['docker/bake', 'docker', true],
  ['docker/bake', 'docker/bake', true],
  ['docker/bake', 'docker/bake/a', false],
  ['docker/bake', 'docker/baker', false],
  ['', 'a', false],
  ['', 'docs/.gitattributes', true],
  ['', '.gitignore', true],
  ['', 'a.gitignore', false],
])('bake in "%s": all sources are read again after a change of %s: %s', (workdir, name, expected) => {
  expect(isWatchedForAll({ root: '/repo', workdir: `/repo/${workdir}`.replace(/\/$/, '') })(name)).toBe(expected);
});
