// Plans the last commits of a repository, each as a push after the one before it, and prints each decision with its reason.
// Run with: npm run replay -- FOLDER [--commits 50] [--workdir .] [--files FILE]… [--targets NAME]… [--json FILE]
// FOLDER is a git repository, also a bare one; it is not changed. Needs buildx.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startAction } from '../testing/runner.mjs';
import { freshBuild } from './bundle/fresh-build.mjs';

/**
 * @typedef {import('../actions/shared/images/documents/build-plan.ts').BuildPlan} BuildPlan
 * @typedef {import('../actions/shared/images/documents/digest-manifest.ts').DigestManifest} DigestManifest
 *
 * @typedef {object} Options
 * @property {string} folder
 * @property {number} commits How many plans are compared with the commit before.
 * @property {Readonly<Record<string, string>>} inputs Of buildx-matrix.
 * @property {string | undefined} json A file that gets one line of JSON per commit.
 *
 * @typedef {object} Replay Where plans are made.
 * @property {string} clone
 * @property {string} temporary
 * @property {string} registry
 * @property {readonly string[]} buildx The words of the command.
 *
 * @typedef {{ readonly plan: BuildPlan } | { readonly refused: string }} Outcome
 */

/**
 * @param {readonly string[]} args
 * @returns {Options}
 */
function readOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      commits: { type: 'string', default: '50' },
      workdir: { type: 'string', default: '.' },
      files: { type: 'string', multiple: true, default: [] },
      targets: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new Error('Usage: npm run replay -- FOLDER [--commits 50] …');
  const commits = Number(values.commits);
  if (!Number.isInteger(commits) || commits < 1)
    throw new Error(`--commits "${values.commits}" is not a whole number from 1`);
  const { workdir, files, targets, json } = values;
  const inputs = { workdir, files: files.join('\n'), targets: targets.join('\n') };
  return { folder: path.resolve(folder), commits, inputs, json: json && path.resolve(json) };
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
const git = (folder, ...args) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();

/** The same forms of buildx as buildx-matrix takes, in the same order. */
function findBuildx() {
  const found = [['docker', 'buildx'], ['docker-buildx'], ['buildx']].find(
    ([program = '', ...words]) => spawnSync(program, [...words, 'version']).status === 0,
  );
  if (found === undefined) throw new Error('Docker buildx was not found on this machine.');
  return found;
}

/** A registry that has every image that is asked for by digest. */
async function startRegistry() {
  const server = http.createServer((request, response) => {
    const digest = /\/manifests\/(sha256:[0-9a-f]{64})$/.exec(request.url ?? '')?.[1];
    response.writeHead(digest === undefined ? 404 : 200, {
      'content-type': 'application/vnd.oci.image.index.v1+json',
      ...(digest !== undefined && { 'docker-content-digest': digest }),
    });
    response.end();
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the registry has no port');
  return { host: `127.0.0.1:${address.port}`, close: () => server.close() };
}

/** @param {Options} options */
async function replay({ folder, commits, inputs, json }) {
  const buildx = findBuildx();
  process.env['IMAGE_ACTIONS_DIST'] ??= freshBuild().dist;
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'image-actions-replay-'));
  const registry = await startRegistry();
  try {
    const clone = path.join(temporary, 'clone');
    git(temporary, 'clone', '--quiet', '--no-checkout', folder, clone);
    const history = git(clone, 'rev-list', '--first-parent', '--reverse', `--max-count=${commits + 1}`, 'HEAD').split(
      '\n',
    );
    const counts = { commits: history.length, targets: 0, build: 0, reuse: 0, refused: 0 };
    /** @type {string | undefined} */
    let manifest;
    for (const commit of history) {
      const where = { clone, temporary, registry: registry.host, buildx };
      const outcome = await planCommit(commit, inputs, where, manifest);
      print(clone, commit, outcome);
      if (json !== undefined) appendFileSync(json, `${JSON.stringify({ commit, ...outcome })}\n`);
      if ('refused' in outcome) {
        counts.refused += 1;
        continue;
      }
      const targets = Object.values(outcome.plan.targets);
      counts.targets = Math.max(counts.targets, targets.length);
      if (manifest !== undefined) for (const { action } of targets) counts[action] += 1;
      manifest = path.join(temporary, 'docker-image-digests.json');
      writeFileSync(manifest, JSON.stringify(manifestOf(outcome.plan)));
    }
    const { build, reuse, refused } = counts;
    if (refused === history.length) throw new Error('No commit could be planned; the reasons are above.');
    process.stdout.write(
      `\n${counts.commits} commits, at most ${counts.targets} targets: ${build} builds and ${reuse} images taken over since the commit before, ${refused} commits refused\n`,
    );
  } finally {
    registry.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} commit
 * @param {Options['inputs']} inputs
 * @param {Replay} where
 * @param {string | undefined} manifest The path of that of the commit before.
 * @returns {Promise<Outcome>}
 */
async function planCommit(commit, inputs, where, manifest) {
  const { clone, temporary } = where;
  checkOut(clone, commit);
  const { exitCode, outputs, annotations, stderr } = await startAction('buildx-matrix', {
    cwd: clone,
    temporary: mkdtempSync(path.join(temporary, 'run-')),
    env: { GITHUB_SHA: commit, GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main', GITHUB_REF_TYPE: 'branch' },
    inputs: {
      ...inputs,
      set: tagsFor(inputs, where),
      summary: 'false',
      ...(manifest !== undefined && { 'last-digests': manifest }),
    },
  });
  if (exitCode === 0) return { plan: JSON.parse(readFileSync(outputs['plan-file'] ?? '', 'utf8')) };
  return { refused: annotations.find(({ level }) => level === 'error')?.message ?? stderr };
}

/**
 * Checks a commit out. Files whose content the repository does not have, as in a partial clone, are left out.
 *
 * @param {string} clone
 * @param {string} commit
 */
function checkOut(clone, commit) {
  git(clone, 'update-ref', '--no-deref', 'HEAD', commit);
  git(clone, 'read-tree', commit);
  spawnSync('git', ['checkout-index', '--all', '--force', '--quiet'], { cwd: clone });
  git(clone, 'clean', '-ffdxq');
}

/**
 * Values of the input `set` that name the images of the requested targets in the registry, whatever their tags are: CI often
 * adds tags, and tags make no image. A definition that buildx cannot evaluate has none.
 *
 * @param {Options['inputs']} inputs
 * @param {Replay} where
 */
function tagsFor({ workdir = '.', files = '', targets = '' }, { clone, registry, buildx: [program = '', ...prefix] }) {
  const words = [...list(files).flatMap(file => ['--file', file]), '--print', ...list(targets)];
  const { status, stdout } = spawnSync(program, [...prefix, 'bake', ...words], {
    cwd: path.resolve(clone, workdir),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) return '';
  /** @type {import('../actions/shared/bake/definition.ts').Definition} */
  const { group = {}, target } = JSON.parse(stdout);
  // Groups can contain each other; a set is iterated to its end, also while it grows.
  const requested = new Set(['default']);
  for (const name of requested) for (const member of group[name]?.targets ?? []) requested.add(member);
  const published = Object.entries(target).filter(([name, { tags = [] }]) => tags.length > 0 || requested.has(name));
  return published.map(([name]) => `${name}.tags=${registry}/replay/${name.toLowerCase()}:main`).join('\n');
}

const list = (/** @type {string} */ lines) => lines.split('\n').filter(Boolean);

/**
 * The manifest of a run that built all images of a plan.
 *
 * @param {BuildPlan} plan
 * @returns {DigestManifest}
 */
function manifestOf({ targets, base: _, definition: __, rows: ___, ...origin }) {
  const images = Object.entries(targets).flatMap(([name, target]) => {
    const { image, mirrors, platforms, definitionDigest, definitionFields, sourceRules } = target;
    if (image === null) return [];
    const entry = {
      ...{ image, mirrors, digest, mediaType: 'application/vnd.oci.image.index.v1+json', tags: ['main'] },
      ...{ immutableTag: null, reused: false, builtFrom: origin.revision, attestations: [], base: null, build: null },
      platforms: Object.fromEntries(platforms.map(platform => [platform, { digest, size: 1, layers: 1 }])),
      ...{ definitionDigest, definitionFields, sourceRules },
    };
    return [[name, entry]];
  });
  return { ...origin, images: Object.fromEntries(images) };
}

const digest = `sha256:${'0'.repeat(64)}`;

/**
 * @param {string} clone
 * @param {string} commit
 * @param {Outcome} outcome
 */
function print(clone, commit, outcome) {
  const subject = git(clone, 'log', '-1', '--format=%h %cs %s', commit);
  const lines =
    'refused' in outcome
      ? [`refused: ${outcome.refused}`]
      : Object.entries(outcome.plan.targets).map(
          ([name, { action, reason }]) => `${action.padEnd(6)} ${name}: ${reason}`,
        );
  process.stdout.write(`\n${subject}\n${lines.map(line => `  ${line.replaceAll('\n', '\n  ')}\n`).join('')}`);
}

try {
  await replay(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
