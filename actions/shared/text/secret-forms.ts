import { withoutTrailing } from './trim.ts';

/** A shorter value also appears where it is not meant. */
export const minSecretLength = 8;

const hexPattern = /^(?:[0-9a-f]{2})+$/;

/** Whether a text contains one of the forms of a secret; hex may be in capitals. */
export const containsForm = (text: string, form: string): boolean =>
  text.includes(form) || (hexPattern.test(form) && text.toLowerCase().includes(form));

/**
 * A text in which each known secret, in any of its forms, is `***`: what a program prints can contain what it got. A runner
 * hides what is masked, but not in all these forms, and a terminal hides nothing.
 *
 * @param secrets shorter ones than 8 characters are left alone
 */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  let shown = text;
  for (const secret of secrets) {
    const known = secret.trim();
    if (known.length < minSecretLength) continue;
    for (const form of formsOf(known)) {
      shown = shown.replaceAll(form, '***');
      if (hexPattern.test(form)) shown = shown.replaceAll(form.toUpperCase(), '***');
    }
  }
  return shown;
}

/** Log lines are many, secrets are few. */
const known = new Map<string, readonly string[]>();

/** The longest first, which can contain the others. */
function formsOf(secret: string): readonly string[] {
  const found = known.get(secret);
  if (found !== undefined) return found;
  // With the last characters, which depend on what follows the secret.
  const alone = [Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('base64url')];
  const forms = [...new Set([...alone, ...secretForms(secret)])].sort((one, other) => other.length - one.length);
  known.set(secret, forms);
  return forms;
}

/** A secret as it is written, and as the functions of a bake file can write it. */
export function secretForms(text: string): string[] {
  // Half of a surrogate pair has no bytes.
  const secret = Buffer.from(text).toString('utf8');
  const url = encodeURIComponent(secret);
  // Go's url.QueryEscape, which bake's urlencode uses.
  const query = url
    .replaceAll('%20', '+')
    .replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const lowerUrl = [url, query].map(form => form.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()));
  const json = JSON.stringify(secret).slice(1, -1);
  const base64 = [0, 1, 2].map(offset => base64At(secret, offset));
  const base64url = base64.map(form => form.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = Buffer.from(secret).toString('hex');
  return [
    secret,
    secret.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`),
    json,
    url,
    query,
    ...lowerUrl,
    ...base64,
    ...base64url,
    hex,
  ];
}

/** The characters of base64 that depend on the secret alone, where `offset` bytes (modulo 3) are before it. */
function base64At(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const text = withoutTrailing(bytes.toString('base64'), '=');
  return text.slice([0, 2, 3][offset], bytes.length % 3 === 0 ? undefined : -1);
}
