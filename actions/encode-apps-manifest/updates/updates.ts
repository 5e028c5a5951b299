import type { RemoteRefs } from '../remotes/remote-refs.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { Edit } from './patch.ts';
import { type AppUpdate, maximumListed } from './update-list.ts';
import { newerTags, type UpdateLevel } from './versions.ts';

/** What is newer than the entry says; undefined when nothing is, and for a branch that nothing holds. */
export function findUpdate(resolution: Resolution, refs: RemoteRefs, level: UpdateLevel): AppUpdate | undefined {
  const { app, kind, ref, commit } = resolution;
  const common = { name: app.name, url: app.url.address };
  if (kind === 'branch') {
    if (app.commit === undefined || commit.startsWith(app.commit)) return undefined;
    const reason = `the branch ${ref} moved from ${app.commit.slice(0, 12)} to ${commit.slice(0, 12)}`;
    return { ...common, current: app.commit, newest: commit, commit, newer: [], reason };
  }
  const newer = newerTags(ref, refs.tags.keys(), level);
  const [newest] = newer;
  const tag = newest === undefined ? undefined : refs.tags.get(newest);
  if (newest === undefined || tag === undefined) return undefined;
  const within = { patch: 'minor version', minor: 'major version', major: 'repository' }[level];
  const reason = `${newest} is the newest tag of this ${within}`;
  return { ...common, current: ref, newest, commit: tag.commit, newer: newer.slice(0, maximumListed), reason };
}

/** The edits that bring the entry to the update; a shortened commit keeps its length. */
export function editsFor({ app, kind }: Resolution, update: AppUpdate): Edit[] {
  const edits: Edit[] = [];
  if (kind === 'tag' && app.branchNode !== undefined) edits.push({ node: app.branchNode, value: update.newest });
  if (app.commitNode !== undefined && app.commit !== undefined) {
    edits.push({ node: app.commitNode, value: update.commit.slice(0, app.commit.length) });
  }
  return edits;
}
