// Which tests can notice a mutant, the likeliest and quickest first.
import { partAt } from '../probes.mjs';

/** @typedef {import('../sources.mjs').Source} Source */
/** @typedef {import('./baseline.mjs').TestFile} TestFile */
/** @typedef {import('./run-tests.mjs').LimitedRun} LimitedRun */
/** @typedef {{ file: string, start: number, end: number }} Location */
/** Parts by file, and the files that are concerned as a whole. @typedef {{ parts: Map<string, Set<number>>, files: Set<string> }} Users */

/**
 * @param {{ sources: ReadonlyMap<string, Source>, testFiles: readonly TestFile[], mutant: Location }} options
 * @returns {LimitedRun[]}
 */
export function findRelatedTests({ sources, testFiles, mutant }) {
  const source = sources.get(mutant.file);
  if (source === undefined) return [];
  const part = partAt(source.parts, mutant.start, mutant.end).id;
  const users = part === 0 ? findUsers(sources, source, mutant) : undefined;
  const wanted = users ?? { parts: new Map([[mutant.file, new Set([part])]]), files: new Set() };
  const mirrored = mutant.file.replace(/^actions\//, '__tests__/').replace(/\.ts$/, '.test.ts');
  const ranked = testFiles
    .flatMap(testFile => {
      const tests = testFile.atLoad[mutant.file] === undefined ? [] : selectTests(testFile, wanted);
      if (tests.length === 0) return [];
      const cost = tests.reduce((sum, test) => sum + (testFile.tests[test]?.milliseconds ?? 0), 0);
      const distance = testFile.file === mirrored ? 0 : domainOf(testFile.file) === domainOf(mirrored) ? 1 : 2;
      return [{ testFile, tests, cost, distance }];
    })
    .sort((a, b) => a.distance - b.distance || a.cost - b.cost || (a.testFile.file < b.testFile.file ? -1 : 1));
  let spent = 0;
  return ranked
    .filter(({ cost, distance }) => {
      spent += cost;
      return distance < 2 || spent < distantMilliseconds;
    })
    .map(({ testFile: { file, milliseconds }, tests }) => ({ file, tests, limit: timeLimit(milliseconds) }));
}

/** Tests of other domains run only up to this time: a change should be noticed near the place where it is made. */
const distantMilliseconds = 5000;

/** An action, or a folder of shared/. @param {string} file */
const domainOf = file => /^[^/]+\/(?:shared\/)?[^/]+/.exec(file)?.[0];

/** Generous, because other programs may be busy, and relative, because some tests start programs. @param {number} milliseconds */
export const timeLimit = milliseconds => 20_000 + 6 * milliseconds;

/** @type {(testFile: TestFile, users: Users) => number[]} */
function selectTests({ file, atLoad, tests }, { parts, files }) {
  const all = tests.map((_, index) => index);
  if (files.has(file)) return all;
  /** @param {Record<string, number[]>} reached */
  const reaches = reached => [...parts].some(([name, ids]) => reached[name]?.some(id => ids.has(id) && id !== 0));
  return reaches(atLoad) ? all : all.filter(index => reaches(tests[index]?.reached ?? {}));
}

/**
 * What runs at load is used through its name: the parts that contain the name, and test files that import it.
 * @type {(sources: ReadonlyMap<string, Source>, source: Source, mutant: Location) => Users}
 */
function findUsers(sources, source, mutant) {
  /** @type {Users} */
  const users = { parts: new Map(), files: new Set() };
  const statement = source.topLevel.find(({ start, end }) => start <= mutant.start && mutant.end <= end);
  const names = [...(statement?.declares ?? [])].map(name => ({ file: source.file, name }));
  // Without a name it is an effect that anything may depend on.
  if (names.length === 0) for (const file of sources.keys()) users.files.add(file);
  const seen = new Set();
  for (const { file, name } of names) {
    if (seen.has(`${file} ${name}`)) continue;
    seen.add(`${file} ${name}`);
    for (const user of sources.values()) {
      if (user.file !== file && !user.imports.includes(file)) continue;
      const ids = user.parts.filter(part => part.names.has(name)).map(part => part.id);
      users.parts.set(user.file, new Set([...(users.parts.get(user.file) ?? []), ...ids]));
      for (const { declares, uses } of user.topLevel) {
        if (uses.has(name)) for (const declared of declares) names.push({ file: user.file, name: declared });
      }
      if (user.file.startsWith('__tests__/') && mentions(user, name)) addTests(sources, user.file, users.files);
    }
  }
  return users;
}

/** @type {(source: Source, name: string) => boolean} */
const mentions = ({ parts, topLevel }, name) =>
  [...parts.map(part => part.names), ...topLevel.map(({ uses }) => uses)].some(names => names.has(name));

/** A helper of tests concerns every test file that imports it. @type {(sources: ReadonlyMap<string, Source>, file: string, into: Set<string>) => void} */
function addTests(sources, file, into) {
  if (into.has(file)) return;
  into.add(file);
  for (const source of sources.values()) if (source.imports.includes(file)) addTests(sources, source.file, into);
}
