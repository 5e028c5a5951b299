import type { GitSetting } from './git.ts';

/**
 * Settings that send a token with each request to one remote, in a header (git-config, "http.extraHeader"). The empty
 * value first resets what actions/checkout left for the host: GitHub refuses a request with two Authorization headers.
 * The key is the full address, because git lets the most specific one win.
 *
 * @param mask hides a string in the log; the header holds the token in another form
 */
export function tokenSettings(remoteUrl: string, token: string, mask: (secret: string) => void): readonly GitSetting[] {
  const header = Buffer.from(`x-access-token:${token}`).toString('base64');
  mask(token);
  mask(header);
  const key = `http.${remoteUrl}.extraHeader`;
  return [
    [key, ''],
    [key, `Authorization: basic ${header}`],
  ];
}

/**
 * Whether the token may be sent to the remote: only to the server that issued it, never to another one that a clone
 * happens to name.
 *
 * @param serverUrl GITHUB_SERVER_URL, or an empty string for github.com
 */
export function tokenFits(remoteUrl: string, serverUrl: string): boolean {
  if (!/^https?:\/\//.test(remoteUrl) || !URL.canParse(remoteUrl)) return false;
  const server = URL.canParse(serverUrl) ? serverUrl : 'https://github.com';
  return new URL(remoteUrl).origin === new URL(server).origin;
}
