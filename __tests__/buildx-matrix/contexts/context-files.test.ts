import { expect, test } from '@jest/globals';
import { readContexts } from '../../../actions/buildx-matrix/contexts/context-files.ts';
import type { PathRule } from '../../../actions/buildx-matrix/repository/path-rule.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { linkTo, memoryTree, type TreeFiles } from '../trees.ts';

async function contextsOf(files: TreeFiles, contexts: DefinedTarget['contexts'] = {}) {
  const { tree } = memoryTree({ 'api/x': '', 'lib/x': '', 'images/Dockerfile': '', ...files });
  const dockerfile = { folder: 'images', name: 'Dockerfile' };
  return await readContexts({ context: 'api', contexts }, dockerfile, { root: '/repo', workdir: '/repo', tree });
}

const mainOf = async (files: TreeFiles) => (await contextsOf(files)).folders.get(undefined);
const isIgnored = async (files: TreeFiles, file: string) => (await mainOf(files))?.filter.excludes(file);

test('the ignore file of the Dockerfile wins over the one of the context', async () => {
  const both = { 'images/Dockerfile.dockerignore': 'a', 'api/.dockerignore': 'b' };
  expect(await isIgnored(both, 'a')).toBe(true);
  expect(await isIgnored(both, 'b')).toBe(false);
  expect(await isIgnored({ 'api/.dockerignore': 'b' }, 'b')).toBe(true);
  expect(await isIgnored({ 'images/Dockerfile.dockerignore': '', 'api/.dockerignore': 'b' }, 'b')).toBe(false);
  expect(await isIgnored({}, 'b')).toBe(false);
});

test('a malformed ignore file ignores no file', async () => {
  expect(await isIgnored({ 'api/.dockerignore': 'b\na[' }, 'b')).toBe(false);
});

const rulesOf = (rules: readonly PathRule[] | undefined) =>
  rules?.map(({ kind, patterns }) => [kind, patterns[0]?.folder]);

test('every ignore file that could be used is a source', async () => {
  expect(rulesOf((await mainOf({}))?.rules)).toEqual([
    ['dockerignore', 'images/Dockerfile.dockerignore'],
    ['dockerignore', 'api/.dockerignore'],
  ]);
  const { folders } = await contextsOf({}, { lib: 'lib' });
  expect(rulesOf(folders.get('lib')?.rules)).toEqual([['dockerignore', 'lib/.dockerignore']]);
});

test('an ignore file that is a symlink is followed within the context, and both are sources', async () => {
  const linked = { 'api/.dockerignore': linkTo('conf/ignore'), 'api/conf/ignore': 'b' };
  expect(await isIgnored(linked, 'b')).toBe(true);
  expect(rulesOf((await mainOf(linked))?.rules)).toEqual([
    ['dockerignore', 'images/Dockerfile.dockerignore'],
    ['link', 'api/.dockerignore'],
    ['dockerignore', 'api/conf/ignore'],
  ]);
  expect(await isIgnored({ 'api/.dockerignore': linkTo('../lib/ignore'), 'lib/ignore': 'b' }, 'b')).toBe(false);
});

test('an ignore file in Git LFS cannot be watched', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n';
  expect((await mainOf({ 'api/.dockerignore': pointer }))?.unwatched).toBe('api/.dockerignore cannot be read from git');
});

test('a context that is a symlink is the folder that it leads to, and the symlink is a source', async () => {
  const { folders } = await contextsOf(
    { link: linkTo('up'), up: linkTo('lib'), 'lib/.dockerignore': 'x' },
    { lib: 'link', gone: 'nowhere', far: 'out', round: 'round' },
  );
  expect(folders.get('lib')).toMatchObject({ folder: 'lib', unwatched: undefined, absent: undefined });
  expect(folders.get('lib')?.filter.excludes('x')).toBe(true);
  expect(rulesOf(folders.get('lib')?.rules)).toEqual([
    ['link', 'link'],
    ['link', 'up'],
    ['dockerignore', 'lib/.dockerignore'],
  ]);
  expect(folders.get('gone')?.absent).toBe('git has no nowhere (its context "gone")');
});

test.each([
  [{ link: linkTo('../elsewhere') }, 'its context "lib" link leads out of the repository through a symbolic link'],
  [{ link: linkTo('/etc') }, 'its context "lib" link leads out of the repository through a symbolic link'],
  [{ link: linkTo('link') }, 'its context "lib" link is a loop of symbolic links'],
])('a context cannot be watched: %j', async (files, why) => {
  const { folders } = await contextsOf(files, { lib: 'link' });
  expect(folders.get('lib')?.unwatched).toBe(why);
});

test('named contexts are located, and their folders have ignore files of their own', async () => {
  const { named, folders } = await contextsOf(
    { 'lib/.dockerignore': 'x' },
    { 'docker.io/library/lib:latest': 'lib', base: 'target:base', far: 'https://example.org/a.git' },
  );
  expect([...named.keys()]).toEqual(['lib', 'base', 'far']);
  expect(named.get('base')).toEqual({ kind: 'target', name: 'base' });
  expect([...folders.keys()]).toEqual([undefined, 'lib']);
  expect(folders.get('lib')?.filter.excludes('x')).toBe(true);
});
