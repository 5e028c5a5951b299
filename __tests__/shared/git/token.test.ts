import { describe, expect, test } from '@jest/globals';
import { tokenFits, tokenSettings } from '../../../actions/shared/git/token.ts';

test('tokenSettings sends the token to one address only, resets other headers first, and masks both forms', () => {
  const masked: string[] = [];
  const settings = tokenSettings('https://github.com/acme/shop', 'tok-1', secret => masked.push(secret));
  const header = Buffer.from('x-access-token:tok-1').toString('base64');
  const key = 'http.https://github.com/acme/shop.extraHeader';
  expect(settings).toEqual([
    [key, ''],
    [key, `Authorization: basic ${header}`],
  ]);
  expect(masked).toEqual(['tok-1', header]);
});

describe('tokenFits', () => {
  test.each([
    ['https://github.com/acme/shop', '', true],
    ['https://github.com/acme/shop', 'https://github.com', true],
    ['https://ghe.example/acme/shop', 'https://ghe.example', true],
    ['http://ghe.example:8080/acme/shop', 'http://ghe.example:8080', true],
    ['http://ghe.example:8081/acme/shop', 'http://ghe.example:8080', false],
    ['https://github.com.evil.example/acme/shop', 'https://github.com', false],
    ['https://github.com@evil.example/acme/shop', 'https://github.com', false],
    ['http://github.com/acme/shop', 'https://github.com', false],
    ['ssh://github.com/acme/shop', 'ssh://github.com', false],
    ['git@github.com:acme/shop.git', 'https://github.com', false],
    ['file:///srv/shop.git', 'https://github.com', false],
    ['file:///srv/shop.git', 'file:///srv', false],
    ['https://', 'https://github.com', false],
    ['x+https://ghe.example/a', 'x+https://ghe.example', false],
  ])('%s with server "%s": %s', (url, server, fits) => expect(tokenFits(url, server)).toBe(fits));
});
