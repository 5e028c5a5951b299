// Runs tests: node scripts/test.mjs [--committed] [LAYER…] [PATH…] [OPTIONS OF JEST…]
// Tests of a bundle get one of today's sources, or with --committed the one in dist/.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshBuild } from './bundle/fresh-build.mjs';
import { selectTests } from './test-selection.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tests that start or read a bundle. */
const bundled = /^__tests__\/(process\/|engine\/|contracts\/dist\.)/;

/** @param {readonly string[]} words */
function main(words) {
  const committed = words[0] === '--committed';
  const selection = selectTests(root, committed ? words.slice(1) : words);
  const needsBundle = selection.files.some(file => bundled.test(file));
  // Tests make folders as they need them; all of them go with this one.
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'image-actions-tests-'));
  try {
    const env = { ...process.env, TMPDIR: temporary, ...(needsBundle ? bundleVariables(committed) : {}) };
    process.exitCode = runJest(selection, env);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  if (!selection.narrowed && !selection.layers.includes('engine')) {
    process.stdout.write(
      'Left out: the engine tests (__tests__/engine), which need a Docker engine, BuildKit and a registry. Run them with .ci/run.\n',
    );
  }
}

/** @param {boolean} committed */
function bundleVariables(committed) {
  if (committed) return { IMAGE_ACTIONS_DIST: path.join(root, 'dist') };
  const { dist, content } = freshBuild();
  return { IMAGE_ACTIONS_DIST: dist, IMAGE_ACTIONS_DIST_CONTENT: content };
}

/**
 * @param {import('./test-selection.mjs').Selection} selection
 * @param {NodeJS.ProcessEnv} env
 */
function runJest({ files, layers, options }, env) {
  // Tests mostly wait for programs that they start, so more workers than cores are busy.
  const workers = layers.includes('engine') ? '--runInBand' : '--maxWorkers=100%';
  // Jest adds up a repeated option to a count of its own.
  const chosen = options.some(option => /^(?:-w|-i|--maxWorkers|--runInBand)/.test(option));
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    ...(chosen ? [] : [workers]),
    ...options,
    // Jest prints paths that it gets by --runTestsByPath, all of them.
    '--testMatch',
    ...files.map(file => `<rootDir>/${file}`),
  ];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
