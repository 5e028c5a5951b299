import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildFailure, type FailedBuild } from '../../../actions/build-images/row/build-failure.ts';
import type { Builder } from '../../../actions/shared/bake/builder.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

const builder: Builder = { name: 'ci', driver: 'docker-container', platforms: ['linux/amd64', 'linux/386'] };
const delivery = { kind: 'digest', reason: 'a test' } as const;
const target = { api: { context: 'api', dockerfile: 'Broken' }, base: {}, web: { context: 'web' } };
const build = { targets: { api: delivery, base: delivery }, platform: 'linux/amd64', definition: { target } };
const folders = { workspace: '/repo', workdir: '/repo/images' };
const failureOf = (lines: readonly string[], of: Partial<FailedBuild> = {}) =>
  buildFailure({ build, builder, lines, ...folders, ...of });
const complete = 'The section of the log above has the complete output of the build.';

describe('the end of the output', () => {
  test('starts with the failed step', () => {
    const error = failureOf(recorded('failed-step.stderr'));
    expect(error).toMatchObject({ kind: 'input', fix: complete });
    expect(error.message).toMatch(/^The build of api for linux\/amd64 failed:\n------\n > /);
    expect(error.message).toContain('   3 | >>> COPY nosuch/ /app/');
    expect(error.message).toMatch(/ERROR: [^\n]*$/);
  });

  test('is the last of several failed steps, or the last twelve lines', () => {
    const step = (name: string) => ['------', ` > ${name}`, 'its output', '------', 'Dockerfile:3', `ERROR: ${name}`];
    expect(failureOf([...step('one'), ...step('two')]).message).toBe(
      'The build of api, base for linux/amd64 failed:\n------\n > two\nits output\n------\nDockerfile:3\nERROR: two',
    );
    const lines = Array.from({ length: 20 }, (_, number) => `line ${number}`);
    expect(failureOf(lines).message.split('\n').slice(1)).toEqual(lines.slice(8));
  });
});

describe('a platform that the builder cannot run', () => {
  test.each([
    ['is not among its platforms', { ...build, platform: 'linux/arm64' }, builder, recorded('failed-step.stderr')],
    ['fails to start', build, builder, recorded('foreign-platform.stderr')],
    ['fails to start under another shell', build, builder, ['/bin/sh: Exec format error']],
    ['is not that of the image', build, builder, ['image platform (linux/386) does not match the specified platform']],
  ])('%s', (_, row, of, lines) => {
    const { fix = '' } = failureOf(lines, { build: row, builder: of });
    expect(fix).toContain('The builder "ci" runs linux/amd64, linux/386.');
    expect(fix).toContain(`Build ${row.platform} on a runner of that platform (input "runners" of buildx-matrix)`);
    expect(fix).toContain('docker/setup-qemu-action');
  });

  test('is not known for a builder that lists none', () => {
    const unknown = { ...builder, platforms: [] };
    expect(failureOf(['ERROR: x'], { build: { ...build, platform: 'linux/arm64' }, builder: unknown }).fix).toBe(
      complete,
    );
    expect(failureOf(['exec format error'], { builder: unknown }).fix).toContain('runs no platform that it lists.');
  });
});

describe('a push that the registry refused', () => {
  test.each([
    ['refused-push.stderr', 'permission', 'registry.example refused access to acme/api while pushing what was built'],
    ['unauthorized-push.stderr', 'permission', 'registry.example:5000 refused access to acme/api while pushing'],
    ['absent-repository.stderr', 'input', 'has no repository acme/api, found while pushing what was built'],
    ['unreachable-registry.stderr', 'service', 'The build of api for linux/amd64 failed:'],
  ])('%s', (fixture, kind, message) => {
    const error = failureOf(recorded(fixture));
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
    const error = failureOf([line]);
    expect(error.message).toContain('ghcr.io refused access to acme/api');
  });

  test.each([
    'name unknown: The repository with name acme/api does not exist in the registry',
    'Repository acme/api not found',
  ])('%s', why => {
    const error = failureOf([`ERROR: failed to push ghcr.io/acme/api: ${why}`]);
    expect(error.message).toContain('has no repository acme/api');
  });

  test.each(['connection refused', 'status 1403 of a proxy', 'context canceled'])('%s is another failure', why => {
    const line = `ERROR: failed to push ghcr.io/acme/api@sha256:${'a'.repeat(64)}: ${why}`;
    expect(failureOf([line]).message).toMatch(/^The build of/);
  });
});

describe('the target that failed', () => {
  const several = [
    '#3 [base 1/2] RUN sleep',
    '#4 [web 2/2] COPY nosuch /y',
    '#4 ERROR: "/nosuch": not found',
    '#3 CANCELED',
    '#5 [api 2/3] RUN false',
    '#5 ERROR: process "false" did not complete successfully',
    '------',
    ' > [web 2/2] COPY nosuch /y:',
    '------',
    'Dockerfile:3',
    '--------------------',
    '   3 | >>> COPY nosuch /y',
    '--------------------',
    'ERROR: target web: failed to solve: "/nosuch": not found',
  ];

  test('comes first, then others that failed; canceled ones are left out', () => {
    const targets = { api: delivery, base: delivery, web: delivery };
    expect(failureOf(several, { build: { ...build, targets } }).message).toMatch(/^The build of web, api for linux/);
  });

  test('has a location in its Dockerfile', () => {
    expect(failureOf(several)).toMatchObject({ file: 'images/web/Dockerfile', line: 3 });
    expect(failureOf(recorded('failed-step.stderr'))).toMatchObject({ file: 'images/api/Broken', line: 3 });
  });

  test.each([
    ['whose Dockerfile is in the definition', { 'dockerfile-inline': 'FROM x' }],
    ['whose Dockerfile has another name', { dockerfile: 'Other' }],
    ['whose Dockerfile is outside of the repository', { dockerfile: '../../../Dockerfile' }],
    ['whose context is an address', { context: 'https://example.org/web.git' }],
  ])('%s has none', (_, web) => {
    const error = failureOf(several, { build: { ...build, definition: { target: { ...target, web } } } });
    expect([error.file, error.line]).toEqual([undefined, undefined]);
  });

  test('is the only one of a row, which bake does not name', () => {
    const lines = several.map(line => line.replace(/target web: /, '').replace(/^#(\d) \[\w+ /, '#$1 ['));
    const alone = { ...build, targets: { web: delivery }, definition: { target: { web: { context: 'web' } } } };
    expect(failureOf(lines, { build: alone })).toMatchObject({ file: 'images/web/Dockerfile' });
    expect(failureOf(lines).message).toMatch(/^The build of api, base for/);
  });
});

test('a base image without the platform is named, and not the builder', () => {
  const error = failureOf([
    'ERROR: failed to solve: registry.example/a:main: failed to resolve source metadata for registry.example/a:main: no match for platform in manifest: not found',
  ]);
  expect(error).toMatchObject({
    kind: 'input',
    message: expect.stringMatching(
      /^The image registry\.example\/a:main has no part for linux\/amd64, which api, base is built/,
    ),
    fix: expect.stringContaining('docker buildx imagetools inspect registry.example/a:main'),
  });
});

describe('a service that does not answer', () => {
  const resolving =
    'ERROR: target api: failed to solve: x.example/a: failed to resolve source metadata for x.example/a: ';
  test.each([
    ['unexpected status from HEAD request to https://x.example/v2/: 429 Too Many Requests', 'docker/login-action'],
    ['toomanyrequests: You have reached your unauthenticated pull rate limit', 'docker/login-action'],
    ['failed to do request: dial tcp 127.0.0.1:9: connect: connection refused', 'up and reachable'],
    ['failed to do request: dial tcp: lookup x.example: no such host', 'up and reachable'],
    ['unexpected status: 503 Service Unavailable', 'up and reachable'],
    ['net/http: TLS handshake timeout', 'up and reachable'],
  ])('%s', (why, fix) => {
    expect(failureOf([`${resolving}${why}`])).toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/^The build of api for linux\/amd64 failed:\n/),
      fix: expect.stringContaining(fix),
    });
  });

  test('is not what a step of the build printed or ran', () => {
    const lines = [
      '#5 [api 2/2] RUN curl http://x',
      '#5 1.2 curl: connection refused, 429 Too Many Requests',
      'ERROR: failed to solve: process "/bin/sh -c echo 503 Service Unavailable: connection refused" did not complete',
    ];
    expect(failureOf(lines).kind).toBe('input');
  });
});

test('missing entitlements are named with the input that grants them, and no command line is quoted', () => {
  const error = failureOf([
    '#1 reading /tmp/bake-x/docker-bake.json 1kB / 1kB done',
    'Your build is requesting privileges for following possibly insecure capabilities:',
    'Pass "--allow=network.host --allow=fs.read=../certificates" to grant requested privileges.',
    'Your full command with requested privileges:',
    'docker buildx bake --allow=network.host --allow=fs.read=../certificates --file /tmp/bake-x/docker-bake.json',
    'ERROR: additional privileges requested',
  ]);
  expect(error).toMatchObject({
    kind: 'input',
    message:
      'The build needs entitlements that the input "allow" does not grant: network.host, fs.read=../certificates.',
    fix: 'If this build may have them, add to this step:\n\nwith:\n  allow: |\n    network.host\n    fs.read=../certificates',
  });
});

test('lines of the progress are no part of the error', () => {
  const { message } = failureOf(['#1 reading /tmp/docker-bake.json 1kB done', '', 'ERROR: unknown field']);
  expect(message).toBe('The build of api, base for linux/amd64 failed:\nERROR: unknown field');
});
