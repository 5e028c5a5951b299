import type { BuildContext } from '../../context/build-context.ts';
import { type BuildPlan, parseBuildPlan } from '../../images/documents/build-plan.ts';
import { inputError } from '../../runtime/errors.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { latestPlan, planFileName } from '../artifacts/names.ts';
import type { ArtifactStore, StoredArtifact } from '../artifacts/store.ts';

/** What a document must have in common with the current job. */
export type CurrentJob = Pick<BuildContext, 'repository' | 'revision' | 'run'>;

export interface PlanRequest {
  /** The input `plan`: a path, the name of an artifact, or an empty string for the plan of this run. */
  readonly input: string;
  /** The folder that a relative path starts from. */
  readonly workspace: string;
  readonly job: CurrentJob;
}

export interface FoundPlan {
  readonly plan: BuildPlan;
  /** For messages: the artifact or the path. */
  readonly source: string;
}

/**
 * Reads the plan and checks that it was made for this repository, run and commit.
 *
 * @throws ActionError of kind `input` when there is none, it is not a valid plan, or it belongs to another run
 */
export async function readPlan(store: ArtifactStore, { input, workspace, job }: PlanRequest): Promise<FoundPlan> {
  const { json, source } = isPath(input) ? readPlanFile(input, workspace) : await readPlanArtifact(input, store);
  const plan = parseBuildPlan(json, `The plan in ${source}`);
  const fix = 'Let an earlier job of this run make the plan (buildx-matrix), and let this job need it.';
  checkOrigin(`The plan in ${source}`, fix, [
    { fact: 'repository', found: plan.repository, expected: job.repository },
    { fact: 'run', found: plan.run.id, expected: job.run?.id ?? 0 },
    { fact: 'commit', found: plan.revision, expected: job.revision },
  ]);
  return { plan, source };
}

/** Names of artifacts contain neither slashes nor, in this suite, a file extension. */
const isPath = (input: string) => /[/\\]|\.json$/.test(input);

interface PlanText {
  readonly json: string;
  readonly source: string;
}

function readPlanFile(input: string, workspace: string): PlanText {
  const fix =
    'Give the path of a plan.json, the name of an artifact, or leave the input empty to take the plan of this run.';
  return { json: readInputFile({ input: 'plan', file: input, workspace, fix }).toString('utf8'), source: input };
}

async function readPlanArtifact(input: string, store: ArtifactStore): Promise<PlanText> {
  const planIn = (artifacts: readonly StoredArtifact[]) => latestPlan(artifacts.map(artifact => artifact.name));
  const name = input === '' ? planIn(await store.list(artifacts => planIn(artifacts) !== undefined)) : input;
  if (name === undefined) {
    throw inputError(`There is no plan in ${store.location}: no artifact is named image-plan--<attempt>.`, {
      fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". If the plan job ran long ago, its artifact has expired: run all jobs again.',
    });
  }
  return { json: await store.read(name, planFileName), source: `artifact ${name}` };
}

/** One fact of a document, beside the same fact of the current job. */
export interface OriginFact {
  readonly fact: string;
  readonly found: string | number | null;
  readonly expected: string | number | null;
}

/** @throws ActionError of kind `input` that names each fact that differs, with both values */
export function checkOrigin(what: string, fix: string, facts: readonly OriginFact[]): void {
  const differing = facts.filter(({ found, expected }) => found !== expected);
  if (differing.length === 0) return;
  const show = (value: string | number | null) => (value === '' || value === null ? 'none' : String(value));
  const lines = differing.map(({ fact, found, expected }) => `  ${fact}: ${show(found)} there, ${show(expected)} here`);
  throw inputError(`${what} does not belong to this job:\n${lines.join('\n')}`, { fix });
}
