import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

/** How far a newer version may be away. `minor` stays within the major version. */
export type UpdateLevel = 'patch' | 'minor' | 'major';

/**
 * The tags that are newer than `current` by semantic versioning, newest first. Prereleases count only when `current`
 * is one. Tags of another form, and all of them when `current` has no version, are left out.
 */
export function newerTags(current: string, tags: Iterable<string>, level: UpdateLevel): string[] {
  const from = parse(current);
  if (from === null) return [];
  return sortedVersions(tags, from.prerelease.length > 0)
    .filter(({ version }) => {
      if (compare(version, from) <= 0) return false;
      if (level === 'major') return true;
      return version.major === from.major && (level === 'minor' || version.minor === from.minor);
    })
    .map(({ tag }) => tag);
}

/** The newest release tag that belongs to a branch: of major 15 for `version-15`, else the newest of all. */
export function newestTagFor(branch: string | undefined, tags: Iterable<string>): string | undefined {
  const major = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
  return sortedVersions(tags, false).find(({ version }) => major === undefined || version.major === Number(major))?.tag;
}

function sortedVersions(tags: Iterable<string>, prereleases: boolean) {
  return [...tags]
    .map(tag => ({ tag, version: parse(tag) }))
    .filter((item): item is { tag: string; version: NonNullable<typeof item.version> } => item.version !== null)
    .filter(({ version }) => prereleases || version.prerelease.length === 0)
    .sort((a, b) => compare(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}
