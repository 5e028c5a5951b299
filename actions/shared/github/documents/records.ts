import type { BuildPlan } from '../../images/documents/build-plan.ts';
import { type ImageRecord, parseImageRecords } from '../../images/documents/image-record.ts';
import { inputError } from '../../runtime/errors.ts';
import { chooseRecords, type RecordsChoice, type RecordsName, recordsFileName } from '../artifacts/names.ts';
import type { ArtifactStore, StoredArtifact } from '../artifacts/store.ts';
import { type CurrentJob, checkOrigin } from './plan.ts';

export interface FoundRecords extends RecordsChoice {
  /** Sorted by target and platform; empty when no row has written any yet. */
  readonly records: readonly ImageRecord[];
}

export interface RecordsRequest {
  readonly job: CurrentJob;
  /** Limits the records to the rows and the environment of these plans, which have one environment. */
  readonly plans?: readonly Pick<BuildPlan, 'rows' | 'run' | 'environment'>[];
  /** Rows whose jobs this one needs: their records are waited for some seconds. */
  readonly awaited?: readonly string[];
  /** What was listed and read before; it is not listed and read again. */
  readonly known?: KnownArtifacts;
}

export interface KnownArtifacts {
  readonly listed: readonly StoredArtifact[];
  /** Of artifacts, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads what the rows of this run recorded: per row the highest attempt. Whether a target is missing is for the caller to
 * decide.
 *
 * @throws ActionError of kind `input` when a document is damaged or belongs to another run, commit, environment or row,
 *   or when two rows of one attempt recorded the same target and platform
 */
export async function readRecords(store: ArtifactStore, request: RecordsRequest): Promise<FoundRecords> {
  const { plans, awaited = [], known } = request;
  const limits = plans && {
    environment: plans[0]?.environment ?? null,
    attempts: new Map(plans.flatMap(({ rows, run }) => rows.map(({ name }) => [name, run.attempt] as const))),
  };
  const choose = (artifacts: readonly StoredArtifact[]) =>
    chooseRecords(
      artifacts.map(({ name }) => name),
      limits,
    );
  const isComplete = (artifacts: readonly StoredArtifact[]) => {
    const found = new Set(choose(artifacts).taken.map(({ row }) => row));
    return awaited.every(row => found.has(row));
  };
  const choice = choose(known && isComplete(known.listed) ? known.listed : await store.list(isComplete));
  const unread = choice.taken.filter(({ name }) => !known?.texts.has(name));
  const read = await store.readAll(unread.map(({ name }) => ({ name, fileName: recordsFileName })));
  const texts = new Map([
    ...(known?.texts ?? []),
    ...unread.map(({ name }, index) => [name, read[index] ?? ''] as const),
  ]);
  const records = choice.taken.flatMap(from => checkRecords(texts.get(from.name) ?? '', from, request));
  return { ...choice, records: onePerPlatform(records) };
}

function checkRecords(json: string, from: RecordsName, { job }: RecordsRequest): readonly ImageRecord[] {
  const records = parseImageRecords(json, `${recordsFileName} in artifact ${from.name}`);
  const fixes = {
    fix: 'Records are written by build-images in the jobs of this run. Run all jobs again.',
    terminalFix: 'Remove .image-actions, and run buildx-matrix and build-images for this commit again.',
  };
  for (const record of records) {
    checkOrigin(`The record of ${record.target} for ${record.platform} in artifact ${from.name}`, fixes, [
      { fact: 'run', found: record.run.id, expected: job.run?.id ?? 0 },
      { fact: 'attempt', found: record.run.attempt, expected: from.attempt },
      { fact: 'commit', found: record.revision, expected: job.revision },
      { fact: 'row', found: record.row, expected: from.row },
      { fact: 'environment', found: record.environment, expected: from.environment },
    ]);
  }
  return records;
}

/** A newer attempt can have other rows than an older one; within one attempt a platform has one row. */
function onePerPlatform(records: readonly ImageRecord[]): ImageRecord[] {
  const chosen = new Map<string, ImageRecord>();
  for (const record of records) {
    const key = `${record.target} for ${record.platform}`;
    const other = chosen.get(key);
    if (other !== undefined && other.run.attempt === record.run.attempt) {
      throw inputError(
        `${key} was recorded twice in attempt ${record.run.attempt}: by row ${other.row} and by row ${record.row}.`,
        {
          fix: 'Let only one row publish each target and platform, as the plan of buildx-matrix does.',
        },
      );
    }
    if (other === undefined || other.run.attempt < record.run.attempt) chosen.set(key, record);
  }
  return [...chosen.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
}
