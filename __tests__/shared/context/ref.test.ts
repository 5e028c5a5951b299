import { expect, test } from '@jest/globals';
import { branchRef, pullRequestRef, readRef, tagRef } from '../../../actions/shared/context/ref.ts';

const id = 'a'.repeat(40);

test.each([
  ['refs/heads/main', 'branch', 'main'],
  ['refs/heads/feat/x', 'branch', 'feat/x'],
  ['refs/tags/v1.2.3', 'tag', 'v1.2.3'],
  ['refs/pull/7/merge', 'pull-request', '7'],
  ['refs/pull/7/head', 'pull-request', '7'],
  ['refs/pull/7', 'pull-request', '7'],
  [`refs/heads/gh-readonly-queue/release/1/pr-12-${id}`, 'merge-queue', 'merge-queue/release/1/pr-12'],
  [`refs/heads/x/gh-readonly-queue/main/pr-12-${id}`, 'branch', `x/gh-readonly-queue/main/pr-12-${id}`],
  [`refs/heads/gh-readonly-queue/main/pr-12-${id}/x`, 'branch', `gh-readonly-queue/main/pr-12-${id}/x`],
  ['refs/heads/gh-readonly-queue/main/pr-12', 'branch', 'gh-readonly-queue/main/pr-12'],
])('%s is a %s', (ref, kind, refName) => {
  expect(readRef(ref)).toEqual({ ref, kind, refName });
});

test.each([
  '',
  'HEAD',
  'main',
  'refs/notes/x',
  'refs/heads/',
  'refs/pull/x/merge',
  'refs/pull/7x',
  'x/refs/heads/main',
])('%j is detached', ref => {
  expect(readRef(ref)).toEqual({ ref: 'HEAD', kind: 'detached', refName: '' });
});

test('names become refs', () => {
  expect(branchRef('main').ref).toBe('refs/heads/main');
  expect(tagRef('a/b')).toEqual({ ref: 'refs/tags/a/b', kind: 'tag', refName: 'a/b' });
  expect(pullRequestRef(7).ref).toBe('refs/pull/7/merge');
});
