import { expect, test } from '@jest/globals';
import { readContexts } from '../../../actions/buildx-matrix/sources/context-files.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';

function contextsOf(files: Readonly<Record<string, string>>, contexts: DefinedTarget['contexts'] = {}) {
  const checkout = { root: '/repo', workdir: '/repo', readFile: (file: string) => files[file] };
  return readContexts({ contexts }, { folder: 'api', dockerfile: 'images/Dockerfile' }, checkout);
}

const mainOf = (files: Readonly<Record<string, string>>) => contextsOf(files).folders.get(undefined);

test('the ignore file of the Dockerfile wins over the one of the context', () => {
  const both = { 'images/Dockerfile.dockerignore': 'a', 'api/.dockerignore': 'b' };
  expect(mainOf(both)?.filter.excludes('a')).toBe(true);
  expect(mainOf(both)?.filter.excludes('b')).toBe(false);
  expect(mainOf({ 'api/.dockerignore': 'b' })?.filter.excludes('b')).toBe(true);
  expect(mainOf({ 'images/Dockerfile.dockerignore': '', 'api/.dockerignore': 'b' })?.filter.excludes('b')).toBe(false);
  expect(mainOf({})?.filter.excludes('b')).toBe(false);
});

test('a malformed ignore file ignores no file', () => {
  expect(mainOf({ 'api/.dockerignore': 'b\na[' })?.filter.excludes('b')).toBe(false);
});

test('every ignore file that could be used is a source', () => {
  const filesOf = (rules = mainOf({})?.ignoreRules) => rules?.map(({ kind, pattern }) => [kind, pattern.folder]);
  expect(filesOf()).toEqual([
    ['dockerignore', 'images/Dockerfile.dockerignore'],
    ['dockerignore', 'api/.dockerignore'],
  ]);
  const { folders } = contextsOf({}, { lib: 'lib' });
  expect(filesOf(folders.get('lib')?.ignoreRules)).toEqual([['dockerignore', 'lib/.dockerignore']]);
});

test('named contexts are located, and their folders have ignore files of their own', () => {
  const { named, folders } = contextsOf(
    { 'lib/.dockerignore': 'x' },
    { 'docker.io/library/lib:latest': 'lib', base: 'target:base', far: 'https://example.org/a.git' },
  );
  expect([...named.keys()]).toEqual(['lib', 'base', 'far']);
  expect(named.get('base')).toEqual({ kind: 'target', name: 'base' });
  expect([...folders.keys()]).toEqual([undefined, 'lib']);
  expect(folders.get('lib')?.filter.excludes('x')).toBe(true);
});
