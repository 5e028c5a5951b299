import { type ActionError, inputError, policyError } from '../runtime/errors.ts';
import type { Request } from '../runtime/request.ts';
import { startDeadline } from '../runtime/scheduling/deadline.ts';
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

/** With `http.followRedirects=false` git prints the status alone. */
const redirectStatus = /returned error: (30[12378])\b/;

/** Whether git met a redirect that it may not follow; its status. */
export const refusedRedirect = (printed: string): string | undefined => redirectStatus.exec(printed)?.[1];

/**
 * The error for a redirect that git may not follow, because a header of its configuration would go there too.
 *
 * @param target where the server leads; undefined when it does not say so without a login
 */
export const redirectError = (url: string, status: string, target: string | undefined): ActionError =>
  policyError(
    `${redactAddress(url)} redirects to ${target ?? 'another address'} (status ${status}), and git does not follow: its configuration has a header (http.extraHeader) that would be sent there too.`,
    {
      fix: 'Set the address of the remote to the new one, pass a token in "github-token", or write the login as "Authorization: Basic …", which is sent to its own host only.',
    },
  );

/** Asks the server of a repository, without any login, where it leads: scheme and host. */
export async function findRedirect(url: string, request: Request): Promise<string | undefined> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  address.username = '';
  address.password = '';
  address.pathname = `${address.pathname}/info/refs`;
  address.search = '?service=git-receive-pack';
  try {
    const { status, headers } = await request('The Git server', address.href, {
      redirect: 'manual',
      attempts: 1,
      deadline: startDeadline(10),
      maximumBytes: 1024 * 1024,
      headers: { 'user-agent': 'git/2 (image-actions)' },
    });
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    if (location === null || !URL.canParse(location, address.href)) return undefined;
    return new URL(location, address.href).origin;
  } catch {
    // What git printed is an error of its own.
    return undefined;
  }
}
