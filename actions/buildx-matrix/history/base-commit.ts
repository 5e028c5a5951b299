import { mergeBase } from '../../shared/git/ancestry.ts';
import type { ObjectReader } from '../../shared/git/objects.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import type { Clone } from '../repository/clone.ts';
import type { EarlierCommit } from './base.ts';
import type { BaseCommit, FetchPorts } from './fetched-commit.ts';

/** Finds or fetches a commit. A commit that cannot be found is a failure with its reason, no error: everything is built. */
export async function openBase(
  ports: FetchPorts,
  clone: Clone,
  wanted: EarlierCommit,
): Promise<BaseCommit | { readonly failure: string }> {
  try {
    const revision =
      wanted.kind === 'commit' ? wanted.revision : await forkPoint(ports, clone, [wanted.with, wanted.head]);
    if (revision === undefined) {
      return { failure: `${wanted.kind === 'merge-base' ? wanted.with : ''} and HEAD have no common history` };
    }
    const known = await localCommit(clone.objects, revision);
    const { git, objects } = clone;
    if (known !== undefined) return { git, objects, revision: known, close: async () => undefined };
    const { fetchCommit } = await import('./fetched-commit.ts');
    return await fetchCommit(ports, clone, revision);
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

async function localCommit(objects: ObjectReader, revision: string): Promise<string | undefined> {
  for (const name of [revision, `refs/remotes/origin/${revision}`]) {
    const found = await objects.read(`${name}^{commit}`);
    if (found !== undefined) return found.id;
  }
  return undefined;
}

/** The best common ancestor; a shallow clone does not have it. */
async function forkPoint(
  ports: FetchPorts,
  clone: Clone,
  [one, other]: readonly [string, string],
): Promise<string | undefined> {
  const [a, b] = await Promise.all([localCommit(clone.objects, one), localCommit(clone.objects, other)]);
  if (!clone.shallow && a !== undefined && b !== undefined) return await mergeBase(clone.git, a, b);
  const { fetchMergeBase } = await import('./fetched-commit.ts');
  return await fetchMergeBase(ports, clone, [one, other]);
}
