import { expect, test } from '@jest/globals';
import {
  joinPaths,
  lowerBound,
  pathSteps,
  pathsAround,
  splitNul,
} from '../../../actions/buildx-matrix/repository/paths.ts';

test.each([
  [['', ''], ''],
  [['a', ''], 'a'],
  [['', 'b'], 'b'],
  [['a', 'b/c'], 'a/b/c'],
])('joinPaths of %j', (paths, expected) => {
  expect(joinPaths(...paths)).toBe(expected);
});

test.each([
  ['', []],
  ['a', ['a']],
  ['a/b/c', ['a', 'a/b', 'a/b/c']],
])('pathSteps of %j', (path, expected) => {
  expect(pathSteps(path)).toEqual(expected);
});

test.each([
  ['', 0],
  ['a', 0],
  ['b', 1],
  ['bb', 2],
  ['c', 2],
  ['d', 3],
])('lowerBound of %j', (wanted, expected) => {
  expect(lowerBound(['a', 'b', 'c'], wanted)).toBe(expected);
});

test.each([
  ['', true],
  ['a', true],
  ['a/b', true],
  ['a/b/c', true],
  ['a/b/c/d', true],
  ['a/bc', false],
  ['ab', false],
  ['x', true],
  ['x/y', true],
  ['xy', false],
])('a path of the list is %j, in it or above it: %s', (path, expected) => {
  expect(pathsAround(['a/b/c', 'x', 'a/b/d'])(path)).toBe(expected);
});

test('no path is around an empty list', () => {
  expect(pathsAround([])('')).toBe(false);
  expect(pathsAround([])('a')).toBe(false);
});

test('splitNul splits what git ends with NUL', () => {
  expect(splitNul(Buffer.from(''))).toEqual([]);
  expect(splitNul(Buffer.from('a\0'))).toEqual(['a']);
  expect(splitNul(Buffer.from('a\nb\0\0c\0'))).toEqual(['a\nb', '', 'c']);
});
