import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Change, type CommitLoop, commitToBranch, type Tip } from '../../../actions/shared/git/commit-loop.ts';
import type { GitSetting } from '../../../actions/shared/git/git.ts';
import { openRemoteBranch } from '../../../actions/shared/git/remote-branch.ts';
import { tokenSettings } from '../../../actions/shared/git/token.ts';
import { serviceError } from '../../../actions/shared/runtime/errors.ts';
import { type Capture, capture } from '../../../actions/shared/runtime/exec.ts';
import type { RetryPorts } from '../../../actions/shared/runtime/scheduling/retry.ts';
import { foldersIn, temporaryFolder } from '../../support/fake-runtime.ts';
import {
  cloneOf,
  commitToOrigin,
  countCommits,
  createOrigin,
  fileAt,
  git,
  gitEnv,
  installHook,
  type Origin,
  startGitServer,
} from '../../support/git-repository.ts';

const impatient: RetryPorts = { sleep: async () => undefined, random: () => 0, now: () => 0 };

interface Setup {
  readonly url: string;
  readonly cwd?: string;
  readonly settings?: readonly GitSetting[];
  readonly branch?: string;
  readonly maxAttempts?: number;
  readonly change: (tip: Tip) => Promise<Change<string>>;
  readonly ports?: RetryPorts;
  readonly capture?: Capture;
  readonly findRedirect?: (url: string) => Promise<string | undefined>;
}

async function bring(setup: Setup) {
  const temporary = temporaryFolder('loop');
  const branch = setup.branch ?? 'main';
  const { url } = setup;
  const remote = await openRemoteBranch({
    capture: setup.capture ?? capture,
    env: gitEnv(),
    cwd: setup.cwd ?? temporary,
    folders: foldersIn(temporary, temporary),
    url,
    branch,
    settings: setup.settings ?? [],
  });
  const retries: string[] = [];
  const loop: CommitLoop<string> = {
    remote,
    url,
    branch,
    author: { name: 'Deploy Bot', email: 'bot@example.org' },
    now: () => new Date('2026-01-02T03:04:05Z'),
    maxAttempts: setup.maxAttempts ?? 20,
    deadlineSeconds: 300,
    change: setup.change,
    onRetry: (_, reason) => retries.push(reason),
  };
  try {
    return { ...(await commitToBranch(loop, setup.ports ?? impatient)), retries };
  } finally {
    remote.close();
    expect(readdirSync(temporary)).toEqual([]);
  }
}

/** Sets one line `key: value` of a file, as the tip has it. */
function setLine(file: string, key: string, value: string) {
  return async (tip: Tip): Promise<Change<string>> => {
    const entry = await tip.find(file);
    if (entry === undefined) throw new Error(`${file} is missing`);
    const old = (await tip.read(entry)).toString('utf8');
    const text = old.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`);
    const files = text === old ? [] : [{ path: file, mode: entry.mode, content: Buffer.from(text) }];
    return { plan: value, files, message: `Set ${key} to ${value}\n` };
  };
}

const values = (count: number, value = 'old') =>
  Array.from({ length: count }, (_, index) => `k${index}: ${value}\n`).join('');

describe('commitToBranch', () => {
  test('a commit of objects: mode 100755 kept, other files untouched, author and date as given', async () => {
    const origin = createOrigin({ 'deploy/values.sh.yaml': values(2), 'a b/ü.txt': 'x' }, ['deploy/values.sh.yaml']);
    const result = await bring({ url: origin.url, change: setLine('deploy/values.sh.yaml', 'k0', 'new') });
    expect(result).toMatchObject({ plan: 'new', attempts: 1, commit: git(origin.folder, 'rev-parse', 'main') });
    expect(git(origin.folder, 'diff', '--raw', '--abbrev=7', 'main~', 'main')).toMatch(
      /^:100755 100755 .* M\tdeploy\/values.sh.yaml$/,
    );
    expect(git(origin.folder, 'log', '-1', '--format=%an <%ae> %at %cn %B', 'main')).toBe(
      'Deploy Bot <bot@example.org> 1767323045 Deploy Bot Set k0 to new\n',
    );
  });

  test('nothing to do makes no commit', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    expect(await bring({ url: origin.url, change: setLine('v.yaml', 'k0', 'old') })).toMatchObject({
      commit: undefined,
    });
    expect(countCommits(origin.folder)).toBe(1);
  });

  test('works from a shallow clone and leaves it as it was', async () => {
    const origin = createOrigin({ 'v.yaml': values(2) });
    commitToOrigin(origin, { other: '1' });
    const clone = cloneOf(origin.url, 1);
    commitToOrigin(origin, { other: '2' });
    const before = [git(clone, 'rev-parse', 'HEAD'), git(clone, 'count-objects', '-v'), git(clone, 'for-each-ref')];
    const shallow = path.join(clone, '.git/shallow');
    expect(existsSync(shallow)).toBe(true);
    await bring({ url: origin.url, cwd: clone, change: setLine('v.yaml', 'k1', 'new') });
    expect([git(clone, 'rev-parse', 'HEAD'), git(clone, 'count-objects', '-v'), git(clone, 'for-each-ref')]).toEqual(
      before,
    );
    expect(git(clone, 'status', '--porcelain')).toBe('');
    expect(fileAt(origin.folder, 'v.yaml').toString()).toBe('k0: old\nk1: new\n');
  });

  test('a server that filters sends only the blobs that are read', async () => {
    const origin = createOrigin({ 'v.yaml': values(2), 'big.bin': 'x'.repeat(100_000), 'deep/er/file': 'y' });
    git(origin.folder, 'config', 'uploadpack.allowFilter', 'true');
    await bring({ url: origin.url, change: setLine('v.yaml', 'k1', 'new') });
    expect(fileAt(origin.folder, 'v.yaml').toString()).toBe('k0: old\nk1: new\n');
    expect(fileAt(origin.folder, 'deep/er/file').toString()).toBe('y');
    expect(git(origin.folder, 'fsck', '--strict')).toBe('');
  });

  test.each([4, 16])('adjacent lines by %i jobs at once: none is lost', async jobs => {
    const origin = createOrigin({ 'v.yaml': values(jobs) });
    const ports: RetryPorts = {
      sleep: ms => new Promise(done => setTimeout(done, ms)),
      random: Math.random,
      now: Date.now,
    };
    await Promise.all(
      Array.from({ length: jobs }, (_, index) =>
        bring({ url: origin.url, change: setLine('v.yaml', `k${index}`, 'new'), ports }),
      ),
    );
    expect(fileAt(origin.folder, 'v.yaml').toString()).toBe(values(jobs, 'new'));
    expect(countCommits(origin.folder)).toBe(jobs + 1);
  });

  test('a branch that moves three times during the push is met at the fourth attempt', async () => {
    const origin = createOrigin({ 'v.yaml': values(2) });
    let moves = 0;
    const change = setLine('v.yaml', 'k0', 'new');
    const result = await bring({
      url: origin.url,
      change: async tip => {
        const planned = await change(tip);
        if (moves < 3) commitToOrigin(origin, { 'v.yaml': `k0: old\nk1: move${++moves}\n` });
        return planned;
      },
    });
    expect(result).toMatchObject({
      attempts: 4,
      retries: ['the branch moved', 'the branch moved', 'the branch moved'],
    });
    expect(fileAt(origin.folder, 'v.yaml').toString()).toBe('k0: new\nk1: move3\n');
  });

  test('a branch that never rests ends in an error that says so', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    let moves = 0;
    const run = bring({
      url: origin.url,
      maxAttempts: 3,
      change: async tip => {
        commitToOrigin(origin, { other: String(++moves) });
        return await setLine('v.yaml', 'k0', 'new')(tip);
      },
    });
    await expect(run).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringContaining('each of 3 attempts'),
    });
  });

  test('a commit that somebody took off the branch is not brought back', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    const first = git(origin.folder, 'rev-parse', 'main');
    commitToOrigin(origin, { secret: 'oops' });
    let reset = false;
    await bring({
      url: origin.url,
      change: async tip => {
        if (!reset) git(origin.folder, 'update-ref', 'refs/heads/main', first);
        reset = true;
        return await setLine('v.yaml', 'k0', 'new')(tip);
      },
    });
    expect(git(origin.folder, 'ls-tree', '--name-only', 'main')).toBe('v.yaml');
  });

  test('what fails in the change is thrown at once', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    let calls = 0;
    const run = bring({
      url: origin.url,
      change: async () => {
        calls += 1;
        throw new Error('refused');
      },
    });
    await expect(run).rejects.toThrow('refused');
    expect(calls).toBe(1);
  });

  test('a fetch that passes its time limit is tried again', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    let late = 2;
    const result = await bring({
      url: origin.url,
      change: setLine('v.yaml', 'k0', 'new'),
      capture: (program, args, options) =>
        args.includes('fetch') && late-- > 0
          ? Promise.reject(serviceError('git fetch gave no result within 120 s.'))
          : capture(program, args, options),
    });
    expect(result.retries).toEqual(Array(2).fill('git fetch gave no result within 120 s.'));
  });

  test('a file that cannot be fetched is tried again, and an object that is missing is not', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    let failures = 1;
    const failWith =
      (stderr: string): Capture =>
      (program, args, options) =>
        args.includes('cat-file') && failures-- > 0
          ? Promise.resolve({ exitCode: 128, stdout: Buffer.from(''), stderr })
          : capture(program, args, options);
    const change = setLine('v.yaml', 'k0', 'new');
    const result = await bring({ url: origin.url, change, capture: failWith('fatal: early EOF') });
    expect(result.attempts).toBe(2);
    failures = 1;
    const run = bring({ url: origin.url, change, capture: failWith('fatal: bad object') });
    await expect(run).rejects.toMatchObject({ message: 'git cat-file failed with exit code 128: fatal: bad object' });
  });

  test.each([
    ['GH006: Protected branch update failed for refs/heads/main.', 'policy', 'bypass'],
    ['GH013: Repository rule violations found for refs/heads/main.', 'policy', 'bypass'],
    ['Only on Tuesdays.', 'policy', 'Only on Tuesdays.'],
  ])('a hook that prints "%s" stops after one attempt', async (words, kind, expected) => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    installHook(origin, 'pre-receive', `echo hit >> "$GIT_DIR/hits"; echo 'error: ${words}' >&2; exit 1`);
    let calls = 0;
    const run = bring({
      url: origin.url,
      change: async tip => {
        calls += 1;
        return await setLine('v.yaml', 'k0', 'new')(tip);
      },
    });
    const error = await run.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind });
    expect(`${Reflect.get(Object(error), 'message')}\n${Reflect.get(Object(error), 'fix')}`).toContain(expected);
    expect(calls).toBe(1);
  });

  test('a branch that does not exist is named', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    const run = bring({ url: origin.url, branch: 'mian', change: setLine('v.yaml', 'k0', 'new') });
    await expect(run).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('"mian" does not exist'),
    });
  });
});

describe('commitToBranch over HTTP', () => {
  const token = 'tok-secret-1';

  async function served(origin: Origin, use: (server: Awaited<ReturnType<typeof startGitServer>>) => Promise<void>) {
    const server = await startGitServer(origin, { token });
    try {
      await use(server);
    } finally {
      await server.close();
    }
  }

  const withToken = (url: string, given = token) => tokenSettings(url, given, () => undefined);

  test('the token goes to the server that wants it, and takes the place of the one that actions/checkout left', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      const left: GitSetting = [`http.${new URL(server.url).origin}/.extraheader`, 'Authorization: basic c3RhbGU='];
      const settings = [left, ...withToken(server.url)];
      await bring({ url: server.url, settings, change: setLine('v.yaml', 'k0', 'new') });
      const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
      expect(new Set(server.authorizations.map(text => text.replace('Basic', 'basic')))).toEqual(
        new Set(['', expected]),
      );
    });
    expect(fileAt(origin.folder, 'v.yaml').toString()).toBe('k0: new\n');
  });

  test.each([1, 3])('an accepted push whose reply is dropped %i times gives one commit only', async times => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      server.fail('push', 'drop-reply', times);
      const result = await bring({
        url: server.url,
        settings: withToken(server.url),
        change: setLine('v.yaml', 'k0', 'new'),
      });
      expect(result).toMatchObject({ plan: 'new', commit: git(origin.folder, 'rev-parse', 'main'), attempts: 2 });
    });
    expect(countCommits(origin.folder)).toBe(2);
  });

  test('a dropped reply is found below the commits of others', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      server.fail('push', 'drop-reply');
      let pushed = '';
      server.before('fetch-discovery', () => {
        if (!server.requests.includes('push') || pushed !== '') return;
        pushed = git(origin.folder, 'rev-parse', 'main');
        commitToOrigin(origin, { 'v.yaml': 'k0: newer\n' });
      });
      const result = await bring({
        url: server.url,
        settings: withToken(server.url),
        change: setLine('v.yaml', 'k0', 'new'),
      });
      expect(result).toMatchObject({ commit: pushed, plan: 'new' });
    });
    expect(fileAt(origin.folder, 'v.yaml').toString()).toBe('k0: newer\n');
  });

  test.each([
    ['fetch-discovery', 502],
    ['fetch', 503],
    ['push-discovery', 429],
    ['push', 500],
  ] as const)('%s answered with %i is tried again', async (kind, status) => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      server.fail(kind, { status }, 2);
      const result = await bring({
        url: server.url,
        settings: withToken(server.url),
        change: setLine('v.yaml', 'k0', 'new'),
      });
      expect(result.attempts).toBe(3);
    });
    expect(countCommits(origin.folder)).toBe(2);
  });

  test('a server that stays down ends in a service error with the number of attempts', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      server.fail('fetch-discovery', { status: 502 }, 9);
      const run = bring({
        url: server.url,
        settings: withToken(server.url),
        maxAttempts: 3,
        change: setLine('v.yaml', 'k0', 'new'),
      });
      await expect(run).rejects.toMatchObject({ kind: 'service', fix: expect.stringContaining('3 attempts') });
    });
  });

  test('403 is answered with the permission to add, after one attempt', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      server.fail(
        'push-discovery',
        { status: 403, body: 'Permission to acme/shop.git denied to github-actions[bot].' },
        9,
      );
      const run = bring({ url: server.url, settings: withToken(server.url), change: setLine('v.yaml', 'k0', 'new') });
      await expect(run).rejects.toMatchObject({ kind: 'permission', fix: expect.stringContaining('contents: write') });
      const isAttempt = (kind: string, index: number) =>
        kind === 'push-discovery' && server.authorizations[index] !== '';
      expect(server.requests.filter(isAttempt)).toHaveLength(1);
    });
  });

  test('401 is a missing login, and no token is in the error', async () => {
    const origin = createOrigin({ 'v.yaml': values(1) });
    await served(origin, async server => {
      const run = bring({
        url: server.url,
        settings: withToken(server.url, 'wrong-tok'),
        change: setLine('v.yaml', 'k0', 'new'),
      });
      const error: unknown = await run.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'permission', fix: expect.stringContaining('github-token') });
      expect(JSON.stringify(error) + String(error)).not.toContain('wrong-tok');
    });
  });
});
