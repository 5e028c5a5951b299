// Runs test files of a tree in a process of their own, with a time limit for each file.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('./harness.mjs').TestRun} TestRun */
/** @typedef {import('./harness.mjs').Message} Message */
/** @typedef {TestRun & { limit: number }} LimitedRun `limit` in milliseconds */
/**
 * @typedef {{ outcome: 'passed', files: Extract<Message, { kind: 'passed' }>[] }
 *   | { outcome: 'failed' | 'time limit', file: string, test: string, message: string }} Result
 */

/** A test that waits longer has failed; the limit of its file ends the run before. */
const testTimeout = 600_000;

/** @type {Set<number>} */
const groups = new Set();

/** For a run that is ended by a signal. */
export function endAllTests() {
  for (const group of groups) endGroup(group);
}

/**
 * Stops at the first test that fails. What the tests leave in their temporary folder goes with it.
 * @param {string} tree
 * @param {readonly LimitedRun[]} runs
 * @returns {Promise<Result>}
 */
export function runTests(tree, runs) {
  const scratch = mkdtempSync(path.join(path.dirname(tree), 'scratch-'));
  const child = fork(path.join(tree, 'scripts/mutation/tests/harness.mjs'), {
    cwd: tree,
    // Its programs are in its group, so that they end with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_ENV: 'test', TMPDIR: scratch },
    execArgv: ['--no-warnings', '--max-old-space-size=1024'],
  });
  if (child.pid !== undefined) groups.add(child.pid);
  return new Promise(resolve => {
    /** @type {Extract<Message, { kind: 'passed' }>[]} */
    const files = [];
    let file = '';
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    /** @param {Result} result */
    const finish = result => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => {});
      endGroup(child.pid);
      rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
      resolve(result);
    };
    child.on('message', received => {
      const message = /** @type {Message} */ (received);
      if (message.kind === 'start') {
        file = message.file;
        const limit = runs.find(run => run.file === file)?.limit ?? 0;
        clearTimeout(timer);
        timer = setTimeout(
          () => finish({ outcome: 'time limit', file, test: '', message: `longer than ${limit} ms` }),
          limit,
        );
      } else if (message.kind === 'passed') files.push(message);
      else if (message.kind === 'failed')
        finish({ outcome: 'failed', file: message.file, test: message.test, message: message.message });
      else finish({ outcome: 'passed', files });
    });
    child.on('exit', (code, signal) => {
      // It was ended from outside, which is no verdict.
      if (signal === 'SIGTERM') runTests(tree, runs).then(finish);
      else finish({ outcome: 'failed', file, test: '', message: `the process ended with ${code ?? signal}` });
    });
    child.on('error', error => finish({ outcome: 'failed', file, test: '', message: error.message }));
    child.send({ runs: runs.map(({ file: name, tests }) => ({ file: name, tests })), timeout: testTimeout });
  });
}

/** @param {number | undefined} group */
function endGroup(group) {
  if (group === undefined) return;
  groups.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
