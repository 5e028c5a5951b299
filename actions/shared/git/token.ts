import type { GitSetting } from './git.ts';

/** A user name and password for one server. */
export interface Login {
  /** Scheme and host, and a path where only addresses below it get the login. */
  readonly server: string;
  readonly user: string;
  readonly password: string;
}

/** Forgets the credential helpers of the configuration. */
export const noHelpers: GitSetting = ['credential.helper', ''];

/**
 * Settings by which git gets a login when its server wants one (gitcredentials, "Custom helpers"). Git binds it to scheme
 * and host; an extra header would follow a redirect to another host. The helper reads the login from the configuration
 * of the call, because its command is an argument, which every process of the machine can see.
 */
export function loginSettings({ server, user, password }: Login): readonly GitSetting[] {
  const key = `image-actions.${Buffer.from(server).toString('hex')}.login`;
  return [
    [`credential.${server}.helper`, `!f() { test "$1" != get || git config --get ${key}; }; f`],
    [key, `username=${user}\npassword=${password}`],
  ];
}

/** The login in base64 of `user:password` (RFC 7617); undefined when it is none that git's helpers can pass on. */
export function loginOfBasic(server: string, basic: string): Login | undefined {
  const text = Buffer.from(basic, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0 || /[\r\n\0]/.test(text)) return undefined;
  return { server, user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/**
 * Settings that hand a token to the server of one remote. They take the place of headers and helpers that the
 * configuration has for it. The key is the full address, because git lets the most specific one win.
 *
 * @param mask hides a string in the log; git sends the token in another form
 */
export function tokenSettings(remoteUrl: string, token: string, mask: (secret: string) => void): readonly GitSetting[] {
  mask(token);
  mask(Buffer.from(`x-access-token:${token}`).toString('base64'));
  const login = { server: new URL(remoteUrl).origin, user: 'x-access-token', password: token };
  return [[`http.${remoteUrl}.extraHeader`, ''], noHelpers, ...loginSettings(login)];
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
