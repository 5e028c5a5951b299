import { describe, expect, test } from '@jest/globals';
import { gitlabContext } from '../../../actions/shared/context/gitlab.ts';

const sha = 'e'.repeat(40);
const branchPipeline = {
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: sha,
  CI_COMMIT_TIMESTAMP: '2026-01-01T10:00:00+02:00',
  CI_COMMIT_BRANCH: 'feat/x',
  CI_CONFIG_PATH: 'ci/images.yml',
  CI_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_ID: '4200',
  CI_PIPELINE_IID: '7',
  CI_PIPELINE_SOURCE: 'push',
  CI_PROJECT_DESCRIPTION: ' A\n shop ',
  CI_PROJECT_NAME: 'Shop',
  CI_PROJECT_PATH: 'group/acme/shop',
  CI_PROJECT_URL: 'https://gitlab.example.org/group/acme/shop',
};

test('every variable of a branch pipeline is a fact', () => {
  expect(gitlabContext(branchPipeline)).toEqual({
    source: 'gitlab',
    repository: 'group/acme/shop',
    url: 'https://gitlab.example.org/group/acme/shop',
    ref: 'refs/heads/feat/x',
    kind: 'branch',
    refName: 'feat/x',
    revision: sha,
    headRevision: sha,
    commitTime: '2026-01-01T08:00:00Z',
    event: 'push',
    defaultBranch: 'main',
    run: { id: 4200, number: 7, attempt: 1, workflow: 'ci/images.yml' },
    pullRequest: undefined,
    about: { title: 'Shop', description: 'A shop', license: '' },
    prerelease: undefined,
  });
});

test('without optional variables there are defaults', () => {
  expect(gitlabContext({ CI_COMMIT_SHA: sha, CI_PROJECT_PATH: 'group/acme/shop' })).toEqual({
    source: 'gitlab',
    repository: 'group/acme/shop',
    url: '',
    ref: 'HEAD',
    kind: 'detached',
    refName: '',
    revision: sha,
    headRevision: sha,
    commitTime: undefined,
    event: '',
    defaultBranch: undefined,
    run: { id: 0, number: 0, attempt: 1, workflow: '.gitlab-ci.yml' },
    pullRequest: undefined,
    about: { title: 'shop', description: '', license: '' },
    prerelease: undefined,
  });
});

test('a tag pipeline has no branch', () => {
  const { CI_COMMIT_BRANCH: _, ...rest } = branchPipeline;
  expect(gitlabContext({ ...rest, CI_COMMIT_TAG: 'v1.2.3' })).toMatchObject({
    ref: 'refs/tags/v1.2.3',
    kind: 'tag',
    refName: 'v1.2.3',
  });
});

describe('a merge request', () => {
  const request = {
    ...branchPipeline,
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_IID: '9',
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feat/x',
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'f'.repeat(40),
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'a'.repeat(40),
    CI_MERGE_REQUEST_DIFF_BASE_SHA: 'b'.repeat(40),
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'group/acme/shop',
    CI_MERGE_REQUEST_PROJECT_PATH: 'group/acme/shop',
  };

  test('has head, base and number', () => {
    expect(gitlabContext(request)).toMatchObject({
      ref: 'refs/pull/9/merge',
      kind: 'pull-request',
      refName: '9',
      revision: sha,
      headRevision: 'f'.repeat(40),
      event: 'pull_request',
      pullRequest: { number: 9, headRef: 'feat/x', baseRef: 'main', baseRevision: 'a'.repeat(40), fork: false },
    });
  });

  test.each([
    [{ CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '' }, 'b'.repeat(40)],
    [{ CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '', CI_MERGE_REQUEST_DIFF_BASE_SHA: '' }, undefined],
  ])('with %j has the base commit %s', (env, baseRevision) => {
    expect(gitlabContext({ ...request, ...env }).pullRequest).toMatchObject({ baseRevision });
  });

  test('of another project is a fork', () => {
    const env = { ...request, CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'mallory/shop' };
    expect(gitlabContext(env).pullRequest?.fork).toBe(true);
  });

  test('in a merge train is in a merge queue', () => {
    const train = { ...request, CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' };
    expect(gitlabContext(train)).toMatchObject({
      ref: 'refs/merge-requests/9/train',
      kind: 'merge-queue',
      refName: 'merge-queue/main/pr-9',
    });
    const named = { ...train, CI_MERGE_REQUEST_REF_PATH: 'refs/merge-requests/9/merge' };
    expect(gitlabContext(named).ref).toBe('refs/merge-requests/9/merge');
    expect(gitlabContext({ ...request, CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result' }).kind).toBe('pull-request');
  });
});

test('the type of a merge train without a merge request means nothing', () => {
  expect(gitlabContext({ ...branchPipeline, CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' }).kind).toBe('branch');
});

test.each([
  ['push', 'push'],
  ['merge_request_event', 'pull_request'],
  ['external_pull_request_event', 'pull_request'],
  ['schedule', 'schedule'],
  ['web', 'workflow_dispatch'],
  ['api', 'workflow_dispatch'],
  ['trigger', 'workflow_dispatch'],
  ['chat', 'workflow_dispatch'],
  ['webide', 'workflow_dispatch'],
  ['parent_pipeline', 'parent_pipeline'],
])('the source %s is the event %s', (source, event) => {
  expect(gitlabContext({ ...branchPipeline, CI_PIPELINE_SOURCE: source }).event).toBe(event);
});

test('a missing commit is an error that names the variable', () => {
  expect(() => gitlabContext({ GITLAB_CI: 'true' })).toThrow('The environment variable CI_COMMIT_SHA is empty');
});
