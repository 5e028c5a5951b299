import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, createOrigin, git } from '../../support/git-repository.ts';
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
