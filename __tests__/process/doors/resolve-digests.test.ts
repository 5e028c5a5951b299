import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parseDigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository } from '../../support/git-repository.ts';
import { bundleFolder, type RunResult } from '../../support/runner.ts';
import {
  type PublishedImages,
  type PublishedImagesOptions,
  publishedCommit,
  startPublishedImages,
} from '../../support/runs/published-images.ts';

const closing: PublishedImages[] = [];

afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

async function start(options: PublishedImagesOptions = {}): Promise<PublishedImages> {
  const published = await startPublishedImages(options);
  closing.push(published);
  return published;
}

const errorOf = ({ annotations }: RunResult) => annotations.find(({ level }) => level === 'error');
const warningsOf = ({ annotations }: RunResult) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
/** Methods and paths without what is different each time. */
const callsOf = ({ github }: PublishedImages) => github.calls.map(({ path }) => path.split('?')[0]);

const repository = '/repos/acme/shop';

describe('the last good run of this workflow on the default branch', () => {
  test('is resolved with four requests to GitHub, and one to the registry for each image', async () => {
    const published = await start();
    published.publish();
    const result = await published.resolve();
    expect(errorOf(result)).toBeUndefined();
    const { outputs, summary, log } = result;
    const images = {
      api: `${published.image('api')}@${published.digest('api')}`,
      web: `${published.image('web')}@${published.digest('web')}`,
    };
    expect(JSON.parse(outputs['images'] ?? '')).toEqual(images);
    expect(JSON.parse(outputs['digests'] ?? '')).toEqual(published.manifest());
    expect(JSON.parse(readFileSync(outputs['digests-file'] ?? '', 'utf8'))).toEqual(published.manifest());
    expect(outputs).toMatchObject({
      count: '2',
      'artifact-id': '1041',
      'run-id': '41',
      'run-url': 'https://github.com/acme/shop/actions/runs/41',
      revision: publishedCommit,
    });
    expect(callsOf(published)).toEqual([
      `${repository}/actions/workflows/images.yml/runs`,
      `${repository}/actions/runs/41/artifacts`,
      `${repository}/actions/artifacts/1041/zip`,
      '/archives/1041',
    ]);
    expect(published.registry.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      `HEAD /v2/acme/api/manifests/${published.digest('api')}`,
      `HEAD /v2/acme/web/manifests/${published.digest('web')}`,
    ]);
    expect(log).toContain(`api  ${images.api}`);
    expect(log).toContain('2 images, each exists in its registry.');
    expect(summary).toContain('[Run 7](https://github.com/acme/shop/actions/runs/41)');
    expect(warningsOf(result)).toEqual([]);
  });

  test('is the newest: of two, the later one', async () => {
    const published = await start();
    published.publish({ id: 40, run_number: 6 });
    published.publish();
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });

  test('is not this run', async () => {
    const published = await start();
    published.publish();
    published.publish({ id: 42, run_number: 8 });
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });

  test('hands on keys that this release does not know', async () => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({ later: { key: 1 } } as object));
    const { outputs } = await published.resolve();
    expect(JSON.parse(outputs['digests'] ?? '')).toMatchObject({ later: { key: 1 } });
    expect(JSON.parse(readFileSync(outputs['digests-file'] ?? '', 'utf8'))).toMatchObject({ later: { key: 1 } });
  });

  test('leaves the manifest of this run alone, and another step of the job has a file of its own', async () => {
    const published = await start();
    published.publish();
    const first = await published.resolve();
    const second = await published.resolve({}, { temporary: first.temporary });
    expect(first.outputs['digests-file']).not.toBe(second.outputs['digests-file']);
    for (const { outputs } of [first, second]) {
      expect(outputs['digests-file']).not.toMatch(/\/image-actions\/docker-image-digests\.json$/);
    }
  });
});

describe('another run is chosen', () => {
  const old = 'e'.repeat(40);
  const older = { id: 30, run_number: 3, head_sha: old, head_branch: 'topic' };

  test.each([
    ['branch', { branch: 'topic' }],
    ['branch, with its prefix', { branch: 'refs/heads/topic' }],
    ['revision', { revision: old }],
    ['run', { run: '30' }],
  ])('by %s', async (_, inputs) => {
    const published = await start();
    published.publish();
    published.publish(older);
    const { outputs, annotations } = await published.resolve(inputs);
    expect(annotations).toEqual([]);
    expect(outputs).toMatchObject({ 'run-id': '30', revision: old });
    expect(published.github.calls).toHaveLength(4);
  });

  test.each([
    ['Git tag', { 'git-tag': 'v1.0.0' }, 5],
    ['release', { release: 'v1.0.0' }, 6],
    ['latest release', { release: 'latest' }, 6],
  ])('by %s', async (_, inputs, calls) => {
    const published = await start();
    published.github.refs.set('tags/v1.0.0', old);
    published.github.commits.set(old, '2026-01-01T00:00:00Z');
    published.github.releases.push('v1.0.0');
    published.publish();
    published.publish(older);
    const { outputs, annotations } = await published.resolve(inputs);
    expect(annotations).toEqual([]);
    expect(outputs).toMatchObject({ 'run-id': '30', revision: old });
    expect(published.github.calls).toHaveLength(calls);
  });

  test('by events: a run of a merge queue is trusted, a schedule is left out where only pushes count', async () => {
    const published = await start();
    published.publish({ id: 40, run_number: 6, event: 'merge_group', head_branch: 'main' });
    published.publish({ event: 'schedule' });
    expect((await published.resolve({ events: 'push, merge_group' })).outputs['run-id']).toBe('40');
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });

  test('by environment', async () => {
    const published = await start();
    published.publish();
    published.artifact(published.manifest({ environment: 'staging' }), {
      id: 11,
      name: 'docker-image-digests-staging',
    });
    const { outputs } = await published.resolve({ environment: 'staging' });
    expect(outputs['artifact-id']).toBe('11');
    expect(JSON.parse(outputs['digests'] ?? '')).toMatchObject({ environment: 'staging' });
    const missing = await published.resolve({ environment: 'production' });
    expect(errorOf(missing)?.message).toMatch(/no artifact docker-image-digests-production.*environment: production/s);
  });

  test('by repository: its default branch is read, and the name of its workflow is enough', async () => {
    const published = await start({ github: { repository: 'acme/infra' } });
    published.publish();
    const { outputs, annotations } = await published.resolve({ repository: 'acme/infra', workflow: 'images.yml' });
    expect(annotations).toEqual([]);
    expect(outputs['run-id']).toBe('41');
    expect(callsOf(published)).toHaveLength(5);
    expect(callsOf(published)[0]).toBe('/repos/acme/infra');
  });

  test.each([
    [
      { workflow: 'other.yml' },
      /^acme\/shop has no workflow \.github\/workflows\/other\.yml, or this token may not see it/,
    ],
    [{ repository: 'acme/none' }, /^acme\/none has no default branch, or this token may not see it/],
    [{ release: 'latest' }, /^acme\/shop has no release that is neither a draft nor a prerelease/],
    [{ release: 'v9' }, /^acme\/shop has no release of the Git tag v9/],
    [{ 'git-tag': 'v9' }, /^acme\/shop has no Git tag v9/],
    [{ revision: 'a'.repeat(40) }, /images\.yml has no successful run of aaaaaaa yet/],
  ])('%j: what does not exist is named', async (inputs, message) => {
    const published = await start();
    published.publish();
    const result = await published.resolve(inputs);
    expect(errorOf(result)).toMatchObject({
      title: 'resolve-digests: Bad input',
      message: expect.stringMatching(message),
    });
  });
});

describe('an expired artifact', () => {
  test('gives way to the previous run where an input says so, with a warning that names both', async () => {
    const published = await start();
    published.publish({ id: 40, run_number: 6 });
    published.publish({}, { expired: true });
    const result = await published.resolve({ 'on-expired': 'previous-run' });
    expect(result.outputs['run-id']).toBe('40');
    expect(warningsOf(result)).toEqual([
      expect.stringMatching(/^Artifact docker-image-digests of run 7 .*expired .* The older run 6 is used instead/),
    ]);
    expect(result.summary).toContain('The older run 6 is used instead');
  });

  describe('gives way to tags where an input says so', () => {
    const byTag = (published: PublishedImages, line = `api=${published.image('tagged')}:main`) => ({
      'on-expired': 'tag',
      'tagged-images': line,
    });

    test('and the manifest is that of the run, with what the tags name', async () => {
      const published = await start();
      published.publish({}, { expired: true });
      const built = 'b'.repeat(40);
      const digest = published.addTagged('main', { 'org.opencontainers.image.revision': built });
      const result = await published.resolve(byTag(published));
      expect(errorOf(result)).toBeUndefined();
      const { outputs } = result;
      expect(JSON.parse(outputs['images'] ?? '')).toEqual({ api: `${published.image('tagged')}@${digest}` });
      const manifest = parseDigestManifest(outputs['digests'] ?? '', 'the output');
      expect(manifest).toMatchObject({
        repository: 'acme/shop',
        revision: publishedCommit,
        ref: 'refs/heads/main',
        run: { id: 41, number: 7, workflow: '.github/workflows/images.yml' },
        images: { api: { digest, tags: ['main'], immutableTag: null, builtFrom: built, reused: true } },
      });
      expect(Object.keys(manifest.images['api']?.platforms ?? {})).toEqual(['linux/amd64']);
      expect(outputs).toMatchObject({ 'artifact-id': '', 'run-id': '41', count: '1' });
      expect(warningsOf(result)).toEqual([
        expect.stringMatching(/^Artifact docker-image-digests of run 7 .*What the tags of "tagged-images" name now/),
      ]);
    });

    test('and not where the manifest is still there', async () => {
      const published = await start();
      published.publish();
      const { outputs } = await published.resolve(byTag(published));
      expect(Object.keys(JSON.parse(outputs['images'] ?? ''))).toEqual(['api', 'web']);
      expect(published.registry.requests.every(({ method }) => method === 'HEAD')).toBe(true);
    });

    test('and not for an image that does not say its commit, or a tag that does not exist', async () => {
      const published = await start();
      published.publish({}, { expired: true });
      published.addTagged('main', { 'org.opencontainers.image.revision': 'main' });
      expect(errorOf(await published.resolve(byTag(published)))).toMatchObject({
        title: 'resolve-digests: Refused by policy',
        message: expect.stringMatching(/tagged:main has no label org\.opencontainers\.image\.revision with a commit/),
      });
      const missing = byTag(published, `api=${published.image('tagged')}:next`);
      expect(errorOf(await published.resolve(missing))).toMatchObject({
        title: 'resolve-digests: Bad input',
        message: expect.stringMatching(/tagged has no tag next, which "tagged-images" names/),
      });
    });

    test('and the other rules hold for them too', async () => {
      const published = await start();
      published.publish({}, { expired: true });
      published.addTagged('main', { 'org.opencontainers.image.revision': publishedCommit });
      const inputs = byTag(published);
      const refused = errorOf(await published.resolve({ ...inputs, 'allowed-images': 'ghcr.io/acme/*' }));
      expect(refused?.message).toContain('names images outside of "allowed-images"');
      const missing = errorOf(await published.resolve({ ...inputs, required: 'web' }));
      expect(missing?.message).toContain('lacks images that "required" names:\n  web');
    });
  });

  test('of every run is an error that names them', async () => {
    const published = await start();
    published.publish({ id: 40, run_number: 6 }, { gone: true });
    published.publish({}, { expired: true });
    const message = errorOf(await published.resolve({ 'on-expired': 'previous-run' }))?.message;
    expect(message).toMatch(/^Artifact docker-image-digests of run 7 .*:\n {2}artifact docker-image-digests of run 6 /);
  });
});

describe('a run that has not ended', () => {
  const running = { id: 43, run_number: 9, conclusion: null };
  const limits = { look: 0.01 };

  /** Run 43 ends well when GitHub was asked so many times. */
  async function startRunning(looks: number, path: RegExp): Promise<PublishedImages> {
    let left = looks;
    const published: PublishedImages = await start({
      github: {
        onRequest: request => {
          if (!path.test(request) || --left !== 0) return;
          published.github.runs.splice(0, published.github.runs.length);
          published.publish({ ...running, conclusion: 'success' });
        },
      },
    });
    published.publish();
    published.run(running);
    return published;
  }

  test('is waited for where an input says so', async () => {
    const published = await startRunning(3, /\/runs\?(?!.*status=)/);
    const { outputs, log } = await published.resolve({ 'wait-for': '10m' }, { limits });
    expect(outputs['run-id']).toBe('43');
    expect(log).toContain(
      'Waiting for run 9 on main (https://github.com/acme/shop/actions/runs/43), up to 10 more minutes.',
    );
  });

  test('is waited for when it is named', async () => {
    const published = await startRunning(3, /\/runs\/43\?/);
    expect((await published.resolve({ run: '43', 'wait-for': '10' }, { limits })).outputs['run-id']).toBe('43');
  });

  test('is no reason to wait otherwise, and an error when it is named', async () => {
    const published = await start();
    published.publish();
    published.run(running);
    expect((await published.resolve()).outputs['run-id']).toBe('41');
    const named = errorOf(await published.resolve({ run: '43' }));
    expect(named?.title).toBe('resolve-digests: Bad input');
    expect(named?.message).toMatch(/^Run 9 \(\S+\) has not ended, so it has no manifest yet\.\nSet "wait-for"/);
  });
});

describe('images are verified', () => {
  test('with the credentials of the inputs', async () => {
    const auth = { kind: 'token', username: 'ann', password: 's3cret' } as const;
    const published = await start({ registry: { auth } });
    published.publish();
    const login = { 'registry-username': 'ann', 'registry-password': 's3cret' };
    expect((await published.resolve(login)).outputs['count']).toBe('2');
    // One refusal says where to get a token, then each repository gets its own.
    expect(published.registry.requests).toHaveLength(1 + 2);
    const refused = await published.resolve();
    expect(errorOf(refused)?.title).toBe('resolve-digests: Missing permission');
    expect(refused.outputs).toEqual({});
  });

  test('with one request for each of a hundred', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `app-${at}`);
    const published = await start({ names });
    published.publish();
    const { outputs } = await published.resolve();
    expect(outputs['count']).toBe('100');
    expect(published.registry.requests).toHaveLength(100);
    expect(published.github.calls).toHaveLength(4);
  });

  test('not at all where an input says so', async () => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({}, { api: { digest: `sha256:${'0'.repeat(64)}` } }));
    const { outputs, log } = await published.resolve({ verify: 'none' });
    expect(outputs['count']).toBe('2');
    expect(published.registry.requests).toEqual([]);
    expect(log).toContain('2 images, not looked up in a registry.');
  });

  test('but for those that were not pushed, which are in no output either', async () => {
    const published = await start();
    published.run();
    published.artifact(published.manifest({}, { api: { pushed: false } }));
    const { outputs } = await published.resolve();
    expect(outputs['count']).toBe('2');
    expect(Object.keys(JSON.parse(outputs['images'] ?? ''))).toEqual(['web']);
    expect(published.registry.requests).toHaveLength(1);
    const required = errorOf(await published.resolve({ required: 'api' }));
    expect(required?.message).toMatch(/lacks images that "required" names:\n {2}api, which was built and not pushed/);
  });

  test.each(['gh', 'cosign'])('by %s, which gets arguments and no shell', async program => {
    const published = await start();
    published.publish();
    const calls = path.join(temporaryFolder('calls'), 'calls');
    const bin = temporaryFolder('bin');
    const script = `#!/bin/sh\nprintf '%s\\n' "$*" >>'${calls}'\nprintf 'token %s\\n' "\${GH_TOKEN:+set}" >>'${calls}'\n`;
    writeFileSync(path.join(bin, program), script, { mode: 0o755 });
    for (const tool of ['sh', 'printf']) symlinkSync(`/bin/${tool}`, path.join(bin, tool));
    const { exitCode, log } = await published.resolve({ verify: 'attestation' }, { env: { PATH: bin } });
    expect(exitCode).toBe(0);
    expect(log).toContain('2 images, each exists in its registry and has a valid attestation.');
    const reference = `${published.image('api')}@${published.digest('api')}`;
    const signer = 'acme/shop/.github/workflows/images.yml';
    const called = readFileSync(calls, 'utf8');
    expect(called).toContain(
      program === 'gh'
        ? `attestation verify oci://${reference} --repo acme/shop --signer-workflow ${signer}\ntoken set\n`
        : `verify-attestation --type slsaprovenance1 --certificate-oidc-issuer https://token.actions.githubusercontent.com --certificate-identity-regexp ^https://github\\.com/acme/shop/\\.github/workflows/images\\.yml@refs/ --certificate-github-workflow-repository acme/shop ${reference}\ntoken \n`,
    );
  });

  test('by neither where both are missing, which is said before anything is handed on', async () => {
    const published = await start();
    published.publish();
    const result = await published.resolve({ verify: 'attestation' }, { env: { PATH: temporaryFolder('bin') } });
    expect(errorOf(result)?.message).toMatch(/^Neither "gh" nor "cosign" was found on PATH/);
    expect(result.outputs).toEqual({});
  });
});

describe('without a change', () => {
  test('a dry run checks everything, prints the result, and sets no output', async () => {
    const published = await start();
    published.publish();
    const { exitCode, outputs, log, summary } = await published.resolve({ 'dry-run': 'true' });
    expect({ exitCode, outputs, summary }).toEqual({ exitCode: 0, outputs: {}, summary: '' });
    expect(log).toContain('"reason": "last good run of .github/workflows/images.yml on main"');
    expect(published.registry.requests).toHaveLength(2);
  });

  test('a manifest above 100 kB is handed on as a file', async () => {
    const published = await start({ names: Array.from({ length: 300 }, (_, at) => `app-${at}`) });
    published.publish();
    const { outputs } = await published.resolve({ verify: 'none' });
    expect(outputs['digests']).toBe(outputs['digests-file']);
    expect(JSON.parse(readFileSync(outputs['digests'] ?? '', 'utf8')).images['app-299']).toBeDefined();
  });
});

describe('GitHub', () => {
  test('that hangs while it lists runs is not waited for without end', async () => {
    const published = await start();
    published.publish();
    published.github.fail({ kind: 'hang', times: 1000 });
    const result = await published.resolve({}, { limits: { question: 1 } });
    expect(errorOf(result)).toMatchObject({
      title: 'resolve-digests: Service unreachable',
      message: expect.stringMatching(/did not answer: no (?:complete )?answer within/),
    });
  });

  test('that lists slowly is waited for', async () => {
    const published = await start({ github: { milliseconds: 50 } });
    published.publish();
    published.github.fail({ kind: 'status', status: 502 });
    expect((await published.resolve()).outputs['run-id']).toBe('41');
  });

  test('without actions: read says which line to add', async () => {
    const published = await start({ github: { permissions: ['contents'] } });
    published.publish();
    expect(errorOf(await published.resolve())).toMatchObject({
      title: 'resolve-digests: Missing permission',
      message: expect.stringMatching(/permissions:\n {6}actions: read/),
    });
  });
});

describe('on a terminal', () => {
  const outside = { GITHUB_ACTIONS: undefined, RUNNER_TEMP: undefined, GITHUB_REPOSITORY: undefined };

  test('repository, workflow and token come from the command line', async () => {
    const published = await start();
    published.publish();
    const call = (...args: string[]) =>
      new Promise<{ stdout: string; stderr: string }>(resolve => {
        const file = path.join(bundleFolder(), 'cli.js');
        const env = { PATH: process.env['PATH'], HOME: temporaryFolder('home'), GITHUB_API_URL: published.github.url };
        const options = { cwd: createRepository({ 'README.md': 'shop' }), env };
        execFile(process.execPath, [file, 'resolve-digests', ...args], options, (_, stdout, stderr) =>
          resolve({ stdout, stderr }),
        );
      });
    const scope = ['--repository', 'acme/shop', '--workflow', 'images.yml'];
    const { stdout } = await call(...scope, '--github-token', published.github.token, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      'run-id': '41',
      'digests-file': expect.stringMatching(/\/\.image-actions\/resolve-digests\/docker-image-digests\.json$/),
    });
    expect((await call(...scope)).stderr).toMatch(/--github-token "\$\(gh auth token\)"/);
    expect((await call('--repository', 'acme/shop')).stderr).toMatch(
      /^error: Input "workflow" is empty, and there is no run of a workflow to take it from\.\nSet it, e\.g\. --repository/,
    );
  });

  test('outside a workflow nothing is taken from its variables', async () => {
    const published = await start();
    const { annotations, stderr } = await published.resolve({}, { env: outside });
    expect(`${annotations.map(({ message }) => message)}${stderr}`).toContain('Input "repository" is empty');
  });
});
