import { type Committed, commitToBranch, type Tip } from '../../shared/git/commit-loop.ts';
import type { Person } from '../../shared/git/remote-branch.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { type RetryPorts, systemRetryPorts } from '../../shared/runtime/scheduling/retry.ts';
import type { FileWrite, FoundFile } from '../files/file-kind.ts';
import { maxFileBytes } from '../source/text-file.ts';
import type { TargetBranch } from './target-branch.ts';

/** What is brought to a branch, and how long it is tried. */
export interface BranchUpdate<Plan extends { readonly writes: readonly FileWrite[] }> {
  readonly files: readonly string[];
  readonly author: Person;
  readonly maxAttempts: number;
  /** Seconds. */
  readonly deadline: number;
  /** Stop before the commit. */
  readonly dryRun: boolean;
  /** Makes and prints a plan; called again on each new tip. Throws when something is refused. */
  readonly plan: (found: readonly FoundFile[]) => Promise<Plan>;
  readonly message: (plan: Plan) => string;
}

/** Commits a plan to the branch, and makes a new plan whenever another push was first. */
export async function updateBranch<Plan extends { readonly writes: readonly FileWrite[] }>(
  target: TargetBranch,
  update: BranchUpdate<Plan>,
  runtime: Pick<Runtime, 'log' | 'now'>,
  ports: RetryPorts = systemRetryPorts,
): Promise<Committed<Plan>> {
  return await commitToBranch(
    {
      remote: target.remote,
      url: target.url,
      branch: target.branch,
      author: update.author,
      now: runtime.now,
      maxAttempts: update.maxAttempts,
      deadlineSeconds: update.deadline,
      onRetry: (attempt, why) => runtime.log.info(`Attempt ${attempt}: ${why}`),
      change: async tip => {
        const plan = await update.plan(await findAtTip(tip, target.prefix, update.files));
        if (update.dryRun || plan.writes.length === 0) return { plan, files: [], message: '' };
        return { plan, files: plan.writes, message: update.message(plan) };
      },
    },
    ports,
  );
}

/**
 * Reads files of a commit.
 *
 * @param prefix the way from the root of the repository to the folder that the files are relative to, with a slash at
 *   its end; empty at the root
 */
async function findAtTip(tip: Tip, prefix: string, files: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of files) found.push(await findFile(tip, `${prefix}${name}`));
  return found;
}

/** Modes of a Git tree that are no editable file. */
const errorsByMode: Readonly<Record<string, string>> = {
  '120000': 'the file is a symbolic link; name the file it leads to',
  '160000': 'this is a submodule; run the action in its own repository',
  '040000': 'this is a folder',
};

async function findFile(tip: Tip, path: string): Promise<FoundFile> {
  const entry = await tip.find(path);
  if (entry === undefined) return { path, error: `there is no such file at commit ${tip.commit.slice(0, 12)}` };
  const error = errorsByMode[entry.mode];
  if (error !== undefined) return { path, error };
  const content = await tip.read(entry);
  if (content.byteLength > maxFileBytes) {
    return { path, error: `the file has ${content.byteLength} bytes; allowed: up to ${maxFileBytes}` };
  }
  return { path, content, mode: entry.mode };
}
