import path from 'node:path';
import { expect, test } from '@jest/globals';
import config from '../../jest.config.js';
import { expectNone } from '../support/contract.ts';
import { type Arrows, circlesIn, describeCircles } from '../support/sources/circles.ts';
import { projectFiles, readProjectFile, resolveImport, sourceFacts } from '../support/sources/source-files.ts';
import {
  declaresTests,
  isMisplacedTest,
  leftOutByConfig,
  optionsOfCommand,
  refusedInTests,
} from '../support/sources/source-tests.ts';

const files = projectFiles();
const code = files.filter(file => /\.[cm]?[jt]sx?$/.test(file) && !file.includes('/fixtures/'));
const sources = code.filter(file => /^actions\/.*\.ts$/.test(file));
/** A program that tests put on PATH. */
const startedByPath = ['__tests__/support/runs/docker-stand-in.mjs'];
const layers = ['contracts', 'process', 'engine', 'support'];

function arrowsBetween(of: readonly string[], groupOf: (file: string) => string): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const file of of) {
    const needed = arrows.get(groupOf(file)) ?? new Set();
    for (const specifier of sourceFacts(file).named.filter(name => name.startsWith('.'))) {
      const group = groupOf(resolveImport(file, specifier));
      if (group !== groupOf(file)) needed.add(group);
    }
    arrows.set(groupOf(file), needed);
  }
  return arrows;
}

const arrows = (text: string): Arrows =>
  new Map(text.split(' ').map(line => [line.slice(0, 1), new Set(line.slice(1).split(''))]));

test.each([
  ['a b', []],
  ['ab bc c', []],
  ['ab bc cb d', ['b → c → b']],
  ['ab ba cb', ['a → b → a']],
  ['ab bca ca', ['a → b → a (3 need each other)']],
  ['ab bc cd de ea', ['a → b → c → d → e → a']],
  ['ab ba cd dc ea', ['a → b → a', 'c → d → c']],
])('of %s the circles are %j, without what leads to them or away', (text, expected) => {
  expect(describeCircles(circlesIn(arrows(text)))).toEqual(expected);
});

test('no file imports itself through others', () => {
  expectNone(
    describeCircles(circlesIn(arrowsBetween(code, file => file))),
    'Move what these files need from each other into a file that all of them import:',
  );
});

test('no room imports itself through other rooms', () => {
  const roomOf = (file: string) => {
    const folder = path.posix.dirname(file);
    // The table of contents of an action names its rooms, and its rooms may use its inputs.
    return /^actions\/[^/]+$/.test(folder) ? file : folder;
  };
  expectNone(
    describeCircles(
      circlesIn(
        arrowsBetween(
          code.filter(file => !file.endsWith('.test.ts')),
          roomOf,
        ),
      ),
    ),
    'Move what these rooms need from each other into one of them, or a third:',
  );
});

test('no room has more than 15 files, and an action with more than 12 has rooms', () => {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  // Tools look for their configuration at the root.
  counts.delete('.');
  const limit = (folder: string) => (/^actions\/(?!shared)[^/]+$/.test(folder) ? 12 : 15);
  expect(counts.size).toBeGreaterThan(100);
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
  const inTests = code.filter(file => file.startsWith('__tests__/'));
  const used = new Set(
    inTests.flatMap(file =>
      [...readProjectFile(file).matchAll(/'(\.\.?\/[^']+)'/g)].map(match => resolveImport(file, match[1] ?? '')),
    ),
  );
  expectNone(
    inTests.filter(file => !file.endsWith('.test.ts') && !used.has(file) && !startedByPath.includes(file)),
    'Let the names of these files end in .test.ts, or delete them:',
  );
});

test('tests are in __tests__, in files that end in .test.ts', () => {
  // What holds of the fake and of a real registry; both of its callers are tests.
  const shared = '__tests__/shared/registry/contract.ts';
  const declaring = code.filter(
    file => !file.startsWith('__tests__/') && sourceFacts(file).named.includes('@jest/globals'),
  );
  expectNone(
    [
      ...files.filter(isMisplacedTest),
      ...declaring.filter(file => file !== 'testing/every-test-asserts.mjs'),
      ...code.filter(file => !file.endsWith('.test.ts') && file !== shared && declaresTests(readProjectFile(file))),
    ],
    'No test command runs these. Move their tests to __tests__/PATH.test.ts:',
  );
});

test.each([
  ["import { expect, test } from '@jest/globals';", true],
  ["import {\n  describe,\n} from '@jest/globals';", true],
  ["import { expect } from '@jest/globals';", false],
])('whether %s can declare tests: %s', (source, can) => {
  expect(declaresTests(source)).toBe(can);
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

test('no test runs beside others of its file or again after a failure, and no failure of an assertion is missed', () => {
  expectNone(
    code
      .filter(file => file.startsWith('__tests__/'))
      .flatMap(file => refusedInTests(readProjectFile(file)).map(name => `${file}: ${name}`)),
    'Call test and expect by these names, without concurrent and retryTimes. Let each assertion be a statement of a test, in which nothing stops its failure:',
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
  ["import * as g from '@jest/globals';", 'another import of @jest/globals'],
  ["import g from '@jest/globals';", 'another import of @jest/globals'],
  ["import { test as run } from '@jest/globals';", 'another import of @jest/globals'],
  ["export { test } from '@jest/globals';", 'another import of @jest/globals'],
  ["const { test: run } = await import('@jest/globals');", 'another import of @jest/globals'],
  ["const { test: run } = jest.requireActual('@jest/globals');", 'another import of @jest/globals'],
  ['const check = expect; check(1).toBe(2);', 'expect that is no statement'],
  ["jest.spyOn(expect, 'hasAssertions').mockImplementation(() => {});", 'expect that is no statement'],
  ['expect.hasAssertions = () => {};', 'expect that is no statement'],
  ['expect.extend({});', 'expect that is no statement'],
  ["test('a', () => { expect(1); });", 'expect that is no statement'],
  ["test('a', () => { expect(1).not; });", 'expect that is no statement'],
  ["test('a', () => { a || expect(1).toBe(2); });", 'expect that is no statement'],
  [
    "test('a', async () => { await expect(p).resolves.toBe(2).then(undefined, () => undefined); });",
    'expect that is no statement',
  ],
  [
    "test('a', async () => { await expect(p).rejects.toThrow().finally(() => stop()); });",
    'expect that is no statement',
  ],
  [
    "test('a', async () => { await Promise.allSettled([expect(p).resolves.toBe(2)]); });",
    'expect that is no statement',
  ],
  [
    "test('a', async () => { await Promise.allSettled(list.map(async p => { await expect(p).resolves.toBe(2); })); });",
    'expect in map',
  ],
  ["test('a', () => { expect(1).toBe(1); setTimeout(() => expect(1).toBe(2), 10); });", 'expect in setTimeout'],
  [
    "test('a', () => { const late = () => expect(1).toBe(2); setTimeout(late, 10); });",
    'late, which asserts, in setTimeout',
  ],
  [
    "test('a', () => { function late() { expect(1).toBe(2); } server.on('end', late); });",
    'late, which asserts, in on',
  ],
  ["test('a', async () => { await new Promise(done => { expect(1).toBe(2); done(); }); });", 'expect in new Promise'],
  ["test('a', () => { setTimeout(expectNone, 10); });", 'expectNone that is no statement'],
  [
    "test('a', () => { try { expect(1).toBe(2); } finally { return; } });",
    'expect before a finally that ends the function',
  ],
  [
    "test('a', () => { for (;;) { try { expect(1).toBe(2); } finally { break; } } });",
    'expect before a finally that ends the function',
  ],
  ['afterEach(() => expect(1).toBe(1));', 'expect in afterEach'],
  ["test('a', () => { try { expect(1).toBe(2); } catch {} });", 'expect before catch'],
  [
    "test('a', async () => { try { await expect(a).resolves.toBe(2); } catch (error) { log(error); } });",
    'expect before catch',
  ],
  [
    "test('a', async () => { try { expectNone([]); } catch (error) { throw error; } finally { b(); } });",
    'expect before catch',
  ],
  ["test('a', async () => { await expect(a).rejects.toThrow().catch(() => {}); });", 'expect that is no statement'],
])('what a test must not use is found in %s', (source, name) => {
  expect(refusedInTests(source)).toEqual([name]);
});

test.each([
  "beforeEach(() => start()); test('a', () => expect(1).toBe(1));",
  'beforeAll(() => expect(1).toBe(1));',
  "test('a', () => { try { expect(1).toBe(1); } finally { stop(); } });",
  "import { expect, jest, test } from '@jest/globals'; import type { A } from './a.ts';",
  "test.each([1])('a %s', async a => { await expect(a).resolves.not.toBe(expect.any(Number)); });",
  'test.each`a\n${1}`("a", ({ a }) => expect(a).toEqual(expect.not.objectContaining({ b: 1 })));',
  "describe('a', () => { const check = (a: A) => { expect(a).toBe(1); }; test('b', () => check(1)); test('c', check); });",
  "test('a', () => { fc.assert(fc.property(fc.nat(), a => { expect(a).toBe(a); })); });",
  "test('a', () => expectNone([], 'b'));",
  "test('a', async () => { let b; try { run(); } catch (error) { b = error; } expect(await run().catch(String)).toBe(b); });",
  "run('concurrent');",
  '// test.concurrent, jest.retryTimes(3)',
])('nothing to refuse is found in %s', source => {
  expect(refusedInTests(source)).toEqual([]);
});

test('neither the configuration of jest nor a command of CI leaves tests out', () => {
  expectNone(leftOutByConfig(config), 'Remove these options from jest.config.js:');
  const { scripts, jest } = JSON.parse(readProjectFile('package.json'));
  expect(jest).toBeUndefined();
  const commands: string[] = [...Object.values<string>(scripts), ...readProjectFile('.ci/run').split('\n')];
  expect(commands.filter(command => /scripts\/test\.mjs|npm test|npm run test/.test(command)).length).toBeGreaterThan(
    9,
  );
  expectNone(
    commands.flatMap(command => optionsOfCommand(command).map(option => `${option} in ${command.trim()}`)),
    'Remove these options from the commands that run tests:',
  );
});

test.each([
  [{ testPathIgnorePatterns: ['slow'] }, ['testPathIgnorePatterns']],
  [{ modulePathIgnorePatterns: [] }, ['modulePathIgnorePatterns']],
  [{ roots: ['<rootDir>/__tests__/shared'], testMatch: ['**/a.test.ts'] }, ['roots', 'testMatch']],
  [{ testRegex: 'a', filter: './a.js', bail: 1 }, ['testRegex', 'filter', 'bail']],
  [{ roots: ['<rootDir>/__tests__'], testMatch: ['**/*.test.ts'], testTimeout: 1 }, []],
])('the configuration %j leaves tests out by %j', (options, names) => {
  expect(leftOutByConfig(options)).toEqual(names);
});

test.each([
  ['node scripts/test.mjs unit -t fast', ['-t']],
  ['node scripts/test.mjs --committed process --testNamePattern=a', ['--testNamePattern=a']],
  ['npm run test:unit -- --shard=1/2', ['--shard=1/2']],
  ['  npm test -- --testPathIgnorePatterns slow', ['--testPathIgnorePatterns']],
  ['jest --onlyChanged', ['--onlyChanged']],
  ['npm run fuzz -- __tests__/shared/text/csv.test.ts', []],
  ['node scripts/docs.mjs --check', []],
])('the options of %j are %j', (command, options) => {
  expect(optionsOfCommand(command)).toEqual(options);
});
