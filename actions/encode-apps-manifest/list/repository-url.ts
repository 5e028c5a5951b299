import { type AddressParts, looksLikeToken, splitAddress } from '../../shared/text/address.ts';

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
  /** The path without slashes at its ends and without `.git`. */
  readonly path: string;
  /** The folder that bench makes: the last part of the path up to its first dot. */
  readonly folder: string;
  /** The last part of the path without `.git`. */
  readonly repository: string;
}

const host = '([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])';
const path = '((?:/[A-Za-z0-9_~][A-Za-z0-9._~+-]*)+)/?';
const locationPattern = new RegExp(`^${host}(:\\d{1,5})?${path}$`);
const scpPattern = new RegExp(`^${host}:(/?[A-Za-z0-9_~][A-Za-z0-9._~+/-]*)$`);
const sshUserPattern = /^([A-Za-z0-9_.-]+)(:[^\s/]*)?$/;

/** Parses an address, or says in a few words why it is not one; the words quote no part of it. */
export function parseRepositoryUrl(written: string): RepositoryUrl | { readonly error: string } {
  const parts = splitAddress(written);
  if (parts.query !== '') return { error: describeMismatch(written) };
  const url = parts.scheme === '' ? readScp(written, parts) : readWithScheme(written, parts);
  if (url === undefined) return { error: describeMismatch(written) };
  const user = url.protocol === 'ssh' ? parts.login?.split(':')[0] : undefined;
  if (user !== undefined && looksLikeToken(user)) return { error: tokenAsUser };
  if (/^github\.com$/.test(url.host) && /^[^/]+\/[^/]+\/(?:tree|blob)\//.test(url.path)) return { error: pageOfBranch };
  return url;
}

const tokenAsUser =
  'has a token for a user name; ssh takes keys: write git@host:path, or an https:// address and the token in "credentials"';

const pageOfBranch =
  'is a page of a branch, not a repository; write https://github.com/owner/name, and the branch in "branch"';

function readWithScheme(written: string, { scheme, login, location }: AddressParts): RepositoryUrl | undefined {
  const [, name = '', port = '', way] = locationPattern.exec(location) ?? [];
  if (way === undefined) return undefined;
  const at = { written, host: name.toLowerCase(), ...namesOf(way) };
  if (scheme === 'ssh://') {
    const [, user, password] = login === undefined ? [] : (sshUserPattern.exec(login) ?? []);
    if (login !== undefined && user === undefined) return undefined;
    return {
      ...at,
      address: `ssh://${user === undefined ? '' : `${user}@`}${at.host}${port}${way}`,
      protocol: 'ssh',
      userInfo: password === undefined ? undefined : `${user}${password}`,
    };
  }
  if ((scheme !== 'https://' && scheme !== 'http://') || /[\s/]/.test(login ?? '')) return undefined;
  const protocol = scheme === 'http://' ? 'http' : 'https';
  const authority = `${at.host}${port === (protocol === 'https' ? ':443' : ':80') ? '' : port}`;
  return { ...at, address: `${scheme}${authority}${way}`, protocol, host: authority, userInfo: login || undefined };
}

function readScp(written: string, { login, location }: AddressParts): RepositoryUrl | undefined {
  const [, name = '', way] = scpPattern.exec(location) ?? [];
  if (way === undefined || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(login ?? '')) return undefined;
  const names = namesOf(way);
  return { written, address: written, protocol: 'ssh', host: name.toLowerCase(), userInfo: undefined, ...names };
}

function namesOf(location: string): Pick<RepositoryUrl, 'path' | 'folder' | 'repository'> {
  const parts = location.split('/').filter(part => part !== '');
  const last = parts.at(-1) ?? '';
  const path = parts.join('/').replace(/\.git$/, '');
  return { path, folder: last.split('.')[0] ?? '', repository: last.replace(/\.git$/, '') };
}

/** Hosts for which `Frappe/ERPNext` is `frappe/erpnext`. */
const hostsWithoutCase = new Set(['github.com', 'gitlab.com', 'bitbucket.org']);

/** Whether two addresses name one repository, also over https and ssh. */
export function isSameRepository(a: RepositoryUrl, b: RepositoryUrl): boolean {
  if (a.host !== b.host) return false;
  return hostsWithoutCase.has(a.host) ? a.path.toLowerCase() === b.path.toLowerCase() : a.path === b.path;
}

/** Schemes of other tools, and what git and bench call them. */
const otherSchemes: ReadonlyMap<string, string> = new Map([
  ['git+ssh://', 'ssh://'],
  ['ssh+git://', 'ssh://'],
  ['git+https://', 'https://'],
  ['git+http://', 'http://'],
  ['git://', 'https://'],
]);

function describeMismatch(written: string): string {
  if (written === '') return 'is empty';
  const scheme = splitAddress(written).scheme.toLowerCase();
  const known = otherSchemes.get(scheme);
  if (known !== undefined) return `begins with ${scheme}; write ${known} instead`;
  const example = 'write the full address, e.g. https://github.com/frappe/erpnext';
  if (/^[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$/.test(written)) return `is a short name; ${example}`;
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,99}\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}(?:@.*)?$/s.test(written)) {
    return `is a short form; ${example}`;
  }
  if (/^(?:file:|[./])/.test(written)) return 'is a path on disk, which does not exist inside the build';
  if (/\{\{|\$\{|\$[A-Za-z_]/.test(written)) {
    return 'has a variable, which bench does not fill; fill it in an earlier step, and pass a token in "credentials"';
  }
  if (!/\s/.test(written.trim()) && /\s/.test(written)) return 'has a space before or after it; remove it';
  if (/\s/.test(written)) return 'contains a space or a line break, which no repository address has';
  if (/^https?:\/\/$/.test(scheme) && /^[^/:]+:[^/\d]/.test(splitAddress(written).location)) {
    return 'has a colon before the path; write https://host/path, or git@host:path for ssh';
  }
  if (splitAddress(written).query !== '') return 'has a query or a fragment, which no repository address has';
  return 'is not the address of a repository; allowed are https://host/path, ssh://user@host/path and user@host:path';
}

/** An address for a plan that people read, with a mark where its credentials are. */
export const redactedUrl = ({ address, userInfo, protocol }: RepositoryUrl): string =>
  userInfo === undefined || protocol === 'ssh' ? address : address.replace('://', '://***@');

/** The host as `allowed-hosts` and `credentials` name it: `host[:port]`, or `http://host[:port]` for plain http. */
export const hostKey = ({ protocol, host }: RepositoryUrl): string => (protocol === 'http' ? `http://${host}` : host);

export function isAllowedHost(url: RepositoryUrl, allowed: readonly string[]): boolean {
  return allowed.some(entry => entry.toLowerCase() === hostKey(url));
}
