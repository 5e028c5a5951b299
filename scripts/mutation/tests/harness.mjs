// Runs test files in one process, without Jest's sandbox. It is forked in a tree and gets one Request.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { configureGlobal } from 'fast-check';
import { circus, setTestTimeout } from './jest-globals.mjs';

/** `tests` are the places of the wanted tests in the file; all without it. @typedef {{ file: string, tests?: number[] }} TestRun */
/** @typedef {{ runs: TestRun[], timeout: number }} Request */
/** Parts by file. @typedef {Record<string, number[]>} Reached */
/** @typedef {{ name: string, milliseconds: number, reached: Reached }} TestResult */
/**
 * @typedef {{ kind: 'start', file: string }
 *   | { kind: 'passed', file: string, atLoad: Reached, tests: TestResult[] }
 *   | { kind: 'failed', file: string, test: string, message: string }
 *   | { kind: 'done' }} Message
 */

/** @type {Map<string, Set<number>>} */
let reached = new Map();
Reflect.set(globalThis, '__reach', (/** @type {string} */ file) => {
  /** @param {number} part */
  const reach = part => {
    const parts = reached.get(file);
    if (parts === undefined) reached.set(file, new Set([part]));
    else parts.add(part);
  };
  reach(0);
  return reach;
});

/** @param {Message} message */
const send = message => new Promise(resolve => process.send?.(message, resolve));

let current = '';
/** @type {(test: string, error: unknown) => Promise<never>} */
async function fail(test, error) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await send({ kind: 'failed', file: current, test, message });
  process.exit(1);
}
process.on('uncaughtException', error => void fail('', error));
process.on('unhandledRejection', error => void fail('', error));
process.once('message', request => void answer(/** @type {Request} */ (request)));

/** @param {Request} request */
async function answer({ runs, timeout }) {
  // The same examples in every run, or a mutant would be killed by chance.
  configureGlobal({ seed: 1 });
  for (const { file, tests } of runs) {
    current = file;
    await send({ kind: 'start', file });
    circus.resetState();
    setTestTimeout(timeout);
    try {
      await send({ kind: 'passed', file, ...(await runFile({ file, tests })) });
    } catch (error) {
      await fail('', error);
    }
  }
  await send({ kind: 'done' });
  process.exit(0);
}

/** @type {(run: TestRun) => Promise<{ atLoad: Reached, tests: TestResult[] }>} */
async function runFile({ file, tests }) {
  reached = new Map();
  const before = reached;
  /** @type {TestResult[]} */
  const results = [];
  let started = 0;
  /** @type {Parameters<typeof circus.addEventHandler>[0]} */
  const handler = async (event, state) => {
    if (event.name === 'run_start' && tests !== undefined) selectTests(state.rootDescribeBlock, new Set(tests));
    else if (event.name === 'test_start') {
      reached = new Map();
      started = performance.now();
    } else if (event.name === 'test_done') {
      if (event.test.errors.length > 0) await fail(event.test.name, firstError(event.test.errors[0]));
      results.push({ name: event.test.name, milliseconds: performance.now() - started, reached: asLists(reached) });
      reached = before;
    } else if (event.name === 'test_skip' || event.name === 'test_todo') {
      results.push({ name: event.test.name, milliseconds: 0, reached: {} });
    }
  };
  circus.addEventHandler(handler);
  await import(pathToFileURL(path.resolve(file.replace(/\.ts$/, '.js'))).href);
  const { unhandledErrors } = await circus.run();
  circus.removeEventHandler(handler);
  if (unhandledErrors.length > 0) await fail('', unhandledErrors[0]);
  return { atLoad: asLists(before), tests: results };
}

/** @param {unknown} error */
const firstError = error => (Array.isArray(error) ? (error[0] ?? error[1]) : error);

/** @param {ReadonlyMap<string, ReadonlySet<number>>} parts */
const asLists = parts => Object.fromEntries([...parts].map(([file, ids]) => [file, [...ids]]));

/** @type {(block: import('@jest/types').Circus.DescribeBlock, wanted: ReadonlySet<number>) => void} */
function selectTests(block, wanted) {
  let place = 0;
  /** @param {import('@jest/types').Circus.DescribeBlock} parent */
  const select = parent => {
    for (const child of parent.children) {
      if (child.type === 'describeBlock') select(child);
      else if (!wanted.has(place++)) child.mode = 'skip';
    }
  };
  select(block);
}
