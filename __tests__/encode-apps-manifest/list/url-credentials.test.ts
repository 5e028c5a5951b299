import { describe, expect, test } from '@jest/globals';
import {
  basicCredentials,
  credentialsIn,
  redactCredentials,
  secretsOfUserInfo,
} from '../../../actions/encode-apps-manifest/list/url-credentials.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test('redactCredentials hides what is before the last @ of an address', () => {
  expect(redactCredentials('a https://me:p@w@host/x "ssh://t@h" b@c')).toBe('a https://***@host/x "ssh://***@h" b@c');
  expect(redactCredentials('https://host/a@b')).toBe('https://host/a@b');
});

describe('credentialsIn', () => {
  test.each([
    ['https://me:secret@host/x', ['me:secret', 'secret', base64('me:secret')]],
    ['x=HTTPS://token@host', ['token', base64('token:')]],
    ['"git+https://me:secret@host"', ['me:secret', 'secret', base64('me:secret')]],
    ['ssh://git:secret@host', ['git:secret', 'secret', base64('git:secret')]],
    ['SSH://git@host', []],
    ['xssh://token@host', ['token', base64('token:')]],
    ['://token@host', ['token', base64('token:')]],
    ['https://host/x@y and a b@c', []],
    ['https://me:se%63ret@host', ['me:se%63ret', 'se%63ret', 'secret', base64('me:secret')]],
    ['https://a@h', [base64('a:')]],
    ['https://one1@h https://two2@h', ['one1', base64('one1:'), 'two2', base64('two2:')]],
  ])('%s', (text, secrets) => expect(credentialsIn(text)).toEqual(secrets));
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
