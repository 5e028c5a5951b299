import { inputError } from '../runtime/errors.ts';
import { type BuildContext, type CiVariables, type RefFacts, utcTime } from './build-context.ts';
import { branchRef, pullRequestRef, queueRef, tagRef } from './ref.ts';

/** CI_PIPELINE_SOURCE in the words of GitHub's events, so that a rule means the same everywhere. */
const events: Readonly<Record<string, string>> = {
  push: 'push',
  merge_request_event: 'pull_request',
  external_pull_request_event: 'pull_request',
  schedule: 'schedule',
  web: 'workflow_dispatch',
  api: 'workflow_dispatch',
  trigger: 'workflow_dispatch',
  chat: 'workflow_dispatch',
  webide: 'workflow_dispatch',
};

/**
 * The facts of a pipeline on GitLab CI, from its predefined variables (docs.gitlab.com, "Predefined CI/CD variables
 * reference").
 *
 * @throws ActionError of kind `input` that names a missing variable
 */
export function gitlabContext(env: CiVariables): BuildContext {
  const read = (name: string) => env[name] ?? '';
  const revision = read('CI_COMMIT_SHA');
  if (revision === '') throw inputError('The environment variable CI_COMMIT_SHA is empty, but GITLAB_CI is set.');
  const source = read('CI_PIPELINE_SOURCE');
  const repository = read('CI_PROJECT_PATH');
  return {
    source: 'gitlab',
    repository,
    url: read('CI_PROJECT_URL'),
    ...gitlabRef(read),
    revision,
    headRevision: read('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') || revision,
    commitTime: utcTime(read('CI_COMMIT_TIMESTAMP')),
    event: events[source] ?? source,
    defaultBranch: read('CI_DEFAULT_BRANCH') || undefined,
    run: {
      id: Number(read('CI_PIPELINE_ID') || 0),
      number: Number(read('CI_PIPELINE_IID') || 0),
      attempt: 1,
      workflow: read('CI_CONFIG_PATH') || '.gitlab-ci.yml',
    },
    pullRequest: mergeRequest(read),
    about: {
      title: read('CI_PROJECT_NAME') || (repository.split('/').at(-1) ?? ''),
      description: read('CI_PROJECT_DESCRIPTION').replace(/\s+/g, ' ').trim(),
      license: '',
    },
    prerelease: undefined,
  };
}

type Read = (name: string) => string;

function gitlabRef(read: Read): RefFacts {
  const number = Number(read('CI_MERGE_REQUEST_IID'));
  if (number > 0 && read('CI_MERGE_REQUEST_EVENT_TYPE') === 'merge_train') {
    const ref = read('CI_MERGE_REQUEST_REF_PATH') || `refs/merge-requests/${number}/train`;
    return queueRef(ref, read('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'), number);
  }
  if (number > 0) return pullRequestRef(number);
  if (read('CI_COMMIT_TAG') !== '') return tagRef(read('CI_COMMIT_TAG'));
  // Without a name it is detached.
  return branchRef(read('CI_COMMIT_BRANCH'));
}

function mergeRequest(read: Read): BuildContext['pullRequest'] {
  const number = Number(read('CI_MERGE_REQUEST_IID'));
  if (!(number > 0)) return undefined;
  return {
    number,
    headRef: read('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'),
    baseRef: read('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
    baseRevision: read('CI_MERGE_REQUEST_TARGET_BRANCH_SHA') || read('CI_MERGE_REQUEST_DIFF_BASE_SHA') || undefined,
    fork: read('CI_MERGE_REQUEST_SOURCE_PROJECT_PATH') !== read('CI_MERGE_REQUEST_PROJECT_PATH'),
  };
}
