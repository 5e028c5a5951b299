import { ActionError, inputError } from '../runtime/errors.ts';
import type { Captured } from '../runtime/exec.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { branchRef, detached, pullRequestRef, type RefFacts, tagRef } from './ref.ts';
import { utcTime } from './time.ts';

/** What a checked-out repository says about itself. */
export interface Checkout extends RefFacts {
  readonly revision: string;
  readonly commitTime: string | null;
}

type Ports = Pick<Runtime, 'capture' | 'folders'>;

async function git(runtime: Ports, ...args: readonly string[]): Promise<Captured> {
  return await runtime.capture('git', ['-c', 'log.showSignature=false', ...args], { cwd: runtime.folders.workspace });
}

/** What git prints, trimmed; null when it refuses or is not installed. */
export async function askGit(runtime: Ports, ...args: readonly string[]): Promise<string | null> {
  try {
    const { exitCode, stdout } = await git(runtime, ...args);
    return exitCode === 0 ? stdout.toString('utf8').trim() : null;
  } catch (error) {
    if (error instanceof ActionError) return null;
    throw error;
  }
}

/** Time of the commit, or null when the clone does not have it. */
export async function commitTimeOf(runtime: Ports, revision: string): Promise<string | null> {
  if (!/^[0-9a-f]{40,64}$/.test(revision)) return null;
  return utcTime((await askGit(runtime, 'show', '-s', '--format=%cI', `${revision}^{commit}`)) ?? '');
}

/**
 * Reads what is checked out: the branch, else the one thing that points at the commit (the newest version among several
 * tags; a pull request; a branch of the origin). Decorations of the log are not parsed: their form depends on the
 * version and the configuration of git.
 *
 * @throws ActionError of kind `input` when the workspace is not a repository that git reads, or has no commit
 */
export async function readCheckout(runtime: Ports): Promise<Checkout> {
  const head = await git(runtime, 'show', '-s', '--format=%H%n%cI', 'HEAD');
  if (head.exitCode !== 0) throw unreadable(runtime.folders.workspace, head.stderr);
  const [revision = '', time = ''] = head.stdout.toString('utf8').trim().split('\n');
  const branch = await askGit(runtime, 'symbolic-ref', '-q', 'HEAD');
  const ref = branch === null ? await pointingAtHead(runtime) : branchRef(branch.replace(/^refs\/heads\//, ''));
  return { ...ref, revision, commitTime: utcTime(time) };
}

function unreadable(workspace: string, stderr: string) {
  const said = stderr.trim();
  const owner = said.includes('dubious ownership');
  return inputError(`The repository at ${workspace} cannot be read: ${said}`, {
    fix: owner
      ? `Run "git config --global --add safe.directory ${workspace}" in an earlier step.`
      : 'Check the repository out first, e.g. with actions/checkout.',
  });
}

async function pointingAtHead(runtime: Ports): Promise<RefFacts> {
  const listed = await askGit(
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

/** The branch that a clone was made from, or null when the clone does not know it. */
export async function defaultBranchOf(runtime: Ports): Promise<string | null> {
  const head = await askGit(runtime, 'symbolic-ref', '-q', 'refs/remotes/origin/HEAD');
  return head?.replace(/^refs\/remotes\/origin\//, '') ?? null;
}

/** Address and path of the repository that the clone's origin names. */
export async function originOf(runtime: Ports): Promise<{ repository: string; url: string }> {
  return readOrigin((await askGit(runtime, 'remote', 'get-url', 'origin')) ?? '');
}

/**
 * Reads the forms that git takes: `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name`.
 * User names and passwords stay out of the result; a path on disk names no service.
 */
export function readOrigin(origin: string): { repository: string; url: string } {
  const address = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(origin);
  const short = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)([^/].*)$/.exec(origin);
  const [, host, path] = address ?? short ?? [];
  if (host === undefined || path === undefined) return { repository: '', url: '' };
  const repository = path.replace(/\/+$/, '').replace(/\.git$/, '');
  return { repository, url: `https://${host}/${repository}` };
}
