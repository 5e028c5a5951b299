import { describe, expect, test } from '@jest/globals';
import { createGit, GitError, gitFailure, withSettings } from '../../../actions/shared/git/git.ts';
import { inputError, serviceError } from '../../../actions/shared/runtime/errors.ts';
import { type Capture, type CaptureOptions, capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { createRepository, git, gitEnv } from '../../support/git-repository.ts';

const gitIn = (cwd: string, env: Record<string, string> = {}) => createGit({ capture, cwd, env: gitEnv(env) });

describe('createGit', () => {
  test('ignores the repository of a surrounding git', async () => {
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

  test('a folder of another user: advice, but on a runner the workspace is trusted', async () => {
    const folder = createRepository({ a: '1' });
    const foreign = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    await expect(gitIn(folder, foreign).text(['rev-parse', 'HEAD'])).rejects.toMatchObject({
      kind: 'input',
      fix: expect.stringContaining(`safe.directory ${folder}`),
    });
    const runner = gitIn(folder, { ...foreign, GITHUB_ACTIONS: 'true' });
    expect(await runner.text(['rev-parse', 'HEAD'])).toBe(git(folder, 'rev-parse', 'HEAD'));
  });

  test('text leaves out the last newline only; run returns a failure as a result', async () => {
    const folder = createRepository({ a: '1\n2\n\n' });
    expect(await gitIn(folder).text(['show', 'HEAD:a'])).toBe('1\n2\n');
    expect(await gitIn(folder).run(['show', 'HEAD:none'])).toMatchObject({ exitCode: 128 });
    await expect(gitIn(folder).text(['show', 'HEAD:none'])).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/^git show failed with exit code 128: fatal: .*none/),
      timedOut: false,
    });
  });

  test('hands over input, environment, settings and time limit', async () => {
    const calls: CaptureOptions[] = [];
    const record: Capture = async (_program, _args, options = {}) => {
      calls.push(options);
      return { exitCode: 0, stdout: Buffer.from(''), stderr: '' };
    };
    const surrounding = [
      'GIT_DIR',
      'GIT_WORK_TREE',
      'GIT_INDEX_FILE',
      'GIT_OBJECT_DIRECTORY',
      'GIT_ALTERNATE_OBJECT_DIRECTORIES',
      'GIT_COMMON_DIR',
      'GIT_NAMESPACE',
      'GIT_PREFIX',
      'GIT_SHALLOW_FILE',
    ];
    const dropped = Object.fromEntries(surrounding.map(name => [name, '/x']));
    const env = { ...dropped, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/ws', A: '1', LC_ALL: 'de' };
    const quiet = createGit({ capture: record, cwd: '/c', env, gitDir: '/g', settings: [['d.e', 'f']] });
    await quiet.run(['status']);
    await quiet.run(['status'], { stdin: 'in', env: { A: '2' }, timeoutSeconds: 5 });
    expect(calls[0]).toMatchObject({
      cwd: '/c',
      timeoutSeconds: 60,
      env: {
        A: '1',
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_CONFIG_COUNT: '9',
        GIT_CONFIG_KEY_0: 'safe.bareRepository',
        GIT_CONFIG_VALUE_0: 'explicit',
        GIT_CONFIG_KEY_1: 'core.hooksPath',
        GIT_CONFIG_VALUE_1: '/dev/null',
        GIT_CONFIG_KEY_2: 'core.fsmonitor',
        GIT_CONFIG_VALUE_2: 'false',
        GIT_CONFIG_KEY_3: 'log.showSignature',
        GIT_CONFIG_VALUE_3: 'false',
        GIT_CONFIG_KEY_4: 'gc.auto',
        GIT_CONFIG_VALUE_4: '0',
        GIT_CONFIG_KEY_5: 'maintenance.auto',
        GIT_CONFIG_VALUE_5: 'false',
        GIT_CONFIG_KEY_6: 'safe.directory',
        GIT_CONFIG_VALUE_6: '/c',
        GIT_CONFIG_VALUE_7: '/ws',
        GIT_CONFIG_KEY_8: 'd.e',
        GIT_CONFIG_VALUE_8: 'f',
      },
    });
    expect(surrounding.filter(name => name in (calls[0]?.env ?? {}))).toEqual(['GIT_DIR']);
    expect(calls[0]?.env).toMatchObject({ GIT_DIR: '/g' });
    expect(calls[0]).not.toHaveProperty('stdin');
    expect(calls[1]).toMatchObject({ stdin: 'in', timeoutSeconds: 5, env: { A: '2' } });
  });

  test('a time limit that passed is known as such; other errors stay as they are', async () => {
    const failing = (error: Error) =>
      createGit({
        capture: async () => {
          throw error;
        },
        cwd: '/c',
        env: {},
      }).run(['fetch']);
    const late = serviceError('git fetch gave no result within 60 s.', { cause: 'fatal: https://me:pw@host/\n' });
    const error: unknown = await failing(late).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitError);
    expect(error).toMatchObject({
      kind: 'service',
      message: late.message,
      output: 'fatal: https://***@host/',
      timedOut: true,
    });
    await expect(failing(serviceError('late'))).rejects.toMatchObject({ output: '', timedOut: true });
    const missing = inputError('The program "git" was not found on PATH.');
    await expect(failing(missing)).rejects.toBe(missing);
    const bug = new TypeError('x');
    await expect(failing(bug)).rejects.toBe(bug);
  });

  test('a failure keeps what git printed, without passwords', () => {
    const error = gitFailure(
      ['fetch', 'x'],
      { exitCode: 1, stdout: Buffer.from(''), stderr: ' http://me:pw@h/ x\n' },
      '/c',
    );
    expect(error).toMatchObject({
      message: 'git fetch failed with exit code 1: http://***@h/ x',
      output: 'http://***@h/ x',
      timedOut: false,
    });
  });

  test('settings follow those of the environment', () => {
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c' };
    expect(withSettings(env, [['d.e', 'f']])).toEqual({
      ...env,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_1: 'd.e',
      GIT_CONFIG_VALUE_1: 'f',
    });
  });

  test('settings start at 0 in an environment without them', () => {
    expect(withSettings({ GIT_CONFIG_COUNT: 'x' }, [['d.e', 'f']])).toMatchObject({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'd.e',
    });
  });
});
