import type { BuildPlan } from '../../images/build-plan.ts';
import { type ImageRecord, imageRecords } from '../../images/image-record.ts';
import { readDocument } from '../../runtime/document.ts';
import { inputError } from '../../runtime/errors.ts';
import { chooseRecords, type RecordsChoice, type RecordsName, recordsFile } from '../artifacts/names.ts';
import type { ArtifactStore } from '../artifacts/store.ts';
import { checkBelongs, type Here } from './plan.ts';

export interface FoundRecords extends RecordsChoice {
  /** Sorted by target and platform; empty when no row has written any yet. */
  readonly records: readonly ImageRecord[];
}

/**
 * Reads what the rows of this run recorded: per row the highest attempt. With a plan, only its rows and its environment.
 * Whether a target is missing is for the caller to judge.
 *
 * @throws ActionError of kind `input` when a document is damaged or belongs to another run, commit, environment or row,
 *   or when two rows of one attempt recorded the same target and platform
 */
export async function readRecords(
  store: ArtifactStore,
  { here, plan }: { readonly here: Here; readonly plan?: Pick<BuildPlan, 'rows' | 'run' | 'environment'> },
): Promise<FoundRecords> {
  const names = (await store.list()).map(({ name }) => name);
  const limits = plan && { rows: plan.rows.map(({ name }) => name), attempt: plan.run.attempt };
  const choice = chooseRecords(names, limits);
  const documents = await store.readAll(
    choice.taken.map(({ name }) => name),
    recordsFile,
  );
  const records = choice.taken.flatMap((from, at) => checkRecords(documents[at] ?? '', from, here, plan));
  return { ...choice, records: onePerPlatform(records) };
}

function checkRecords(
  json: string,
  from: RecordsName,
  here: Here,
  plan: Pick<BuildPlan, 'environment'> | undefined,
): ImageRecord[] {
  const what = `${recordsFile} in artifact ${from.name}`;
  const records = readDocument(imageRecords, json, what);
  for (const record of records) {
    checkBelongs(`The record of ${record.target} for ${record.platform} in artifact ${from.name}`, remedy, [
      { fact: 'run', there: record.run.id, here: here.run?.id ?? 0 },
      { fact: 'attempt', there: record.run.attempt, here: from.attempt },
      { fact: 'commit', there: record.revision, here: here.revision },
      { fact: 'row', there: record.row, here: from.row },
      ...(plan === undefined ? [] : [{ fact: 'environment', there: record.environment, here: plan.environment }]),
    ]);
  }
  return records;
}

const remedy = 'Records are written by build-images in the jobs of this run. Run all jobs again.';

/** A newer attempt may have other rows than an older one; within one attempt a platform has one builder. */
function onePerPlatform(records: readonly ImageRecord[]): ImageRecord[] {
  const chosen = new Map<string, ImageRecord>();
  for (const record of records) {
    const key = `${record.target} for ${record.platform}`;
    const other = chosen.get(key);
    if (other !== undefined && other.run.attempt === record.run.attempt) {
      throw inputError(
        `${key} was recorded twice in attempt ${record.run.attempt}: by row ${other.row} and by row ${record.row}.`,
        {
          fix: 'Let one row only publish each target and platform, as the plan of buildx-matrix does.',
        },
      );
    }
    if (other === undefined || other.run.attempt < record.run.attempt) chosen.set(key, record);
  }
  return [...chosen.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
}
