import { expect, test } from '@jest/globals';
import type { OpenRepository } from '../../../../actions/shared/context/repository-reader.ts';
import { permissionError } from '../../../../actions/shared/runtime/errors.ts';
import { tagsOfClone, tagsOfRepository } from '../../../../actions/shared/tags/versions/repository-tags.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git } from '../../../support/git-repository.ts';
import { contextAt } from '../tag-facts.ts';

const github = contextAt('refs/tags/v1.2.3');
const gitlab = { ...github, source: 'gitlab' as const };

function originWithTags(...tags: string[]): string {
  const origin = createOrigin({ a: '1' });
  for (const tag of tags) git(origin.folder, 'tag', tag);
  return origin.url;
}

const runtimeAt = (workspace: string) =>
  createFakeRuntime({ folders: foldersIn(workspace, temporaryFolder('temporary')) });

/** GitHub, of which nothing but its tags is asked. */
function tagsAt(github: () => readonly string[], asked: string[] = []): OpenRepository {
  const other = async () => {
    throw new Error('only tags are asked for');
  };
  return repository => ({
    readRepository: other,
    readCommit: other,
    listTagRefs: async () => {
      asked.push(repository);
      return github().map(name => ({ ref: `refs/tags/${name}` }));
    },
  });
}

const offline = tagsAt(() => {
  throw new Error('no request is allowed');
});

test('a whole clone answers without a request', async () => {
  const folder = cloneOf(originWithTags('v1.0.0', 'v2.0.0'));
  expect(await tagsOfRepository(runtimeAt(folder), github, offline)).toEqual(['v1.0.0', 'v2.0.0']);
});

test('a shallow clone lets GitHub be asked once', async () => {
  const asked: string[] = [];
  const folder = cloneOf(originWithTags('v1.0.0'), 1);
  const openRepository = tagsAt(() => ['v1.0.0', 'v3.0.0', 'v3.0.0'], asked);
  expect(await tagsOfRepository(runtimeAt(folder), github, openRepository)).toEqual(['v1.0.0', 'v3.0.0']);
  expect(asked).toEqual(['acme/shop']);
});

test.each([
  ['--no-tags', 'the clone was made without tags'],
  ['--single-branch', 'the clone has one branch only'],
])('a clone with %s is not trusted', async (option, reason) => {
  const url = originWithTags('v1.0.0');
  const folder = `${temporaryFolder('clone')}/work`;
  git(temporaryFolder('cwd'), 'clone', '--quiet', option, url, folder);
  await expect(tagsOfRepository(runtimeAt(folder), github, undefined)).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining(`${reason}, and there is no "github-token"`),
    fix: expect.stringMatching(/fetch-depth: 0.*github-token.*known-tags/s),
  });
});

test('elsewhere git asks the origin', async () => {
  const folder = cloneOf(originWithTags('v1.0.0', 'v4.0.0'), 1);
  expect(await tagsOfRepository(runtimeAt(folder), gitlab, undefined)).toEqual(['v1.0.0', 'v4.0.0']);
});

test('a service that refuses is an error with the ways out', async () => {
  const refusing = tagsAt(() => {
    throw permissionError('GitHub refused the tags.');
  });
  await expect(tagsOfRepository(runtimeAt(temporaryFolder('empty')), github, refusing)).rejects.toThrow(
    'there is no clone here, and GitHub refused the tags. So "latest"',
  );
});

test('known-tags: git takes what is there', async () => {
  const folder = createRepository({ a: '1' });
  git(folder, 'tag', 'v5.0.0');
  expect(await tagsOfClone(runtimeAt(folder))).toEqual(['v5.0.0']);
  await expect(tagsOfClone(runtimeAt(temporaryFolder('empty')))).rejects.toThrow('is not a repository');
});
