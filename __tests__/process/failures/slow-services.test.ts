import { afterEach, describe, expect, test } from '@jest/globals';
import { ociManifest } from '../../../actions/shared/images/media-type.ts';
import { cloneOf, commitToOrigin, createOrigin, git } from '../../support/git-repository.ts';
import { type FakeGitHub, type GitHubFault, startFakeGitHub } from '../../support/github/fake-github.ts';
import { type RunResult, runAction } from '../../support/runner.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

const closing: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

/** Much less than the limits that users have. Each test would run into its own time limit without them. */
const limits = { question: 2, optional: 1, transfer: 2, appearance: 1 };

const errorOf = ({ annotations }: RunResult) => annotations.find(({ level }) => level === 'error');

describe('GitHub', () => {
  const origin = createOrigin({ 'README.md': 'shop' });
  commitToOrigin(origin, { 'README.md': 'next' });
  const shallow = cloneOf(origin.url, 1);
  const head = git(shallow, 'rev-parse', 'HEAD');

  async function compute(fault: GitHubFault | ((github: FakeGitHub) => GitHubFault), inputs = {}) {
    const github = await startFakeGitHub({ repository: 'acme/shop' });
    closing.push(github);
    github.tags.push('v1.9.1', 'v2.0.1');
    github.fail(typeof fault === 'function' ? fault(github) : fault);
    return await runAction('compute-tags', {
      cwd: shallow,
      inputs: { images: 'ghcr.io/acme/shop', tags: 'type=semver,pattern={{version}}', ...inputs },
      env: {
        GITHUB_SHA: head,
        GITHUB_REF: 'refs/tags/v1.9.1',
        GITHUB_REF_NAME: 'v1.9.1',
        GITHUB_REF_TYPE: 'tag',
        GITHUB_API_URL: github.url,
      },
      token: github.token,
      limits,
    });
  }

  const often = { times: 10_000 };
  const page = ({ url }: FakeGitHub): GitHubFault => ({
    kind: 'headers',
    path: /matching-refs/,
    headers: { link: `<${url}/repos/acme/shop/git/matching-refs/tags%2F>; rel="next"` },
    ...often,
  });

  test.each([
    ['hangs', { kind: 'hang', ...often }, / did not answer: no complete answer within 2 s$/],
    ['sends one byte per second', { kind: 'drip', ...often }, / did not answer: no complete answer within 2 s$/],
    // A quick machine reads all pages that are allowed before the time is over.
    [
      'answers with page after page',
      page,
      / no complete answer within 2 s$|'s list has more than 1000 pages, the limit$/,
    ],
  ] as const)('that %s while it decides about latest is a service that did not answer', async (_, fault, failure) => {
    const result = await compute(fault);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)?.title).toBe('compute-tags: Service unreachable');
    const [, why] =
      /^Whether this version is the highest one is unknown: the clone is shallow, and (GitHub.*)\. So "latest"/.exec(
        errorOf(result)?.message ?? '',
      ) ?? [];
    expect(why).toMatch(failure);
    expect(result.outputs).toEqual({});
  });

  test('that hangs costs a step only the facts that it can do without, and warnings name them', async () => {
    const result = await compute({ kind: 'hang', ...often }, { 'known-tags': 'none' });
    expect(result.exitCode).toBe(0);
    expect(result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The repository's default branch, description and license stay unknown: GitHub \(.*\) did not answer: no (?:complete answer within 1|answer within 0\.5) s$/,
      ),
    ]);
    expect(result.outputs['version']).toBe('1.9.1');
  });
});

/** A run whose build jobs have all ended well, and whose publish job runs with short limits. */
async function publishing(place: 'service' | 'folder', spoil: (run: PublishRun) => void): Promise<RunResult> {
  const run = await startPublishRun(place);
  closing.push(run);
  const plan = run.plan();
  for (const platform of ['linux/amd64', 'linux/arm64']) run.build(plan, platform);
  spoil(run);
  return await run.emit({}, {}, limits);
}

describe('a registry', () => {
  test.each([
    ['hangs', { kind: 'hang' }],
    ['sends one byte per second', { kind: 'drip', method: 'GET' }],
  ] as const)('that %s is a service that did not answer', async (_, fault) => {
    const result = await publishing('folder', ({ registry }) => {
      // The tag is taken, so its image is read.
      registry.addManifest('acme/api', ociManifest, '{"schemaVersion":2}', 'main');
      registry.fail({ ...fault, times: 10_000 });
    });
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)?.title).toBe('emit-digest-artifact: Service unreachable');
    expect(errorOf(result)?.message).toMatch(
      /^The registry of 127\.0\.0\.1:\d+\/acme\/\w+ \(127\.0\.0\.1:\d+\) did not answer: no (?:complete answer within 2|answer within 1) s/,
    );
  });
});

describe('the artifact service', () => {
  test.each([
    ['hangs when artifacts are listed', { at: 'ListArtifacts', hangs: true }],
    ['hangs when an artifact is downloaded', { at: 'GetBlob', hangs: true }],
    ['sends one byte per second', { at: 'GetBlob', dripMilliseconds: 1000 }],
    ['hangs when the manifest is stored', { at: 'CreateArtifact', hangs: true }],
    ['hangs when the manifest is uploaded', { at: 'PutBlob', hangs: true }],
  ] as const)('that %s is a service that did not answer, and the process ends', async (_, fault) => {
    const result = await publishing('service', ({ results }) => results.fail({ ...fault, times: 10_000 }));
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)?.title).toBe('emit-digest-artifact: Service unreachable');
    expect(errorOf(result)?.message).toMatch(
      /could not be transferred: .* did not answer: no complete answer within 2 s/,
    );
  });

  test('that loses its last answer has stored the manifest: the step is well, and the process ends', async () => {
    const result = await publishing('service', ({ results }) => results.fail({ at: 'FinalizeArtifact', hangs: true }));
    expect(result.exitCode).toBe(0);
    expect(result.outputs['artifact-id']).toMatch(/^\d+$/);
  });
});
