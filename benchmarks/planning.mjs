// What buildx-matrix costs in a repository of 100,000 files, 300 commits and 200 targets, beside git and an empty process.
// Run with: npm run bench:planning [-- --runs N] [--targets N]; NODE24 names another node program, PATHS_FILTER the bundle
// of dorny/paths-filter (dist/index.js) to compare with.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startRegistry } from '../demo/registry.mjs';
import { freshBuild } from '../scripts/bundle/fresh-build.mjs';
import { inheritedVariables, prepareStep, startAction } from '../testing/runner.mjs';
import { readAssignments } from '../testing/runner-protocol.mjs';
import { aboutMissedGoals, best, inMilliseconds, measureInTurns, median, nodeVersion, print } from './measure.mjs';
import { commits, createLargeRepository, filesPerTarget, gitIn } from './planning-repository.mjs';

/**
 * @typedef {import('./measure.mjs').Command} Command
 * @typedef {import('./measure.mjs').Measurement} Measurement
 * @typedef {import('../actions/shared/images/documents/build-plan.ts').BuildPlan} BuildPlan
 * @typedef {object} Plan What a step of ours writes, and what is expected of it.
 * @property {string} outputs The file of its outputs.
 * @property {number} [wall] Most milliseconds above an empty process.
 * @property {number} [processors] Most time of processors, as a part of that of paths-filter.
 * @typedef {Command & { plan?: Plan }} Step
 */

const peakMemory = fileURLToPath(new URL('peak-memory.mjs', import.meta.url));
const node = process.env['NODE24'] ?? process.execPath;
const peer = 'dorny/paths-filter, 300 files';

/** Goals are for 100,000 files and 200 targets. */
const fullSize = 200;

/** MB of the largest plan. */
const memoryGoal = 100;

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
    const measured = await measureInTurns(steps, runs);
    print(
      `Node ${nodeVersion(node)}, ${targets} targets, ${targets * filesPerTarget} files, ${runs} runs each, whole processes\n`,
    );
    await report(steps, measured, targets === fullSize);
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
  const { outputs, log } = await startAction('buildx-matrix', { cwd: folder, node, inputs });
  if (!outputs['plan-file']) throw new Error(log);
  const { targets, base, definition: evaluated, rows, ...origin } = readPlan(outputs['plan-file']);
  return revision => {
    const images = Object.entries(targets).map(([name, { image, definitionDigest, definitionFields, sourceRules }]) => [
      name,
      { ...imageWithoutPlatforms, image, builtFrom: revision, definitionDigest, definitionFields, sourceRules },
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
 * @param {string} file
 * @returns {BuildPlan}
 */
const readPlan = file => JSON.parse(readFileSync(file, 'utf8'));

/**
 * @param {{ parent: string, folder: string, definition: string, targets: number, publish: Publisher }} repository
 * @returns {Step[]}
 */
function stepsIn({ parent, folder, definition, targets, publish }) {
  const common = { cwd: folder, env: inheritedVariables() };
  const before = gitIn(folder, 'rev-parse', 'main~1');
  const first = gitIn(folder, 'rev-parse', `main~${commits - 1}`);
  const event = { name: 'push', payload: pushOf(folder, before) };
  /**
   * @param {string} name
   * @param {Record<string, string>} inputs
   * @param {Omit<Plan, 'outputs'>} [goals]
   * @returns {Step}
   */
  const plan = (name, inputs, goals) => {
    const temporary = path.join(parent, name.replace(/\W+/g, '-'));
    mkdirSync(temporary, { recursive: true });
    const { entry, env, files } = prepareStep('buildx-matrix', {
      cwd: folder,
      temporary,
      node,
      event,
      inputs: { definition, targets: 'default', summary: 'false', 'ignore-paths': '**/*.md', ...inputs },
    });
    return { name, program: node, args: [entry], env, cwd: folder, plan: { outputs: files.OUTPUT, ...goals } };
  };
  return [
    { ...common, name: 'node -e 0', program: node, args: ['-e', '0'] },
    {
      ...common,
      name: 'git diff, 300 files',
      program: 'git',
      args: ['diff', '--name-only', '-z', '--no-renames', before, 'main'],
    },
    plan('plan: push of 300 files', { 'last-digests': publish(before) }, { wall: 70, processors: 0.8 }),
    plan(`plan: ${commits - 1} commits`, { 'last-digests': publish(first) }),
    plan('plan: all built', { mode: 'all' }),
    // What is forced is looked for in no registry.
    plan('plan: content keys', { mode: 'content', force: 'all' }, { wall: 200 }),
    ...pathsFilter(parent, folder, { before, targets }),
  ];
}

/**
 * What GitHub says about a push.
 *
 * @param {string} folder
 * @param {string} before
 */
const pushOf = (folder, before) => ({
  before,
  ref: 'refs/heads/main',
  repository: { default_branch: 'main', full_name: 'acme/shop' },
  head_commit: { id: gitIn(folder, 'rev-parse', 'main'), timestamp: '2026-01-01T00:00:00Z' },
});

/**
 * @param {readonly Step[]} steps
 * @param {readonly (readonly Measurement[])[]} measured
 * @param {boolean} hasGoals
 */
async function report(steps, measured, hasGoals) {
  const columns = ['median', 'best', 'above empty', 'processors', 'above empty'];
  print(`${'step'.padEnd(30)} ${columns.map(name => name.padStart(11)).join(' ')}`);
  /** @param {string} name */
  const processorsOf = name => best(measured[steps.findIndex(step => step.name === name)] ?? [], 'processors');
  const [empty = []] = measured;
  let missed = false;
  for (const [at, step] of steps.entries()) {
    const times = measured[at] ?? [];
    const wall = best(times, 'wall');
    const above = wall - best(empty, 'wall');
    const processors = best(times, 'processors');
    const spent = [median(times, 'wall'), wall, above, processors, processors - best(empty, 'processors')];
    const { plan } = step;
    const memory = plan === undefined ? 0 : await measureMemory(step);
    const found = plan === undefined ? [] : [`${memory} MB`, describePlan(plan)];
    const checks = [
      plan?.wall !== undefined && { goal: `${plan.wall} ms above empty`, isMet: above <= plan.wall },
      plan?.processors !== undefined &&
        processorsOf(peer) < Number.POSITIVE_INFINITY && {
          goal: `${plan.processors} of the processors of ${peer}`,
          isMet: processors <= plan.processors * processorsOf(peer),
        },
      plan !== undefined && { goal: `${memoryGoal} MB`, isMet: memory <= memoryGoal },
    ];
    const verdicts = checks.flatMap(check => (check && hasGoals && !check.isMet ? [`missed: ${check.goal}`] : []));
    missed ||= verdicts.length > 0;
    print(`${step.name.padEnd(30)} ${spent.map(inMilliseconds).join(' ')}  ${[...found, ...verdicts].join(', ')}`);
  }
  if (missed) print(aboutMissedGoals);
}

/**
 * MB that our process takes at most, in a run of its own, because to measure takes time.
 *
 * @param {Command} command
 * @returns {Promise<number>}
 */
function measureMemory({ name, program, args, env, cwd }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'image-actions-memory-'));
  const file = path.join(folder, 'memory');
  return new Promise((resolve, reject) => {
    const options = { env: { ...env, PEAK_MEMORY_FILE: file }, cwd, maxBuffer: 1e9 };
    execFile(program, ['--import', peakMemory, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(Number(readFileSync(file, 'utf8')));
      else reject(new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr}`));
      rmSync(folder, { recursive: true, force: true });
    });
  });
}

/** @param {Plan} plan */
function describePlan({ outputs }) {
  // Runs one after the other wrote it, and all the same.
  const { 'plan-file': file = '' } = readAssignments(readFileSync(outputs, 'utf8'));
  const targets = Object.values(readPlan(file).targets);
  return `${targets.filter(({ reason }) => reason.includes(' changed (')).length} of ${targets.length} changed`;
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
  writeFileSync(event, JSON.stringify(pushOf(folder, before)));
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
    GITHUB_SHA: gitIn(folder, 'rev-parse', 'main'),
  };
  return [
    {
      name: peer,
      program: node,
      args: [bundle],
      cwd: folder,
      env: { ...inheritedVariables(), ...files, ...inputs, ...facts },
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
