import { describe, expect, test } from '@jest/globals';
import type { Mutant } from '../../../scripts/mutation/mutants/mutants.mjs';
import { readOptions, sampleMutants, selectFiles } from '../../../scripts/mutation/options.mjs';

describe('the command line', () => {
  test('has defaults', () => {
    const { jobs, ...options } = readOptions([]);
    expect(options).toEqual({
      paths: ['actions'],
      sample: Number.POSITIVE_INFINITY,
      seed: 1,
      threshold: 85,
      json: undefined,
    });
    expect(jobs).toBeGreaterThan(0);
  });

  test('names paths and numbers', () => {
    const args = [
      './actions/a/',
      'actions/b.ts',
      '--sample',
      '30',
      '--seed=0',
      '--threshold',
      '90',
      '--jobs',
      '2',
      '--json',
      'out',
    ];
    expect(readOptions(args)).toEqual({
      paths: ['actions/a', 'actions/b.ts'],
      sample: 30,
      seed: 0,
      threshold: 90,
      jobs: 2,
      json: 'out',
    });
  });

  test.each([
    [['--sample', '0'], '--sample "0" is not a whole number from 1'],
    [['--seed', '1.5'], '--seed "1.5" is not a whole number from 0'],
    [['--threshold', 'all'], '--threshold "all" is not a whole number from 0'],
    [['--jobs', '0'], '--jobs "0" is not a whole number from 1'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('paths', () => {
  const files = [
    { file: 'actions/a/plan.ts', kind: 'pure' },
    { file: 'actions/a/index.ts', kind: 'wiring' },
    { file: 'actions/ab/plan.ts', kind: 'pure' },
  ];

  test.each([
    [['actions'], ['actions/a/plan.ts', 'actions/ab/plan.ts']],
    [['actions/a'], ['actions/a/plan.ts']],
    [['actions/a/index.ts'], ['actions/a/index.ts']],
    [
      ['actions/ab', 'actions/a/plan.ts', 'actions/a'],
      ['actions/a/plan.ts', 'actions/ab/plan.ts'],
    ],
  ])('%j name %j', (paths, expected) => {
    expect(selectFiles(files, paths)).toEqual(expected);
  });

  test('that name nothing are refused', () => {
    expect(() => selectFiles(files, ['actions/a', 'actions/b'])).toThrow(
      '"actions/b" is no file or folder with sources',
    );
  });
});

describe('a sample', () => {
  /** Mutants of lines with a number. */
  const mutantsOf = (file: string, count: number, firstLine = 1): Mutant[] =>
    Array.from({ length: count }, (_, index) => ({
      file,
      line: firstLine + index,
      start: index,
      end: index,
      text: '',
      kind: 'number',
      before: `a = ${index};`,
      after: 'a = 0;',
    }));
  const linesOf = (mutants: Mutant[]) => mutants.map(({ before }) => before);

  test('has as many mutants of each folder', () => {
    const mutants = [
      ...mutantsOf('actions/a/b.ts', 20),
      ...mutantsOf('actions/a/c.ts', 20),
      ...mutantsOf('actions/d/e.ts', 3),
    ];
    const sample = sampleMutants(mutants, { sample: 5, seed: 1 });
    expect(sample.filter(({ file }) => file.startsWith('actions/a/'))).toHaveLength(5);
    expect(sample.filter(({ file }) => file.startsWith('actions/d/'))).toHaveLength(3);
  });

  test('is the same for the same seed, and after lines have moved', () => {
    const first = sampleMutants(mutantsOf('actions/a/b.ts', 50), { sample: 5, seed: 1 });
    expect(linesOf(sampleMutants(mutantsOf('actions/a/b.ts', 50, 100), { sample: 5, seed: 1 }))).toEqual(
      linesOf(first),
    );
    expect(linesOf(sampleMutants(mutantsOf('actions/a/b.ts', 50), { sample: 5, seed: 2 }))).not.toEqual(linesOf(first));
  });

  test('takes equal changes of equal lines one by one', () => {
    const twice = [...mutantsOf('actions/a/b.ts', 1), ...mutantsOf('actions/a/b.ts', 1, 2)];
    expect(sampleMutants(twice, { sample: 1, seed: 1 })).toHaveLength(1);
  });
});
