import path from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { createGit } from '../../../actions/shared/git/git.ts';
import { openObjects } from '../../../actions/shared/git/objects.ts';
import { type Capture, type CaptureOptions, capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository, git, gitEnv } from '../../support/git-repository.ts';

const open = (folder: string, through: Capture = capture) =>
  openObjects(createGit({ capture: through, cwd: folder, gitDir: path.join(folder, '.git'), env: gitEnv() }));

test('reads objects by name, in any order and number, with one git', async () => {
  const large = 'x'.repeat(300_000);
  const folder = createRepository({ a: 'first\n', 'b/c': large, empty: '' });
  const started: (readonly string[])[] = [];
  const objects = open(folder, async (program, args, options) => {
    started.push(args);
    return await capture(program, args, options);
  });
  const [a, c, empty, tree, commit, absent, again] = await Promise.all(
    ['HEAD:a', 'HEAD:b/c', 'HEAD:empty', 'HEAD^{tree}', 'HEAD', 'HEAD:none', 'HEAD:a'].map(name => objects.read(name)),
  );
  expect(a).toEqual({ id: git(folder, 'rev-parse', 'HEAD:a'), type: 'blob', content: Buffer.from('first\n') });
  expect(c?.content.toString()).toBe(large);
  expect(empty?.content.length).toBe(0);
  expect(tree?.type).toBe('tree');
  expect(commit).toMatchObject({ type: 'commit', id: git(folder, 'rev-parse', 'HEAD') });
  expect(absent).toBeUndefined();
  expect(again).toEqual(a);
  expect((await objects.read('HEAD:empty'))?.id).toBe(empty?.id);
  await objects.close();
  expect(started).toEqual([['cat-file', '--batch']]);
});

test('a name with a line break is no object, and reads no other one', async () => {
  const objects = open(createRepository({ a: '1' }));
  expect(await objects.read('HEAD:x\nHEAD:a')).toBeUndefined();
  expect((await objects.read('HEAD:a'))?.content.toString()).toBe('1');
  await objects.close();
});

test('git starts with the first object; without one, closing starts nothing', async () => {
  const started = jest.fn<Capture>();
  await open('/nonexistent', started).close();
  expect(started).not.toHaveBeenCalled();
});

test('a failure of git meets every request', async () => {
  const objects = open(temporaryFolder('no-repository'));
  const all = await Promise.allSettled([objects.read('HEAD'), objects.read('HEAD:a')]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(objects.read('HEAD')).rejects.toThrow('is not a git repository');
  await objects.close();
});

test('after closing nothing can be read', async () => {
  const objects = open(createRepository({ a: '1' }));
  await objects.read('HEAD');
  await objects.close();
  await expect(objects.read('HEAD')).rejects.toThrow('after its repository was closed');
});

/** Git, whose output arrives in these parts. */
const printing =
  (...parts: string[]): Capture =>
  async (_program, _args, { stdin, onOutput }: CaptureOptions = {}) => {
    await setImmediate();
    for (const part of parts) onOutput?.(Buffer.from(part));
    if (stdin instanceof Readable) for await (const _ of stdin);
    return { exitCode: 0, stdout: Buffer.alloc(0), stderr: '' };
  };

test('an answer that arrives in parts is put together', async () => {
  const objects = open('/', printing('a'.repeat(40), ' bl', 'ob 5\n1\n', '345', '\n', 'x missing\n'));
  const [found, absent] = await Promise.all([objects.read('one'), objects.read('x')]);
  expect(found).toEqual({ id: 'a'.repeat(40), type: 'blob', content: Buffer.from('1\n345') });
  expect(absent).toBeUndefined();
  await objects.close();
});

test('an object that no one would commit as a Dockerfile is refused', async () => {
  const objects = open('/', printing(`${'a'.repeat(40)} blob 99999999999\nxx`, 'x'.repeat(100)));
  await expect(objects.read('x')).rejects.toThrow(/has more than 64 MiB/);
  await objects.close();
});
