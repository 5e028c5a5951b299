/** A repository's address in the forms that bench clones: https, http, ssh and `user@host:path`. */
export interface RepositoryUrl {
  /** As bench receives it, credentials included. */
  readonly written: string;
  /** The same without credentials: the only form that is logged, handed on or passed to a program. */
  readonly address: string;
  readonly protocol: 'https' | 'http' | 'ssh';
  /** Host in lower case, with the port of http and https. */
  readonly host: string;
  readonly userInfo: string | undefined;
  /** The folder that bench makes: the last part of the path up to its first dot. */
  readonly folder: string;
  /** The last part of the path without `.git`. */
  readonly repository: string;
}

const host = '([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])';
const path = '((?:/[A-Za-z0-9_~][A-Za-z0-9._~+-]*)+)/?';
const webPattern = new RegExp(`^(https?)://(?:([^\\s/]*)@)?${host}(:\\d{1,5})?${path}$`);
const sshPattern = new RegExp(`^ssh://(?:([A-Za-z0-9_.-]+)(:[^\\s/]*)?@)?${host}(:\\d{1,5})?${path}$`);
const scpPattern = new RegExp(`^([A-Za-z0-9_][A-Za-z0-9_.-]*)@${host}:(/?[A-Za-z0-9_~][A-Za-z0-9._~+/-]*)$`);

/** Parses an address, or says in a few words why it is not one. */
export function parseRepositoryUrl(written: string): RepositoryUrl | { readonly error: string } {
  const web = webPattern.exec(written);
  if (web) {
    const [, protocol, userInfo, name = '', port = '', location = ''] = web;
    const authority = `${name.toLowerCase()}${port === (protocol === 'https' ? ':443' : ':80') ? '' : port}`;
    return {
      written,
      address: `${protocol}://${authority}${location}`,
      protocol: protocol === 'http' ? 'http' : 'https',
      host: authority,
      userInfo: userInfo === '' ? undefined : userInfo,
      ...namesOf(location),
    };
  }
  const ssh = sshPattern.exec(written);
  if (ssh) {
    const [, user, password, name = '', port = '', location = ''] = ssh;
    const login = user === undefined ? '' : `${user}@`;
    return {
      written,
      address: `ssh://${login}${name.toLowerCase()}${port}${location}`,
      protocol: 'ssh',
      host: name.toLowerCase(),
      userInfo: password === undefined ? undefined : `${user}${password}`,
      ...namesOf(location),
    };
  }
  const scp = scpPattern.exec(written);
  if (scp) {
    const [, , name = '', location = ''] = scp;
    const names = namesOf(location);
    return { written, address: written, protocol: 'ssh', host: name.toLowerCase(), userInfo: undefined, ...names };
  }
  return { error: describeMismatch(written) };
}

function namesOf(location: string): { folder: string; repository: string } {
  const last = location.split('/').findLast(part => part !== '') ?? '';
  return { folder: last.split('.')[0] ?? '', repository: last.replace(/\.git$/, '') };
}

function describeMismatch(written: string): string {
  if (written === '') return 'is empty';
  if (/^[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$/.test(written)) {
    return `is a short name; write the full address, e.g. https://github.com/frappe/${written}`;
  }
  const short = /^([A-Za-z0-9][A-Za-z0-9-]{0,99}\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})(?:@.*)?$/s.exec(written)?.[1];
  if (short !== undefined) return `is a short form; write the full address, e.g. https://github.com/${short}`;
  if (/^(?:file:|[./])/.test(written)) return 'is a path on disk, which does not exist inside the build';
  if (/[?#]/.test(written)) return 'has a query or a fragment, which no repository address has';
  return 'is not the address of a repository; allowed are https://host/path, ssh://user@host/path and user@host:path';
}

/** The host as `allowed-hosts` and `credentials` name it: `host[:port]`, or `http://host[:port]` for plain http. */
export const hostKey = ({ protocol, host }: RepositoryUrl): string => (protocol === 'http' ? `http://${host}` : host);

export function isAllowedHost(url: RepositoryUrl, allowed: readonly string[]): boolean {
  return allowed.some(entry => entry.toLowerCase() === hostKey(url));
}
