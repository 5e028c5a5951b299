import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildFailure } from '../../../actions/build-images/row/build-failure.ts';
import type { Builder } from '../../../actions/shared/bake/builder.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

const builder: Builder = { name: 'ci', driver: 'docker-container', platforms: ['linux/amd64', 'linux/386'] };
const delivery = { kind: 'digest', reason: 'a test' } as const;
const build = { targets: { api: delivery, base: delivery }, platform: 'linux/amd64' };
const complete = 'The section of the log above has the complete output of the build.';

describe('the end of the output', () => {
  test('starts with the failed step', () => {
    const error = buildFailure(build, builder, recorded('failed-step.stderr'));
    expect(error).toMatchObject({ kind: 'input', fix: complete });
    expect(error.message).toMatch(/^The build of api, base for linux\/amd64 failed:\n------\n > /);
    expect(error.message).toContain('   3 | >>> COPY nosuch/ /app/');
    expect(error.message).toMatch(/ERROR: [^\n]*$/);
  });

  test('is the last of several failed steps, or the last twelve lines', () => {
    const step = (name: string) => ['------', ` > ${name}`, 'its output', '------', 'Dockerfile:3', `ERROR: ${name}`];
    expect(buildFailure(build, builder, [...step('one'), ...step('two')]).message).toBe(
      'The build of api, base for linux/amd64 failed:\n------\n > two\nits output\n------\nDockerfile:3\nERROR: two',
    );
    const lines = Array.from({ length: 20 }, (_, number) => `line ${number}`);
    expect(buildFailure(build, builder, lines).message.split('\n').slice(1)).toEqual(lines.slice(8));
  });
});

describe('a platform that the builder cannot run', () => {
  test.each([
    ['is not among its platforms', { ...build, platform: 'linux/arm64' }, builder, recorded('failed-step.stderr')],
    ['fails to start', build, builder, recorded('foreign-platform.stderr')],
    ['fails to start under another shell', build, builder, ['/bin/sh: Exec format error']],
    ['is missing in a base image', build, builder, ['ERROR: no match for platform in manifest']],
    ['is not that of the image', build, builder, ['image platform (linux/386) does not match the specified platform']],
  ])('%s', (_, row, of, lines) => {
    const { fix = '' } = buildFailure(row, of, lines);
    expect(fix).toContain('The builder "ci" runs linux/amd64, linux/386.');
    expect(fix).toContain(`Build ${row.platform} on a runner of that platform (input "runners" of buildx-matrix)`);
    expect(fix).toContain('docker/setup-qemu-action');
  });

  test('is not known for a builder that lists none', () => {
    const unknown = { ...builder, platforms: [] };
    expect(buildFailure({ ...build, platform: 'linux/arm64' }, unknown, ['ERROR: x']).fix).toBe(complete);
    expect(buildFailure(build, unknown, ['exec format error']).fix).toContain('runs no platform that it lists.');
  });
});

describe('a push that the registry refused', () => {
  test.each([
    ['refused-push.stderr', 'permission', 'registry.example refused access to acme/api while pushing what was built'],
    ['unauthorized-push.stderr', 'permission', 'registry.example:5000 refused access to acme/api while pushing'],
    ['absent-repository.stderr', 'input', 'has no repository acme/api, found while pushing what was built'],
    ['unreachable-registry.stderr', 'input', 'The build of api, base for linux/amd64 failed:'],
  ])('%s', (fixture, kind, message) => {
    const error = buildFailure(build, builder, recorded(fixture));
    expect(error).toMatchObject({ kind, message: expect.stringContaining(message) });
    if (kind === 'permission') expect(error.message).toContain('(buildx says "ERROR: target api: failed to solve:');
  });

  test.each([
    'unexpected status from POST request: 401 Unauthorized',
    'unexpected status: 403 Forbidden',
    'push access denied, repository does not exist or may require authorization',
    'server message: insufficient_scope: authorization failed',
    'no basic auth credentials',
    'Unauthorized',
  ])('%s', why => {
    const line = `ERROR: failed to solve: failed to push ghcr.io/acme/api:main: ${why}`;
    const error = buildFailure(build, builder, [line]);
    expect(error.message).toContain('ghcr.io refused access to acme/api');
  });

  test.each([
    'name unknown: The repository with name acme/api does not exist in the registry',
    'Repository acme/api not found',
  ])('%s', why => {
    const error = buildFailure(build, builder, [`ERROR: failed to push ghcr.io/acme/api: ${why}`]);
    expect(error.message).toContain('has no repository acme/api');
  });

  test.each(['connection refused', 'status 1403 of a proxy', 'context canceled'])('%s is another failure', why => {
    const line = `ERROR: failed to push ghcr.io/acme/api@sha256:${'a'.repeat(64)}: ${why}`;
    expect(buildFailure(build, builder, [line]).message).toMatch(/^The build of/);
  });
});
