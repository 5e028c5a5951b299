import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  documentsFolder,
  inlineLimit,
  makeEmptyFolder,
  refuseLinks,
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

describe('documents are', () => {
  const folders = foldersIn('/w', '/t');

  test('outside the workspace on a runner', () => {
    expect(documentsFolder({ env: { RUNNER_TEMP: '/t' }, folders })).toBe('/t/image-actions');
  });

  test.each([{}, { RUNNER_TEMP: '' }])('in the workspace elsewhere', env => {
    expect(documentsFolder({ env, folders })).toBe('/w/.image-actions');
    expect(documentsFolder({ env, folders }, 'layouts')).toBe('/w/.image-actions/layouts');
  });

  test.each([{}, { RUNNER_TEMP: 'x' }])('never behind a link', env => {
    const folder = temporaryFolder('documents');
    const parent = 'RUNNER_TEMP' in env ? 'image-actions' : '.image-actions';
    mkdirSync(path.join(folder, parent));
    symlinkSync(temporaryFolder('outside'), path.join(folder, parent, 'layouts'));
    const ports = { env, folders: foldersIn(folder, folder) };
    expect(() => documentsFolder(ports, 'layouts')).toThrow(/links are not followed/);
    rmSync(path.join(folder, parent), { recursive: true });
    symlinkSync(temporaryFolder('outside'), path.join(folder, parent));
    expect(() => documentsFolder(ports)).toThrow(/links are not followed/);
  });
});

let trusted: string;
let outside: string;
beforeEach(() => {
  trusted = temporaryFolder('trusted');
  outside = temporaryFolder('outside');
  writeFileSync(path.join(outside, 'victim'), 'keep');
});

const at = (...parts: string[]) => path.join(trusted, ...parts);
const untouched = () => {
  expect(readdirSync(outside)).toEqual(['victim']);
  expect(readFileSync(path.join(outside, 'victim'), 'utf8')).toBe('keep');
};
const linkRefused = expect.objectContaining({
  kind: 'policy',
  message: expect.stringContaining('links are not followed'),
});

describe('writeFileIn', () => {
  test('makes the folders, replaces the file, and leaves nothing beside it', () => {
    const folder = at('new');
    expect(readFileSync(writeFileIn(folder, 'deep/er/a.txt', 'ä'), 'utf8')).toBe('ä');
    expect([...readFileSync(writeFileIn(folder, 'b.bin', Uint8Array.of(0, 255)))]).toEqual([0, 255]);
    expect(writeFileIn(folder, 'deep/er/a.txt', 'again')).toBe(path.join(folder, 'deep/er/a.txt'));
    expect(readFileSync(at('new/deep/er/a.txt'), 'utf8')).toBe('again');
    expect(readdirSync(folder).sort()).toEqual(['b.bin', 'deep']);
  });

  test.each([
    ['a file that is a link', (link: string) => symlinkSync(path.join(outside, 'victim'), link)],
    ['a link that leads nowhere', (link: string) => symlinkSync(path.join(outside, 'new'), link)],
    ['a link to a folder', (link: string) => symlinkSync(outside, link)],
  ])('refuses %s, and writes nothing', (_title, make) => {
    mkdirSync(at('a'));
    make(at('a/b'));
    for (const relative of ['a/b', 'a/b/c', 'a/b/c/d']) {
      expect(() => writeFileIn(trusted, relative, 'x')).toThrow(linkRefused);
    }
    make(at('c'));
    expect(() => writeFileIn(trusted, 'c/d', 'x')).toThrow(linkRefused);
    expect(readdirSync(trusted).sort()).toEqual(['a', 'c']);
    untouched();
  });

  test('replaces a hard link, and does not write through it', () => {
    linkSync(path.join(outside, 'victim'), at('a'));
    writeFileIn(trusted, 'a', 'x');
    expect(readFileSync(at('a'), 'utf8')).toBe('x');
    untouched();
  });

  test('follows a link above the trusted folder, which belongs to the user', () => {
    symlinkSync(trusted, path.join(outside, 'work'));
    expect(existsSync(writeFileIn(path.join(outside, 'work'), 'a/b', 'x'))).toBe(true);
  });

  test('a folder in place of the file, and a file in place of a folder, are refused', () => {
    mkdirSync(at('a'));
    writeFileSync(at('b'), '');
    expect(() => writeFileIn(trusted, 'a', 'x')).toThrow(/a is not a regular file/);
    expect(() => writeFileIn(trusted, 'b/c', 'x')).toThrow(/b is not a folder/);
    expect(() => makeEmptyFolder(trusted, 'b')).toThrow(/b is not a folder/);
    expect(readdirSync(trusted).sort()).toEqual(['a', 'b']);
  });

  test('a write that fails leaves no part of a file', () => {
    expect(() => writeFileIn(trusted, `a/${'x'.repeat(300)}`, 'x')).toThrow(/ENAMETOOLONG/);
    expect(readdirSync(trusted).filter(name => lstatSync(at(name)).isFile())).toEqual([]);
  });
});

test('makeEmptyFolder removes links, and follows none', () => {
  mkdirSync(at('a/b'), { recursive: true });
  symlinkSync(outside, at('a/b/c'));
  linkSync(path.join(outside, 'victim'), at('a/b/d'));
  makeEmptyFolder(trusted, 'a/b');
  expect(readdirSync(at('a/b'))).toEqual([]);
  symlinkSync(outside, at('e'));
  expect(() => makeEmptyFolder(trusted, 'e')).toThrow(linkRefused);
  expect(() => makeEmptyFolder(trusted, 'e/f')).toThrow(linkRefused);
  makeEmptyFolder(trusted, 'g/h');
  expect(existsSync(at('g/h'))).toBe(true);
  untouched();
});

test('refuseLinks names the link; what is missing is fine', () => {
  symlinkSync(outside, at('a'));
  expect(() => refuseLinks(trusted, 'a/b')).toThrow(`${at('a')} is a link`);
  refuseLinks(trusted, 'b/c');
  expect(readdirSync(trusted)).toEqual(['a']);
});
