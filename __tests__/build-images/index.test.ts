import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildImagesAction } from '../../actions/build-images/index.ts';
import type { Definition } from '../../actions/shared/bake/definition.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import type { BuildPlan } from '../../actions/shared/images/documents/build-plan.ts';
import { type ImageRecord, parseImageRecords } from '../../actions/shared/images/documents/image-record.ts';
import type { RunOptions } from '../../testing/runner.mjs';
import { runInProcess } from '../support/in-process.ts';
import { installDockerStandIn } from '../support/runs/docker-stand-in.ts';
import { forkedPullRequest } from '../support/runs/fork.ts';
import { type PublishRun, startPublishRun } from '../support/runs/publish-run.ts';

let run: PublishRun;
beforeEach(async () => {
  run = await startPublishRun('folder');
});
afterEach(() => run.close());

type Inputs = Readonly<Record<string, string>>;

async function build(inputs: Inputs, files: Readonly<Record<string, string>> = {}, options: Partial<RunOptions> = {}) {
  const docker = installDockerStandIn(files);
  const env = { DOCKER_CONFIG: run.cwd, ...docker.env, ...options.env };
  const result = await runInProcess('build-images', buildImagesAction, { cwd: run.cwd, inputs, ...options, env });
  return { ...result, docker, log: result.logText() };
}

async function built(...call: Parameters<typeof build>) {
  const result = await build(...call);
  if (result.error !== undefined) throw result.error;
  const outputs = Object.fromEntries(result.outputValues);
  return { ...result, outputs, records: parseImageRecords(outputs['records'] ?? '', 'The output') };
}

const byTarget = (records: readonly ImageRecord[]) => new Map(records.map(record => [record.target, record]));

/** The plan in waves: base first, then api from its digest. */
const inWaves = (plan: BuildPlan): BuildPlan => ({
  ...plan,
  rows: plan.rows.flatMap(row => [
    { ...row, name: `wave-0-${row.platform.replace('/', '-')}`, publish: ['base'] },
    { ...row, name: `wave-1-${row.platform.replace('/', '-')}`, publish: ['api'], wave: 1, parents: { base: null } },
  ]),
});

describe('a row that pushes', () => {
  test('by digest: one call of bake, then a record of what the registry has', async () => {
    const plan = run.plan();
    const history = readFileSync(new URL('./fixtures/history.jsonl', import.meta.url), 'utf8');
    const { records, log, docker } = await built({ row: 'base-linux-amd64' }, { 'history.jsonl': history });
    const { api, base } = Object.fromEntries(byTarget(records));
    const stored = run.registry.manifest('acme/api', api?.descriptor.digest ?? '');
    const { config, layers } = JSON.parse(String(stored?.bytes));
    expect(api).toMatchObject({
      schemaVersion: 1,
      run: { id: 42, attempt: 1 },
      revision: run.revision,
      environment: null,
      row: 'base-linux-amd64',
      target: 'api',
      image: run.image('api'),
      mirrors: [],
      platform: 'linux/amd64',
      pushed: true,
      temporaryTag: null,
      layout: null,
      descriptor: {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: digestOf(stored?.bytes ?? ''),
        size: stored?.bytes.length,
      },
      size: config.size + layers[0].size + layers[1].size,
      layers: 2,
      attestations: [],
      base: { image: run.image('base'), digest: base?.descriptor.digest },
      build: { seconds: expect.any(Number), steps: expect.any(Number), cachedSteps: expect.any(Number) },
    });
    expect(base?.base).toBeNull();
    expect(run.registry.tags('acme/api')).toEqual({});
    const labels = JSON.parse(String(run.registry.blob('acme/api', config.digest))).config.Labels;
    expect(labels).toMatchObject({ 'org.opencontainers.image.revision': plan.headRevision });
    expect(log).toContain('  api: pushed by digest (push: auto, and the push is not from a fork)');
    expect(log).toContain(`api linux/amd64  ${api?.descriptor.digest}  `);
    expect(docker.calls().filter(({ args }) => args[0] === 'bake')).toHaveLength(1);
    // One call for all images, because each costs a quarter of a second.
    expect(docker.calls().filter(({ args }) => args[0] === 'history')).toHaveLength(1);
  });

  test('records are an artifact, an output and a table of the summary', async () => {
    run.plan();
    const { records, outputs, summaryText } = await built({ row: 'base-linux-amd64' });
    const artifact = '.image-actions/artifacts/image-records--base-linux-amd64--1/records.json';
    expect(parseImageRecords(readFileSync(path.join(run.cwd, artifact), 'utf8'), 'The artifact')).toEqual(records);
    expect(outputs['records-artifact']).toBe('image-records--base-linux-amd64--1');
    expect(JSON.parse(outputs['images'] ?? '')).toEqual({
      'api linux/amd64': `${run.image('api')}@${byTarget(records).get('api')?.descriptor.digest}`,
      'base linux/amd64': `${run.image('base')}@${byTarget(records).get('base')?.descriptor.digest}`,
    });
    expect(summaryText()).toContain('### Built 2 images');
  });

  test('under a temporary tag where the builder cannot push by digest', async () => {
    run.plan();
    const { records } = await built({ row: 'base-linux-amd64', builder: 'default', summary: 'false' });
    expect(run.registry.tags('acme/api')).toEqual({
      'build-42-1-api-linux-amd64': byTarget(records).get('api')?.descriptor.digest,
    });
    expect(records.map(record => [record.pushed, record.temporaryTag])).toEqual([
      [true, 'build-42-1-api-linux-amd64'],
      [true, 'build-42-1-base-linux-amd64'],
    ]);
  });

  test('a later wave is built from the digest that an earlier one recorded', async () => {
    run.plan(1, inWaves);
    const first = await built({ row: 'wave-0-linux-amd64' });
    const digest = first.records[0]?.descriptor.digest;
    const second = await built({ row: 'wave-1-linux-amd64' });
    expect(second.log).toContain(`  from base: ${run.image('base')}@${digest} (built by row wave-0-linux-amd64)`);
    expect(second.records).toMatchObject([{ target: 'api', layers: 2, base: { image: run.image('base'), digest } }]);
  });

  test('a parent of one platform is the base of images for others too', async () => {
    run.plan(1, plan => {
      const { rows } = inWaves(plan);
      return { ...plan, rows: rows.filter(({ name }) => name !== 'wave-0-linux-arm64') };
    });
    const first = await built({ row: 'wave-0-linux-amd64' });
    const second = await built({ row: 'wave-1-linux-arm64' });
    const digest = first.records[0]?.descriptor.digest;
    expect(second.records).toMatchObject([{ target: 'api', base: { image: run.image('base'), digest } }]);
  });

  test('of a reused parent with several platforms, the one of the row is the base', async () => {
    run.plan(1, inWaves);
    const platforms = ['linux/amd64', 'linux/arm64'];
    const images: { digest: string; size: number; mediaType: string; platform: object }[] = [];
    for (const platform of platforms) {
      const { records } = await built({ row: `wave-0-${platform.replace('/', '-')}` });
      const [os, architecture] = platform.split('/');
      for (const { descriptor } of records) images.push({ ...descriptor, platform: { os, architecture } });
    }
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const index = JSON.stringify({ schemaVersion: 2, mediaType, manifests: images });
    const reference = `${run.image('base')}@${digestOf(index)}`;
    const address = `http://${run.registry.host}/v2/acme/base/manifests/${digestOf(index)}`;
    await fetch(address, { method: 'PUT', body: index, headers: { 'content-type': mediaType } });
    run.plan(1, plan => {
      const { rows } = inWaves(plan);
      return { ...plan, rows: rows.map(row => (row.wave === 1 ? { ...row, parents: { base: reference } } : row)) };
    });
    const { records } = await built({ row: 'wave-1-linux-arm64' });
    expect(records).toMatchObject([{ base: { image: run.image('base'), digest: images[1]?.digest } }]);
  });

  test('an image that starts from no target has the base of its Dockerfile', async () => {
    const digest = digestOf('alpine');
    run.plan(1, plan => {
      const { target } = plan.definition;
      const base = { ...target['base'], 'dockerfile-inline': `FROM alpine:3@${digest}` };
      return { ...plan, definition: { ...plan.definition, target: { ...target, base } } };
    });
    const { records } = await built({ row: 'base-linux-amd64' });
    expect(byTarget(records).get('base')?.base).toEqual({ image: 'docker.io/library/alpine', digest });
    expect(byTarget(records).get('api')?.base?.image).toBe(run.image('base'));
  });

  test('a later wave without records of the earlier one is not built', async () => {
    run.plan(1, inWaves);
    const { error, docker } = await build({ row: 'wave-1-linux-amd64' });
    expect(error).toMatchObject({ kind: 'input', message: expect.stringContaining('no earlier row recorded it') });
    expect(docker.calls().map(({ args }) => args[0])).toEqual(['version', 'ls']);
  });

  test('a push that the registry lost is named', async () => {
    run.plan();
    run.registry.fail({ kind: 'status', status: 404, method: 'GET', path: /acme\/api\/manifests/ });
    const { error, outputValues } = await build({ row: 'base-linux-amd64' });
    expect(error).toMatchObject({ kind: 'service', message: expect.stringMatching(/^Buildx reported sha256:/) });
    expect([outputValues.size, run.artifacts()]).toEqual([0, ['image-plan--1']]);
  });

  test('an image for another platform than the row is refused', async () => {
    run.plan();
    const { error } = await build({ row: 'base-linux-arm64' }, { platform: 'linux/386' });
    expect(error).toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/^"(?:api|base)" was built for linux\/arm64, and the image is for linux\/386\.$/),
    });
  });
});

describe('a row that does not push', () => {
  test('of a pull request from a fork leaves layouts, and records that say so', async () => {
    run.plan();
    const { records, outputs, log } = await built(
      { row: 'base-linux-amd64' },
      {},
      forkedPullRequest({ merge: run.revision, head: run.revision }),
    );
    expect(log).toContain('  api: kept as an OCI layout (the pull request comes from a fork)');
    expect(records.map(({ target, pushed }) => [target, pushed])).toEqual([
      ['api', false],
      ['base', false],
    ]);
    for (const { layout, descriptor } of records) {
      const { manifests } = JSON.parse(readFileSync(`${layout}/index.json`, 'utf8'));
      expect(manifests[0].digest).toBe(descriptor.digest);
    }
    expect([outputs['images'], run.registry.requests]).toEqual(['{}', []]);
  });

  test('builds the parents of earlier waves itself', async () => {
    run.plan(1, inWaves);
    const { records, docker } = await built({ row: 'wave-1-linux-amd64', push: 'false' });
    expect(records.map(({ target, layers }) => [target, layers])).toEqual([['api', 2]]);
    const bake = docker.calls().find(({ args }) => args[0] === 'bake');
    expect(bake?.args.slice(-1)).toEqual(['api']);
    expect(bake?.args.join(' ')).toMatch(/--allow fs\.write=\S+layouts /);
  });

  test('in a dry run prints the call of bake and makes none', async () => {
    run.plan();
    const { error, log, docker, outputValues } = await build({ row: 'base-linux-amd64', 'dry-run': 'true' });
    expect([error, outputValues.size, run.artifacts()]).toEqual([undefined, 0, ['image-plan--1']]);
    expect(log).toContain('"platform": "linux/amd64"');
    expect(docker.calls().map(({ args }) => args[0])).toEqual(['version', 'ls']);
  });
});

describe('the definition of a plan', () => {
  /** Leaves a plan whose target `api` has these fields as well. */
  const planWith = (fields: Readonly<Record<string, unknown>>) =>
    run.plan(1, plan => {
      const { target } = plan.definition;
      return {
        ...plan,
        definition: { ...plan.definition, target: { ...target, api: { ...target['api'], ...fields } } },
      };
    });

  test.each([
    ['context', { context: 1 }, 'context: Invalid type: Expected string but received 1'],
    ['arguments', { args: { PORT: 8080 } }, 'args.PORT: Invalid type: Expected string but received 8080'],
    ['tags', { tags: 'latest' }, 'tags: Invalid type: Expected Array but received "latest"'],
    ['contexts', { contexts: { base: null } }, 'contexts.base: '],
  ])('with %s of a wrong kind is an error with its path, before anything is built', async (_, fields, why) => {
    planWith(fields);
    const { error, docker } = await build({ row: 'base-linux-amd64' });
    expect(error).toMatchObject({
      kind: 'input',
      message: expect.stringContaining(
        `The definition of the plan in artifact image-plan--1 is not valid:\n  target.api.${why}`,
      ),
    });
    expect(docker.calls().map(({ args }) => args[0])).not.toContain('bake');
  });

  test('with a field that this release does not know is built with it, and a warning', async () => {
    planWith({ turbo: { level: 3 } });
    const { error, log, logText } = await build({ row: 'base-linux-amd64', 'dry-run': 'true' });
    expect(error).toBeUndefined();
    expect(logText('warning')).toBe(
      'The definition of the plan in artifact image-plan--1: this release does not know target.api.turbo, and passes it on.',
    );
    expect(log).toContain('"turbo": {\n');
  });

  test.each([
    ['in a dry run', { 'dry-run': 'true' }],
    ['in a build', {}],
  ])('with a secret of this job is refused before it is printed or written, %s', async (_, inputs) => {
    planWith({ args: { NOTE: Buffer.from('x t0ken-0123 y').toString('base64') } });
    const { error, log, docker } = await build({ row: 'base-linux-amd64', secrets: 'npm=t0ken-0123', ...inputs });
    expect(error).toMatchObject({
      kind: 'policy',
      message: 'The bake definition contains a secret of this job at target.api.args.NOTE.',
    });
    expect(log).not.toContain('NOTE');
    expect(docker.calls().map(({ args }) => args[0])).not.toContain('bake');
  });
});

describe('without a plan', () => {
  const definition = (image: string): Definition => ({
    group: { default: { targets: ['api'] } },
    target: { api: { context: '.', tags: [`${image}:main`], platforms: ['linux/amd64', 'linux/386'] } },
  });
  const files = () => ({ 'print.json': JSON.stringify(definition(run.image('api'))) });

  test('all rows of the bake file are built, and their plan is left for emit-digest-artifact', async () => {
    const { records, outputs } = await built({ files: 'docker-bake.json', environment: 'staging' }, files());
    const [step = ''] = run.artifacts().flatMap(name => name.split('image-plan-staging--1--').slice(1));
    expect(step).toMatch(/^api-[0-9a-f]{8}$/);
    const rows = ['linux-386', 'linux-amd64'].map(platform => `api-${platform}-${step.slice(-8)}`);
    expect(records.map(({ row, environment }) => [row, environment])).toEqual(rows.map(row => [row, 'staging']));
    expect(Object.keys(JSON.parse(outputs['images'] ?? ''))).toEqual(['api linux/386', 'api linux/amd64']);
    expect(outputs['records-artifact']).toBe(rows.map(row => `image-records-staging--${row}--1`).join('\n'));
    const plan = path.join(run.cwd, `.image-actions/artifacts/image-plan-staging--1--${step}/plan.json`);
    const definitionDigest = expect.stringMatching(/^sha256:/);
    expect(JSON.parse(readFileSync(plan, 'utf8'))).toMatchObject({
      environment: 'staging',
      created: '2026-01-01T00:00:00.000Z',
      targets: { api: { image: run.image('api'), tags: ['main'], definitionDigest } },
    });
    expect(records).toMatchObject([{ definitionDigest }, { definitionDigest }]);
    expect(new Set(records.map(record => record.definitionDigest)).size).toBe(1);
  });

  test('a dry run leaves no plan', async () => {
    const { error, log } = await build({ files: 'docker-bake.json', 'dry-run': 'true' }, files());
    expect([error, run.artifacts()]).toEqual([undefined, []]);
    expect(log).toMatch(/Row api-linux-386-[0-9a-f]{8} on builder "ci" \(driver docker-container\)/);
  });

  /** Several images on one base. */
  const several = () => {
    const target = (name: string) => ({
      contexts: { base: 'target:base' },
      tags: [`${run.image(name)}:main`],
      platforms: ['linux/amd64'],
    });
    const base = { tags: [`${run.image('base')}:main`], platforms: ['linux/amd64'] };
    const group = { default: { targets: ['api', 'web'] } };
    return { 'print.json': JSON.stringify({ group, target: { base, api: target('api'), web: target('web') } }) };
  };
  const plansLeft = () => run.artifacts().filter(name => name.startsWith('image-plan'));

  test('two steps of one run leave a plan and records each, also for one base', async () => {
    const api = await built({ targets: 'api' }, several());
    const web = await built({ targets: 'web' }, several());
    expect(plansLeft()).toEqual([
      expect.stringMatching(/^image-plan--1--api-[0-9a-f]{8}$/),
      expect.stringMatching(/^image-plan--1--web-[0-9a-f]{8}$/),
    ]);
    expect(api.outputs['records-artifact']).toMatch(/^image-records--base-linux-amd64-[0-9a-f]{8}--1$/);
    expect(web.outputs['records-artifact']).not.toBe(api.outputs['records-artifact']);
  });

  test('the name of a plan is the same in each attempt, and another one in each job', async () => {
    const job = (name: string, attempt: string) => ({ env: { GITHUB_JOB: name, GITHUB_RUN_ATTEMPT: attempt } });
    await built({ targets: 'api' }, several(), job('images', '1'));
    await built({ targets: 'api' }, several(), job('images', '2'));
    await built({ targets: 'api' }, several(), job('other', '1'));
    const steps = plansLeft().map(name => name.replace(/^image-plan--\d--/, ''));
    expect(new Set(steps).size).toBe(2);
    expect(plansLeft().filter(name => name.startsWith('image-plan--2--'))).toHaveLength(1);
  });

  test.each([
    ['of this environment', null, {}],
    ['of another one', 'staging', {}],
  ])('a step without any choice is refused beside a plan of several rows %s', async (_, environment, inputs) => {
    run.plan(1, plan => ({ ...plan, environment }));
    const { error, docker } = await build(inputs, several());
    expect(error).toMatchObject({
      kind: 'input',
      message: 'Input "row" is empty, and the plan of this run has 2 rows.',
      fix: expect.stringContaining('row: ${{ matrix.name }}'),
    });
    expect(docker.calls().map(({ args }) => args[0])).not.toContain('bake');
  });

  test('a step that names its targets, or a plan of another commit, is no such case', async () => {
    run.plan(1, plan => ({ ...plan, revision: '9'.repeat(40) }));
    expect((await build({ 'dry-run': 'true' }, several())).error).toBeUndefined();
    run.plan();
    expect((await build({ 'dry-run': 'true', targets: 'api' }, several())).error).toBeUndefined();
  });
});

describe('load: true', () => {
  const definition = () => ({
    group: { default: { targets: ['api'] } },
    target: {
      api: {
        context: '.',
        tags: [`${run.image('api')}:main`, `${run.image('api')}:edge`],
        platforms: ['linux/amd64', 'linux/arm64', 'linux/s390x'],
        attest: ['type=sbom'],
      },
    },
  });
  const files = () => ({ 'print.json': JSON.stringify(definition()) });

  test('puts the image of this machine into the engine, with its tags, and leaves no plan and no records', async () => {
    const { outputs, log, docker } = await built({ load: 'true' }, files());
    expect(run.artifacts()).toEqual([]);
    expect(run.registry.requests).toEqual([]);
    expect(log).toMatch(/ {2}api: loaded into the local engine \(load: true\)/);
    const [[key, reference] = []] = Object.entries(JSON.parse(outputs['images'] ?? ''));
    expect(key).toMatch(/^api linux\//);
    expect(reference).toBe(`${run.image('api')}:main`);
    expect(outputs).toMatchObject({ records: '[]', 'records-artifact': '' });
    expect(docker.calls().filter(({ args }) => args[0] === 'bake' && args.includes('--metadata-file'))).toHaveLength(1);
  });

  test('gives the engine an image without attestations under its tags', async () => {
    const { log } = await build({ load: 'true', 'dry-run': 'true', provenance: 'mode=max' }, files());
    const [printed] = JSON.parse(log.slice(log.indexOf('\n[')));
    expect(printed.definition.target.api).toMatchObject({
      tags: [`${run.image('api')}:main`, `${run.image('api')}:edge`],
      output: ['type=docker'],
      attest: ['type=provenance,disabled=true', 'type=sbom,disabled=true'],
    });
  });

  test.each([
    [{ load: 'true', push: 'true' }, /^Inputs "load" and "push" are both true/],
    [
      { load: 'true', row: 'base-linux-amd64' },
      /^Input "load" is true beside a plan, whose images are pushed\. Load them in a step without "plan" and "row"/,
    ],
  ])('is refused beside %j', async (inputs, message) => {
    run.plan();
    expect((await build(inputs, files())).error).toMatchObject({
      kind: 'input',
      message: expect.stringMatching(message),
    });
  });

  test('is no matrix job that forgot its row', async () => {
    run.plan();
    expect((await build({ load: 'true', 'dry-run': 'true' }, files())).error).toBeUndefined();
  });
});

describe('environments of one run', () => {
  const planFor = (environment: string) => run.plan(1, plan => ({ ...plan, environment, rows: plan.rows.slice(0, 1) }));

  test('each row is built by the plan of its environment, and recorded there', async () => {
    planFor('dev');
    planFor('prod');
    const row = 'base-linux-amd64';
    for (const environment of ['dev', 'prod']) {
      const { records, outputs } = await built({ row, environment });
      expect(records.map(record => record.environment)).toEqual([environment, environment]);
      expect(outputs['records-artifact']).toBe(`image-records-${environment}--${row}--1`);
    }
  });

  test('asked for an environment without a plan, nothing is built', async () => {
    planFor('prod');
    const { error, docker } = await build({ row: 'base-linux-amd64', environment: 'dev' });
    expect(error).toMatchObject({ message: expect.stringContaining('There are plans for the environments: prod.') });
    expect(docker.calls().map(({ args }) => args[0])).not.toContain('bake');
    const named = await build({ plan: 'image-plan-prod--1', environment: 'dev' });
    expect(named.error).toMatchObject({
      message: 'Input "environment" is "dev", and the plan in artifact image-plan-prod--1 was made for "prod".',
    });
  });
});

describe('what the plan has decided', () => {
  test.each([
    [{ files: 'docker-bake.hcl' }, 'Input "files" is'],
    [{ targets: 'api', set: 'api.args.X=9' }, 'Inputs "targets", "set" are'],
    [{ variables: 'X=8' }, 'Input "variables" is'],
    [{ 'default-platform': 'linux/arm64' }, 'Input "default-platform" is'],
  ])('is no input of a row: %j', async (inputs, start) => {
    run.plan();
    const { error } = await build({ row: 'base-linux-amd64', ...inputs });
    expect(error).toMatchObject({
      kind: 'input',
      message: `${start} set beside "row", and the plan has decided that. Set it in the step of buildx-matrix, which makes the plan.`,
    });
  });

  test('the folder of the contexts comes from the plan, or from the input where an earlier release made it', async () => {
    const row = { row: 'base-linux-amd64', 'dry-run': 'true' };
    run.plan(1, plan => ({ ...plan, workdir: 'src' }));
    expect((await build(row)).error).toBeUndefined();
    expect((await build({ ...row, workdir: 'lib' })).error).toMatchObject({
      message: 'Input "workdir" is "lib", and the plan has decided on "src".',
    });
    run.plan(1, plan => ({ ...plan, workdir: '../../etc' }));
    expect((await build(row)).error).toMatchObject({
      message: 'The plan names the folder ../../etc, which is not in the workspace.',
    });
    run.plan();
    expect((await build({ ...row, workdir: 'lib' })).error).toBeUndefined();
  });
});

describe('inputs', () => {
  test('secrets are masked and reach buildx in variables only', async () => {
    run.plan();
    const secrets = 'npm=t0ken-0123\nempty=';
    const { masked, docker, log } = await built({ row: 'base-linux-amd64', secrets });
    expect(masked).toContain('t0ken-0123');
    expect(masked).not.toContain('');
    const bake = docker.calls().find(({ args }) => args[0] === 'bake');
    expect(Object.values(bake?.secrets ?? {})).toEqual(['t0ken-0123', '']);
    expect(`${log}${docker.calls().flatMap(({ args }) => args)}`).not.toContain('t0ken');
  });

  /** The definition of a target as bake got it, in a dry run. */
  async function definitionOf(inputs: Inputs, env: Readonly<Record<string, string>> = {}) {
    const { error, log } = await build({ row: 'base-linux-amd64', 'dry-run': 'true', ...inputs }, {}, { env });
    if (error !== undefined) throw error;
    const [printed] = JSON.parse(log.slice(log.indexOf('\n[')));
    return printed.definition.target.api;
  }

  test('of a build are added to each target', async () => {
    run.plan();
    const inputs = {
      provenance: 'mode=max',
      sbom: 'false',
      secrets: 'npm=x',
      pull: 'true',
      'no-cache': 'true',
      'no-cache-filter': 'deps,test',
    };
    expect(await definitionOf(inputs)).toMatchObject({
      attest: ['type=provenance,mode=max', 'type=sbom,disabled=true'],
      secret: ['id=npm,env=IMAGE_ACTIONS_SECRET_0'],
      pull: true,
      'no-cache': true,
      'no-cache-filter': ['deps', 'test'],
    });
    expect(await definitionOf({ provenance: 'true' })).toMatchObject({ attest: ['type=provenance'] });
    expect(await definitionOf({ sbom: 'generator=acme/scan,full-scan=1' })).toMatchObject({
      attest: ['type=sbom,generator=acme/scan,full-scan=1'],
    });
  });

  test('"cache: gha" needs the cache service; without it the log says why there is no cache', async () => {
    run.plan();
    const service = { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_SERVICE_V2: '' };
    const { log } = await build({ row: 'base-linux-amd64', 'dry-run': 'true' }, {}, { env: service });
    expect(log).toContain(
      '"cache: gha" needs GitHub\'s cache service, and ACTIONS_RESULTS_URL and ACTIONS_CACHE_SERVICE_V2 are not set here.',
    );
    expect(await definitionOf({})).not.toHaveProperty('cache-to');
    expect(await definitionOf({ cache: 'registry', 'cache-ref': 'ghcr.io/acme/cache' })).toHaveProperty('cache-to');
  });

  test.each([
    ['plan', { plan: 'other.json' }, 'Input "plan": there is no file other.json.'],
    ['builder', { builder: 'c' }, 'there is no builder "c"'],
    [
      'row',
      { row: 'base-linux-amd46' },
      'Input "row": the plan has no row "base-linux-amd46" (did you mean "base-linux-amd64"?).',
    ],
    ['row', { row: '', plan: 'image-plan--1' }, 'Input "row" is empty, and the plan of this run has 2 rows.'],
    ['provenance', { provenance: 'a, b' }, 'Input "provenance": "a, b" is not allowed; allowed: true, false, or'],
    ['sbom', { sbom: 'yes' }, 'Input "sbom": "yes" is not allowed'],
  ])('a wrong %s is an error before anything is built', async (_, inputs, message) => {
    run.plan();
    const { error, docker } = await build({ row: 'base-linux-amd64', ...inputs });
    expect(error).toMatchObject({ kind: 'input', message: expect.stringContaining(message) });
    expect(docker.calls().map(({ args }) => args[0])).not.toContain('bake');
  });

  test('a plan with one row needs no name of it', async () => {
    run.plan(1, plan => ({ ...plan, rows: plan.rows.slice(0, 1) }));
    const { records } = await built({ plan: 'image-plan--1' });
    expect(records.map(({ row }) => row)).toEqual(['base-linux-amd64', 'base-linux-amd64']);
  });
});
