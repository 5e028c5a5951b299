import { serviceError } from './errors.ts';

/**
 * Where redirects of a request may lead: anywhere but from https to http, only to the same scheme and host, or nowhere,
 * where the caller gets them as answers.
 */
export type RedirectRule = 'follow' | 'same-origin' | 'manual';

/** More than a rename and a step to storage need; fetch itself stops after 20. */
const maxRedirects = 5;

interface Hop extends RequestInit {
  readonly url: URL;
  readonly headers: Headers;
}

/**
 * Sends a request and those that its redirects ask for. A host that a redirect leads to gets no credential.
 *
 * @param service how errors call it
 * @throws ActionError of kind `service` for a redirect that may not be followed; what fetch throws
 */
export async function fetchFollowing(
  service: string,
  url: string,
  { rule, ...init }: RequestInit & { readonly rule: RedirectRule },
): Promise<Response> {
  let hop: Hop = { ...init, url: new URL(url), headers: new Headers(init.headers) };
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(hop.url, { ...hop, redirect: 'manual' });
    const location = response.headers.get('location');
    if (rule === 'manual' || location === null || ![301, 302, 303, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    if (redirects === maxRedirects) throw refused(service, hop.url, `more than ${maxRedirects} times`);
    hop = nextHop(hop, { status: response.status, target: readTarget(service, hop.url, location, rule) });
  }
}

function readTarget(service: string, from: URL, location: string, rule: RedirectRule): URL {
  if (!URL.canParse(location, from.href)) throw refused(service, from, 'to what is no address');
  const target = new URL(location, from);
  const isWeb = target.protocol === 'https:' || (target.protocol === 'http:' && from.protocol === 'http:');
  if (!isWeb || (rule === 'same-origin' && target.origin !== from.origin)) {
    // An address of another kind has no origin.
    throw refused(service, from, `to ${target.host === '' ? target.protocol : `${target.protocol}//${target.host}`}`);
  }
  target.username = '';
  target.password = '';
  return target;
}

/** As fetch does (fetch.spec.whatwg.org, "HTTP-redirect fetch"). */
function nextHop(hop: Hop, { status, target }: { readonly status: number; readonly target: URL }): Hop {
  const headers = new Headers(hop.headers);
  if (target.origin !== hop.url.origin) for (const name of ['authorization', 'cookie']) headers.delete(name);
  const becomesGet = (status === 303 && hop.method !== 'HEAD') || (status < 303 && hop.method === 'POST');
  return { ...hop, headers, url: target, ...(becomesGet ? { method: 'GET', body: null } : {}) };
}

const refused = (service: string, from: URL, where: string) =>
  serviceError(`${service} (${from.host}) redirects ${where}, which is not followed.`, {
    fix: 'What another address answers is not taken for the answer of the service. Find out which proxy or setting redirects the requests.',
  });
