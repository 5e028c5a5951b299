import { textAt, valueAt } from '../../context/payload.ts';
import { ActionError, permissionError, serviceError } from '../../runtime/errors.ts';

/** GitHub has no such thing, or hides it from this token: 404, and 422 for a commit. */
export class NotFoundError extends ActionError {}

/** The parts of octokit's errors that are used; any other error does not come from GitHub. */
interface RefusedCall {
  readonly status: number;
  readonly url: string;
  readonly header: (name: string) => unknown;
  readonly message: string;
}

/**
 * Describes a failed call to its reader. Octokit's error is left out, because it carries the request with its token.
 *
 * @param permission what the token needs, e.g. `actions: read`
 * @returns what was thrown when it is not an answer of GitHub
 */
export function apiFailure(error: unknown, permission: string): unknown {
  const cause = valueAt(error, 'cause');
  if (cause instanceof ActionError) return cause;
  const call = refusedCall(error);
  if (call === undefined) return error;
  const { status, message } = call;
  const what = `${endpointOf(call.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
  if (isLimit(call)) {
    return serviceError(`GitHub refused ${what}: the rate limit of this token is used up${resetTime(call)}.`, {
      fix: 'Run the job again later, or run fewer jobs at once.',
    });
  }
  if (status === 401) {
    return permissionError(`GitHub refused ${what}: the token is not valid.`, {
      fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
    });
  }
  if (status === 403 || status === 404) {
    const refusal = `GitHub refused ${what}: the token lacks "${permission}".`;
    const details = { fix: `Add to the job:\n\n    permissions:\n      ${permission}\n` };
    return status === 404 ? new NotFoundError('permission', refusal, details) : permissionError(refusal, details);
  }
  const answer = `GitHub answered ${what}.`;
  const details = { fix: 'Run the job again; githubstatus.com says whether the service has a problem.' };
  return status === 422 ? new NotFoundError('service', answer, details) : serviceError(answer, details);
}

function refusedCall(error: unknown): RefusedCall | undefined {
  const status = valueAt(error, 'status');
  const url = valueAt(error, 'request', 'url');
  const response = valueAt(error, 'response');
  if (typeof status !== 'number' || typeof url !== 'string' || response === undefined) return undefined;
  const message = textAt(response, 'data', 'message').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '');
  return { status, url, header: name => valueAt(response, 'headers', name), message };
}

/** The path below the repository: neither query nor owner help the reader. */
const endpointOf = (url: string): string => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '') || '/';

/** docs.github.com, "Rate limits for the REST API": both limits answer 403 or 429. */
const isLimit = ({ status, header, message }: RefusedCall): boolean =>
  status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));

function resetTime({ header }: RefusedCall): string {
  const time = new Date(Number(header('x-ratelimit-reset')) * 1000);
  const isTime = time.getTime() > 0;
  return header('x-ratelimit-remaining') === '0' && isTime ? ` until ${time.toISOString()}` : '';
}
