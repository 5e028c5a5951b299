// Runs one mutant after the other in a separate tree.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, fromBytes } from '../../../testing/syntax.mjs';
import { compile, compiledName } from '../tree.mjs';
import { findRelatedTests, timeLimit } from './related-tests.mjs';
import { runTests } from './run-tests.mjs';

/** @typedef {import('../mutants/mutants.mjs').Mutant} Mutant */
/** @typedef {import('../score.mjs').Outcome} Outcome */
/** @typedef {import('../sources.mjs').Source} Source */
/** @typedef {import('./baseline.mjs').TestFile} TestFile */
/** @typedef {import('./run-tests.mjs').LimitedRun} LimitedRun */
/** @typedef {import('./run-tests.mjs').Result} Result */
/** @typedef {{ outcome: Outcome, by: string }} Verdict */

/**
 * @param {{ folder: string, sources: ReadonlyMap<string, Source>, testFiles: readonly TestFile[] }} options
 * @returns {(mutant: Mutant) => Promise<Verdict | undefined>} undefined for a mutant that cannot be compiled
 */
export function makeJudge({ folder, sources, testFiles }) {
  const isRefused = makeTypeCheck(folder);
  return async mutant => {
    const bytes = sources.get(mutant.file)?.bytes ?? '';
    const text = fromBytes(applyEdits(bytes, [mutant]));
    /** @type {string} */
    let code;
    try {
      code = compile(mutant.file, text);
    } catch {
      return undefined;
    }
    const source = path.join(folder, mutant.file);
    const original = compile(mutant.file, fromBytes(bytes));
    /** @param {readonly LimitedRun[]} runs */
    const runMutant = async runs => {
      writeFileSync(compiledName(source), code);
      const result = await runTests(folder, runs);
      writeFileSync(compiledName(source), original);
      return result;
    };
    const result = await runRelated(mutant, runMutant);
    if (result.outcome !== 'survived' && result.outcome !== 'not reached') return result;
    return isRefused({ path: source, before: fromBytes(bytes), after: text })
      ? { outcome: 'types', by: 'tsc' }
      : result;
  };

  /** @type {(mutant: Mutant, runMutant: (runs: readonly LimitedRun[]) => Promise<Result>) => Promise<Verdict>} */
  async function runRelated(mutant, runMutant) {
    const runs = findRelatedTests({ sources, testFiles, mutant });
    if (runs.length === 0) return { outcome: 'not reached', by: '' };
    const first = await runPatiently(runs, runMutant);
    const result = first.outcome === 'passed' ? await runPatiently(quickFiles(runs), runMutant) : first;
    if (result.outcome === 'passed') return { outcome: 'survived', by: '' };
    return { outcome: result.outcome === 'failed' ? 'killed' : 'time limit', by: `${result.file}: ${result.test}` };
  }

  /**
   * On a busy machine the limit may be too short without a mutant as well; then it is doubled.
   * @type {(runs: readonly LimitedRun[], runMutant: (runs: readonly LimitedRun[]) => Promise<Result>) => Promise<Result>}
   */
  async function runPatiently(runs, runMutant) {
    const result = await runMutant(runs);
    if (result.outcome !== 'time limit') return result;
    const control = await runTests(folder, runs);
    if (control.outcome !== 'time limit') return result;
    return runPatiently(
      runs.map(run => ({ ...run, limit: 2 * run.limit })),
      runMutant,
    );
  }

  /**
   * Values that tests share may have been made in a test that is not related, so a survivor meets quick files as a whole.
   * @param {readonly LimitedRun[]} runs
   * @returns {LimitedRun[]}
   */
  function quickFiles(runs) {
    return testFiles
      .filter(({ file, milliseconds }) => milliseconds < 500 && runs.some(run => run.file === file))
      .map(({ file, milliseconds }) => ({ file, limit: timeLimit(milliseconds) }));
  }
}

/**
 * A name that is not used any more is no reason to refuse a mutant.
 * @param {string} folder
 * @returns {(change: { path: string, before: string, after: string }) => boolean} whether the compiler refuses it; never when it refuses the tree
 */
function makeTypeCheck(folder) {
  const project = 'tsconfig.mutation.json';
  const compilerOptions = {
    noUnusedLocals: false,
    noUnusedParameters: false,
    incremental: true,
    tsBuildInfoFile: './mutation.tsbuildinfo',
  };
  writeFileSync(
    path.join(folder, project),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: ['actions'] }),
  );
  const tsc = path.join(folder, 'node_modules/typescript/bin/tsc');
  const isRefused = () =>
    spawnSync(process.execPath, [tsc, '-p', project], { cwd: folder, stdio: 'ignore' }).status !== 0;
  /** @type {boolean | undefined} */
  let isUsable;
  return ({ path: source, before, after }) => {
    isUsable ??= !isRefused();
    if (!isUsable) return false;
    writeFileSync(source, after);
    const result = isRefused();
    writeFileSync(source, before);
    return result;
  };
}
