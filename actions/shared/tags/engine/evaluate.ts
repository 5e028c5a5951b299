import { diagnosticError } from '../../runtime/diagnostics.ts';
import { type ImageFacts, shortCommit } from '../facts.ts';
import {
  branchOf,
  defaultBranch,
  globalValue,
  isOnlyDate,
  kindOfTemplates,
  onDefaultBranch,
} from '../rules/expressions.ts';
import type { MatchRule, TagRule } from '../rules/rule.ts';
import { renderTemplate, type Template } from '../rules/template.ts';
import { guessSource, versionOfTag } from '../versions/known-tags.ts';
import { matchesAny } from './name-patterns.ts';
import { fillTemplate, type LatestClaim, type RuleOutcome } from './outcome.ts';
import { evaluateVersion } from './version-rule.ts';

const claimsNothing = { kind: 'none' } as const satisfies LatestClaim;
const plain = { literal: false, latest: claimsNothing };

/** @throws DiagnosticError or SkippedRule */
export function evaluateRule(rule: TagRule, facts: ImageFacts): RuleOutcome {
  const none = whyNotHere(rule, facts);
  if (none !== undefined) return { none };
  const outcome = evaluateType(rule, facts);
  if ('none' in outcome || rule.latest === 'auto') return outcome;
  if (rule.latest === 'never') return { ...outcome, latest: claimsNothing };
  return { ...outcome, latest: onDefaultBranch(facts.context) ? { kind: 'default-branch' } : outcome.latest };
}

function evaluateType(rule: TagRule, facts: ImageFacts): RuleOutcome {
  const { context } = facts;
  switch (rule.type) {
    case 'schedule':
      if (!context.event.includes('schedule')) return { none: `the event is "${context.event}", not a schedule` };
      return { ...plain, ...filled(rule, rule.pattern, facts), reason: 'scheduled run' };
    case 'semver':
    case 'pep440':
      return evaluateVersion(rule, facts);
    case 'match':
      return evaluateMatch(rule, facts);
    case 'edge': {
      const branch = rule.branch ?? defaultBranch(context);
      if (context.kind !== 'branch' || context.refName !== branch) {
        return { none: `the ref is not the branch "${branch}"` };
      }
      return { ...plain, value: 'edge', literal: true, kind: 'moving', reason: `newest build of ${branch}` };
    }
    case 'ref':
      return evaluateRef(rule.event, facts);
    case 'raw': {
      const value = filled(rule, rule.value, facts);
      return value.value === ''
        ? { none: 'its value is empty' }
        : { ...plain, ...value, reason: 'written in the rule' };
    }
    case 'sha': {
      const value = rule.format === 'long' ? facts.commit : shortCommit(facts);
      return { ...plain, value, kind: 'commit', reason: 'id of the commit' };
    }
  }
}

const filled = (rule: TagRule, template: Template, facts: ImageFacts) => ({
  value: fillTemplate(rule, template, facts),
  literal: typeof template.pieces[0] === 'string',
  kind: isOnlyDate(template) ? ('moving' as const) : kindOfTemplates([template]),
});

/** Why a rule does not apply to this image or this ref; undefined when it does. */
function whyNotHere(rule: TagRule, facts: ImageFacts): string | undefined {
  if (!matchesAny(rule.targets, facts.target)) return `it is not for target "${facts.target}"`;
  const { kind, refName } = facts.context;
  if (rule.branches.length > 0 && !(kind === 'branch' && matchesAny(rule.branches, refName))) {
    return `the ref is not a branch that ${rule.branches.map(pattern => `"${pattern}"`).join(' or ')} matches`;
  }
  const enable = renderTemplate(rule.enable, expression => globalValue(facts, expression)).text;
  const words = enable.split('&&').map(word => word.trim().toLowerCase());
  const unknown = words.find(word => word !== 'true' && word !== 'false' && word !== '');
  if (unknown !== undefined) {
    throw diagnosticError(`enable "${rule.enable.source}" gives "${unknown}"; allowed: true, false, empty for false`);
  }
  if (words.every(word => word === 'true')) return undefined;
  return `enable is ${words.includes('false') ? 'false' : 'empty'}`;
}

function evaluateRef(event: 'branch' | 'tag' | 'pr', { context }: ImageFacts): RuleOutcome {
  const value = { ...plain, kind: 'moving', value: context.refName } as const;
  if (event === 'tag') {
    if (context.kind !== 'tag') return { none: 'the ref is not a git tag' };
    return { ...value, kind: undefined, reason: 'name of the git tag', latest: claimOf(context.refName) };
  }
  if (event === 'pr') {
    return context.kind === 'pull-request'
      ? { ...value, reason: 'number of the pull request' }
      : { none: 'the ref is not a pull request' };
  }
  if (branchOf(context) === '') return { none: 'the ref is not a branch' };
  return { ...value, reason: context.kind === 'branch' ? 'name of the branch' : 'place in the merge queue' };
}

/** A Git tag without a version in it cannot be compared, so it may take `latest`. */
function claimOf(tag: string): LatestClaim {
  const source = guessSource(tag);
  const version = source === undefined ? undefined : versionOfTag(tag, source);
  return {
    kind: 'version',
    postReleases: true,
    version: source && version ? { version, source, named: false } : undefined,
  };
}

function evaluateMatch(rule: MatchRule, facts: ImageFacts): RuleOutcome {
  const { context } = facts;
  const named = rule.value === undefined ? facts.version : fillTemplate(rule, rule.value, facts);
  if (named === '' && context.kind !== 'tag') return { none: 'the ref is not a git tag, and no value is given' };
  const text = named || context.refName;
  const match = rule.pattern.exec(text);
  if (match === null) {
    const none = `"${rule.pattern.source}" does not match "${text}"`;
    return { none, warning: `${none}.` };
  }
  const value = match[rule.group];
  if (!value) return { none: `group ${rule.group} of "${rule.pattern.source}" is empty for "${text}"` };
  return { ...plain, value, reason: `part of "${text}"`, latest: claimOf(text) };
}
