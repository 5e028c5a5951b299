import { getOctokit } from '@actions/github';
import { serviceError } from '../../runtime/errors.ts';
import type { Request, RequestOptions } from '../../runtime/request.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Retries and failures are reported by errors, so octokit prints no line of its own. */
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

/** A page that a proxy sends instead of the service breaks octokit with errors that do not name the cause. */
function fetchDocument(request: Request): Fetch {
  return async (url, init) => {
    const { status, headers, body } = await request('GitHub', url, optionsOf(init, documentLimit));
    const documentHeaders = new Headers(headers);
    if (status < 300 && body.length > 0) {
      if (!isDocument(body)) {
        throw serviceError(`GitHub's answer to ${new URL(url).pathname} is not a JSON document.`, {
          fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
        });
      }
      documentHeaders.set('content-type', 'application/json');
    }
    return answerAt(url, body, { status, headers: documentHeaders });
  };
}

/** Options for one call that answers with bytes: they are passed on as they are, up to a limit. */
export const rawAnswer = (request: Request, maximumBytes: number) => ({
  parseSuccessResponseBody: false,
  fetch: async (url: string, init: RequestInit) => {
    const { status, headers, body } = await request('GitHub', url, optionsOf(init, maximumBytes));
    return answerAt(url, body, { status, headers });
  },
});

function optionsOf({ method, headers, body }: RequestInit, maximumBytes: number): RequestOptions {
  return {
    method: methodOf(method),
    headers: { ...Object.fromEntries(new Headers(headers)), 'x-github-api-version': '2022-11-28' },
    maximumBytes,
    ...(typeof body === 'string' ? { body } : {}),
  };
}

const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;

function methodOf(method: string | undefined): (typeof methods)[number] {
  const known = methods.find(each => each === method);
  if (known === undefined) throw new Error(`no request has the method ${method}`);
  return known;
}

const bodiless = [204, 205, 304];

/** A response that is constructed has no address, and octokit's paging needs it. */
function answerAt(url: string, body: Uint8Array<ArrayBuffer>, init: { status: number; headers: Headers }): Response {
  const response = new Response(bodiless.includes(init.status) ? null : body, init);
  return Object.defineProperty(response, 'url', { value: url });
}

/** Whether a body is a JSON object or list; octokit breaks on any other value. */
function isDocument(body: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
