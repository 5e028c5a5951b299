import path from 'node:path';
import { readContext } from '../shared/context/read-context.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { setJsonOutput } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { updateBranch } from './delivery/branch-update.ts';
import { commitMessage } from './delivery/commit-message.ts';
import { openTargetBranch, targetBranchName } from './delivery/target-branch.ts';
import { findInWorkspace, relativeFiles, writeToWorkspace } from './delivery/workspace-files.ts';
import type { FoundFile } from './files/file-kind.ts';
import { wantedReference } from './images/wanted-image.ts';
import { readWantedImages, type WantedImages } from './images/wanted-images.ts';
import { type UpdateHelmValuesInputs, updateHelmValuesChecks, updateHelmValuesInputs } from './inputs.ts';
import { editsOf, planUpdate, throwUpdateErrors, type UpdatePlan } from './plan.ts';
import { decisionsJson, describeResult, logUpdatePlan, type UpdateResult, valuesSummary } from './report.ts';

export const updateHelmValuesAction = defineAction({
  inputs: updateHelmValuesInputs,
  checks: updateHelmValuesChecks,
  outputs: ['changed', 'changes', 'commit'],
  run: async (inputs, runtime) => {
    const wanted = await readWantedImages(inputs, runtime);
    const folder = path.resolve(runtime.folders.workspace, inputs.checkout);
    const files = relativeFiles(inputs.valuesFiles, folder);
    await runtime.log.group('Images', () => {
      for (const image of wanted.images) runtime.log.info(`${image.name}: ${wantedReference(image)}`);
    });
    const options = { paths: inputs.path, create: inputs.create, quote: inputs.quote };
    const plan = async (found: readonly FoundFile[]) => {
      const planned = planUpdate(found, wanted.images, options);
      await runtime.log.group('Plan', () => logUpdatePlan(runtime.log, planned.files));
      throwUpdateErrors(planned);
      return planned;
    };
    const update = { inputs, folder, files, wanted, plan };
    const result = inputs.mode === 'none' ? await editWorkspace(update) : await editBranch(update, runtime);
    await report(result, inputs, runtime);
  },
});

interface Update {
  readonly inputs: UpdateHelmValuesInputs;
  readonly folder: string;
  /** Relative to `folder`. */
  readonly files: readonly string[];
  readonly wanted: WantedImages;
  /** Plans and prints; throws when there is an error. */
  readonly plan: (found: readonly FoundFile[]) => Promise<UpdatePlan>;
}

async function editWorkspace({ inputs, folder, files, plan }: Update): Promise<UpdateResult> {
  const planned = await plan(files.map(file => findInWorkspace(folder, file)));
  if (!inputs.dryRun) writeToWorkspace(folder, planned.writes);
  return { files: planned.files, commit: undefined, dryRun: inputs.dryRun, where: 'the workspace' };
}

async function editBranch({ inputs, folder, files, wanted, plan }: Update, runtime: Runtime): Promise<UpdateResult> {
  const { author, maxAttempts, deadline, dryRun } = inputs;
  const context = await readContext(runtime);
  const branch = targetBranchName(inputs.branch, context);
  const target = await openTargetBranch({ folder, branch, token: inputs.githubToken }, runtime);
  const message = ({ files: planned }: UpdatePlan) =>
    commitMessage({ files: planned, wanted, message: inputs.commitMessage, context });
  try {
    const update = { files, author, maxAttempts, deadline, dryRun, plan, message };
    const { plan: pushed, commit } = await updateBranch(target, update, runtime);
    return { files: pushed.files, commit, dryRun, where: `branch ${branch}` };
  } finally {
    target.remote.close();
  }
}

async function report(result: UpdateResult, inputs: UpdateHelmValuesInputs, runtime: Runtime): Promise<void> {
  if (inputs.dryRun) runtime.log.info(decisionsJson(result.files));
  runtime.log.info(describeResult(result));
  const edits = editsOf(result.files);
  const changes = edits.map(({ file, line, path: at, old, new: value }) => ({ file, line, path: at, old, new: value }));
  runtime.outputs.set('changed', String(edits.length > 0));
  setJsonOutput(runtime, 'changes', changes, path.join(runtime.folders.temporary, 'changes.json'));
  runtime.outputs.set('commit', result.commit ?? '');
  if (inputs.summary) await runtime.summary.append(valuesSummary(result));
}
