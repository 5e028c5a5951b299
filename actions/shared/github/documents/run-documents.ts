import { joinPlans } from '../../bake/planning/joined-plan.ts';
import type { BuildPlan } from '../../images/documents/build-plan.ts';
import type { ImageRecord } from '../../images/documents/image-record.ts';
import { inputError } from '../../runtime/errors.ts';
import {
  chooseRecords,
  planFileName,
  type RecordsName,
  recordsFileName,
  recordsWithoutPlan,
} from '../artifacts/names.ts';
import type { ArtifactStore, StoredArtifact } from '../artifacts/store.ts';
import {
  checkPlan,
  type FoundPlan,
  foreignFacts,
  missingPlan,
  type PlanRequest,
  parsePlan,
  plansIn,
  readPlan,
} from './plan.ts';
import { type KnownArtifacts, readRecords } from './records.ts';

/** What the plan and build jobs of a run left. */
export interface RunDocuments {
  /** That of buildx-matrix and those of steps that build without it, as one. */
  readonly plan: BuildPlan;
  /** Those of its rows, sorted by target and platform. */
  readonly records: readonly ImageRecord[];
}

/**
 * Reads every plan of this run and environment, and the records of their rows. What a folder of artifacts still has of
 * another commit does not count beside them.
 *
 * @throws ActionError as `readPlan`, `joinPlans` and `readRecords`, and of kind `input` for records whose plan is missing
 */
export async function readRunDocuments(store: ArtifactStore, request: PlanRequest): Promise<RunDocuments> {
  const { plans, known } = request.input === '' ? await readTogether(store, request) : await readNamed(store, request);
  // Two plans of one image are the cause of two records of it.
  const plan = joinPlans(plans);
  const { records } = await readRecords(store, {
    job: request.job,
    plans: plans.map(found => found.plan),
    awaited: plan.rows.map(({ name }) => name),
    ...(known === undefined ? {} : { known }),
  });
  return { plan, records };
}

interface FoundPlans {
  readonly plans: readonly [FoundPlan, ...FoundPlan[]];
  readonly known: KnownArtifacts | undefined;
}

const readNamed = async (store: ArtifactStore, request: PlanRequest): Promise<FoundPlans> => ({
  plans: [await readPlan(store, request)],
  known: undefined,
});

/** Plans and records at once, although only the plans say which rows there are: nearly always it is those that are listed. */
async function readTogether(store: ArtifactStore, request: PlanRequest): Promise<FoundPlans> {
  const environment = request.environment || null;
  const withoutPlan = (artifacts: readonly StoredArtifact[]) =>
    recordsWithoutPlan(
      artifacts.map(({ name }) => name),
      environment,
    );
  const listed = await store.list(
    artifacts => plansIn(artifacts, request).length > 0 && withoutPlan(artifacts).length === 0,
  );
  const found = plansIn(listed, request);
  const names = found.map(({ name }) => name);
  const { taken } = chooseRecords(listed.map(({ name }) => name));
  const files = [
    ...names.map(name => ({ name, fileName: planFileName })),
    ...taken
      .filter(records => names.length > 0 && records.environment === environment)
      .map(({ name }) => ({ name, fileName: recordsFileName })),
  ];
  const read = await store.readAll(files);
  const texts = new Map(files.map(({ name }, index) => [name, read[index] ?? '']));
  const all = names.map(name => parsePlan({ json: texts.get(name) ?? '', source: `artifact ${name}` }));
  // Rows of buildx-matrix end in a platform, which can look like a hash.
  const ofMatrix = all.filter((_, index) => found[index]?.step === undefined);
  const planned = new Set(ofMatrix.flatMap(({ plan }) => plan.rows.map(({ name }) => name)));
  const unplanned = withoutPlan(listed).filter(({ row }) => !planned.has(row));
  if (unplanned.length > 0) throw lostPlan(unplanned, store.location);
  const [first] = all;
  if (first === undefined) throw missingPlan(listed, store.location, request);
  const [current, ...others] = all.filter(({ plan }) => foreignFacts(plan, request.job).length === 0);
  return {
    plans: current === undefined ? [checkPlan(first, request)] : [current, ...others],
    known: { listed, texts },
  };
}

/** Without its plan, the images of a step would be left out unseen. */
function lostPlan(records: readonly RecordsName[], location: string) {
  const lines = records.map(({ name, row }) => `  ${name}: no plan ends in ${row.slice(-9)}`);
  return inputError(`Steps recorded images, and their plans are not in ${location}:\n${lines.join('\n')}`, {
    fix: 'A step of build-images leaves its plan before its records, so the plan was deleted or is listed very late. Run this job again; if the error stays, run all jobs again.',
    terminalFix: 'Remove .image-actions/artifacts, and run build-images for this commit again.',
  });
}
