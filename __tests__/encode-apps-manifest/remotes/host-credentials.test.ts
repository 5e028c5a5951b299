import { describe, expect, test } from '@jest/globals';
import { parseRepositoryUrl } from '../../../actions/encode-apps-manifest/list/repository-url.ts';
import {
  credentialFor,
  parseCredentials,
  toHostCredentials,
} from '../../../actions/encode-apps-manifest/remotes/host-credentials.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const github = 'https://github.com';

describe('lines of credentials', () => {
  test('are logins by host', () => {
    const logins = parseCredentials('# hosts\nGitLab.example.com = deploy:a=b\n\nhttp://[::1]:8080=token\n');
    expect([...logins]).toEqual([
      ['gitlab.example.com', 'deploy:a=b'],
      ['http://[::1]:8080', 'token'],
    ]);
  });

  test('are refused by their numbers, all at once, and never quoted', () => {
    const error: unknown = (() => {
      try {
        return parseCredentials('host=a\nsecret-1\nhttps://host=secret-2\nb=secret-3 x\nHOST=secret-4\nx c=secret-5');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({
      diagnostics: [
        { line: 2, message: expect.stringContaining('not of the form host=user:password or host=token.') },
        { line: 3 },
        { line: 4 },
        { line: 5, message: 'the host "host" appears twice' },
        { line: 6 },
      ],
    });
    expect(String(error)).not.toContain('secret-');
  });
});

describe('credentials of hosts', () => {
  test('a login with a colon is a pair, any other a token; all forms are secrets', () => {
    const credentials = parseCredentials('a=user:password\nb=token');
    const { byHost, secrets } = toHostCredentials({ credentials, githubToken: '' }, github);
    expect(Object.fromEntries(byHost)).toEqual({
      a: { basic: base64('user:password'), source: 'input "credentials"' },
      b: { basic: base64('x-access-token:token'), source: 'input "credentials"' },
    });
    expect(secrets).toEqual(
      expect.arrayContaining([
        'password',
        'user:password',
        base64('user:password'),
        'token',
        base64('x-access-token:token'),
      ]),
    );
  });

  test.each([
    [github, 'github.com'],
    ['https://GHE.example.com:8443/', 'ghe.example.com:8443'],
  ])('the GitHub token is for the server %s', (server, host) => {
    const { byHost, secrets } = toHostCredentials({ credentials: new Map(), githubToken: 'tok' }, server);
    expect([...byHost]).toEqual([[host, { basic: base64('x-access-token:tok'), source: 'input "github-token"' }]]);
    expect(secrets).toEqual(['tok', base64('x-access-token:tok')]);
  });

  test.each(['http://github.com', 'xhttps://github.com', 'https://github.com/x', ''])(
    'it is for no server %s',
    server => {
      expect(toHostCredentials({ credentials: new Map(), githubToken: 'tok' }, server).byHost.size).toBe(0);
    },
  );

  test('it gives way to a line for its host', () => {
    expect(toHostCredentials({ credentials: new Map(), githubToken: '' }, github).byHost.size).toBe(0);
    const credentials = parseCredentials('github.com=me:pw');
    const { byHost } = toHostCredentials({ credentials, githubToken: 'tok' }, github);
    expect(byHost.get('github.com')?.basic).toBe(base64('me:pw'));
  });

  test.each([
    ['https://a/x', 'input "credentials"'],
    ['https://me:pw@a/x', 'its url'],
    ['http://a/x', undefined],
    ['https://a:8443/x', undefined],
    ['ssh://a/x', undefined],
    ['ssh://me:pw@a/x', undefined],
    ['git@a:x', undefined],
  ])('for %s: %s', (address, source) => {
    const url = parseRepositoryUrl(address);
    if ('error' in url) throw new Error(url.error);
    const credentials = toHostCredentials(
      { credentials: parseCredentials('a=user:password'), githubToken: '' },
      github,
    );
    const credential = credentialFor(url, credentials);
    expect(credential?.source).toBe(source);
    if (source === 'its url') expect(credential?.basic).toBe(base64('me:pw'));
  });
});
