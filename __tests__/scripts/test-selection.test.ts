import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { selectTests } from '../../scripts/test-selection.mjs';
import { temporaryFolder } from '../support/fake-runtime.ts';

const root = temporaryFolder('selection');
for (const file of [
  '__tests__/compute-tags/action.test.ts',
  '__tests__/process/doors/compute-tags.test.ts',
  '__tests__/shared/tags/rules.test.ts',
  '__tests__/shared/tags/facts.ts',
  '__tests__/shared/text/fixtures/unified.diff',
  'actions/shared/tags/rules.ts',
  'actions/shared/tags/glob.ts',
]) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), '');
}
const unit = ['__tests__/compute-tags/action.test.ts', '__tests__/shared/tags/rules.test.ts'];
const bundled = '__tests__/process/doors/compute-tags.test.ts';
const select = (...words: string[]) => selectTests(root, words);

describe('selectTests takes', () => {
  test.each([
    [[], [unit[0], bundled, unit[1]], ['unit', 'process']],
    [['unit'], unit, ['unit']],
    [['process', 'contracts'], [bundled], ['process']],
    [['unit', '__tests__/shared'], [unit[1]], ['unit']],
    [['unit', '__tests__/shared/'], [unit[1]], ['unit']],
    [['unit', './__tests__/shared/tags/rules.test.ts'], [unit[1]], ['unit']],
    [['unit', '--', '__tests__/shared'], [unit[1]], ['unit']],
    [['unit', 'process', '__tests__/process'], [bundled], ['process']],
    [['__tests__/process', '__tests__/process/doors/compute-tags.test.ts'], [bundled], ['process']],
  ])('%j', (words, files, layers) => {
    expect(select(...words)).toMatchObject({ files, layers, options: [] });
  });

  test('options of jest from the first on, with their values', () => {
    expect(select('unit', '__tests__/shared', '-t', 'unit', '--bail')).toMatchObject({
      files: [unit[1]],
      options: ['-t', 'unit', '--bail'],
    });
  });

  test('a narrowing for one, and entire layers not', () => {
    expect(
      [select('unit'), select('unit', '__tests__/shared'), select('-t', 'a')].map(({ narrowed }) => narrowed),
    ).toEqual([false, true, true]);
  });
});

describe('selectTests refuses', () => {
  const allowed = 'Allowed: unit, contracts, process, engine; a folder in __tests__/';
  test.each([
    [['units'], `"units" is no layer and no path of tests.\n${allowed}`],
    [['unit', '__tests__/shared/tag'], `"__tests__/shared/tag" is no layer and no path of tests.\n${allowed}`],
    [['unit', '__tests__/shared/tags/facts.ts'], 'is no layer and no path of tests.'],
    [['unit', '__tests__/../actions'], 'is no layer and no path of tests.'],
    [['unit', 'actions/shared/tags/rules.ts'], 'Its tests are in __tests__/shared/tags/rules.test.ts.'],
    [['unit', 'actions/shared/tags/glob.ts'], 'Its tests are in __tests__/shared/tags.'],
    [
      ['unit', '__tests__/process'],
      '__tests__/process holds no test of unit. Run npm run test:process -- __tests__/process: its tests are in the layer process.',
    ],
    [
      ['unit', 'contracts', 'process', '__tests__/shared/text/fixtures'],
      '__tests__/shared/text/fixtures holds no test. Name a folder that holds files ending in .test.ts, or such a file.',
    ],
    [['__tests__/shared/text'], '__tests__/shared/text holds no test. Name a folder that holds files'],
  ])('%j', (words, message) => {
    expect(() => select(...words)).toThrow(message);
  });
});
