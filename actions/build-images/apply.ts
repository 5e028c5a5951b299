import type { Buildx } from '../shared/bake/buildx.ts';
import { planArtifact, planFileName, recordsArtifact, recordsFileName } from '../shared/github/artifacts/names.ts';
import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import type { ImageRecord } from '../shared/images/documents/image-record.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
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
    await store.upload(planArtifact(scope, facts.step), planFileName, jsonDocument(plan));
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

const jsonDocument = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
