import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createCommitOrder, tipRef } from '../../../actions/emit-digest-artifact/tags/commit-order.ts';
import { createRepositoryApi } from '../../../actions/shared/github/api/repository-api.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../support/fake-runtime.ts';
import {
  cloneOf,
  commitFiles,
  commitToOrigin,
  createOrigin,
  createRepository,
  git,
} from '../../support/git-repository.ts';
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

const [head, parent, other, child] = ['a', 'b', 'c', 'd'].map(digit => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];

/** The order of commits in a folder without a clone, unless one is named. */
function orderOf({
  cwd = temporaryFolder('empty'),
  headRevision = head,
  ref = 'refs/heads/main',
  token = github.token,
} = {}) {
  const runtime = createFakeRuntime({
    env: { PATH: process.env['PATH'], GITHUB_API_URL: github.url },
    request: createRequest(),
    folders: foldersIn(cwd, temporaryFolder('temporary')),
  });
  const openApi = token === '' ? undefined : () => createRepositoryApi(runtime, 'acme/shop', token);
  return createCommitOrder({ plan: { headRevision, ref }, runtime, openApi });
}

describe('how a commit is related to the one that is published', () => {
  test('is known from the clone, and GitHub is not asked', async () => {
    const cwd = createRepository({ a: '1' });
    const first = git(cwd, 'rev-parse', 'HEAD');
    const second = commitFiles(cwd, { a: '2' }, 'Next');
    expect(await orderOf({ cwd, headRevision: second }).ancestryOf(first)).toBe('older');
    expect(await orderOf({ cwd, headRevision: first }).ancestryOf(second)).toBe('newer');
    expect(github.calls).toEqual([]);
  });

  test('else from GitHub, which is asked once for each commit', async () => {
    github.parents.set(head, parent).set(child, head).set(other, parent);
    const order = orderOf();
    expect(await Promise.all([parent, child, other, head, parent].map(order.ancestryOf))).toEqual([
      'older',
      'newer',
      'diverged',
      'same',
      'older',
    ]);
    expect(github.calls.map(({ path }) => path).sort()).toEqual(
      [parent, other, child].map(base => `/repos/acme/shop/compare/${base}...${head}?per_page=1&page=2`),
    );
    expect(order.obstacle).toBeUndefined();
  });

  test.each<[string, () => void, string]>([
    ['does not have the commit', () => undefined, 'the token lacks "contents: read"'],
    ['does not answer', () => github.fail({ kind: 'status', status: 503, times: 9 }), 'did not answer'],
    ['is a proxy', () => github.fail({ kind: 'html' }), 'is not a JSON document'],
  ])('stays unknown where GitHub %s, and the reason is kept', async (_, prepare, obstacle) => {
    prepare();
    const order = orderOf();
    expect(await order.ancestryOf(parent)).toBe('unknown');
    expect(order.obstacle).toContain(obstacle);
  });

  test('stays unknown without a token', async () => {
    const order = orderOf({ token: '' });
    expect([await order.ancestryOf(parent), order.obstacle]).toEqual([
      'unknown',
      'there is no token to ask GitHub with',
    ]);
  });
});

describe('where the ref is now', () => {
  test.each([
    ['refs/heads/main', 'refs/heads/main'],
    ['refs/heads/feature/x', 'refs/heads/feature/x'],
    ['refs/pull/7/merge', 'refs/pull/7/head'],
    ['refs/merge-requests/7/head', 'refs/merge-requests/7/head'],
    ['refs/tags/v1', undefined],
    ['HEAD', undefined],
  ])('of %s is the tip of %s', (ref, tip) => expect(tipRef(ref)).toBe(tip));

  test('is known from GitHub, which is asked once', async () => {
    github.refs.set('heads/main', other).set('pull/7/head', child);
    const order = orderOf();
    expect([await order.readTip(), await order.readTip()]).toEqual([other, other]);
    expect(github.calls).toHaveLength(1);
    expect(await orderOf({ ref: 'refs/pull/7/merge' }).readTip()).toBe(child);
    expect(await orderOf({ ref: 'refs/heads/gone' }).readTip()).toBeUndefined();
    expect(await orderOf({ ref: 'refs/tags/v1' }).readTip()).toBeUndefined();
  });

  test('is known from the origin of the clone where there is no GitHub', async () => {
    const origin = createOrigin({ a: '1' });
    const cwd = cloneOf(origin.url);
    const tip = commitToOrigin(origin, { a: '2' });
    const order = orderOf({ cwd, token: '' });
    expect(await order.readTip()).toBe(tip);
    expect(await orderOf({ cwd, token: '', ref: 'refs/heads/gone' }).readTip()).toBeUndefined();
    expect(await orderOf({ token: '' }).readTip()).toBeUndefined();
  });
});
