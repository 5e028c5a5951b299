import { describe, expect, test } from '@jest/globals';
import {
  hostKey,
  isAllowedHost,
  isSameRepository,
  parseRepositoryUrl,
  type RepositoryUrl,
} from '../../../actions/encode-apps-manifest/list/repository-url.ts';

function parse(written: string): RepositoryUrl {
  const url = parseRepositoryUrl(written);
  if ('error' in url) throw new Error(url.error);
  return url;
}

describe('an address', () => {
  test.each([
    ['https://github.com/frappe/erpnext', 'https://github.com/frappe/erpnext', 'github.com', 'erpnext', 'erpnext'],
    [
      'https://GitHub.com/frappe/erpnext.git',
      'https://github.com/frappe/erpnext.git',
      'github.com',
      'erpnext',
      'erpnext',
    ],
    ['https://github.com:443/a/b/', 'https://github.com/a/b', 'github.com', 'b', 'b'],
    ['https://github.com:80/a/b', 'https://github.com:80/a/b', 'github.com:80', 'b', 'b'],
    ['http://host:80/a', 'http://host/a', 'host', 'a', 'a'],
    ['http://host:443/a', 'http://host:443/a', 'host:443', 'a', 'a'],
    ['https://[::1]:8080/~me/a.b.git', 'https://[::1]:8080/~me/a.b.git', '[::1]:8080', 'a', 'a.b'],
    ['https://@host/a', 'https://host/a', 'host', 'a', 'a'],
    ['https://host/a.gitea', 'https://host/a.gitea', 'host', 'a', 'a.gitea'],
    ['ssh://git@Host/acme/shop', 'ssh://git@host/acme/shop', 'host', 'shop', 'shop'],
    ['ssh://host:22/acme/shop', 'ssh://host:22/acme/shop', 'host', 'shop', 'shop'],
    ['ssh://host:1/a', 'ssh://host:1/a', 'host', 'a', 'a'],
    ['https://host:1/a', 'https://host:1/a', 'host:1', 'a', 'a'],
    ['git@Host:acme/shop.git', 'git@Host:acme/shop.git', 'host', 'shop', 'shop'],
    ['git@host:/acme/shop/', 'git@host:/acme/shop/', 'host', 'shop', 'shop'],
  ])('%s', (written, address, host, folder, repository) => {
    expect(parse(written)).toEqual({
      written,
      address,
      host,
      folder,
      repository,
      path: expect.stringMatching(/^[^/].*[^/]$|^[^/]$/),
      protocol: written.startsWith('https:') ? 'https' : written.startsWith('http:') ? 'http' : 'ssh',
      userInfo: undefined,
    });
  });

  test.each([
    ['https://me:pw@host/a', 'https://host/a', 'me:pw'],
    ['https://tok@host/a', 'https://host/a', 'tok'],
    ['https://me:p@w:x@host/a', 'https://host/a', 'me:p@w:x'],
    ['ssh://git:pw@host/a', 'ssh://git@host/a', 'git:pw'],
  ])('%s without its credentials', (written, address, userInfo) => {
    expect(parse(written)).toMatchObject({ written, address, userInfo });
  });
});

describe('not an address', () => {
  const example = '; write the full address, e.g. https://github.com/frappe/erpnext';
  const short = `is a short name${example}`;
  const pair = `is a short form${example}`;
  test.each([
    ['', 'is empty'],
    ['erpnext', short],
    ['e', short],
    ['-erpnext', 'is not the address of a repository'],
    ['a'.repeat(101), 'is not the address of a repository'],
    ['frappe/erpnext', pair],
    ['a/b', pair],
    ['frappe/erpnext@version-15', pair],
    [`${'a'.repeat(101)}/b`, 'is not the address of a repository'],
    [`a/${'b'.repeat(101)}`, 'is not the address of a repository'],
    ['file:///srv/x', 'is a path on disk'],
    ['./x', 'is a path on disk'],
    ['/x', 'is a path on disk'],
    ['https://host/a?b', 'has a query or a fragment'],
    ['https://host/a#b', 'has a query or a fragment'],
    ['https://host', 'is not the address of a repository'],
    ['https://host//a', 'is not the address of a repository'],
    ['https://host/a b', 'contains a space or a line break'],
    ['ssh://glpat-0123456789abcdefghij@host/a', 'has a token for a user name'],
    ['glpat_Zx9Yw8Vu7Ts6@github.com:acme/x', 'has a token for a user name'],
    ['ssh://@host/a', 'is not the address of a repository'],
    ['@host:a', 'is not the address of a repository'],
    ['https://me:p/w@host/a', 'is not the address of a repository'],
    ['HTTPS://host/a', 'is not the address of a repository'],
    ['https://-host/a', 'is not the address of a repository'],
    ['https://host:123456/a', 'is not the address of a repository'],
    ['ssh://host:123456/a', 'is not the address of a repository'],
    ['xhttps://host/a', 'is not the address of a repository'],
    ['ftp://host/a', 'is not the address of a repository'],
    ['host:a/b', 'is not the address of a repository'],
    ['ssh://-oProxyCommand=x/a', 'is not the address of a repository'],
    ['git@host:-a', 'is not the address of a repository'],
    [
      'https://me:pw@github.com:acme/shop.git',
      'has a colon before the path; write https://host/path, or git@host:path',
    ],
    ['https://github.com/acme/shop/tree/dev/shop', 'is a page of a branch, not a repository'],
    [' https://host/a', 'has a space before or after it; remove it'],
    ['https://host/a\n', 'has a space before or after it; remove it'],
    ['https://{{ PAT }}@github.com/acme/shop', 'has a variable, which bench does not fill'],
    ['https://$TOKEN@github.com/acme/shop x', 'has a variable, which bench does not fill'],
    ['https://github.com/${OWNER}/shop', 'has a variable, which bench does not fill'],
    ['git+ssh://git@github.com/acme/shop.git', 'begins with git+ssh://; write ssh:// instead'],
    ['GIT+SSH://git@github.com/acme/shop', 'begins with git+ssh://; write ssh:// instead'],
    ['ssh+git://git@github.com/acme/shop', 'begins with ssh+git://; write ssh:// instead'],
    ['git+https://github.com/acme/shop', 'begins with git+https://; write https:// instead'],
    ['git://github.com/acme/shop', 'begins with git://; write https:// instead'],
  ])('%s %s', (written, message) => {
    const url = parseRepositoryUrl(written);
    expect('error' in url ? url.error : '').toContain(message);
  });
});

test('two addresses name one repository whatever the protocol, and on some hosts whatever the case', () => {
  const isSame = (a: string, b: string) => isSameRepository(parse(a), parse(b));
  for (const host of ['github.com', 'gitlab.com', 'bitbucket.org']) {
    expect(isSame(`https://${host}/frappe/ERPNext`, `git@${host}:frappe/erpnext.git`)).toBe(true);
    expect(isSame(`https://${host}/frappe/erpnext`, `https://${host}/acme/erpnext`)).toBe(false);
  }
  expect(isSame('https://host/a/b.git', 'ssh://git@host/a/b/')).toBe(true);
  expect(isSame('https://host/a/b', 'https://host/a/B')).toBe(false);
  expect(isSame('https://host/a/b', 'https://other/a/b')).toBe(false);
});

test('plain http is allowed by its scheme, hosts in any letter case', () => {
  expect(hostKey(parse('http://Host:8080/a'))).toBe('http://host:8080');
  expect(hostKey(parse('git@Host:a/b'))).toBe('host');
  expect(isAllowedHost(parse('https://host/a'), ['other', 'HOST'])).toBe(true);
  expect(isAllowedHost(parse('http://host/a'), ['host'])).toBe(false);
  expect(isAllowedHost(parse('https://host/a'), ['http://host'])).toBe(false);
  expect(isAllowedHost(parse('https://sub.host/a'), ['host'])).toBe(false);
});
