import type { TagKind } from '../../images/tag.ts';
import type { ImageFacts } from '../facts.ts';
import { globalValue, isVersionExpression, kindOfTemplates } from '../rules/expressions.ts';
import type { VersionRule } from '../rules/rule.ts';
import type { Expression, Template } from '../rules/template.ts';
import { type VersionSource, versionOfTag } from '../versions/known-tags.ts';
import { compareVersions, parseVersion, type Version } from '../versions/version.ts';
import { type ComparedVersion, fillTemplate, type NoTag, type RuleOutcome } from './outcome.ts';

/** @throws DiagnosticError or SkippedRule */
export function evaluateVersion(rule: VersionRule, facts: ImageFacts): RuleOutcome {
  const value = rule.value === undefined ? undefined : fillTemplate(rule, rule.value, facts);
  const found = findVersion(rule, value, facts);
  if ('none' in found) return found;
  const { version } = found;
  const named = { ...rule, pattern: patternFor(version.version, rule.pattern) };
  const kind = patternKind(named.pattern, version.version);
  const none = whyNoTag(kind, version.version, facts);
  if (none !== undefined) return { ...found, none };
  const text = fillPattern(named, version.version, facts);
  const newer = kind.full ? undefined : newerInLine(named, version, text, facts);
  if (newer !== undefined) return { ...found, none: `"${text}" stays with ${newer.text}, which is newer` };
  const { text: name } = version.version;
  return {
    ...found,
    value: text,
    reason: kind.full ? `version ${name}` : `${name} is the newest version of its line`,
    literal: typeof named.pattern.pieces[0] === 'string',
    kind: kindOfTag(named, kind, version.version),
    compared: !kind.full,
    latest: { kind: 'version', version, postReleases: false },
  };
}

/** A version of two numbers, such as 1.2, may be the line of 1.2.3 as well. */
function kindOfTag(rule: VersionRule, { full, raw }: PatternKind, version: Version): TagKind {
  const named = kindOfTemplates(full ? [rule.pattern, rule.value] : [rule.pattern]);
  if (named !== undefined) return named;
  return full && /\d(?:\.\d+){2}/.test(raw ? version.raw : version.text) ? 'version' : 'moving';
}

/** In the pattern, `version` and its parts are those of the rule's version. */
const fillPattern = (rule: VersionRule, version: Version, facts: ImageFacts): string =>
  fillTemplate(rule, rule.pattern, facts, expression =>
    isVersionExpression(expression.name) ? versionValue(version, expression.name) : globalValue(facts, expression),
  );

/** The newest known version that would get the same tag from this rule. */
function newerInLine(
  rule: VersionRule,
  version: ComparedVersion,
  text: string,
  facts: ImageFacts,
): Version | undefined {
  const { final } = version.version;
  return newerVersion(
    version,
    facts,
    candidate => candidate.final === final && fillPattern(rule, candidate, facts) === text,
  );
}

type Found = NoTag | { readonly version: ComparedVersion; readonly warning?: string };

/** Finds the version of a rule: its own value, else the input `version`, else the Git tag. */
function findVersion(rule: VersionRule, value: string | undefined, facts: ImageFacts): Found {
  const { context } = facts;
  const scheme = rule.type === 'semver' && rule.loose ? 'loose' : rule.type;
  const source: VersionSource = { scheme, ...rule };
  if (value === undefined && facts.version !== '') {
    const version = parseVersion(facts.version, source.scheme);
    return version === undefined ? notValid(rule, facts.version) : { version: { version, source, named: true } };
  }
  if (value === undefined && context.kind !== 'tag') {
    return { none: 'the ref is not a git tag, and no version is given' };
  }
  const text = value ?? context.refName;
  if (!text.startsWith(rule.tagPrefix)) return { none: `"${text}" does not start with "${rule.tagPrefix}"` };
  const origin = { source, named: value !== undefined };
  const version = versionOfTag(text, source);
  if (version !== undefined) return { version: { version, ...origin } };
  const stripped = text.slice(rule.tagPrefix.length);
  if (rule.match === undefined || rule.match.test(stripped)) return notValid(rule, stripped);
  const warning = `"${rule.match.source}" does not match "${stripped}", so the whole text is used.`;
  const unmatched = parseVersion(stripped.replaceAll('/', '-'), source.scheme);
  return unmatched === undefined
    ? { ...notValid(rule, stripped), warning }
    : { version: { version: unmatched, ...origin }, warning };
}

function notValid(rule: VersionRule, text: string): NoTag {
  const isLoose = rule.type === 'semver' && !rule.loose && parseVersion(text, 'loose') !== undefined;
  const hint = isLoose ? '; add loose=true to take it' : '';
  const scheme = rule.type === 'semver' ? 'a semantic version (semver.org)' : 'a version by PEP 440';
  const none = `"${text}" is not ${scheme}${hint}`;
  return { none, warning: `${none}.` };
}

/** Which kind of name a pattern gives. */
interface PatternKind {
  /** Names the complete version, so each version has its own tag. */
  readonly full: boolean;
  /** Names the version as its author wrote it. */
  readonly raw: boolean;
  /** Names the prerelease, so it gives tags for prereleases only. */
  readonly channel: boolean;
  /** Only the major number of the version. */
  readonly majorOnly: boolean;
}

function patternKind(pattern: Template, { epoch, parts }: Version): PatternKind {
  const names = namesIn(pattern);
  const full = names.has('raw') || names.has('version') || (hasAllParts(names) && epoch === 0 && parts.length === 3);
  return {
    full,
    raw: names.has('raw'),
    channel: !full && (names.has('channel') || names.has('prerelease')),
    majorOnly: names.size === 1 && names.has('major'),
  };
}

const isPart = (piece: string | Expression): piece is Expression =>
  typeof piece !== 'string' && isVersionExpression(piece.name);

const namesIn = ({ pieces }: Template): ReadonlySet<string> => new Set(pieces.filter(isPart).map(({ name }) => name));

/** A channel without its number, such as `1.2.3-rc`, is that of several versions. */
const hasAllParts = (names: ReadonlySet<string>): boolean =>
  ['major', 'minor', 'patch'].every(name => names.has(name)) && (names.has('prerelease') || !names.has('channel'));

/**
 * The numbers of `2.0.0-rc.1` are those of `2.0.0`, which is another version. So where a pattern contains all of them, the
 * complete version takes their place, as in docker/metadata-action.
 */
function patternFor({ final }: Version, pattern: Template): Template {
  const names = namesIn(pattern);
  if (final || names.has('raw') || names.has('version') || !hasAllParts(names)) return pattern;
  const { source, pieces } = pattern;
  const [first, last] = [pieces.findIndex(isPart), pieces.findLastIndex(isPart)];
  const version = { name: 'version', argument: undefined, options: {}, source: '{{version}}' };
  return { source, pieces: pieces.toSpliced(first, last - first + 1, version) };
}

function whyNoTag(kind: PatternKind, version: Version, { context }: ImageFacts): string | undefined {
  if (kind.full) return undefined;
  const word = version.prerelease === undefined ? 'post-release' : 'prerelease';
  if (kind.channel) {
    if (version.final) return `${version.text} is a release, which has no channel`;
    return version.channel === '' ? `${version.text} names no channel` : undefined;
  }
  if (!version.final) return `${version.text} is a ${word}, which moves no shorter tag`;
  if (context.prerelease === true) return 'the release is marked as a prerelease, which moves no shorter tag';
  if (kind.majorOnly && Number(version.written[0]) === 0) return 'major version 0 promises nothing';
  return undefined;
}

function versionValue(version: Version, name: string): string {
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

/** The newest known version that is newer than a rule's and in its line; undefined when there is none. */
export function newerVersion(
  { version, source }: ComparedVersion,
  facts: ImageFacts,
  isInLine: (candidate: Version) => boolean,
): Version | undefined {
  let newest: Version | undefined;
  for (const candidate of facts.knownTags?.versions(source) ?? []) {
    if (compareVersions(candidate, newest ?? version) > 0 && isInLine(candidate)) newest = candidate;
  }
  return newest;
}
