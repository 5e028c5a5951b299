import { ActionError, permissionError, serviceError } from '../../runtime/errors.ts';

/** What octokit's errors carry; anything else that was thrown is not GitHub's. */
interface Refusal {
  readonly status: number;
  readonly url: string;
  readonly header: (name: string) => unknown;
  readonly message: string;
}

/**
 * A failed call in terms of the reader. Octokit's own error stays out of it, because it carries the whole request.
 *
 * @param permission what the token needs, e.g. `actions: read`
 * @returns what was thrown when it is no answer of GitHub
 */
export function apiFailure(error: unknown, permission: string): unknown {
  const cause = at(error, 'cause');
  if (cause instanceof ActionError) return cause;
  const refusal = refusalOf(error);
  if (refusal === undefined) return error;
  const { status, message } = refusal;
  const said = `${placeOf(refusal.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
  if (isLimit(refusal)) {
    return serviceError(`GitHub refused ${said}: the rate limit of this token is used up${resetOf(refusal)}.`, {
      fix: 'Run the job again later, or run fewer jobs at once.',
    });
  }
  if (status === 401) {
    return permissionError(`GitHub refused ${said}: the token is not valid.`, {
      fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
    });
  }
  if (status === 403 || status === 404) {
    return permissionError(`GitHub refused ${said}: the token lacks "${permission}".`, {
      fix: `Add to the job:\n\n    permissions:\n      ${permission}\n`,
    });
  }
  return serviceError(`GitHub answered ${said}.`, {
    fix: 'Run the job again; githubstatus.com says whether the service has a fault.',
  });
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function refusalOf(error: unknown): Refusal | undefined {
  const status = at(error, 'status');
  const url = at(at(error, 'request'), 'url');
  const response = at(error, 'response');
  if (typeof status !== 'number' || typeof url !== 'string' || response === undefined) return undefined;
  const told = at(at(response, 'data'), 'message');
  const message = typeof told === 'string' ? told.replace(/\s+/g, ' ').trim().slice(0, 120) : '';
  return { status, url, header: name => at(at(response, 'headers'), name), message: message.replace(/\.$/, '') };
}

/** The path below the repository: neither query nor owner help the reader. */
const placeOf = (url: string): string => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+(?=\/|$)/, '') || '/';

/** docs.github.com, "Rate limits for the REST API": both limits answer 403 or 429. */
const isLimit = ({ status, header, message }: Refusal): boolean =>
  status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));

function resetOf({ header }: Refusal): string {
  const seconds = Number(header('x-ratelimit-reset'));
  return header('x-ratelimit-remaining') === '0' && seconds > 0
    ? ` until ${new Date(seconds * 1000).toISOString()}`
    : '';
}
