import { guessSource, type VersionSource, versionOfTag } from '../../shared/tags/versions/known-tags.ts';
import { compareVersions, parseVersion, type Version } from '../../shared/tags/versions/version.ts';
import { majorOfBranch } from '../list/ref-name.ts';

/** How far a newer version may be away. `minor` stays within the major version. */
export type UpdateLevel = 'patch' | 'minor' | 'major';

export interface NewerTags {
  /** Newest first. */
  readonly newer: readonly string[];
  /** The newest tag that differs by a `v` before the numbers, where no tag of the same spelling is newer. */
  readonly otherSpelling: string | undefined;
  /** Whether the level limits the newer tags. */
  readonly isLimited: boolean;
}

/**
 * The tags that are newer than `current`. Tags are compared with those that are written alike: the same text before the
 * version, with or without `v`, equally many numbers. Calendar versions make no promise of compatibility, so the level
 * does not limit them. Prereleases count only when `current` is one.
 *
 * @returns undefined when `current` is not a version
 */
export function findNewerTags(current: string, tags: Iterable<string>, level: UpdateLevel): NewerTags | undefined {
  const source = guessSource(current);
  const from = source === undefined ? undefined : readTag(current, source);
  if (source === undefined || from === undefined) return undefined;
  const samePlaces = from.isCalendar ? 0 : { patch: 2, minor: 1, major: 0 }[level];
  const newer = [...tags]
    .flatMap(tag => readTag(tag, source) ?? [])
    .filter(({ form, version }) => {
      const isWithin = from.version.parts.slice(0, samePlaces).every((part, index) => part === version.parts[index]);
      const isWanted = form === from.form && (version.final || !from.version.final);
      return isWanted && isWithin && compareVersions(version, from.version) > 0;
    })
    .sort(newestFirst);
  const alike = newer.filter(({ hasV }) => hasV === from.hasV).map(({ tag }) => tag);
  return { newer: alike, otherSpelling: alike.length === 0 ? newer[0]?.tag : undefined, isLimited: !from.isCalendar };
}

interface TagVersion {
  readonly tag: string;
  readonly version: Version;
  /** Whether a `v` is before the numbers. */
  readonly hasV: boolean;
  /** Tags of one form are compared: `3`, `2`, or `year 3` for as many numbers of which the first is a year. */
  readonly form: string;
  readonly isCalendar: boolean;
}

function readTag(tag: string, source: VersionSource): TagVersion | undefined {
  const version = versionOfTag(tag, source);
  if (version === undefined) return undefined;
  const [, v = '', numbers = ''] = /^([vV=]?)(\d+(?:\.\d+)*)/.exec(tag.slice(source.tagPrefix.length)) ?? [];
  const written = numbers.split('.');
  // A number behind other text is seldom a version: `build-42`, `sha-abc1`.
  if (written.length === 1 && source.tagPrefix !== '') return undefined;
  const hasYear = /^(?:19|20)\d\d(?:\d{4})?$/.test(written[0] ?? '');
  // Semantic versions have no leading zeros: `24.04`.
  const isCalendar = hasYear || written.some(number => /^0\d/.test(number));
  return { tag, version, hasV: v !== '', form: `${hasYear ? 'year ' : ''}${written.length}`, isCalendar };
}

/** The newest release tag that belongs to a branch: of major 15 for `version-15`, else the newest of all. */
export function newestTagFor(branch: string, tags: Iterable<string>): string | undefined {
  const major = majorOfBranch(branch);
  return releases(tags).find(({ version }) => major === undefined || version.parts[0] === major)?.tag;
}

/** One of some tags: the newest release, else the first. */
export const preferredTag = (tags: readonly string[]): string | undefined => releases(tags)[0]?.tag ?? tags[0];

const releases = (tags: Iterable<string>) =>
  [...tags]
    .flatMap(tag => {
      const version = parseVersion(tag, 'semver');
      return version?.final ? [{ tag, version }] : [];
    })
    .sort(newestFirst);

interface VersionedTag {
  readonly tag: string;
  readonly version: Version;
}

const newestFirst = (a: VersionedTag, b: VersionedTag): number =>
  compareVersions(b.version, a.version) || (a.tag < b.tag ? -1 : 1);
