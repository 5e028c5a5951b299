import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { root } from '../support/sources/source-files.ts';

/** Runs one test file by jest itself, with nothing but what this folder adds to it. */
function run(source: string, ...options: string[]) {
  const folder = temporaryFolder('left-out');
  const reporter = path.join(root, 'testing/left-out-reporter.mjs');
  const config = {
    rootDir: folder,
    testMatch: ['**/*.test.cjs'],
    testLocationInResults: true,
    transform: {},
    setupFilesAfterEnv: [path.join(root, 'testing/every-test-asserts.mjs')],
    reporters: [reporter],
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ jest: config }));
  writeFileSync(path.join(folder, 'a.test.cjs'), source);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--experimental-vm-modules', '--no-warnings', jest, '--runInBand', ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

const kept = "test('is kept', () => expect(1).toBe(1));";

describe('a run is red', () => {
  test.each([
    ['skip', "test.skip('is lost', () => {});", 'is lost (pending)'],
    ['skip, spelled otherwise', "test['sk' + 'ip']('is lost', () => {});", 'is lost (pending)'],
    ['a prefix', "xtest('is lost', () => {});", 'is lost (pending)'],
    ['a group', "xdescribe('these', () => test('are lost', () => {}));", 'these are lost (pending)'],
    ['todo', "test.todo('is missing');", 'is missing (todo)'],
    ['only', "test.only('is alone', () => {});", 'is kept (pending)'],
  ])('when a test is left out by %s, and names it', (_, source, name) => {
    const { status, stderr } = run(`${kept}\n${source}`);
    expect(stderr).toContain('Tests are left out. Let them run, or delete them:');
    expect(stderr).toContain(`a.test.cjs: ${name}`);
    expect(status).toBe(1);
  });

  test.each([
    ['a loop over an empty list', 'for (const each of []) test(`${each}`, () => {});'],
    ['a group that returns early', "describe('these', () => {\n  if (kept) return; test('are lost', () => {});\n});"],
    ['a condition', "if (process.pid < 0) test.each([1])('is lost', () => {});"],
    ['an unused function', "const declare = () => it('is lost', () => {});"],
    ['another name', "const declare = test; declare('is hidden', () => {});"],
  ])('when a call declares no test because of %s, and names it', (_, source) => {
    const { status, stderr } = run(`const kept = 1; ${kept}\n${source}`);
    expect(stderr).toMatch(/No test comes from these calls\..*\n.*a\.test\.cjs:[23]\n/);
    expect(status).toBe(1);
  });

  test.each([
    [
      'returns before its first assertion',
      "test('is lost', () => { if (process.pid > 0) return; expect(1).toBe(2); });",
    ],
    [
      'asserts in a loop over an empty list',
      "test('is lost', () => { for (const each of []) expect(each).toBe(1); });",
    ],
  ])('when a test %s', (_, source) => {
    const { status, stderr } = run(`${kept}\n${source}`, '--reporters=default');
    expect(stderr).toContain('Expected at least one assertion to be called but received none.');
    expect(status).toBe(1);
  });

  test('when no test has the name that the command line gives', () => {
    const { status, stderr } = run(kept, '-t', 'is kpet');
    expect(stderr).toContain('No test ran: none has a name that matches is kpet.');
    expect(status).toBe(1);
  });
});

test.each([
  ['nothing is left out', kept, []],
  [
    'every call declares tests',
    `${kept}\nfor (const each of [1, 2]) test.each([\n1])(\n\`\${each}\`, () => expect(1).toBe(1));`,
    [],
  ],
  ['the command line gives a name', `${kept}\ntest('has another name', () => {});`, ['-t', 'is kept']],
])('a run is green when %s', (_, source, options) => {
  expect(run(source, ...options)).toEqual({ status: 0, stderr: '' });
});
