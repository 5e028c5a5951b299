import { describe, expect, test } from '@jest/globals';
import {
  movingBranchError,
  readTransferFailure,
  unreachableRemoteError,
} from '../../../actions/shared/git/push-failure.ts';

const address = { url: 'https://me:secret@git.example.com/acme/shop', branch: 'main' };
const read = (printed: string) => readTransferFailure(printed, address);

describe('a transfer that failed', () => {
  test.each([
    'fatal: unable to access: The requested URL returned error: 500',
    'fatal: unable to access: The requested URL returned error: 503',
    'fatal: unable to access: The requested URL returned error: 429',
    'error: RPC failed; HTTP 502 curl 22 x',
    'error: RPC failed; HTTP 429',
    'remote: You have exceeded a secondary rate limit',
    'fatal: the remote end hung up unexpectedly',
    'fatal: early EOF',
    'fatal: fetch-pack: unexpected disconnect while reading sideband packet',
    "fatal: unable to access 'https://x/': Could not resolve host: x",
    "fatal: unable to access 'https://x/': Failed to connect to x port 443",
    'ssh: connect to host x port 22: Connection refused',
    'ssh: connect to host x port 22: Connection timed out',
    'fatal: Connection was reset',
    'fatal: unable to access: Operation timed out after 300 ms',
    'error: RPC failed; curl 56 Recv failure',
    'fatal: unable to access: Empty reply from server',
    'fatal: OpenSSL SSL_read: error:0A000126',
    'fatal: gnutls_handshake() failed',
    'error: RPC failed; HTTP/2 stream 1 was not closed cleanly',
    'error: remote unpack failed: index-pack abnormal exit',
    'error: unpack failed: unpacker error',
    'remote: Internal Server Error',
    'fatal: index-pack failed',
    'fatal: invalid index-pack output',
  ])('%s: another attempt', printed => expect(read(printed)).toEqual({ kind: 'unreachable', detail: printed }));

  test.each([
    ' ! [rejected]        main -> main (fetch first)',
    ' ! [rejected]        main -> main (non-fast-forward)',
    ' ! [rejected]        main -> main (stale info)',
    "error: cannot lock ref 'refs/heads/main': is at 1 but expected 2",
    ' ! [remote rejected] main -> main (incorrect old value provided)',
    ' ! [remote rejected] main -> main (failed to update ref)',
    "error: 'refs/heads/main' is at 1 but expected 2",
    ' ! [remote rejected] main -> main (reference already exists)',
    "fatal: Unable to create '/srv/shop.git/refs/heads/main.lock': File exists.",
  ])('%s: the branch moved', printed => expect(read(printed)).toEqual({ kind: 'moved' }));

  test.each([
    ['remote: error: GH006: no', 'policy', 'is protected'],
    ['remote: error: GH013: no', 'policy', 'is protected'],
    ['remote: error: GH006: Protected branch update failed', 'policy', 'is protected'],
    ['remote: error: GH013: Repository rule violations found', 'policy', 'is protected'],
    ['remote: You are not allowed to force push to a protected branch', 'policy', 'is protected'],
    ['remote: GitLab: you are not allowed to push code to this project', 'permission', 'may not write to'],
    ['fatal: The requested URL returned error: 403', 'permission', 'may not write to'],
    ['error: RPC failed; HTTP 403', 'permission', 'may not write to'],
    ['remote: Permission to acme/shop.git denied to bot.', 'permission', 'may not write to'],
    ['remote: Write access to repository not granted.', 'permission', 'may not write to'],
    ['remote: Resource not accessible by integration', 'permission', 'may not write to'],
    ['fatal: The requested URL returned error: 401', 'permission', 'needs credentials'],
    ['error: RPC failed; HTTP 401', 'permission', 'needs credentials'],
    ["fatal: Authentication failed for 'https://x/'", 'permission', 'needs credentials'],
    ["fatal: could not read Username for 'https://x'", 'permission', 'needs credentials'],
    ["fatal: could not read Password for 'https://x'", 'permission', 'needs credentials'],
    ['remote: Invalid username or token.', 'permission', 'needs credentials'],
    ['git@x: Permission denied (publickey).', 'permission', 'needs credentials'],
    ["fatal: couldn't find remote ref refs/heads/main", 'input', 'does not exist in'],
    ['fatal: Remote branch main not found in upstream origin', 'input', 'does not exist in'],
    ['remote: error: hook declined', 'policy', 'refused the push'],
    [' ! [remote rejected] main -> main (pre-receive hook declined)', 'policy', 'refused the push'],
    ['remote: error: Only on Tuesdays.', 'policy', 'refused the push'],
    ['fatal: The requested URL returned error: 404', 'permission', 'There is no repository'],
    ['remote: Repository not found.', 'permission', 'There is no repository'],
    ["fatal: 'x' does not appear to be a git repository", 'permission', 'There is no repository'],
    ["fatal: repository '/srv/none' does not exist", 'permission', 'There is no repository'],
    ['fatal: something new', 'service', 'git cannot work with'],
    ['', 'service', 'git cannot work with'],
  ])('%s: refused as %s', (printed, kind, message) => {
    const failure = read(printed);
    expect(failure).toMatchObject({ kind: 'refused', error: { kind, message: expect.stringContaining(message) } });
  });

  test('that the server declined comes with its words and what they mean', () => {
    expect(read('remote: error: Only on Tuesdays.')).toMatchObject({
      error: {
        message: 'The server refused the push to "main":\nremote: error: Only on Tuesdays.',
        fix: expect.stringMatching(/^The lines above are what the server printed/),
      },
    });
  });

  test('is described without passwords', () => {
    const failure = read("fatal: 'https://me:secret@git.example.com/acme/shop' something");
    const message = failure.kind === 'refused' ? failure.error.message : '';
    expect(message).toBe(
      "git cannot work with https://***@git.example.com/acme/shop:\nfatal: 'https://***@git.example.com/acme/shop' something",
    );
  });
});

test('the errors after the last attempt count the attempts', () => {
  expect(unreachableRemoteError(address.url, 1, 'HTTP 500')).toMatchObject({
    kind: 'service',
    message: 'https://***@git.example.com/acme/shop could not be reached: HTTP 500',
    fix: expect.stringMatching(/^One attempt was made\./),
  });
  expect(unreachableRemoteError(address.url, 3, '').fix).toMatch(/^3 attempts were made\./);
  expect(movingBranchError('main', 3)).toMatchObject({
    kind: 'service',
    message: 'The branch "main" moved during each of 3 attempts to push.',
  });
});
