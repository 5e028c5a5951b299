import type { RepositoryQuestions } from '../../context/github-request.ts';
import { serviceError } from '../../runtime/errors.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { apiFailure } from './failures.ts';
import type { Octokit } from './octokit.ts';

export interface RunQuery {
  /** File name of the workflow, e.g. `images.yml`. */
  readonly workflow: string;
  /** Compared with the name of the head's branch only, also of forks. */
  readonly branch: string;
  readonly status: 'success';
}

/**
 * GitHub's REST API below one repository. Lists are what the service answers, unchecked.
 *
 * All throw ActionError of kind `permission` (401, 403, and 404 of a place that may be hidden) or `service`.
 */
export interface RepositoryApi extends RepositoryQuestions {
  /** Runs, newest first, page by page; ends after 10 pages of 30. Runs are large: about 12 kB each. */
  listWorkflowRuns(query: RunQuery): AsyncIterable<readonly unknown[]>;
  /** The artifacts of one run that have this name: all attempts together, at most 1,000. */
  listArtifacts(run: number, name: string): Promise<readonly unknown[]>;
  /** The archive of an artifact; null when it is gone (410). */
  downloadArtifact(id: number, maximumBytes: number): Promise<Buffer | null>;
}

const mostPages = 10;

/** Octokit takes 25 ms to load, so only a run that asks GitHub does. */
export function createRepositoryApi(
  { env, request }: Pick<Runtime, 'env' | 'request'>,
  repository: string,
  token: string,
): RepositoryApi {
  const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  const load = async () => (await import('./octokit.ts')).connect(request, api, token);
  let loaded: Promise<Octokit> | undefined;
  const ask = async <T>(permission: string, question: (octokit: Octokit) => Promise<T>): Promise<T> => {
    loaded ??= load();
    try {
      return await question(await loaded);
    } catch (error) {
      throw apiFailure(error, permission);
    }
  };
  const pagesOf = async function* (permission: string, list: (octokit: Octokit) => AsyncIterable<Page>) {
    const pages = await ask(permission, async octokit => list(octokit)[Symbol.asyncIterator]());
    for (;;) {
      const page = await ask(permission, () => pages.next());
      if (page.done) return;
      yield itemsOf(page.value);
    }
  };
  return {
    readRepository: () => ask('contents: read', async ({ rest }) => (await rest.repos.get(here)).data),
    readCommit: ref => ask('contents: read', async ({ rest }) => (await rest.repos.getCommit({ ...here, ref })).data),
    listTagRefs: () =>
      gather(
        pagesOf('contents: read', ({ paginate, rest }) =>
          paginate.iterator(rest.git.listMatchingRefs, { ...here, ref: 'tags/' }),
        ),
        1000,
      ),
    listWorkflowRuns: ({ workflow, branch, status }) => {
      const query = { ...here, workflow_id: workflow, branch, status, exclude_pull_requests: true, per_page: 30 };
      return firstOf(
        pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query)),
        mostPages,
      );
    },
    listArtifacts: (run, name) => {
      const query = { ...here, run_id: run, name, per_page: 100 };
      return gather(
        pagesOf('actions: read', ({ paginate, rest }) =>
          paginate.iterator(rest.actions.listWorkflowRunArtifacts, query),
        ),
        mostPages,
      );
    },
    downloadArtifact: (id, maximumBytes) =>
      ask('actions: read', octokit => download(octokit, request, { ...here, artifact_id: id }, maximumBytes)),
  };
}

interface Page {
  readonly data: unknown;
}

function itemsOf({ data }: Page): readonly unknown[] {
  if (Array.isArray(data)) return data;
  throw serviceError('GitHub answered something else where a list was asked for.', {
    fix: 'Check whether a proxy answers in the place of GitHub, then run the job again.',
  });
}

/** @throws ActionError of kind `service` when there is more: half a list is worse than none */
async function gather(pages: AsyncIterable<readonly unknown[]>, most: number): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let count = 0;
  for await (const page of pages) {
    if (count++ === most) throw serviceError(`GitHub's list has more than ${most} pages, which is more than is read.`);
    all.push(...page);
  }
  return all;
}

async function* firstOf(pages: AsyncIterable<readonly unknown[]>, most: number) {
  let count = 0;
  for await (const page of pages) {
    yield page;
    if (++count === most) return;
  }
}

async function download(
  { rest }: Octokit,
  request: Runtime['request'],
  artifact: { readonly owner: string; readonly repo: string; readonly artifact_id: number },
  maximumBytes: number,
): Promise<Buffer | null> {
  const { rawAnswer } = await import('./octokit.ts');
  try {
    const options = { ...artifact, archive_format: 'zip', request: rawAnswer(request, maximumBytes) };
    const { data } = await rest.actions.downloadArtifact(options);
    return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
  } catch (error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410) return null;
    throw error;
  }
}
