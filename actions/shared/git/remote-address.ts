import { inputError, policyError } from '../runtime/errors.ts';
import { redactAddress } from '../text/address.ts';

/**
 * Refuses the address of a remote that git cannot use, or with which it would start a program (gitremote-helpers, "ext" and
 * "fd"). No error shows more of it than can be shown.
 *
 * @param remote the name of the remote
 * @throws ActionError of kind `policy` for a program, `input` for what is no address
 */
export function checkRemoteAddress(url: string, remote: string): void {
  const what = `The remote "${remote}" of the checkout`;
  const fix =
    'Set its address with "git remote set-url" in an earlier step: https://host/path, ssh://host/path or host:path.';
  const helper = /^(ext|fd)::/i.exec(url)?.[1];
  if (helper !== undefined) {
    throw policyError(`${what} has an address that names a program (${helper}::…), which is not started.`, { fix });
  }
  if (/^-|^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?-/i.test(url)) {
    throw policyError(`${what} has an address that begins with "-", which programs take for an option.`, { fix });
  }
  const error = addressError(url);
  if (error !== undefined) throw inputError(`${what} ${error}.`, { fix });
}

/** What is wrong with an address; undefined for those that git takes, and for paths. */
function addressError(url: string): string | undefined {
  if (url.trim() === '') return 'has an empty address';
  if (/\p{Cc}/u.test(url)) return 'has a line break or another control character in its address';
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(url) ?? [];
  if (scheme === undefined || /^file$/i.test(scheme)) return undefined;
  if (/^(?::|$)/.test(host ?? '')) return `has an address without a host: ${redactAddress(url)}`;
  if (!/^(?:\[[^\]]*\]|[^:\s]+)(?::\d{1,5})?$/.test(host ?? '')) {
    return `has an address whose host is not valid: ${redactAddress(url)}`;
  }
  return undefined;
}

/** After a login, and with `http.followRedirects=false`, git prints the status alone. */
const redirectStatus = /returned error: (30[12378])\b/;

/** Whether git met a redirect that it did not follow; its status. */
export const refusedRedirect = (printed: string): string | undefined => redirectStatus.exec(printed)?.[1];
