// What a plan costs in a repository of 100,000 files, 300 commits and 200 targets, beside git and an empty process.
// Run with: node benchmarks/planning.mjs [RUNS], after npm run build; NODE24 names another node program, PATHS_FILTER the
// bundle of dorny/paths-filter (dist/index.js) to compare with.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { createLargeRepository, run, targets } from './planning-repository.mjs';

const runs = Number(process.argv[2] ?? 11);
const node = process.env.NODE24 ?? process.execPath;
const parent = mkdtempSync(path.join(os.tmpdir(), 'image-actions-planning-'));
const print = line => process.stdout.write(`${line}\n`);

try {
  const step = await bundle(parent);
  const { folder, definition } = await createLargeRepository(parent);
  const [before, first] = [run(folder, 'rev-parse', 'main~1'), run(folder, 'rev-parse', 'main~299')];
  const plan = (mode, base) => ({ program: node, args: [step, mode, folder, definition, base], plan: true });
  const steps = [
    { name: 'node -e 0', program: node, args: ['-e', '0'] },
    {
      name: 'git diff, 300 files',
      program: 'git',
      args: ['diff', '--name-only', '-z', '--no-renames', before, 'main'],
    },
    { name: 'plan: push of 300 files', goal: 60, ...plan('diff', before) },
    { name: 'plan: 299 commits', goal: null, ...plan('diff', first) },
    { name: 'plan: first push, all built', goal: 300, ...plan('diff', '') },
    { name: `plan: content keys of ${targets}`, goal: 400, ...plan('content', '') },
    ...pathsFilter(parent, folder, before),
  ];
  const times = new Map(steps.map(({ name }) => [name, []]));
  const memory = new Map();
  for (let at = -1; at < runs; at++) {
    for (const { name, program, args, env, plan } of steps) {
      const start = process.hrtime.bigint();
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: folder,
        env: env ?? process.env,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      const spent = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} failed:\n${stdout.slice(-2000)}${stderr}`);
      if (plan) memory.set(name, JSON.parse(stdout));
      if (at >= 0) times.get(name).push(spent);
    }
  }
  const median = name => times.get(name).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const empty = median('node -e 0');
  print(
    `Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}, ${runs} runs each, whole processes, medians\n`,
  );
  print(`${'step'.padEnd(34)}       time   above an empty process`);
  for (const { name, goal, plan } of steps) {
    const over = median(name) - empty;
    const verdict = goal ? `  goal ${goal} ms${over <= goal ? '' : ', missed'}` : '';
    const facts = memory.get(name);
    const found = plan ? `  ${facts.memory} MB, ${facts.changed} changed, ${facts.keys} keys` : '';
    print(
      `${name.padEnd(34)} ${median(name).toFixed(1).padStart(7)} ms ${over.toFixed(1).padStart(8)} ms${verdict}${found}`,
    );
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}

/** Modules are bundled as they are for a runner, which reads one file instead of a hundred. */
async function bundle(parent) {
  const { code } = await ncc(fileURLToPath(new URL('planning-step.mjs', import.meta.url)), {
    cache: false,
    quiet: true,
    esm: true,
  });
  const file = path.join(parent, 'step.mjs');
  writeFileSync(file, code);
  return file;
}

/** The peer needs filters written by hand, two globs per target. */
function pathsFilter(parent, folder, before) {
  const bundle = process.env.PATHS_FILTER;
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
    GITHUB_SHA: run(folder, 'rev-parse', 'main'),
  };
  return [
    {
      name: 'dorny/paths-filter, 300 files',
      program: node,
      args: [bundle],
      env: { ...process.env, ...files, ...inputs, ...facts },
    },
  ];
}
