import { createHash } from 'node:crypto';
import type { GitHubContract, GitHubReply, Operation } from './fake-github-contract.ts';

export interface FakeRun {
  readonly id: number;
  readonly run_number: number;
  readonly run_attempt?: number;
  readonly event?: string;
  /** Default: `.github/workflows/images.yml`. */
  readonly path?: string;
  readonly head_branch?: string;
  readonly head_sha: string;
  /** Null while the run is under way. */
  readonly conclusion?: string | null;
  /** Where the commit comes from. Default: the repository itself. */
  readonly head_repository?: { readonly id: number; readonly full_name: string };
}

export interface FakeArtifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly archive: Buffer;
  readonly expired?: boolean;
  /** What the service recorded. Default: the digest of the archive; null: uploaded before there were digests. */
  readonly digest?: string | null;
  readonly created_at?: string;
  readonly expires_at?: string;
  /** What the list says instead of the truth. */
  readonly size_in_bytes?: number;
  /** Gone between the list and the download. */
  readonly gone?: boolean;
}

export interface FakeGitHubState {
  /** `owner/name` of the only repository that there is. */
  readonly repository: string;
  readonly runs: FakeRun[];
  readonly artifacts: FakeArtifact[];
  /** Time by commit. */
  readonly commits: Map<string, string>;
  readonly tags: string[];
  /** Tags of the releases, the latest one last. */
  readonly releases: string[];
  /** The commit of each ref, by its name without `refs/`. */
  readonly refs: Map<string, string>;
  /** Commits by descent: a commit comes after its parent. */
  readonly parents: Map<string, string>;
  readonly contract: GitHubContract;
  /** Where the archive of an artifact lies, for a minute. */
  readonly signedUrl: (artifact: FakeArtifact) => string;
}

const repositoryId = 1296269;

const actions = '/repos/{owner}/{repo}/actions';

/** Paths of the description, what their calls need, and what they answer. */
const answers: Readonly<
  Record<
    string,
    { permission: string; answer: (state: FakeGitHubState, operation: Operation, url: URL) => GitHubReply | object }
  >
> = {
  '/repos/{owner}/{repo}': {
    permission: 'metadata',
    answer: state => json(repositoryDocument(state)),
  },
  '/repos/{owner}/{repo}/commits/{ref}': { permission: 'contents', answer: readCommit },
  '/repos/{owner}/{repo}/compare/{basehead}': { permission: 'contents', answer: compare },
  '/repos/{owner}/{repo}/git/ref/{ref}': { permission: 'contents', answer: readRef },
  '/repos/{owner}/{repo}/git/matching-refs/{ref}': { permission: 'contents', answer: listRefs },
  [`${actions}/workflows/{workflow_id}/runs`]: { permission: 'actions', answer: listRuns },
  '/repos/{owner}/{repo}/releases/latest': { permission: 'contents', answer: readLatestRelease },
  '/repos/{owner}/{repo}/releases/tags/{tag}': { permission: 'contents', answer: readRelease },
  [`${actions}/runs/{run_id}`]: { permission: 'actions', answer: readRun },
  [`${actions}/runs/{run_id}/artifacts`]: { permission: 'actions', answer: listArtifacts },
  [`${actions}/artifacts/{artifact_id}/{archive_format}`]: { permission: 'actions', answer: download },
};

export const knownPaths = Object.keys(answers);

export const permissionOf = ({ template }: Operation): string => answers[template]?.permission ?? '';

export const answerOf = (state: FakeGitHubState, operation: Operation, url: URL): GitHubReply =>
  answers[operation.template]?.answer(state, operation, url) as GitHubReply;

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): GitHubReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const githubProblem = (
  status: number,
  message: string,
  headers?: Readonly<Record<string, string>>,
): GitHubReply =>
  json({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) }, status, headers);

/** The published examples of repository and commit lack what the description requires. */
function repositoryDocument({ repository, contract }: FakeGitHubState): Record<string, unknown> {
  const [owner, name] = repository.split('/');
  const { source: _, parent: __, ...document } = contract.example('full-repository-default-response');
  const about = { id: repositoryId, name, full_name: repository, html_url: `https://github.com/${repository}` };
  return {
    ...document,
    ...about,
    default_branch: 'main',
    language: null,
    owner: { ...(document['owner'] as object), login: owner },
  };
}

function readCommit({ commits, refs, contract }: FakeGitHubState, { values: { ref = '' } }: Operation): GitHubReply {
  const sha = refs.get(ref) ?? ref;
  const date = commits.get(sha);
  if (date === undefined) return githubProblem(422, `No commit found for SHA: ${ref}`);
  const document = contract.example('commit');
  const commit = document['commit'] as { committer: object };
  return json({ ...document, files: [], sha, commit: { ...commit, committer: { ...commit.committer, date } } });
}

/** Commits of which nothing is known are not in the repository. */
function compare({ parents, contract }: FakeGitHubState, { values: { basehead = '' } }: Operation): GitHubReply {
  const [base = '', head = ''] = basehead.split('...');
  const history = (from: string): string[] => {
    const parent = parents.get(from);
    return parent === undefined ? [from] : [from, ...history(parent)];
  };
  const known = new Set([...parents].flat());
  if (!known.has(base) || !known.has(head)) return githubProblem(404, 'Not Found');
  const ahead = history(head).includes(base);
  const behind = history(base).includes(head);
  const status = ahead && behind ? 'identical' : ahead ? 'ahead' : behind ? 'behind' : 'diverged';
  return json({ ...contract.example('commit-comparison'), status, commits: [], files: undefined });
}

function readRef({ refs }: FakeGitHubState, { values: { ref = '' } }: Operation): GitHubReply {
  const sha = refs.get(ref);
  if (sha === undefined) return githubProblem(404, 'Not Found');
  const url = `https://api.github.com/repos/acme/shop/git/refs/${ref}`;
  return json({ ref: `refs/${ref}`, node_id: 'UkVG', url, object: { type: 'commit', sha, url } });
}

function listRefs({ tags }: FakeGitHubState, { values: { ref = '' } }: Operation): GitHubReply {
  const refs = tags.map(tag => `refs/tags/${tag}`).filter(name => name.startsWith(`refs/${ref}`));
  const url = 'https://api.github.com/repos/acme/shop/git/';
  const object = { type: 'commit', sha: 'a'.repeat(40), url: `${url}commits/${'a'.repeat(40)}` };
  return json(refs.map(name => ({ ref: name, node_id: 'UkVG', url: `${url}${name}`, object })));
}

function readLatestRelease(state: FakeGitHubState): GitHubReply {
  const latest = state.releases.at(-1);
  return latest === undefined ? githubProblem(404, 'Not Found') : releaseOf(state, latest);
}

function readRelease(state: FakeGitHubState, { values: { tag = '' } }: Operation): GitHubReply {
  return state.releases.includes(tag) ? releaseOf(state, tag) : githubProblem(404, 'Not Found');
}

const releaseOf = ({ contract }: FakeGitHubState, tag: string): GitHubReply =>
  json({ ...contract.example('release'), tag_name: tag });

function readRun(state: FakeGitHubState, { values: { run_id: id } }: Operation): GitHubReply {
  const run = state.runs.find(each => each.id === Number(id));
  return run === undefined ? githubProblem(404, 'Not Found') : json(runDocument(state, run));
}

/** The branch is a name and nothing more: runs for a fork's branch of that name are in the list. */
function listRuns(state: FakeGitHubState, { values: { workflow_id: file } }: Operation, url: URL): GitHubReply {
  const query = url.searchParams;
  const all = state.runs.map(run => runDocument(state, run));
  const ofFile = all.filter(run => run.path.split('@')[0]?.endsWith(`/${file}`));
  if (ofFile.length === 0 && all.length > 0) return githubProblem(404, 'Not Found');
  const wanted = (name: string, value: string | null) => !query.has(name) || query.get(name) === value;
  const found = ofFile.filter(
    run =>
      wanted('branch', run.head_branch) &&
      wanted('event', run.event) &&
      wanted('head_sha', run.head_sha) &&
      (wanted('status', run.conclusion) || wanted('status', run.status)),
  );
  const newestFirst = found.sort((one, other) => other.run_number - one.run_number).slice(0, 1000);
  return page('workflow_runs', newestFirst, url);
}

function runDocument(state: FakeGitHubState, run: FakeRun) {
  const [example] = state.contract.example('workflow-run-paginated')['workflow_runs'] as Record<string, unknown>[];
  const { head_repository: origin, ...facts } = run;
  const minimal = { ...(example?.['repository'] as object), id: repositoryId, full_name: state.repository };
  return {
    ...example,
    run_attempt: 1,
    event: 'push',
    path: '.github/workflows/images.yml',
    head_branch: 'main',
    status: run.conclusion === null ? 'in_progress' : 'completed',
    conclusion: 'success',
    html_url: `https://github.com/${state.repository}/actions/runs/${run.id}`,
    ...facts,
    pull_requests: [],
    repository: minimal,
    head_repository: { ...minimal, ...origin },
  };
}

function listArtifacts(state: FakeGitHubState, { values: { run_id: id } }: Operation, url: URL): GitHubReply {
  const run = state.runs.find(each => each.id === Number(id));
  if (run === undefined) return githubProblem(404, 'Not Found');
  const name = url.searchParams.get('name');
  const found = state.artifacts.filter(each => each.run === run.id && (name === null || each.name === name));
  return page(
    'artifacts',
    found.map(artifact => artifactDocument(state, artifact, run)),
    url,
  );
}

function artifactDocument({ repository }: FakeGitHubState, artifact: FakeArtifact, run: FakeRun): object {
  const url = `https://api.github.com/repos/${repository}/actions/artifacts/${artifact.id}`;
  const { id, name, archive, expired = false, created_at = '2026-01-01T00:00:00Z' } = artifact;
  const digest = artifact.digest === undefined ? digestOf(archive) : artifact.digest;
  const head = run.head_repository?.id ?? repositoryId;
  return {
    id,
    node_id: 'QXJ0aWZhY3Q=',
    name,
    size_in_bytes: artifact.size_in_bytes ?? archive.length,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at,
    updated_at: created_at,
    expires_at: artifact.expires_at ?? '2026-04-01T00:00:00Z',
    digest,
    workflow_run: {
      id: run.id,
      repository_id: repositoryId,
      head_repository_id: head,
      head_branch: run.head_branch ?? 'main',
      head_sha: run.head_sha,
    },
  };
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

function download(state: FakeGitHubState, { values }: Operation): GitHubReply {
  const artifact = state.artifacts.find(({ id }) => id === Number(values['artifact_id']));
  if (artifact === undefined || values['archive_format'] !== 'zip') return githubProblem(404, 'Not Found');
  if (artifact.expired || artifact.gone) return githubProblem(410, 'Artifact has expired');
  return { status: 302, headers: { location: state.signedUrl(artifact) }, body: '' };
}

/** 30 items a page unless asked otherwise, 100 at most; `Link` leads on (docs.github.com, "Using pagination"). */
function page(key: string, items: readonly object[], url: URL): GitHubReply {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const linkTo = (to: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const next = number < last ? [linkTo(number + 1, 'next'), linkTo(last, 'last')] : [];
  const back = number > 1 ? [linkTo(number - 1, 'prev'), linkTo(1, 'first')] : [];
  const link = [...back, ...next].join(', ');
  const shown = items.slice((number - 1) * size, number * size);
  return json({ total_count: items.length, [key]: shown }, 200, link === '' ? {} : { link });
}
