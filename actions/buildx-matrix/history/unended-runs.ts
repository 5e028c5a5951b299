import type { BuildContext } from '../../shared/context/build-context.ts';
import { textAt } from '../../shared/context/payload.ts';
import type { RepositoryApi } from '../../shared/github/api/repository-api.ts';
import {
  listUnendedRuns,
  publishingEvents,
  type RunPolicy,
  type TrustedRun,
} from '../../shared/github/api/trusted-runs.ts';

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
