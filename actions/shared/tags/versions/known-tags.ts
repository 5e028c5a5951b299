import { parseVersion, type Version, type VersionScheme } from './version.ts';

/** How a rule finds the version in a git tag. */
export interface VersionSource {
  readonly scheme: VersionScheme;
  readonly tagPrefix: string;
  readonly match: RegExp | undefined;
}

/** The git tags of a repository as versions, each way of reading them computed once. */
export interface KnownTags {
  readonly names: readonly string[];
  versions(source: VersionSource): readonly Version[];
}

export function createKnownTags(names: readonly string[]): KnownTags {
  const found = new Map<string, readonly Version[]>();
  return {
    names,
    versions(source) {
      const key = JSON.stringify([source.scheme, source.tagPrefix, String(source.match)]);
      const versions = found.get(key) ?? names.flatMap(name => versionOfTag(name, source) ?? []);
      found.set(key, versions);
      return versions;
    },
  };
}

/** The version that a git tag names, or undefined when it belongs to something else. */
export function versionOfTag(name: string, { scheme, tagPrefix, match }: VersionSource): Version | undefined {
  if (!name.startsWith(tagPrefix)) return undefined;
  const matched = match === undefined ? name.slice(tagPrefix.length) : match.exec(name.slice(tagPrefix.length))?.[1];
  return matched === undefined ? undefined : parseVersion(matched.replaceAll('/', '-'), scheme);
}

/** Where a version begins: at a dotted number that is a separate word, else at the first number. */
const starts = [/(?<![0-9A-Za-z.])v?\d+\.\d/i, /v?\d/i];

/**
 * How to read a Git tag that no rule describes; the text before the version is the prefix. Undefined if the tag contains no
 * version.
 */
export function guessSource(name: string): VersionSource | undefined {
  for (const start of starts) {
    const at = name.search(start);
    if (at < 0) continue;
    const tagPrefix = name.slice(0, at);
    for (const scheme of ['loose', 'pep440'] as const) {
      const source = { scheme, tagPrefix, match: undefined };
      if (versionOfTag(name, source) !== undefined) return source;
    }
  }
  return undefined;
}
