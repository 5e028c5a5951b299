import { readContext } from '../../shared/context/read-context.ts';
import type { ArtifactStore } from '../../shared/github/artifacts/store.ts';
import { readRunDocuments } from '../../shared/github/documents/run-documents.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { EmitDigestArtifactInputs } from '../inputs.ts';
import { expectedRecords, type NamedRecord } from './expected-records.ts';

/** What the plan and build jobs of this run left. */
export interface RecordedRun {
  readonly plan: BuildPlan;
  /** The records of each target that the plan builds, one per platform. */
  readonly records: ReadonlyMap<string, readonly NamedRecord[]>;
  /** Whether a run that built no image may write tags of reused ones. */
  readonly mayPush: boolean;
  /** The attempt of the run that this job belongs to; a re-run has a higher one than the plan. */
  readonly attempt: number;
  /** Undefined outside of a CI service. */
  readonly runNumber: number | undefined;
  /** Time of the commit that is published; undefined when unknown. */
  readonly commitTime: string | undefined;
  /** Whether GitHub has the repository, so that its API can be asked. */
  readonly isOnGitHub: boolean;
}

/** Whether the registry has the images: the rows pushed theirs or, where no row built any, the run may push. */
export function isPushed({ records, mayPush }: Pick<RecordedRun, 'records' | 'mayPush'>): boolean {
  const built = [...records.values()].flat();
  return built.length === 0 ? mayPush : built.every(({ pushed }) => pushed);
}

/**
 * Reads plans and records.
 *
 * @throws ActionError of kind `input` when the plan is missing or of another run or environment, or the records do not fit it
 */
export async function readRecordedRun(
  inputs: Pick<EmitDigestArtifactInputs, 'plan' | 'environment'>,
  runtime: Runtime,
  store: ArtifactStore,
): Promise<RecordedRun> {
  const context = await readContext(runtime);
  const { workspace } = runtime.folders;
  const { plan: input, environment } = inputs;
  const { plan, records } = await readRunDocuments(store, { input, environment, workspace, job: context });
  return {
    plan,
    records: expectedRecords(plan, records),
    mayPush: !context.pullRequest?.fork,
    attempt: context.run?.attempt ?? 1,
    runNumber: context.run?.number,
    commitTime: context.commitTime,
    isOnGitHub: context.source === 'github',
  };
}
