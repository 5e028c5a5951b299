import type { BuildContext, CiVariables, RefFacts } from './build-context.ts';
import { type Checkout, readOrigin } from './checkout.ts';
import { branchRef, pullRequestRef, tagRef } from './ref.ts';

/**
 * The facts of a build on Jenkins. The environment has them in multibranch pipelines (jenkins.io, "Using environment
 * variables"; plugins git and branch-api); the rest is read from the checkout.
 */
export function jenkinsContext(env: CiVariables, checkout: Checkout): BuildContext {
  const read = (name: string) => env[name] ?? '';
  const ref = jenkinsRef(read) ?? checkout;
  const revision = read('GIT_COMMIT') || checkout.revision;
  const number = Number(read('BUILD_NUMBER') || 0);
  const origin = readOrigin(read('GIT_URL') || read('GIT_URL_1'));
  const pull = Number(read('CHANGE_ID'));
  const primary = read('BRANCH_IS_PRIMARY') === 'true' && ref.kind === 'branch';
  return {
    source: 'jenkins',
    ...origin,
    ref: ref.ref,
    kind: ref.kind,
    refName: ref.refName,
    revision,
    headRevision: revision,
    commitTime: revision === checkout.revision ? checkout.commitTime : undefined,
    event: eventOf(read),
    defaultBranch: primary ? ref.refName : undefined,
    run: { id: number, number, attempt: 1, workflow: read('JOB_NAME') },
    pullRequest:
      pull > 0
        ? {
            number: pull,
            headRef: read('CHANGE_BRANCH'),
            baseRef: read('CHANGE_TARGET'),
            baseRevision: undefined,
            fork: read('CHANGE_FORK') !== '',
          }
        : undefined,
    about: { title: origin.repository.split('/').at(-1) ?? '', description: '', license: '' },
    prerelease: undefined,
  };
}

type Read = (name: string) => string;

function jenkinsRef(read: Read): RefFacts | undefined {
  const pull = Number(read('CHANGE_ID'));
  if (pull > 0) return pullRequestRef(pull);
  if (read('TAG_NAME') !== '') return tagRef(read('TAG_NAME'));
  if (read('BRANCH_NAME') !== '') return branchRef(read('BRANCH_NAME'));
  const branch = read('GIT_BRANCH').replace(/^(?:refs\/remotes\/)?origin\//, '');
  if (branch === '' || branch === 'detached' || branch === 'HEAD') return undefined;
  return branchRef(branch);
}

/** Jenkins sets the cause only where a plugin exports it (EnvInject, Build Environment). */
function eventOf(read: Read): string {
  if (Number(read('CHANGE_ID')) > 0) return 'pull_request';
  const cause = read('BUILD_CAUSE');
  if (/TIMERTRIGGER/.test(cause) || read('BUILD_CAUSE_TIMERTRIGGER') === 'true') return 'schedule';
  if (/MANUALTRIGGER|USERID/.test(cause) || read('BUILD_CAUSE_MANUALTRIGGER') === 'true') return 'workflow_dispatch';
  return 'push';
}
