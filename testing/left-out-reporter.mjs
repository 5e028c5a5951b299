import { readFileSync } from 'node:fs';
import { testCallsIn } from './test-calls.mjs';

/**
 * @typedef {object} TestResult What is read of jest's.
 * @property {string} fullName
 * @property {string} status
 * @property {{ line: number, column: number } | null} [location] Where it is declared.
 * @property {boolean} [failing] `test.failing`: it passes when the test fails.
 *
 * @typedef {object} FileResult What is read of jest's.
 * @property {string} testFilePath
 * @property {boolean} [skipped]
 * @property {readonly TestResult[]} testResults
 */

/**
 * Makes a run red that leaves tests out, however they are left out, and names them. A name on the command line (`-t`) may
 * leave tests out, but not all of them.
 */
export default class LeftOutReporter {
  /** @type {Error | undefined} */
  #error;
  #pattern;

  /** @param {{ testNamePattern?: string }} globalConfig */
  constructor({ testNamePattern }) {
    this.#pattern = testNamePattern;
  }

  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly FileResult[] }} results
   */
  onRunComplete(_contexts, results) {
    const missing = this.#pattern ? noneNamed(results, this.#pattern) : leftOut(results.testResults);
    const message = [missing, undeclared(results.testResults)].filter(part => part !== undefined).join('\n\n');
    if (message === '') return;
    process.stderr.write(`\n${message}\n`);
    this.#error = new Error(message);
  }

  getLastError() {
    return this.#error;
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number }} results
 * @param {string} pattern
 */
function noneNamed({ numPassedTests, numFailedTests }, pattern) {
  return numPassedTests + numFailedTests > 0 ? undefined : `No test ran: none has a name that matches ${pattern}.`;
}

/** @param {readonly FileResult[]} files */
function leftOut(files) {
  const names = files.flatMap(({ testFilePath, skipped, testResults }) => {
    const found = testResults.filter(({ status, failing }) => failing || (status !== 'passed' && status !== 'failed'));
    if (found.length === 0) return skipped ? [`${testFilePath}: all of it`] : [];
    return found.map(
      ({ fullName, status, failing }) => `${testFilePath}: ${fullName} (${failing ? 'failing' : status})`,
    );
  });
  if (names.length === 0) return undefined;
  return `Tests are left out. Let them run, or delete them:\n${names.map(name => `  ${name}`).join('\n')}`;
}

/**
 * A call that declared no test is in a loop over an empty list, or after the return of a group.
 *
 * @param {readonly FileResult[]} files
 */
function undeclared(files) {
  // A file that could not be loaded has no tests, and is red already.
  const places = files
    .filter(({ testResults }) => testResults.length > 0)
    .flatMap(({ testFilePath, testResults }) =>
      testCallsIn(readFileSync(testFilePath, 'utf8'))
        .filter(({ start, end }) => !testResults.some(({ location }) => location && isWithin(location, start, end)))
        .map(({ start }) => `  ${testFilePath}:${start.line}`),
    );
  if (places.length === 0) return undefined;
  return (
    'No test comes from these calls. Give a list that is not empty, remove a return before them, call test by its name, ' +
    `or delete them:\n${places.join('\n')}`
  );
}

/** @typedef {import('./test-calls.mjs').Location} Location */
/** @type {(location: Location, start: Location, end: Location) => boolean} */
const isWithin = (location, start, end) => !isBefore(location, start) && !isBefore(end, location);

/** @type {(one: Location, other: Location) => boolean} */
const isBefore = (one, other) => one.line < other.line || (one.line === other.line && one.column < other.column);
