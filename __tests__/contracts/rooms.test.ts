import path from 'node:path';
import { expect, test } from '@jest/globals';
import { expectNone } from '../support/contract.ts';
import { projectFiles, readProjectFile, resolveImport, sourceFacts } from '../support/source-files.ts';
import { isMisplacedTest, refusedInTests } from '../support/source-tests.ts';

const files = projectFiles();
const sources = files.filter(file => /^actions\/.*\.ts$/.test(file));
/** A program that tests put on PATH. */
const startedByPath = ['__tests__/support/docker-stand-in.mjs'];
const layers = ['contracts', 'process', 'engine', 'support'];

/** Arrows between nodes of a graph, as node -> the nodes that it needs. */
type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

function arrowsBetween(groupOf: (file: string) => string): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const file of sources) {
    const needed = arrows.get(groupOf(file)) ?? new Set();
    for (const specifier of sourceFacts(file).named.filter(name => name.startsWith('.'))) {
      const group = groupOf(resolveImport(file, specifier));
      if (group !== groupOf(file)) needed.add(group);
    }
    arrows.set(groupOf(file), needed);
  }
  return arrows;
}

/** What is left when everything that needs only what was removed before is removed: the circles, and what needs them. */
function circlesIn(arrows: Arrows): string[] {
  let left = [...arrows.keys()];
  for (;;) {
    const free = left.filter(name => ![...(arrows.get(name) ?? [])].some(needed => left.includes(needed)));
    if (free.length === 0) return left;
    left = left.filter(name => !free.includes(name));
  }
}

test('a circle is found', () => {
  const arrows = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
    ['d', new Set<string>()],
  ]);
  expect(circlesIn(arrows)).toEqual(['a', 'b', 'c']);
});

test('no file imports itself through others', () => {
  expectNone(
    circlesIn(arrowsBetween(file => file)),
    'Move what two files need from each other into a file that both import. In the circle, or importing it:',
  );
});

test('no room of an action or of shared/ imports itself through other rooms', () => {
  const roomOf = (file: string) => {
    const folder = path.posix.dirname(file);
    // The table of contents of an action names its rooms, and its rooms may use its inputs.
    return /^actions\/[^/]+$/.test(folder) ? file : folder;
  };
  expectNone(
    circlesIn(arrowsBetween(roomOf)),
    'Move what two rooms need from each other into one of them, or a third. In the circle, or importing it:',
  );
});

test('no room has more than 15 files, and an action with more than 12 has rooms', () => {
  const counts = new Map<string, number>();
  for (const file of sources) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const limit = (folder: string) => (/^actions\/(?!shared)[^/]+$/.test(folder) ? 12 : 15);
  expectNone(
    [...counts]
      .filter(([folder, count]) => count > limit(folder))
      .map(([folder, count]) => `${folder}: ${count} files, at most ${limit(folder)}`),
    'Move files that have one subject into a folder with its name, 4 to 8 files each:',
  );
});

test('unit tests mirror the sources by name', () => {
  const tests = files.filter(
    file => /^__tests__\/.*\.test\.ts$/.test(file) && !layers.includes(file.split('/')[1] ?? ''),
  );
  const mirrored = (file: string) => {
    const source = file.replace(/^__tests__\//, 'actions/').replace(/\.test\.ts$/, '');
    const script = file.replace(/^__tests__\//, '').replace(/\.test\.ts$/, '.mjs');
    return sources.includes(`${source}.ts`) || files.includes(script);
  };
  expectNone(
    tests.filter(file => !mirrored(file)),
    'Rename each test after the source that it tests, actions/PATH.ts or PATH.mjs for __tests__/PATH.test.ts:',
  );
});

test('every file of __tests__ is a test that is found by its name, or used by one', () => {
  const code = files.filter(file => /^__tests__\/.*\.[cm]?[jt]sx?$/.test(file) && !file.includes('/fixtures/'));
  const used = new Set(
    code.flatMap(file =>
      [...readProjectFile(file).matchAll(/'(\.\.?\/[^']+)'/g)].map(match => resolveImport(file, match[1] ?? '')),
    ),
  );
  expectNone(
    code.filter(file => !file.endsWith('.test.ts') && !used.has(file) && !startedByPath.includes(file)),
    'Let the names of these files end in .test.ts, or delete them:',
  );
});

test('tests are in __tests__, in files that end in .test.ts', () => {
  const code = files.filter(file => /\.[cm]?[jt]sx?$/.test(file) && !file.includes('/fixtures/'));
  const declaring = code.filter(
    file => !file.startsWith('__tests__/') && sourceFacts(file).named.includes('@jest/globals'),
  );
  expectNone(
    [...files.filter(isMisplacedTest), ...declaring.filter(file => file !== 'testing/every-test-asserts.mjs')],
    'No test command runs these. Move their tests to __tests__/PATH.test.ts:',
  );
});

test.each([
  '__tests__/a.test.tsx',
  '__tests__/a.test.mts',
  '__tests__/a.test.mjs',
  '__tests__/a.spec.ts',
  'testing/a.test.ts',
  'scripts/a.test.mjs',
  'actions/shared/text/a.test.ts',
])('a test that no command runs is found: %s', file => {
  expect(isMisplacedTest(file)).toBe(true);
});

test.each(['__tests__/shared/a.test.ts', 'scripts/test.mjs', '__tests__/support/latest.ts'])(
  'no misplaced test: %s',
  file => {
    expect(isMisplacedTest(file)).toBe(false);
  },
);

test('no test runs beside others of its file or again after a failure, and each asserts by itself', () => {
  const code = files.filter(file => /^__tests__\/.*\.ts$/.test(file) && !file.includes('/fixtures/'));
  expectNone(
    code.flatMap(file => refusedInTests(readProjectFile(file)).map(name => `${file}: ${name}`)),
    'Call test without concurrent and retryTimes, and assert in the test instead of in a hook:',
  );
});

test.each([
  ["test.concurrent('a', async () => {});", 'concurrent'],
  ["test.concurrent.each([1])('a', async () => {});", 'concurrent'],
  ["it['concurrent']('a', async () => {});", 'concurrent'],
  ["const { concurrent: run } = test; run('a', async () => {});", 'concurrent'],
  ['jest.retryTimes(3);', 'retryTimes'],
  ["jest['retryTimes'](3);", 'retryTimes'],
  ["import { retryTimes as again } from './a.ts';", 'retryTimes'],
  ['beforeEach(() => expect(1).toBe(1));', 'expect in beforeEach'],
  ['beforeEach(async () => { if (a) { await expect(b).resolves.toBe(1); } });', 'expect in beforeEach'],
  ["beforeEach(() => expectNone([], ''));", 'expect in beforeEach'],
  ['globals.beforeEach(() => expect(1).toBe(1));', 'expect in beforeEach'],
  ['afterEach(() => expect(1).toBe(1));', 'expect in afterEach'],
])('what a test must not use is found in %s', (source, name) => {
  expect(refusedInTests(source)).toEqual([name]);
});

test.each([
  "beforeEach(() => start()); test('a', () => expect(1).toBe(1));",
  'beforeAll(() => expect(1).toBe(1));',
  "run('concurrent');",
  '// test.concurrent, jest.retryTimes(3)',
])('nothing to refuse is found in %s', source => {
  expect(refusedInTests(source)).toEqual([]);
});
