// Runs one mutant after the other in a tree of its own.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findRelatedTests, timeLimit } from './related-tests.mjs';
import { runTests } from './run-tests.mjs';
import { applyEdits, fromBytes } from './syntax.mjs';
import { compile, compiledName, makeTree } from './tree.mjs';

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {import('./score.mjs').Outcome} Outcome */
/** @typedef {import('./sources.mjs').Source} Source */
/** @typedef {import('./baseline.mjs').TestFile} TestFile */
/** @typedef {import('./run-tests.mjs').LimitedRun} LimitedRun */

/**
 * @param {{ root: string, folder: string, sources: ReadonlyMap<string, Source>, testFiles: readonly TestFile[] }} options
 * @returns {(mutant: Mutant) => Promise<{ outcome: Outcome, by: string } | undefined>} nothing for a mutant that cannot be compiled
 */
export function makeJudge({ root, folder, sources, testFiles }) {
  makeTree(root, folder);
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
    writeFileSync(compiledName(source), code);
    const result = await runRelated(mutant);
    writeFileSync(compiledName(source), compile(mutant.file, fromBytes(bytes)));
    if (result.outcome !== 'survived' && result.outcome !== 'not reached') return result;
    return isRefused({ path: source, before: fromBytes(bytes), after: text })
      ? { outcome: 'types', by: 'tsc' }
      : result;
  };

  /** @type {(mutant: Mutant) => Promise<{ outcome: Outcome, by: string }>} */
  async function runRelated(mutant) {
    const runs = findRelatedTests({ sources, testFiles, mutant });
    if (runs.length === 0) return { outcome: 'not reached', by: '' };
    const first = await runTests(folder, runs);
    const result = first.outcome === 'passed' ? await runWhole(runs) : first;
    if (result.outcome === 'passed') return { outcome: 'survived', by: '' };
    return { outcome: result.outcome === 'failed' ? 'killed' : 'time limit', by: `${result.file}: ${result.test}` };
  }

  /**
   * Values that tests share may have been made in a test that is not related. Only in quick files: this is rare.
   * @param {readonly LimitedRun[]} runs
   */
  async function runWhole(runs) {
    const quick = testFiles.filter(
      ({ file, milliseconds }) => milliseconds < 500 && runs.some(run => run.file === file),
    );
    return runTests(
      folder,
      quick.map(({ file, milliseconds }) => ({ file, limit: timeLimit(milliseconds) })),
    );
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
