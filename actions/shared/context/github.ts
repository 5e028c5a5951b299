import { inputError } from '../runtime/errors.ts';
import type { BuildContext, PullRequestFacts } from './build-context.ts';
import { numberAt, type Payload, textAt, valueAt } from './payload.ts';
import { branchRef, detached, pullRequestRef, queueRef, type RefFacts, readRef } from './ref.ts';
import { utcTime } from './time.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Place = RefFacts & Pick<BuildContext, 'revision' | 'headRevision' | 'pullRequest'>;

/**
 * The facts of a run on GitHub Actions (also Gitea and Forgejo), from its environment and its event.
 * Sources: docs.github.com, "Variables reference" and "Webhook events and payloads".
 *
 * @throws ActionError of kind `input` that names a variable the runner did not set
 */
export function githubContext(env: Env, payload: Payload): BuildContext {
  const repository = required(env, 'GITHUB_REPOSITORY');
  const place = placeOf(
    required(env, 'GITHUB_EVENT_NAME'),
    required(env, 'GITHUB_SHA'),
    env['GITHUB_REF'] ?? '',
    payload,
  );
  const prerelease = valueAt(payload, 'release', 'prerelease');
  return {
    source: 'github',
    repository,
    url:
      textAt(payload, 'repository', 'html_url') || `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}`,
    ...place,
    commitTime: commitTimeIn(payload, [place.headRevision, place.revision]),
    event: required(env, 'GITHUB_EVENT_NAME'),
    defaultBranch: textAt(payload, 'repository', 'default_branch') || null,
    run: {
      id: Number(env['GITHUB_RUN_ID'] || 0),
      number: Number(env['GITHUB_RUN_NUMBER'] || 0),
      attempt: Number(env['GITHUB_RUN_ATTEMPT'] || 1),
      workflow: workflowPath(env),
    },
    ...(textAt(payload, 'base_ref') === ''
      ? {}
      : { baseRef: textAt(payload, 'base_ref').replace(/^refs\/heads\//, '') }),
    about: aboutOf(payload['repository'], repository),
    prerelease: typeof prerelease === 'boolean' ? prerelease : null,
  };
}

function required(env: Env, name: string): string {
  const value = env[name];
  if (!value) {
    throw inputError(
      `The environment variable ${name} is empty, though GITHUB_ACTIONS says that this is a workflow run.`,
      {
        fix: `Start the action in a workflow, or set ${name} as a runner does.`,
      },
    );
  }
  return value;
}

/** Title, description and licence as a repository object of the service has them. */
export function aboutOf(repository: unknown, fullName: string): BuildContext['about'] {
  return {
    title: textAt(repository, 'name') || (fullName.split('/').at(-1) ?? ''),
    description: textAt(repository, 'description').replace(/\s+/g, ' ').trim(),
    licence: textAt(repository, 'license', 'spdx_id'),
  };
}

/** `owner/name/.github/workflows/images.yml@refs/heads/main` without owner, name and ref. */
function workflowPath(env: Env): string {
  const path = /^[^/]+\/[^/]+\/(.+)@[^@]*$/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  return path ?? env['GITHUB_WORKFLOW'] ?? '';
}

function placeOf(event: string, sha: string, ref: string, payload: Payload): Place {
  if (event === 'workflow_run') return triggeringRun(payload, sha, ref);
  if (event === 'merge_group') return mergeGroup(payload, sha, ref);
  const number = numberAt(payload, 'pull_request', 'number');
  if (number !== null && (event === 'pull_request_target' || ref.startsWith('refs/pull/'))) {
    const head = textAt(payload, 'pull_request', 'head', 'sha') || sha;
    return {
      ...pullRequestRef(number),
      // With pull_request_target the run itself stands on the base branch, which is not what has the number.
      revision: event === 'pull_request_target' ? head : sha,
      headRevision: head,
      pullRequest: pullRequestOf(payload['pull_request'], number),
    };
  }
  return { ...readRef(ref), revision: sha, headRevision: sha, pullRequest: null };
}

function pullRequestOf(pull: unknown, number: number): PullRequestFacts {
  const home = textAt(pull, 'base', 'repo', 'full_name');
  return {
    number,
    headRef: textAt(pull, 'head', 'ref'),
    baseRef: textAt(pull, 'base', 'ref'),
    baseRevision: textAt(pull, 'base', 'sha') || null,
    // A head whose repository was deleted has none.
    fork: textAt(pull, 'head', 'repo', 'full_name') !== home,
  };
}

function mergeGroup(payload: Payload, sha: string, ref: string): Place {
  const group = payload['merge_group'];
  const head = textAt(group, 'head_sha') || sha;
  const facts = readRef(textAt(group, 'head_ref') || ref);
  const number = /\/pr-(\d+)-[0-9a-f]+$/.exec(facts.ref)?.[1];
  const base = textAt(group, 'base_ref').replace(/^refs\/heads\//, '');
  const place = number !== undefined && base !== '' ? queueRef(facts.ref, base, Number(number)) : facts;
  return { ...place, revision: head, headRevision: head, pullRequest: null };
}

/**
 * The commit that the other workflow ran on. A pull request from a fork names no number here and its branch may be
 * called like one of ours, so it counts as detached.
 */
function triggeringRun(payload: Payload, sha: string, ref: string): Place {
  const run = payload['workflow_run'];
  const head = textAt(run, 'head_sha');
  const branch = textAt(run, 'head_branch');
  if (head === '') return { ...readRef(ref), revision: sha, headRevision: sha, pullRequest: null };
  const at = { revision: head, headRevision: head };
  const pull = valueAt(run, 'pull_requests', 0);
  const number = numberAt(pull, 'number');
  if (textAt(run, 'event').startsWith('pull_request')) {
    if (number === null || textAt(pull, 'head', 'sha') !== head) return { ...detached, ...at, pullRequest: null };
    return { ...pullRequestRef(number), ...at, pullRequest: runsPullRequest(pull, number) };
  }
  const owner = valueAt(run, 'head_repository');
  const foreign = owner !== undefined && textAt(owner, 'full_name') !== textAt(payload, 'repository', 'full_name');
  return { ...(foreign || branch === '' ? detached : branchRef(branch)), ...at, pullRequest: null };
}

/** The short form of a pull request in `workflow_run` names repositories by id. */
function runsPullRequest(pull: unknown, number: number): PullRequestFacts {
  return {
    number,
    headRef: textAt(pull, 'head', 'ref'),
    baseRef: textAt(pull, 'base', 'ref'),
    baseRevision: textAt(pull, 'base', 'sha') || null,
    fork: numberAt(pull, 'head', 'repo', 'id') !== numberAt(pull, 'base', 'repo', 'id'),
  };
}

/** The time of the first of `revisions` that the event tells. */
function commitTimeIn(payload: Payload, revisions: readonly string[]): string | null {
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
    if (time !== null) return time;
  }
  return null;
}
