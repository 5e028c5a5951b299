import { expect, test } from '@jest/globals';
import {
  checkRefName,
  isCommitPrefix,
  isFullCommit,
  majorOfBranch,
} from '../../../actions/encode-apps-manifest/list/ref-name.ts';

const hex = (length: number) => 'a1'.repeat(40).slice(0, length);

test.each([
  'main',
  'version-15',
  'v15.1.0',
  'feature/x',
  '_x',
  '1',
  'a@b',
  'a+b#c=d%e',
  'x.locks',
  hex(39),
  'a'.repeat(250),
])('%s is a name', name => expect(checkRefName(name)).toBeUndefined());

test.each([
  ['', 'is empty'],
  [' v15.9.2', 'has a space before or after it'],
  [hex(40), 'is a commit id'],
  [hex(64), 'is a commit id'],
  [hex(40).toUpperCase(), 'is a commit id'],
  ['refs/heads/main', 'is a full ref name'],
  ['-x', 'is not a name of a branch or tag'],
  ['.x', 'is not a name of a branch or tag'],
  ['/x', 'is not a name of a branch or tag'],
  ['@', 'is not a name of a branch or tag'],
  ['a b', 'is not a name of a branch or tag'],
  ['main\n', 'is not a name of a branch or tag'],
  ['a..b', 'is not a valid ref name'],
  ['a//b', 'is not a valid ref name'],
  ['a@{b', 'is not a name of a branch or tag'],
  ['a/.b', 'is not a valid ref name'],
  ['a.lock', 'is not a valid ref name'],
  ['a.lock/b', 'is not a valid ref name'],
  ['a/', 'is not a valid ref name'],
  ['a.', 'is not a valid ref name'],
  ['a'.repeat(251), 'is not a valid ref name'],
])('%j is none: %s', (name, message) => expect(checkRefName(name)?.message).toContain(message));

test('the fix of a commit id is to name a ref', () => {
  expect(checkRefName(hex(40))?.fix).toContain('put the commit id into "commit"');
});

test('commits', () => {
  expect([39, 40, 41, 63, 64, 65].map(length => isFullCommit(hex(length)))).toEqual([
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(isFullCommit(hex(40).toUpperCase())).toBe(false);
  expect(isFullCommit(`${hex(40)}\n`)).toBe(false);
  expect([6, 7, 64, 65].map(length => isCommitPrefix(hex(length)))).toEqual([false, true, true, false]);
  expect(isCommitPrefix('ABCDEF0')).toBe(true);
  expect(isCommitPrefix('x1234567')).toBe(false);
  expect(isCommitPrefix('1234567x')).toBe(false);
});

test.each([
  ['version-15', 15],
  ['version-15-hotfix', 15],
  ['version-15.1', undefined],
  ['foo/version-15', undefined],
  ['version-', undefined],
  ['develop', undefined],
  [undefined, undefined],
])('the major version of %s is %s', (branch, major) => expect(majorOfBranch(branch)).toBe(major));

test('a name with a space at its end is answered with the name', () => {
  expect(checkRefName('v15.9.2 ')).toEqual({ message: 'has a space before or after it', fix: 'Write "v15.9.2".' });
  expect(checkRefName(' a b ')?.message).toContain('is not a name of a branch or tag');
});
