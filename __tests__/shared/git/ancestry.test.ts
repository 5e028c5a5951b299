import { beforeAll, describe, expect, test } from '@jest/globals';
import { compareCommits } from '../../../actions/shared/git/ancestry.ts';
import { createGit, type Git } from '../../../actions/shared/git/git.ts';
import { inputError } from '../../../actions/shared/runtime/errors.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, commitFiles, createRepository, git, gitEnv } from '../../support/git-repository.ts';

const at = (cwd: string): Git => createGit({ capture, cwd, env: gitEnv() });

describe('compareCommits', () => {
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

  test('tells older, newer and diverged in a whole clone', async () => {
    expect(await compareCommits(at(folder), first, main)).toBe('older');
    expect(await compareCommits(at(folder), main, first)).toBe('newer');
    expect(await compareCommits(at(folder), side, main)).toBe('diverged');
    expect(await compareCommits(at(folder), main, main)).toBe('same');
  });

  test('a commit that this clone does not have is unknown', async () => {
    expect(await compareCommits(at(folder), 'f'.repeat(40), main)).toBe('unknown');
    expect(await compareCommits(at(folder), main, 'f'.repeat(40))).toBe('unknown');
  });

  test('a shallow clone says what it knows and nothing more', async () => {
    const shallow = cloneOf(`file://${folder}`, 2);
    const parent = git(shallow, 'rev-parse', 'HEAD~1');
    expect(await compareCommits(at(shallow), parent, main)).toBe('older');
    expect(await compareCommits(at(shallow), first, main)).toBe('unknown');
    git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'side');
    expect(await compareCommits(at(shallow), side, main)).toBe('unknown');
  });

  test('an id that is a tree is no commit', async () => {
    expect(await compareCommits(at(folder), git(folder, 'rev-parse', 'HEAD^{tree}'), main)).toBe('unknown');
  });

  test('a job that checked nothing out, or has no git, does not know', async () => {
    expect(await compareCommits(at(temporaryFolder('empty')), first, main)).toBe('unknown');
    const absent: Git = {
      run: async () => {
        throw inputError('The program "git" was not found on PATH.');
      },
      text: async () => '',
    };
    expect(await compareCommits(absent, first, main)).toBe('unknown');
  });

  test('a fault of our own is not taken for an answer', async () => {
    const broken: Git = {
      run: async () => {
        throw new TypeError('x is not a function');
      },
      text: async () => '',
    };
    await expect(compareCommits(broken, first, main)).rejects.toThrow('x is not a function');
  });
});
