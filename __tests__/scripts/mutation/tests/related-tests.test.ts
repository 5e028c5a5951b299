import { describe, expect, test } from '@jest/globals';
import { findParts } from '../../../../scripts/mutation/probes.mjs';
import type { Source } from '../../../../scripts/mutation/sources.mjs';
import type { TestFile } from '../../../../scripts/mutation/tests/baseline.mjs';
import { findRelatedTests } from '../../../../scripts/mutation/tests/related-tests.mjs';

const limits = 'actions/shared/a/limits.ts';
const size = 'actions/shared/a/size.ts';
const texts: Record<string, { text: string; imports: string[] }> = {
  [limits]: { text: 'export const limit = 3;\nexport const most = limit * 2;\nregister();', imports: [] },
  [size]: { text: 'export const size = (x: number) => { if (x > most) return 1; return 2; };', imports: [limits] },
  '__tests__/shared/a/limits.test.ts': {
    text: "import { limit } from '../limits.ts';\nexpect(limit);",
    imports: [limits],
  },
  '__tests__/shared/a/size.test.ts': { text: "import { size } from '../size.ts';\nsize(1);", imports: [size] },
};
const sources = new Map<string, Source>(
  Object.entries(texts).map(([file, { text, imports }]) => [
    file,
    { file, bytes: text, imports, packages: [], ...findParts(text) },
  ]),
);

/** The number of the part of size.ts that starts with a text. */
const partOfSize = (text: string) =>
  sources.get(size)?.parts.find(part => part.id > 0 && texts[size]?.text.slice(part.start).startsWith(text))?.id ?? -1;
const condition = partOfSize('if');
const early = partOfSize('return 1');

/** A test file whose tests take some time and reach some parts of size.ts. */
const testFile = (file: string, tests: [milliseconds: number, parts: number[]][]): TestFile => ({
  file,
  milliseconds: tests.reduce((sum, [milliseconds]) => sum + milliseconds, 0),
  atLoad: { [limits]: [0], [size]: [0] },
  tests: tests.map(([milliseconds, parts]) => ({ name: 'test', milliseconds, reached: { [size]: parts } })),
});

/** The tests that meet a change of a text, as FILE: NUMBERS. */
function relatedTo(file: string, text: string, testFiles: TestFile[]): string[] {
  const start = texts[file]?.text.indexOf(text) ?? -1;
  const runs = findRelatedTests({ sources, testFiles, mutant: { file, start, end: start + text.length } });
  return runs.map(run => `${run.file}: ${run.tests?.join(' ')}`);
}

describe('the tests that meet a mutant', () => {
  test('are those that reach its part', () => {
    const file = testFile('__tests__/shared/a/size.test.ts', [
      [1, [condition]],
      [1, [condition, early]],
      [1, []],
    ]);
    expect(relatedTo(size, 'x > most', [file])).toEqual(['__tests__/shared/a/size.test.ts: 0 1']);
    expect(relatedTo(size, 'return 1', [file])).toEqual(['__tests__/shared/a/size.test.ts: 1']);
    expect(relatedTo(size, 'return 2', [file])).toEqual([]);
  });

  test('are all of a file that reaches it outside of its tests', () => {
    const file = testFile('__tests__/shared/a/size.test.ts', [
      [1, []],
      [1, []],
    ]);
    const atLoad = { [size]: [0, early] };
    expect(relatedTo(size, 'return 1', [{ ...file, atLoad }])).toEqual(['__tests__/shared/a/size.test.ts: 0 1']);
  });

  test('come in the order: of the same name, of the same domain, the quickest', () => {
    const files = [
      testFile('__tests__/shared/b/quick.test.ts', [[1, [early]]]),
      testFile('__tests__/shared/b/slow.test.ts', [[100, [early]]]),
      testFile('__tests__/shared/a/other.test.ts', [[1000, [early]]]),
      testFile('__tests__/shared/a/size.test.ts', [[2000, [early]]]),
    ];
    expect(relatedTo(size, 'return 1', files)).toEqual([
      '__tests__/shared/a/size.test.ts: 0',
      '__tests__/shared/a/other.test.ts: 0',
      '__tests__/shared/b/quick.test.ts: 0',
      '__tests__/shared/b/slow.test.ts: 0',
    ]);
  });

  test('leave out slow ones of other domains', () => {
    const files = [
      testFile('__tests__/shared/b/slow.test.ts', [[4000, [early]]]),
      testFile('__tests__/shared/c/slower.test.ts', [[4001, [early]]]),
      testFile('__tests__/shared/a/near.test.ts', [[60_000, [early]]]),
    ];
    expect(relatedTo(size, 'return 1', files.slice(0, 2))).toEqual(['__tests__/shared/b/slow.test.ts: 0']);
    expect(relatedTo(size, 'return 1', files.slice(1))).toEqual(['__tests__/shared/a/near.test.ts: 0']);
  });

  test('of what runs at load are those that reach its users, and files that import it', () => {
    const files = [
      testFile('__tests__/shared/a/size.test.ts', [
        [1, [condition]],
        [1, []],
      ]),
      testFile('__tests__/shared/a/limits.test.ts', [[1, []]]),
    ];
    // `most` is used by size.ts; `limit` by `most` too, and by its own test.
    expect(relatedTo(limits, '2', files)).toEqual(['__tests__/shared/a/size.test.ts: 0']);
    expect(relatedTo(limits, '3', files)).toEqual([
      '__tests__/shared/a/limits.test.ts: 0',
      '__tests__/shared/a/size.test.ts: 0',
    ]);
  });

  test('of an effect at load are all that load it', () => {
    const file = testFile('__tests__/shared/a/size.test.ts', [
      [1, []],
      [1, []],
    ]);
    expect(relatedTo(limits, 'register()', [file])).toEqual(['__tests__/shared/a/size.test.ts: 0 1']);
    expect(relatedTo(limits, 'register()', [{ ...file, atLoad: {} }])).toEqual([]);
  });

  test('have a time limit that grows with their time', () => {
    const files = [testFile('__tests__/shared/a/size.test.ts', [[1000, [early]]])];
    const start = texts[size]?.text.indexOf('return 1') ?? -1;
    const [run] = findRelatedTests({ sources, testFiles: files, mutant: { file: size, start, end: start + 8 } });
    expect(run?.limit).toBe(26_000);
  });
});
