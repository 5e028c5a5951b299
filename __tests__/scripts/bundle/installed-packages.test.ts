import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { editedPackages, packageFiles } from '../../../scripts/bundle/installed-packages.mjs';
import { temporaryFolder } from '../../support/fake-runtime.ts';

const root = temporaryFolder('installed-packages');
const writtenAt = (file: string, seconds: number, text = '') => {
  const absolute = path.join(root, 'node_modules', file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
  utimesSync(absolute, seconds, seconds);
};

beforeEach(() => {
  writtenAt('undici/lib/agent.js', 100, 'agent');
  writtenAt('undici/node_modules/busboy/index.js', 100, 'busboy');
  writtenAt('jest/index.js', 100);
  writtenAt('@vercel/ncc/index.js', 100, 'ncc');
  const packages = {
    'node_modules/@vercel/ncc': { dev: true },
    'node_modules/jest': { dev: true },
    'node_modules/undici': {},
    'node_modules/undici/node_modules/busboy': {},
    'node_modules/for-another-platform': { optional: true },
  };
  writtenAt('.package-lock.json', 200, JSON.stringify({ packages }));
});
afterEach(() => rmSync(path.join(root, 'node_modules'), { recursive: true, force: true }));

test('the files of the packages that a bundle is made from are listed once, with what an edit changes', () => {
  const changed = 100_000;
  const inner = 'node_modules/undici/node_modules/busboy';
  expect(packageFiles(root)).toEqual([
    { folder: 'node_modules/@vercel/ncc', file: 'node_modules/@vercel/ncc/index.js', size: 3, changed },
    { folder: 'node_modules/undici', file: 'node_modules/undici/lib/agent.js', size: 5, changed },
    { folder: inner, file: `${inner}/index.js`, size: 6, changed },
  ]);
});

test('no package is edited after an installation', () => {
  expect(editedPackages(root)).toEqual([]);
});

test('ncc does not edit itself when it stores its compiled code at each run', () => {
  writtenAt('@vercel/ncc/index.js.cache', 300);
  expect(editedPackages(root)).toEqual([]);
});

test('a package that was edited after its installation is named, a package of the tests is not', () => {
  writtenAt('undici/node_modules/busboy/index.js', 300);
  writtenAt('jest/index.js', 300);
  expect(editedPackages(root)).toEqual(['node_modules/undici/node_modules/busboy']);
});
