// Changes the sources in small ways and shows which changes no unit test notices.
// Run with: npm run mutate -- [PATH...] [--sample N] [--seed S] [--threshold PERCENT] [--jobs N] [--json FILE]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEquivalents, keyOf, readEquivalents } from './mutation/mutants/equivalents.mjs';
import { findMutants } from './mutation/mutants/mutants.mjs';
import { readOptions, sampleMutants, selectFiles } from './mutation/options.mjs';
import { countAll, countBy, formatMutant, formatTable, isMissed, roomOf } from './mutation/score.mjs';
import { kindOf, readMutatedSources } from './mutation/sources.mjs';
import { probeTree, runBaseline } from './mutation/tests/baseline.mjs';
import { makeJudge } from './mutation/tests/judge.mjs';
import { endAllTests } from './mutation/tests/run-tests.mjs';
import { makeTree } from './mutation/tree.mjs';

/** @typedef {import('./mutation/score.mjs').Judged} Judged */

const root = fileURLToPath(new URL('..', import.meta.url));
const list = path.join(root, 'scripts/mutation/mutants/equivalents.json');

const options = readOptions(process.argv.slice(2));
const sources = readMutatedSources(root);
const equivalents = readEquivalents(list);
const errors = checkEquivalents(equivalents, sources);
if (errors.length > 0) throw new Error(`scripts/mutation/mutants/equivalents.json:\n${errors.join('\n')}`);

const candidates = [...sources.values()].filter(({ file }) => file.startsWith('actions/'));
const files = selectFiles(
  candidates.map(source => ({ file: source.file, kind: kindOf(source) })),
  options.paths,
);
const all = files.flatMap(file => findMutants(file, sources.get(file)?.bytes ?? ''));
const mutants = sampleMutants(all, options);
process.stdout.write(`${mutants.length} of ${all.length} mutants in ${files.length} files, seed ${options.seed}\n`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'mutate-'));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    endAllTests();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.exit(1);
  });
}
try {
  const { judged, failures } = await judgeAll();
  report(judged, failures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<{ judged: Judged[], failures: string[] }>} */
async function judgeAll() {
  // All trees are made at once, so that the sources can be edited while the tests run.
  const probed = path.join(folder, 'probed');
  const trees = Array.from({ length: options.jobs }, (_, number) => path.join(folder, `tree-${number}`));
  for (const tree of [probed, ...trees]) makeTree(root, tree);
  probeTree(probed, sources);
  const { files: testFiles, failures } = await runBaseline({
    root,
    tree: probed,
    sources,
    wanted: new Set(mutants.map(({ file }) => file)),
    onFile: file => process.stderr.write(`without a mutant: ${file}\n`),
  });
  const known = new Set(equivalents.map(keyOf));
  /** @type {Judged[]} */
  const judged = [];
  const queue = [...mutants];
  const workers = trees.map(async tree => {
    const judge = makeJudge({ folder: tree, sources, testFiles });
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const result = known.has(keyOf(mutant))
        ? { outcome: /** @type {const} */ ('equivalent'), by: '' }
        : await judge(mutant);
      if (result === undefined) continue;
      judged.push({ ...mutant, ...result });
      if (isMissed(result)) process.stderr.write(`${formatMutant({ ...mutant, ...result })}\n`);
      if (judged.length % 50 === 0) process.stderr.write(`${judged.length} of ${mutants.length}\n`);
    }
  });
  await Promise.all(workers);
  judged.sort((a, b) => (a.file === b.file ? a.start - b.start || a.end - b.end : a.file < b.file ? -1 : 1));
  return { judged, failures };
}

/** @type {(judged: readonly Judged[], failures: readonly string[]) => void} */
function report(judged, failures) {
  const missed = judged.filter(isMissed);
  const total = countAll('all', judged);
  const isEnough = total.score >= options.threshold;
  const parts = [
    failures.map(failure => `Left out, because it fails without a mutant: ${failure}`).join('\n'),
    missed.map(formatMutant).join('\n'),
    formatTable(countBy(judged, ({ file }) => file)),
    formatTable([...countBy(judged, ({ file }) => roomOf(file)), total]),
    `${total.score.toFixed(1)} % are noticed; ${options.threshold} % is the threshold.`,
  ];
  process.stdout.write(`\n${parts.filter(part => part !== '').join('\n\n')}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(judged, undefined, 2)}\n`);
  if (!isEnough || failures.length > 0) process.exitCode = 1;
}
