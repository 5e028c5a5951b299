import type { Buildx } from '../shared/bake/buildx.ts';
import { planArtifact, planFileName, recordsArtifact, recordsFileName } from '../shared/github/artifacts/names.ts';
import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import type { BuildPlan } from '../shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../shared/images/documents/image-record.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { inputError } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { BuildFacts } from './facts.ts';
import { recordRow } from './record/row-records.ts';
import { runBake } from './row/bake-run.ts';
import type { RowBuild } from './row/row-build.ts';

export interface BuildPorts extends Pick<Runtime, 'log' | 'folders'> {
  readonly store: ArtifactStore;
  readonly buildx: Buildx;
  readonly registry: RegistryClient;
  /** Values of build secrets by variable. */
  readonly secrets: ReadonlyMap<string, string>;
}

/**
 * Builds the rows one after another. The records of a row become an artifact as soon as it is built; what is loaded into the
 * local engine leaves none.
 *
 * @throws ActionError of the first row that fails
 */
export async function applyBuilds(
  builds: readonly RowBuild[],
  facts: BuildFacts,
  ports: BuildPorts,
): Promise<ImageRecord[]> {
  const { plan, attempt, builder, workdir } = facts;
  const { store, log } = ports;
  const scope = { environment: plan.environment, attempt };
  if (facts.step !== undefined && !facts.load) {
    const name = planArtifact(scope, facts.step);
    await store.upload(name, planFileName, jsonDocument(plan), { conflict: () => repeatedStep(name, plan) });
  }
  const folder = ports.folders.create('bake');
  const all: ImageRecord[] = [];
  for (const build of builds) {
    const built = await runBake(build, {
      buildx: ports.buildx,
      log,
      builder,
      folder,
      workdir,
      workspace: ports.folders.workspace,
      secrets: ports.secrets,
    });
    if (facts.load) continue;
    const records = await recordRow({ build, built, facts }, ports);
    await store.upload(recordsArtifact(build.row, scope), recordsFileName, jsonDocument(records));
    all.push(...records);
  }
  return all;
}

/** The name of a plan is made of job, targets and platforms. */
function repeatedStep(name: string, { targets }: BuildPlan) {
  const built = Object.entries(targets).filter(([, { requested }]) => requested);
  const lines = built.map(([target, { platforms }]) => `  ${target} for ${platforms.join(', ')}`);
  return inputError(
    `Another step of a job of this name builds the same in this run, as artifact ${name}:\n${lines.join('\n')}`,
    {
      fix: 'Let each step build other "targets" or platforms, or give each an "environment", as for a matrix over variables. A row of a plan of buildx-matrix is built with "row".',
    },
  );
}

const jsonDocument = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
