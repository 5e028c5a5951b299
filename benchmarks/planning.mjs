// What buildx-matrix costs in a repository of 100,000 files, 300 commits and 200 targets, beside git and an empty process.
// Run with: npm run bench:planning [-- --runs N] [--targets N]; NODE24 names another node program, PATHS_FILTER the bundle
// of dorny/paths-filter (dist/index.js) to compare with.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startRegistry } from '../demo/registry.mjs';
import { freshBuild } from '../scripts/bundle/fresh-build.mjs';
import { prepareStep, runAction } from '../testing/runner.mjs';
import {
  aboutMissedGoals,
  inMilliseconds,
  measureInTurns,
  measureProcessors,
  median,
  print,
  versionOf,
} from './measure.mjs';
import { commits, createLargeRepository, filesPerTarget, git } from './planning-repository.mjs';

/**
 * @typedef {import('./measure.mjs').Command} Command
 * @typedef {Command & { goal?: number, results?: () => string }} Step `results` says what the command found.
 */

const peakMemory = fileURLToPath(new URL('peak-memory.mjs', import.meta.url));
const node = process.env['NODE24'] ?? process.execPath;

/**
 * @param {{ runs: number, targets: number }} size
 * @param {string} parent
 */
async function main({ runs, targets }, parent) {
  // It has no image, so that every question gets the shortest answer.
  const registry = await startRegistry(path.join(parent, 'registry'));
  try {
    const repository = await createLargeRepository(parent, { targets, registry: registry.host });
    const publish = await publisher(parent, repository);
    const steps = stepsIn({ ...repository, parent, targets, publish });
    const times = await measureInTurns(steps, runs);
    const processors = await measureProcessors(steps, runs);
    report(steps, { times, processors }, `${targets} targets, ${targets * filesPerTarget} files`, runs);
  } finally {
    await registry.close();
  }
}

/**
 * @callback Publisher
 * @param {string} revision
 * @returns {string} the path of a manifest of this commit, whose images lack the platform of the plan: no registry is asked
 */

/**
 * @param {string} parent
 * @param {{ folder: string, definition: string }} repository
 * @returns {Promise<Publisher>}
 */
async function publisher(parent, { folder, definition }) {
  const inputs = { definition, targets: 'default', mode: 'all', summary: 'false' };
  const { outputs, log } = await runAction('buildx-matrix', { cwd: folder, node, inputs });
  if (!outputs['plan-file']) throw new Error(log);
  /** @type {import('../actions/shared/images/documents/build-plan.ts').BuildPlan} */
  const {
    targets,
    base,
    definition: evaluated,
    rows,
    ...origin
  } = JSON.parse(readFileSync(outputs['plan-file'], 'utf8'));
  return revision => {
    const images = Object.entries(targets).map(([name, { image, definitionDigest, definitionFields }]) => [
      name,
      { ...imageWithoutPlatforms, image, builtFrom: revision, definitionDigest, definitionFields },
    ]);
    const file = path.join(parent, `digests-${revision}.json`);
    writeFileSync(
      file,
      JSON.stringify({ ...origin, revision, headRevision: revision, images: Object.fromEntries(images) }),
    );
    return file;
  };
}

const imageWithoutPlatforms = {
  mirrors: [],
  digest: `sha256:${'0'.repeat(64)}`,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  tags: ['main'],
  immutableTag: null,
  reused: false,
  platforms: {},
  attestations: [],
  base: null,
  build: null,
};

/**
 * @param {{ parent: string, folder: string, definition: string, targets: number, publish: Publisher }} repository
 * @returns {Step[]}
 */
function stepsIn({ parent, folder, definition, targets, publish }) {
  const common = { cwd: folder, env: process.env };
  const before = git(folder, 'rev-parse', 'main~1');
  const first = git(folder, 'rev-parse', `main~${commits - 1}`);
  /**
   * @param {string} name
   * @param {Record<string, string>} inputs
   * @param {number} [goal]
   * @returns {Step}
   */
  const plan = (name, inputs, goal) => {
    const temporary = path.join(parent, String(name.length), name.replace(/\W+/g, '-'));
    mkdirSync(temporary, { recursive: true });
    const { entry, env, files } = prepareStep('buildx-matrix', {
      cwd: folder,
      temporary,
      node,
      inputs: { definition, targets: 'default', summary: 'false', 'ignore-paths': '**/*.md', ...inputs },
    });
    const memory = path.join(temporary, 'memory');
    return {
      name,
      program: node,
      args: ['--import', peakMemory, entry],
      env: { ...env, PEAK_MEMORY_FILE: memory },
      cwd: folder,
      ...(goal === undefined || targets !== 200 ? {} : { goal }),
      results: () => {
        const count = readFileSync(files.OUTPUT, 'utf8').match(/^count<<.*\n(\d+)\n/m)?.[1];
        return `${readFileSync(memory, 'utf8')} MB, ${count} of ${targets} to build`;
      },
    };
  };
  return [
    { ...common, name: 'node -e 0', program: node, args: ['-e', '0'] },
    {
      ...common,
      name: 'git diff, 300 files',
      program: 'git',
      args: ['diff', '--name-only', '-z', '--no-renames', before, 'main'],
    },
    plan('plan: push of 300 files', { 'last-digests': publish(before) }),
    plan(`plan: ${commits - 1} commits`, { 'last-digests': publish(first) }),
    plan('plan: all built', { mode: 'all' }),
    plan('plan: by content', { mode: 'content' }),
    ...pathsFilter(parent, folder, { before, targets }),
  ];
}

/**
 * @param {readonly Step[]} steps
 * @param {{ times: readonly number[][], processors: readonly number[][] }} measured
 * @param {string} size
 * @param {number} runs
 */
function report(steps, { times, processors }, size, runs) {
  print(`Node ${versionOf(node)}, ${size}, ${runs} runs each, whole processes\n`);
  print(`${'step'.padEnd(30)}      median        best  best above empty  processors`);
  const empty = Math.min(...(times[0] ?? []));
  let missed = false;
  for (const [at, { name, goal, results }] of steps.entries()) {
    const best = Math.min(...(times[at] ?? []));
    const late = goal !== undefined && best - empty > goal;
    missed ||= late;
    const verdict = goal === undefined ? '' : `  goal ${goal} ms${late ? ', missed' : ''}`;
    const found = results === undefined ? '' : `  ${results()}`;
    const spent = [median(times[at] ?? []), best, best - empty, Math.min(...(processors[at] ?? []))];
    print(`${name.padEnd(30)} ${spent.map(inMilliseconds).join(' ')}${verdict}${found}`);
  }
  if (missed) print(aboutMissedGoals);
}

/**
 * The peer needs filters written by hand, two globs per target.
 *
 * @param {string} parent
 * @param {string} folder
 * @param {{ before: string, targets: number }} options
 * @returns {Step[]}
 */
function pathsFilter(parent, folder, { before, targets }) {
  const bundle = process.env['PATHS_FILTER'];
  if (!bundle) return [];
  const filters = Array.from(
    { length: targets },
    (_, at) => `t${at}:\n  - t${at}/src/**\n  - t${at}/Dockerfile\n`,
  ).join('');
  const event = path.join(parent, 'event.json');
  writeFileSync(event, JSON.stringify({ before, repository: { default_branch: 'main' }, ref: 'refs/heads/main' }));
  const files = Object.fromEntries(
    ['OUTPUT', 'STATE', 'STEP_SUMMARY'].map(name => [`GITHUB_${name}`, path.join(parent, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const inputs = {
    INPUT_FILTERS: filters,
    INPUT_TOKEN: '',
    'INPUT_LIST-FILES': 'none',
    'INPUT_INITIAL-FETCH-DEPTH': '100',
    INPUT_BASE: 'main',
    'INPUT_PREDICATE-QUANTIFIER': 'some',
  };
  const facts = {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: git(folder, 'rev-parse', 'main'),
  };
  return [
    {
      name: 'dorny/paths-filter, 300 files',
      program: node,
      args: [bundle],
      cwd: folder,
      env: { ...process.env, ...files, ...inputs, ...facts },
    },
  ];
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '11' }, targets: { type: 'string', default: '200' } },
});
const parent = mkdtempSync(path.join(os.tmpdir(), 'image-actions-planning-'));
try {
  process.env['IMAGE_ACTIONS_DIST'] ??= freshBuild().dist;
  await main({ runs: Number(values.runs), targets: Number(values.targets) }, parent);
} finally {
  rmSync(parent, { recursive: true, force: true });
}
