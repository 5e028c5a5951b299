import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The packages that turn sources into a bundle. */
const builders = ['node_modules/@vercel/ncc', 'node_modules/typescript'];
const installed = 'node_modules/.package-lock.json';

/**
 * @typedef {object} PackageFile A file of a package that a bundle is made from.
 * @property {string} folder The package, such as `node_modules/undici`.
 * @property {string} file Its path from the root.
 * @property {number} size In bytes.
 * @property {number} changed When it was written, in milliseconds since 1970.
 */

/**
 * The files of the installed packages that a bundle is made from: those of the actions, and those that build.
 *
 * @param {string} root
 * @returns {PackageFile[]}
 */
export function packageFiles(root) {
  /** @type {{ packages: Record<string, { dev?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(path.join(root, installed), 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { dev }]) => dev !== true || builders.includes(folder))
    .filter(([folder]) => existsSync(path.join(root, folder)))
    .flatMap(([folder]) => filesOf(root, folder));
}

/**
 * The packages with a file that was written after npm installed them.
 *
 * @param {string} root
 * @returns {string[]} such as `node_modules/undici`
 */
export function editedPackages(root) {
  const end = statSync(path.join(root, installed)).mtimeMs;
  return [...new Set(packageFiles(root).flatMap(({ folder, changed }) => (changed > end ? [folder] : [])))].sort();
}

/**
 * Packages inside a package are packages by themselves.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {PackageFile[]}
 */
function filesOf(root, folder) {
  /** @type {(place: string) => string[]} */
  const below = place =>
    readdirSync(path.join(root, place), { withFileTypes: true }).flatMap(entry => {
      if (entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return below(`${place}/${entry.name}`);
      // ncc writes its own code, as V8 compiled it, at each run.
      return entry.name.endsWith('.js.cache') ? [] : [`${place}/${entry.name}`];
    });
  return below(folder)
    .sort()
    .map(file => {
      const { size, mtimeMs } = statSync(path.join(root, file));
      return { folder, file, size, changed: mtimeMs };
    });
}
