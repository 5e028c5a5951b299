import { diagnosticError } from '../../runtime/diagnostics.ts';
import { compileGlob } from '../../text/glob.ts';
import { type ImageFacts, placeOf, shortCommit } from '../facts.ts';
import { branchOf, defaultBranch, globalValue, isVersionExpression, onDefaultBranch } from '../rules/expressions.ts';
import type { MatchRule, TagRule, VersionRule } from '../rules/rule.ts';
import { type Expression, renderTemplate, type Template } from '../rules/template.ts';
import { guessSource, versionOfTag } from '../versions/known-tags.ts';
import { newerVersion, patternKind, type Subject, subjectOf, versionValue } from './rule-version.ts';

/** What one rule gives. */
export type Outcome =
  | { readonly none: string; readonly warning?: string; readonly version?: Subject }
  | {
      /** Without prefix and suffix, not cleaned yet. */
      readonly value: string;
      readonly reason: string;
      /** Where the value begins with text of the rule itself. */
      readonly literal: boolean;
      /** A branch's or pull request's own tag moves whatever it looks like. */
      readonly moves: boolean;
      readonly version?: Subject;
      /** Whether the other versions of the repository had a say. */
      readonly compared?: boolean;
      /** What decides `latest` under `auto`: a git tag, the default branch, or nothing. */
      readonly latest: LatestClaim;
      readonly warning?: string;
    };

export type LatestClaim =
  | { readonly kind: 'none' }
  | { readonly kind: 'default-branch' }
  | {
      readonly kind: 'version';
      readonly subject: Subject | undefined;
      /** Whether a post-release counts as a release; to a rule for PEP 440 it does not. */
      readonly postReleases: boolean;
    };

/** An expression was empty, and the rule says that it then gives no tag. */
export class Skipped extends Error {}

/** @throws DiagnosticError or Skipped */
export function evaluate(rule: TagRule, facts: ImageFacts): Outcome {
  const refused = notHere(rule, facts);
  if (refused !== undefined) return { none: refused };
  const outcome = evaluateType(rule, facts);
  if ('none' in outcome || rule.latest === 'auto') return outcome;
  if (rule.latest === 'never') return { ...outcome, latest: { kind: 'none' } };
  return { ...outcome, latest: onDefaultBranch(facts.context) ? { kind: 'default-branch' } : outcome.latest };
}

function evaluateType(rule: TagRule, facts: ImageFacts): Outcome {
  const { context } = facts;
  const plain = { literal: false, moves: false, latest: { kind: 'none' } as const };
  switch (rule.type) {
    case 'schedule':
      if (!context.event.includes('schedule')) return { none: `the event is "${context.event}", not a schedule` };
      return { ...plain, ...startOf(rule.pattern), value: fill(rule, rule.pattern, facts), reason: 'scheduled run' };
    case 'semver':
    case 'pep440':
      return evaluateVersion(rule, facts);
    case 'match':
      return evaluateMatch(rule, facts);
    case 'edge': {
      const branch = rule.branch ?? defaultBranch(context);
      if (context.kind !== 'branch' || context.refName !== branch)
        return { none: `the ref is not the branch "${branch}"` };
      return { ...plain, value: 'edge', literal: true, moves: true, reason: `newest build of ${branch}` };
    }
    case 'ref':
      return evaluateRef(rule.event, facts);
    case 'raw': {
      const value = fill(rule, rule.value, facts);
      if (value === '') return { none: 'its value is empty' };
      return { ...plain, ...startOf(rule.value), value, reason: 'written in the rule' };
    }
    case 'sha': {
      const value = rule.format === 'long' ? facts.commit : shortCommit(facts);
      return { ...plain, value, reason: 'id of the commit' };
    }
  }
}

/** Why a rule does not hold for this image or this ref; undefined when it does. */
function notHere(rule: TagRule, facts: ImageFacts): string | undefined {
  if (!selects(rule.targets, facts.target)) return `it is not for target "${facts.target}"`;
  const { kind, refName } = facts.context;
  if (rule.branches.length > 0 && !(kind === 'branch' && selects(rule.branches, refName))) {
    return `the ref is not a branch that ${rule.branches.map(glob => `"${glob}"`).join(' or ')} matches`;
  }
  const enable = renderTemplate(rule.enable, expression => globalValue(facts, expression)).text;
  const words = enable.split('&&').map(word => word.trim().toLowerCase());
  const strange = words.find(word => word !== 'true' && word !== 'false' && word !== '');
  if (strange !== undefined) {
    throw diagnosticError(`enable "${rule.enable.source}" gives "${strange}"; allowed: true, false, empty for false`);
  }
  return words.every(word => word === 'true') ? undefined : `enable is ${words.includes('false') ? 'false' : 'empty'}`;
}

/** Whether globs choose a name: one that is not excluded by `!`, and, where others are given, is among them. */
export function selects(globs: readonly string[], name: string): boolean {
  const matches = (glob: string) => compileGlob(glob, 'ref').matches(name);
  const excluded = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
  const included = globs.filter(glob => !glob.startsWith('!'));
  return !excluded.some(matches) && (included.length === 0 || included.some(matches));
}

const startOf = (template: Template) => ({ literal: typeof template.pieces[0] === 'string' });

/**
 * Fills a template of a rule.
 *
 * @throws DiagnosticError for an empty expression, Skipped when the rule then gives no tag
 */
export function fill(
  rule: Pick<TagRule, 'empty'>,
  template: Template,
  facts: ImageFacts,
  lookUp: (expression: Expression) => string = expression => globalValue(facts, expression),
): string {
  const { text, empty } = renderTemplate(template, lookUp, rule.empty === 'drop');
  const [first] = empty;
  if (first === undefined || rule.empty === 'drop') return text;
  if (rule.empty === 'skip') throw new Skipped(`${first.source} is empty here`);
  throw diagnosticError(
    `${first.source} is empty (${placeOf(facts.context)}); give it a default, {{${first.name} default='…'}}, or add empty=skip for no tag, or empty=drop to leave it out with its separator`,
  );
}

function evaluateRef(event: 'branch' | 'tag' | 'pr', facts: ImageFacts): Outcome {
  const { context } = facts;
  const plain = { literal: false, moves: true, latest: { kind: 'none' } as const, value: context.refName };
  if (event === 'tag') {
    if (context.kind !== 'tag') return { none: 'the ref is not a git tag' };
    return { ...plain, moves: false, reason: 'name of the git tag', latest: claimOf(context.refName) };
  }
  if (event === 'pr') {
    return context.kind === 'pull-request'
      ? { ...plain, reason: 'number of the pull request' }
      : { none: 'the ref is not a pull request' };
  }
  if (branchOf(context) === '') return { none: 'the ref is not a branch' };
  return { ...plain, reason: context.kind === 'branch' ? 'name of the branch' : 'place in the merge queue' };
}

/** A git tag without a version in it cannot be compared, so it may take `latest`. */
function claimOf(tag: string): LatestClaim {
  const source = guessSource(tag);
  const version = source === undefined ? undefined : versionOfTag(tag, source);
  return {
    kind: 'version',
    postReleases: true,
    subject: source && version ? { version, source, named: false, isNew: false } : undefined,
  };
}

function evaluateMatch(rule: MatchRule, facts: ImageFacts): Outcome {
  const { context } = facts;
  const given = rule.value === undefined ? facts.version : fill(rule, rule.value, facts);
  if (given === '' && context.kind !== 'tag') return { none: 'the ref is not a git tag, and no value is given' };
  const text = given || context.refName;
  const match = rule.pattern.exec(text);
  if (match === null) {
    const none = `"${rule.pattern.source}" does not match "${text}"`;
    return { none, warning: `${none}.` };
  }
  const value = match[rule.group];
  if (!value) return { none: `group ${rule.group} of "${rule.pattern.source}" is empty for "${text}"` };
  return { value, reason: `part of "${text}"`, literal: false, moves: false, latest: claimOf(text) };
}

function evaluateVersion(rule: VersionRule, facts: ImageFacts): Outcome {
  const value = rule.value === undefined ? undefined : fill(rule, rule.value, facts);
  const found = subjectOf(rule, value, facts);
  const warning = found.warning === undefined ? {} : { warning: found.warning };
  if ('none' in found) return { none: found.none, ...warning };
  const { subject } = found;
  const { version } = subject;
  const kind = patternKind(rule.pattern);
  const refused = whyNoTag(kind, subject, facts);
  if (refused !== undefined) return { none: refused, version: subject, ...warning };
  const render = (of: Subject['version']) =>
    fill(rule, rule.pattern, facts, expression =>
      isVersionExpression(expression.name) ? versionValue(of, expression.name) : globalValue(facts, expression),
    );
  const text = render(version);
  const newer = kind.full
    ? undefined
    : newerVersion(subject, facts, candidate => candidate.final === version.final && render(candidate) === text);
  if (newer !== undefined)
    return { none: `"${text}" stays with ${newer.text}, which is newer`, version: subject, ...warning };
  return {
    ...startOf(rule.pattern),
    ...warning,
    value: text,
    reason: kind.full ? `version ${version.text}` : `${version.text} is the newest version of its line`,
    moves: false,
    version: subject,
    compared: !kind.full,
    latest: { kind: 'version', subject, postReleases: false },
  };
}

function whyNoTag(
  kind: ReturnType<typeof patternKind>,
  { version }: Subject,
  { context }: ImageFacts,
): string | undefined {
  if (kind.full) return undefined;
  const word = version.prerelease === undefined ? 'post-release' : 'prerelease';
  if (kind.channel) {
    if (version.final) return `${version.text} is a release, which has no channel`;
    return version.channel === '' ? `${version.text} names no channel` : undefined;
  }
  if (!version.final) return `${version.text} is a ${word}, which moves no shorter tag`;
  if (context.prerelease === true) return `the release is marked as a prerelease, which moves no shorter tag`;
  if (kind.majorOnly && Number(version.written[0]) === 0) return 'major version 0 promises nothing';
  return undefined;
}
