import { describe, expect, test } from '@jest/globals';
import { CommitTree, isLfsPointer } from '../../../actions/buildx-matrix/repository/commit-tree.ts';
import { createGit } from '../../../actions/shared/git/git.ts';
import { openObjects } from '../../../actions/shared/git/objects.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { createRepository, git, gitEnv } from '../../support/git-repository.ts';
import { linkTo, memoryTree } from '../trees.ts';

const { tree, read } = memoryTree({
  'a/b/c': 'text',
  'a/up': linkTo('../d'),
  'a/abs': linkTo('/b'),
  'a/far': linkTo('../../etc'),
  'a/self': linkTo('b/./../b//'),
  d: linkTo('a/b'),
  dangling: linkTo('none/x'),
  round: linkTo('trip'),
  trip: linkTo('round'),
  file: '1',
  sub: 'submodule',
  'b/root': '',
});

describe('resolve', () => {
  test.each<[string, string | undefined, string, string, string[]]>([
    ['', undefined, 'folder', '', []],
    ['a/b/c', undefined, 'file', 'a/b/c', []],
    ['a/b', undefined, 'folder', 'a/b', []],
    ['./a//b/../b/c', undefined, 'file', 'a/b/c', []],
    ['d/c', undefined, 'file', 'a/b/c', ['d']],
    ['a/up/c', undefined, 'file', 'a/b/c', ['a/up', 'd']],
    ['a/self/c', undefined, 'file', 'a/b/c', ['a/self']],
    ['none', undefined, 'absent', 'none', []],
    ['none/x/../y', undefined, 'absent', 'none/y', []],
    ['file/x', undefined, 'absent', 'file/x', []],
    ['dangling', undefined, 'absent', 'none/x', ['dangling']],
    ['sub', undefined, 'submodule', 'sub', []],
    ['sub/lib/x', undefined, 'submodule', 'sub/lib/x', []],
    ['a/far', undefined, 'outside', '', ['a/far']],
    ['a/abs', undefined, 'outside', 'a/abs', ['a/abs']],
    ['../x', undefined, 'outside', '', []],
  ])('%j within %j is a %s', async (path, within, kind, end, links) => {
    expect(await tree.resolve(path, within)).toMatchObject({ kind, path: end, links });
  });

  test.each<[string, string, string, string]>([
    ['a', 'a', 'folder', 'a'],
    ['a/abs', 'a', 'folder', 'a/b'],
    ['a/up', 'a', 'absent', 'a/d'],
    ['a/far', 'a', 'absent', 'a/etc'],
    ['a/b/../../c', 'a/b', 'file', 'a/b/c'],
    ['d/c', '', 'file', 'a/b/c'],
    ['a/abs/root', '', 'file', 'b/root'],
  ])('%j within %j, which no symlink leaves, is a %s', async (path, within, kind, end) => {
    expect(await tree.resolve(path, within)).toMatchObject({ kind, path: end });
  });

  test('gives up at a loop', async () => {
    expect((await tree.resolve('round/x')).kind).toBe('loop');
  });
});

test('a path of 10,000 parts is absent, or there', async () => {
  const deep = 'x/'.repeat(10_000);
  expect(await tree.list(deep.slice(0, -1))).toBeUndefined();
  expect(await tree.resolve(`${deep}y`)).toMatchObject({ kind: 'absent' });
});

test('an object is read once', async () => {
  await tree.read(await tree.resolve('a/b/c'));
  await tree.read(await tree.resolve('d/c'));
  expect(read).toEqual([...new Set(read)]);
});

test('a folder that git could not have written ends where it is damaged', async () => {
  const entry = Buffer.concat([Buffer.from('100644 a\0'), Buffer.alloc(20, 1)]);
  const ids = Buffer.concat([Buffer.from('100644 b\0'), Buffer.from(' c\0'.padEnd(20, 'x'))]);
  for (const [content, names] of [
    [entry, ['a']],
    [Buffer.concat([entry, Buffer.from('100644 ')]), ['a']],
    [Buffer.concat([entry, Buffer.from('100644')]), ['a']],
    [Buffer.concat([entry, ids]), ['a', 'b']],
    [Buffer.alloc(0), []],
  ] as const) {
    const commit = new CommitTree(
      { read: async () => ({ id: '1'.repeat(40), type: 'tree', content }), close: async () => undefined },
      'HEAD',
    );
    const folder = await commit.list('');
    expect([...(folder ?? [])].map(([name]) => name)).toEqual(names);
    expect(folder?.get('a')?.id).toBe(names.length === 0 ? undefined : '01'.repeat(20));
    expect(folder?.get('c')).toBeUndefined();
  }
});

test('finds names that are not ASCII, and not UTF-8', async () => {
  const content = Buffer.concat([
    Buffer.from('100644 '),
    Buffer.from([0x61, 0xff, 0]),
    Buffer.alloc(20),
    Buffer.from('100755 é\u{1f433}\0'),
    Buffer.alloc(20),
  ]);
  const commit = new CommitTree(
    { read: async () => ({ id: '1'.repeat(40), type: 'tree', content }), close: async () => undefined },
    'HEAD',
  );
  const folder = await commit.list('');
  expect(folder?.get('a\uFFFD')?.mode).toBe('100644');
  expect(folder?.get('é\u{1f433}')?.mode).toBe('100755');
  expect(folder?.get('é')).toBeUndefined();
});

test('lists a folder, and reads files', async () => {
  expect([...((await tree.list('a')) ?? [])].map(([name, { mode }]) => [name, mode])).toEqual([
    ['abs', '120000'],
    ['b', '40000'],
    ['far', '120000'],
    ['self', '120000'],
    ['up', '120000'],
  ]);
  expect(await tree.list('file')).toBeUndefined();
  expect(await tree.read(await tree.resolve('d/c'))).toBe('text');
  expect(await tree.read(await tree.resolve('d'))).toBeUndefined();
});

test('reads the trees of a real repository, as they are in the commit', async () => {
  const folder = createRepository({ 'ü/a b': '1', 'x/y': '2' });
  git(folder, 'rm', '-r', '--quiet', '--cached', 'x');
  const objects = openObjects(createGit({ capture, cwd: folder, env: gitEnv() }));
  const commit = new CommitTree(objects, git(folder, 'rev-parse', 'HEAD'));
  expect(await commit.resolve('ü/a b')).toMatchObject({ kind: 'file', entry: { mode: '100644' } });
  expect(await commit.read(await commit.resolve('x/y'))).toBe('2');
  await objects.close();
});

test('knows what Git LFS puts in the place of a file', () => {
  expect(isLfsPointer('version https://git-lfs.github.com/spec/v1\noid sha256:00\n')).toBe(true);
  expect(isLfsPointer('FROM scratch')).toBe(false);
});
