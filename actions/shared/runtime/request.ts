import http from 'node:http';
import { ActionError, inputError, messageOf, serviceError } from './errors.ts';
import { createDeadlines, type Deadline, type Deadlines, LateError } from './scheduling/deadline.ts';
import { type Attempt, type RetryPolicy, type RetryPorts, retry, systemRetryPorts } from './scheduling/retry.ts';

/**
 * Where redirects of a request may lead: anywhere but from https to http, only to the same scheme and host, or nowhere,
 * where the caller gets them as answers.
 */
export type RedirectRule = 'follow' | 'same-origin' | 'manual';

export interface RequestOptions {
  readonly method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Default `follow`. */
  readonly redirect?: RedirectRule;
  /**
   * The time for all attempts and their pauses, to the end of the body. One attempt gets at most half of it, so that there
   * is time for another. Default: that of a question, which begins now.
   */
  readonly deadline?: Deadline | undefined;
  /** Attempts in all. Default 4; 1 for a request that must not be sent twice. */
  readonly attempts?: number;
  /** A larger body is an error, and is not requested again. Default: no limit. */
  readonly maximumBytes?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Sends one HTTP request to a service, which errors call by the name given. Responses with a status below 500 are
 * returned, unless they ask for a pause.
 */
export type Request = (service: string, url: string, options?: RequestOptions) => Promise<Answer>;

const policy: Pick<RetryPolicy, 'baseMilliseconds' | 'capMilliseconds'> = {
  baseMilliseconds: 500,
  capMilliseconds: 8000,
};

export interface RequestPorts extends RetryPorts {
  /** A signal that aborts after some milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
}

const systemPorts: RequestPorts = { ...systemRetryPorts, timeout: milliseconds => AbortSignal.timeout(milliseconds) };

/**
 * @throws ActionError of kind `service` that names the service, its host, the last failure and the number of attempts; it
 *   does not contain the URL, because a query can contain a signature
 */
export function createRequest(deadlines: Deadlines = createDeadlines(), changed: Partial<RequestPorts> = {}): Request {
  const ports = { ...systemPorts, ...changed };
  useProxyOfEnvironment();
  return async (service, url, options = {}) => {
    checkHeaders(service, options.headers ?? {});
    const { attempts = 4, deadline = deadlines.question() } = options;
    let attempted = 0;
    try {
      return await retry(
        async number => {
          // Earlier pages of the same question can have taken all the time.
          if (deadline.remainingMilliseconds() === 0) throw new LateError(deadline);
          attempted = number;
          return await send({ service, url }, { ...options, attempts, deadline }, ports);
        },
        { ...policy, attempts, deadlineSeconds: deadline.remainingMilliseconds() / 1000 },
        ports,
      );
    } catch (error) {
      if (error instanceof BodyTooLarge) throw serviceError(`${service} ${error.message}`, { cause: error });
      if (error instanceof ActionError) throw error;
      const advice =
        error instanceof TooManyRequests
          ? 'Log in to the service, which raises its limit, or run fewer jobs at once; then run the job again.'
          : 'Check that the service is up and reachable from this runner, then run the job again.';
      throw serviceError(`${service} (${new URL(url).host}) did not answer: ${messageOf(error)}`, {
        fix: `${attemptsMade(attempted)}${advice}`,
        cause: error,
      });
    }
  };
}

/** What fetch throws for such a value quotes it, and it can be a token. */
function checkHeaders(service: string, headers: Readonly<Record<string, string>>): void {
  const name = Object.keys(headers).find(key => /[^\t\x20-\x7e\x80-\xff]/.test(headers[key] ?? ''));
  if (name === undefined) return;
  throw inputError(
    `${service} cannot be asked: the header "${name}" would contain a line break or another character that no header has.`,
    {
      fix: 'Check the token or password that this step uses: it was stored with such a character.',
    },
  );
}

function attemptsMade(attempted: number): string {
  if (attempted === 0) return '';
  return `${attempted === 1 ? 'One attempt was' : `${attempted} attempts were`} made. `;
}

class BodyTooLarge extends Error {}

class TooManyRequests extends Error {}

type SettledOptions = RequestOptions & { readonly attempts: number; readonly deadline: Deadline };

async function send(
  { service, url }: { readonly service: string; readonly url: string },
  options: SettledOptions,
  ports: RequestPorts,
): Promise<Attempt<Answer>> {
  const { attempts, deadline } = options;
  const left = deadline.remainingMilliseconds();
  const milliseconds = attempts === 1 ? left : Math.min(left, deadline.seconds * 500);
  const signal = ports.timeout(Math.ceil(milliseconds));
  try {
    const response = await fetchFollowing(service, url, {
      method: options.method ?? 'GET',
      headers: options.headers ?? {},
      body: bodyOf(options),
      rule: options.redirect ?? 'follow',
      signal,
    });
    const body = await readBody(response, options.maximumBytes ?? Number.POSITIVE_INFINITY);
    const answer = { status: response.status, headers: response.headers, body };
    const wait = retryAfter(response.headers, ports.now());
    // GitHub's secondary rate limits have status 403 too; their Retry-After shows that no permission is missing.
    const tooMany = response.status === 429 || (response.status === 403 && wait !== undefined);
    if (!tooMany && response.status < 500) return { done: answer };
    if (!tooMany) return againAfter(new Error(`status ${response.status}`), wait);
    const pause = wait === undefined ? '' : `; it asks for a pause of ${Math.ceil(wait / 1000)} s`;
    return againAfter(new TooManyRequests(`status ${response.status}, too many requests${pause}`), wait);
  } catch (error) {
    if (error instanceof BodyTooLarge || error instanceof ActionError) throw error;
    if (signal.aborted && milliseconds === left) throw new LateError(deadline);
    const why = signal.aborted ? `no answer within ${milliseconds / 1000} s` : networkFailure(error);
    return { again: new Error(why, { cause: error }) };
  }
}

/** On Node 20 the bytes of an array are gone when a redirect is to send them again (307); a blob is read again. */
const bodyOf = ({ body }: RequestOptions): string | Blob | null =>
  body === undefined || typeof body === 'string' ? (body ?? null) : new Blob([body]);

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
async function fetchFollowing(
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
    if (redirects === maxRedirects) throw refusedRedirection(service, hop.url, `more than ${maxRedirects} times`);
    hop = nextHop(hop, { status: response.status, target: readTarget(service, hop.url, location, rule) });
  }
}

function readTarget(service: string, from: URL, location: string, rule: RedirectRule): URL {
  if (!URL.canParse(location, from.href)) throw refusedRedirection(service, from, 'to what is no address');
  const target = new URL(location, from);
  const isWeb = target.protocol === 'https:' || (target.protocol === 'http:' && from.protocol === 'http:');
  if (!isWeb || (rule === 'same-origin' && target.origin !== from.origin)) {
    // An address of another kind has no origin.
    throw refusedRedirection(
      service,
      from,
      `to ${target.host === '' ? target.protocol : `${target.protocol}//${target.host}`}`,
    );
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

const refusedRedirection = (service: string, from: URL, where: string) =>
  serviceError(`${service} (${from.host}) redirects ${where}, which is not followed.`, {
    fix: 'What another address answers is not taken for the answer of the service. Find out which proxy or setting redirects the requests.',
  });

const againAfter = (again: Error, afterMilliseconds: number | undefined): Attempt<Answer> =>
  afterMilliseconds === undefined ? { again } : { again, afterMilliseconds };

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyTooLarge(`sent more than the ${maxBytes} bytes that are allowed here`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}

/** Milliseconds to wait, from Retry-After in seconds or as a date (RFC 9110, section 10.2.3). */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function networkFailure(error: unknown): string {
  const cause: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'cause') : undefined;
  const detail = firstOf(cause) ?? error;
  return messageOf(detail) || messageOf(error);
}

/** A host with several addresses fails with one error for each address (AggregateError). */
function firstOf(cause: unknown): unknown {
  const errors: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'errors') : undefined;
  return Array.isArray(errors) ? errors[0] : cause;
}

/** Node's fetch ignores HTTPS_PROXY by default; self-hosted runners that need a proxy set it. */
function useProxyOfEnvironment(): void {
  const hasProxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => process.env[name]);
  const useProxy: unknown = Reflect.get(http, 'setGlobalProxyFromEnv');
  if (hasProxy && typeof useProxy === 'function') useProxy();
}
