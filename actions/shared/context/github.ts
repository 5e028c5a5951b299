import { inputError } from '../runtime/errors.ts';
import {
  type BuildContext,
  type CiVariables,
  type CommitFacts,
  type PullRequestFacts,
  type RepositoryFacts,
  utcTime,
} from './build-context.ts';
import { numberAt, type Payload, textAt, valueAt } from './payload.ts';
import { branchRef, detached, pullRequestRef, queueRef, readRef } from './ref.ts';

/** Which commit an event builds, without its time. */
type BuiltCommit = Omit<CommitFacts, 'commitTime'> & Pick<BuildContext, 'pullRequest'>;

/** What the runner says about the run. */
interface RunnerRef {
  readonly event: string;
  readonly sha: string;
  readonly ref: string;
}

/**
 * The facts of a run on GitHub Actions (also Gitea and Forgejo), from its environment and its event.
 * Sources: docs.github.com, "Variables reference" and "Webhook events and payloads".
 *
 * @throws ActionError of kind `input` that names a variable the runner did not set
 */
export function githubContext(env: CiVariables, payload: Payload): BuildContext {
  const repository = required(env, 'GITHUB_REPOSITORY');
  const event = required(env, 'GITHUB_EVENT_NAME');
  const commit = builtCommit({ event, sha: required(env, 'GITHUB_SHA'), ref: env['GITHUB_REF'] ?? '' }, payload);
  const prerelease = valueAt(payload, 'release', 'prerelease');
  const baseRef = textAt(payload, 'base_ref').replace(/^refs\/heads\//, '');
  return {
    source: 'github',
    repository,
    url:
      textAt(payload, 'repository', 'html_url') || `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}`,
    ...commit,
    commitTime: commitTimeIn(payload, [commit.headRevision, commit.revision]),
    event,
    defaultBranch: textAt(payload, 'repository', 'default_branch') || undefined,
    run: {
      id: Number(env['GITHUB_RUN_ID'] || 0),
      number: Number(env['GITHUB_RUN_NUMBER'] || 0),
      attempt: Number(env['GITHUB_RUN_ATTEMPT'] || 1),
      workflow: workflowPath(env),
    },
    ...(baseRef === '' ? {} : { baseRef }),
    about: aboutOf(payload['repository'], repository),
    prerelease: typeof prerelease === 'boolean' ? prerelease : undefined,
  };
}

function required(env: CiVariables, name: string): string {
  const value = env[name];
  if (value) return value;
  throw inputError(`The environment variable ${name} is empty, but GITHUB_ACTIONS is set as in a workflow run.`, {
    fix: `Start the action in a workflow, or set ${name} as a runner does.`,
  });
}

/** Title, description and license of a repository object of GitHub's API. */
export function aboutOf(repository: unknown, fullName: string): RepositoryFacts['about'] {
  return {
    title: textAt(repository, 'name') || (fullName.split('/').at(-1) ?? ''),
    description: textAt(repository, 'description').replace(/\s+/g, ' ').trim(),
    license: textAt(repository, 'license', 'spdx_id'),
  };
}

/** `owner/name/.github/workflows/images.yml@refs/heads/main` without owner, name and ref. */
function workflowPath(env: CiVariables): string {
  const path = /^[^/]+\/[^/]+\/(.+)@[^@]*$/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  return path ?? env['GITHUB_WORKFLOW'] ?? '';
}

function builtCommit(runner: RunnerRef, payload: Payload): BuiltCommit {
  const { event, sha, ref } = runner;
  if (event === 'workflow_run') return triggeringRun(runner, payload);
  if (event === 'merge_group') return mergeGroup(runner, payload);
  const number = numberAt(payload, 'pull_request', 'number');
  if (number !== undefined && (event === 'pull_request_target' || ref.startsWith('refs/pull/'))) {
    const head = textAt(payload, 'pull_request', 'head', 'sha') || sha;
    return {
      ...pullRequestRef(number),
      // With pull_request_target, GITHUB_SHA is a commit of the base branch, which has no number.
      revision: event === 'pull_request_target' ? head : sha,
      headRevision: head,
      pullRequest: pullRequestOf(payload['pull_request'], number),
    };
  }
  return refCommit(runner);
}

const refCommit = ({ sha, ref }: RunnerRef): BuiltCommit => ({
  ...readRef(ref),
  revision: sha,
  headRevision: sha,
  pullRequest: undefined,
});

function pullRequestOf(pull: unknown, number: number): PullRequestFacts {
  // A head whose repository was deleted has no name.
  const fork = textAt(pull, 'head', 'repo', 'full_name') !== textAt(pull, 'base', 'repo', 'full_name');
  return { ...pullRequestRefs(pull, number), fork };
}

const pullRequestRefs = (pull: unknown, number: number): Omit<PullRequestFacts, 'fork'> => ({
  number,
  headRef: textAt(pull, 'head', 'ref'),
  baseRef: textAt(pull, 'base', 'ref'),
  baseRevision: textAt(pull, 'base', 'sha') || undefined,
});

function mergeGroup({ sha, ref }: RunnerRef, payload: Payload): BuiltCommit {
  const group = payload['merge_group'];
  const head = textAt(group, 'head_sha') || sha;
  const facts = readRef(textAt(group, 'head_ref') || ref);
  const number = /\/pr-(\d+)-[0-9a-f]+$/.exec(facts.ref)?.[1];
  const base = textAt(group, 'base_ref').replace(/^refs\/heads\//, '');
  const named = number !== undefined && base !== '' ? queueRef(facts.ref, base, Number(number)) : facts;
  return { ...named, revision: head, headRevision: head, pullRequest: undefined };
}

/**
 * The commit that the other workflow ran on. The event of a pull request from a fork has no number, and its branch can
 * have the name of one of ours, so it counts as detached.
 */
function triggeringRun(runner: RunnerRef, payload: Payload): BuiltCommit {
  const run = payload['workflow_run'];
  const head = textAt(run, 'head_sha');
  if (head === '') return refCommit(runner);
  const at = { revision: head, headRevision: head };
  const pull = valueAt(run, 'pull_requests', 0);
  const number = numberAt(pull, 'number');
  if (textAt(run, 'event').startsWith('pull_request')) {
    return number === undefined || textAt(pull, 'head', 'sha') !== head
      ? { ...detached, ...at, pullRequest: undefined }
      : { ...pullRequestRef(number), ...at, pullRequest: runsPullRequest(pull, number) };
  }
  const branch = textAt(run, 'head_branch');
  const owner = valueAt(run, 'head_repository');
  const foreign = owner !== undefined && textAt(owner, 'full_name') !== textAt(payload, 'repository', 'full_name');
  return { ...(foreign || branch === '' ? detached : branchRef(branch)), ...at, pullRequest: undefined };
}

/** The short form of a pull request in `workflow_run` names repositories by id. */
function runsPullRequest(pull: unknown, number: number): PullRequestFacts {
  const fork = numberAt(pull, 'head', 'repo', 'id') !== numberAt(pull, 'base', 'repo', 'id');
  return { ...pullRequestRefs(pull, number), fork };
}

/** The time of the first of `revisions` that the event contains. */
function commitTimeIn(payload: Payload, revisions: readonly string[]): string | undefined {
  const listed = valueAt(payload, 'commits');
  const commits: unknown[] = [
    payload['head_commit'],
    valueAt(payload, 'merge_group', 'head_commit'),
    valueAt(payload, 'workflow_run', 'head_commit'),
    ...(Array.isArray(listed) ? listed : []),
  ];
  for (const revision of revisions) {
    const commit = commits.find(candidate => textAt(candidate, 'id') === revision);
    const time = utcTime(textAt(commit, 'timestamp'));
    if (time !== undefined) return time;
  }
  return undefined;
}
