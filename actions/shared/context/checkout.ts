import path from 'node:path';
import { safeSettings } from '../git/git.ts';
import { mayBeBare, requireGitVersion } from '../git/version.ts';
import { ActionError, inputError } from '../runtime/errors.ts';
import type { Captured } from '../runtime/exec.ts';
import type { CheckoutPorts } from '../runtime/runtime.ts';
import { withoutTrailing } from '../text/trim.ts';
import { type RefFacts, type RepositoryFacts, utcTime } from './build-context.ts';
import { branchRef, detached, pullRequestRef, tagRef } from './ref.ts';

/** What is checked out. */
export interface Checkout extends RefFacts {
  readonly revision: string;
  readonly commitTime: string | undefined;
}

/** No program of a repository runs, and files of a commit that look like a bare repository are none. */
const quiet = safeSettings.flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** Most facts of a checkout are optional, so an old git is an error only where it could start a program. */
async function git(runtime: CheckoutPorts, folder: string, args: readonly string[]): Promise<Captured> {
  if (mayBeBare(path.resolve(folder))) await requireGitVersion(runtime);
  return await runtime.capture('git', [...quiet, ...args], { cwd: folder, env: runtime.env });
}

/** What git prints in the workspace, trimmed; undefined when it fails, takes too long or is not installed. */
export async function gitOutput(runtime: CheckoutPorts, ...args: readonly string[]): Promise<string | undefined> {
  return await gitOutputIn(runtime, runtime.folders.workspace, args);
}

/** The same in another folder. */
export async function gitOutputIn(
  runtime: CheckoutPorts,
  folder: string,
  args: readonly string[],
): Promise<string | undefined> {
  try {
    const { exitCode, stdout } = await git(runtime, folder, args);
    return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
  } catch (error) {
    if (error instanceof ActionError && error.kind !== 'policy') return undefined;
    throw error;
  }
}

/** Time of the commit; undefined when the clone does not have it. */
export async function commitTimeOf(runtime: CheckoutPorts, revision: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{40,64}$/.test(revision)) return undefined;
  return utcTime((await gitOutput(runtime, 'show', '-s', '--format=%cI', `${revision}^{commit}`)) ?? '');
}

/**
 * Reads what is checked out: the branch, else the one ref that points at the commit (the newest version of several
 * tags, a pull request, or a branch of the origin). Refs are listed, because decorations of the log depend on the version
 * and the configuration of git.
 *
 * @throws ActionError of kind `input` when the workspace is not a repository that git reads, or has no commit
 */
export async function readCheckout(runtime: CheckoutPorts): Promise<Checkout> {
  const head = await git(runtime, runtime.folders.workspace, ['show', '-s', '--format=%H%n%cI', 'HEAD']);
  if (head.exitCode !== 0) throw unreadable(runtime.folders.workspace, head.stderr);
  const [revision = '', time = ''] = head.stdout.toString('utf8').trim().split('\n');
  const branch = await gitOutput(runtime, 'symbolic-ref', '-q', 'HEAD');
  const ref = branch === undefined ? await pointingAtHead(runtime) : branchRef(branch.replace(/^refs\/heads\//, ''));
  return { ...ref, revision, commitTime: utcTime(time) };
}

function unreadable(workspace: string, stderr: string) {
  const owner = stderr.includes('dubious ownership');
  return inputError(`The repository at ${workspace} cannot be read: ${stderr.trim()}`, {
    fix: owner
      ? `Run "git config --global --add safe.directory ${workspace}" in an earlier step.`
      : 'Check the repository out first, e.g. with actions/checkout.',
  });
}

async function pointingAtHead(runtime: CheckoutPorts): Promise<RefFacts> {
  const listed = await gitOutput(
    runtime,
    'for-each-ref',
    '--points-at=HEAD',
    '--sort=-version:refname',
    '--format=%(refname)',
    'refs/tags',
    'refs/remotes',
  );
  const names = listed?.split('\n').filter(Boolean) ?? [];
  const tag = names.find(name => name.startsWith('refs/tags/'));
  if (tag !== undefined) return tagRef(tag.slice('refs/tags/'.length));
  const pulls = names.flatMap(name => /^refs\/remotes\/(?:[^/]+\/)?pull\/(\d+)\//.exec(name)?.[1] ?? []);
  if (pulls.length === 1) return pullRequestRef(Number(pulls[0]));
  const branches = names.flatMap(name => /^refs\/remotes\/[^/]+\/(?!HEAD$|pull\/)(.+)$/.exec(name)?.[1] ?? []);
  return branches.length === 1 && branches[0] !== undefined ? branchRef(branches[0]) : detached;
}

/** The branch that a clone was made from; undefined when the clone does not know it. */
export async function defaultBranchOf(runtime: CheckoutPorts): Promise<string | undefined> {
  const head = await gitOutput(runtime, 'symbolic-ref', '-q', 'refs/remotes/origin/HEAD');
  return head?.replace(/^refs\/remotes\/origin\//, '');
}

/** Address and path of the repository that the clone's origin names. */
export async function originOf(runtime: CheckoutPorts): Promise<Origin> {
  return readOrigin((await gitOutput(runtime, 'remote', 'get-url', 'origin')) ?? '');
}

type Origin = Pick<RepositoryFacts, 'repository' | 'url'>;

/**
 * Reads the forms that git takes: `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name`.
 * User names and passwords stay out of the result; a path on disk names no service.
 */
export function readOrigin(origin: string): Origin {
  const address = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(origin);
  const short = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)([^/].*)$/.exec(origin);
  const [, host, path] = address ?? short ?? [];
  if (host === undefined || path === undefined) return { repository: '', url: '' };
  const repository = withoutTrailing(path, '/').replace(/\.git$/, '');
  return { repository, url: `https://${host}/${repository}` };
}
