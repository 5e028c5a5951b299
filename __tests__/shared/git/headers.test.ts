import { describe, expect, test } from '@jest/globals';
import type { GitSetting } from '../../../actions/shared/git/git.ts';
import { boundHeaders } from '../../../actions/shared/git/headers.ts';

const remote = 'https://host.example/acme/shop';
const basic = `Authorization: Basic ${Buffer.from('me:pw').toString('base64')}`;
const login = `image-actions.${Buffer.from('https://host.example').toString('hex')}.login`;
const bound = (...settings: readonly GitSetting[]) => boundHeaders(settings, remote);
const keys = (settings: readonly GitSetting[]) => settings.map(([key]) => key);

describe('the headers of a configuration', () => {
  test('become a login of their server', () => {
    expect(bound(['http.extraheader', basic])).toEqual([
      ['http.extraheader', ''],
      ['credential.https://host.example.helper', ''],
      ['credential.https://host.example.helper', expect.stringContaining('git config --get')],
      [login, 'username=me\npassword=pw'],
    ]);
  });

  test('that are no login stay, and then no redirect is followed, whatever the configuration has', () => {
    const settings = bound(
      ['http.extraheader', 'X-A: 1'],
      ['http.https://host.example/.extraheader', basic],
      ['http.https://host.example/acme.extraheader', 'Authorization: Bearer x'],
      ['http.https://host.example/.followredirects', 'true'],
    );
    expect(settings.filter(([key]) => /followredirects/i.test(key))).toEqual([
      ['http.followRedirects', 'false'],
      ['http.https://host.example/.followredirects', 'false'],
      [`http.${remote}.followRedirects`, 'false'],
    ]);
    expect(settings.filter(([key, value]) => /extraheader/i.test(key) && value !== '')).toEqual([
      [`http.${remote}.extraHeader`, 'X-A: 1'],
      [`http.${remote}.extraHeader`, 'Authorization: Bearer x'],
    ]);
    expect(keys(settings)).toContain(login);
  });

  test('that were reset are not sent', () => {
    expect(bound(['http.extraheader', basic], ['http.extraheader', ''])).toEqual([]);
    expect(keys(bound(['http.extraheader', ''], ['http.extraheader', basic]))).toContain(login);
  });

  test.each([
    'http.https://other.example/.extraheader',
    'http.http://host.example/.extraheader',
    'http.https://host.example:8443/.extraheader',
    'http.https://host.example/acm.extraheader',
    'http.https://you@host.example/.extraheader',
    'http.https://*.host.example/.extraheader',
    'http.not an address.extraheader',
    'httpx.extraheader',
  ])('under %s are not sent to this remote', key => expect(bound([key, 'X-A: 1'])).toEqual([]));

  test.each([
    'http.https://host.example/.extraheader',
    'http.https://host.example:443.extraheader',
    'http.https://HOST.example/acme/.extraheader',
    'http.https://host.example/acme/shop.extraheader',
    'http.https://*.example/.extraheader',
    'HTTP.extraHeader',
  ])('under %s are sent to this remote', key => expect(keys(bound([key, 'X-A: 1']))).toContain('http.followRedirects'));

  test('do not matter for ssh and files, unless the address is rewritten', () => {
    const header: GitSetting = ['http.https://host.example/.extraheader', 'X-A: 1'];
    expect(boundHeaders([header], 'git@host.example:acme/shop')).toEqual([]);
    expect(boundHeaders([header], 'file:///srv/shop')).toEqual([]);
    const rewritten = boundHeaders(
      [['url.https://host.example/.insteadof', 'git@host.example:'], header],
      'git@host.example:a',
    );
    expect(rewritten.slice(0, 3)).toEqual([
      ['http.https://host.example/.extraheader', ''],
      header,
      ['http.followRedirects', 'false'],
    ]);
  });

  test('with a login are kept for the server in their key when the address is rewritten', () => {
    const rewrite: GitSetting = ['url.https://host.example/.insteadof', 'git@host.example:'];
    const settings = boundHeaders([rewrite, ['http.https://host.example/.extraheader', basic]], 'git@host.example:a');
    expect(keys(settings)).toContain(login);
    expect(boundHeaders([rewrite, ['http.extraheader', basic]], 'git@host.example:a')).toContainEqual([
      'http.extraheader',
      basic,
    ]);
  });
});
