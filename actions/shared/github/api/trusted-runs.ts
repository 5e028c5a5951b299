import * as v from 'valibot';
import { serviceError } from '../../runtime/errors.ts';
import { NotFoundError } from './failures.ts';
import type { RepositoryApi } from './repository-api.ts';

/** Which runs of a workflow are trusted. */
export interface RunPolicy {
  /** Path of the workflow, e.g. `.github/workflows/images.yml`. */
  readonly workflow: string;
  /** The branch that the run built; undefined for any branch or Git tag. */
  readonly branch?: string | undefined;
  /** The commit that the run built; undefined for any. */
  readonly revision?: string | undefined;
  /** Events that only people with write access can start. */
  readonly events: readonly string[];
  /** The current run, which is never its own predecessor; undefined outside a workflow. */
  readonly not?: number | undefined;
}

/** Runs of pull requests are left out: their authors can write what they carry. */
export const trustedEvents = ['push', 'schedule', 'workflow_dispatch'] as const;

/** The same and merge queues: they build the very commit that their branch becomes. */
export const publishingEvents = [...trustedEvents, 'merge_group'] as const;

const runDocument = v.object({
  id: v.number(),
  run_number: v.number(),
  run_attempt: v.optional(v.number(), 1),
  event: v.string(),
  path: v.string(),
  head_branch: v.nullable(v.string()),
  head_sha: v.string(),
  conclusion: v.nullable(v.string()),
  html_url: v.string(),
  head_repository: v.nullable(v.object({ id: v.number() })),
  repository: v.object({ id: v.number() }),
});

export type TrustedRun = v.InferOutput<typeof runDocument>;

/** Runs that a search reads before it ends: older images are built again. */
const maxRuns = 5;

/** What a search found. */
export interface JudgedRuns {
  /** Up to 5, newest first. */
  readonly trusted: readonly TrustedRun[];
  /** Why other successful runs were passed over, for people. */
  readonly distrusted: readonly string[];
}

/**
 * The newest successful runs of one workflow on one branch or of one commit. The service's filter by branch compares
 * names only, so a fork's branch called `main` passes it. So repository, path, event and conclusion are checked here, and
 * pages are read until enough runs are found.
 *
 * @throws ActionError of kind `permission` or `service`
 */
export async function judgeRuns(api: RepositoryApi, policy: RunPolicy): Promise<JudgedRuns> {
  const { branch, revision } = policy;
  const trusted: TrustedRun[] = [];
  const distrusted: string[] = [];
  for await (const page of api.listWorkflowRuns({ workflow: fileOf(policy), branch, revision, status: 'success' })) {
    for (const run of readRuns(page, policy)) {
      const why = distrust(run, policy);
      if (why === undefined) trusted.push(run);
      else distrusted.push(`run ${run.run_number} (${run.html_url}): ${why}`);
    }
    if (trusted.length >= maxRuns) break;
  }
  trusted.sort((one, other) => other.run_number - one.run_number);
  return { trusted: trusted.slice(0, maxRuns), distrusted };
}

/**
 * The runs of one commit that have not ended, and are trusted if they end well; of a branch, those that are newer than its
 * last good run.
 *
 * @throws ActionError of kind `permission` or `service`
 */
export async function listUnendedRuns(api: RepositoryApi, policy: RunPolicy): Promise<TrustedRun[]> {
  const { branch, revision } = policy;
  const unended: TrustedRun[] = [];
  for await (const page of api.listWorkflowRuns({ workflow: fileOf(policy), branch, revision })) {
    for (const run of readRuns(page, policy)) {
      if (isUnended(run, policy)) unended.push(run);
      else if (branch !== undefined && distrust(run, policy) === undefined) return unended;
    }
  }
  return unended;
}

/** Whether a run has not ended, and is trusted if it ends well. */
export const isUnended = (run: TrustedRun, policy: RunPolicy): boolean =>
  run.conclusion === null && distrust({ ...run, conclusion: 'success' }, policy) === undefined;

/**
 * One run, which may be in any state and of any workflow.
 *
 * @returns undefined when there is no such run, or the token may not see it
 * @throws ActionError of kind `permission` or `service`
 */
export async function readRun(api: RepositoryApi, id: number): Promise<TrustedRun | undefined> {
  try {
    const read = v.safeParse(runDocument, await api.readWorkflowRun(id));
    if (read.success) return read.output;
    throw serviceError(`GitHub's answer about run ${id} does not have the expected form.`);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

const fileOf = ({ workflow }: RunPolicy): string => workflow.split('/').at(-1) ?? '';

function readRuns(page: readonly unknown[], policy: RunPolicy): TrustedRun[] {
  const read = v.safeParse(v.array(runDocument), page);
  if (read.success) return read.output;
  throw serviceError(`GitHub's list of runs of ${fileOf(policy)} does not have the expected form.`);
}

/** Why a run is not trusted; undefined when it is. */
export function distrust(candidate: TrustedRun, policy: RunPolicy): string | undefined {
  if (candidate.id === policy.not) return 'it is this run';
  if (candidate.conclusion === null) return 'it has not ended';
  if (candidate.conclusion !== 'success') return `it ended as ${candidate.conclusion}`;
  if (candidate.head_repository?.id !== candidate.repository.id) return 'its commit comes from a fork';
  if (candidate.path.split('@')[0] !== policy.workflow) return `it belongs to ${candidate.path}`;
  if (policy.branch !== undefined && candidate.head_branch !== policy.branch)
    return `it ran on ${candidate.head_branch}`;
  if (policy.revision !== undefined && candidate.head_sha !== policy.revision) return `it built ${candidate.head_sha}`;
  if (!policy.events.includes(candidate.event)) return `its event was ${candidate.event}`;
  return undefined;
}
