import { permissionError, serviceError } from '../runtime/errors.ts';
import type { Answer, RequestOptions } from '../runtime/request.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** GitHub's REST API below one repository; plain requests, so that no client is loaded for a handful of calls. */
export interface RepositoryApi {
  /** @param path below `/repos/<owner>/<name>`, with its query */
  send(path: string, options?: Pick<RequestOptions, 'maximumBytes' | 'timeoutSeconds'>): Promise<Answer>;
  /**
   * Parses the answer to a GET.
   *
   * @param permission what the token needs, e.g. `actions: read`
   * @throws ActionError of kind `permission` (401, 403, and 404 of a place that may be hidden) or `service`
   */
  read(path: string, permission: string): Promise<unknown>;
}

export function createRepositoryApi(
  runtime: Pick<Runtime, 'env' | 'request'>,
  repository: string,
  token: string,
): RepositoryApi {
  const api = (runtime.env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    'user-agent': 'image-actions',
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  };
  const send: RepositoryApi['send'] = (path, options = {}) =>
    runtime.request('GitHub', `${api}/repos/${repository}${path}`, { headers, ...options });
  return {
    send,
    read: async (path, permission) => {
      const { status, body } = await send(path, { maximumBytes: 16 * 1024 * 1024 });
      if (status === 200) return JSON.parse(new TextDecoder().decode(body));
      throw refusal(status, path, permission);
    },
  };
}

/** An answer that is no success, as an error for people. */
export function refusal(status: number, path: string, permission: string): Error {
  const place = path.split('?')[0];
  if (status === 401 || status === 403 || status === 404) {
    return permissionError(`GitHub refused ${place} with status ${status}: the token lacks "${permission}".`, {
      fix: `Add to the job:\n\n    permissions:\n      ${permission}\n`,
    });
  }
  return serviceError(`GitHub answered ${place} with status ${status}.`, {
    fix: 'Run the job again; githubstatus.com says whether the service has a fault.',
  });
}
