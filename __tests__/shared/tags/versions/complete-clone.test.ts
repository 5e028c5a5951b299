import { appendFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { whatCloneLacks } from '../../../../actions/shared/tags/versions/complete-clone.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git, type Origin } from '../../../support/git-repository.ts';

const lacks = async (folder: string) =>
  await whatCloneLacks(createFakeRuntime({ folders: foldersIn(folder, temporaryFolder('temporary')) }));

const unsure = 'nothing shows that the clone has all tags';
const allHistory = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];

function originWithTags(...tags: readonly string[]): Origin {
  const origin = createOrigin({ a: '1' });
  for (const tag of tags) git(origin.folder, 'tag', tag);
  return origin;
}

/** What is released while a clone lies about: 2.0.0 on no branch, and 1.9.1 on the branch "old". */
function release(origin: Origin): void {
  const folder = cloneOf(origin.url);
  for (const [tag, ...refs] of [['v1.9.1', 'HEAD:refs/heads/old'], ['v2.0.0']] as const) {
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', tag);
    git(folder, 'tag', tag);
    git(folder, 'push', '--quiet', 'origin', tag, ...refs);
    git(folder, 'reset', '--quiet', '--hard', 'HEAD~');
  }
}

/** A folder with an origin, as actions/checkout makes it before its fetch. */
function emptyClone({ url }: Origin): string {
  const folder = temporaryFolder('checkout');
  git(folder, 'init', '--quiet');
  git(folder, 'remote', 'add', 'origin', url);
  return folder;
}

const fetch = (folder: string, ...args: readonly string[]) =>
  git(folder, '-c', 'protocol.version=2', 'fetch', '--quiet', ...args);

describe('a clone that got all tags with everything else is complete', () => {
  test('git clone, and a checkout in it', async () => {
    const folder = cloneOf(originWithTags('v1.0.0', 'v1.1.0').url);
    git(folder, 'checkout', '--quiet', 'v1.0.0');
    expect(await lacks(folder)).toBeUndefined();
  });

  test.each([
    [
      'actions/checkout with fetch-depth 0',
      ['--no-tags', '--prune', '--no-recurse-submodules', 'origin', ...allHistory],
    ],
    ['Jenkins', ['--tags', '--force', '--', 'origin', '+refs/heads/*:refs/remotes/origin/*']],
    ['git fetch --tags', ['--tags', 'origin']],
    ['a mirror of branches and tags', ['origin', '+refs/heads/*:refs/remotes/origin/*', 'refs/tags/*:refs/tags/*']],
  ])('%s', async (_, args) => {
    const origin = originWithTags('v1.0.0');
    release(origin);
    const folder = emptyClone(origin);
    fetch(folder, ...args);
    git(folder, 'checkout', '--quiet', 'v1.9.1');
    expect(git(folder, 'tag')).toBe('v1.0.0\nv1.9.1\nv2.0.0');
    expect(await lacks(folder)).toBeUndefined();
  });

  test('actions/checkout with fetch-depth 0 in the folder of an earlier run, whose branches have moved', async () => {
    const origin = originWithTags('v1.0.0');
    const folder = emptyClone(origin);
    fetch(folder, '--no-tags', '--prune', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main');
    utimesSync(path.join(folder, '.git/logs/refs/remotes/origin/main'), 1_800_000_000, 1_700_000_000);
    release(origin);
    fetch(folder, '--no-tags', '--prune', '--unshallow', 'origin', ...allHistory);
    expect(await lacks(folder)).toBeUndefined();
  });

  test('a repository that was never fetched', async () => {
    expect(await lacks(createRepository({ a: '1' }))).toBeUndefined();
  });
});

describe('a clone that was complete once does not count after', () => {
  test.each([
    ['a fetch of one tag', ['fetch', '--quiet', 'origin', 'tag', 'v1.9.1']],
    [
      'a fetch of one tag that leaves no FETCH_HEAD',
      ['fetch', '--quiet', '--no-write-fetch-head', 'origin', 'tag', 'v1.9.1'],
    ],
    ['a fetch that follows tags of branches', ['fetch', '--quiet', 'origin']],
    ['a pull', ['pull', '--quiet']],
    [
      'a fetch of branches and the tags of one line',
      ['fetch', '--quiet', 'origin', allHistory[0] ?? '', '+refs/tags/v1*:refs/tags/v1*'],
    ],
    ['a commit', ['commit', '--quiet', '--allow-empty', '-m', 'x']],
    ['a tag', ['tag', 'v1.9.1']],
    ['its origin', ['remote', 'remove', 'origin']],
  ])('git clone, then %s', async (_, args) => {
    const origin = originWithTags('v1.0.0');
    const folder = cloneOf(origin.url);
    expect(await lacks(folder)).toBeUndefined();
    release(origin);
    git(folder, ...args);
    expect(git(folder, 'tag').split('\n')).not.toContain('v2.0.0');
    expect(await lacks(folder)).toBe(unsure);
  });

  test.each([
    ['a fetch of one tag', ['origin', 'tag', 'v1.9.1']],
    ['a fetch that follows tags of branches', ['origin']],
    [
      'actions/checkout with a depth beyond the history',
      ['--no-tags', '--depth=100', 'origin', '+refs/tags/v1.9.1:refs/tags/v1.9.1'],
    ],
    ['a fetch of branches and the tags of one line', ['origin', allHistory[0] ?? '', '+refs/tags/v1*:refs/tags/v1*']],
    ['a fetch of branches and of all tags but those of one line', ['origin', ...allHistory, '^refs/tags/v2*']],
  ])('actions/checkout with fetch-depth 0, then %s', async (_, args) => {
    const origin = originWithTags('v1.0.0');
    const folder = emptyClone(origin);
    fetch(folder, '--no-tags', 'origin', ...allHistory);
    expect(await lacks(folder)).toBeUndefined();
    release(origin);
    fetch(folder, ...args);
    expect(git(folder, 'tag').split('\n')).not.toContain('v2.0.0');
    expect(await lacks(folder)).toBe(unsure);
  });

  test('a later fetch that moved no branch and lists what is there', async () => {
    const origin = originWithTags('v1.0.0');
    const folder = emptyClone(origin);
    fetch(folder, '--no-tags', 'origin', ...allHistory);
    git(origin.folder, 'tag', 'v2.0.0');
    fetch(folder, '--no-tags', 'origin', 'main', 'tag', 'v1.0.0');
    const later = Date.now() / 1000 + 60;
    utimesSync(path.join(folder, '.git/FETCH_HEAD'), later, later);
    expect(await lacks(folder)).toBe(unsure);
  });
});

describe('a fetch of some tags never counts', () => {
  test.each([
    ['a branch and a tag by name', ['--no-tags', 'origin', 'main', 'tag', 'v1.9.1']],
    [
      'all branches, and the tags of one line',
      ['--no-tags', 'origin', allHistory[0] ?? '', '+refs/tags/v1*:refs/tags/v1*'],
    ],
    [
      'all branches, and the tags of one line under other names',
      ['--no-tags', 'origin', allHistory[0] ?? '', '+refs/tags/v1*:refs/tags/x*'],
    ],
    ['all but some', ['--no-tags', 'origin', ...allHistory, '^refs/tags/v2*']],
  ])('%s', async (_, args) => {
    const origin = originWithTags('v1.0.0', 'w1');
    release(origin);
    const folder = emptyClone(origin);
    fetch(folder, ...args);
    expect(git(folder, 'tag').split('\n')).not.toContain('v2.0.0');
    expect(await lacks(folder)).toBe(unsure);
  });

  test('a fetch by address in a folder without a remote', async () => {
    const origin = originWithTags('v1.0.0');
    release(origin);
    const folder = temporaryFolder('checkout');
    git(folder, 'init', '--quiet');
    fetch(folder, origin.url, 'tag', 'v1.9.1');
    git(folder, 'checkout', '--quiet', 'v1.9.1');
    expect(await lacks(folder)).toBe(unsure);
  });

  test.each([
    ['remote.origin.fetch', '+refs/tags/*:refs/tags/*'],
    ['remote.origin.tagOpt', '--tags'],
  ])('a setting is no fetch: %s', async (key, value) => {
    const origin = originWithTags('v1.0.0');
    const folder = cloneOf(origin.url);
    release(origin);
    fetch(folder, 'origin', 'tag', 'v1.9.1');
    git(folder, 'config', '--add', key, value);
    expect(await lacks(folder)).toBe(unsure);
  });

  test('a fetch by another command of the same name in the log', async () => {
    const origin = originWithTags('v1.0.0');
    const folder = emptyClone(origin);
    fetch(folder, 'origin', 'main:refs/remotes/origin/main', 'tag', 'v1.0.0');
    const log = path.join(folder, '.git/logs/refs/remotes/origin/main');
    const id = git(folder, 'rev-parse', 'v1.0.0');
    appendFileSync(log, `${id} ${id} A <a@b> 1 +0000\tpull --tags origin: fast-forward\n`);
    expect(await lacks(folder)).toBe(unsure);
  });
});

test.each([
  ['--no-tags', 'the clone was made without tags'],
  ['--single-branch', 'the clone has one branch only'],
])('a clone with %s says so', async (option, reason) => {
  const folder = path.join(temporaryFolder('clone'), 'work');
  git(path.dirname(folder), 'clone', '--quiet', option, originWithTags('v1.0.0').url, folder);
  expect(await lacks(folder)).toBe(reason);
});

test('a folder without a clone, and a shallow clone', async () => {
  expect(await lacks(temporaryFolder('empty'))).toBe('there is no clone here');
  expect(await lacks(cloneOf(originWithTags('v1.0.0').url, 1))).toBe('the clone is shallow');
});
