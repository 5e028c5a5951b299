// Names for the chunks of the bundle. The bundler numbers them, and the numbers change with unrelated edits; a name says
// whose code a chunk holds, so that a reviewer sees what a commit touched.
import path from 'node:path';
import { packageFolderOf } from './licenses.mjs';

/**
 * @typedef {object} Chunk
 * @property {number} id The bundler's number.
 * @property {boolean} entry Loaded at start, never by name.
 * @property {string[]} modules Absolute paths of what it holds.
 * @property {string[]} roots What the code outside imports, below the folder of the build; packages by name.
 * @property {Readonly<Record<string, number>>} rooms Bytes by room: a floor of `actions/shared`, an action, or a package.
 * @property {number[]} companions The chunks that are loaded together with it, itself among them.
 * @property {number[]} loaders The chunks that are loaded when it is asked for, and can ask for it.
 *
 * @typedef {object} Module What is read of webpack's.
 * @property {string} [resource] Its file; absent for what the bundler itself adds.
 * @property {Iterable<Module>} [modules] Those that were joined into this one.
 * @property {Module} [rootModule] The one that they were joined to.
 * @property {() => number} size
 *
 * @typedef {object} BundledChunk What is read of webpack's.
 * @property {number} id
 * @property {() => boolean} hasRuntime
 * @property {Iterable<ChunkGroup>} groupsIterable
 *
 * @typedef {object} ChunkGroup What is read of webpack's: chunks that are loaded together.
 * @property {readonly BundledChunk[]} chunks
 * @property {() => readonly ChunkGroup[]} getParents
 *
 * @typedef {object} Compilation What is read of webpack's.
 * @property {Iterable<BundledChunk>} chunks
 * @property {{ getChunkModulesIterable(chunk: BundledChunk): Iterable<Module>, getChunkRootModules(chunk: BundledChunk): Iterable<Module> }} chunkGraph
 */

/**
 * What the names are made from.
 *
 * @param {Compilation} compilation
 * @param {string} work the folder of the build
 * @returns {Chunk[]}
 */
export function readChunks(compilation, work) {
  const { chunks, chunkGraph } = compilation;
  return [...chunks].map(chunk => {
    const held = [...chunkGraph.getChunkModulesIterable(chunk)].flatMap(module => [...(module.modules ?? [module])]);
    /** @type {Record<string, number>} */
    const rooms = {};
    for (const { resource, size } of held.map(module => ({ resource: module.resource, size: module.size() }))) {
      if (resource === undefined) continue;
      const room = roomOf(placeIn(resource, work));
      rooms[room] = (rooms[room] ?? 0) + size;
    }
    return {
      id: chunk.id,
      entry: chunk.hasRuntime(),
      modules: filesOf(held),
      roots: filesOf([...chunkGraph.getChunkRootModules(chunk)].map(module => module.rootModule ?? module)).map(file =>
        placeIn(file, work),
      ),
      rooms,
      companions: idsOf([...chunk.groupsIterable]),
      loaders: idsOf([...chunk.groupsIterable].flatMap(group => group.getParents())),
    };
  });
}

/** @param {readonly ChunkGroup[]} groups */
const idsOf = groups => [...new Set(groups.flatMap(group => group.chunks.map(({ id }) => id)))];

/** @param {readonly Module[]} modules */
const filesOf = modules => modules.flatMap(({ resource }) => resource ?? []).sort();

/**
 * `actions/…` for a source, `package/<name>` for a file of a package.
 *
 * @param {string} file
 * @param {string} work
 */
function placeIn(file, work) {
  const found = packageFolderOf(file);
  return found === undefined ? path.relative(work, file).split(path.sep).join('/') : `package/${found.name}`;
}

/** @param {string} place */
function roomOf(place) {
  const [top = '', second = '', third = ''] = place.split('/');
  if (top === 'package') return place;
  return second === 'shared' ? `shared/${third}` : second;
}

/**
 * A chunk that is loaded on its own is named after the module that it is loaded for; a package after itself; what several
 * chunks share after the room that most of it comes from. Where two would then be named alike, each is also named after its
 * users: a shared one after what it is loaded with, one for a module after what loads it. The only one for a module keeps the
 * name of the module.
 *
 * @param {readonly Chunk[]} chunks
 * @returns {Map<number, string>} by number, without the entry
 * @throws Error when a chunk has no name, or two have the same
 */
export function nameChunks(chunks) {
  const named = chunks.filter(({ entry }) => !entry);
  const rootNames = new Map(named.map(chunk => [chunk.id, nameOfRoot(chunk)]));
  const roots = [...rootNames.values()];
  const taken = named.map(chunk => rootNames.get(chunk.id) ?? largestRoom(chunk));
  /** @param {Chunk} chunk */
  const nameOf = chunk => {
    const root = rootNames.get(chunk.id);
    const name = root ?? largestRoom(chunk);
    if ((root === undefined ? taken : roots).filter(other => other === name).length === 1) return name;
    const users = (root === undefined ? chunk.companions : chunk.loaders)
      .map(id => rootNames.get(id))
      .filter(user => user && !user.startsWith('package-'));
    return users.length === 0 ? name : `${name}-for-${[...new Set(users)].sort().join('-')}`;
  };
  const names = new Map(named.map(chunk => [chunk.id, nameOf(chunk)]));
  refuseBadNames(named, names);
  return names;
}

/** @param {Chunk} chunk */
function nameOfRoot({ roots, rooms }) {
  const held = Object.keys(rooms);
  const [root] = roots;
  if (held.length === 1 && held[0]?.startsWith('package/')) return slug(held[0]);
  if (new Set(roots).size !== 1 || root === undefined) return undefined;
  return slug(root.replace(/^actions\//, '').replace(/(\/index)?\.js$/, ''));
}

/** @param {Chunk} chunk */
function largestRoom({ rooms }) {
  const [largest] = Object.entries(rooms).sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return slug(largest?.[0] ?? '');
}

/** @param {string} text */
const slug = text =>
  text
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/**
 * @param {readonly Chunk[]} chunks
 * @param {ReadonlyMap<number, string>} names
 */
function refuseBadNames(chunks, names) {
  const advice = 'scripts/bundle/chunk-names.mjs names chunks: give it a rule for this one.';
  /** @type {Map<string, Chunk>} */
  const seen = new Map();
  for (const chunk of chunks) {
    const name = names.get(chunk.id) ?? '';
    const about = `the chunk of ${Object.keys(chunk.rooms).join(', ')} (roots ${chunk.roots.join(', ')})`;
    if (name === '') throw new Error(`No name for ${about}. ${advice}`);
    const other = seen.get(name);
    if (other !== undefined)
      throw new Error(`Two chunks are named ${name}: ${about}, and one of ${other.roots.join(', ')}. ${advice}`);
    seen.set(name, chunk);
  }
}

/**
 * Puts names for numbers, in the files' own names and wherever code loads a chunk.
 *
 * @param {ReadonlyMap<string, string>} files by name: `index.js`, and `<number>.index.js` for each chunk
 * @param {ReadonlyMap<number, string>} names
 * @returns {Map<string, string>} by path: `index.js`, and `chunks/<name>.js`
 * @throws Error when the code is not of the form that the bundler is known to write
 */
export function renameChunks(files, names) {
  /** @param {string} number */
  const quoted = number => {
    const name = names.get(Number(number));
    if (name === undefined) throw new Error(`The bundle loads chunk ${number}, which is not in it.`);
    return `'${name}'`;
  };
  return new Map(
    [...files].map(([file, code]) => {
      const number = /^(\d+)\.index\.js$/.exec(file)?.[1];
      const loads = code.replace(
        /\b(__(?:nccwpck|webpack)_require__\.e\((?:\/\* import\(\) \*\/ )?)(\d+)\)/g,
        (_, call, id) => `${call}${quoted(id)})`,
      );
      if (file === 'index.js') return [file, renameInRuntime(loads)];
      if (number === undefined) throw new Error(`The bundler wrote ${file}, which is no chunk.`);
      return [`chunks/${names.get(Number(number))}.js`, renameHeader(loads, quoted)];
    }),
  );
}

/** @param {string} code */
function renameInRuntime(code) {
  return replaceOnce(code, /return "" \+ chunkId \+ "\.index\.js";/, () => 'return "chunks/" + chunkId + ".js";');
}

/**
 * A chunk says which numbers it answers to: its own, and those of chunks that hold nothing beside it.
 *
 * @param {string} code
 * @param {(number: string) => string} quoted
 */
function renameHeader(code, quoted) {
  return replaceOnce(
    code,
    /^export const id = (\d+);\nexport const ids = \[([\d,]+)\];$/m,
    (_, id, ids) => `export const id = ${quoted(id)};\nexport const ids = [${ids.split(',').map(quoted).join(', ')}];`,
  );
}

/**
 * @param {string} code
 * @param {RegExp} pattern
 * @param {(...groups: string[]) => string} replacement
 */
function replaceOnce(code, pattern, replacement) {
  const found = [...code.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].length;
  if (found !== 1)
    throw new Error(
      `The bundler wrote ${found} times what is known as ${pattern}: scripts/bundle/chunk-names.mjs must learn its new form.`,
    );
  return code.replace(pattern, replacement);
}
