// Runs the unit tests once without a mutant, to learn which test reaches which part of which source.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromBytes } from '../../../testing/syntax.mjs';
import { addProbes } from '../probes.mjs';
import { findClosure, isUnitTest } from '../sources.mjs';
import { compile, compiledName, listFiles } from '../tree.mjs';
import { runTests } from './run-tests.mjs';

/** @typedef {import('../sources.mjs').Source} Source */
/** @typedef {import('./harness.mjs').Reached} Reached */
/** @typedef {import('./harness.mjs').TestResult} TestResult */
/** @typedef {{ file: string, milliseconds: number, atLoad: Reached, tests: TestResult[] }} TestFile */

const longestFile = 300_000;

/**
 * @param {{ root: string, tree: string, sources: ReadonlyMap<string, Source>, wanted: ReadonlySet<string>, onFile: (file: string) => void }} options
 * @returns {Promise<{ files: TestFile[], failures: string[] }>} `failures` are test files that fail already
 */
export async function runBaseline({ root, tree, sources, wanted, onFile }) {
  const surroundings = hashSurroundings(root);
  const cache = path.join(root, 'node_modules/.cache/mutation');
  mkdirSync(cache, { recursive: true });
  /** @type {TestFile[]} */
  const files = [];
  /** @type {string[]} */
  const failures = [];
  for (const file of [...sources.keys()].filter(isUnitTest)) {
    const closure = [...findClosure(sources, file).keys()].sort();
    if (!closure.some(name => wanted.has(name))) continue;
    const hash = createHash('sha256').update(surroundings);
    for (const name of closure) hash.update(`${name}\0${sources.get(name)?.bytes}\0`);
    const saved = path.join(cache, `${hash.digest('hex')}.json`);
    const known = readSaved(saved);
    if (known === undefined) {
      onFile(file);
      const result = await runTestFile(tree, file);
      if ('failure' in result) failures.push(result.failure);
      else {
        writeFileSync(saved, JSON.stringify(result));
        files.push(result);
      }
    } else files.push(known);
  }
  return { files, failures };
}

/**
 * @param {string} tree
 * @param {ReadonlyMap<string, Source>} sources
 */
export function probeTree(tree, sources) {
  for (const { file, bytes, parts } of sources.values()) {
    if (!file.startsWith('actions/')) continue;
    const probed = fromBytes(addProbes(file, bytes, parts));
    writeFileSync(path.join(tree, compiledName(file)), compile(file, probed));
  }
}

/** @type {(tree: string, file: string) => Promise<TestFile | { failure: string }>} */
async function runTestFile(tree, file) {
  const result = await runTests(tree, [{ file, limit: longestFile }]);
  if (result.outcome !== 'passed') return { failure: `${file}: ${result.test}\n${result.message}` };
  const [{ atLoad, tests } = { atLoad: {}, tests: [] }] = result.files;
  return { file, milliseconds: tests.reduce((sum, test) => sum + test.milliseconds, 0), atLoad, tests };
}

const runsTests = /^(scripts\/mutation\/(tests\/(harness|jest-globals)|probes|tree)|testing\/syntax)\.mjs$/;

/** Everything besides the imported sources that a test may depend on. @param {string} root */
function hashSurroundings(root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of listFiles(root)) {
    const isFixture = /^(__tests__|actions|examples)\//.test(file) && !file.endsWith('.ts');
    if (!isFixture && !runsTests.test(file) && file !== 'package-lock.json') continue;
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @returns {TestFile | undefined}
 */
function readSaved(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
