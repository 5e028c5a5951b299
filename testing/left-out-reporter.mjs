/**
 * @typedef {object} TestResult What is read of jest's.
 * @property {string} fullName
 * @property {string} status
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
    const message = this.#pattern ? noneNamed(results, this.#pattern) : leftOut(results.testResults);
    if (message === undefined) return;
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
