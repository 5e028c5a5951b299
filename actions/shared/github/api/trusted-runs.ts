import * as v from 'valibot';
import { serviceError } from '../../runtime/errors.ts';
import type { RepositoryApi } from './repository-api.ts';

/** Which runs of a workflow may be believed. */
export interface RunPolicy {
  /** Path of the workflow, e.g. `.github/workflows/images.yml`. */
  readonly workflow: string;
  readonly branch: string;
  /** Events that only those can start who may push. */
  readonly events: readonly string[];
  /** The current run, which is never its own predecessor. */
  readonly not: number;
}

/** Runs of pull requests are left out: what they carry was written by whoever opened them. */
export const trustedEvents = ['push', 'schedule', 'workflow_dispatch'] as const;

const run = v.object({
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

export type TrustedRun = v.InferOutput<typeof run>;

/** Runs that are looked at before a search ends: images older than that are rather built than searched for. */
const mostRuns = 5;

/**
 * The newest successful runs of one workflow on one branch, at most 5, newest first. The service's own filter by branch
 * compares names only, so a fork's branch called `main` passes it: repository, path, event and conclusion are checked here
 * once more, and as many pages are read as it takes.
 *
 * @throws ActionError of kind `permission` or `service`
 */
export async function listTrustedRuns(api: RepositoryApi, policy: RunPolicy): Promise<TrustedRun[]> {
  const workflow = policy.workflow.split('/').at(-1) ?? '';
  const trusted: TrustedRun[] = [];
  for await (const page of api.listWorkflowRuns({ workflow, branch: policy.branch, status: 'success' })) {
    const read = v.safeParse(v.array(run), page);
    if (!read.success) throw serviceError(`GitHub's list of runs of ${workflow} is not of the expected form.`);
    trusted.push(...read.output.filter(candidate => distrust(candidate, policy) === null));
    if (trusted.length >= mostRuns) break;
  }
  return trusted.sort((one, other) => other.run_number - one.run_number).slice(0, mostRuns);
}

/** Why a run is not believed; null when it is. */
export function distrust(candidate: TrustedRun, policy: RunPolicy): string | null {
  if (candidate.id === policy.not) return 'it is this run';
  if (candidate.conclusion !== 'success') return `it ended as ${candidate.conclusion}`;
  if (candidate.head_repository?.id !== candidate.repository.id) return 'its commit comes from a fork';
  if (candidate.path.split('@')[0] !== policy.workflow) return `it belongs to ${candidate.path}`;
  if (candidate.head_branch !== policy.branch) return `it ran on ${candidate.head_branch}`;
  if (!policy.events.includes(candidate.event)) return `its event was ${candidate.event}`;
  return null;
}
