import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuildContext } from '../../context/build-context.ts';
import { type BuildPlan, buildPlan } from '../../images/build-plan.ts';
import { readDocument } from '../../runtime/document.ts';
import { type ActionError, inputError } from '../../runtime/errors.ts';
import { latestPlan, planFile } from '../artifacts/names.ts';
import { type ArtifactStore, artifactLimit } from '../artifacts/store.ts';

/** The facts that a document of this job must carry. */
export type Here = Pick<BuildContext, 'repository' | 'revision' | 'run'>;

export interface PlanPlace {
  /** The input `plan`: a path, the name of an artifact, or an empty text for the plan of this run. */
  readonly given: string;
  /** What a relative path starts from. */
  readonly workspace: string;
  readonly here: Here;
}

export interface FoundPlan {
  readonly plan: BuildPlan;
  /** For messages: the artifact or the path. */
  readonly source: string;
}

/**
 * Reads the plan and checks that it was made for this repository, run and commit.
 *
 * @throws ActionError of kind `input` when there is none, it is not a plan, or it belongs elsewhere
 */
export async function readPlan(store: ArtifactStore, { given, workspace, here }: PlanPlace): Promise<FoundPlan> {
  const { json, source } = isPath(given) ? readPath(given, workspace) : await readArtifact(store, given);
  const plan = readDocument(buildPlan, json, `The plan in ${source}`);
  const remedy = 'Let the plan be made by an earlier job of this run (buildx-matrix), and let this job need it.';
  checkBelongs(`The plan in ${source}`, remedy, [
    { fact: 'repository', there: plan.repository, here: here.repository },
    { fact: 'run', there: plan.run.id, here: here.run?.id ?? 0 },
    { fact: 'commit', there: plan.revision, here: here.revision },
  ]);
  return { plan, source };
}

/** Names of artifacts hold neither slashes nor, in this suite, a file's extension. */
const isPath = (given: string) => /[/\\]|\.json$/.test(given);

function readPath(given: string, workspace: string): { json: string; source: string } {
  const file = path.resolve(workspace, given);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw inputError(`Input "plan": there is no file ${given}.`, {
      fix: 'Give the path of a plan.json, the name of an artifact, or leave the input out to take the plan of this run.',
    });
  }
  const { size } = statSync(file);
  if (size > artifactLimit) {
    throw inputError(`Input "plan": ${given} has ${size} bytes; allowed: up to ${artifactLimit}.`);
  }
  return { json: readFileSync(file, 'utf8'), source: given };
}

async function readArtifact(store: ArtifactStore, given: string): Promise<{ json: string; source: string }> {
  const name = given === '' ? latestPlan((await store.list()).map(artifact => artifact.name)) : given;
  if (name === undefined) {
    throw inputError(`There is no plan in ${store.place}: no artifact is named image-plan--<attempt>.`, {
      fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". When the plan job ran long ago, its artifact has expired: run all jobs again.',
    });
  }
  return { json: await store.read(name, planFile), source: `artifact ${name}` };
}

interface Fact {
  readonly fact: string;
  readonly there: string | number | null;
  readonly here: string | number | null;
}

/** @throws ActionError of kind `input` that names each fact that differs, with both values */
export function checkBelongs(what: string, remedy: string, facts: readonly Fact[]): void {
  const differing = facts.filter(({ there, here }) => there !== here);
  if (differing.length === 0) return;
  throw strangerError(what, remedy, differing);
}

function strangerError(what: string, fix: string, differing: readonly Fact[]): ActionError {
  const show = (value: string | number | null) => (value === '' || value === null ? 'none' : String(value));
  const lines = differing.map(({ fact, there, here }) => `  ${fact}: ${show(there)} there, ${show(here)} here`);
  return inputError(`${what} does not belong to this job:\n${lines.join('\n')}`, { fix });
}
