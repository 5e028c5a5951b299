import { describe, expect, test } from '@jest/globals';
import { classifyFailure } from '../../../actions/encode-apps-manifest/remotes/ls-remote.ts';

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
