import { describe, expect, test } from '@jest/globals';
import type { Checkout } from '../../../actions/shared/context/checkout.ts';
import { jenkinsContext } from '../../../actions/shared/context/jenkins.ts';
import { detached, readRef } from '../../../actions/shared/context/ref.ts';

const sha = 'c'.repeat(40);
const checkout: Checkout = {
  ...readRef('refs/heads/develop'),
  revision: sha,
  commitTime: '2026-01-01T08:00:00Z',
};
const multibranch = {
  JENKINS_URL: 'https://ci.example.org/',
  BUILD_NUMBER: '7',
  JOB_NAME: 'shop/main',
  GIT_COMMIT: sha,
  GIT_URL: 'git@git.example.org:acme/shop.git',
  BRANCH_NAME: 'main',
  BRANCH_IS_PRIMARY: 'true',
};

test('every variable of a multibranch pipeline is a fact', () => {
  expect(jenkinsContext(multibranch, checkout)).toEqual({
    source: 'jenkins',
    repository: 'acme/shop',
    url: 'https://git.example.org/acme/shop',
    ref: 'refs/heads/main',
    kind: 'branch',
    refName: 'main',
    revision: sha,
    headRevision: sha,
    commitTime: '2026-01-01T08:00:00Z',
    event: 'push',
    defaultBranch: 'main',
    run: { id: 7, number: 7, attempt: 1, workflow: 'shop/main' },
    pullRequest: undefined,
    about: { title: 'shop', description: '', license: '' },
    prerelease: undefined,
  });
});

test('without variables of the git plugin the checkout is read', () => {
  expect(jenkinsContext({ BUILD_NUMBER: '8' }, checkout)).toEqual({
    source: 'jenkins',
    repository: '',
    url: '',
    ...checkout,
    headRevision: sha,
    event: 'push',
    defaultBranch: undefined,
    run: { id: 8, number: 8, attempt: 1, workflow: '' },
    pullRequest: undefined,
    about: { title: '', description: '', license: '' },
    prerelease: undefined,
  });
  expect(jenkinsContext({}, checkout).run).toMatchObject({ id: 0, number: 0 });
});

test('the time of the checkout is not that of another commit', () => {
  expect(jenkinsContext({ ...multibranch, GIT_COMMIT: 'd'.repeat(40) }, checkout)).toMatchObject({
    revision: 'd'.repeat(40),
    headRevision: 'd'.repeat(40),
    commitTime: undefined,
  });
});

test.each([
  [{ BRANCH_IS_PRIMARY: 'false' }, undefined],
  [{ BRANCH_IS_PRIMARY: '' }, undefined],
  [{ TAG_NAME: 'v1.2.3' }, undefined],
  [{}, 'main'],
])('the primary branch is the default branch: %j', (env, defaultBranch) => {
  expect(jenkinsContext({ ...multibranch, ...env }, checkout).defaultBranch).toBe(defaultBranch);
});

test('several remotes have numbered addresses', () => {
  const { GIT_URL: url, ...rest } = multibranch;
  expect(jenkinsContext({ ...rest, GIT_URL_1: url }, checkout).repository).toBe('acme/shop');
});

describe('the ref', () => {
  test.each([
    [{ BRANCH_NAME: 'feat/x' }, 'refs/heads/feat/x', 'branch'],
    [{ TAG_NAME: 'v1.2.3', BRANCH_NAME: 'v1.2.3' }, 'refs/tags/v1.2.3', 'tag'],
    [{ CHANGE_ID: '9', TAG_NAME: 'v1', BRANCH_NAME: 'PR-9' }, 'refs/pull/9/merge', 'pull-request'],
    [{ GIT_BRANCH: 'origin/feat/x' }, 'refs/heads/feat/x', 'branch'],
    [{ GIT_BRANCH: 'refs/remotes/origin/feat/x' }, 'refs/heads/feat/x', 'branch'],
    [{ GIT_BRANCH: 'my/origin/x' }, 'refs/heads/my/origin/x', 'branch'],
    [{ GIT_BRANCH: 'detached' }, 'refs/heads/develop', 'branch'],
    [{ GIT_BRANCH: 'HEAD' }, 'refs/heads/develop', 'branch'],
    [{ GIT_BRANCH: 'origin/HEAD' }, 'refs/heads/develop', 'branch'],
    [{}, 'refs/heads/develop', 'branch'],
  ])('of %j is %s', (env, ref, kind) => {
    expect(jenkinsContext(env, checkout)).toMatchObject({ ref, kind });
  });

  test('of a detached checkout is none', () => {
    expect(jenkinsContext({}, { ...checkout, ...detached })).toMatchObject({ kind: 'detached', refName: '' });
  });
});

describe('a pull request', () => {
  const change = {
    ...multibranch,
    CHANGE_ID: '9',
    CHANGE_BRANCH: 'feat/x',
    CHANGE_TARGET: 'release/1',
    BRANCH_NAME: 'PR-9',
  };

  test('has number, branches and no base commit', () => {
    expect(jenkinsContext(change, checkout)).toMatchObject({
      kind: 'pull-request',
      event: 'pull_request',
      pullRequest: { number: 9, headRef: 'feat/x', baseRef: 'release/1', baseRevision: undefined, fork: false },
    });
  });

  test('of a fork is known', () => {
    expect(jenkinsContext({ ...change, CHANGE_FORK: 'mallory' }, checkout).pullRequest?.fork).toBe(true);
  });
});

test.each([
  [{ BUILD_CAUSE: 'TIMERTRIGGER' }, 'schedule'],
  [{ BUILD_CAUSE_TIMERTRIGGER: 'true' }, 'schedule'],
  [{ BUILD_CAUSE_TIMERTRIGGER: 'false' }, 'push'],
  [{ BUILD_CAUSE: 'MANUALTRIGGER' }, 'workflow_dispatch'],
  [{ BUILD_CAUSE: 'USERIDCAUSE' }, 'workflow_dispatch'],
  [{ BUILD_CAUSE_MANUALTRIGGER: 'true' }, 'workflow_dispatch'],
  [{ BUILD_CAUSE_MANUALTRIGGER: 'no' }, 'push'],
  [{ BUILD_CAUSE: 'SCMTRIGGER' }, 'push'],
  [{ BUILD_CAUSE: 'TIMERTRIGGER', CHANGE_ID: '9' }, 'pull_request'],
])('the cause %j is the event %s', (env, event) => {
  expect(jenkinsContext(env, checkout).event).toBe(event);
});
