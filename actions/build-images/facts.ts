import path from 'node:path';
import { type Builder, findBuilder } from '../shared/bake/builder.ts';
import type { Buildx } from '../shared/bake/buildx.ts';
import { knownSecrets } from '../shared/bake/credentials.ts';
import { checkDefinition, warnUnknownFields } from '../shared/bake/definition-check.ts';
import { assemblePlan, buildAll } from '../shared/bake/planning/plan.ts';
import { publishableTargets } from '../shared/bake/planning/publishable.ts';
import { readDescription } from '../shared/bake/planning/tag-facts.ts';
import { describeTargets, type TargetRequest } from '../shared/bake/planning/targets.ts';
import { printDefinition } from '../shared/bake/print.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import { gitOutputIn } from '../shared/context/checkout.ts';
import { readContext } from '../shared/context/read-context.ts';
import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import { readPlan } from '../shared/github/documents/plan.ts';
import { readRecords } from '../shared/github/documents/records.ts';
import type { BuildPlan, PlanRow } from '../shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../shared/images/documents/image-record.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { documentsFolder } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import type { BuildImagesInputs } from './inputs.ts';

/** What is known before a row is planned. */
export interface BuildFacts {
  readonly plan: BuildPlan;
  /** The rows of the plan that this step builds. */
  readonly rows: readonly PlanRow[];
  /** Whether this step made the plan, so that no artifact has it yet. */
  readonly isNewPlan: boolean;
  readonly builder: Builder;
  /** The attempt of the run that this job belongs to; a re-run has a higher one than the plan. */
  readonly attempt: number;
  readonly push: PushDecision;
  /** What earlier waves recorded. */
  readonly records: readonly ImageRecord[];
  /** Address of the repository, for the label `source`; empty when unknown. */
  readonly url: string;
  /** Absolute path of the folder that contexts are relative to. */
  readonly workdir: string;
  /** Folder of the OCI layouts of images that are not pushed. */
  readonly layouts: string;
}

export interface PushDecision {
  readonly decision: boolean;
  readonly reason: string;
}

export interface FactClients {
  readonly buildx: Buildx;
  readonly store: ArtifactStore;
}

/**
 * Reads the plan and what its rows need.
 *
 * @throws ActionError of kind `input` when there is no such plan, row or builder, or the bake files cannot be evaluated
 */
export async function gatherBuildFacts(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  clients: FactClients,
): Promise<BuildFacts> {
  const context = await readContext(runtime);
  const builder = await findBuilder(clients.buildx, inputs.builder);
  const isNewPlan = makesPlan(inputs);
  const plan = isNewPlan
    ? await makePlan(inputs, context, {
        buildx: clients.buildx,
        now: runtime.now,
        log: runtime.log,
        secrets: knownSecrets(runtime),
        workdir: await gitOutputIn(runtime, path.resolve(runtime.folders.workspace, inputs.workdir), [
          'rev-parse',
          '--show-prefix',
        ]),
      })
    : await findPlan(inputs.plan, context, { store: clients.store, folders: runtime.folders, log: runtime.log });
  const rows = isNewPlan ? plan.rows : [findRow(plan, inputs.row)];
  const push = decidePush(inputs.push, context);
  const needsRecords = push.decision && rows.some(row => Object.values(row.parents).includes(null));
  return {
    plan,
    rows,
    isNewPlan,
    builder,
    attempt: context.run?.attempt ?? 1,
    push,
    records: needsRecords
      ? (await readRecords(clients.store, { job: context, plan, awaited: rowsBefore(rows, plan) })).records
      : [],
    url: context.url,
    workdir: path.resolve(runtime.folders.workspace, inputs.workdir),
    layouts: documentsFolder(runtime, 'layouts'),
  };
}

/** Whether this step makes its own plan from the bake files. */
export const makesPlan = ({ plan, row }: Pick<BuildImagesInputs, 'plan' | 'row'>): boolean => plan === '' && row === '';

/** The jobs of earlier waves have ended when this one runs. */
function rowsBefore(rows: readonly PlanRow[], plan: BuildPlan): string[] {
  const first = Math.min(...rows.map(({ wave }) => wave));
  return plan.rows.filter(({ wave }) => wave < first).map(({ name }) => name);
}

async function findPlan(
  input: string,
  job: BuildContext,
  { store, folders, log }: Pick<FactClients, 'store'> & Pick<Runtime, 'folders' | 'log'>,
): Promise<BuildPlan> {
  const { plan, source } = await readPlan(store, { input, workspace: folders.workspace, job });
  const where = `The definition of the plan in ${source}`;
  warnUnknownFields(checkDefinition(plan.definition, where), where, log);
  return plan;
}

/** The plan of all targets of the bake files, for this runner. */
async function makePlan(
  inputs: BuildImagesInputs,
  context: BuildContext,
  {
    buildx,
    now,
    log,
    secrets,
    workdir,
  }: Pick<FactClients, 'buildx'> & Pick<Runtime, 'now' | 'log'> & Pick<TargetRequest, 'secrets' | 'workdir'>,
): Promise<BuildPlan> {
  const printed = await printDefinition(buildx, inputs);
  const described = describeTargets(printed, {
    requested: publishableTargets(printed, inputs.targets, log),
    context,
    defaultPlatform: inputs.defaultPlatform,
    secrets,
    workdir,
    description: readDescription(inputs.files, inputs.workdir),
  });
  const reason = 'there is no plan, so all targets are built';
  return assemblePlan(
    {
      definition: described.definition,
      targets: buildAll(described.targets, reason),
      context,
      environment: inputs.environment === '' ? null : inputs.environment,
      created: now().toISOString(),
      base: { revision: null, reason, run: null },
    },
    { group: 'component', runners: new Map([['default', 'here']]) },
  );
}

function findRow(plan: BuildPlan, name: string): PlanRow {
  const names = plan.rows.map(row => row.name);
  const row = name === '' && plan.rows.length === 1 ? plan.rows[0] : plan.rows.find(row => row.name === name);
  if (row !== undefined) return row;
  const what =
    name === ''
      ? `Input "row" is empty, and the plan has ${names.length} rows.`
      : `Input "row": the plan has no row "${name}"${didYouMean(name, names)}.`;
  throw inputError(what, {
    fix: `Rows: ${names.join(', ') || 'none'}. In a matrix job write "row: \${{ matrix.name }}".`,
  });
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
