import { execFileSync } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readRemote } from '../../../actions/shared/git/checkout.ts';
import { createGit, type GitEnvironment, type GitSetting } from '../../../actions/shared/git/git.ts';
import { loginOfBasic, tokenFits, tokenSettings } from '../../../actions/shared/git/token.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import {
  createOrigin,
  createRepository,
  git,
  gitEnv,
  readBody,
  runBackend,
  startGitServer,
} from '../../support/git-repository.ts';

test('tokenSettings binds the token to one server, resets headers and helpers, and masks both forms', () => {
  const masked: string[] = [];
  const settings = tokenSettings('https://github.com/acme/shop', 'tok-1', secret => masked.push(secret));
  const key = `image-actions.${Buffer.from('https://github.com').toString('hex')}.login`;
  expect(settings).toEqual([
    ['http.https://github.com/acme/shop.extraHeader', ''],
    ['credential.helper', ''],
    ['credential.https://github.com.helper', `!f() { test "$1" != get || git config --get ${key}; }; f`],
    [key, 'username=x-access-token\npassword=tok-1'],
  ]);
  expect(masked).toEqual(['tok-1', Buffer.from('x-access-token:tok-1').toString('base64')]);
});

test('a login in base64 is read unless a helper of git cannot pass it on', () => {
  const read = (text: string) => loginOfBasic('https://host', Buffer.from(text).toString('base64'));
  expect(read('me:a:b')).toEqual({ server: 'https://host', user: 'me', password: 'a:b' });
  expect([read('token'), read('me:a\nhost=evil'), read('me\r:a')]).toEqual([undefined, undefined, undefined]);
});

describe('a server that redirects', () => {
  const login = `Basic ${Buffer.from('x-access-token:tok-1').toString('base64')}`;

  /** A server that wants the token and then leads to another address, which is asked `hits` times. */
  async function fetchThrough(
    targetOf: (first: string, other: string) => string,
    settingsOf: (first: string, env: GitEnvironment) => readonly GitSetting[] | Promise<readonly GitSetting[]>,
    globalSettings: (first: string) => readonly GitSetting[] = () => [],
  ) {
    const origin = createOrigin({ a: '1' });
    const repository = await startGitServer(origin);
    const other = repository.url.replace('127.0.0.1', 'localhost');
    const asked: string[] = [];
    const server = http.createServer(async (request, response) => {
      asked.push(request.headers.authorization ?? '');
      const isRename = targetOf(first, other).startsWith(first) && request.url?.startsWith('/old') === true;
      if (request.headers.authorization === undefined && !isRename) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
        return;
      }
      const [address = '', query = ''] = (request.url ?? '').split('?');
      if (address.startsWith('/old')) {
        const location = targetOf(first, other) + address.slice('/old'.length);
        response.writeHead(301, { location: `${location}?${query}` }).end();
        return;
      }
      const answer = await runBackend(path.dirname(origin.folder), request, await readBody(request));
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const first = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = gitEnv({ GIT_CONFIG_GLOBAL: path.join(temporaryFolder('home'), 'gitconfig') });
    for (const [key, value] of globalSettings(first)) {
      execFileSync('git', ['config', '--global', '--add', key, value], { env });
    }
    const settings = await settingsOf(first, env);
    const plain = createGit({ capture, cwd: temporaryFolder('cwd'), env, settings });
    try {
      const { exitCode } = await plain.run(['ls-remote', '--', `${first}/old`]);
      return { exitCode, asked, others: repository.authorizations };
    } finally {
      server.closeAllConnections();
      server.close();
      await repository.close();
    }
  }

  const withToken = (first: string) => tokenSettings(`${first}/old`, 'tok-1', () => undefined);

  const withHeader =
    (header?: string) =>
    async (first: string, env: GitEnvironment): Promise<readonly GitSetting[]> => {
      const clone = createRepository();
      git(clone, 'remote', 'add', 'origin', `${first}/old`);
      if (header !== undefined) git(clone, 'config', `http.${first}/.extraheader`, header);
      return (await readRemote(createGit({ capture, cwd: clone, env }), { trusted: [clone] })).settings;
    };

  test('gets the login that a checkout left in a header, and the other host gets none', async () => {
    const { asked, others } = await fetchThrough((_first, other) => other, withHeader(`AUTHORIZATION: ${login}`));
    expect(asked).toContain(login);
    expect(others).toEqual(['']);
    const renamed = await fetchThrough(first => `${first}/shop.git`, withHeader(`AUTHORIZATION: ${login}`));
    expect(renamed.exitCode).toBe(0);
  });

  test('is not followed with a header that is no login', async () => {
    const { asked, others, exitCode } = await fetchThrough(
      (_first, other) => other,
      withHeader('Authorization: Bearer tok-2'),
    );
    expect(asked).toEqual(['Bearer tok-2']);
    expect([others, exitCode]).toEqual([[], 128]);
  });

  describe.each([
    ['for the server', (first: string) => `http.${first}/.extraHeader`],
    ['for every server', () => 'http.extraHeader'],
    ['for servers with such a name', (first: string) => `http.${first.replace('127', '*')}/.extraHeader`],
  ])('and a header of the user, %s', (_title, keyOf) => {
    const through = async (targetOf: (first: string, other: string) => string, header: string) =>
      await fetchThrough(targetOf, withHeader(), first => [[keyOf(first), header]]);

    test('gets its login, and the other host gets none', async () => {
      const { asked, others } = await through((_first, other) => other, `AUTHORIZATION: ${login}`);
      expect(asked).toContain(login);
      expect(others).toEqual(['']);
      expect((await through(first => `${first}/shop.git`, `AUTHORIZATION: ${login}`)).exitCode).toBe(0);
    });

    test('is not followed when the header is no login', async () => {
      const { asked, others, exitCode } = await through((_first, other) => other, 'Authorization: Bearer tok-2');
      expect(asked).toEqual(['Bearer tok-2']);
      expect([others, exitCode]).toEqual([[], 128]);
    });
  });

  test('and a header of the user for another server is followed as ever', async () => {
    const header: GitSetting = ['http.https://other.example/.extraHeader', 'X-Team: shop'];
    const { exitCode } = await fetchThrough(
      first => `${first}/shop.git`,
      withHeader(`AUTHORIZATION: ${login}`),
      () => [header],
    );
    expect(exitCode).toBe(0);
  });

  test('to another host gets the token, and the other host gets none', async () => {
    const { asked, others } = await fetchThrough((_first, other) => other, withToken);
    expect(asked).toContain(login);
    expect(others).toEqual(['']);
  });

  test('to the new name of a repository on the same host is followed with the token', async () => {
    const { asked, exitCode } = await fetchThrough(first => `${first}/shop.git`, withToken);
    expect(exitCode).toBe(0);
    expect(new Set(asked)).toEqual(new Set(['', login]));
  });
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
