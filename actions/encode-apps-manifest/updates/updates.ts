import type { RemoteRefs } from '../remotes/remote-refs.ts';
import type { AppResolution } from '../resolution/resolution.ts';
import { findNewerTags, type UpdateLevel } from '../resolution/versions.ts';
import type { ScalarEdit } from './source-edit.ts';
import { type AppUpdate, levelScopes, maxListed, type UncomparedApp, type UpdateList } from './update-list.ts';

/** The newer versions, and what to change in the list for them. */
export interface FoundUpdates extends UpdateList {
  readonly edits: readonly ScalarEdit[];
}

/** @param refs in the order of `resolutions` */
export function findUpdates(
  resolutions: readonly AppResolution[],
  refs: readonly RemoteRefs[],
  level: UpdateLevel,
): FoundUpdates {
  const results = resolutions.map((resolution, index) => ({
    resolution,
    ...compareApp(resolution, refs[index], level),
  }));
  const uncompared = results.flatMap(({ resolution: { app }, uncomparedReason: reason }) =>
    reason === undefined ? [] : [{ name: app.name, reason }],
  );
  const found = results.flatMap(({ resolution, update }) => (update === undefined ? [] : [{ resolution, update }]));
  return {
    updates: found.map(({ update }) => update),
    edits: found.flatMap(({ resolution, update }) => editsFor(resolution, update)),
    uncompared,
    compared: results.length - uncompared.length,
    level,
  };
}

interface Comparison {
  readonly update?: AppUpdate;
  readonly uncomparedReason?: UncomparedApp['reason'];
}

function compareApp(resolution: AppResolution, refs: RemoteRefs | undefined, level: UpdateLevel): Comparison {
  const { app, kind, ref } = resolution;
  if (kind === 'branch') return compareBranch(resolution);
  const found = findNewerTags(ref, refs?.tags.keys() ?? [], level);
  if (found === undefined) return { uncomparedReason: `the tag ${ref} is not a version` };
  if (found.otherSpelling !== undefined) {
    return { uncomparedReason: `${found.otherSpelling} is newer than ${ref}, but not spelled like it` };
  }
  const [newest] = found.newer;
  const tag = newest === undefined ? undefined : refs?.tags.get(newest);
  if (newest === undefined || tag === undefined) return {};
  const newer = found.newer.slice(0, maxListed);
  const reason = `${newest} is the newest tag of this ${levelScopes[found.isLimited ? level : 'major']}`;
  return { update: { name: app.name, url: app.url.address, current: ref, newest, commit: tag.commit, newer, reason } };
}

/** A branch without a `commit` always follows its tip, and one with a `commit` is compared with it. */
function compareBranch({ app, ref, commit }: AppResolution): Comparison {
  if (app.commit === undefined) return { uncomparedReason: `it follows the branch ${ref}` };
  if (commit.startsWith(app.commit)) return {};
  const reason = `the branch ${ref} moved from ${app.commit.slice(0, 12)} to ${commit.slice(0, 12)}`;
  const { name, url } = app;
  return { update: { name, url: url.address, current: app.commit, newest: commit, commit, newer: [], reason } };
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
