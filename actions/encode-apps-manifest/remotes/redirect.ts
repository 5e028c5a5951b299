import { ActionError } from '../../shared/runtime/errors.ts';
import type { Request } from '../../shared/runtime/request.ts';
import { startDeadline } from '../../shared/runtime/scheduling/deadline.ts';
import { hostKey, parseRepositoryUrl, type RepositoryUrl } from '../list/repository-url.ts';
import type { HostCredential } from './host-credentials.ts';

/** More than a rename, a move to another host and a step from http to https need; curl stops after 50. */
export const maxRedirects = 5;

/** Why a redirect is not followed. */
export interface RefusedRedirect {
  readonly failure: 'no-access' | 'not-allowed';
  readonly detail: string;
}

export interface RedirectQuery {
  /** A repository over https or http. */
  readonly url: RepositoryUrl;
  /** What belongs to its host. */
  readonly credential: HostCredential | undefined;
}

export interface RedirectPorts {
  readonly request: Request;
  readonly timeoutSeconds: number;
}

/** The first request that git makes (gitprotocol-http, "Discovering References"). */
const discovery = '/info/refs';

/**
 * Where the server of a repository redirects git to, as an absolute address; undefined when it does not, or gives no
 * answer that shows it. The request is one of our own, because git follows redirects or prints nothing about them.
 */
export async function readRedirect(
  { url, credential }: RedirectQuery,
  { request, timeoutSeconds }: RedirectPorts,
): Promise<string | undefined> {
  const address = `${url.address}${discovery}?service=git-upload-pack`;
  try {
    const { status, headers } = await request('the repository', address, {
      redirect: 'manual',
      attempts: 1,
      deadline: startDeadline(timeoutSeconds),
      maximumBytes: 1024 * 1024,
      // Some servers redirect a browser to another page than git.
      headers: { 'user-agent': 'git/2 (image-actions)', ...authorization(credential) },
    });
    const location = headers.get('location');
    return status >= 300 && status < 400 && location !== null ? absolute(location, address) : undefined;
  } catch (error) {
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}

const authorization = (credential: HostCredential | undefined): Readonly<Record<string, string>> =>
  credential === undefined ? {} : { authorization: `Basic ${credential.basic}` };

const absolute = (location: string, base: string): string | undefined =>
  URL.canParse(location, base) ? new URL(location, base).href : undefined;

/**
 * The repository that a redirect leads to, unless it may not be followed: to a host that is not allowed, from https to
 * http, or to a page that is no repository. A login in the new address is ignored: its server could have sent any.
 */
export function followRedirect(
  location: string,
  from: RepositoryUrl,
  allowedHosts: readonly string[],
): RepositoryUrl | RefusedRedirect {
  const { protocol, host, pathname } = new URL(location);
  const target = protocol === 'https:' ? host : `${protocol}//${host}`;
  if (from.protocol === 'https' && protocol !== 'https:') {
    return { failure: 'not-allowed', detail: `the server redirects from https to ${target}` };
  }
  if (![hostKey(from), ...allowedHosts.map(name => name.toLowerCase())].includes(target)) {
    return { failure: 'not-allowed', detail: `the server redirects to ${target}` };
  }
  const repository = pathname.endsWith(discovery) ? pathname.slice(0, -discovery.length) : '';
  const url = parseRepositoryUrl(`${protocol}//${host}${repository}`);
  if ('error' in url)
    return { failure: 'no-access', detail: `the server redirects to a page of ${target}, not to a repository` };
  return url;
}
