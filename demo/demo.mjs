// One commit of examples/shop through the entire pipeline, with the committed dist/, each action started as a runner does.
// Run with: npm run demo
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runAction } from '../testing/runner.mjs';
import { findEngine } from './engine.mjs';
import { startRegistry } from './registry.mjs';
import { createRepository, epoch, git } from './repository.mjs';
import { bold, dim, heading, printLines, tableLines } from './terminal.mjs';

const started = Date.now();
const folder = mkdtempSync(path.join(os.tmpdir(), 'image-actions-demo-'));
const engine = await findEngine(folder);
const registry = await startRegistry(path.join(folder, 'registry'));
const repository = createRepository(folder);
/** @param {string} line */
const say = line => process.stdout.write(`${line}\n`);

/**
 * Runs one action as a step of a job, and ends the demo with its log when it fails.
 *
 * @param {string} name
 * @param {Record<string, string>} inputs
 */
async function step(name, inputs, { job = 'plan' } = {}) {
  const temporary = path.join(folder, 'runner', job);
  mkdirSync(temporary, { recursive: true });
  const result = await runAction(name, {
    cwd: repository.checkout,
    temporary,
    inputs,
    env: { ...engine.env, SOURCE_DATE_EPOCH: String(epoch), ACTIONS_RUNTIME_TOKEN: undefined },
    event: { name: 'push', payload: repository.event },
  });
  if (result.exitCode === 0) return result;
  process.stderr.write(`${result.log}\n${result.stderr}\n`);
  throw new Error(`${name} failed; the folder ${folder} shows how far it came`);
}

async function main() {
  say(`${bold('image-actions demo')}  ${dim(folder)}`);
  say(engine.description);

  heading('plan: compute-tags, buildx-matrix');
  const tags = await step('compute-tags', {
    files: 'docker-bake.hcl',
    images: `${registry.host}/acme/{target}`,
    tags: 'type=sha\ntype=ref,event=branch',
  });
  const planned = await step('buildx-matrix', { files: `docker-bake.hcl\n${tags.outputs['bake-file']}` });
  printLines(planned.log, /^[a-z├└│ ]/);

  heading('build: build-images, one job per row');
  /** @type {{ name: string }[]} */
  const matrix = JSON.parse(planned.outputs['matrix'] ?? '[]');
  for (const { name } of matrix) {
    const built = await step(
      'build-images',
      { row: name, cache: 'none', provenance: 'false', ...engine.inputs },
      { job: name },
    );
    printLines(built.log, /^\S+ linux\/\S+ {2}sha256:/);
  }

  heading('publish: emit-digest-artifact');
  const published = await step('emit-digest-artifact', {}, { job: 'publish' });
  const digests = published.outputs['digests-file'] ?? '';
  /** @type {{ images: Record<string, { tags: string[], digest: string }> }} */
  const manifest = JSON.parse(readFileSync(digests, 'utf8'));
  printLines(published.log, /^(?:base|[├└│ ])/);
  say('');
  const rows = Object.entries(manifest.images).map(([name, image]) => [name, image.tags.join(' '), image.digest]);
  for (const line of tableLines(rows)) say(line);

  heading('deploy: update-helm-values');
  await step(
    'update-helm-values',
    {
      'values-files': 'chart/values-staging.yaml',
      digests,
      only: 'api, web, worker',
      // The values name ghcr.io; the demo's registry has another address in each run.
      path: 'api=api.image\nweb=web.image\nworker=worker.image',
    },
    { job: 'deploy' },
  );
  say(git(repository.origin, 'show', '--format=%h %an: %s%n%n%b', '--unified=1', 'main').trimEnd());
}

try {
  await main();
  say(
    `\n${bold('Done')} in ${((Date.now() - started) / 1000).toFixed(1)} s. Everything is in ${folder}; delete it when you like.`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await registry.close();
  engine.cleanUp(registry.host);
  rmSync(path.join(folder, 'runner'), { recursive: true, force: true });
}
