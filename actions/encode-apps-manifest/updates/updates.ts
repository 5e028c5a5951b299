import type { RemoteRefs } from '../remotes/remote-refs.ts';
import type { AppResolution } from '../resolution/resolution.ts';
import { newerTags, type UpdateLevel } from '../resolution/versions.ts';
import type { ScalarEdit } from './source-edit.ts';
import { type AppUpdate, maxListed } from './update-list.ts';

/** An update, and what to change in the list for it. */
export interface FoundUpdate {
  readonly update: AppUpdate;
  readonly edits: readonly ScalarEdit[];
}

/** @param refs in the order of `resolutions` */
export function findUpdates(
  resolutions: readonly AppResolution[],
  refs: readonly RemoteRefs[],
  level: UpdateLevel,
): FoundUpdate[] {
  return resolutions.flatMap((resolution, index) => {
    const update = findUpdate(resolution, refs[index], level);
    return update === undefined ? [] : [{ update, edits: editsFor(resolution, update) }];
  });
}

/** What is newer than the entry; undefined for a branch without a `commit`, which always follows its tip. */
function findUpdate(
  { app, kind, ref, commit }: AppResolution,
  refs: RemoteRefs | undefined,
  level: UpdateLevel,
): AppUpdate | undefined {
  const common = { name: app.name, url: app.url.address };
  if (kind === 'branch') {
    if (app.commit === undefined || commit.startsWith(app.commit)) return undefined;
    const reason = `the branch ${ref} moved from ${app.commit.slice(0, 12)} to ${commit.slice(0, 12)}`;
    return { ...common, current: app.commit, newest: commit, commit, newer: [], reason };
  }
  const newer = newerTags(ref, refs?.tags.keys() ?? [], level);
  const [newest] = newer;
  const tag = newest === undefined ? undefined : refs?.tags.get(newest);
  if (newest === undefined || tag === undefined) return undefined;
  const scope = { patch: 'minor version', minor: 'major version', major: 'repository' }[level];
  const reason = `${newest} is the newest tag of this ${scope}`;
  return { ...common, current: ref, newest, commit: tag.commit, newer: newer.slice(0, maxListed), reason };
}

/** The edits that bring the entry to the update; a shortened commit keeps its length. Frappe is in no list. */
function editsFor({ app, kind }: AppResolution, update: AppUpdate): ScalarEdit[] {
  const edits: ScalarEdit[] = [];
  const { branch, commit } = app.nodes ?? {};
  if (kind === 'tag' && branch !== undefined) edits.push({ node: branch, value: update.newest });
  if (commit !== undefined && app.commit !== undefined) {
    edits.push({ node: commit, value: update.commit.slice(0, app.commit.length) });
  }
  return edits;
}
