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

/** Parses an address, or says in a few words why it is none. */
export function parseRepositoryUrl(written: string): RepositoryUrl | { readonly fault: string } {
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
  return { fault: explain(written) };
}

function namesOf(location: string): { folder: string; repository: string } {
  const last = location.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return { folder: last.split('.')[0] ?? '', repository: last.replace(/\.git$/, '') };
}

function explain(written: string): string {
  if (written === '') return 'is empty';
  if (/^[A-Za-z0-9_-]+$/.test(written) && !written.startsWith('-')) {
    return `is a short name; write the whole address, e.g. https://github.com/frappe/${written}`;
  }
  const short = /^([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9_-]*)(?:@.*)?$/s.exec(written)?.[1];
  if (short !== undefined) return `is a short form; write the whole address, e.g. https://github.com/${short}`;
  if (/^(?:file:|[./])/.test(written)) return 'is a path on disk, which does not exist inside the build';
  if (/[?#]/.test(written)) return 'has a query or a fragment, which no repository address has';
  return 'is not the address of a repository; allowed are https://host/path, ssh://user@host/path and user@host:path';
}

/** Whether a host may be named: `host[:port]` allows https and ssh, `http://host[:port]` plain http. */
export function isAllowedHost({ protocol, host }: RepositoryUrl, allowed: readonly string[]): boolean {
  const wanted = protocol === 'http' ? `http://${host}` : host;
  return allowed.some(entry => entry.toLowerCase() === wanted);
}

/** A text that may hold an address, without user names and passwords. */
export function redactCredentials(text: string): string {
  return text.replace(/:\/\/[^\s/"']*@/g, '://***@');
}

/** Every text that must not appear in a log when `text` holds addresses with credentials. */
export function credentialsIn(text: string): string[] {
  return [...text.matchAll(/([a-z]*):\/\/([^\s/"']+)@/gi)].flatMap(([, scheme = '', userInfo = '']) =>
    scheme.toLowerCase() === 'ssh' && !userInfo.includes(':') ? [] : secretsOfUserInfo(userInfo),
  );
}

/** The password, or the user's name where it stands alone, in the forms in which it may be printed. */
export function secretsOfUserInfo(userInfo: string): string[] {
  const colon = userInfo.indexOf(':');
  const secret = colon < 0 ? userInfo : userInfo.slice(colon + 1);
  const forms = [userInfo, secret, decodePercent(secret), basicCredentials(userInfo)];
  return [...new Set(forms)].filter(form => form.length >= shortestSecret);
}

/** Hiding a shorter text would blank words of every log and protect nothing. */
const shortestSecret = 4;

/** RFC 7617: base64 of `user:password`; a lone name is a token, as git sends it. */
export function basicCredentials(userInfo: string): string {
  const colon = userInfo.indexOf(':');
  const user = decodePercent(colon < 0 ? userInfo : userInfo.slice(0, colon));
  const password = colon < 0 ? '' : decodePercent(userInfo.slice(colon + 1));
  return Buffer.from(`${user}:${password}`).toString('base64');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
