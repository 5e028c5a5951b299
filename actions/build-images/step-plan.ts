import os from 'node:os';
import path from 'node:path';
import type { Buildx } from '../shared/bake/buildx.ts';
import { knownSecrets } from '../shared/bake/credentials.ts';
import { assemblePlan, buildAll, workdirInPlan } from '../shared/bake/planning/plan.ts';
import { buildableTargets, publishableTargets } from '../shared/bake/planning/publishable.ts';
import { readDescription } from '../shared/bake/planning/tag-facts.ts';
import { describeTargets, type TargetFacts } from '../shared/bake/planning/targets.ts';
import { printDefinition } from '../shared/bake/print.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import { gitOutputIn } from '../shared/context/checkout.ts';
import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import type { BuildPlan, PlanRow } from '../shared/images/documents/build-plan.ts';
import { hashMark } from '../shared/images/tag.ts';
import { inputError } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { BuildImagesInputs } from './inputs.ts';

/** A plan, and what a step builds of it. */
export interface ChosenPlan {
  readonly plan: BuildPlan;
  readonly rows: readonly PlanRow[];
  /** The name of a plan that this step made; undefined for one of buildx-matrix. */
  readonly step: string | undefined;
}

export interface PlanSources {
  readonly buildx: Buildx;
  readonly store: ArtifactStore;
  readonly context: BuildContext;
}

/** The longest part of a target's name in the name of a plan; artifacts have up to 200 characters. */
const maxTargetLength = 60;

/**
 * The plan of all targets of the bake files, for this runner. Its name is in those of its rows too, because other steps of
 * the run can have rows for the same part of the image graph.
 */
export async function makeStepPlan(
  inputs: BuildImagesInputs,
  runtime: Runtime,
  { buildx, context }: PlanSources,
): Promise<ChosenPlan> {
  const { env, folders, log } = runtime;
  const printed = await printDefinition(buildx, inputs);
  const workdir = path.resolve(folders.workspace, inputs.workdir);
  const mayBeUnnamed = inputs.push === 'false' && !inputs.load;
  const described = describeTargets(printed, {
    requested: (mayBeUnnamed ? buildableTargets : publishableTargets)(printed, inputs.targets, log),
    mayBeUnnamed,
    context,
    defaultPlatform: inputs.defaultPlatform,
    secrets: knownSecrets(runtime),
    workdir: await gitOutputIn(runtime, workdir, ['rev-parse', '--show-prefix']),
    description: readDescription(inputs.files, inputs.workdir),
  });
  const reason = 'there is no plan, so all targets are built';
  const plan = assemblePlan(
    {
      definition: described.definition,
      targets: buildAll(described.targets, reason),
      context,
      environment: inputs.environment === '' ? null : inputs.environment,
      workdir: workdirInPlan(folders.workspace, inputs.workdir),
      created: runtime.now().toISOString(),
      base: { revision: null, reason, run: null },
    },
    { group: 'component', runners: new Map([['default', ['here']]]) },
  );
  const step = stepName(described.targets, env['GITHUB_JOB'] || env['CI_JOB_NAME'] || env['JOB_NAME'] || '');
  const rows = plan.rows.map(row => ({ ...row, name: `${row.name}-${step.slice(-8)}` }));
  return { plan: { ...plan, rows }, rows: inputs.load ? rowsForEngine({ ...plan, rows }) : rows, step };
}

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };

/**
 * An engine has one image under a tag: that of the platform of this machine, or the only one that there is.
 *
 * @throws ActionError of kind `input` when a target has several platforms and not this one
 */
export function rowsForEngine({ rows, targets }: BuildPlan, arch = os.arch()): readonly PlanRow[] {
  const platform = `linux/${architectures[arch] ?? arch}`;
  const platformsOf = (name: string) => targets[name]?.platforms ?? [];
  const missing = [...new Set(rows.flatMap(({ publish }) => publish))].find(
    name => platformsOf(name).length > 1 && !platformsOf(name).includes(platform),
  );
  if (missing !== undefined) {
    throw inputError(
      `Input "load": "${missing}" is built for ${platformsOf(missing).join(', ')}, and this machine is ${platform}.`,
      { fix: 'Choose one platform, e.g. "set: *.platform=linux/arm64".' },
    );
  }
  return rows.flatMap(row => {
    const publish = row.publish.filter(name => row.platform === platform || platformsOf(name).length === 1);
    return publish.length === 0 ? [] : [{ ...row, publish }];
  });
}

/** The same in each attempt of a run, and another one for each job, set of targets, and set of platforms. */
export function stepName(targets: Readonly<Record<string, TargetFacts>>, job: string): string {
  const built = Object.entries(targets)
    .filter(([, { requested }]) => requested)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const facts = built.map(([name, { platforms }]) => [name, [...platforms].sort()]);
  const [first = ''] = built[0] ?? [];
  const label = first.replace(/-{2,}/g, '-').slice(0, maxTargetLength);
  return `${label}-${hashMark(JSON.stringify([job, facts]))}`.replace(/-{2,}/g, '-');
}
