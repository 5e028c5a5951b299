import type { BuildContext } from '../../shared/context/build-context.ts';
import { textAt } from '../../shared/context/payload.ts';
import type { RepositoryApi } from '../../shared/github/api/repository-api.ts';
import {
  listUnendedRuns,
  publishingEvents,
  type RunPolicy,
  type TrustedRun,
} from '../../shared/github/api/trusted-runs.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { Deadline } from '../../shared/runtime/scheduling/deadline.ts';

export interface WaitPorts {
  readonly log: Pick<Log, 'info'>;
  /** When the wait ends, whatever the other runs do. */
  readonly deadline: Deadline;
  /** The pause between two looks. */
  readonly pause: () => Promise<void>;
}

/**
 * Waits for other runs to end. The log says which, and each minute how long it will still wait.
 *
 * @param listRuns the runs that have not ended
 * @returns those that have not ended in time
 */
export async function waitForRuns(
  listRuns: () => Promise<readonly TrustedRun[]>,
  { log, deadline, pause }: WaitPorts,
): Promise<readonly TrustedRun[]> {
  let logged = '';
  for (;;) {
    const runs = await listRuns();
    const remaining = deadline.remainingMilliseconds();
    if (runs.length === 0 || remaining === 0) return runs;
    const minutes = Math.ceil(remaining / 60_000);
    const line = `Waiting for ${runs.map(nameRun).join(' and ')}, up to ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`;
    if (line !== logged) log.info(line);
    logged = line;
    await pause();
  }
}

/** For people. */
export const nameRun = ({ run_number: number, head_branch: branch, html_url: url }: TrustedRun): string =>
  `run ${number}${branch ? ` on ${branch}` : ''} (${url})`;

/**
 * The runs of a commit that come before this one. Branches come before Git tags, and of two refs of one kind that with the
 * lower number: all runs agree on this order, so no two wait for each other.
 */
export async function listRunsBefore(
  api: RepositoryApi,
  { event, kind, run, revision }: Pick<BuildContext, 'event' | 'kind' | 'run' | 'revision'>,
): Promise<TrustedRun[]> {
  if (run === undefined) return [];
  const policy: RunPolicy = { workflow: run.workflow, revision, events: publishingEvents, not: run.id };
  const runs = await listUnendedRuns(api, policy);
  const isTag = kind === 'tag' || event === 'release';
  const before: TrustedRun[] = [];
  for (const other of runs) {
    const otherIsTag = await isGitTag(api, other.head_branch ?? '');
    if (otherIsTag === isTag ? other.run_number < run.number : isTag) before.push(other);
  }
  return before;
}

/** A run names a branch and a Git tag in the same way. */
async function isGitTag(api: RepositoryApi, name: string): Promise<boolean> {
  const refs = await api.listTagRefs(name);
  return refs.some(ref => textAt(ref, 'ref') === `refs/tags/${name}`);
}
