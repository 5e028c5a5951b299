import { ActionError } from '../runtime/errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { BuildContext } from './build-context.ts';
import { aboutOf } from './github.ts';
import { textAt } from './payload.ts';
import { utcTime } from './time.ts';

/**
 * Asks GitHub's REST API for one document of this repository.
 *
 * @param path below `/repos/<owner>/<name>`, e.g. `/commits/<sha>`
 * @returns the document, or the reason why there is none
 */
export async function askGitHub(
  runtime: Pick<Runtime, 'env' | 'request'>,
  repository: string,
  path: string,
  token: string,
): Promise<{ readonly document: unknown } | { readonly failure: string }> {
  const api = (runtime.env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  try {
    const { status, body } = await runtime.request('GitHub', `${api}/repos/${repository}${path}`, {
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'image-actions',
      },
      attempts: 3,
    });
    if (status !== 200) return { failure: `GitHub answered with status ${status}` };
    return { document: JSON.parse(new TextDecoder().decode(body)) };
  } catch (error) {
    if (error instanceof ActionError) return { failure: error.message };
    if (error instanceof SyntaxError) return { failure: `GitHub's answer is not JSON` };
    throw error;
  }
}

/** Fills what neither the event nor the clone told: at most one request for the repository and one for the commit. */
export async function completeFromGitHub(
  runtime: Pick<Runtime, 'env' | 'request' | 'log'>,
  context: BuildContext,
  token: string,
): Promise<BuildContext> {
  let known = context;
  if (known.defaultBranch === null) {
    const answer = await askGitHub(runtime, known.repository, '', token);
    if ('document' in answer) {
      const { document } = answer;
      known = {
        ...known,
        url: textAt(document, 'html_url') || known.url,
        defaultBranch: textAt(document, 'default_branch') || null,
        about: aboutOf(document, known.repository),
      };
    } else runtime.log.debug(`The repository's default branch stays unknown: ${answer.failure}`);
  }
  if (known.commitTime === null) {
    const answer = await askGitHub(runtime, known.repository, `/commits/${known.headRevision}`, token);
    if ('document' in answer) {
      known = { ...known, commitTime: utcTime(textAt(answer.document, 'commit', 'committer', 'date')) };
    } else runtime.log.debug(`The time of the commit stays unknown: ${answer.failure}`);
  }
  return known;
}
