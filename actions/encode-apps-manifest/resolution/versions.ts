import { compareVersions, parseVersion } from '../../shared/tags/versions/version.ts';
import { majorOfBranch } from '../list/ref-name.ts';

/** How far a newer version may be away. `minor` stays within the major version. */
export type UpdateLevel = 'patch' | 'minor' | 'major';

/**
 * The tags that are newer than `current` by semantic versioning, newest first. Prereleases count only when `current` is
 * one. Tags that are no semantic version are left out; without one in `current`, all are.
 */
export function newerTags(current: string, tags: Iterable<string>, level: UpdateLevel): string[] {
  const from = parseSemver(current);
  if (from === undefined) return [];
  const samePlaces = { patch: 2, minor: 1, major: 0 }[level];
  return sortVersions(tags, !from.final)
    .filter(({ version }) => {
      const isWithin = from.parts.slice(0, samePlaces).every((part, index) => part === version.parts[index]);
      return isWithin && compareVersions(version, from) > 0;
    })
    .map(({ tag }) => tag);
}

/** The newest release tag that belongs to a branch: of major 15 for `version-15`, else the newest of all. */
export function newestTagFor(branch: string, tags: Iterable<string>): string | undefined {
  const major = majorOfBranch(branch);
  return sortVersions(tags, false).find(({ version }) => major === undefined || version.parts[0] === major)?.tag;
}

function sortVersions(tags: Iterable<string>, withPrereleases: boolean) {
  return [...tags]
    .flatMap(tag => {
      const version = parseSemver(tag);
      return version === undefined || !(version.final || withPrereleases) ? [] : [{ tag, version }];
    })
    .sort((a, b) => compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}

const parseSemver = (text: string) => parseVersion(text, 'semver');
