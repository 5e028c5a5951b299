import { describe, expect, test } from '@jest/globals';
import { readRemote } from '../../../actions/shared/git/checkout.ts';
import { tokenFits } from '../../../actions/shared/git/credentials.ts';
import { createGit, withoutPasswords, withSettings } from '../../../actions/shared/git/git.ts';
import { isAncestor, mergeBase, readCommit } from '../../../actions/shared/git/history.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import {
  cloneOf,
  commitFiles,
  createOrigin,
  createRepository,
  git,
  gitEnv,
  writeFile,
} from '../../support/git-repository.ts';

const gitIn = (cwd: string, env: Record<string, string> = {}) => createGit({ capture, cwd, env: gitEnv(env) });

describe('history', () => {
  const folder = createRepository({ a: '1' });
  const first = git(folder, 'rev-parse', 'HEAD');
  const second = commitFiles(folder, { a: '2' }, 'Second\n\nWith a body\n\nKey: value');
  git(folder, 'checkout', '--quiet', '-b', 'side', first);
  const side = commitFiles(folder, { b: '1' }, 'Side');

  test('readCommit reads one commit', async () => {
    expect(await readCommit(gitIn(folder), 'main')).toEqual({
      id: second,
      tree: git(folder, 'rev-parse', 'main^{tree}'),
      parents: [first],
      committedAt: 1767225600,
      message: 'Second\n\nWith a body\n\nKey: value',
    });
  });

  test.each(['--output=/tmp/x', '-n1', 'no-such', 'main:a'])('%s is no commit', async revision => {
    await expect(readCommit(gitIn(folder), revision)).rejects.toMatchObject({ kind: 'input' });
  });

  test('isAncestor and mergeBase', async () => {
    expect(await isAncestor(gitIn(folder), first, second)).toBe(true);
    expect(await isAncestor(gitIn(folder), second, first)).toBe(false);
    expect(await mergeBase(gitIn(folder), second, side)).toBe(first);
  });
});

describe('createGit', () => {
  test('a surrounding git does not lead it elsewhere', async () => {
    const one = createRepository({ a: '1' });
    const other = createRepository({ a: '2' });
    expect(await gitIn(one, { GIT_DIR: `${other}/.git`, GIT_INDEX_FILE: '/nowhere' }).text(['show', 'HEAD:a'])).toBe(
      '1',
    );
  });

  test('a folder without a repository is named', async () => {
    const folder = temporaryFolder('empty');
    const outside = gitIn(folder, { GIT_CEILING_DIRECTORIES: '/' });
    await expect(outside.text(['rev-parse', 'HEAD'])).rejects.toMatchObject({
      kind: 'input',
      message: `${folder} is not a git repository.`,
    });
  });

  test('a folder of another user: advice, and on a runner trust in the workspace', async () => {
    const folder = createRepository({ a: '1' });
    const foreign = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    await expect(gitIn(folder, foreign).text(['rev-parse', 'HEAD'])).rejects.toMatchObject({
      kind: 'input',
      fix: expect.stringContaining(`safe.directory ${folder}`),
    });
    const runner = gitIn(folder, { ...foreign, GITHUB_ACTIONS: 'true' });
    expect(await runner.text(['rev-parse', 'HEAD'])).toBe(git(folder, 'rev-parse', 'HEAD'));
  });

  test('settings go behind those of the environment', () => {
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c' };
    expect(withSettings(env, [['d.e', 'f']])).toEqual({
      ...env,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_1: 'd.e',
      GIT_CONFIG_VALUE_1: 'f',
    });
  });

  test('passwords of addresses are hidden', () => {
    expect(withoutPasswords('fatal: https://me:pw@host/x and http://tok@h/')).toBe(
      'fatal: https://***@host/x and http://***@h/',
    );
  });
});

describe('readRemote', () => {
  test('carries the transport of the clone, also from files that it includes, and nothing else', async () => {
    const clone = cloneOf(createOrigin({ 'deep/a': '1' }).url);
    const credentials = `${temporaryFolder('credentials')}/git-credentials.config`;
    writeFile('/', credentials, '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic abc\n');
    git(clone, 'config', 'core.sshCommand', 'ssh -i key');
    git(clone, 'config', `includeIf.gitdir:${clone}/.git.path`, credentials);
    git(clone, 'config', 'core.hooksPath', 'hooks');
    const remote = await readRemote(gitIn(`${clone}/deep`));
    expect(remote).toEqual({
      url: git(clone, 'config', 'remote.origin.url'),
      prefix: 'deep/',
      settings: [
        ['core.sshcommand', 'ssh -i key'],
        ['http.https://github.com/.extraheader', 'AUTHORIZATION: basic abc'],
      ],
    });
  });

  test('a repository without origin is told so', async () => {
    await expect(readRemote(gitIn(createRepository()))).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('no remote "origin"'),
    });
  });
});

describe('tokenFits', () => {
  test.each([
    ['https://github.com/acme/shop', '', true],
    ['https://github.com/acme/shop', 'https://github.com', true],
    ['https://ghe.example/acme/shop', 'https://ghe.example', true],
    ['https://github.com.evil.example/acme/shop', 'https://github.com', false],
    ['http://github.com/acme/shop', 'https://github.com', false],
    ['git@github.com:acme/shop.git', 'https://github.com', false],
    ['file:///srv/shop.git', 'https://github.com', false],
  ])('%s with server "%s": %s', (url, server, fits) => expect(tokenFits(url, server)).toBe(fits));
});
