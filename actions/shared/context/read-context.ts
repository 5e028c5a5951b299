import type { Runtime } from '../runtime/runtime.ts';
import type { BuildContext } from './build-context.ts';
import { askGit, type Checkout, commitTimeOf, defaultBranchOf, originOf, readCheckout } from './checkout.ts';
import { githubContext } from './github.ts';
import type { AskGitHub } from './github-request.ts';
import { readPayload } from './payload.ts';
import { tagRef } from './ref.ts';

export interface ContextOptions {
  /** `workflow`: what the service says about the run; `git`: ref and commit of the checkout instead. */
  readonly source?: 'workflow' | 'git';
  /** Answers what neither the event nor the clone tells; without it no request is made. */
  readonly askGitHub?: AskGitHub | undefined;
}

type Ports = Pick<Runtime, 'env' | 'capture' | 'folders' | 'log'>;

/**
 * Reads where we are: GitHub Actions, GitLab CI, Jenkins, or a plain checkout.
 *
 * @throws ActionError of kind `input` when a variable of the service is missing or the checkout cannot be read
 */
export async function readContext(runtime: Ports, options: ContextOptions = {}): Promise<BuildContext> {
  const told = await contextOfPlace(runtime);
  const placed =
    options.source === 'git' && told.source !== 'git' ? atCheckout(told, await readCheckout(runtime)) : told;
  const context = await completeFromGit(runtime, placed);
  if (context.source !== 'github' || options.askGitHub === undefined) return context;
  if (context.defaultBranch !== null && context.commitTime !== null) return context;
  const { completeFromGitHub } = await import('./github-request.ts');
  return await completeFromGitHub(runtime, context, options.askGitHub);
}

async function contextOfPlace(runtime: Ports): Promise<BuildContext> {
  const { env } = runtime;
  if (env['GITHUB_ACTIONS'] === 'true') {
    const context = githubContext(env, readPayload(env['GITHUB_EVENT_PATH']));
    return context.event === 'workflow_run' ? await tagOrBranch(runtime, context) : context;
  }
  if (env['GITLAB_CI']) return (await import('./gitlab.ts')).gitlabContext(env);
  if (env['JENKINS_URL'] && env['BUILD_NUMBER']) {
    const { jenkinsContext } = await import('./jenkins.ts');
    const context = jenkinsContext(env, await readCheckout(runtime));
    return context.repository === '' ? { ...context, ...(await originFacts(runtime)) } : context;
  }
  return await plainContext(runtime, await readCheckout(runtime));
}

/** `workflow_run` writes the name of a pushed tag where a branch's name stands, so the clone is asked which one it is. */
async function tagOrBranch(runtime: Ports, context: BuildContext): Promise<BuildContext> {
  if (context.kind !== 'branch' || context.refName === context.defaultBranch) return context;
  const tagged = await askGit(runtime, 'rev-parse', '-q', '--verify', `refs/tags/${context.refName}^{commit}`);
  return tagged === context.revision ? { ...context, ...tagRef(context.refName) } : context;
}

async function originFacts(runtime: Ports): Promise<Pick<BuildContext, 'repository' | 'url' | 'about'>> {
  const origin = await originOf(runtime);
  return {
    ...origin,
    about: { title: origin.repository.split('/').at(-1) ?? '', description: '', licence: '' },
  };
}

async function plainContext(runtime: Ports, checkout: Checkout): Promise<BuildContext> {
  return {
    source: 'git',
    ...(await originFacts(runtime)),
    ...checkout,
    headRevision: checkout.revision,
    event: 'local',
    defaultBranch: null,
    run: null,
    pullRequest: null,
    prerelease: null,
  };
}

/** The run stays what it is; what is built is what lies in the workspace. */
function atCheckout(context: BuildContext, checkout: Checkout): BuildContext {
  const samePull = checkout.kind === 'pull-request' && checkout.refName === String(context.pullRequest?.number);
  return {
    ...context,
    ...checkout,
    headRevision: samePull ? context.headRevision : checkout.revision,
    pullRequest: samePull ? context.pullRequest : null,
    prerelease: checkout.ref === context.ref ? context.prerelease : null,
  };
}

/** On a pull request a shallow clone has the merge commit only; its time then stands for the head's. */
async function completeFromGit(runtime: Ports, context: BuildContext): Promise<BuildContext> {
  const { headRevision, revision } = context;
  const commitTime =
    context.commitTime ??
    (await commitTimeOf(runtime, headRevision)) ??
    (revision === headRevision ? null : await commitTimeOf(runtime, revision));
  const defaultBranch = context.defaultBranch ?? (await defaultBranchOf(runtime));
  return { ...context, commitTime, defaultBranch };
}
