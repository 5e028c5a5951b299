import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { parseRepositoryUrl } from '../../../actions/encode-apps-manifest/list/repository-url.ts';
import { classifyFailure, listRemotes } from '../../../actions/encode-apps-manifest/remotes/ls-remote.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { gitEnv } from '../../support/git-repository.ts';
import { startGitHost } from '../../support/git-server.ts';

describe('a redirect', () => {
  async function listThroughRedirect(isAllowed: boolean) {
    const other = await startGitHost();
    const commit = other.create('acme/shop');
    const server = http.createServer((request, response) => {
      response.writeHead(302, { location: `${other.origin}${request.url}` }).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const url = parseRepositoryUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/acme/shop`);
    if ('error' in url) throw new Error(url.error);
    try {
      const [result] = await listRemotes([{ url, credential: undefined, needsDefaultBranch: false }], {
        capture,
        env: gitEnv(),
        folder: temporaryFolder('remotes'),
        timeoutSeconds: 60,
        allowedHosts: isAllowed ? [other.origin] : [],
      });
      return { result, commit, host: other.origin };
    } finally {
      server.close();
      await other.close();
    }
  }

  test('to a host that is not allowed gives no refs', async () => {
    const { result, host } = await listThroughRedirect(false);
    expect(result).toEqual({ failure: 'not-allowed', detail: `the server redirects to ${host}` });
  });

  test('to another allowed host is followed', async () => {
    const { result, commit } = await listThroughRedirect(true);
    expect(result).toMatchObject({ branches: new Map([['main', commit]]) });
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
