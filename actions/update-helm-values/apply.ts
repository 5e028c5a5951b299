import { readContext } from '../shared/context/read-context.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { updateBranch } from './delivery/branch-update.ts';
import { commitMessage } from './delivery/commit-message.ts';
import { openTargetBranch, targetBranchName } from './delivery/target-branch.ts';
import { findInWorkspace, writeToWorkspace } from './delivery/workspace-files.ts';
import type { UpdateFacts } from './facts.ts';
import type { FoundFile } from './files/file-kind.ts';
import type { UpdateHelmValuesInputs } from './inputs.ts';
import type { UpdatePlan } from './plan.ts';
import type { UpdateResult } from './report.ts';

/** Plans the edits of the files that were found, and prints the plan; throws when it has an error. */
export type PlanFiles = (found: readonly FoundFile[]) => Promise<UpdatePlan>;

/** Writes the values files of the workspace. */
export async function applyToWorkspace(
  { folder, files }: UpdateFacts,
  { dryRun }: UpdateHelmValuesInputs,
  planFiles: PlanFiles,
): Promise<UpdateResult> {
  const plan = await planFiles(files.map(file => findInWorkspace(folder, file)));
  if (!dryRun) writeToWorkspace(folder, plan.writes);
  return { files: plan.files, commit: undefined, dryRun, where: 'the workspace' };
}

/** Pushes the values files to a branch. They are planned again whenever another push was first. */
export async function applyToBranch(
  { wanted, folder, files }: UpdateFacts,
  inputs: UpdateHelmValuesInputs,
  planFiles: PlanFiles,
  runtime: Runtime,
): Promise<UpdateResult> {
  const { author, maxAttempts, deadline, dryRun } = inputs;
  const context = await readContext(runtime);
  const branch = targetBranchName(inputs.branch, context);
  const target = await openTargetBranch({ folder, branch, token: inputs.githubToken }, runtime);
  const message = (plan: UpdatePlan) =>
    commitMessage({ files: plan.files, wanted, message: inputs.commitMessage, context });
  try {
    const { plan, commit } = await updateBranch(
      target,
      { files, author, maxAttempts, deadline, dryRun, plan: planFiles, message },
      runtime,
    );
    return { files: plan.files, commit, dryRun, where: `branch ${branch}` };
  } finally {
    target.remote.close();
  }
}
