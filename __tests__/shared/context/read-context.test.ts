import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readOrigin } from '../../../actions/shared/context/checkout.ts';
import { readContext } from '../../../actions/shared/context/read-context.ts';
import type { OpenRepository } from '../../../actions/shared/context/repository-reader.ts';
import { permissionError } from '../../../actions/shared/runtime/errors.ts';
import type { Runtime } from '../../../actions/shared/runtime/runtime.ts';
import { createFakeRuntime, type FakeRuntime, foldersIn, temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, commitFiles, createOrigin, createRepository, git } from '../../support/git-repository.ts';
import { tagsOf } from '../tags/tag-facts.ts';

function runtimeAt(workspace: string, env: Record<string, string> = {}, more: Partial<Runtime> = {}): FakeRuntime {
  return createFakeRuntime({ env, folders: foldersIn(workspace, temporaryFolder('temporary')), ...more });
}

function eventFile(payload: object): string {
  const file = path.join(temporaryFolder('event'), 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  return file;
}

const github = (sha: string, ref: string, payload: object, event = 'push') => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: event,
  GITHUB_SHA: sha,
  GITHUB_REF: ref,
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW_REF: `acme/shop/.github/workflows/images.yml@${ref}`,
  GITHUB_EVENT_PATH: eventFile(payload),
});

const about = {
  name: 'shop',
  full_name: 'acme/shop',
  html_url: 'https://github.com/acme/shop',
  default_branch: 'main',
};

describe('a plain checkout', () => {
  test('of a branch', async () => {
    const folder = createRepository({ a: '1' });
    git(folder, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git');
    expect(await readContext(runtimeAt(folder))).toEqual({
      source: 'git',
      repository: 'acme/shop',
      url: 'https://github.com/acme/shop',
      revision: git(folder, 'rev-parse', 'HEAD'),
      headRevision: git(folder, 'rev-parse', 'HEAD'),
      commitTime: '2026-01-01T00:00:00Z',
      ref: 'refs/heads/main',
      kind: 'branch',
      refName: 'main',
      event: 'local',
      defaultBranch: undefined,
      run: undefined,
      pullRequest: undefined,
      about: { title: 'shop', description: '', license: '' },
      prerelease: undefined,
    });
  });

  test('that came from an origin knows the default branch', async () => {
    const origin = createOrigin({ a: '1' });
    expect(await readContext(runtimeAt(cloneOf(origin.url)))).toMatchObject({ defaultBranch: 'main', repository: '' });
  });

  test('of a tag takes the newest of several versions', async () => {
    const folder = createRepository({ a: '1' });
    for (const tag of ['v1.9.0', 'v1.10.0']) git(folder, 'tag', tag);
    git(folder, 'checkout', '--quiet', 'v1.9.0');
    expect(await readContext(runtimeAt(folder))).toMatchObject({ kind: 'tag', refName: 'v1.10.0' });
  });

  test.each([
    ['refs/remotes/origin/feat/x', { kind: 'branch', refName: 'feat/x' }],
    ['refs/remotes/pull/7/merge', { kind: 'pull-request', refName: '7' }],
    ['refs/remotes/origin/pull/8/head', { kind: 'pull-request', refName: '8' }],
    ['refs/remotes/origin/refs/remotes/pull/7/x', { kind: 'branch', refName: 'refs/remotes/pull/7/x' }],
    ['refs/elsewhere/x', { kind: 'detached', refName: '' }],
  ])('of a detached HEAD at %s', async (ref, facts) => {
    const folder = createRepository({ a: '1' });
    git(folder, 'checkout', '--quiet', '--detach');
    git(folder, 'update-ref', ref, 'HEAD');
    expect(await readContext(runtimeAt(folder))).toMatchObject(facts);
  });

  test('of a grafted, shallow clone', async () => {
    const origin = createOrigin({ a: '1' });
    const folder = cloneOf(origin.url, 1);
    git(folder, 'checkout', '--quiet', '--detach');
    expect(await readContext(runtimeAt(folder))).toMatchObject({ kind: 'branch', refName: 'main' });
  });

  test('outside of a repository says so', async () => {
    await expect(readContext(runtimeAt(temporaryFolder('empty')))).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('cannot be read'),
      fix: 'Check the repository out first, e.g. with actions/checkout.',
    });
  });

  test.each([
    ['https://user:secret@ghe.example.org/acme/shop.git', 'acme/shop', 'https://ghe.example.org/acme/shop'],
    ['ssh://git@gitlab.com:22/group/sub/shop', 'group/sub/shop', 'https://gitlab.com/group/sub/shop'],
    ['git@github.com:acme/shop.git', 'acme/shop', 'https://github.com/acme/shop'],
    ['github.com:acme/shop/', 'acme/shop', 'https://github.com/acme/shop'],
    ['/srv/git/shop.git', '', ''],
    ['c:/git/shop.git', '', ''],
    ['file:///srv/git/shop.git', '', ''],
    ['', '', ''],
  ])('reads the origin %j', (origin, repository, url) => {
    expect(readOrigin(origin)).toEqual({ repository, url });
  });
});

const offline: OpenRepository = () => {
  const unasked = async () => {
    throw new Error('no request is allowed');
  };
  return { readRepository: unasked, readCommit: unasked, listTagRefs: unasked };
};

describe('GitHub Actions', () => {
  test('what GitHub refuses stays unknown, and is said only when details are asked for', async () => {
    const refusing: OpenRepository = () => {
      const refuse = async () => {
        throw permissionError('GitHub refused it.');
      };
      return { readRepository: refuse, readCommit: refuse, listTagRefs: refuse };
    };
    const runtime = runtimeAt(temporaryFolder('empty'), github('c'.repeat(40), 'refs/heads/main', {}, 'schedule'));
    expect(await readContext(runtime, { openRepository: refusing })).toMatchObject({
      commitTime: undefined,
      defaultBranch: undefined,
    });
    expect(runtime.logText('debug')).toBe(
      "The repository's default branch, description and license stay unknown: GitHub refused it\nThe time of the commit stays unknown: GitHub refused it",
    );
    expect(runtime.logText()).toBe(runtime.logText('debug'));
  });

  test('makes no request when the event has everything', async () => {
    const sha = '860c1904a1ce19322e91ac35af1ab07466440c37';
    const payload = { repository: about, head_commit: { id: sha, timestamp: '2026-01-01T10:00:00+02:00' } };
    const runtime = runtimeAt(temporaryFolder('empty'), github(sha, 'refs/heads/main', payload), {
      capture: async program => {
        throw new Error(`${program} was started`);
      },
    });
    expect(await readContext(runtime, { openRepository: offline })).toMatchObject({
      commitTime: '2026-01-01T08:00:00Z',
      defaultBranch: 'main',
    });
  });

  test('asks the clone for what the event lacks, before GitHub', async () => {
    const folder = createRepository({ a: '1' });
    const sha = git(folder, 'rev-parse', 'HEAD');
    const runtime = runtimeAt(folder, github(sha, 'refs/heads/main', { repository: about }, 'schedule'));
    expect(await readContext(runtime, { openRepository: offline })).toMatchObject({
      commitTime: '2026-01-01T00:00:00Z',
    });
  });

  test('takes the merge commit where a shallow clone of a pull request lacks the head', async () => {
    const folder = createRepository({ a: '1' });
    const sha = git(folder, 'rev-parse', 'HEAD');
    const pull = { number: 7, head: { sha: 'b'.repeat(40), ref: 'x' }, base: { ref: 'main' } };
    const env = github(sha, 'refs/pull/7/merge', { repository: about, pull_request: pull }, 'pull_request');
    expect(await readContext(runtimeAt(folder, env))).toMatchObject({ commitTime: '2026-01-01T00:00:00Z' });
  });

  test('asks GitHub for what neither has, and only with a token', async () => {
    const sha = 'c'.repeat(40);
    const asked: string[] = [];
    const runtime = runtimeAt(temporaryFolder('empty'), github(sha, 'refs/heads/main', {}, 'schedule'));
    const openRepository: OpenRepository = repository => ({
      ...offline(repository),
      readRepository: async () => {
        asked.push(repository);
        return { ...about, description: 'A\n shop', license: { spdx_id: 'MIT' } };
      },
      readCommit: async revision => {
        asked.push(revision);
        return { commit: { committer: { date: '2026-02-01T00:00:00Z' } } };
      },
    });
    expect(await readContext(runtime)).toMatchObject({ commitTime: undefined, defaultBranch: undefined });
    expect(asked).toEqual([]);
    expect(await readContext(runtime, { openRepository })).toMatchObject({
      commitTime: '2026-02-01T00:00:00Z',
      defaultBranch: 'main',
      about: { title: 'shop', description: 'A shop', license: 'MIT' },
    });
    expect(asked).toEqual(['acme/shop', sha]);
  });

  test('labels do not depend on how the clone was made: a scheduled run asks for description and license', async () => {
    const origin = createOrigin({ a: '1' });
    const folder = cloneOf(origin.url);
    const sha = git(folder, 'rev-parse', 'HEAD');
    expect(git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD')).toMatch(/^refs\/remotes\/origin\/./);
    const runtime = runtimeAt(folder, github(sha, 'refs/heads/main', {}, 'schedule'));
    const openRepository: OpenRepository = repository => ({
      ...offline(repository),
      readRepository: async () => ({ ...about, description: 'A shop', license: { spdx_id: 'MIT' } }),
    });
    expect(await readContext(runtime, { openRepository })).toMatchObject({
      about: { description: 'A shop', license: 'MIT' },
    });
  });

  test('context git takes ref and commit of the checkout', async () => {
    const folder = createRepository({ a: '1' });
    git(folder, 'checkout', '--quiet', '-b', 'release/1');
    const env = github('d'.repeat(40), 'refs/heads/main', { repository: about }, 'workflow_dispatch');
    expect(await readContext(runtimeAt(folder, env), { source: 'git' })).toMatchObject({
      source: 'github',
      event: 'workflow_dispatch',
      refName: 'release/1',
      revision: git(folder, 'rev-parse', 'HEAD'),
      run: { number: 7 },
    });
  });

  test('the clone knows a tag that started workflow_run', async () => {
    const folder = createRepository({ a: '1' });
    git(folder, 'tag', 'v1.2.3');
    const sha = git(folder, 'rev-parse', 'HEAD');
    const run = { event: 'push', head_branch: 'v1.2.3', head_sha: sha, head_repository: { full_name: 'acme/shop' } };
    const env = github('d'.repeat(40), 'refs/heads/main', { repository: about, workflow_run: run }, 'workflow_run');
    expect(await readContext(runtimeAt(folder, env))).toMatchObject({ kind: 'tag', refName: 'v1.2.3', revision: sha });
  });

  test('an event that is not JSON is named', async () => {
    const file = path.join(temporaryFolder('event'), 'event.json');
    writeFileSync(file, '{');
    const env = { ...github('d'.repeat(40), 'refs/heads/main', {}), GITHUB_EVENT_PATH: file };
    await expect(readContext(runtimeAt(temporaryFolder('empty'), env))).rejects.toThrow(
      'The event in GITHUB_EVENT_PATH',
    );
  });
});

describe('the same facts give the same tags everywhere', () => {
  const rules = [
    'preset=branch',
    'preset=release',
    'preset=pull-request',
    'preset=commit',
    "type=raw,value={{commit_date 'YYYYMMDD'}}",
    'type=edge',
  ].join('\n');

  function checkout(kind: 'branch' | 'tag' | 'pull') {
    const origin = createOrigin({ a: '1' });
    const folder = cloneOf(origin.url);
    git(folder, 'remote', 'set-url', 'origin', 'https://example.org/acme/shop.git');
    commitFiles(folder, { b: '2' }, 'Change');
    if (kind === 'tag') git(folder, 'tag', 'v1.2.3');
    if (kind === 'pull') git(folder, 'update-ref', 'refs/remotes/pull/7/merge', 'HEAD');
    if (kind !== 'branch') git(folder, 'checkout', '--quiet', '--detach');
    return { folder, sha: git(folder, 'rev-parse', 'HEAD') };
  }

  const pull = (sha: string) => ({ number: 7, head: { sha, ref: 'feat' }, base: { ref: 'main', sha } });
  const refs = { branch: 'refs/heads/main', tag: 'refs/tags/v1.2.3', pull: 'refs/pull/7/merge' };

  test.each(['branch', 'tag', 'pull'] as const)('a %s', async kind => {
    const { folder, sha } = checkout(kind);
    const places: Record<string, Record<string, string>> = {
      github: github(
        sha,
        refs[kind],
        { repository: about, ...(kind === 'pull' ? { pull_request: pull(sha) } : {}) },
        kind === 'pull' ? 'pull_request' : 'push',
      ),
      gitlab: {
        GITLAB_CI: 'true',
        CI_COMMIT_SHA: sha,
        CI_COMMIT_TIMESTAMP: '2026-01-01T01:00:00+01:00',
        CI_PROJECT_PATH: 'acme/shop',
        CI_DEFAULT_BRANCH: 'main',
        CI_PIPELINE_ID: '42',
        CI_PIPELINE_IID: '7',
        CI_PIPELINE_SOURCE: kind === 'pull' ? 'merge_request_event' : 'push',
        ...(kind === 'branch' ? { CI_COMMIT_BRANCH: 'main' } : {}),
        ...(kind === 'tag' ? { CI_COMMIT_TAG: 'v1.2.3' } : {}),
        ...(kind === 'pull' ? { CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' } : {}),
      },
      jenkins: {
        JENKINS_URL: 'https://ci.example.org/',
        BUILD_NUMBER: '7',
        JOB_NAME: 'shop/main',
        GIT_COMMIT: sha,
        GIT_URL: 'https://example.org/acme/shop.git',
        ...(kind === 'branch' ? { BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' } : {}),
        ...(kind === 'tag' ? { TAG_NAME: 'v1.2.3', BRANCH_NAME: 'v1.2.3' } : {}),
        ...(kind === 'pull' ? { CHANGE_ID: '7', CHANGE_TARGET: 'main', BRANCH_NAME: 'PR-7' } : {}),
      },
      git: {},
    };
    const tags: Record<string, string> = {};
    for (const [place, env] of Object.entries(places)) {
      const context = await readContext(runtimeAt(folder, env));
      expect(context).toMatchObject({ source: place, repository: 'acme/shop', revision: sha });
      tags[place] = tagsOf(rules, context.ref, { context, commit: context.headRevision });
    }
    const short = sha.slice(0, 7);
    const expected = {
      branch: `edge main main-latest main-${short} 20260101 sha-${short} sha-${sha} latest`,
      tag: `1.2.3 1.2 1 20260101 sha-${short} sha-${sha} latest`,
      pull: `pr-7 pr-7-shop 20260101 sha-${short} sha-${sha}`,
    }[kind];
    expect(tags).toEqual({ github: expected, gitlab: expected, jenkins: expected, git: expected });
  });
});

describe('Jenkins', () => {
  test('without variables of the git plugin the checkout answers', async () => {
    const folder = createRepository({ a: '1' });
    git(folder, 'remote', 'add', 'origin', 'https://example.org/acme/shop.git');
    const env = { JENKINS_URL: 'https://ci.example.org/', BUILD_NUMBER: '7', BUILD_CAUSE: 'TIMERTRIGGER' };
    expect(await readContext(runtimeAt(folder, env))).toMatchObject({
      source: 'jenkins',
      repository: 'acme/shop',
      refName: 'main',
      event: 'schedule',
      run: { id: 7, number: 7, attempt: 1 },
    });
  });
});
