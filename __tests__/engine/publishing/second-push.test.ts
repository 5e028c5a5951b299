import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { git } from '../../support/git-repository.ts';
import { crane, type EngineRun, required, startEngineRun } from '../engine-run.ts';

const open: EngineRun[] = [];
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

const buildInputs = { provenance: 'false', builder: required('IMAGE_ACTIONS_BUILDER_REMOTE') };

/** Plan, build and publish jobs of one push; what ran before is handed over as its manifest. */
async function push(run: EngineRun, inputs: Readonly<Record<string, string>> = {}) {
  const tags = await run.step('compute-tags', {
    files: 'docker-bake.hcl',
    images: `${run.prefix}/{target}`,
    tags: 'type=sha\ntype=ref,event=branch',
  });
  const files = `docker-bake.hcl\n${tags.outputs['bake-file']}`;
  const planned = await run.step('buildx-matrix', { files, ...inputs });
  const rows = await run.build(planned.outputs['matrix'], buildInputs);
  return { planned, rows, manifest: await run.emit() };
}

test('a second push builds what changed, takes the rest over by digest, and tags all of it', async () => {
  const first = await startEngineRun('examples/shop');
  open.push(first);
  const before = (await push(first)).manifest;
  const lastDigests = path.join(temporaryFolder('manifest'), 'docker-image-digests.json');
  writeFileSync(lastDigests, JSON.stringify(before));

  const second = await startEngineRun('examples/shop', { prefix: first.prefix, id: 43 });
  open.push(second);
  git(second.cwd, 'fetch', '--quiet', first.cwd, 'main');
  git(second.cwd, 'reset', '--quiet', '--hard', 'FETCH_HEAD');
  appendFileSync(path.join(second.cwd, 'worker/src/worker.sh'), '# packs faster\n');
  git(second.cwd, 'commit', '--quiet', '--all', '-m', 'Pack faster');
  const short = git(second.cwd, 'rev-parse', 'HEAD').slice(0, 7);
  const { planned, rows, manifest } = await push(second, { 'last-digests': lastDigests });

  expect(JSON.parse(planned.outputs['targets'] ?? '')).toEqual(['complete', 'worker']);
  expect(planned.log).toContain('worker: build, worker/src/worker.sh changed (COPY src/, worker/Dockerfile:4)');
  expect(planned.log).toMatch(/^complete: build, .*worker/m);
  expect(rows.map(({ records }) => records.map(({ target }) => target))).toEqual([
    ['complete', 'worker'],
    ['complete', 'worker'],
  ]);
  for (const name of ['api', 'base', 'web']) {
    expect(manifest.images[name]).toMatchObject({
      digest: before.images[name]?.digest,
      reused: true,
      builtFrom: before.revision,
    });
    expect(crane('digest', `${first.prefix}/${name}:sha-${short}`)).toBe(before.images[name]?.digest);
  }
  for (const name of ['complete', 'worker']) {
    expect(manifest.images[name]).toMatchObject({ reused: false, builtFrom: manifest.revision });
    expect(manifest.images[name]?.digest).not.toBe(before.images[name]?.digest);
  }
  expect(manifest.images['worker']?.base).toEqual({
    image: `${first.prefix}/base`,
    digest: before.images['base']?.digest,
  });
  expect(crane('digest', `${first.prefix}/worker:main`)).toBe(manifest.images['worker']?.digest);
});
