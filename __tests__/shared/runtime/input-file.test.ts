import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { isInside, outsideTarget, readInputFile } from '../../../actions/shared/runtime/input-file.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

let workspace: string;
let outside: string;
beforeEach(() => {
  workspace = temporaryFolder('workspace');
  outside = temporaryFolder('outside');
  writeFileSync(path.join(outside, 'secret'), 's3cret');
  mkdirSync(path.join(workspace, 'folder'));
  writeFileSync(path.join(workspace, 'folder/plan.json'), '{}');
});

const read = (file: string, more = {}) => readInputFile({ input: 'plan', file, workspace, ...more }).toString('utf8');

test('a file of the workspace is read, also through a link in it, by a relative or an absolute path', () => {
  symlinkSync('folder', path.join(workspace, 'link'));
  symlinkSync('folder/plan.json', path.join(workspace, 'other.json'));
  for (const file of ['folder/plan.json', 'link/plan.json', 'other.json', path.join(workspace, 'other.json')]) {
    expect(read(file)).toBe('{}');
  }
});

test('a file elsewhere that the workflow names is read', () => {
  expect(read(path.join(outside, 'secret'))).toBe('s3cret');
});

test('a workspace that is itself a link is one', () => {
  const link = path.join(outside, 'workspace');
  symlinkSync(workspace, link);
  expect(readInputFile({ input: 'plan', file: 'folder/plan.json', workspace: link }).toString()).toBe('{}');
});

test.each([
  ['the file', () => symlinkSync(path.join(outside, 'secret'), path.join(workspace, 'plan.json')), 'plan.json'],
  ['a folder above it', () => symlinkSync(outside, path.join(workspace, 'out')), 'out/secret'],
  [
    'a link to a link',
    () => {
      symlinkSync(outside, path.join(workspace, 'one'));
      symlinkSync('one/secret', path.join(workspace, 'two'));
    },
    'two',
  ],
])('a link out of the workspace is refused, and no part of the file is shown: %s', (_, make, file) => {
  make();
  expect(() => read(file)).toThrow(
    expect.objectContaining({
      kind: 'policy',
      message: `Input "plan": ${file} leads out of the workspace, to ${path.join(outside, 'secret')}, and is not read.`,
    }),
  );
});

test('a link elsewhere is refused, also one that leads into the workspace', () => {
  symlinkSync(path.join(workspace, 'folder/plan.json'), path.join(outside, 'link'));
  expect(() => read(path.join(outside, 'link'))).toThrow('leads out of the workspace');
});

test.each([
  ['absent.json', {}, 'Input "plan": there is no file absent.json.'],
  ['folder/plan.json/x', {}, 'there is no file folder/plan.json/x.'],
  ['folder', {}, 'Input "plan": there is no file folder.'],
  ['folder/plan.json', { maximumBytes: 1 }, 'Input "plan": folder/plan.json has 2 bytes; allowed: up to 1.'],
])('%s is an error of the input', (file, more, message) => {
  const error = expect.objectContaining({ kind: 'input', message: expect.stringContaining(message), fix: 'Do.' });
  expect(() => read(file, { ...more, fix: 'Do.' })).toThrow(error);
});

test('a link that leads nowhere is an absent file', () => {
  symlinkSync('nowhere', path.join(workspace, 'plan.json'));
  expect(outsideTarget(workspace, path.join(workspace, 'plan.json'))).toBeUndefined();
  expect(() => read('plan.json')).toThrow('there is no file plan.json.');
});

test.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a', '/a/..b', true],
  ['/a', '/ab', false],
  ['/a', '/', false],
  ['/a', '/a/../b', false],
])('in %s is %s: %s', (folder, file, expected) => expect(isInside(folder, file)).toBe(expected));
