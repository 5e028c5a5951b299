import { describe, expect, test } from '@jest/globals';
import { findClosure, findImports, isUnitTest, kindOf } from '../../../scripts/mutation/sources.mjs';
import { toBytes } from '../../../testing/syntax.mjs';

describe('imports', () => {
  test('are files and packages that are loaded, at the start or later', () => {
    const text = `
      import a, { b } from './b.ts';
      import type { C } from './c.ts';
      import { type D } from './d.ts';
      export * from '../e.ts';
      import 'f';
      const g = await import('./g.ts');
      const h = './h.ts';`;
    expect(findImports('actions/room/a.ts', toBytes(text))).toEqual({
      imports: ['actions/room/b.ts', 'actions/e.ts', 'actions/room/g.ts'],
      packages: ['f'],
    });
  });

  test('are followed to all that a file loads, nearest first', () => {
    const sources = new Map([
      ['a.ts', { imports: ['b.ts', 'c.ts', 'gone.ts'] }],
      ['b.ts', { imports: ['d.ts'] }],
      ['c.ts', { imports: ['d.ts', 'a.ts'] }],
      ['d.ts', { imports: [] }],
      ['e.ts', { imports: ['a.ts'] }],
    ]);
    expect([...findClosure(sources, 'a.ts')]).toEqual([
      ['a.ts', 0],
      ['b.ts', 1],
      ['c.ts', 1],
      ['d.ts', 2],
    ]);
  });
});

test.each([
  ['actions/a/index.ts', [], [], 'wiring'],
  ['actions/cli.ts', [], [], 'wiring'],
  ['actions/a/report.ts', [], [], 'report'],
  ['actions/a/report/rows.ts', [], [], 'report'],
  ['actions/a/files.ts', ['node:fs'], [], 'client'],
  ['actions/a/hub.ts', ['@octokit/core'], [], 'client'],
  ['actions/a/git.ts', [], ['actions/shared/runtime/exec.ts'], 'client'],
  ['actions/a/plan.ts', ['node:path', 'valibot'], ['actions/shared/runtime/errors.ts'], 'pure'],
  ['actions/a/reporting.ts', [], [], 'pure'],
])('%s with %j and %j is of the kind %s', (file, packages, imports, kind) => {
  expect(kindOf({ file, packages, imports })).toBe(kind);
});

test.each([
  ['__tests__/shared/tags/rules.test.ts', true],
  ['__tests__/shared/tags/tag-facts.ts', false],
  ['__tests__/process/demo.test.ts', false],
  ['__tests__/contracts/house.test.ts', false],
  ['__tests__/contracts/manifests.test.ts', true],
])('%s is a unit test of the sources: %s', (file, expected) => {
  expect(isUnitTest(file)).toBe(expected);
});
