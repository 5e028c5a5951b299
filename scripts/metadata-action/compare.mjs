// Runs compute-tags and docker/metadata-action on the same events and rules, and fails for each difference that
// docs/migrate-from-metadata-action.md does not list. Run with: npm run compare:metadata -- FOLDER
// FOLDER is a checkout of docker/metadata-action v6.2.0; nothing of it is copied.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAction } from '../../testing/runner.mjs';
import { freshBuild } from '../bundle/fresh-build.mjs';
import { allCases, commit, repository } from './cases.mjs';
import { documented, explainTags, failures, labelRows, noTagRow } from './differences.mjs';

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {import('../../testing/runner.mjs').RunResult} RunResult
 * @typedef {{ readonly rows: readonly string[], readonly unexplained: readonly string[] }} Verdict
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The bundle of v6.2.0, commit dc802804100637a589fabce1cb79ff13a1411302. */
const bundle = { file: 'dist/index.cjs', sha256: '91b260f14a7be217e6b9145845f957ba35278448b8333bb6c82348dfe0e35694' };

/** @param {string} folder */
function checkPeer(folder) {
  const file = path.resolve(folder, bundle.file);
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== bundle.sha256) {
    throw new Error(
      `${file} has the sha256 ${found}; expected ${bundle.sha256}. Check out docker/metadata-action v6.2.0.`,
    );
  }
}

/** The page must have every row that explains a difference. */
function checkPage() {
  const page = readFileSync(path.join(root, 'docs/migrate-from-metadata-action.md'), 'utf8');
  const rows = [...[...documented, ...failures].map(({ row }) => row), noTagRow, ...Object.values(labelRows)];
  const absent = rows.filter(row => !page.includes(`\n| ${row}`));
  if (absent.length > 0) throw new Error(`docs/migrate-from-metadata-action.md has no row for: ${absent.join('; ')}`);
}

/** GitHub's answers about the repository and the commit, on loopback. */
async function startGitHub() {
  const server = http.createServer((request, response) => {
    const isCommit = request.url?.includes('/commits/') === true;
    const answer = isCommit ? { sha: commit, commit: { committer: { date: '2026-01-01T08:00:00Z' } } } : repository;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url?.includes('/git/') ? [] : answer));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/**
 * @param {Case} tested
 * @param {RunResult} peer
 * @param {RunResult} ours
 * @returns {Verdict}
 */
export function judge(tested, peer, ours) {
  const separator = tested.rules.inputs['sep-tags'] ?? '\n';
  const tagsOf = (/** @type {RunResult} */ { outputs }) => (outputs['tags'] ?? '').split(separator).filter(Boolean);
  if (ours.exitCode !== 0) {
    const message = ours.annotations.at(-1)?.message ?? '';
    const isEmpty = peer.exitCode === 0 && tagsOf(peer).length === 0;
    const row = isEmpty ? noTagRow : failures.find(each => each.message.test(message))?.row;
    return row === undefined
      ? { rows: [], unexplained: [`exit code ${ours.exitCode}: ${message}`] }
      : { rows: [row], unexplained: [] };
  }
  const names = (/** @type {RunResult} */ run) => [...new Set(tagsOf(run).map(tag => tag.replace(/^.*:/, '')))];
  const tags = explainTags(tested, names(peer), names(ours));
  const labels = ['labels', 'annotations'].flatMap(output => differentLabels(tested, output, peer, ours));
  const isExplained = (/** @type {string} */ key) =>
    key in labelRows ||
    (key === 'version' && peer.outputs['version'] !== ours.outputs['version'] && tags.rows.length > 0);
  return {
    rows: [...tags.rows, ...labels.flatMap(key => labelRows[/** @type {keyof typeof labelRows} */ (key)] ?? [])],
    unexplained: [
      ...tags.unexplained,
      ...labels.filter(key => !isExplained(key)).map(key => `label ${key}`),
      ...(sameNames(tested, peer, ours) ? [] : ['the targets of the bake file']),
    ],
  };
}

/**
 * The keys that differ, without the prefix of OCI.
 *
 * @param {Case} tested
 * @param {string} output
 * @param {RunResult} peer
 * @param {RunResult} ours
 */
function differentLabels(tested, output, peer, ours) {
  const separator = tested.rules.inputs[`sep-${output}`] ?? '\n';
  const read = (/** @type {RunResult} */ { outputs }) =>
    new Map(
      (outputs[output] ?? '').split(separator).map(line => /** @type {const} */ ([line.replace(/=.*$/s, ''), line])),
    );
  const [before, after] = [read(peer), read(ours)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(key => before.get(key) !== after.get(key))
    .map(key => key.replace(/^(?:manifest:)?org\.opencontainers\.image\./, ''));
}

/**
 * @param {Case} tested
 * @param {RunResult} peer
 * @param {RunResult} ours
 */
function sameNames(tested, peer, ours) {
  const read = (/** @type {RunResult} */ { outputs }) =>
    JSON.stringify(Object.keys(JSON.parse(readFileSync(outputs['bake-file-tags'] ?? '', 'utf8')).target));
  return tested.rules.inputs['bake-target'] === undefined || read(peer) === read(ours);
}

/** @param {string} folder */
async function main(folder) {
  checkPeer(folder);
  checkPage();
  process.env['IMAGE_ACTIONS_DIST'] = freshBuild().dist;
  const github = await startGitHub();
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'compare-'));
  const cases = allCases();
  /** @type {Map<string, number>} */
  const counts = new Map();
  const waiting = [...cases];
  let unexplained = 0;
  const work = async () => {
    for (let tested = waiting.shift(); tested !== undefined; tested = waiting.shift()) {
      const shared = {
        cwd,
        env: { ...tested.event.env, GITHUB_API_URL: github.url },
        event: tested.event.event,
        token: 'x',
      };
      const peer = await startAction('index.cjs', { ...shared, root: folder, inputs: tested.rules.inputs });
      const ours = await startAction('compute-tags', { ...shared, inputs: tested.rules.inputs });
      const verdict = judge(tested, peer, ours);
      for (const row of new Set(verdict.rows)) counts.set(row, (counts.get(row) ?? 0) + 1);
      for (const difference of verdict.unexplained) process.stdout.write(`${tested.name}: ${difference}\n`);
      unexplained += verdict.unexplained.length;
      for (const { temporary } of [peer, ours]) rmSync(temporary, { recursive: true, force: true });
      const done = cases.length - waiting.length;
      if (done % 50 === 0) process.stdout.write(`${done} of ${cases.length}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  } finally {
    github.close();
    rmSync(cwd, { recursive: true, force: true });
  }
  for (const [row, count] of counts) process.stdout.write(`${String(count).padStart(4)} cases: ${row}\n`);
  process.stdout.write(`${cases.length} cases, ${unexplained} differences that the page does not list\n`);
  if (unexplained > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined)
    throw new Error('Name a checkout of docker/metadata-action v6.2.0: npm run compare:metadata -- FOLDER');
  await main(path.resolve(folder));
}
