import path from 'node:path';
import { readContext } from '../shared/context/read-context.ts';
import { defineAction } from '../shared/runtime/action.ts';
import { setJsonOutput } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { commitMessage } from './delivery/commit-message.ts';
import { branchOf, openTarget, pushUpdate } from './delivery/target-branch.ts';
import { findInWorkspace, relativeFiles, writeToWorkspace } from './delivery/workspace-files.ts';
import { readWanted, type Wanted } from './images/wanted-images.ts';
import { type Inputs, inputs } from './inputs.ts';
import { checkPathNames, editsOf, type FoundFile, planUpdate, throwRefusals, type UpdatePlan } from './plan.ts';
import { diffOf, endingOf, logPlan, summarise } from './report.ts';
import { loadYaml } from './source/source-file.ts';

export const action = defineAction({
  inputs,
  outputs: ['changed', 'changes', 'commit'],
  run: async (inputs, runtime) => {
    const wanted = await readWanted(inputs, runtime);
    checkPathNames(inputs.path, wanted.images);
    const folder = path.resolve(runtime.folders.workspace, inputs.checkout);
    const files = relativeFiles(inputs.valuesFiles, folder);
    await runtime.log.group('Images', () => {
      for (const { name, repository, tag, digest } of wanted.images) {
        runtime.log.info(`${name}: ${repository}${tag === null ? '' : `:${tag}`}@${digest}`);
      }
    });
    const yaml = await loadYaml();
    const choices = { paths: inputs.path, create: inputs.create, quote: inputs.quote };
    const plan = (found: readonly FoundFile[]) => planUpdate(yaml, found, wanted.images, choices);
    const place = { folder, files, wanted, plan };
    const done =
      inputs.mode === 'none' ? await editWorkspace(inputs, runtime, place) : await editBranch(inputs, runtime, place);
    await report(inputs, runtime, done);
  },
});

interface Place {
  readonly folder: string;
  readonly files: readonly string[];
  readonly wanted: Wanted;
  readonly plan: (found: readonly FoundFile[]) => UpdatePlan;
}

interface Done {
  readonly plan: UpdatePlan;
  readonly commit: string | null;
  readonly where: string;
}

async function editWorkspace(inputs: Inputs, runtime: Runtime, { folder, files, plan }: Place): Promise<Done> {
  const planned = plan(files.map(file => findInWorkspace(folder, file)));
  await show(runtime, planned);
  if (!inputs.dryRun) writeToWorkspace(folder, planned.writes);
  return { plan: planned, commit: null, where: 'the workspace' };
}

async function editBranch(inputs: Inputs, runtime: Runtime, { folder, files, wanted, plan }: Place): Promise<Done> {
  const context = await readContext(runtime);
  const branch = branchOf(inputs.branch, context);
  const target = await openTarget(runtime, folder, branch, inputs.githubToken);
  const where = `branch ${branch}`;
  try {
    const { plan: pushed, commit } = await pushUpdate(target, {
      inputs,
      runtime,
      files,
      plan,
      message: planned => commitMessage({ plan: planned, wanted, given: inputs.commitMessage, context }),
      dryRun: inputs.dryRun,
      show: async planned => await show(runtime, planned),
    });
    return { plan: pushed, commit: commit ?? null, where };
  } finally {
    target.remote.close();
  }
}

/** Prints what was decided, with the diff, and stops when anything was refused. */
async function show(runtime: Runtime, plan: UpdatePlan): Promise<void> {
  await runtime.log.group('Plan', () => {
    logPlan(runtime.log, plan);
    const diff = diffOf(plan);
    if (diff !== '') runtime.log.info(diff);
  });
  throwRefusals(plan);
}

async function report(inputs: Inputs, runtime: Runtime, { plan, commit, where }: Done): Promise<void> {
  const edits = editsOf(plan);
  const ending = { plan, commit, where, dryRun: inputs.dryRun };
  if (inputs.dryRun) {
    runtime.log.info(
      JSON.stringify(
        plan.files.map(({ file, decisions }) => ({ file, decisions })),
        null,
        2,
      ),
    );
  }
  runtime.log.info(endingOf(ending));
  runtime.outputs.set('changed', String(edits.length > 0));
  const changes = edits.map(({ file, line, path, old, new: value }) => ({ file, line, path, old, new: value }));
  setJsonOutput(runtime, 'changes', changes, path.join(runtime.folders.temporary, 'changes.json'));
  runtime.outputs.set('commit', commit ?? '');
  if (inputs.summary) await runtime.summary.append(summarise(ending));
}
