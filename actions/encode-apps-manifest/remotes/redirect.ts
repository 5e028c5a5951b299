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

/** What the server of a repository answers to git's first request, where git itself does not say. */
export interface DiscoveryAnswer {
  /** Where it redirects to, as an absolute address. */
  readonly location: string | undefined;
  /** Whether it is a page for people, which services show before a login. */
  readonly isPage: boolean;
}

/**
 * The request is one of our own, because git follows redirects or prints nothing about them, and takes a page without a
 * line break for a repository without refs.
 *
 * @returns undefined when there is no answer
 */
export async function readDiscovery(
  { url, credential }: RedirectQuery,
  { request, timeoutSeconds }: RedirectPorts,
): Promise<DiscoveryAnswer | undefined> {
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
    const redirects = status >= 300 && status < 400 && location !== null;
    const isHtml = /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');
    return {
      location: redirects ? absolute(location, address) : undefined,
      isPage: status >= 200 && status < 300 && isHtml,
    };
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
  if (protocol !== 'https:' && protocol !== 'http:') {
    return { failure: 'not-allowed', detail: `the server redirects to an address of kind ${protocol}` };
  }
  const target = protocol === 'https:' ? host : `${protocol}//${host}`;
  // A sign-in page is often on another host. It is not requested.
  const page = {
    failure: 'no-access',
    detail: `the server redirects to a page of ${target}, not to a repository`,
  } as const;
  if (!pathname.endsWith(discovery)) return page;
  if (from.protocol === 'https' && protocol !== 'https:') {
    return { failure: 'not-allowed', detail: `the server redirects from https to ${target}` };
  }
  if (![hostKey(from), ...allowedHosts.map(name => name.toLowerCase())].includes(target)) {
    return { failure: 'not-allowed', detail: `the server redirects to ${target}` };
  }
  const url = parseRepositoryUrl(`${protocol}//${host}${pathname.slice(0, -discovery.length)}`);
  return 'error' in url ? page : url;
}
