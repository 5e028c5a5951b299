import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  basicCredentials,
  credentialsIn,
  credentialsOfAddress,
  looksLikeToken,
  redactAddress,
  redactAddresses,
  secretsOfUserInfo,
  splitAddress,
} from '../../../actions/shared/text/address.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';
import { endsWithin } from '../../support/time-limit.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('splitAddress', () => {
  test.each([
    ['https://me:pw@host:1/a/b?c#d', ['https://', 'me:pw', 'host:1/a/b', '?c#d']],
    ['HTTPS://host/a', ['HTTPS://', undefined, 'host/a', '']],
    ['git+https://a@b@host/a#c', ['git+https://', 'a@b', 'host/a', '#c']],
    ['git@host:a', ['', 'git', 'host:a', '']],
    ['https://me:p/w d?x#y@host/a', ['https://', 'me:p/w d?x#y', 'host/a', '']],
    ['://a@b', ['', '://a', 'b', '']],
    ['@', ['', '', '', '']],
    ['', ['', undefined, '', '']],
  ])('%j', (text, [scheme, login, location, query]) =>
    expect(splitAddress(text)).toEqual({ scheme, login, location, query }),
  );

  test('loses no character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'https://', '@', ':', '/', '?', '#', ' ', '\n', '%40') });
    fc.assert(
      fc.property(text, written => {
        const { scheme, login, location, query } = splitAddress(written);
        expect(`${scheme}${login === undefined ? '' : `${login}@`}${location}${query}`).toBe(written);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('a token in an address', () => {
  const token = 'glpat_Zx9Yw8Vu7Ts6';
  const noise = fc.string({
    unit: fc.constantFrom('a', 'B', '1', '.', '-', ':', '/', '@', '%', '%40', ' ', '\n', '\\'),
  });
  const scheme = fc.constantFrom('https://', 'HTTPS://', 'http:/', 'https:\\\\', 'ssh://', 'git+https://', '');
  const form = fc.record({ scheme, user: noise, before: noise, after: noise, rest: noise });

  test('anywhere before the last @ is in no redacted form, and is masked', () => {
    fc.assert(
      fc.property(form, ({ scheme: start, user, before, after, rest }) => {
        const written = `${start}${user}:${before}${token}${after}@host/${rest.replaceAll('@', '')}`;
        expect(redactAddress(written)).not.toContain(token);
        const masked = credentialsOfAddress(written).reduce((text, secret) => text.replaceAll(secret, '***'), written);
        expect(masked).not.toContain(token);
      }),
      { numRuns: cases(500) },
    );
  });

  test.each([
    `https://host/x?private_token=${token}`,
    `https://host/x#${token}`,
    `https://host/x?a=b&c=${token}#d`,
    `${token}@github.com/acme/x`,
    `${token}@github.com:acme/x`,
    `https://deploy:${encodeURIComponent(`@${token}/`)}@host/x`,
    `https://deploy:%zz${token}@host/x`,
  ])('%s is masked and redacted', written => {
    expect(redactAddress(written)).not.toContain(token);
    expect(credentialsOfAddress(written).some(secret => secret.includes(token))).toBe(true);
  });
});

describe('what a program printed', () => {
  test.each([
    ["fatal: unable to access 'https://me:pw@host/x/': error", "fatal: unable to access 'https://***@host/x/': error"],
    ['https://me:p@w@host/x and http://tok@h/', 'https://***@host/x and http://***@h/'],
    ['https://me:p/w@host/x', 'https://***@host/x'],
    ['(see https://host/rules?ref=main#top)', '(see https://host/rules?ref=main#top)'],
    ['https://host/x?private_token=abc&b=c', 'https://host/x?private_token=***&b=c'],
    ['deploy:pw@host/x', '***@host/x'],
    ['glpat_Zx9Yw8Vu7Ts6@host/x', '***@host/x'],
    ['git@github.com: Permission denied (publickey).', 'git@github.com: Permission denied (publickey).'],
    ['mail me@example.org', 'mail me@example.org'],
  ])('%s', (printed, shown) => expect(redactAddresses(printed)).toBe(shown));
});

describe('credentialsIn', () => {
  test.each([
    ['https://me:secret@host/x', ['me:secret', 'secret', base64('me:secret')]],
    ['x=HTTPS://token@host', ['token', base64('token:')]],
    ['"git+https://me:secret@host"', ['me:secret', 'secret', base64('me:secret')]],
    ['ssh://git:secret@host', ['git:secret', 'secret', base64('git:secret')]],
    ['SSH://git@host', []],
    ['xssh://token@host', ['token', base64('token:')]],
    ['https://host/x and a b@c', []],
    ['https://me:se%63ret@host', ['me:se%63ret', 'se%63ret', 'secret', base64('me:secret')]],
    ['https://a@h', [base64('a:')]],
    ['https://one1@h https://two2@h', ['one1', base64('one1:'), 'two2', base64('two2:')]],
    ['https://github.com/acme/x@y', ['github.com/acme/x', base64('github.com/acme/x:')]],
  ])('%s', (text, secrets) => expect(credentialsIn(text)).toEqual(secrets));
});

test('a user name is no token, and a token is no user name', () => {
  const users = ['git', 'deploy', 'org-12345678', 'APKAEIBAERJR2EXAMPLE', 'some-long-user-name'];
  expect(users.filter(looksLikeToken)).toEqual([]);
  const tokens = ['ghp_abc', 'github_pat_1', 'glpat-x', 'ATBBx', '0123456789abcdef0123456789abcdef01234567'];
  expect(tokens.filter(text => !looksLikeToken(text))).toEqual([]);
});

test('secretsOfUserInfo leaves out strings of less than four characters', () => {
  expect(secretsOfUserInfo('u:abc')).toEqual(['u:abc', base64('u:abc')]);
  expect(secretsOfUserInfo('u:abcd')).toEqual(['u:abcd', 'abcd', base64('u:abcd')]);
});

test('basicCredentials decodes percent signs, and takes a name alone for a user', () => {
  expect(basicCredentials('a%40b:c%3Ad:e')).toBe(base64('a@b:c:d:e'));
  expect(basicCredentials('token')).toBe(base64('token:'));
  expect(basicCredentials('a%:b%zz')).toBe(base64('a%:b%zz'));
});

test.each([
  ['letters', 'a'],
  ['schemes', 'a://'],
  ['at signs', '@'],
  ['logins', 'https://a@'],
  ['parameters', '?a=&'],
  ['questions', '?'],
  ['slashes', '/'],
  ['percent signs', '%'],
  ['dots', 'a.'],
  ['short words', 'https://a:b/@c '],
])('250,000 characters of %s are read in linear time', (_title, unit) => {
  const text = unit.repeat(Math.ceil(250_000 / unit.length));
  // Quadratic time would be minutes.
  const results = endsWithin(20, unit, () =>
    [redactAddress, redactAddresses, credentialsIn, credentialsOfAddress].map(parse => parse(text)),
  );
  expect(results).toHaveLength(4);
});

test('any text is split, shortened and searched for credentials without a crash', async () => {
  const texts = [
    'https://user:pass@host:443/a/b?x=y#z',
    'git@host:a/b.git',
    'see http://a:b@c and ssh://d@e/f',
    'ghp_x@h/y',
  ];
  const { refused } = await survives(damaged(...texts), text => {
    splitAddress(text);
    redactAddress(text);
    redactAddresses(text);
    credentialsIn(text);
    credentialsOfAddress(text);
    secretsOfUserInfo(text);
  });
  expect(refused).toBe(0);
});
