// A copy of the repository in which mutants run: compiled beside the sources, with its own folder of links to the packages.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

/** Folders that no unit test of the sources reads file by file. */
const left = /^(dist|build)\//;

/**
 * @param {string} root
 * @returns {string[]} what Git knows or would add
 */
export function listFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].filter(
    file => file !== '' && !left.test(file) && existsSync(path.join(root, file)),
  );
}

/**
 * @param {string} root
 * @param {string} folder where the tree goes
 */
export function makeTree(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const file of listFiles(root)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, file), target);
    if (isSource(file)) writeFileSync(compiledName(target), compile(file, readFileSync(target, 'utf8')));
  }
  if (existsSync(path.join(root, 'dist'))) symlinkSync(path.join(root, 'dist'), path.join(folder, 'dist'));
  linkPackages(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}

/** @param {string} file */
export const compiledName = file => file.replace(/\.ts$/, '.js');

/** @type {import('@swc/core').JscConfig & { rewriteRelativeImportExtensions: boolean }} */
const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript' },
  rewriteRelativeImportExtensions: true,
  experimental: { keepImportAttributes: true },
};

/**
 * @param {string} file
 * @param {string} text
 * @throws when it is not TypeScript
 */
export function compile(file, text) {
  return transformSync(text, { filename: file, configFile: false, swcrc: false, jsc, module: { type: 'es6' } }).code;
}

/** @param {string} file */
const isSource = file => file.endsWith('.ts') && !file.endsWith('.d.ts');

/** @type {(from: string, to: string) => void} */
function linkPackages(from, to) {
  mkdirSync(path.join(to, '@jest', 'globals'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@jest') symlinkSync(path.join(from, name), path.join(to, name));
  for (const name of readdirSync(path.join(from, '@jest'))) {
    if (name !== 'globals') symlinkSync(path.join(from, '@jest', name), path.join(to, '@jest', name));
  }
  const shim = { name: '@jest/globals', version: '0.0.0', type: 'module', exports: { '.': './index.js' } };
  writeFileSync(path.join(to, '@jest/globals/package.json'), JSON.stringify(shim));
  writeFileSync(
    path.join(to, '@jest/globals/index.js'),
    "export * from '../../../scripts/mutation/tests/jest-globals.mjs';\n",
  );
}
