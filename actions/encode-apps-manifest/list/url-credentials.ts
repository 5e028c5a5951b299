/** A string that may contain addresses, without user names and passwords in them. */
export function redactCredentials(text: string): string {
  return text.replace(/:\/\/[^\s/"']*@/g, '://***@');
}

/**
 * Every string that must not appear in a log when `text` contains addresses with credentials. A scheme starts after a
 * character that is no letter; without that rule a long run of letters would be searched again from each of them.
 */
export function credentialsIn(text: string): string[] {
  return [...text.matchAll(/(?<![a-z])([a-z]*):\/\/([^\s/"']+)@/gi)].flatMap(([, scheme = '', userInfo = '']) =>
    scheme.toLowerCase() === 'ssh' && !userInfo.includes(':') ? [] : secretsOfUserInfo(userInfo),
  );
}

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
