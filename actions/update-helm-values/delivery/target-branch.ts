import type { BuildContext } from '../../shared/context/build-context.ts';
import { readRemote } from '../../shared/git/checkout.ts';
import { type Committed, commitToBranch, type Tip } from '../../shared/git/commit-loop.ts';
import { createGit } from '../../shared/git/git.ts';
import { openRemoteBranch, type RemoteBranch } from '../../shared/git/remote-branch.ts';
import { tokenFits, tokenSettings } from '../../shared/git/token.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { type RetryPorts, systemRetryPorts } from '../../shared/runtime/retry.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { Inputs } from '../inputs.ts';
import type { FoundFile, UpdatePlan } from '../plan.ts';
import { maximumBytes } from '../source/source-file.ts';

/** The branch that values are written to. */
export interface TargetBranch {
  readonly branch: string;
  readonly url: string;
  /** What stands before the paths of files when the work folder is not the root of its repository. */
  readonly prefix: string;
  readonly remote: RemoteBranch;
}

export type TargetInputs = Pick<Inputs, 'branch' | 'githubToken' | 'author' | 'maxAttempts' | 'deadline'>;

/**
 * @throws ActionError of kind `input` when no branch is named and the run is not one of a branch
 */
export function branchOf(given: string, context: Pick<BuildContext, 'kind' | 'refName' | 'ref'>): string {
  if (given !== '') return given;
  if (context.kind === 'branch') return context.refName;
  throw inputError(`This run is not on a branch (${context.ref || 'detached'}), so there is none to write to.`, {
    fix: 'Name the branch in "branch", e.g. main, or set "mode: none" to edit the files of the workspace only.',
  });
}

/** Opens the branch in a repository of its own, with the credentials of the token or else of the user's clone. */
export async function openTarget(
  runtime: Pick<Runtime, 'env' | 'capture' | 'folders' | 'mask' | 'log'>,
  folder: string,
  branch: string,
  token: string,
): Promise<TargetBranch> {
  const git = createGit({ capture: runtime.capture, cwd: folder, env: runtime.env });
  const { url, prefix, settings } = await readRemote(git);
  maskPassword(url, runtime.mask);
  const fits = token !== '' && tokenFits(url, runtime.env['GITHUB_SERVER_URL'] ?? '');
  if (token !== '' && !fits)
    runtime.log.info('The token is not sent, because the remote is not on the server it is for.');
  const remote = await openRemoteBranch({
    capture: runtime.capture,
    env: runtime.env,
    cwd: folder,
    temporary: runtime.folders.temporary,
    url,
    branch,
    settings: fits ? [...settings, ...tokenSettings(url, token, runtime.mask)] : settings,
  });
  return { branch, url, prefix, remote };
}

function maskPassword(url: string, mask: (secret: string) => void): void {
  const password = URL.canParse(url) ? decodeURIComponent(new URL(url).password) : '';
  if (password !== '') mask(password);
}

/** Reads the files at a tip. */
export async function findAtTip(tip: Tip, prefix: string, files: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of files) found.push(await findFile(tip, `${prefix}${name}`));
  return found;
}

const problems: Readonly<Record<string, string>> = {
  '120000': 'the file is a symbolic link; name the file it leads to',
  '160000': 'this is a submodule; run the action in its own repository',
  '040000': 'this is a folder',
};

async function findFile(tip: Tip, file: string): Promise<FoundFile> {
  const entry = await tip.find(file);
  if (entry === undefined) return { file, problem: `there is no such file at commit ${tip.commit.slice(0, 12)}` };
  const problem = problems[entry.mode];
  if (problem !== undefined) return { file, problem };
  const content = await tip.read(entry);
  if (content.byteLength > maximumBytes) {
    return { file, problem: `the file has ${content.byteLength} bytes; allowed: up to ${maximumBytes}` };
  }
  return { file, content, mode: entry.mode };
}

export interface PushParts {
  readonly inputs: TargetInputs;
  readonly runtime: Pick<Runtime, 'log' | 'now'>;
  readonly plan: (found: readonly FoundFile[]) => UpdatePlan;
  /** Prints a plan, and throws when something in it is refused. */
  readonly show: (plan: UpdatePlan) => Promise<void>;
  readonly message: (plan: UpdatePlan) => string;
  readonly files: readonly string[];
  /** Stop before the commit. */
  readonly dryRun: boolean;
  readonly ports?: RetryPorts;
}

/** Brings the plan to the branch, again and again on each new tip until the push meets no other. */
export async function pushUpdate(target: TargetBranch, parts: PushParts): Promise<Committed<UpdatePlan>> {
  const { inputs, runtime } = parts;
  return await commitToBranch(
    {
      remote: target.remote,
      url: target.url,
      branch: target.branch,
      author: inputs.author,
      now: runtime.now,
      maxAttempts: inputs.maxAttempts,
      deadlineSeconds: inputs.deadline,
      onRetry: (attempt, why) => runtime.log.info(`Attempt ${attempt}: ${why}`),
      change: async tip => {
        const plan = parts.plan(await findAtTip(tip, target.prefix, parts.files));
        await parts.show(plan);
        if (parts.dryRun || plan.writes.length === 0) return { plan, files: [], message: '' };
        return { plan, files: plan.writes, message: parts.message(plan) };
      },
    },
    parts.ports ?? systemRetryPorts,
  );
}
