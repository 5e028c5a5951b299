import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  documentsFolder,
  inlineLimit,
  setJsonOutput,
  setOutputs,
  writeFileIn,
} from '../../../actions/shared/runtime/outputs.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../support/fake-runtime.ts';

describe('setJsonOutput', () => {
  /** A string whose JSON has this many bytes. */
  const ofBytes = (bytes: number) => 'x'.repeat(bytes - 2);
  const file = () => path.join(temporaryFolder('outputs'), 'deep/er/plan.json');

  test('JSON of 100 kB is the output', () => {
    const runtime = createFakeRuntime();
    const value = ofBytes(inlineLimit);
    expect(setJsonOutput(runtime, 'plan', value, file())).toBe(JSON.stringify(value));
    expect(runtime.outputValues.get('plan')).toBe(JSON.stringify(value));
    expect(runtime.entries).toEqual([]);
  });

  test.each([
    ['one byte', ofBytes(inlineLimit + 1)],
    ['its characters of several bytes', 'ä'.repeat(inlineLimit / 2)],
  ])('JSON above it by %s is a file, and the output is the path', (_, value) => {
    const runtime = createFakeRuntime();
    const target = file();
    expect(setJsonOutput(runtime, 'plan', value, target)).toBe(target);
    expect(runtime.outputValues.get('plan')).toBe(target);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toBe(value);
    expect(runtime.entries).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Output "plan" has 10000\d bytes, which is more than a later step can take as an input \(100000\)\..* path of a file instead: .*plan\.json$/,
        ),
        annotation: { title: 'Output passed as a file' },
      },
    ]);
  });

  test('Linux takes the largest output as a variable of a program', () => {
    expect(inlineLimit).toBeLessThan(128 * 1024 - 'INPUT_A_LONG_NAME='.length);
  });
});

test('setOutputs sets strings as they are, and JSON', () => {
  const runtime = createFakeRuntime();
  setOutputs(runtime, { count: '2', plan: { json: { rows: [] }, file: '/nowhere/plan.json' } });
  expect([...runtime.outputValues]).toEqual([
    ['count', '2'],
    ['plan', '{"rows":[]}'],
  ]);
});

test('writeFileIn creates the folder, and writes strings and bytes', () => {
  const folder = path.join(temporaryFolder('outputs'), 'new');
  expect(readFileSync(writeFileIn(folder, 'a.txt', 'ä'), 'utf8')).toBe('ä');
  expect([...readFileSync(writeFileIn(folder, 'b.bin', Uint8Array.of(0, 255)))]).toEqual([0, 255]);
  expect(writeFileIn(folder, 'a.txt', 'again')).toBe(path.join(folder, 'a.txt'));
});

describe('documents are', () => {
  const folders = foldersIn('/w', '/t');

  test('outside the workspace on a runner', () => {
    expect(documentsFolder({ env: { RUNNER_TEMP: '/t' }, folders })).toBe('/t/image-actions');
  });

  test.each([{}, { RUNNER_TEMP: '' }])('in the workspace elsewhere', env => {
    expect(documentsFolder({ env, folders })).toBe('/w/.image-actions');
  });
});
