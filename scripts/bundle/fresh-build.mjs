import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFiles } from './installed-packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/image-actions/bundles');
/** What a bundle is made from, besides the packages. The lock file says which should be installed, npm's own copy of it which are. */
const ingredients = [
  'actions',
  'scripts/build.mjs',
  'scripts/bundle',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
const kept = 4;

/**
 * The bundle of today's sources: from the cache where these very sources were built before, else built now. Runs at the
 * same time do not disturb each other.
 *
 * @returns {{ dist: string, content: string }} the folder of the bundle, and the file that lists what each of its files holds
 * @throws Error when the sources cannot be built
 */
export function freshBuild() {
  const key = hashOfSources();
  const folder = path.join(cache, key);
  if (!existsSync(folder)) build(folder);
  // Only the latest are kept; being used counts.
  const now = new Date();
  utimesSync(folder, now, now);
  prune(key);
  return { dist: path.join(folder, 'dist'), content: path.join(folder, 'content.json') };
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of ingredients.flatMap(filesBelow)) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  // Reading them all takes longer; what is edited by hand has another time.
  for (const { file, size, changed } of packageFiles(root)) hash.update(`${file}\0${size}\0${changed}\0`);
  return hash.digest('hex').slice(0, 32);
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  const absolute = path.join(root, place);
  if (statSync(absolute).isFile()) return [place];
  return readdirSync(absolute)
    .sort()
    .flatMap(name => filesBelow(`${place}/${name}`));
}

/** @param {string} folder */
function build(folder) {
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(path.join(cache, 'partial-'));
  const outputs = ['--out', path.join(partial, 'dist'), '--content', path.join(partial, 'content.json')];
  const started = performance.now();
  process.stdout.write('Building the sources … ');
  const script = path.join(root, 'scripts/build.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...outputs], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`npm run build failed:\n${stdout}${stderr}`);
  }
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run was faster with the same sources.
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} used */
function prune(used) {
  const bundles = readdirSync(cache)
    .filter(name => name !== used && !name.startsWith('partial-'))
    .map(name => ({ name, time: statSync(path.join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of bundles.slice(kept - 1)) rmSync(path.join(cache, name), { recursive: true, force: true });
}
