import { compareVersions, parseVersion, type Version } from '../../shared/tags/versions/version.ts';

/** How far a newer version may be away. `minor` stays within the major version. */
export type UpdateLevel = 'patch' | 'minor' | 'major';

/**
 * The tags that are newer than `current` by semantic versioning, newest first. Prereleases count only when `current`
 * is one. Tags of another form, and all of them when `current` has no version, are left out.
 */
export function newerTags(current: string, tags: Iterable<string>, level: UpdateLevel): string[] {
  const from = parseVersion(current, 'semver');
  if (from === undefined) return [];
  const kept = { patch: 2, minor: 1, major: 0 }[level];
  return sortedVersions(tags, !from.final)
    .filter(({ version }) => compareVersions(version, from) > 0)
    .filter(({ version }) => version.parts.slice(0, kept).every((part, index) => part === from.parts[index]))
    .map(({ tag }) => tag);
}

/** The newest release tag that belongs to a branch: of major 15 for `version-15`, else the newest of all. */
export function newestTagFor(branch: string | undefined, tags: Iterable<string>): string | undefined {
  const major = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
  return sortedVersions(tags, false).find(({ version }) => major === undefined || version.parts[0] === Number(major))
    ?.tag;
}

interface TaggedVersion {
  readonly tag: string;
  readonly version: Version;
}

function sortedVersions(tags: Iterable<string>, prereleases: boolean): TaggedVersion[] {
  return [...tags]
    .flatMap(tag => {
      const version = parseVersion(tag, 'semver');
      return version === undefined || !(prereleases || version.final) ? [] : [{ tag, version }];
    })
    .sort((a, b) => compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}
