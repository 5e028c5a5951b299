import { describe, expect, test } from '@jest/globals';
import type { Git, GitSetting } from '../../../actions/shared/git/git.ts';
import { followRename } from '../../../actions/shared/git/moved-remote.ts';
import { serviceError } from '../../../actions/shared/runtime/errors.ts';
import type { Request } from '../../../actions/shared/runtime/request.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

const url = 'https://git.example/acme/old.git';
const token = 'ghs_0123456789abcdefghij';

/** A git whose helpers have a login, or none. */
const gitWith =
  (password: string | undefined): Git['run'] =>
  async () =>
    password === undefined
      ? { exitCode: 128, stdout: Buffer.alloc(0), stderr: '' }
      : { exitCode: 0, stdout: Buffer.from(`username=me\npassword=${password}\n`), stderr: '' };

/** A server with a redirect for some paths; the others are repositories. */
function serverWith(locations: Readonly<Record<string, string>>) {
  const seen: { readonly url: string; readonly headers: unknown }[] = [];
  const request: Request = async (_, address, options) => {
    seen.push({ url: address, headers: options?.headers });
    const location = locations[new URL(address).pathname];
    return {
      status: location === undefined ? 200 : 301,
      headers: new Headers(location === undefined ? {} : { location }),
      body: new Uint8Array(),
    };
  };
  return { request, seen };
}

const renamed = { '/acme/old.git/info/refs': '/acme/shop.git/info/refs?service=git-upload-pack' };

/** What `followRename` gives for a remote. */
async function follow(
  request: Request,
  { settings = [], password, remote = url }: { settings?: GitSetting[]; password?: string; remote?: string } = {},
) {
  return await followRename({ url: remote, settings }, request)?.('301', gitWith(password));
}

describe('a remote that was renamed on its server', () => {
  test('is asked for with the login that git has, and git gets the new address', async () => {
    const { request, seen } = serverWith(renamed);
    expect(await follow(request, { password: 'pw' })).toEqual([
      ['url.https://git.example/acme/shop.git.insteadOf', url],
    ]);
    const authorization = `Basic ${Buffer.from('me:pw').toString('base64')}`;
    expect(seen.map(each => each.url)).toEqual([
      `${url}/info/refs?service=git-upload-pack`,
      'https://git.example/acme/shop.git/info/refs?service=git-upload-pack',
    ]);
    for (const { headers } of seen) expect(headers).toMatchObject({ authorization });
  });

  test('keeps the settings of its old address', async () => {
    const settings: GitSetting[] = [
      [`http.${url}.extraHeader`, ''],
      [`http.${url}.extraHeader`, 'X-A: 1'],
      ['http.extraHeader', 'X-B: 1'],
    ];
    const { request, seen } = serverWith(renamed);
    expect((await follow(request, { settings }))?.slice(1)).toEqual([
      ['http.https://git.example/acme/shop.git.extraHeader', ''],
      ['http.https://git.example/acme/shop.git.extraHeader', 'X-A: 1'],
    ]);
    expect(seen[0]?.headers).toMatchObject({ 'x-a': '1' });
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });

  test('keeps the login in its address, which is not in a request', async () => {
    const { request, seen } = serverWith(renamed);
    const remote = `https://u:${token}@git.example/acme/old.git`;
    const settings = await follow(request, { remote });
    expect(settings).toEqual([[`url.https://u:${token}@git.example/acme/shop.git.insteadOf`, remote]]);
    expect(seen.every(each => !each.url.includes(token))).toBe(true);
  });

  test.each([
    ['another host', 'https://new.example/acme/shop.git/info/refs', 'https://new.example'],
    ['plain http', 'http://git.example/acme/shop.git/info/refs', 'http://git.example'],
    ['a page', '/login', 'another address'],
    ['what is no address', 'http://[', 'another address'],
    ['itself', '/acme/old.git/info/refs', 'another address'],
  ])('or leads to %s, where it is refused and gets nothing', async (_, location, shown) => {
    const { request, seen } = serverWith({ '/acme/old.git/info/refs': location });
    const failing = follow(request, { password: 'pw', remote: `https://u:${token}@git.example/acme/old.git` });
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      kind: 'policy',
      message: `https://***@git.example/acme/old.git redirects to ${shown} (status 301), and git does not follow: the login is for the first address only.`,
      fix: expect.stringContaining('git remote set-url'),
    });
    expect(seen.every(each => each.url.startsWith('https://git.example/'))).toBe(true);
    expect(seen.length).toBeLessThanOrEqual(6);
  });

  test('is an error that names the header which may not go elsewhere', async () => {
    const { request } = serverWith({ '/acme/old.git/info/refs': 'https://new.example/acme/shop.git/info/refs' });
    const settings: GitSetting[] = [[`http.${url}.followRedirects`, 'false']];
    await expect(follow(request, { settings })).rejects.toMatchObject({
      message: expect.stringContaining('its configuration has a header (http.extraHeader)'),
      fix: expect.stringContaining('"github-token"'),
    });
  });

  test('or does not answer, is an error about the redirect', async () => {
    await expect(follow(async () => Promise.reject(serviceError('late')))).rejects.toThrow(
      'redirects to another address',
    );
  });

  test('any address it leads to is followed or refused without a crash', async () => {
    const locations = damaged('/acme/shop.git/info/refs', 'https://git.example/x/info/refs?service=git-upload-pack');
    const { taken, refused } = await survives(locations, async location => {
      await follow(serverWith({ '/acme/old.git/info/refs': location }).request);
    });
    expect(taken + refused).toBeGreaterThan(0);
  });
});
