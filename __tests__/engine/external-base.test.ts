import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { git } from '../support/git-repository.ts';
import { crane, type EngineRun, required, startEngineRun } from './engine-run.ts';

const open: EngineRun[] = [];
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

/** An image to begin with, of the example, under the tag that the Dockerfile names. */
async function publishBases(names: readonly string[]): Promise<{ base: string; publish: (name: string) => string }> {
  const run = await startEngineRun('examples/shop');
  open.push(run);
  const builder = required('IMAGE_ACTIONS_BUILDER_REMOTE');
  const inputs = { targets: names.join(','), variables: `REGISTRY=${run.prefix}`, set: '*.platform=linux/amd64' };
  await run.step('build-images', { ...inputs, builder, cache: 'none', provenance: 'false' });
  const { images } = await run.emit();
  return {
    base: `${run.prefix}/node`,
    publish: name => {
      const image = images[name];
      crane('copy', `${image?.image}@${image?.digest}`, `${run.prefix}/node:20`);
      return image?.digest ?? '';
    },
  };
}

/** What a run has published of one commit is taken over whatever its base is now. */
function nextCommit(run: EngineRun): void {
  git(run.cwd, 'commit', '--quiet', '--allow-empty', '-m', 'Go on');
}

test.each([
  ['docker', 'IMAGE_ACTIONS_BUILDER_DOCKER'],
  ['remote', 'IMAGE_ACTIONS_BUILDER_REMOTE'],
])('on the builder of kind "%s" the external base is recorded, and its move rebuilds', async (_, builder) => {
  const { base, publish } = await publishBases(['base', 'api']);
  const digest = publish('base');
  const run = await startEngineRun('__tests__/engine/fixtures/external');
  open.push(run);
  const variables = `NAME=${run.prefix}/app\nBASE=${base}`;
  const built = await run.step('build-images', { variables, builder: required(builder), cache: 'none' });
  expect(JSON.parse(built.outputs['records'] ?? '')).toEqual([
    expect.objectContaining({ target: 'default', base: { image: base, digest } }),
  ]);
  const manifest = path.join(temporaryFolder('manifest'), 'docker-image-digests.json');
  writeFileSync(manifest, JSON.stringify(await run.emit()));
  nextCommit(run);
  const plan = async () => {
    const inputs = { variables, 'last-digests': manifest, 'on-base-moved': 'build', 'dry-run': 'true' };
    const { log } = await run.step('buildx-matrix', inputs);
    return /^default: (.*)$/m.exec(log)?.[1];
  };
  expect(await plan()).toMatch(/^reuse, unchanged since run 7/);
  publish('api');
  expect(await plan()).toBe(`build, base image ${base}:20 moved (app/Dockerfile:3)`);
});

test('an external base with ONBUILD builds what begins with it, because its files cannot be derived', async () => {
  const builder = required('IMAGE_ACTIONS_BUILDER_REMOTE');
  const first = await startEngineRun('__tests__/engine/fixtures/external');
  open.push(first);
  const base = `${first.prefix}/node`;
  const options = { builder, cache: 'none', provenance: 'false' };
  await first.step('build-images', { ...options, targets: 'onbuild', variables: `BASE=${base}` });
  await first.emit();
  const run = await startEngineRun('__tests__/engine/fixtures/external');
  open.push(run);
  const variables = `NAME=${run.prefix}/app\nBASE=${base}`;
  await run.step('build-images', { ...options, variables });
  const manifest = path.join(temporaryFolder('manifest'), 'docker-image-digests.json');
  writeFileSync(manifest, JSON.stringify(await run.emit()));
  nextCommit(run);
  const inputs = { variables, 'last-digests': manifest, 'on-base-moved': 'report', 'dry-run': 'true' };
  const { log } = await run.step('buildx-matrix', inputs);
  expect(log).toContain(
    `default: build, ${base}:20 has ONBUILD instructions, whose files cannot be derived (app/Dockerfile:3)`,
  );
});
