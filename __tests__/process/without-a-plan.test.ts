import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseDigestManifest } from '../../actions/shared/images/documents/digest-manifest.ts';
import { parseImageRecords } from '../../actions/shared/images/documents/image-record.ts';
import { createRepository } from '../support/git-repository.ts';
import { type FakeResultsService, startResultsService } from '../support/github/results-service.ts';
import { type FakeRegistry, startFakeRegistry } from '../support/registry/fake-registry.ts';
import { type RunOptions, runAction } from '../support/runner.ts';
import { installDockerStandIn } from '../support/runs/docker-stand-in.ts';
import { readProjectFile } from '../support/sources/source-files.ts';
import { yamlSnippets } from '../support/sources/workflow.ts';

let registry: FakeRegistry;
let results: FakeResultsService;
beforeEach(async () => {
  [registry, results] = await Promise.all([startFakeRegistry(), startResultsService()]);
});
afterEach(async () => {
  await registry.close();
  await results.close();
});

/** A repository whose bake file buildx has evaluated: api and web on one base. */
function openShop(platforms: readonly string[] = ['linux/amd64']) {
  const target = (name: string, fields: object = {}) => ({
    context: '.',
    tags: [`${registry.host}/acme/${name}:main`],
    platforms,
    ...fields,
  });
  const onBase = { contexts: { base: 'target:base' } };
  const definition = {
    group: { default: { targets: ['api', 'web'] } },
    target: { base: target('base'), api: target('api', onBase), web: target('web', onBase) },
  };
  return { cwd: createRepository({ 'docker-bake.json': JSON.stringify(definition) }), definition };
}

/** A step of the run, in a job of its own unless it names one. */
function step(shop: ReturnType<typeof openShop>, action: string, inputs: Record<string, string> = {}, job = 'images') {
  const docker = installDockerStandIn({ 'print.json': JSON.stringify(shop.definition) });
  const env = {
    ...results.env,
    ...docker.env,
    DOCKER_CONFIG: shop.cwd,
    ACTIONS_CACHE_SERVICE_V2: undefined,
    GITHUB_JOB: job,
  };
  const options: RunOptions = { cwd: shop.cwd, inputs, env };
  return runAction(action, options);
}

async function emit(shop: ReturnType<typeof openShop>) {
  const result = await step(shop, 'emit-digest-artifact');
  return { ...result, manifest: () => parseDigestManifest(result.outputs['digests'] ?? '', 'The manifest') };
}

describe('the smallest example of the README', () => {
  interface Job {
    readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, string>> }[];
  }
  const snippets = yamlSnippets(readProjectFile('README.md')).map(({ text }) => text);
  const [text = ''] = snippets.filter(snippet => snippet.startsWith('images:'));
  const { images }: { images: Job } = parse(text);

  test('has at most ten lines, with the login', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    expect(images.steps.map(({ uses }) => uses)).toContain('docker/login-action@v4');
  });

  test('ends in a tag', async () => {
    const shop = openShop();
    const actions = images.steps.flatMap(({ uses }) => /^org\/image-actions(?:\/(.*))?@v1$/.exec(uses) ?? []);
    expect(actions).toEqual([
      'org/image-actions@v1',
      undefined,
      'org/image-actions/emit-digest-artifact@v1',
      'emit-digest-artifact',
    ]);
    const built = await step(shop, 'build-images');
    expect([built.exitCode, built.annotations.filter(({ level }) => level === 'error')]).toEqual([0, []]);
    const { exitCode, manifest } = await emit(shop);
    expect(exitCode).toBe(0);
    for (const name of ['api', 'web']) {
      expect(registry.tags(`acme/${name}`)).toEqual({ main: manifest().images[name]?.digest });
    }
  });
});

describe('several steps without a plan', () => {
  test('in one run are published together', async () => {
    const shop = openShop();
    for (const targets of ['api', 'web', 'base'])
      expect((await step(shop, 'build-images', { targets })).exitCode).toBe(0);
    const { exitCode, manifest, log } = await emit(shop);
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
    expect(Object.keys(manifest().images).sort()).toEqual(['api', 'base', 'web']);
    for (const name of ['api', 'base', 'web']) expect(Object.keys(registry.tags(`acme/${name}`))).toEqual(['main']);
  });

  test('for a platform each make one image of both', async () => {
    const [amd64, arm64] = [openShop(['linux/amd64']), openShop(['linux/arm64'])];
    await step(amd64, 'build-images', { targets: 'api' });
    await step({ ...arm64, cwd: amd64.cwd }, 'build-images', { targets: 'api' });
    const { manifest } = await emit(amd64);
    expect(Object.keys(manifest().images['api']?.platforms ?? {})).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('that build the same image in two jobs are refused, with both plans, and nothing is written', async () => {
    const shop = openShop();
    await step(shop, 'build-images', { targets: 'api' }, 'one');
    await step(shop, 'build-images', { targets: 'api' }, 'two');
    const { exitCode, annotations } = await emit(shop);
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      {
        level: 'error',
        message: expect.stringMatching(
          /publish the same target for the same platform:\n {2}api for linux\/amd64: artifact image-plan--1--api-[0-9a-f]{8} and artifact image-plan--1--api-[0-9a-f]{8}/,
        ),
      },
    ]);
    expect(registry.tags('acme/api')).toEqual({});
  });

  test('in one job that build the same are refused before the second builds, with the way out', async () => {
    const shop = openShop();
    await step(shop, 'build-images', { targets: 'api' });
    const pushes = () => registry.requests.filter(({ method }) => method === 'PUT').length;
    const before = pushes();
    const { exitCode, annotations, log } = await step(shop, 'build-images', { targets: 'api' });
    expect(exitCode).toBe(1);
    expect(annotations[0]?.message).toMatch(
      /^Another step of a job of this name builds the same in this run, as artifact image-plan--1--api-[0-9a-f]{8}:\n {2}api for linux\/amd64/,
    );
    expect(log).toContain('Let each step build other "targets" or platforms, or give each an "environment"');
    expect(pushes()).toBe(before);
  });

  test('beside a plan of several rows, a step that names nothing builds nothing', async () => {
    const shop = openShop(['linux/amd64', 'linux/arm64']);
    expect((await step(shop, 'buildx-matrix')).exitCode).toBe(0);
    const { exitCode, annotations } = await step(shop, 'build-images', { row: '' });
    expect(exitCode).toBe(1);
    expect(annotations[0]?.message).toContain('Input "row" is empty, and the plan of this run has 2 rows.');
    expect(registry.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  });
});

describe('push: false', () => {
  /** As a pull request that only builds and tests. */
  function openTests() {
    const shop = openShop();
    const checks = { context: '.', platforms: ['linux/amd64'], contexts: { api: 'target:api' }, target: 'test' };
    const target = { ...shop.definition.target, test: checks };
    return { ...shop, definition: { group: { default: { targets: ['api', 'test'] } }, target } };
  }

  test('builds targets without tags, whose records have no name', async () => {
    const shop = openTests();
    const { exitCode, outputs, annotations, log } = await step(shop, 'build-images', { push: 'false' });
    expect({ exitCode, annotations, log }).toMatchObject({ exitCode: 0, annotations: [] });
    const records = parseImageRecords(outputs['records'] ?? '', 'it');
    expect(records.map(({ target, image, pushed }) => ({ target, image, pushed }))).toEqual([
      { target: 'api', image: `${registry.host}/acme/api`, pushed: false },
      { target: 'test', image: null, pushed: false },
    ]);
    for (const { layout } of records) expect(existsSync(`${layout}/index.json`)).toBe(true);
    expect(outputs['images']).toBe('{}');
    expect(registry.requests).toEqual([]);
  });

  test('leaves them out of the manifest', async () => {
    const shop = openTests();
    await step(shop, 'build-images', { push: 'false' });
    const { exitCode, manifest, outputs } = await emit(shop);
    expect(exitCode).toBe(0);
    expect(Object.keys(manifest().images)).toEqual(['api']);
    expect([manifest().images['api']?.pushed, outputs['images']]).toEqual([false, '{}']);
  });

  test('is what it takes: a push leaves them out of the group "default", and refuses them by name', async () => {
    const shop = openTests();
    const { outputs, annotations } = await step(shop, 'build-images');
    expect(parseImageRecords(outputs['records'] ?? '', 'it').map(({ target }) => target)).toEqual(['api']);
    expect(annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('they have no tags: test.') },
    ]);
    const named = await step(shop, 'build-images', { targets: 'test' });
    expect(named.annotations[0]?.message).toContain('Target "test" is requested and has no image name');
  });
});

test('three environments of one run are planned, built, published and kept apart', async () => {
  const shop = openShop();
  for (const environment of ['dev', 'staging', 'prod']) {
    const tagged = Object.entries(shop.definition.target).map(([name, target]) => [
      name,
      { ...target, tags: [`${registry.host}/acme/${name}:${environment}`], args: { ENVIRONMENT: environment } },
    ]);
    const ofEnvironment = { ...shop, definition: { ...shop.definition, target: Object.fromEntries(tagged) } };
    expect((await step(ofEnvironment, 'buildx-matrix', { environment })).exitCode).toBe(0);
  }
  for (const environment of ['prod', 'dev', 'staging']) {
    const row = 'base-linux-amd64';
    const { outputs } = await step(shop, 'build-images', { row, environment });
    expect(outputs['records-artifact']).toBe(`image-records-${environment}--${row}--1`);
  }
  for (const environment of ['staging', 'prod', 'dev']) {
    const { exitCode, outputs } = await step(shop, 'emit-digest-artifact', { environment });
    expect(exitCode).toBe(0);
    expect(outputs['digests-file']).toMatch(new RegExp(`environments/${environment}/docker-image-digests\\.json$`));
    expect(parseDigestManifest(outputs['digests'] ?? '', 'it')).toMatchObject({ environment });
  }
  expect(Object.keys(registry.tags('acme/api')).sort()).toEqual(['dev', 'prod', 'staging']);
  const refused = await step(shop, 'emit-digest-artifact', { environment: 'production' });
  expect(refused.annotations[0]?.message).toContain('There are plans for the environments: dev, prod, staging.');
}, 120_000);
