import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readRemote } from '../../../actions/shared/git/checkout.ts';
import { createGit, type Git } from '../../../actions/shared/git/git.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git, gitEnv, writeFile } from '../../support/git-repository.ts';

const gitIn = (cwd: string) => createGit({ capture, cwd, env: gitEnv() });

describe('readRemote', () => {
  test('carries the transport of the clone, also from files that it includes, and nothing else', async () => {
    const clone = cloneOf(createOrigin({ 'deep/a': '1' }).url);
    const credentials = `${temporaryFolder('credentials')}/git-credentials.config`;
    writeFile('/', credentials, '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic bWU6cHc=\n');
    git(clone, 'remote', 'set-url', 'origin', 'https://github.com/acme/shop');
    git(clone, 'config', 'core.sshCommand', 'ssh\n-i key\n-v');
    git(clone, 'config', `includeIf.gitdir:${clone}/.git.path`, credentials);
    git(clone, 'config', 'core.hooksPath', 'hooks');
    git(clone, 'config', 'httpx.y', 'z');
    git(clone, 'config', 'extensions.worktreeConfig', 'true');
    git(clone, 'config', '--worktree', 'ssh.variant', 'simple');
    writeFile(clone, '.git/config', `${readFileSync(`${clone}/.git/config`, 'utf8')}[protocol "file"]\n\tallow\n`);
    const remote = await readRemote(gitIn(`${clone}/deep`), { trusted: [clone] });
    expect(remote).toEqual({
      url: git(clone, 'config', 'remote.origin.url'),
      prefix: 'deep/',
      settings: [
        ['core.sshcommand', 'ssh\n-i key\n-v'],
        ['protocol.file.allow', 'true'],
        ['ssh.variant', 'simple'],
        ['http.https://github.com/.extraheader', ''],
        ['credential.https://github.com.helper', ''],
        ['credential.https://github.com.helper', expect.stringContaining('git config --get')],
        [expect.stringMatching(/^image-actions\..+\.login$/), 'username=me\npassword=pw'],
      ],
    });
  });

  test('needs a remote of that name in this clone', async () => {
    const env = gitEnv({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'remote.origin.url',
      GIT_CONFIG_VALUE_0: 'https://github.com/acme/other',
    });
    const folder = createRepository();
    await expect(readRemote(createGit({ capture, cwd: folder, env }), { trusted: [folder] })).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('no remote "origin"'),
    });
    git(folder, 'remote', 'add', 'mirror', 'https://github.com/acme/mirror');
    expect((await readRemote(gitIn(folder), { name: 'mirror', trusted: [folder] })).url).toBe(
      'https://github.com/acme/mirror',
    );
  });

  test('takes no setting from a repository that is neither the workspace nor a declared checkout', async () => {
    const clone = cloneOf(createOrigin({ 'deep/a': '1' }).url);
    git(clone, 'config', 'core.sshCommand', 'program');
    git(clone, 'config', 'core.askPass', 'program');
    const settingsFor = async (...trusted: string[]) =>
      (await readRemote(gitIn(`${clone}/deep`), { trusted })).settings;
    expect(await settingsFor(temporaryFolder('workspace'))).toEqual([]);
    expect((await settingsFor(`${clone}/deep`)).map(([key]) => key)).toEqual(['core.sshcommand', 'core.askpass']);
  });

  test('takes no setting from a bare repository around the folder, where git is too old to refuse it', async () => {
    const folder = temporaryFolder('bare');
    const config = 'local\0remote.origin.url\nssh://host/a\0local\0core.sshcommand\nprogram\0';
    const old: Git = {
      ...gitIn(folder),
      text: async ([command]) => (command === 'rev-parse' ? `${folder}\n${folder}\n` : config),
    };
    expect(await readRemote(old, { trusted: [folder] })).toMatchObject({ url: 'ssh://host/a', settings: [] });
  });
});
