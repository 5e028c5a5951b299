import { beforeAll, describe, expect, test } from '@jest/globals';
import { isAncestor, mergeBase, readAncestry } from '../../../actions/shared/git/ancestry.ts';
import { createGit, type Git } from '../../../actions/shared/git/git.ts';
import { inputError } from '../../../actions/shared/runtime/errors.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, commitFiles, createRepository, git, gitEnv } from '../../support/git-repository.ts';

const at = (cwd: string): Git => createGit({ capture, cwd, env: gitEnv() });

describe('readAncestry', () => {
  let folder: string;
  let first: string;
  let main: string;
  let side: string;

  beforeAll(() => {
    folder = createRepository({ a: '1' });
    first = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '--quiet', '-b', 'side');
    side = commitFiles(folder, { b: '1' }, 'Side');
    git(folder, 'checkout', '--quiet', 'main');
    commitFiles(folder, { a: '2' }, 'Second');
    main = commitFiles(folder, { a: '3' }, 'Third');
  });

  test('is older, newer or diverged in a full clone', async () => {
    expect(await readAncestry(at(folder), first, main)).toBe('older');
    expect(await readAncestry(at(folder), main, first)).toBe('newer');
    expect(await readAncestry(at(folder), side, main)).toBe('diverged');
    expect(await readAncestry(at(folder), main, main)).toBe('same');
  });

  test('of a commit that this clone does not have is unknown', async () => {
    expect(await readAncestry(at(folder), 'f'.repeat(40), main)).toBe('unknown');
    expect(await readAncestry(at(folder), main, 'f'.repeat(40))).toBe('unknown');
  });

  test('in a shallow clone is unknown past its boundary', async () => {
    const shallow = cloneOf(`file://${folder}`, 2);
    const parent = git(shallow, 'rev-parse', 'HEAD~1');
    expect(await readAncestry(at(shallow), parent, main)).toBe('older');
    expect(await readAncestry(at(shallow), first, main)).toBe('unknown');
    git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'side');
    expect(await readAncestry(at(shallow), side, main)).toBe('unknown');
  });

  test('of the id of a tree is unknown', async () => {
    expect(await readAncestry(at(folder), git(folder, 'rev-parse', 'HEAD^{tree}'), main)).toBe('unknown');
  });

  test('without a checkout or without git is unknown', async () => {
    expect(await readAncestry(at(temporaryFolder('empty')), first, main)).toBe('unknown');
    const absent: Git = {
      run: async () => {
        throw inputError('The program "git" was not found on PATH.');
      },
      text: async () => '',
    };
    expect(await readAncestry(absent, first, main)).toBe('unknown');
  });

  test('is not guessed after a bug', async () => {
    const broken: Git = {
      run: async () => {
        throw new TypeError('x is not a function');
      },
      text: async () => '',
    };
    await expect(readAncestry(broken, first, main)).rejects.toThrow('x is not a function');
  });
});

describe('in one history', () => {
  const folder = createRepository({ a: '1' });
  const first = git(folder, 'rev-parse', 'HEAD');
  const second = commitFiles(folder, { a: '2' }, 'Second');
  git(folder, 'checkout', '--quiet', '-b', 'side', first);
  const side = commitFiles(folder, { b: '1' }, 'Side');
  git(folder, 'checkout', '--quiet', '--orphan', 'other');
  const unrelated = commitFiles(folder, { c: '1' }, 'Unrelated');

  test('isAncestor', async () => {
    expect(await isAncestor(at(folder), first, second)).toBe(true);
    expect(await isAncestor(at(folder), second, first)).toBe(false);
    await expect(isAncestor(at(folder), 'f'.repeat(40), first)).rejects.toMatchObject({ kind: 'service' });
    await expect(isAncestor(at(folder), '--help', first)).rejects.toMatchObject({ kind: 'service' });
  });

  test('needs a clone', async () => {
    const git = at(temporaryFolder('empty'));
    await expect(isAncestor(git, first, second)).rejects.toThrow(/^\. is not a git repository/);
    await expect(mergeBase(git, first, second)).rejects.toThrow(/^\. is not a git repository/);
  });

  test('mergeBase', async () => {
    expect(await mergeBase(at(folder), second, side)).toBe(first);
    expect(await mergeBase(at(folder), second, unrelated)).toBeUndefined();
    await expect(mergeBase(at(folder), '--all', first)).rejects.toMatchObject({ kind: 'service' });
  });
});
