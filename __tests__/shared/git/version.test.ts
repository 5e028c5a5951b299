import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gitOutput } from '../../../actions/shared/context/checkout.ts';
import { createGit } from '../../../actions/shared/git/git.ts';
import { mayBeBare, requireGitVersion } from '../../../actions/shared/git/version.ts';
import { type Capture, capture } from '../../../actions/shared/runtime/exec.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository, git, gitEnv, writeFile } from '../../support/git-repository.ts';

/** A git that prints this as its version, and the arguments of its calls. */
function gitOfVersion(printed: string) {
  const calls: (readonly string[])[] = [];
  const answer: Capture = async (program, args, options) => {
    calls.push(args);
    if (args[0] !== 'version') return await capture(program, args, options);
    return { exitCode: 0, stdout: Buffer.from(printed), stderr: '' };
  };
  return { capture: answer, calls };
}

describe('the version of git', () => {
  test.each(['git version 2.38.0\n', 'git version 2.39.5 (Apple Git-154)\n', 'git version 3.0.0.windows.1\n'])(
    '%j is new enough',
    async printed => {
      await expect(requireGitVersion({ capture: gitOfVersion(printed).capture, env: {} })).resolves.toBeUndefined();
    },
  );

  test.each([
    ['git version 2.37.9\n', 'git version 2.37.9'],
    ['git version 1.99.0\n', 'git version 1.99.0'],
    ['hub\n', 'hub'],
    ['', 'a program that prints no version'],
  ])('%j is refused, with what was found, what is needed and what to do', async (printed, found) => {
    await expect(requireGitVersion({ capture: gitOfVersion(printed).capture, env: {} })).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`The git on PATH is ${found}; needed is git 2.38 or newer`),
      fix: expect.stringContaining('Install git 2.38 or newer'),
    });
  });

  test('is read once, before the first call, where a commit could hold a repository, and nowhere else', async () => {
    const folder = createRepository({ 'a/HEAD': 'ref: refs/heads/main\n', 'a/b': '' });
    const { capture: counting, calls } = gitOfVersion('git version 2.39.5\n');
    const env = gitEnv();
    const cwd = path.join(folder, 'a');
    await Promise.all([1, 2].map(() => createGit({ capture: counting, cwd, env }).text(['rev-parse', 'HEAD'])));
    await createGit({ capture: counting, cwd, env }).text(['rev-parse', 'HEAD']);
    expect(calls.map(([command]) => command)).toEqual(['version', 'rev-parse', 'rev-parse', 'rev-parse']);
    const old = gitOfVersion('git version 2.0.0\n');
    await createGit({ capture: old.capture, cwd: folder, env: gitEnv() }).text(['rev-parse', 'HEAD']);
    const gitDir = path.join(folder, '.git');
    await createGit({ capture: old.capture, cwd, env: gitEnv(), gitDir }).text(['rev-parse', 'HEAD']);
    expect(old.calls.map(([command]) => command)).toEqual(['rev-parse', 'rev-parse']);
  });

  test('that is too old starts nothing there', async () => {
    const { capture: old, calls } = gitOfVersion('git version 2.34.1\n');
    const cwd = path.join(createRepository({ 'a/HEAD': 'ref: refs/heads/main\n' }), 'a');
    await expect(createGit({ capture: old, cwd, env: gitEnv() }).run(['status'])).rejects.toThrow('2.34.1');
    expect(calls).toEqual([['version']]);
  });

  test('matters for the facts of a checkout only where a commit could hold a repository', async () => {
    const folder = createRepository({ 'a/b/c': '' });
    const output = async (workspace: string) => {
      const { capture: old } = gitOfVersion('git version 2.34.1\n');
      const runtime = createFakeRuntime({ capture: old, env: gitEnv(), folders: foldersIn(workspace, workspace) });
      return await gitOutput(runtime, 'rev-parse', 'HEAD');
    };
    expect(await output(path.join(folder, 'a/b'))).toBe(git(folder, 'rev-parse', 'HEAD'));
    writeFile(folder, 'a/HEAD', 'ref: refs/heads/main\n');
    await expect(output(path.join(folder, 'a/b'))).rejects.toMatchObject({ kind: 'policy' });
  });
});

test('a folder may be in a bare repository when a file HEAD comes before a .git', () => {
  const folder = createRepository({ 'a/b/c': '', HEAD: '' });
  expect(mayBeBare(path.join(folder, 'a/b'))).toBe(false);
  writeFile(folder, 'a/HEAD', '');
  expect(mayBeBare(path.join(folder, 'a/b'))).toBe(true);
  mkdirSync(path.join(folder, 'a/b/.git'));
  expect(mayBeBare(path.join(folder, 'a/b'))).toBe(false);
  expect(mayBeBare(temporaryFolder('empty'))).toBe(false);
  expect(mayBeBare(path.join(folder, 'missing'))).toBe(false);
});

test.each(['refs/heads/main', '../a'])('a link to %s is a HEAD', to => {
  const folder = createRepository({ 'bare/a': '' });
  symlinkSync(to, path.join(folder, 'bare/HEAD'));
  expect(mayBeBare(path.join(folder, 'bare'))).toBe(true);
});

test('a folder may be in a bare repository when a link leads to it', () => {
  const folder = createRepository({ 'bare/HEAD': '', 'bare/a/b': '' });
  symlinkSync('bare/a', path.join(folder, 'link'));
  expect(mayBeBare(path.join(folder, 'link'))).toBe(true);
});
