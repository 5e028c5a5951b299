import type { BuildContext } from '../../context/build-context.ts';
import { type BuildPlan, parseBuildPlan } from '../../images/documents/build-plan.ts';
import { type ActionError, type ErrorDetails, inputError } from '../../runtime/errors.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { latestPlans, type PlanName, planArtifact, planFileName } from '../artifacts/names.ts';
import type { ArtifactStore, StoredArtifact } from '../artifacts/store.ts';

/** What a document must have in common with the current job. */
export type CurrentJob = Pick<BuildContext, 'repository' | 'revision' | 'run'>;

export interface PlanRequest {
  /** The input `plan`: a path, the name of an artifact, or an empty string for the plan of this run. */
  readonly input: string;
  /** The input `environment`; it finds the plan of this run, and a plan of another environment is refused. */
  readonly environment: string;
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
 * Reads the plan of buildx-matrix and checks that it was made for this repository, run, commit and environment.
 *
 * @throws ActionError of kind `input` when there is none, it is not a valid plan, or it belongs to another run
 */
export async function readPlan(store: ArtifactStore, request: PlanRequest): Promise<FoundPlan> {
  const { input } = request;
  if (input !== '') return checkPlan(await readNamedPlan(store, request), request);
  const wanted = (artifacts: readonly StoredArtifact[]) =>
    plansIn(artifacts, request).find(({ step }) => step === undefined);
  const artifacts = await store.list(listed => wanted(listed) !== undefined);
  const found = wanted(artifacts);
  if (found === undefined) throw missingPlan(artifacts, store.location, request);
  return checkPlan(await readPlanArtifact(store, found.name), request);
}

/**
 * The plan of buildx-matrix that an earlier job or step of this run left, of any environment; undefined without one.
 *
 * @throws ActionError of kind `input` when it is not a valid plan
 */
export async function findPlan(
  store: ArtifactStore,
  { environment, job }: Pick<PlanRequest, 'environment' | 'job'>,
): Promise<FoundPlan | undefined> {
  const names = latestPlans((await store.list()).map(({ name }) => name)).filter(({ step }) => step === undefined);
  const found = names.find(name => name.environment === (environment || null)) ?? names[0];
  if (found === undefined) return undefined;
  const plan = parsePlan(await readPlanArtifact(store, found.name));
  return foreignFacts(plan.plan, job).length === 0 ? plan : undefined;
}

/** The plans of one environment: that of buildx-matrix first, then those of steps. */
export const plansIn = (
  artifacts: readonly StoredArtifact[],
  { environment }: Pick<PlanRequest, 'environment'>,
): PlanName[] =>
  latestPlans(artifacts.map(({ name }) => name)).filter(plan => plan.environment === (environment || null));

const sameEnvironment = 'Give plan, build and publish jobs the same "environment".';

export function missingPlan(
  artifacts: readonly StoredArtifact[],
  location: string,
  { environment }: Pick<PlanRequest, 'environment'>,
): ActionError {
  const others = latestPlans(artifacts.map(({ name }) => name)).map(plan => plan.environment ?? 'none');
  const name = planArtifact({ environment: environment || null, attempt: 1 }).replace(/1$/, '<attempt>');
  const missing = `There is no plan in ${location}: no artifact is named ${name}.`;
  if (others.length === 0) {
    return inputError(missing, {
      fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". If the plan job ran long ago, its artifact has expired: run all jobs again.',
      terminalFix: 'Run buildx-matrix first, or give the path of a plan to the input "plan".',
    });
  }
  return inputError(`${missing} There are plans for the environments: ${[...new Set(others)].join(', ')}.`, {
    fix: sameEnvironment,
    terminalFix: 'Give buildx-matrix, build-images and emit-digest-artifact the same "environment".',
  });
}

export function checkPlan(found: PlanText | FoundPlan, { environment, job }: PlanRequest): FoundPlan {
  const { plan, source } = 'plan' in found ? found : parsePlan(found);
  const fixes = {
    fix: 'Let an earlier job of this run make the plan (buildx-matrix), and let this job need it.',
    terminalFix: 'Run buildx-matrix for this commit first.',
  };
  const facts = foreignFacts(plan, job);
  if (facts.length > 0) checkOrigin(`The plan in ${source}`, fixes, facts);
  if (environment !== '' && environment !== plan.environment) {
    const planned = plan.environment === null ? 'none' : `"${plan.environment}"`;
    throw inputError(`Input "environment" is "${environment}", and the plan in ${source} was made for ${planned}.`, {
      fix: sameEnvironment,
      terminalFix: 'Give buildx-matrix, build-images and emit-digest-artifact the same "environment".',
    });
  }
  return { plan, source };
}

export function parsePlan({ json, source }: PlanText): FoundPlan {
  const plan = parseBuildPlan(json, `The plan in ${source}`);
  return { plan, source };
}

/** What a plan has not in common with the current job. */
export function foreignFacts(plan: BuildPlan, job: CurrentJob): OriginFact[] {
  const facts: OriginFact[] = [
    { fact: 'repository', found: plan.repository, expected: job.repository },
    { fact: 'run', found: plan.run.id, expected: job.run?.id ?? 0 },
    { fact: 'commit', found: plan.revision, expected: job.revision },
  ];
  return facts.filter(({ found, expected }) => found !== expected);
}

/** Names of artifacts contain neither slashes nor, in this suite, a file extension. */
const isPath = (input: string) => /[/\\]|\.json$/.test(input);

interface PlanText {
  readonly json: string;
  readonly source: string;
}

async function readNamedPlan(store: ArtifactStore, { input, workspace }: PlanRequest): Promise<PlanText> {
  if (!isPath(input)) return await readPlanArtifact(store, input);
  const fix =
    'Give the path of a plan.json, the name of an artifact, or leave the input empty to take the plan of this run.';
  return { json: readInputFile({ input: 'plan', file: input, workspace, fix }).toString('utf8'), source: input };
}

const readPlanArtifact = async (store: ArtifactStore, name: string): Promise<PlanText> => ({
  json: await store.read(name, planFileName),
  source: `artifact ${name}`,
});

/** One fact of a document, beside the same fact of the current job. */
export interface OriginFact {
  readonly fact: string;
  readonly found: string | number | null;
  readonly expected: string | number | null;
}

export type OriginFixes = Pick<ErrorDetails, 'fix' | 'terminalFix'>;

/** @throws ActionError of kind `input` that names each fact that differs, with both values */
export function checkOrigin(what: string, fixes: OriginFixes, facts: readonly OriginFact[]): void {
  const differing = facts.filter(({ found, expected }) => found !== expected);
  if (differing.length === 0) return;
  const show = (value: string | number | null) => (value === '' || value === null ? 'none' : String(value));
  const lines = differing.map(({ fact, found, expected }) => `  ${fact}: ${show(found)} there, ${show(expected)} here`);
  throw inputError(`${what} does not belong to this job:\n${lines.join('\n')}`, fixes);
}
