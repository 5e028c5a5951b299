import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readTrackedFiles } from '../../../actions/shared/git/tracked-files.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { createFakeRuntime, temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository } from '../../support/git-repository.ts';

const runtime = createFakeRuntime({ env: { PATH: process.env['PATH'], HOME: '/nonexistent' }, capture });

test('files of a folder, relative to it, without what git does not know', async () => {
  const root = createRepository({ 'a/b c': '1', 'a/ü\nx': '1', d: '1' });
  writeFileSync(path.join(root, 'a/new'), '1');
  expect(await readTrackedFiles(runtime, path.join(root, 'a'))).toEqual({
    root,
    prefix: 'a/',
    files: expect.arrayContaining(['b c', 'ü\nx']),
  });
  expect([...(await readTrackedFiles(runtime, root)).files].sort()).toEqual(['a/b c', 'a/ü\nx', 'd']);
});

test('an empty index has no files, and a folder without a repository is refused', async () => {
  expect((await readTrackedFiles(runtime, createRepository())).files).toEqual([]);
  await expect(readTrackedFiles(runtime, temporaryFolder('empty'))).rejects.toMatchObject({ kind: 'input' });
});
