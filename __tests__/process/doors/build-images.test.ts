import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseImageRecords } from '../../../actions/shared/images/documents/image-record.ts';
import { type RunOptions, runAction } from '../../support/runner.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { forkedPullRequest } from '../../support/runs/fork.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

const recorded = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../build-images/fixtures/${name}`, import.meta.url)), 'utf8');

let run: PublishRun;
beforeAll(async () => {
  run = await startPublishRun();
  run.plan();
});
afterAll(() => run.close());

function build(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  options: Partial<RunOptions> = {},
) {
  const docker = installDockerStandIn(files);
  const started = runAction('build-images', {
    cwd: run.cwd,
    inputs: { row: 'base-linux-amd64', cache: 'none', ...inputs },
    ...options,
    env: { ...run.results.env, ...docker.env, ...options.env },
  });
  return { docker, started };
}

const failureOf = async (...given: Parameters<typeof build>) => {
  const result = await build(...given).started;
  expect(result.exitCode).toBe(1);
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(result.outputs).toEqual({});
  return result.annotations[0];
};

describe('without the right to push', () => {
  test('the pull request of a fork is built into layouts, with records that say so', async () => {
    const { docker, started } = build(
      { 'history.jsonl': recorded('history.jsonl') },
      {},
      forkedPullRequest({ merge: run.revision }),
    );
    const result = await started;
    expect(result.annotations).toEqual([]);
    expect(result.log).toContain('kept as an OCI layout (the pull request comes from a fork)');
    const records = parseImageRecords(result.outputs['records'] ?? '', 'The output');
    expect(records.map(({ target, pushed, platform, row }) => [target, pushed, platform, row])).toEqual([
      ['api', false, 'linux/amd64', 'base-linux-amd64'],
      ['base', false, 'linux/amd64', 'base-linux-amd64'],
    ]);
    for (const { layout, descriptor } of records) {
      const index = JSON.parse(readFileSync(`${layout}/index.json`, 'utf8'));
      expect(index.manifests[0].digest).toBe(descriptor.digest);
    }
    expect(records[0]?.build?.steps).toBeGreaterThan(0);
    expect(run.registry.requests).toEqual([]);
    const bake = docker.calls().find(({ args }) => args[0] === 'bake');
    expect(bake?.args).toEqual(expect.arrayContaining(['--builder', 'ci', '--progress', 'plain']));
    expect(bake?.args.slice(-3)).toEqual(['--', 'api', 'base']);
    expect(run.artifacts()).toContain('image-records--base-linux-amd64--1');
    expect(result.summary).toContain('Not pushed');
  });

  test('a dry run prints the call and makes none', async () => {
    const { docker, started } = build({}, { 'dry-run': 'true', push: 'false', row: 'base-linux-arm64' });
    const result = await started;
    expect([result.exitCode, result.outputs]).toEqual([0, {}]);
    expect(result.log).toContain('"platform": "linux/arm64"');
    expect(docker.calls().map(({ args }) => args[0])).toEqual(['version', 'ls']);
    expect(run.artifacts()).not.toContain('image-records--base-linux-arm64--1');
  });

  test('an image for another platform than the row’s is refused', async () => {
    const failure = await failureOf({ platform: 'linux/386' }, { push: 'false', row: 'base-linux-arm64' });
    expect(failure?.message).toContain('was built for linux/arm64, and the image is for linux/386.');
    expect(failure?.message).toContain('A FROM line with a fixed --platform');
  });
});

test('secrets reach buildx in variables, and no other program', async () => {
  const { docker, started } = build(
    {},
    { push: 'false', secrets: 'npm=t0ken-0123\npip=t0ken-4567', row: 'base-linux-arm64' },
  );
  const result = await started;
  expect(result.exitCode).toBe(0);
  const bake = docker.calls().find(({ args }) => args[0] === 'bake');
  expect(Object.values(bake?.secrets ?? {})).toEqual(['t0ken-0123', 't0ken-4567']);
  expect(
    docker
      .calls()
      .flatMap(({ args }) => args)
      .join(' '),
  ).not.toMatch(/t0ken/);
  expect(`${result.log}${result.summary}${JSON.stringify(result.outputs)}`).not.toMatch(/t0ken/);
});

describe('a build that fails', () => {
  test.each<[string, string, string, string, string]>([
    ['a step', 'failed-step.stderr', 'Bad input', '   3 | >>> COPY nosuch/ /app/', 'has the complete output'],
    [
      'a registry out of reach',
      'unreachable-registry.stderr',
      'Service unreachable',
      'connect: connection refused',
      'up and reachable from this runner and its builder',
    ],
    [
      'a push that is denied',
      'refused-push.stderr',
      'Missing permission',
      'registry.example refused access to acme/api while pushing what was built',
      'docker/login-action',
    ],
    [
      'a push without a login',
      'unauthorized-push.stderr',
      'Missing permission',
      'registry.example:5000 refused access to acme/api while pushing what was built',
      'registry: registry.example:5000',
    ],
    [
      'a repository that must be created first',
      'absent-repository.stderr',
      'Bad input',
      'has no repository acme/api',
      'aws ecr create-repository --repository-name acme/api --region eu-west-1',
    ],
    [
      'a platform that the builder cannot run',
      'foreign-platform.stderr',
      'Bad input',
      'exec format error',
      'Build linux/amd64 on a runner of that platform',
    ],
  ])('%s: the report of buildx, and the way out', async (_, fixture, title, message, fix) => {
    const before = run.artifacts();
    const failure = await failureOf({ 'bake.stderr': recorded(fixture) });
    expect(failure?.title).toBe(`build-images: ${title}`);
    expect(failure?.message).toContain(message);
    expect(failure?.message).toContain(fix);
    expect(run.artifacts()).toEqual(before);
  });

  test('a platform that the builder does not list is named with the runner or the step to take', async () => {
    const failure = await failureOf({ 'bake.stderr': recorded('failed-step.stderr') }, { row: 'base-linux-arm64' });
    expect(failure?.message).toContain('The builder "ci" runs linux/amd64, linux/386.');
    expect(failure?.message).toContain('docker/setup-qemu-action');
  });
});

describe('what is asked for and is not there', () => {
  test.each([
    ['a builder', { builder: 'c' }, 'there is no builder "c"', 'There are: ci, default.'],
    [
      'a row',
      { row: 'base-linux-amd46' },
      'the plan has no row "base-linux-amd46" (did you mean "base-linux-amd64"?)',
      'Rows: base-linux-amd64, base-linux-arm64.',
    ],
    ['a plan', { plan: 'other.json' }, 'Input "plan": there is no file other.json.', 'leave the input empty'],
    ['a provenance', { provenance: 'maximum' }, 'Input "provenance": "maximum" is not allowed', 'mode=max'],
    ['a push', { push: 'yes' }, 'Input "push": "yes" is not allowed', 'auto, true, false'],
  ])('%s', async (_, inputs, message, fix) => {
    const failure = await failureOf({}, inputs);
    expect(failure?.message).toContain(message);
    expect(failure?.message).toContain(fix);
  });

  test('a row without a name, where there are several', async () => {
    const plan = run.results.artifacts.find(({ name }) => name.startsWith('image-plan'));
    const failure = await failureOf({}, { row: '', plan: plan?.name ?? '' });
    expect(failure?.message).toContain('Input "row" is empty, and the plan of this run has 2 rows.');
    expect(failure?.message).toContain('row: ${{ matrix.name }}');
  });

  test('docker itself', async () => {
    const PATH = installDockerStandIn().env['PATH'] ?? '';
    const failure = await failureOf({}, {}, { env: { PATH: `${PATH.split(':')[0]}-none` }, node: process.execPath });
    expect(failure?.message).toContain('Docker buildx was not found on this machine.');
    expect(failure?.message).toContain('docker/setup-buildx-action');
  });
});
