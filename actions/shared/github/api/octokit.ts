import { getOctokit } from '@actions/github';
import { serviceError } from '../../runtime/errors.ts';
import type { Request, RequestOptions } from '../../runtime/request.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Deprecations and retries are told by the service's log and by errors; nothing is printed behind the runner's back. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const documentLimit = 16 * 1024 * 1024;

/**
 * Octokit that sends by `request`, whose time limits, retries and proxy then hold for it too.
 *
 * @param api the root of the REST API, without a slash at its end
 */
export function connect(request: Request, api: string, token: string): Octokit {
  return getOctokit(token, {
    baseUrl: api,
    userAgent: 'image-actions',
    log: silent,
    // The deprecation header is reported to this log, not to the one above.
    request: { log: silent, fetch: fetchDocument(request) },
  });
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A page that a proxy answers in the place of the service would break octokit in ways that name nobody. */
function fetchDocument(request: Request): Fetch {
  return async (url, init) => {
    const { status, headers, body } = await request('GitHub', url, optionsOf(init, documentLimit));
    const shown = new Headers(headers);
    if (status < 300 && body.length > 0) {
      if (!isJson(body)) {
        throw serviceError(`GitHub's answer to ${new URL(url).pathname} is not JSON.`, {
          fix: 'Check whether a proxy answers in the place of GitHub, then run the job again.',
        });
      }
      shown.set('content-type', 'application/json');
    }
    return answerAt(url, body, status, shown);
  };
}

/** For one call that answers with bytes: they are handed on as they are, up to a limit. */
export const rawAnswer = (request: Request, maximumBytes: number) => ({
  parseSuccessResponseBody: false,
  fetch: async (url: string, init: RequestInit) => {
    const { status, headers, body } = await request('GitHub', url, optionsOf(init, maximumBytes));
    return answerAt(url, body, status, headers);
  },
});

function optionsOf({ method, headers, body }: RequestInit, maximumBytes: number): RequestOptions {
  const given = typeof body === 'string' ? { body } : {};
  return {
    method: methodOf(method),
    headers: { ...Object.fromEntries(new Headers(headers)), 'x-github-api-version': '2022-11-28' },
    maximumBytes,
    ...given,
  };
}

const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;

function methodOf(method: string | undefined): (typeof methods)[number] {
  const known = methods.find(each => each === method);
  if (known === undefined) throw new Error(`no request has the method ${method}`);
  return known;
}

const bodiless = [204, 205, 304];

/** A response made by hand has no address, and octokit's paging reads it. */
function answerAt(url: string, body: Uint8Array<ArrayBuffer>, status: number, headers: Headers): Response {
  const response = new Response(bodiless.includes(status) ? null : body, { status, headers });
  return Object.defineProperty(response, 'url', { value: url });
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}
