// Makes the bundle that dist/ holds: tsc to JavaScript, ncc with lazy chunks, names for the chunks, licenses, and one
// two-line entry per door.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nameChunks, readChunks, renameChunks } from './chunk-names.mjs';
import { withCompiledSources } from './compile.mjs';
import { licensesOf, packageFolderOf } from './licenses.mjs';
import { withoutUnused } from './unused-code.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} ChunkContent What a file of the bundle holds.
 * @property {string[]} sources Files of this project, as compiled.
 * @property {string[]} packages Names of packages.
 * @property {string[]} together Files that are loaded together with it, itself among them.
 *
 * @typedef {Record<string, ChunkContent>} BundleContent By the path of the file in the bundle.
 */

/**
 * Writes the bundle into an empty or absent folder. Its bytes depend on the sources, the installed packages and these
 * scripts, never on the folder or the version of Node.
 *
 * @param {string} folder
 * @returns {Promise<BundleContent>}
 */
export async function writeBundle(folder) {
  return await withCompiledSources(async work => {
    copyActionsPackages(work);
    const content = await bundle(work, folder);
    await writeEntries(work, folder);
    return content;
  });
}

/**
 * `@actions/core` imports an HTTP client, 1 MB and 40 ms of every step, which only its OIDC functions use. The bundler
 * leaves it out where core is marked as free of side effects. The mark is set in a copy, beside copies of the packages
 * that use core too, so that one core is bundled.
 *
 * @param {string} work
 */
function copyActionsPackages(work) {
  const copies = path.join(work, 'node_modules/@actions');
  cpSync(path.join(root, 'node_modules/@actions'), copies, { recursive: true });
  const description = path.join(copies, 'core/package.json');
  const marked = { ...JSON.parse(readFileSync(description, 'utf8')), sideEffects: false };
  writeFileSync(description, JSON.stringify(marked));
}

/** Chunks that actions load at start and use a small part of: to parse the rest takes milliseconds of every step. */
const trimmed = ['chunks/package-valibot.js'];

/**
 * @param {string} work
 * @param {string} folder
 * @returns {Promise<BundleContent>}
 */
async function bundle(work, folder) {
  const before = process.cwd();
  process.chdir(work);
  try {
    const ncc = createRequire(import.meta.url)('@vercel/ncc');
    const options = { cache: false, quiet: true, esm: true };
    const { code, assets, stats } = await ncc(path.join(work, 'actions/main.js'), options);
    const chunks = readChunks(stats.compilation, work);
    const files = new Map([['index.js', code]]);
    for (const [file, { source }] of Object.entries(assets)) {
      if (file !== 'package.json') files.set(file, source.toString());
    }
    const names = nameChunks(chunks);
    mkdirSync(path.join(folder, 'chunks'), { recursive: true });
    for (const [file, text] of renameChunks(files, names)) {
      const used = trimmed.includes(file) ? withoutUnused(text) : text;
      writeFileSync(path.join(folder, file), withoutMaps(used));
    }
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(path.join(folder, 'licenses.txt'), licensesOf(chunks.flatMap(({ modules }) => modules)));
    return contentOf(chunks, names, work);
  } finally {
    process.chdir(before);
  }
}

/**
 * @param {import('./chunk-names.mjs').Chunk[]} chunks
 * @param {ReadonlyMap<number, string>} names
 * @param {string} work
 * @returns {BundleContent}
 */
function contentOf(chunks, names, work) {
  /** @param {number} id */
  const fileOf = id => (names.has(id) ? `chunks/${names.get(id)}.js` : 'index.js');
  const entries = chunks.map(({ id, modules, companions }) => {
    const packages = new Set(modules.flatMap(file => packageFolderOf(file)?.name ?? []));
    const sources = modules.filter(file => packageFolderOf(file) === undefined).map(file => path.relative(work, file));
    const content = {
      sources: sources.sort(),
      packages: [...packages].sort(),
      together: companions.map(fileOf).sort(),
    };
    return [fileOf(id), content];
  });
  return Object.fromEntries(entries);
}

/**
 * Libraries name maps that are not bundled; debuggers would look for them in vain.
 *
 * @param {string} code
 */
function withoutMaps(code) {
  return code.replace(/\/\/# sourceMappingURL=\S+$/gm, '');
}

/**
 * Node actions cannot hand arguments to their entry, so each door has one that names it.
 *
 * @param {string} work
 * @param {string} folder
 */
async function writeEntries(work, folder) {
  /** @type {{ actionNames: string[], loadAction(name: string): Promise<{ post?: unknown }> }} */
  const { actionNames, loadAction } = await import(pathToFileURL(path.join(work, 'actions/index.js')).href);
  for (const name of actionNames) {
    writeEntry(folder, `${name}.js`, `open('${name}')`);
    if ((await loadAction(name)).post !== undefined)
      writeEntry(folder, `${name}-post.js`, `open('${name}', { phase: 'post' })`);
  }
  writeEntry(folder, 'cli.js', 'openTerminal(process.argv.slice(2))');
}

/** A job can be canceled while the code is still loaded. Later the action itself watches for signals, and cleans up. */
const untilTakenOver =
  "for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) process.on(signal, () => process.listenerCount(signal) > 1 || process.exit(code));";

/**
 * @param {string} folder
 * @param {string} file
 * @param {string} call
 */
function writeEntry(folder, file, call) {
  writeFileSync(path.join(folder, file), `${untilTakenOver}\nawait (await import('./index.js')).${call};\n`);
}
