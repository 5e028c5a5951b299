/**
 * The parts of an address, or of a string that was meant to be one. In their order, with `@` after the login, they are the
 * string again.
 */
export interface AddressParts {
  /** `https://`, in any letter case; empty where there is none, as in `user@host:path`. */
  readonly scheme: string;
  /** All before the last `@`: user name and password, or more where the string is no address. */
  readonly login: string | undefined;
  /** Host, port and path. */
  readonly location: string;
  /** Query and fragment with the `?` or `#` before them. */
  readonly query: string;
}

/**
 * Splits any string. The last `@` decides: a password that was not encoded can contain `@`, `/`, `?` and spaces, and none
 * of them may become a part that is shown.
 */
export function splitAddress(text: string): AddressParts {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  const at = rest.lastIndexOf('@');
  const after = rest.slice(at + 1);
  const mark = after.search(/[?#]/);
  return {
    scheme,
    login: at < 0 ? undefined : rest.slice(0, at),
    location: mark < 0 ? after : after.slice(0, mark),
    query: mark < 0 ? '' : after.slice(mark),
  };
}

/** An address without what could be a credential. */
export function redactAddress(address: string): string {
  const { scheme, login, location, query } = splitAddress(address);
  return `${scheme}${login === undefined ? '' : '***@'}${location}${query === '' ? '' : `${query[0]}***`}`;
}

/** What a program printed, without the logins in addresses and without parameters that are named like a credential. */
export function redactAddresses(text: string): string {
  return text.replace(/\S+/g, word => {
    const start = startOfAddress(word);
    if (start === undefined) return hasPassword(word) ? `***@${splitAddress(word).location}` : word;
    const { scheme, login, location, query } = splitAddress(word.slice(start));
    return `${word.slice(0, start)}${scheme}${login === undefined ? '' : '***@'}${location}${redactQuery(query)}`;
  });
}

/** Where the scheme of the first address in a string without spaces begins. */
function startOfAddress(word: string): number | undefined {
  let start = word.indexOf('://');
  if (start < 0) return undefined;
  while (/[a-z0-9+.-]/i.test(word[start - 1] ?? '')) start--;
  return start;
}

/** `user:password@host` or `token@host` without a scheme. */
function hasPassword(word: string): boolean {
  const { login = '' } = splitAddress(word);
  return login.includes(':') || looksLikeToken(login);
}

const credentialName = /token|passw|secret|key|auth|credential|signature|^pat$/i;

const redactQuery = (query: string): string =>
  query
    .split(/(?=[?&#;])/)
    .map(parameter => {
      const equals = parameter.indexOf('=');
      const isCredential = equals > 0 && credentialName.test(parameter.slice(1, equals));
      return isCredential ? `${parameter.slice(0, equals)}=***` : parameter;
    })
    .join('');

/** Every string that must not appear in a log when the addresses in a text contain credentials. */
export function credentialsIn(text: string): string[] {
  return [...text.matchAll(/[^\s"']+/g)].flatMap(([word]) =>
    credentialsOfAddress(word.slice(startOfAddress(word) ?? 0)),
  );
}

/** The same for one string that was meant as an address. Without an `@`, a `?` and a `#` it has none. */
export function credentialsOfAddress(address: string): string[] {
  const { scheme, login = '', query } = splitAddress(address);
  const values = query.split(/[?&#;]/).map(parameter => parameter.slice(parameter.indexOf('=') + 1));
  const found = [...credentialsOfLogin(login, scheme), ...values.filter(value => value.length >= minPart)];
  return [...new Set(found)];
}

function credentialsOfLogin(login: string, scheme: string): string[] {
  const isUserOfSsh = (scheme === '' || /^ssh:/i.test(scheme)) && !login.includes(':');
  if (login === '' || (isUserOfSsh && !looksLikeToken(login))) return [];
  if (!/[\s/\\]/.test(login)) return secretsOfUserInfo(login);
  // A password with a slash or a space: where it begins is unknown, so each part of the string counts.
  const parts = login.split(/[\s/\\:@?&=]+/).filter(part => part.length >= minPart && !isHostName(part));
  return [...secretsOfUserInfo(login), ...parts];
}

/** A shorter part of what is not quite an address is a word such as `github`. */
const minPart = 8;

const isHostName = (text: string): boolean => /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/.test(text);

const tokenPrefix = /^(?:gh[opsur]_|github_pat_|gl[a-z]{2,6}[-_]|ATBB|ATATT)/;

/** Whether a string is a token and no user name, as far as it can show it. The ids of keys of AWS are user names of ssh. */
export const looksLikeToken = (text: string): boolean =>
  tokenPrefix.test(text) ||
  (text.length >= 16 && /\d/.test(text) && /[a-z]/i.test(text) && !/^APKA[A-Z0-9]{16}$/.test(text));

/** The password, or a user name without one, in the forms in which it may be printed. */
export function secretsOfUserInfo(userInfo: string): string[] {
  const colon = userInfo.indexOf(':');
  const secret = colon < 0 ? userInfo : userInfo.slice(colon + 1);
  const forms = [userInfo, secret, decodePercent(secret), basicCredentials(userInfo)];
  return [...new Set(forms)].filter(form => form.length >= shortestSecret);
}

/** Masking a shorter string would blank words in every log and protect nothing. */
const shortestSecret = 4;

/** RFC 7617: base64 of `user:password`; a user name alone is a token, as git sends it. */
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
