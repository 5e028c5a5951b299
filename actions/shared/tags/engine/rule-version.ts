import type { ImageFacts } from '../facts.ts';
import { isVersionExpression } from '../rules/expressions.ts';
import type { VersionRule } from '../rules/rule.ts';
import type { Template } from '../rules/template.ts';
import { type VersionSource, versionOfTag } from '../versions/known-tags.ts';
import { compareVersions, parseVersion, type Version } from '../versions/version.ts';

/** The version that a rule speaks of. */
export interface Subject {
  readonly version: Version;
  readonly source: VersionSource;
  /** Whether the caller named it, so that the git tag says nothing about it. */
  readonly named: boolean;
  /** Whether no earlier run can have claimed it. */
  readonly isNew: boolean;
}

export type Found =
  | { readonly subject: Subject; readonly warning?: string }
  | { readonly none: string; readonly warning?: string };

/** Finds the version of a rule: its own value, else the input `version`, else the git tag. */
export function subjectOf(rule: VersionRule, value: string | undefined, facts: ImageFacts): Found {
  const { context } = facts;
  const source: VersionSource = { scheme: rule.loose && rule.type === 'semver' ? 'loose' : rule.type, ...rule };
  const isTag = context.kind === 'tag';
  if (value === undefined && facts.version !== '') {
    const version = parseVersion(facts.version, source.scheme);
    return version === undefined
      ? notValid(rule, facts.version)
      : { subject: { version, source, named: true, isNew: facts.versionIsNew } };
  }
  if (value === undefined && !isTag) return { none: `the ref is not a git tag, and no version is given` };
  const text = value ?? context.refName;
  if (!text.startsWith(rule.tagPrefix)) return { none: `"${text}" does not start with "${rule.tagPrefix}"` };
  const version = versionOfTag(text, source);
  const named = value !== undefined;
  if (version !== undefined) return { subject: { version, source, named, isNew: false } };
  const stripped = text.slice(rule.tagPrefix.length);
  if (rule.match === undefined || rule.match.test(stripped)) return notValid(rule, stripped);
  const warning = `"${rule.match.source}" does not match "${stripped}", so the whole text is used.`;
  const unmatched = parseVersion(stripped.replaceAll('/', '-'), source.scheme);
  const found =
    unmatched === undefined
      ? notValid(rule, stripped)
      : { subject: { version: unmatched, source, named, isNew: false } };
  return { ...found, warning };
}

function notValid(rule: VersionRule, text: string): Found {
  const loosely = rule.type === 'semver' && !rule.loose && parseVersion(text, 'loose') !== undefined;
  const hint = loosely ? '; add loose=true to take it' : '';
  const scheme = rule.type === 'semver' ? 'a semantic version (semver.org)' : 'a version by PEP 440';
  return { none: `"${text}" is not ${scheme}${hint}`, warning: `"${text}" is not ${scheme}${hint}.` };
}

/** Which kind of name a pattern gives. */
export interface PatternKind {
  /** Names the whole version, so each version has its own tag. */
  readonly full: boolean;
  /** Speaks of the prerelease, so it gives tags for prereleases only. */
  readonly channel: boolean;
  /** Nothing but the major number of the version. */
  readonly majorOnly: boolean;
}

export function patternKind(pattern: Template): PatternKind {
  const names = new Set(
    pattern.pieces.flatMap(piece => (typeof piece !== 'string' && isVersionExpression(piece.name) ? [piece.name] : [])),
  );
  const full = names.has('raw') || names.has('version') || ['major', 'minor', 'patch'].every(name => names.has(name));
  return {
    full,
    channel: !full && (names.has('channel') || names.has('prerelease')),
    majorOnly: names.size === 1 && names.has('major'),
  };
}

export function versionValue(version: Version, name: string): string {
  const [major = '', minor = '', patch = ''] = version.written;
  const values: Readonly<Record<string, string>> = {
    raw: version.raw.trim().replace(/^=/, ''),
    version: version.text,
    major,
    minor,
    patch,
    prerelease: version.prerelease?.join('.') ?? '',
    channel: version.channel,
  };
  return values[name] ?? '';
}

/** The newest known version of those that come after `subject` and that `sameLine` takes; undefined when there is none. */
export function newerVersion(
  { version, source }: Subject,
  facts: ImageFacts,
  sameLine: (candidate: Version) => boolean,
): Version | undefined {
  const newer = (facts.knownTags?.versions(source) ?? []).filter(
    candidate => compareVersions(candidate, version) > 0 && sameLine(candidate),
  );
  return newer.reduce<Version | undefined>(
    (best, candidate) => (best === undefined || compareVersions(candidate, best) > 0 ? candidate : best),
    undefined,
  );
}
