import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BuildContext } from '../../../actions/shared/context/build-context.ts';
import { githubContext } from '../../../actions/shared/context/github.ts';
import type { Payload } from '../../../actions/shared/context/payload.ts';
import { presetRules } from '../../../actions/shared/tags/rules/rule-parser.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';
import { tagsOf } from '../tags/tag-facts.ts';

const commit = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const pushed = (ref: string, revision = commit) => ({ ref, revision, headRevision: revision });

function recorded(name: string): Payload {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));
}

function contextOf(payload: Payload, event: string, ref: string, sha = commit): BuildContext {
  const repository = Reflect.get(payload, 'repository') as { full_name: string };
  return githubContext(
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_REPOSITORY: repository.full_name,
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_WORKFLOW_REF: `${repository.full_name}/.github/workflows/images.yml@${ref}`,
    },
    payload,
  );
}

const merge = 'a'.repeat(40);
const head = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';

describe('recorded events', () => {
  test.each<[file: string, event: string, ref: string, sha: string, facts: Partial<BuildContext>, tags: string]>([
    [
      'push-branch',
      'push',
      'refs/heads/master',
      commit,
      { ...pushed('refs/heads/master'), kind: 'branch', refName: 'master', commitTime: '2019-05-15T15:19:25Z' },
      'master sha-6113728',
    ],
    [
      'push-tag',
      'push',
      'refs/tags/simple-tag',
      commit,
      { ...pushed('refs/tags/simple-tag'), kind: 'tag', refName: 'simple-tag', commitTime: '2019-05-15T15:20:41Z' },
      'simple-tag sha-6113728 latest',
    ],
    [
      'pull-request',
      'pull_request',
      'refs/pull/2/merge',
      merge,
      {
        kind: 'pull-request',
        refName: '2',
        revision: merge,
        headRevision: head,
        commitTime: undefined,
        pullRequest: {
          number: 2,
          headRef: 'changes',
          baseRef: 'master',
          baseRevision: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
          fork: false,
        },
      },
      'pr-2 sha-ec26c3e',
    ],
    [
      'pull-request',
      'pull_request_target',
      'refs/heads/master',
      commit,
      { kind: 'pull-request', ref: 'refs/pull/2/merge', revision: head, headRevision: head },
      'pr-2 sha-ec26c3e',
    ],
    [
      'merge-group',
      'merge_group',
      'refs/heads/gh-readonly-queue/main/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64',
      '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
      { kind: 'merge-queue', refName: 'merge-queue/main/pr-104', revision: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d' },
      'merge-queue-main-pr-104 sha-2ffea6d',
    ],
    [
      'workflow-dispatch',
      'workflow_dispatch',
      'refs/heads/main',
      commit,
      pushed('refs/heads/main'),
      'main sha-6113728',
    ],
    [
      'workflow-dispatch',
      'schedule',
      'refs/heads/main',
      commit,
      { ...pushed('refs/heads/main'), commitTime: undefined },
      'nightly main sha-6113728',
    ],
    [
      'release',
      'release',
      'refs/tags/0.0.1',
      commit,
      { kind: 'tag', refName: '0.0.1', prerelease: false },
      '0.0.1 sha-6113728 latest',
    ],
    ['release-prereleased', 'release', 'refs/tags/0.0.1', commit, { prerelease: true }, '0.0.1 sha-6113728'],
    [
      'workflow-run',
      'workflow_run',
      'refs/heads/other',
      commit,
      {
        kind: 'detached',
        revision: '5779607b49aab1200488439f02372c57b4f75444',
        commitTime: '2021-12-16T19:37:14Z',
      },
      'sha-5779607',
    ],
    ['delete', 'delete', 'refs/heads/master', commit, pushed('refs/heads/master'), 'master sha-6113728'],
    ['create', 'create', 'refs/tags/simple-tag', commit, { kind: 'tag' }, 'simple-tag sha-6113728 latest'],
    [
      'repository-dispatch',
      'repository_dispatch',
      'refs/heads/master',
      commit,
      { kind: 'branch' },
      'master sha-6113728',
    ],
  ])('%s as %s at %s', (file, event, ref, sha, facts, tags) => {
    const context = contextOf(recorded(file), event, ref, sha);
    expect(context).toMatchObject({
      source: 'github',
      event,
      run: { id: 42, number: 7, attempt: 2, workflow: '.github/workflows/images.yml' },
      ...facts,
    });
    const rules = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr\ntype=sha';
    expect(tagsOf(rules, ref, { context, commit: context.headRevision })).toBe(tags);
  });

  test('a pull request from a fork, and one whose fork is gone', () => {
    const payload = recorded('pull-request');
    const pull = structuredClone(payload) as { pull_request: { head: { repo: { full_name: string } | null } } };
    pull.pull_request.head.repo = { full_name: 'mallory/Hello-World' };
    expect(contextOf(pull as unknown as Payload, 'pull_request', 'refs/pull/2/merge').pullRequest?.fork).toBe(true);
    pull.pull_request.head.repo = null;
    expect(contextOf(pull as unknown as Payload, 'pull_request', 'refs/pull/2/merge').pullRequest?.fork).toBe(true);
  });
});

describe('workflow_run', () => {
  const run = (facts: object): Payload => ({
    repository: { full_name: 'acme/shop', default_branch: 'main' },
    workflow_run: { head_sha: head, head_repository: { full_name: 'acme/shop' }, pull_requests: [], ...facts },
  });
  const at = (facts: object) => contextOf(run(facts), 'workflow_run', 'refs/heads/main');

  test('takes branch and commit of the other run, not of the default branch', () => {
    expect(at({ event: 'push', head_branch: 'feat/x' })).toMatchObject({
      kind: 'branch',
      refName: 'feat/x',
      revision: head,
    });
  });

  test('takes the pull request where it is named', () => {
    const pull = {
      number: 5,
      head: { sha: head, ref: 'feat', repo: { id: 1 } },
      base: { sha: merge, ref: 'main', repo: { id: 1 } },
    };
    expect(at({ event: 'pull_request', head_branch: 'feat', pull_requests: [pull] })).toMatchObject({
      kind: 'pull-request',
      refName: '5',
      pullRequest: { number: 5, headRef: 'feat', baseRef: 'main', fork: false },
    });
  });

  test('takes a pull request of another commit, or of a fork, for what it is', () => {
    const pull = {
      number: 5,
      head: { sha: head, ref: 'feat', repo: { id: 2 } },
      base: { sha: '', ref: 'main', repo: { id: 1 } },
    };
    expect(at({ event: 'pull_request', pull_requests: [pull] }).pullRequest).toMatchObject({
      baseRevision: undefined,
      fork: true,
    });
    const moved = { ...pull, head: { ...pull.head, sha: merge } };
    expect(at({ event: 'pull_request', pull_requests: [moved] })).toMatchObject({ kind: 'detached', revision: head });
  });

  test('without a commit is the run itself', () => {
    expect(at({ head_sha: '' })).toMatchObject({ kind: 'branch', refName: 'main', revision: commit });
  });

  test('takes a branch of an event without the repository of the head', () => {
    expect(at({ event: 'push', head_branch: 'feat/x', head_repository: undefined })).toMatchObject({
      kind: 'branch',
      refName: 'feat/x',
    });
    expect(at({ event: 'push', head_branch: '' })).toMatchObject({ kind: 'detached' });
  });

  test('never takes the branch of a fork for one of ours', () => {
    expect(at({ event: 'pull_request', head_branch: 'main' })).toMatchObject({ kind: 'detached', refName: '' });
    expect(at({ event: 'push', head_branch: 'main', head_repository: { full_name: 'mallory/shop' } })).toMatchObject({
      kind: 'detached',
      refName: '',
    });
  });
});

describe('variables', () => {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: commit,
  };

  test('only the required ones are enough', () => {
    expect(githubContext(env, {})).toEqual({
      source: 'github',
      repository: 'acme/shop',
      url: 'https://github.com/acme/shop',
      ref: 'refs/heads/main',
      kind: 'branch',
      refName: 'main',
      revision: commit,
      headRevision: commit,
      commitTime: undefined,
      event: 'push',
      defaultBranch: undefined,
      run: { id: 0, number: 0, attempt: 1, workflow: '' },
      pullRequest: undefined,
      about: { title: 'shop', description: '', license: '' },
      prerelease: undefined,
    });
  });

  test('the address of the server, and the workflow', () => {
    const read = (more: Record<string, string>, payload = {}) => githubContext({ ...env, ...more }, payload);
    expect(read({ GITHUB_SERVER_URL: 'https://ghe.example.org' }).url).toBe('https://ghe.example.org/acme/shop');
    expect(read({}, { repository: { html_url: 'https://x.example.org/acme/shop' } }).url).toBe(
      'https://x.example.org/acme/shop',
    );
    expect(read({ GITHUB_WORKFLOW: 'Images' }).run?.workflow).toBe('Images');
    const named = {
      GITHUB_WORKFLOW: 'Images',
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/a@b.yml@refs/heads/x',
    };
    expect(read(named).run?.workflow).toBe('.github/workflows/a@b.yml');
    expect(read({ ...named, GITHUB_WORKFLOW_REF: 'acme/shop' }).run?.workflow).toBe('Images');
  });

  test('the branch of a pushed tag, where the event names it', () => {
    expect(githubContext(env, { base_ref: 'refs/heads/release/1' }).baseRef).toBe('release/1');
    expect(githubContext(env, { base_ref: null })).not.toHaveProperty('baseRef');
  });

  test.each([[true], [false]])('the mark of a release as a prerelease: %s', prerelease => {
    expect(githubContext(env, { release: { prerelease } }).prerelease).toBe(prerelease);
  });
});

describe('pull requests', () => {
  const pull = {
    number: 5,
    head: { sha: head, ref: 'feat', repo: { full_name: 'acme/shop' } },
    base: { sha: merge, ref: 'main', repo: { full_name: 'acme/shop' } },
  };
  const at = (event: string, ref: string, request: object = pull) =>
    contextOf({ repository: { full_name: 'acme/shop' }, pull_request: request }, event, ref);

  test('pull_request_target builds the head, although GITHUB_SHA is of the base', () => {
    expect(at('pull_request_target', 'refs/heads/main')).toMatchObject({
      ref: 'refs/pull/5/merge',
      kind: 'pull-request',
      revision: head,
      headRevision: head,
      pullRequest: { number: 5, headRef: 'feat', baseRef: 'main', baseRevision: merge, fork: false },
    });
  });

  test('other events build the merge commit', () => {
    expect(at('pull_request_review', 'refs/pull/5/merge')).toMatchObject({ revision: commit, headRevision: head });
    expect(at('pull_request_review', 'refs/pull/5/merge', { number: 5 })).toMatchObject({
      headRevision: commit,
      pullRequest: { baseRevision: undefined },
    });
  });

  test('an event that only mentions a pull request builds the ref of the run', () => {
    expect(at('issue_comment', 'refs/heads/main')).toMatchObject({ kind: 'branch', pullRequest: undefined });
  });
});

describe('merge_group', () => {
  const at = (group: object) =>
    contextOf({ repository: { full_name: 'acme/shop' }, merge_group: group }, 'merge_group', 'refs/heads/main');
  const ref = `refs/heads/gh-readonly-queue/release/1/pr-12-${merge}`;

  test('takes the head of the group, and the base that the event names', () => {
    expect(at({ head_sha: head, head_ref: ref, base_ref: 'refs/heads/release/1' })).toMatchObject({
      ref,
      kind: 'merge-queue',
      refName: 'merge-queue/release/1/pr-12',
      revision: head,
      headRevision: head,
      pullRequest: undefined,
    });
  });

  test('takes the base of the event rather than that in the name of the queue', () => {
    expect(at({ head_sha: head, head_ref: ref, base_ref: 'refs/heads/main' })).toMatchObject({
      kind: 'merge-queue',
      refName: 'merge-queue/main/pr-12',
    });
    expect(at({ head_sha: head, head_ref: 'refs/heads/x/pr-12', base_ref: 'refs/heads/main' })).toMatchObject({
      kind: 'branch',
      refName: 'x/pr-12',
    });
  });

  test('takes the run where the event lacks the group', () => {
    expect(at({})).toMatchObject({ ref: 'refs/heads/main', kind: 'branch', revision: commit, headRevision: commit });
  });
});

test('the time of the commit is that of its id, wherever the event has it', () => {
  const commitAt = (id: string) => ({ id, timestamp: '2026-01-01T08:00:00Z' });
  const time = (payload: object) =>
    contextOf({ repository: { full_name: 'acme/shop' }, ...payload }, 'push', 'refs/heads/main').commitTime;
  expect(time({ head_commit: commitAt(commit) })).toBe('2026-01-01T08:00:00Z');
  expect(time({ commits: [commitAt(head), commitAt(commit)] })).toBe('2026-01-01T08:00:00Z');
  expect(time({ head_commit: commitAt(head) })).toBeUndefined();
  expect(time({ head_commit: { id: commit, timestamp: 'soon' } })).toBeUndefined();
});

test('a missing variable is named', () => {
  expect(() => githubContext({ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/shop' }, {})).toThrow(
    'The environment variable GITHUB_EVENT_NAME is empty',
  );
});

test.each(['environment', 'release', 'calver', 'date-sha', 'branch', 'commit', 'pull-request', 'local'] as const)(
  'preset %s on each recorded event gives valid tags',
  preset => {
    const places = [
      ['push-branch', 'push', 'refs/heads/master'],
      ['push-tag', 'push', 'refs/tags/simple-tag'],
      ['pull-request', 'pull_request', 'refs/pull/2/merge'],
      [
        'merge-group',
        'merge_group',
        'refs/heads/gh-readonly-queue/main/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64',
      ],
      ['workflow-dispatch', 'workflow_dispatch', 'refs/heads/main'],
      ['release', 'release', 'refs/tags/0.0.1'],
      ['delete', 'delete', 'refs/heads/master'],
    ] as const;
    const found = places.map(([file, event, ref]) => {
      const context = contextOf(recorded(file), event, ref);
      return tagsOf(presetRules([preset]), ref, { context, commit: context.headRevision });
    });
    const expected: Record<typeof preset, string[]> = {
      environment: [
        'master-6113728',
        '',
        '',
        'merge-queue-main-pr-104-2ffea6d',
        'main-6113728',
        'v0.0.1',
        'master-6113728',
      ],
      release: ['', '', '', '', '', '0.0.1 0.0 latest', ''],
      calver: ['2025.11.18.7 latest', '', '', '', '2025.11.18.7 latest', '0.0.1 latest', '2025.11.18.7 latest'],
      'date-sha': [
        '20251118-6113728 production-latest',
        '20251118-6113728',
        '20251118-ec26c3e',
        '20251118-2ffea6d',
        '20251118-6113728 production-latest',
        '20251118-6113728',
        '20251118-6113728 production-latest',
      ],
      branch: [
        'master master-latest master-6113728 latest',
        '',
        '',
        'merge-queue-main-pr-104',
        'main main-latest main-6113728 latest',
        '',
        'master master-latest master-6113728 latest',
      ],
      commit: [commit, commit, head, '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d', commit, commit, commit].map(
        id => `sha-${id.slice(0, 7)} sha-${id}`,
      ),
      'pull-request': ['', '', 'pr-2 pr-2-shop', '', '', '', ''],
      local: [commit, commit, head, '2ffea6d', commit, commit, commit].map(id => `local-${id.slice(0, 7)}`),
    };
    expect(found).toEqual(expected[preset]);
  },
);

test('no event makes a context fail, whatever its fields are', async () => {
  const names = ['push-branch', 'push-tag', 'pull-request', 'merge-group', 'workflow-run', 'release', 'create'];
  const events = fc.constantFrom(
    'push',
    'pull_request',
    'pull_request_target',
    'workflow_run',
    'merge_group',
    'release',
  );
  const refs = damaged(
    'refs/heads/main',
    'refs/tags/v1.2.3',
    'refs/pull/2/merge',
    'refs/heads/gh-readonly-queue/main/pr-1-a',
  );
  const given = fc.record({ payload: mutated(...names.map(recorded)), event: events, ref: refs });
  const { refused } = await survives(given, ({ payload, event, ref }) =>
    githubContext(
      { GITHUB_EVENT_NAME: event, GITHUB_REF: ref, GITHUB_SHA: commit, GITHUB_REPOSITORY: 'acme/shop' },
      typeof payload === 'object' && payload !== null ? { ...payload } : {},
    ),
  );
  expect(refused).toBe(0);
});
