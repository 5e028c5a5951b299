import http from 'node:http';
import { messageOf, serviceError } from './errors.ts';
import { type Attempt, type RetryPolicy, type RetryPorts, retry, systemRetryPorts } from './retry.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly redirect?: 'follow' | 'manual';
  /** For one attempt, headers and body together. Default 30. */
  readonly timeoutSeconds?: number;
  /** Attempts in all. Default 4; 1 for a request that must not be sent twice. */
  readonly attempts?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Sends one HTTP request to a named service. Answers below 500, except 429, come back as they are. */
export type Request = (service: string, url: string, options?: RequestOptions) => Promise<Answer>;

const policy: Omit<RetryPolicy, 'attempts'> = { deadlineSeconds: 120, baseMilliseconds: 500, capMilliseconds: 8000 };

/**
 * @throws ActionError of kind `service` that names the service, the last failure and the number of attempts; the URL
 *   stays out of it beyond the host, because a query can hold a signature
 */
export function createRequest(ports: RetryPorts = systemRetryPorts): Request {
  return async (service, url, options = {}) => {
    useProxyOfEnvironment();
    const attempts = options.attempts ?? 4;
    let made = 0;
    try {
      return await retry(
        async number => {
          made = number;
          return await send(url, options, ports.now);
        },
        { ...policy, attempts },
        ports,
      );
    } catch (error) {
      throw serviceError(`${service} (${new URL(url).host}) did not answer: ${messageOf(error)}`, {
        fix: `${made === 1 ? 'One attempt was' : `${made} attempts were`} made. Check that the service is up and reachable from this runner, then run the job again.`,
        cause: error,
      });
    }
  };
}

async function send(url: string, options: RequestOptions, now: () => number): Promise<Attempt<Answer>> {
  const seconds = options.timeoutSeconds ?? 30;
  try {
    const response = await fetch(url, {
      method: options.method ?? 'GET',
      headers: options.headers ?? {},
      body: options.body ?? null,
      redirect: options.redirect ?? 'follow',
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    const answer = { status: response.status, headers: response.headers, body };
    if (response.status !== 429 && response.status < 500) return { done: answer };
    const wait = retryAfter(response.headers, now());
    const again = new Error(`status ${response.status}`);
    return wait === undefined ? { again } : { again, afterMilliseconds: wait };
  } catch (error) {
    return { again: new Error(networkFailure(error, seconds), { cause: error }) };
  }
}

/** Milliseconds to wait, from Retry-After in seconds or as a date (RFC 9110, section 10.2.3). */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function networkFailure(error: unknown, seconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${seconds} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  const detail = cause instanceof AggregateError ? cause.errors[0] : cause;
  return detail === undefined ? messageOf(error) : messageOf(detail);
}

let proxyChecked = false;

/** Node's own fetch ignores HTTPS_PROXY until it is told to; self-hosted runners behind a proxy set it. */
function useProxyOfEnvironment(): void {
  if (proxyChecked) return;
  proxyChecked = true;
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = process.env;
  const use: unknown = Reflect.get(http, 'setGlobalProxyFromEnv');
  if ((HTTPS_PROXY || https_proxy || HTTP_PROXY || http_proxy) && typeof use === 'function') use();
}
