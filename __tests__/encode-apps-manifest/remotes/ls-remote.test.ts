import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseRepositoryUrl } from '../../../actions/encode-apps-manifest/list/repository-url.ts';
import { credentialFor } from '../../../actions/encode-apps-manifest/remotes/host-credentials.ts';
import { classifyFailure, listRemotes } from '../../../actions/encode-apps-manifest/remotes/ls-remote.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { createRequest } from '../../../actions/shared/runtime/request.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { gitEnv } from '../../support/git-repository.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';

describe('a redirect', () => {
  const basic = Buffer.from('deploy:secret-1').toString('base64');
  let host: GitHost;
  let other: GitHost;
  let oldHost: GitHost;
  let commit: string;

  beforeAll(async () => {
    host = await startGitHost({ login: 'deploy:secret-1' });
    other = await startGitHost();
    oldHost = await startGitHost({ oldProtocol: true });
    commit = host.create('acme/shop');
    other.create('acme/shop');
    oldHost.create('acme/shop');
  });
  beforeEach(() => {
    for (const { requests } of [host, other, oldHost]) requests.splice(0);
  });
  afterAll(async () => {
    for (const each of [host, other, oldHost]) await each.close();
  });

  const redirect = (movedTo: (rest: string) => string, options: { status?: number; asksLogin?: boolean } = {}) =>
    host.fail('acme/old', { movedTo, ...options });

  async function listOld({ allowedHosts = [] as string[], hasLogin = true } = {}) {
    const url = parseRepositoryUrl(host.url('acme/old'));
    if ('error' in url) throw new Error(url.error);
    const byHost = new Map(hasLogin ? [[host.origin, { basic, source: 'input "credentials"' }]] : []);
    const credentials = { byHost, secrets: [] };
    const query = { url, credential: credentialFor(url, credentials), needsDefaultBranch: false };
    const [result] = await listRemotes([query], {
      capture,
      request: createRequest(),
      env: gitEnv(),
      folder: temporaryFolder('remotes'),
      timeoutSeconds: 60,
      allowedHosts,
      credentials,
    });
    return result;
  }

  const asked = ({ requests }: GitHost) => requests.length;

  test.each([
    ['at once', false],
    ['after it asked for a login', true],
  ])('%s to a host that is not allowed gives no refs, and that host gets no request', async (_title, asksLogin) => {
    for (const target of [other, oldHost]) {
      redirect(rest => `${target.url('acme/shop')}${rest}`, { asksLogin });
      expect(await listOld()).toMatchObject({
        failure: 'not-allowed',
        detail: `the server redirects to ${target.origin}`,
      });
      expect(asked(target)).toBe(0);
    }
  });

  test.each([
    ['at once', false],
    ['after it asked for a login', true],
  ])('%s to another allowed host is followed, and that host gets no credentials', async (_title, asksLogin) => {
    redirect(rest => `${other.url('acme/shop')}${rest}`, { asksLogin });
    expect(await listOld({ allowedHosts: [other.origin] })).toHaveProperty('branches');
    expect(new Set(other.requests.map(({ authorization }) => authorization))).toEqual(new Set(['']));
  });

  test.each([
    ['before the redirect', true],
    ['only after the redirect', false],
  ])('to the new name of a private repository is followed, with the login demanded %s', async (_title, asksLogin) => {
    redirect(rest => `${host.url('acme/shop')}${rest}`, { status: 301, asksLogin });
    expect(await listOld()).toMatchObject({ branches: new Map([['main', commit]]) });
    expect(await listOld({ hasLogin: false })).toMatchObject({ failure: 'no-access' });
  });

  test('may be written without a host', async () => {
    redirect(rest => `/acme/shop${rest}`, { status: 308 });
    expect(await listOld()).toMatchObject({ branches: new Map([['main', commit]]) });
  });

  test('to a page for people is no access, not an unreachable service', async () => {
    redirect(() => '/users/sign_in');
    expect(await listOld()).toMatchObject({
      failure: 'no-access',
      detail: expect.stringContaining('redirects to a page'),
    });
  });

  test('to a sign-in page of another host is no access, and that host gets no request', async () => {
    redirect(() => `${other.origin}/oauth/authorize?client_id=1`);
    expect(await listOld()).toMatchObject({ failure: 'no-access', detail: expect.stringContaining('to a page of') });
    expect(asked(other)).toBe(0);
  });

  test.each([
    ['with line breaks', '<!doctype html>\n<title>Sign in</title>\n'],
    ['without a line break, which git takes for a repository without refs', '<title>Sign in</title>'],
    ['that is empty', ''],
  ])('and a page instead of refs is no access: a page %s', async (_title, page) => {
    host.fail('acme/old', { page });
    expect(await listOld()).toMatchObject({
      failure: 'no-access',
      detail: 'the server answers with a page for people, as many do before a login',
      credentialSource: 'input "credentials"',
    });
  });

  test('is not looked for in the page of an error', async () => {
    host.fail('acme/old', { page: '<title>Bad gateway</title>', status: 502 });
    expect(await listOld()).toMatchObject({ failure: 'unreachable' });
  });

  test('to an allowed host that refuses is a failure of that host, which needs the credentials', async () => {
    const closed = await startGitHost({ login: 'me:other' });
    closed.create('acme/shop');
    redirect(rest => `${closed.url('acme/shop')}${rest}`);
    expect(await listOld({ allowedHosts: [closed.origin] })).toMatchObject({
      failure: 'no-access',
      credentialSource: undefined,
      target: { address: closed.url('acme/shop') },
    });
    await closed.close();
  });

  test.each(['file:///etc/passwd', 'ssh://-oProxyCommand=x/acme/shop/info/refs'])(
    'to %s is refused, and no token is asked for',
    async location => {
      redirect(() => location);
      expect(await listOld()).toMatchObject({
        failure: 'not-allowed',
        detail: `the server redirects to an address of kind ${location.split('/')[0]}`,
      });
    },
  );

  test('that is refused by the rate limit is not requested again and again, and the limit is named', async () => {
    host.fail('acme/old', { status: 429 });
    expect(await listOld()).toMatchObject({
      failure: 'unreachable',
      detail: expect.stringContaining('limits the rate of requests (status 429)'),
    });
    expect(asked(host)).toBe(1);
  });

  test('without an end is given up', async () => {
    redirect(rest => `${host.url('acme/old')}${rest}`);
    expect(await listOld()).toMatchObject({ failure: 'not-allowed', detail: 'the server redirects more than 5 times' });
    expect(asked(host)).toBeLessThan(40);
  });

  test('with a login in its address does not use that login', async () => {
    redirect(rest => `${other.url('acme/shop').replace('://', '://me:evil@')}${rest}`);
    expect(await listOld({ allowedHosts: [other.origin] })).toHaveProperty('branches');
    expect(new Set(other.requests.map(({ authorization }) => authorization))).toEqual(new Set(['']));
  });
});

describe('a failure of git ls-remote', () => {
  test.each([
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'no-access'],
    ["fatal: Authentication failed for 'https://github.com/acme/shop/'", 'no-access'],
    ["fatal: unable to access 'https://github.com/acme/shop/': The requested URL returned error: 403", 'no-access'],
    ['git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.', 'no-access'],
    ["remote: Repository not found.\nfatal: repository 'https://github.com/acme/shop/' not found", 'not-found'],
    ['ERROR: Repository not found.\nfatal: Could not read from remote repository.', 'not-found'],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", 'unreachable'],
    ["fatal: unable to access 'https://x/': Failed to connect to x port 443", 'unreachable'],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 503", 'unreachable'],
    ['', 'unreachable'],
  ])('%j', (stderr, failure) => expect(classifyFailure(stderr).failure).toBe(failure));

  test('is handed on without credentials and commands', () => {
    const { detail } = classifyFailure("fatal: unable to access 'https://user:token@host/': ##[error]x");
    expect(detail).toBe("unable to access 'https://***@host/': ## [error]x");
  });
});

test('a server that sends refs without end is refused by name, and git is ended', async () => {
  const bin = temporaryFolder('bin');
  writeFileSync(path.join(bin, 'git'), '#!/bin/sh\nexec yes refs/heads/main\n', { mode: 0o755 });
  const url = parseRepositoryUrl('https://git.example/acme/shop');
  if ('error' in url) throw new Error(url.error);
  const listing = listRemotes([{ url, credential: undefined, needsDefaultBranch: false }], {
    capture,
    request: createRequest(),
    env: { PATH: `${bin}:${process.env['PATH']}` },
    folder: temporaryFolder('remotes'),
    timeoutSeconds: 300,
    allowedHosts: [],
    credentials: { byHost: new Map(), secrets: [] },
  });
  await expect(listing).rejects.toMatchObject({
    kind: 'policy',
    message: 'https://git.example/acme/shop: git ls-remote printed more than 32 MiB, the limit, and was ended.',
    fix: expect.stringContaining('hostile'),
  });
});
