import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git } from '../../support/git-repository.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { loopbackCertificate, trustLoopbackCertificate } from '../../support/http/loopback-certificate.ts';
import { runAction } from '../../support/runner.ts';

const login = 'deploy:secret-token-0123456789';

describe('an https server that redirects encode-apps-manifest', () => {
  let secure: GitHost;
  let other: GitHost;
  let plain: GitHost;

  beforeAll(async () => {
    secure = await startGitHost({ login, certificate: loopbackCertificate });
    other = await startGitHost({ certificate: loopbackCertificate });
    plain = await startGitHost();
    for (const host of [secure, other, plain]) host.create('acme/pos');
  });
  beforeEach(() => {
    for (const { requests } of [secure, other, plain]) requests.splice(0);
  });
  afterAll(async () => {
    for (const host of [secure, other, plain]) await host.close();
  });

  const nameOf = ({ origin }: GitHost) => origin.replace('https://', '');

  async function runWith(target: GitHost, options: { allowed?: readonly GitHost[]; asksLogin?: boolean } = {}) {
    const { allowed = [], asksLogin = true } = options;
    secure.fail('acme/old', { movedTo: rest => `${target.url('acme/pos')}${rest}`, status: 301, asksLogin });
    const cwd = temporaryFolder('redirects');
    writeFileSync(path.join(cwd, 'apps.json'), JSON.stringify([{ url: secure.url('acme/old'), branch: 'main' }]));
    const inputs = {
      'frappe-branch': 'main',
      'frappe-path': secure.url('acme/pos'),
      'allowed-hosts': [secure, ...allowed].map(nameOf).join('\n'),
      credentials: `${nameOf(secure)}=${login}`,
    };
    const result = await runAction('encode-apps-manifest', { cwd, inputs, env: { ...trustLoopbackCertificate() } });
    return { ...result, error: result.annotations.map(({ message }) => message).join('\n') };
  }

  test.each([true, false])(
    'to a new name on its host is followed with the login (demanded first: %s)',
    async asksLogin => {
      const { exitCode, error } = await runWith(secure, { asksLogin });
      expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    },
  );

  test('down to plain http is refused, also where that host is allowed', async () => {
    const { exitCode, error } = await runWith(plain, { allowed: [plain] });
    expect(exitCode).toBe(1);
    expect(error).toContain(`the server redirects from https to ${plain.origin}, which is not allowed`);
    expect(plain.requests).toEqual([]);
  });

  test('to another host is refused unless that host is allowed, and the login never goes there', async () => {
    const refused = await runWith(other);
    expect(refused.exitCode).toBe(1);
    expect(refused.error).toContain(`the server redirects to ${nameOf(other)}, which is not allowed`);
    expect(other.requests).toEqual([]);
    expect((await runWith(other, { allowed: [other] })).exitCode).toBe(0);
    expect(new Set(other.requests.map(({ authorization }) => authorization))).toEqual(new Set(['']));
  });
});

test('update-helm-values names the host to which a redirect leads that its header may not follow', async () => {
  const server = http.createServer((_, answer) => {
    answer.writeHead(302, { location: 'https://new.example/acme/shop/info/refs?service=git-upload-pack' }).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cwd = cloneOf(createOrigin({ 'values.yaml': 'image: ghcr.io/acme/api:1\n' }).url);
  git(cwd, 'remote', 'set-url', 'origin', `${origin}/acme/shop`);
  git(cwd, 'config', `http.${origin}/.extraHeader`, 'X-Token: s3cret-header');
  const images = `api=ghcr.io/acme/api:2@sha256:${'a'.repeat(64)}`;
  const { annotations, stdout } = await runAction('update-helm-values', {
    cwd,
    inputs: { images, 'values-files': 'values.yaml' },
  });
  server.close();
  const [error] = annotations.filter(({ level }) => level === 'error');
  expect(error?.title).toBe('update-helm-values: Refused by policy');
  expect(error?.message).toContain(
    `${origin}/acme/shop redirects to https://new.example (status 302), and git does not follow`,
  );
  expect(stdout).not.toContain('s3cret-header');
});

describe('a repository behind a login that was renamed', () => {
  const login = 'x-access-token:ghs_token-0123456789';
  const basic = Buffer.from(login).toString('base64');
  const images = `api=ghcr.io/acme/api:2@sha256:${'a'.repeat(64)}`;

  /** A clone whose origin has its old name. */
  async function renamed(movedTo?: (rest: string) => string) {
    const host = await startGitHost({ login });
    host.create('acme/shop.git', { 'values.yaml': 'image: ghcr.io/acme/api:1\n' });
    const to = movedTo ?? (rest => `/acme/shop.git${rest}`);
    host.fail('acme/old.git', { movedTo: to, status: 301, asksLogin: true });
    const cwd = createRepository({ 'values.yaml': 'image: ghcr.io/acme/api:1\n' });
    git(cwd, 'remote', 'add', 'origin', host.url('acme/old.git'));
    const run = async (inputs: Readonly<Record<string, string>> = {}) =>
      await runAction('update-helm-values', {
        cwd,
        inputs: { images, 'values-files': 'values.yaml', ...inputs },
        env: { GITHUB_SERVER_URL: host.origin },
      });
    return { host, cwd, run };
  }

  test.each([
    ['github-token', undefined],
    ['the header that actions/checkout leaves', `AUTHORIZATION: Basic ${basic}`],
  ])('gets the push with %s', async (_, header) => {
    const { host, cwd, run } = await renamed();
    if (header !== undefined) git(cwd, 'config', `http.${host.origin}/.extraheader`, header);
    const { exitCode, annotations } = await run(header === undefined ? { 'github-token': 'ghs_token-0123456789' } : {});
    expect({ exitCode, errors: annotations.filter(({ level }) => level === 'error') }).toEqual({
      exitCode: 0,
      errors: [],
    });
    expect(host.requests.some(({ path }) => path === '/acme/shop.git/git-receive-pack')).toBe(true);
    await host.close();
  });

  test('and moved to another host gets nothing, and the error blames no header', async () => {
    const other = await startGitHost();
    const { host, run } = await renamed(
      rest => `${other.origin.replace('127.0.0.1', 'localhost')}/acme/shop.git${rest}`,
    );
    other.create('acme/shop.git');
    const { annotations } = await run({ 'github-token': 'ghs_token-0123456789' });
    const [error] = annotations.filter(({ level }) => level === 'error');
    expect(error?.title).toBe('update-helm-values: Refused by policy');
    expect(error?.message).toContain(`redirects to ${other.origin.replace('127.0.0.1', 'localhost')} (status 301)`);
    expect(error?.message).toContain('git remote set-url');
    expect(error?.message).not.toMatch(/http\.extraHeader|github-token/);
    expect(other.requests.every(({ authorization }) => authorization === '')).toBe(true);
    expect(other.requests.some(({ path }) => path.endsWith('git-receive-pack'))).toBe(false);
    await Promise.all([host.close(), other.close()]);
  });
});
