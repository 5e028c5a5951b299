// Two pushes and a release of examples/shop through the entire pipeline, with the committed dist/, each action started as a
// runner does. Run with: npm run demo
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startAction } from '../testing/runner.mjs';
import { findEngine } from './engine.mjs';
import { startRegistry } from './registry.mjs';
import { createDemoRepository, epoch, pushChange, pushEvent, runGit } from './repository.mjs';
import { bold, dim, heading, matchingLines, say, tableLines, title } from './terminal.mjs';

const started = Date.now();
const folder = mkdtempSync(path.join(os.tmpdir(), 'image-actions-demo-'));
const engine = await findEngine(folder);
const registry = await startRegistry(path.join(folder, 'registry'));
const { checkout, origin } = createDemoRepository(folder);

/** What is in the folder that the demo leaves. @type {Readonly<Record<string, string>>} */
const contents = {
  'origin.git': 'the repository as a server has it, with the commits of the deployments',
  shop: 'its checkout; .image-actions/ there has plans, records and the digest manifest',
  registry: 'blobs and manifests of the images',
  buildx: "the state of the demo's buildx",
};

/** The run that the steps belong to. */
let run = { number: 0, ref: 'refs/heads/main' };

/**
 * Runs one action as a step of a job, and ends the demo with its log when it fails.
 *
 * @param {string} name
 * @param {Record<string, string>} inputs
 */
async function step(name, inputs, { job = 'plan' } = {}) {
  const temporary = path.join(folder, 'runner', `${run.number}-${job}`);
  mkdirSync(temporary, { recursive: true });
  const [, kind, refName = ''] = /^refs\/(heads|tags)\/(.*)$/.exec(run.ref) ?? [];
  const result = await startAction(name, {
    cwd: checkout,
    temporary,
    inputs,
    env: {
      ...engine.env,
      SOURCE_DATE_EPOCH: String(epoch),
      ACTIONS_RUNTIME_TOKEN: undefined,
      GITHUB_SHA: runGit(checkout, 'rev-parse', 'HEAD'),
      GITHUB_REF: run.ref,
      GITHUB_REF_NAME: refName,
      GITHUB_REF_TYPE: kind === 'tags' ? 'tag' : 'branch',
      GITHUB_RUN_ID: String(run.number),
      GITHUB_RUN_NUMBER: String(run.number),
    },
    event: { name: 'push', payload: pushEvent(checkout, run.ref) },
  });
  if (result.exitCode === 0) return result;
  process.stderr.write(`${result.log}\n${result.stderr}\n`);
  throw new Error(`${name} failed; the folder ${folder} shows how far it came`);
}

/**
 * The jobs of one run: plan, build, publish.
 *
 * @param {string} ref
 * @param {string} [lastDigests] The manifest of an earlier run, which GitHub keeps as an artifact.
 * @returns {Promise<string>} the file of its digest manifest
 */
async function publish(ref, lastDigests = '') {
  run = { number: run.number + 1, ref };
  // Artifacts belong to a run.
  rmSync(path.join(checkout, '.image-actions/artifacts'), { recursive: true, force: true });

  heading('plan: compute-tags, buildx-matrix');
  const tags = await step('compute-tags', {
    files: 'docker-bake.hcl',
    images: `${registry.host}/acme/{target}`,
    tags: 'type=sha\ntype=ref,event=branch\ntype=semver,pattern={{version}}',
    // There is no other release to compare with.
    'known-tags': 'none',
  });
  const planned = await step('buildx-matrix', {
    files: `docker-bake.hcl\n${tags.outputs['bake-file']}`,
    'last-digests': lastDigests,
  });
  for (const line of matchingLines(planned.log, /^[a-z├└│ ]/)) say(line);

  heading('build: build-images, one job per row');
  const order = buildOrder(planned.outputs['plan-file'] ?? '');
  /** @type {{ name: string }[]} */
  const matrix = JSON.parse(planned.outputs['matrix'] ?? '[]');
  if (matrix.length === 0) say('There is no row: no job runs.');
  for (const { name } of matrix) {
    const inputs = { row: name, cache: 'none', provenance: 'false', ...engine.inputs };
    const built = await step('build-images', inputs, { job: name });
    const lines = matchingLines(built.log, /^\S+ linux\/\S+ {2}sha256:/);
    const place = (/** @type {string} */ line) => order.indexOf(line.split(' ')[0] ?? '');
    for (const line of lines.sort((one, other) => place(one) - place(other))) say(line);
  }

  heading('publish: emit-digest-artifact');
  const published = await step('emit-digest-artifact', {}, { job: 'publish' });
  const digests = published.outputs['digests-file'] ?? '';
  /** @type {{ images: Record<string, { tags: string[], digest: string }> }} */
  const { images } = JSON.parse(readFileSync(digests, 'utf8'));
  for (const line of matchingLines(published.log, /^(?:base|[├└│ ])/)) say(line);
  say('');
  const rows = order.flatMap(name => {
    const image = images[name];
    return image === undefined ? [] : [[name, image.tags.join(' '), image.digest]];
  });
  for (const line of tableLines([['image', 'tags', 'digest'], ...rows])) say(line);
  return digests;
}

/**
 * Names of targets, parents before children.
 *
 * @param {string} planFile
 */
function buildOrder(planFile) {
  /** @type {{ targets: Record<string, { parents: string[] }> }} */
  const { targets } = JSON.parse(readFileSync(planFile, 'utf8'));
  /** @type {string[]} */
  const order = [];
  /** @param {string} name */
  const add = name => {
    if (order.includes(name)) return;
    for (const parent of targets[name]?.parents ?? []) add(parent);
    order.push(name);
  };
  for (const name of Object.keys(targets)) add(name);
  return order;
}

/**
 * @param {string} digests
 * @param {string} values
 */
async function deploy(digests, values) {
  heading(`deploy: update-helm-values, into ${values}`);
  await step(
    'update-helm-values',
    {
      'values-files': values,
      digests,
      branch: 'main',
      only: 'api, web, worker',
      // The values name ghcr.io; the demo's registry has another address in each run.
      path: 'api=api.image\nweb=web.image\nworker=worker.image',
    },
    { job: 'deploy' },
  );
  say(runGit(origin, 'show', '--no-patch', '--format=%h %an: %s%n%n%b', 'main').trimEnd());
  say(dim('(The address of the run is one that GitHub would have.)'));
  say(runGit(origin, 'show', '--format=', '--unified=1', 'main').trimEnd());
}

async function main() {
  say(`${bold('image-actions demo')}  ${dim(folder)}`);
  say(engine.description);

  title('1. The first push: every image is built');
  const first = await publish('refs/heads/main');

  title('2. A push that changes one file: one image is built, the four others are taken over by digest');
  const line = '# Open from eight to six.';
  pushChange(checkout, { file: 'complete/start.sh', line, message: 'Note the opening hours' });
  const second = await publish('refs/heads/main', first);
  // The commit of a deployment names the registry, whose port differs in each demo: later builds would differ too.
  await deploy(second, 'chart/values-staging.yaml');

  title('3. A release, git tag v1.5.0: nothing is built, the images get more names');
  runGit(checkout, 'tag', 'v1.5.0');
  runGit(checkout, 'push', '--quiet', 'origin', 'v1.5.0');
  await deploy(await publish('refs/tags/v1.5.0', second), 'chart/values-production.yaml');
}

/** @returns {string[]} */
function contentLines() {
  const rows = readdirSync(folder).flatMap(name =>
    contents[name] === undefined ? [] : [[`  ${name}`, contents[name]]],
  );
  return tableLines(rows);
}

try {
  await main();
  say(
    `\n${bold('Done')} in ${((Date.now() - started) / 1000).toFixed(1)} s. Everything is in ${folder}; delete it when you like:`,
  );
  for (const line of contentLines()) say(line);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await registry.close();
  engine.cleanUp(registry.host);
  rmSync(path.join(folder, 'runner'), { recursive: true, force: true });
}
