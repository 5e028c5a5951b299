import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findBuilder, pushesByDigest } from '../../../actions/shared/bake/builder.ts';
import { type Buildx, findBuildx } from '../../../actions/shared/bake/buildx.ts';
import { readFigures } from '../../../actions/shared/bake/history.ts';
import { readMetadata } from '../../../actions/shared/bake/metadata.ts';
import { inputError, serviceError } from '../../../actions/shared/runtime/errors.ts';
import type { Captured } from '../../../actions/shared/runtime/exec.ts';
import { createFakeRuntime, temporaryFolder } from '../../support/fake-runtime.ts';

const said = (stdout: string, exitCode = 0, stderr = ''): Captured => ({
  exitCode,
  stdout: Buffer.from(stdout),
  stderr,
});

const buildxSaying = (answer: () => Captured): Buildx => ({
  program: 'docker',
  prefix: ['buildx'],
  capture: async () => answer(),
  stream: async () => 0,
});

describe('findBuildx', () => {
  const present = (...programs: string[]) => ({
    capture: async (program: string) => {
      if (programs.includes(program)) return said('github.com/docker/buildx v0.36.1');
      throw inputError(`The program "${program}" was not found on PATH.`);
    },
  });

  test.each([
    [['docker', 'buildx'], 'docker', ['buildx']],
    [['docker-buildx', 'buildx'], 'docker-buildx', []],
    [['buildx'], 'buildx', []],
  ])('of %j it takes %s', async (programs, program, prefix) => {
    const found = await findBuildx(createFakeRuntime(present(...programs)));
    expect([found.program, found.prefix]).toEqual([program, prefix]);
  });

  test('a docker client without the plugin is passed over', async () => {
    const capture = async (program: string) =>
      program === 'docker' ? said('', 1, 'unknown command') : said('v0.36.1');
    expect((await findBuildx(createFakeRuntime({ capture }))).program).toBe('docker-buildx');
  });

  test('where there is none, the step to add is named', async () => {
    await expect(findBuildx(createFakeRuntime(present()))).rejects.toMatchObject({
      kind: 'input',
      message: 'Docker buildx was not found on this runner.',
      fix: expect.stringContaining('docker/setup-buildx-action'),
    });
  });
});

describe('findBuilder', () => {
  // As `docker buildx ls --format json` of 0.36.1 writes it, a builder per line.
  const listed = [
    '{"Current":false,"Driver":"remote","Name":"remote","Nodes":[{"Platforms":["linux/amd64","linux/arm64"]}]}',
    '{"Current":false,"Driver":"docker-container","Name":"sleeping","Nodes":[{"Status":"inactive"}]}',
    '{"Current":true,"Driver":"docker","Name":"default","Nodes":[{"Platforms":["linux/amd64"]}]}',
    '{"Current":false,"Driver":"kubernetes","Name":"k8s","Nodes":null}',
    '',
  ].join('\n');
  const buildx = buildxSaying(() => said(listed));

  test.each([
    ['', { name: 'default', driver: 'docker', platforms: ['linux/amd64'] }, false],
    ['remote', { name: 'remote', driver: 'remote', platforms: ['linux/amd64', 'linux/arm64'] }, true],
    ['sleeping', { name: 'sleeping', driver: 'docker-container', platforms: [] }, true],
    ['k8s', { name: 'k8s', driver: 'kubernetes', platforms: [] }, true],
  ])('%j', async (name, builder, byDigest) => {
    const found = await findBuilder(buildx, name);
    expect(found).toEqual(builder);
    expect(pushesByDigest(found)).toBe(byDigest);
  });

  test('an unknown one is told with those there are', async () => {
    await expect(findBuilder(buildx, 'remoet')).rejects.toMatchObject({
      kind: 'input',
      message: 'Input "builder": there is no builder "remoet" (did you mean "remote"?).',
      fix: expect.stringContaining('There are: remote, sleeping, default, k8s.'),
    });
  });

  test('no current one', async () => {
    await expect(
      findBuilder(
        buildxSaying(() => said('')),
        '',
      ),
    ).rejects.toThrow('Buildx has no current builder.');
  });

  test('a list that cannot be had', async () => {
    const broken = buildxSaying(() => said('', 1, 'ERROR: permission denied on /root/.docker\n'));
    await expect(findBuilder(broken, '')).rejects.toThrow('cannot be listed: ERROR: permission denied');
  });
});

describe('readMetadata', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const other = `sha256:${'b'.repeat(64)}`;
  const read = (document: unknown, targets: string[]) => {
    const file = path.join(temporaryFolder('metadata'), 'metadata.json');
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    return readMetadata(file, targets);
  };

  test('takes the digest of the descriptor and the id of the build', () => {
    const entry = {
      'buildx.build.ref': 'remote/remote0/dlqjmhx8ke5fs9rq0n4o4mv8m',
      'containerimage.config.digest': other,
      'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 858 },
      'containerimage.digest': digest,
    };
    expect(read({ api: entry, base: {}, 'buildx.build.warnings': [] }, ['api'])).toEqual(
      new Map([['api', { digest, history: 'dlqjmhx8ke5fs9rq0n4o4mv8m', used: [] }]]),
    );
  });

  test('an engine without the containerd image store tells the digest alone', () => {
    expect(read({ api: { 'containerimage.digest': digest } }, ['api']).get('api')).toEqual({
      digest,
      history: null,
      used: [],
    });
  });

  test('names the images that the build used, as provenance does', () => {
    const images = [
      ['pkg:docker/node@20?platform=linux%2Famd64', 'node:20'],
      ['pkg:docker/127.0.0.1%3A5000/acme/base@1.0?platform=linux%2Famd64', '127.0.0.1:5000/acme/base:1.0'],
    ] as const;
    const materials = [
      ...images.map(([uri]) => ({ uri, digest: { sha256: 'b'.repeat(64) } })),
      { uri: 'https://example.org/file.tar', digest: { sha256: 'b'.repeat(64) } },
      { uri: 'pkg:docker/alpine@3.20', digest: {} },
    ];
    const entry = { 'containerimage.digest': digest, 'buildx.build.provenance': { materials } };
    expect(read({ api: entry }, ['api']).get('api')?.used).toEqual(
      images.map(([, reference]) => ({ reference, digest: other })),
    );
  });

  test.each([
    ['a target that is missing', {}, 'The metadata of bake for target "api"'],
    ['no digest', { api: { 'buildx.build.ref': 'a/b/c' } }, 'The metadata of bake for target "api" holds no digest.'],
    ['a digest that is none', { api: { 'containerimage.digest': '${digest}' } }, 'is not a digest of the form'],
    ['half a file', '{"api":', 'The metadata of bake is not JSON'],
  ])('refuses %s', (_, document, message) => {
    expect(() => read(document, ['api'])).toThrow(message);
  });
});

describe('readFigures', () => {
  // As `docker buildx history inspect --format json` of 0.36.1 writes it.
  const inspected =
    '{"Name":"api","Duration":41234567890,"NumCompletedSteps":18,"NumTotalSteps":18,"NumCachedSteps":15}';

  test('seconds, steps and cached steps of a build', async () => {
    const figures = await readFigures(
      buildxSaying(() => said(inspected)),
      'remote',
      'abc123',
    );
    expect(figures).toEqual({ seconds: 41.2, steps: 18, cachedSteps: 15 });
  });

  test('a build without cached steps leaves the key out', async () => {
    const answer = '{"Duration":40000000,"NumTotalSteps":3}';
    expect(
      await readFigures(
        buildxSaying(() => said(answer)),
        '',
        'abc123',
      ),
    ).toEqual({
      seconds: 0,
      steps: 3,
      cachedSteps: 0,
    });
  });

  test.each([
    ['a version without history', () => said('', 1, 'unknown command: docker buildx history')],
    ['another form', () => said('{"Duration":"1s"}')],
    ['no JSON', () => said('oops')],
    [
      'no answer in time',
      () => {
        throw serviceError('docker buildx gave no result within 20 s.');
      },
    ],
  ])('figures never fail a build: %s', async (_, answer) => {
    expect(await readFigures(buildxSaying(answer), '', 'abc123')).toBeNull();
  });

  test('what is no id never reaches a program', async () => {
    const buildx = buildxSaying(() => {
      throw new Error('was asked');
    });
    expect(await readFigures(buildx, '', '--help')).toBeNull();
  });
});
