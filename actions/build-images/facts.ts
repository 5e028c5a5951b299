import path from 'node:path';
import { type Builder, findBuilder } from '../shared/bake/builder.ts';
import { workdirInPlan } from '../shared/bake/planning/plan.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import { readRecords } from '../shared/github/documents/records.ts';
import type { BuildPlan, PlanRow } from '../shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../shared/images/documents/image-record.ts';
import { environmentPath } from '../shared/images/environment.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { documentsFolder } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { type BuildImagesInputs, buildImagesInputs } from './inputs.ts';
import { choosePlan } from './plan-choice.ts';
import type { PlanSources } from './step-plan.ts';

/** What is known before a row is planned. */
export interface BuildFacts {
  readonly plan: BuildPlan;
  /** The rows of the plan that this step builds. */
  readonly rows: readonly PlanRow[];
  /** The name of the plan that this step made, and that no artifact has yet; undefined for one of buildx-matrix. */
  readonly step: string | undefined;
  readonly builder: Builder;
  /** The attempt of the run that this job belongs to; a re-run has a higher one than the plan. */
  readonly attempt: number;
  readonly push: PushDecision;
  /** Whether the images go into the local engine; then nothing is recorded. */
  readonly load: boolean;
  /** What earlier waves recorded. */
  readonly records: readonly ImageRecord[];
  /** Address of the repository, for the label `source`; empty when unknown. */
  readonly url: string;
  /** UTC time of the commit, for the label `created`; undefined when unknown. */
  readonly commitTime: string | undefined;
  /** Absolute path of the folder that contexts are relative to. */
  readonly workdir: string;
  /** Folder of the OCI layouts of images that are not pushed. */
  readonly layouts: string;
}

export interface PushDecision {
  readonly decision: boolean;
  readonly reason: string;
}

/**
 * Reads the plan and what its rows need.
 *
 * @throws ActionError of kind `input` when there is no such plan, row or builder, or the bake files cannot be evaluated
 */
export async function gatherBuildFacts(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  sources: PlanSources,
): Promise<BuildFacts> {
  const { buildx, store, context } = sources;
  const [builder, { plan, rows, step }] = await Promise.all([
    findBuilder(buildx, inputs.builder),
    choosePlan(inputs, runtime, sources),
  ]);
  const push = inputs.load ? { decision: false, reason: 'load: true' } : decidePush(inputs.push, context);
  const needsRecords = push.decision && rows.some(row => Object.values(row.parents).includes(null));
  return {
    plan,
    rows,
    step,
    builder,
    attempt: context.run?.attempt ?? 1,
    push,
    load: inputs.load,
    records: needsRecords
      ? (await readRecords(store, { job: context, plans: [plan], awaited: rowsBefore(rows, plan) })).records
      : [],
    url: context.url,
    commitTime: context.commitTime,
    workdir: workdirOf(inputs.workdir, { plan, step }, runtime.folders.workspace),
    layouts: documentsFolder(runtime, environmentPath(plan.environment, 'layouts')),
  };
}

/** Whether this step makes its own plan from the bake files. */
export const makesPlan = ({ plan, row }: Pick<BuildImagesInputs, 'plan' | 'row'>): boolean => plan === '' && row === '';

/** The folder that contexts are relative to. The plan of an earlier release leaves it to the input. */
function workdirOf(input: string, { plan, step }: Pick<BuildFacts, 'plan' | 'step'>, workspace: string): string {
  const { workdir } = plan;
  if (workdir === undefined || step !== undefined) return path.resolve(workspace, input);
  if (input !== buildImagesInputs.workdir.fallback) {
    throw inputError(`Input "workdir" is "${input}", and the plan has decided on "${workdir}".`, {
      fix: 'Set it in the step of buildx-matrix, which makes the plan.',
    });
  }
  if (workdirInPlan(workspace, workdir) === undefined) {
    throw inputError(`The plan names the folder ${workdir}, which is not in the workspace.`);
  }
  return path.resolve(workspace, workdir);
}

/** The jobs of earlier waves have ended when this one runs. */
function rowsBefore(rows: readonly PlanRow[], plan: BuildPlan): string[] {
  const first = Math.min(...rows.map(({ wave }) => wave));
  return plan.rows.filter(({ wave }) => wave < first).map(({ name }) => name);
}

/** `auto` pushes, except for a pull request from a fork, whose run has no write access. */
export function decidePush(
  input: BuildImagesInputs['push'],
  context: Pick<BuildContext, 'event' | 'pullRequest'>,
): PushDecision {
  if (input !== 'auto') return { decision: input === 'true', reason: `push: ${input}` };
  if (context.pullRequest?.fork) return { decision: false, reason: 'the pull request comes from a fork' };
  return { decision: true, reason: `push: auto, and the ${context.event} is not from a fork` };
}
