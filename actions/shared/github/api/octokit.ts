import { getOctokit } from '@actions/github';
import { inputError, serviceError } from '../../runtime/errors.ts';
import type { Answer, Request, RequestOptions } from '../../runtime/request.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';

/** A client for the calls of one question. */
export interface Octokit extends Pick<ReturnType<typeof getOctokit>, 'rest' | 'paginate'> {
  /** Sends what octokit wants to send. */
  readonly send: Send;
}

/** Retries and failures are reported by errors, so octokit prints no line of its own. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const documentLimit = 16 * 1024 * 1024;

/**
 * Octokit that sends by `request`, whose time limits, retries and proxy then hold for it too.
 *
 * @param api the root of the REST API, without a slash at its end
 */
export function connect(request: Request, api: string, token: string, deadline: Deadline): Octokit {
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw inputError('The token for GitHub contains a space, a line break or another character that no token has.', {
      fix: 'Check the secret that the input "github-token" gets: it was stored with such a character.',
    });
  }
  const send: Send = async (url, { method, headers, body }, { maximumBytes, redirect }) => {
    // The address of a next page is part of an answer, and each request carries the token.
    if (new URL(url).origin !== new URL(api).origin) {
      throw serviceError(`GitHub named a next page at another address, ${new URL(url).origin}.`, {
        fix: `Pages come from ${new URL(api).origin}. Check whether a proxy answers instead of GitHub.`,
      });
    }
    return await request('GitHub', url, {
      method: methodOf(method),
      headers: { ...Object.fromEntries(new Headers(headers)), 'x-github-api-version': '2022-11-28' },
      maximumBytes,
      redirect,
      deadline,
      ...(typeof body === 'string' ? { body } : {}),
    });
  };
  const { rest, paginate } = getOctokit(token, {
    baseUrl: api,
    userAgent: 'image-actions',
    log: silent,
    // The deprecation header is reported to this log, not to the one above.
    request: { log: silent, fetch: fetchDocument(send) },
  });
  return { rest, paginate, send };
}

type Send = (
  url: string,
  init: RequestInit,
  options: Required<Pick<RequestOptions, 'maximumBytes' | 'redirect'>>,
) => Promise<Answer>;
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A page that a proxy sends instead of the service breaks octokit with errors that do not name the cause. */
function fetchDocument(send: Send): Fetch {
  return async (url, init) => {
    const { status, headers, body } = await send(url, init, {
      maximumBytes: documentLimit,
      // A renamed repository is at another path. What another host answers is not GitHub's.
      redirect: 'same-origin',
    });
    const documentHeaders = new Headers(headers);
    if (status < 400) {
      // Octokit takes any other answer below 400 for an empty list.
      if (status !== 200 || !isDocument(body)) {
        throw serviceError(`GitHub's answer to ${new URL(url).pathname} (${status}) is not a JSON document.`, {
          fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
        });
      }
      documentHeaders.set('content-type', 'application/json');
    }
    return answerAt(url, body, { status, headers: documentHeaders });
  };
}

interface ArtifactAddress {
  readonly owner: string;
  readonly repo: string;
  readonly artifact_id: number;
}

/** The archive of an artifact, as it is; undefined when it has expired. */
export async function fetchArchive(
  { rest, send }: Octokit,
  artifact: ArtifactAddress,
  maximumBytes: number,
): Promise<Buffer | undefined> {
  const fetchBytes: Fetch = async (url, init) => {
    const { status, headers, body } = await send(url, init, {
      maximumBytes,
      // Archives are in a storage. Their digest is in the answer of GitHub.
      redirect: 'follow',
    });
    return answerAt(url, body, { status, headers });
  };
  try {
    const request = { parseSuccessResponseBody: false, fetch: fetchBytes };
    const { data } = await rest.actions.downloadArtifact({ ...artifact, archive_format: 'zip', request });
    return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
  } catch (error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410) return undefined;
    throw error;
  }
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
