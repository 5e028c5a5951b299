import { describe, expect, test } from '@jest/globals';
import { openTargetBranch, targetBranchName } from '../../../actions/update-helm-values/delivery/target-branch.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { cloneOf, createOrigin, git, gitEnv } from '../../support/git-repository.ts';

describe('the branch to write to', () => {
  const onBranch = { kind: 'branch', refName: 'main', ref: 'refs/heads/main' } as const;

  test('is the one of the input, else the one of the run', () => {
    expect(targetBranchName('deploy', onBranch)).toBe('deploy');
    expect(targetBranchName('', onBranch)).toBe('main');
  });

  test.each([
    [{ kind: 'pull-request', refName: '7', ref: 'refs/pull/7/merge' } as const, 'refs/pull/7/merge'],
    [{ kind: 'detached', refName: '', ref: '' } as const, 'detached'],
  ])('is none for %j', (context, ref) => {
    expect(() => targetBranchName('', context)).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: `This run is not on a branch (${ref}), so there is none to write to.`,
        fix: expect.stringContaining('"mode: none"'),
      }),
    );
    expect(targetBranchName('deploy', context)).toBe('deploy');
  });
});

describe('a branch is opened', () => {
  const origin = createOrigin({ 'deploy/v.yaml': 'x: 1\n' });

  async function open(
    url: string,
    token: string,
    server: Record<string, string> = { GITHUB_SERVER_URL: 'https://github.example' },
  ) {
    const folder = cloneOf(origin.url);
    git(folder, 'remote', 'set-url', 'origin', url);
    const runtime = createFakeRuntime({ env: gitEnv(server) });
    const target = await openTargetBranch({ folder: `${folder}/deploy`, branch: 'main', token }, runtime);
    target.remote.close();
    return { target, runtime };
  }

  test('with the way to the folder in its repository', async () => {
    const { target } = await open('https://github.example/a/b', '');
    expect(target).toMatchObject({ branch: 'main', url: 'https://github.example/a/b', prefix: 'deploy/' });
  });

  test('with the token, where the remote is on the server that it is for', async () => {
    const { runtime } = await open('https://github.example/a/b', 'tok-1');
    expect(runtime.masked).toEqual(['tok-1', Buffer.from('x-access-token:tok-1').toString('base64')]);
    expect(runtime.entries).toEqual([]);
  });

  test('without the token elsewhere, and says so', async () => {
    const { runtime } = await open('https://other.example/a/b', 'tok-1');
    expect(runtime.masked).toEqual([]);
    expect(runtime.entries).toEqual([
      { level: 'info', message: 'The token is not sent, because the remote is not on the server it is for.' },
    ]);
  });

  test('with the token for github.com, where no server is named', async () => {
    expect((await open('https://github.com/a/b', 'tok-1', {})).runtime.masked).toContain('tok-1');
    expect((await open('https://github.example/a/b', 'tok-1', {})).runtime.masked).toEqual([]);
  });

  test('by an address that is no URL', async () => {
    expect((await open('git@github.example:a/b', '')).runtime.masked).toEqual([]);
  });

  test('without a token in silence', async () => {
    const { runtime } = await open('https://other.example/a/b', '');
    expect([runtime.masked, runtime.entries]).toEqual([[], []]);
  });

  test('with a masked password, which an address may contain', async () => {
    const { runtime } = await open('https://me:p%40ss@other.example/a/b', '');
    expect(runtime.masked).toEqual(['me:p%40ss', 'p%40ss', 'p@ss', 'bWU6cEBzcw==']);
  });

  test('with a masked password that was not encoded, and without masking an organization', async () => {
    expect((await open('https://me:100%@other.example/a/b', '')).runtime.masked).toContain('100%');
    expect((await open('https://glpat_Zx9Yw8Vu7Ts6@other.example/a/b', '')).runtime.masked).toContain(
      'glpat_Zx9Yw8Vu7Ts6',
    );
    expect((await open('https://acme-org@dev.example/acme-org/shop', '')).runtime.masked).toEqual([]);
  });
});
