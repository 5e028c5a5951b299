import type { RepositoryReader } from '../../context/repository-reader.ts';
import { serviceError } from '../../runtime/errors.ts';
import type { Runtime, ServicePorts } from '../../runtime/runtime.ts';
import { apiFailure } from './failures.ts';
import type { Octokit } from './octokit.ts';

export interface RunQuery {
  /** File name of the workflow, e.g. `images.yml`. */
  readonly workflow: string;
  /** The service compares it with the name of the head branch, which can be a fork's. */
  readonly branch: string;
  readonly status: 'success';
}

/**
 * GitHub's REST API for one repository. Lists are what the service answers, unchecked.
 *
 * All throw ActionError of kind `permission` (401, 403, and 404, which can hide what exists) or `service`.
 */
export interface RepositoryApi extends RepositoryReader {
  /** Runs, newest first, page by page; ends after 10 pages of 30. Runs are large: about 12 kB each. */
  listWorkflowRuns(query: RunQuery): AsyncIterable<readonly unknown[]>;
  /** The artifacts of one run that have this name: all attempts together, up to 1,000. */
  listArtifacts(run: number, name: string): Promise<readonly unknown[]>;
  /** The archive of an artifact; undefined when it has expired (410). */
  downloadArtifact(id: number, maximumBytes: number): Promise<Buffer | undefined>;
}

const maxPages = 10;

/** Octokit takes 25 ms to load, so it is loaded by the first call. */
export function createRepositoryApi({ env, request }: ServicePorts, repository: string, token: string): RepositoryApi {
  const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const [owner = '', repo = ''] = repository.split('/');
  const target = { owner, repo };
  const load = async () => (await import('./octokit.ts')).connect(request, api, token);
  let loaded: Promise<Octokit> | undefined;
  const call = async <T>(permission: string, endpoint: (octokit: Octokit) => Promise<T>): Promise<T> => {
    loaded ??= load();
    try {
      return await endpoint(await loaded);
    } catch (error) {
      throw apiFailure(error, permission);
    }
  };
  const pagesOf = async function* (permission: string, list: (octokit: Octokit) => AsyncIterable<Page>) {
    const pages = await call(permission, async octokit => list(octokit)[Symbol.asyncIterator]());
    for (;;) {
      const page = await call(permission, () => pages.next());
      if (page.done) return;
      yield itemsOf(page.value);
    }
  };
  return {
    readRepository: () => call('contents: read', async ({ rest }) => (await rest.repos.get(target)).data),
    readCommit: ref =>
      call('contents: read', async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
    listTagRefs: () =>
      gather(
        pagesOf('contents: read', ({ paginate, rest }) =>
          paginate.iterator(rest.git.listMatchingRefs, { ...target, ref: 'tags/' }),
        ),
        1000,
      ),
    listWorkflowRuns: ({ workflow, branch, status }) => {
      const query = { ...target, workflow_id: workflow, branch, status, exclude_pull_requests: true, per_page: 30 };
      return firstPages(
        pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query)),
        maxPages,
      );
    },
    listArtifacts: (run, name) => {
      const query = { ...target, run_id: run, name, per_page: 100 };
      return gather(
        pagesOf('actions: read', ({ paginate, rest }) =>
          paginate.iterator(rest.actions.listWorkflowRunArtifacts, query),
        ),
        maxPages,
      );
    },
    downloadArtifact: (id, maximumBytes) =>
      call('actions: read', octokit => downloadArchive(octokit, request, { ...target, artifact_id: id }, maximumBytes)),
  };
}

interface Page {
  readonly data: unknown;
}

function itemsOf({ data }: Page): readonly unknown[] {
  if (Array.isArray(data)) return data;
  throw serviceError('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
  });
}

/** @throws ActionError of kind `service` when there are more pages: a part of a list would mislead */
async function gather(pages: AsyncIterable<readonly unknown[]>, max: number): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let count = 0;
  for await (const page of pages) {
    if (count++ === max) throw serviceError(`GitHub's list has more than ${max} pages, the limit.`);
    all.push(...page);
  }
  return all;
}

async function* firstPages(pages: AsyncIterable<readonly unknown[]>, max: number) {
  let count = 0;
  for await (const page of pages) {
    yield page;
    if (++count === max) return;
  }
}

async function downloadArchive(
  { rest }: Octokit,
  request: Runtime['request'],
  artifact: { readonly owner: string; readonly repo: string; readonly artifact_id: number },
  maximumBytes: number,
): Promise<Buffer | undefined> {
  const { rawAnswer } = await import('./octokit.ts');
  try {
    const options = { ...artifact, archive_format: 'zip', request: rawAnswer(request, maximumBytes) };
    const { data } = await rest.actions.downloadArtifact(options);
    return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
  } catch (error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410) return undefined;
    throw error;
  }
}
