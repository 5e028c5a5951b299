import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { git } from '../support/git-repository.ts';
import { crane, type EngineRun, required, startEngineRun } from './engine-run.ts';

const open: EngineRun[] = [];
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

const environments = ['dev', 'staging', 'production'];
const builder = required('IMAGE_ACTIONS_BUILDER_REMOTE');

test('dev, staging and production in one run of a workflow: images, tags, manifests and values of each', async () => {
  const run = await startEngineRun('examples/shop');
  open.push(run);
  const values = path.join(run.cwd, 'chart/values-staging.yaml');
  writeFileSync(path.join(run.cwd, 'chart/values-dev.yaml'), readFileSync(values));
  git(run.cwd, 'add', '--all');
  git(run.cwd, 'commit', '--quiet', '-m', 'Add dev');
  const short = git(run.cwd, 'rev-parse', 'HEAD').slice(0, 7);

  const matrices = new Map<string, string>();
  for (const environment of environments) {
    const tags = await run.step('compute-tags', {
      files: 'docker-bake.hcl',
      images: `${run.prefix}/{target}`,
      tags: 'type=raw,value={{environment}}\ntype=raw,value={{environment}}-{{sha}}',
      environment,
    });
    const planned = await run.step('buildx-matrix', {
      files: `docker-bake.hcl\n${tags.outputs['bake-file']}`,
      targets: 'api',
      environment,
      variables: `ENVIRONMENT=${environment}`,
      set: '*.platform=linux/amd64',
    });
    expect(planned.outputs['plan-artifact']).toBe(`image-plan-${environment}--1`);
    matrices.set(environment, planned.outputs['matrix'] ?? '');
  }
  for (const environment of environments.toReversed()) {
    await run.build(matrices.get(environment), { builder, environment, provenance: 'false' });
  }
  const digests = new Map<string, string>();
  for (const environment of environments) {
    const { images, environment: ofManifest } = await run.emit({ environment });
    expect(ofManifest).toBe(environment);
    const { digest = '', tags, immutableTag } = images['api'] ?? {};
    expect([...(tags ?? [])].sort()).toEqual([environment, `${environment}-${short}`]);
    expect(immutableTag).toBe(`${environment}-${short}`);
    digests.set(environment, digest);
    expect(crane('digest', `${run.prefix}/api:${environment}`)).toBe(digest);
  }
  expect(new Set(digests.values()).size).toBe(3);

  for (const environment of environments) {
    const file = `chart/values-${environment}.yaml`;
    await run.step('update-helm-values', {
      environment,
      'values-files': file,
      path: 'api=api.image',
      mode: 'none',
      'github-token': '',
    });
    const text = readFileSync(path.join(run.cwd, file), 'utf8');
    expect(text).toContain(digests.get(environment));
    for (const [other, digest] of digests) if (other !== environment) expect(text).not.toContain(digest);
  }
});

test.each([required('IMAGE_ACTIONS_BUILDER_DOCKER'), builder])(
  'load: true puts an image into the engine, from where it can be run, and nothing into the registry: %s',
  async name => {
    const run = await startEngineRun('examples/shop');
    open.push(run);
    const variables = `REGISTRY=${run.prefix}\nVERSION=smoke`;
    const { outputs } = await run.step('build-images', {
      targets: 'api',
      load: 'true',
      builder: name,
      variables,
      cache: 'none',
    });
    const image = `${run.prefix}/api:smoke`;
    expect(Object.values(JSON.parse(outputs['images'] ?? ''))).toEqual([image]);
    const inspected = JSON.parse(execFileSync('docker', ['image', 'inspect', image], { encoding: 'utf8' }));
    expect(inspected[0].Config.Labels['org.opencontainers.image.revision']).toBe(git(run.cwd, 'rev-parse', 'HEAD'));
    execFileSync('docker', ['image', 'rm', '--force', image]);
    const written = crane('catalog', required('IMAGE_ACTIONS_REGISTRY')).split('\n');
    expect(written.filter(repository => run.prefix.endsWith(repository.split('/')[0] ?? ''))).toEqual([]);
    expect(run.results.artifacts).toEqual([]);
  },
);
