import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folders below `__tests__` that are layers of their own; all other tests are unit tests. */
const special = ['contracts', 'process', 'engine'];
export const layers = ['unit', ...special];

/**
 * @typedef {object} Selection
 * @property {string[]} files Paths of test files from the root.
 * @property {string[]} layers The layers that they belong to.
 * @property {string[]} options What is passed on to jest.
 * @property {boolean} narrowed Whether less than entire layers is named.
 */

/**
 * Which tests the words of a command line name: layers, then test files or folders that narrow them, then options of jest.
 *
 * @param {string} root
 * @param {readonly string[]} words
 * @returns {Selection}
 * @throws Error when a word is no layer and no path of a test, or a path is not in the layers
 */
export function selectTests(root, words) {
  const first = words.findIndex(word => word.startsWith('-') && word !== '--');
  const late = first < 0 ? [] : words.slice(first).filter(word => word.startsWith('__tests__'));
  if (late.length > 0)
    throw new Error(`Options of jest follow the paths: put ${late.join(' ')} before ${words[first]}.`);
  const named = (first < 0 ? words : words.slice(0, first)).filter(word => word !== '--');
  const wantedLayers = named.filter(word => layers.includes(word));
  const all = testFiles(root, '__tests__');
  const wanted = all.filter(file => wantedLayers.length === 0 || wantedLayers.includes(layerOf(file)));
  const paths = named.filter(word => !layers.includes(word)).map(word => placeOfTests(root, word));
  const files = paths.length === 0 ? wanted : paths.flatMap(place => within(place, { wanted, all, wantedLayers }));
  return {
    files: [...new Set(files)],
    layers: [...new Set(files.map(layerOf))],
    options: first < 0 ? [] : words.slice(first),
    narrowed: paths.length > 0 || first >= 0,
  };
}

/** @param {string} file */
function layerOf(file) {
  const [, folder = ''] = file.split('/');
  return special.includes(folder) ? folder : 'unit';
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function testFiles(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return testFiles(root, place);
      return entry.name.endsWith('.test.ts') ? [place] : [];
    });
}

/**
 * @param {string} root
 * @param {string} word
 */
function placeOfTests(root, word) {
  const place = path.relative(root, path.resolve(root, word)).split(path.sep).join('/');
  const absolute = path.join(root, place);
  const exists = existsSync(absolute) && (place === '__tests__' || place.startsWith('__tests__/'));
  if (exists && (statSync(absolute).isDirectory() || place.endsWith('.test.ts'))) return place;
  const mirrored = mirrorOf(root, place);
  const advice = mirrored === undefined ? '' : ` Its tests are in ${mirrored}.`;
  throw new Error(
    `"${word}" is no layer and no path of tests.${advice}\n` +
      `Allowed: ${layers.join(', ')}; a folder in __tests__/, or a file there that ends in .test.ts; then options of jest, ` +
      'such as -t NAME.',
  );
}

/**
 * The tests of a source.
 *
 * @param {string} root
 * @param {string} place
 */
function mirrorOf(root, place) {
  if (!place.startsWith('actions/')) return undefined;
  const below = place.slice('actions/'.length).replace(/\.ts$/, '');
  return [`__tests__/${below}.test.ts`, `__tests__/${below}`, `__tests__/${path.posix.dirname(below)}`].find(
    candidate => existsSync(path.join(root, candidate)),
  );
}

/**
 * @param {string} place
 * @param {{ wanted: readonly string[], all: readonly string[], wantedLayers: readonly string[] }} tests
 */
function within(place, { wanted, all, wantedLayers }) {
  const isWithin = (/** @type {string} */ file) => file === place || file.startsWith(`${place}/`);
  const found = wanted.filter(isWithin);
  if (found.length > 0) return found;
  const others = [...new Set(all.filter(isWithin).map(layerOf))];
  if (others.length === 0)
    throw new Error(`${place} holds no test. Name a folder that holds files ending in .test.ts, or such a file.`);
  throw new Error(
    `${place} holds no test of ${wantedLayers.join(', ')}. Run npm run test:${others[0]} -- ${place}: its tests are in ` +
      `the layer ${others.join(', ')}.`,
  );
}
