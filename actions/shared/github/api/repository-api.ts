import type { RepositoryReader } from '../../context/repository-reader.ts';
import { ActionError, serviceError } from '../../runtime/errors.ts';
import type { ServicePorts } from '../../runtime/runtime.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';
import { withoutTrailing } from '../../text/trim.ts';
import { apiFailure } from './failures.ts';
import type { Octokit } from './octokit.ts';

export interface RunQuery {
  /** File name of the workflow, e.g. `images.yml`. */
  readonly workflow: string;
  /** The service compares it with the name of the head branch, which can be a fork's. Undefined for any. */
  readonly branch?: string | undefined;
  /** The commit that was built; undefined for any. */
  readonly revision?: string | undefined;
  /** Undefined for runs in any state, also those that have not ended. */
  readonly status?: 'success';
}

/**
 * GitHub's REST API for one repository. Lists are what the service answers, unchecked.
 *
 * All throw ActionError of kind `permission` (401, 403, and 404, which can hide what exists) or `service`; 404 is a
 * `NotFoundError`.
 */
export interface RepositoryApi extends RepositoryReader {
  /** Runs, newest first, page by page; ends after 10 pages of 30. Runs are large: about 12 kB each. */
  listWorkflowRuns(query: RunQuery): AsyncIterable<readonly unknown[]>;
  /** How two commits are related; the answer has at most one of the commits between them, and no files. */
  compareCommits(base: string, head: string): Promise<unknown>;
  /** @param ref without `refs/` */
  readRef(ref: string): Promise<unknown>;
  /** One run in any state. */
  readWorkflowRun(run: number): Promise<unknown>;
  /** @param tag of the release; undefined for the latest one, which is neither a draft nor a prerelease */
  readRelease(tag?: string): Promise<unknown>;
  /** The artifacts of one run that have this name: all attempts together, up to 1,000. */
  listArtifacts(run: number, name: string): Promise<readonly unknown[]>;
  /** The archive of an artifact; undefined when it has expired (410). */
  downloadArtifact(id: number, maximumBytes: number): Promise<Buffer | undefined>;
}

const maxPages = 10;
const maxTagPages = 1000;

/**
 * Octokit takes 25 ms to load, so it is loaded by the first call.
 *
 * @param shared the deadline of all calls together. Without it each call has one; a list of many pages is one call
 */
export function createRepositoryApi(
  ports: ServicePorts,
  repository: string,
  token: string,
  shared?: Deadline,
): RepositoryApi {
  const { env, request, deadlines } = ports;
  const api = withoutTrailing(env['GITHUB_API_URL'] || 'https://api.github.com', '/');
  const [owner = '', repo = ''] = repository.split('/');
  const target = { owner, repo };
  // Octokit takes no options of a request along from page to page, so each deadline has a client of its own.
  const question = (permission: string): Question => {
    const deadline = shared ?? deadlines.question();
    let loaded: Promise<Octokit> | undefined;
    return async endpoint => {
      loaded ??= import('./octokit.ts').then(({ connect }) => connect(request, api, token, deadline));
      try {
        return await endpoint(await loaded);
      } catch (error) {
        throw apiFailure(error, permission);
      }
    };
  };
  return {
    readRepository: () => question('contents: read')(async ({ rest }) => (await rest.repos.get(target)).data),
    readCommit: ref =>
      question('contents: read')(async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
    compareCommits: (base, head) => {
      // The list of changed files is on the first page, and can have megabytes.
      const query = { ...target, basehead: `${base}...${head}`, per_page: 1, page: 2 };
      return question('contents: read')(async ({ rest }) => (await rest.repos.compareCommitsWithBasehead(query)).data);
    },
    readRef: ref => question('contents: read')(async ({ rest }) => (await rest.git.getRef({ ...target, ref })).data),
    listTagRefs: (start = '') => {
      const query = { ...target, ref: `tags/${start}` };
      const list: Listing = ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, query);
      return gather(plainPages(pagesOf(question('contents: read'), list)), maxTagPages);
    },
    listWorkflowRuns: ({ workflow, branch, revision, status }) => {
      const query = {
        ...target,
        workflow_id: workflow,
        ...(branch === undefined ? {} : { branch }),
        ...(revision === undefined ? {} : { head_sha: revision }),
        ...(status === undefined ? {} : { status }),
        exclude_pull_requests: true,
        per_page: 30,
      };
      const list: Listing = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query);
      return firstPages(pagesOf(question('actions: read'), list), maxPages);
    },
    readWorkflowRun: run => {
      const query = { ...target, run_id: run, exclude_pull_requests: true };
      return question('actions: read')(async ({ rest }) => (await rest.actions.getWorkflowRun(query)).data);
    },
    readRelease: tag =>
      question('contents: read')(async ({ rest }) => {
        if (tag === undefined) return (await rest.repos.getLatestRelease(target)).data;
        return (await rest.repos.getReleaseByTag({ ...target, tag })).data;
      }),
    listArtifacts: (run, name) => {
      const query = { ...target, run_id: run, name, per_page: 100 };
      const list: Listing = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query);
      return gather(pagesOf(question('actions: read'), list), maxPages);
    },
    downloadArtifact: (id, maximumBytes) =>
      question('actions: read')(async octokit => {
        const { fetchArchive } = await import('./octokit.ts');
        return await fetchArchive(octokit, { ...target, artifact_id: id }, maximumBytes);
      }),
  };
}

/** Sends the calls of one question, and describes their failures. */
type Question = <T>(endpoint: (octokit: Octokit) => Promise<T>) => Promise<T>;

type Listing = (octokit: Octokit) => AsyncIterable<Page>;

async function* pagesOf(question: Question, list: Listing): AsyncGenerator<readonly unknown[]> {
  const pages = await question(async octokit => list(octokit)[Symbol.asyncIterator]());
  for (;;) {
    const page = await question(() => pages.next()).catch((error: unknown) => {
      // Octokit changes the documents of some lists, and breaks on those of another form.
      throw error instanceof ActionError ? error : notAList(error);
    });
    if (page.done) return;
    yield itemsOf(page.value);
  }
}

/** Pages that are lists themselves. Octokit also makes a list of a document with a count, which is of another question. */
async function* plainPages(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<readonly unknown[]> {
  for await (const page of pages) {
    if (Object.hasOwn(page, 'total_count')) throw notAList();
    yield page;
  }
}

interface Page {
  readonly data: unknown;
}

function itemsOf({ data }: Page): readonly unknown[] {
  if (Array.isArray(data)) return data;
  throw notAList();
}

const notAList = (cause?: unknown) =>
  serviceError('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    cause,
  });

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
