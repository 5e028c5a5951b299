import type { CheckoutPorts, Runtime } from '../runtime/runtime.ts';
import type { BuildContext } from './build-context.ts';
import { type Checkout, commitTimeOf, defaultBranchOf, gitOutput, originOf, readCheckout } from './checkout.ts';
import { githubContext } from './github.ts';
import { readPayload } from './payload.ts';
import { tagRef } from './ref.ts';
import type { OpenRepository } from './repository-reader.ts';

export interface ContextOptions {
  /** `workflow`: ref and commit of the run; `git`: ref and commit of the checkout instead. */
  readonly source?: 'workflow' | 'git';
  /** Reads what neither the event nor the clone contains; without it no request is made. */
  readonly openRepository?: OpenRepository | undefined;
}

type ContextPorts = CheckoutPorts & Pick<Runtime, 'env' | 'log' | 'deadlines'>;

/**
 * Reads the CI context: of GitHub Actions, GitLab CI, Jenkins, or a plain checkout.
 *
 * @throws ActionError of kind `input` when a variable of the service is missing or the checkout cannot be read
 */
export async function readContext(runtime: ContextPorts, options: ContextOptions = {}): Promise<BuildContext> {
  const detected = await detectContext(runtime);
  const takesCheckout = options.source === 'git' && detected.source !== 'git';
  const chosen = takesCheckout ? atCheckout(detected, await readCheckout(runtime)) : detected;
  const context = await completeFromGit(runtime, chosen);
  if (context.source !== 'github' || options.openRepository === undefined) return context;
  // An event with the repository names its default branch too. A clone knows the branch, but no description or license.
  const isDescribed = chosen.defaultBranch !== undefined;
  if (isDescribed && context.commitTime !== undefined) return context;
  const { completeFromGitHub } = await import('./repository-reader.ts');
  return await completeFromGitHub(runtime, { context, isDescribed }, options.openRepository);
}

async function detectContext(runtime: ContextPorts): Promise<BuildContext> {
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

/** `workflow_run` has the name of a pushed tag in the field of the branch; the clone knows which of the two it is. */
async function tagOrBranch(runtime: ContextPorts, context: BuildContext): Promise<BuildContext> {
  if (context.kind !== 'branch' || context.refName === context.defaultBranch) return context;
  const tagged = await gitOutput(runtime, 'rev-parse', '-q', '--verify', `refs/tags/${context.refName}^{commit}`);
  return tagged === context.revision ? { ...context, ...tagRef(context.refName) } : context;
}

async function originFacts(runtime: ContextPorts): Promise<Pick<BuildContext, 'repository' | 'url' | 'about'>> {
  const origin = await originOf(runtime);
  return {
    ...origin,
    about: { title: origin.repository.split('/').at(-1) ?? '', description: '', license: '' },
  };
}

async function plainContext(runtime: ContextPorts, checkout: Checkout): Promise<BuildContext> {
  return {
    source: 'git',
    ...(await originFacts(runtime)),
    ...checkout,
    headRevision: checkout.revision,
    event: 'local',
    defaultBranch: undefined,
    run: undefined,
    pullRequest: undefined,
    prerelease: undefined,
  };
}

/** The run stays the same; ref and commit are those of the workspace. */
function atCheckout(context: BuildContext, checkout: Checkout): BuildContext {
  const samePull = checkout.kind === 'pull-request' && checkout.refName === String(context.pullRequest?.number);
  return {
    ...context,
    ...checkout,
    headRevision: samePull ? context.headRevision : checkout.revision,
    pullRequest: samePull ? context.pullRequest : undefined,
    prerelease: checkout.ref === context.ref ? context.prerelease : undefined,
  };
}

/** On a pull request a shallow clone has the merge commit only, so its time is used for the head. */
async function completeFromGit(runtime: ContextPorts, context: BuildContext): Promise<BuildContext> {
  const { headRevision, revision } = context;
  const commitTime =
    context.commitTime ??
    (await commitTimeOf(runtime, headRevision)) ??
    (revision === headRevision ? undefined : await commitTimeOf(runtime, revision));
  const defaultBranch = context.defaultBranch ?? (await defaultBranchOf(runtime));
  return { ...context, commitTime, defaultBranch };
}
