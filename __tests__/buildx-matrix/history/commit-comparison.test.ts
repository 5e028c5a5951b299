import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { commitFiles, createRepository, git } from '../../support/git-repository.ts';
import { bakeFile, kept, manifestOf, oneTarget, planIn } from '../plans.ts';

const submodule = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';

/** What a change of the ignore file means for an image that takes a link and a submodule of its context. */
async function planIgnoring(before: string, after: string) {
  const bake = bakeFile(oneTarget());
  const folder = createRepository({
    'docker-bake.json': bake,
    'app/Dockerfile': 'FROM scratch\nCOPY link /link\nCOPY sub /sub\n',
    'app/src/a': '1',
    'app/.dockerignore': before,
  });
  symlinkSync('src', path.join(folder, 'app/link'));
  git(folder, 'add', '--all');
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${submodule},app/sub`);
  git(folder, 'commit', '--quiet', '-m', 'Published');
  const manifest = manifestOf(git(folder, 'rev-parse', 'HEAD'), bake);
  const keyOf = async () => {
    const { plan } = await planIn({ folder, github: null, inputs: { mode: 'content' } });
    return plan.targets['app']?.contentKey;
  };
  const keyBefore = await keyOf();
  git(folder, 'update-index', '--skip-worktree', 'app/sub');
  commitFiles(folder, { 'app/.dockerignore': after }, 'Change');
  const { reasons } = await planIn({ folder, github: { manifest } });
  return { reason: reasons['app'], hasSameKey: keyBefore === (await keyOf()) };
}

test.each([
  ['leaves out a link, while other patterns take paths back in', '!docs\n', '!docs\nlink\n'],
  ['takes other paths of a submodule back in', 'sub\n!sub/src\n', 'sub\n!sub/lib\n'],
  ['leaves out a path in a submodule', 'x\n', 'x\nsub/docs\n'],
])('an image is built when its ignore file %s', async (_, before, after) => {
  expect(await planIgnoring(before, after)).toEqual({
    reason: 'build: app/.dockerignore changed (what the context leaves out)',
    hasSameKey: false,
  });
});

test('an image is taken over when its ignore file says the same in another way', async () => {
  expect(await planIgnoring('!docs\n', '# Documents\n!docs\n')).toEqual({ reason: kept, hasSameKey: true });
});
