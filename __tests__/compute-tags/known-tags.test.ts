import { expect, test } from '@jest/globals';
import { tagsOfClone, tagsOfRepository } from '../../actions/shared/tags/repository-tags.ts';
import { contextAt } from '../shared/tags/tag-facts.ts';
import { createFakeRuntime, temporaryFolder } from '../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git } from '../support/git-repository.ts';

const github = contextAt('refs/tags/v1.2.3');
const gitlab = { ...github, source: 'gitlab' as const };

function originWithTags(...tags: string[]): string {
  const origin = createOrigin({ a: '1' });
  for (const tag of tags) git(origin.folder, 'tag', tag);
  return origin.url;
}

const runtimeAt = (workspace: string, request?: ReturnType<typeof createFakeRuntime>['request']) =>
  createFakeRuntime({
    folders: { workspace, temporary: temporaryFolder('temporary') },
    ...(request === undefined ? {} : { request }),
  });

function answering(pages: readonly (readonly string[])[], urls: string[] = []) {
  return async (_service: string, url: string) => {
    urls.push(url);
    const page = Number(new URL(url).searchParams.get('page')) - 1;
    const body = JSON.stringify((pages[page] ?? []).map(name => ({ ref: `refs/tags/${name}` })));
    return { status: 200, headers: new Headers(), body: new TextEncoder().encode(body) };
  };
}

test('a whole clone answers without a request', async () => {
  const folder = cloneOf(originWithTags('v1.0.0', 'v2.0.0'));
  expect(await tagsOfRepository(runtimeAt(folder), github, 'token')).toEqual(['v1.0.0', 'v2.0.0']);
});

test('a shallow clone lets GitHub be asked once', async () => {
  const urls: string[] = [];
  const folder = cloneOf(originWithTags('v1.0.0'), 1);
  expect(await tagsOfRepository(runtimeAt(folder, answering([['v1.0.0', 'v3.0.0']], urls)), github, 't')).toEqual([
    'v1.0.0',
    'v3.0.0',
  ]);
  expect(urls).toEqual(['https://api.github.com/repos/acme/shop/git/matching-refs/tags/?per_page=100&page=1']);
});

test('more than a page of tags, also from a service that knows no pages', async () => {
  const many = Array.from({ length: 100 }, (_, index) => `v1.0.${index}`);
  const folder = temporaryFolder('empty');
  expect(await tagsOfRepository(runtimeAt(folder, answering([many, ['v2.0.0']])), github, 't')).toHaveLength(101);
  expect(await tagsOfRepository(runtimeAt(folder, answering([many, many])), github, 't')).toHaveLength(100);
});

test.each([
  ['--no-tags', 'the clone was made without tags'],
  ['--single-branch', 'the clone has one branch only'],
])('a clone with %s is not trusted', async (option, reason) => {
  const url = originWithTags('v1.0.0');
  const folder = `${temporaryFolder('clone')}/work`;
  git(temporaryFolder('cwd'), 'clone', '--quiet', option, url, folder);
  await expect(tagsOfRepository(runtimeAt(folder), github, '')).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining(`${reason}, and there is no "github-token"`),
    fix: expect.stringMatching(/fetch-depth: 0.*github-token.*known-tags/s),
  });
});

test('elsewhere git asks the origin', async () => {
  const folder = cloneOf(originWithTags('v1.0.0', 'v4.0.0'), 1);
  expect(await tagsOfRepository(runtimeAt(folder), gitlab, '')).toEqual(['v1.0.0', 'v4.0.0']);
});

test('a service that refuses is an error with the ways out', async () => {
  const refusing = async () => ({ status: 403, headers: new Headers(), body: new Uint8Array() });
  await expect(tagsOfRepository(runtimeAt(temporaryFolder('empty'), refusing), github, 't')).rejects.toThrow(
    'there is no clone here, and GitHub answered with status 403',
  );
});

test('known-tags: git takes what is there', async () => {
  const folder = createRepository({ a: '1' });
  git(folder, 'tag', 'v5.0.0');
  expect(await tagsOfClone(runtimeAt(folder))).toEqual(['v5.0.0']);
  await expect(tagsOfClone(runtimeAt(temporaryFolder('empty')))).rejects.toThrow('is not a repository');
});
