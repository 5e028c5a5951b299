import { afterEach, describe, expect, test } from '@jest/globals';
import { gatherResolveFacts } from '../../actions/resolve-digests/facts.ts';
import type { ManifestScope } from '../../actions/resolve-digests/manifest-scope.ts';
import { createRequest } from '../../actions/shared/runtime/request.ts';
import { createDeadlines } from '../../actions/shared/runtime/scheduling/deadline.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  type FakeRun,
  startFakeGitHub,
} from '../support/github/fake-github.ts';
import { zip } from '../support/github/zip.ts';
import { commit, foundManifest, imageOf, scope } from './resolutions.ts';

const started: FakeGitHub[] = [];

afterEach(async () => {
  for (const github of started.splice(0)) await github.close();
});

async function serve(options: FakeGitHubOptions = {}) {
  const github = await startFakeGitHub(options);
  started.push(github);
  const publish = (changes: Partial<FakeRun> = {}, expired = false) => {
    const run = { id: 41, run_number: 7, head_sha: commit, ...changes };
    const { manifest } = foundManifest({ api: imageOf('api', 'a') });
    const document = { ...manifest, revision: run.head_sha, run: { ...manifest.run, id: run.id } };
    const archive = zip([{ name: 'docker-image-digests.json', content: JSON.stringify(document) }]);
    github.runs.push(run);
    github.artifacts.push({ id: run.id + 1000, run: run.id, name: 'docker-image-digests', archive, expired });
  };
  const gather = async (
    changes: Partial<ManifestScope> = {},
    options: Partial<Parameters<typeof gatherResolveFacts>[1]> = {},
  ) =>
    await gatherResolveFacts(
      { ...scope, ...changes },
      { githubToken: github.token, onExpired: 'fail', waitFor: 0, ...options },
      createFakeRuntime({
        env: { GITHUB_API_URL: github.url },
        request: createRequest(),
        deadlines: createDeadlines({ look: 0.01 }),
      }),
    );
  return { github, publish, gather };
}

describe('what is looked for, in words', () => {
  test.each<[ManifestScope['choice'], string]>([
    [{ kind: 'branch', branch: 'main' }, 'on main'],
    [{ kind: 'branch', branch: undefined }, 'on main'],
    [{ kind: 'revision', revision: commit }, 'of commit ccccccc'],
    [{ kind: 'git-tag', tag: 'v1' }, 'of commit ccccccc, which the Git tag v1 names'],
    [{ kind: 'release', tag: undefined }, 'of commit ccccccc, which the Git tag v1 names'],
    [{ kind: 'run', id: 41 }, 'with the id 41'],
  ])('%j: %s', async (choice, target) => {
    const { github, publish, gather } = await serve();
    publish();
    github.releases.push('v1');
    github.refs.set('tags/v1', commit);
    github.commits.set(commit, '2026-01-01T00:00:00Z');
    expect(await gather({ choice })).toMatchObject({ target, found: { kind: 'found', run: { id: 41 } }, unended: [] });
  });
});

test('without a token GitHub is not asked', async () => {
  const { github, gather } = await serve();
  await expect(gather({}, { githubToken: '' })).rejects.toMatchObject({
    kind: 'permission',
    message: 'Input "github-token" is empty, and GitHub sends no artifact without a token.',
  });
  expect(github.calls).toEqual([]);
});

test.each([
  ['fail', { kind: 'none', code: 'expired', run: { id: 41 } }],
  ['tag', { kind: 'none', code: 'expired', run: { id: 41 } }],
  ['previous-run', { kind: 'found', run: { id: 40 }, passedOver: [{ run: { id: 41 } }] }],
] as const)('an expired artifact with "%s"', async (onExpired, found) => {
  const { publish, gather } = await serve();
  publish({ id: 40, run_number: 6 });
  publish({}, true);
  expect(await gather({}, { onExpired })).toMatchObject({ found });
});

test('a run without an artifact is not passed over', async () => {
  const { github, publish, gather } = await serve();
  publish({ id: 40, run_number: 6 });
  github.runs.push({ id: 41, run_number: 7, head_sha: commit });
  expect(await gather({}, { onExpired: 'previous-run' })).toMatchObject({ found: { code: 'no-artifact' } });
});

describe('a run that an input names', () => {
  const choice = { kind: 'run', id: 41 } as const;

  test.each<[Partial<FakeRun>, string]>([
    [{ event: 'pull_request' }, 'its event was pull_request'],
    [{ conclusion: 'failure' }, 'it ended as failure'],
    [{ head_repository: { id: 666, full_name: 'mallory/shop' } }, 'its commit comes from a fork'],
    [{ path: '.github/workflows/other.yml' }, 'it belongs to .github/workflows/other.yml'],
  ])('is judged: %j', async (changes, reason) => {
    const { publish, gather } = await serve();
    publish(changes);
    expect(await gather({ choice })).toMatchObject({ found: { kind: 'distrusted', reason }, unended: [] });
  });

  test('can be of any branch', async () => {
    const { publish, gather } = await serve();
    publish({ head_branch: 'topic' });
    expect(await gather({ choice })).toMatchObject({ found: { kind: 'found' } });
  });

  test('is not this one', async () => {
    const { publish, gather } = await serve();
    publish({ id: 42 });
    const found = { kind: 'distrusted', reason: 'it is this run' };
    expect(await gather({ choice: { kind: 'run', id: 42 } })).toMatchObject({ found });
  });

  test('may not have ended', async () => {
    const { publish, gather } = await serve();
    publish({ conclusion: null });
    expect(await gather({ choice })).toMatchObject({
      found: { kind: 'distrusted', reason: 'it has not ended' },
      unended: [{ id: 41 }],
    });
  });

  test('may have been deleted', async () => {
    const { gather } = await serve();
    const reason = 'there is no run with the id 41 in acme/shop: it was deleted, or this token may not see it';
    expect(await gather({ choice })).toMatchObject({ found: { code: 'no-run', reason }, unended: [] });
  });
});

test('runs that have not ended are only looked for where an input says so', async () => {
  const { github, publish, gather } = await serve();
  publish();
  await gather();
  const without = github.calls.length;
  await gather({}, { waitFor: 1 });
  expect(github.calls.length - without).toBe(without + 1);
});
