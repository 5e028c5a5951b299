import { type Diagnostic, DiagnosticError, diagnosticsError } from '../../runtime/diagnostics.ts';
import type { ImageFacts } from '../facts.ts';
import { identifies, isProposal } from '../rules/expressions.ts';
import type { Flavor } from '../rules/flavor.ts';
import { type TagRule, templatesOf } from '../rules/rule.ts';
import { guessSource, versionOfTag } from '../versions/known-tags.ts';
import { type Candidate, type ComputedTag, makeCandidate } from './candidate.ts';
import { evaluateRule } from './evaluate.ts';
import { immutableTagOf } from './immutability.ts';
import { comparesForLatest, decideLatest, latestTag, notOnPulls } from './latest.ts';
import { matchesAny } from './name-patterns.ts';
import { type ComparedVersion, type RuleOutcome, SkippedRule } from './outcome.ts';

/** The tags of one image, the first of which is its version. */
export interface TagSet {
  /** The first tag; empty when there is none. */
  readonly version: string;
  readonly tags: readonly ComputedTag[];
  /** The tag that a deployment can write down; undefined when all of them move. */
  readonly immutableTag: string | undefined;
  readonly prerelease: boolean;
  /** `stable`, the word of a prerelease such as `rc`, or empty when there is no version. */
  readonly channel: string;
  /** The rules that gave no tag. */
  readonly rulesWithoutTag: readonly { readonly rule: string; readonly reason: string }[];
  readonly warnings: readonly string[];
  /** The Git tags of the repository would have decided something, and they were not read. */
  readonly needsKnownTags: boolean;
}

interface EvaluatedRule {
  readonly rule: TagRule;
  readonly outcome: RuleOutcome;
  readonly candidate: Candidate | undefined;
}

/**
 * Computes the tags of one image from its parameters only: no clock, no environment, no network.
 *
 * @throws ActionError of kind `input` that lists every rule which cannot give a valid tag
 */
export const computeTags = (rules: readonly TagRule[], flavor: Flavor, facts: ImageFacts): TagSet =>
  createTagSets(rules, flavor)(facts);

/**
 * The same for many images, whose facts differ by target and image only. A rule that depends on neither is evaluated once:
 * with many targets that saves most of the work.
 */
export function createTagSets(rules: readonly TagRule[], flavor: Flavor): (facts: ImageFacts) => TagSet {
  const sorted = [...rules].sort((a, b) => b.priority - a.priority);
  const shared = new Set(sorted.filter(rule => !dependsOnTarget(rule, flavor)));
  const known = new Map<TagRule, EvaluatedRule>();
  let sharedSet: TagSet | undefined;
  return facts => {
    const errors: Diagnostic[] = [];
    // The reason of a rule for other targets names this one.
    const isShared = (rule: TagRule) => shared.has(rule) && matchesAny(rule.targets, facts.target);
    if (sharedSet !== undefined && sorted.every(isShared)) return sharedSet;
    const evaluated = sorted.map(rule => {
      const result = (isShared(rule) ? known.get(rule) : undefined) ?? evaluateForTag(rule, flavor, facts, errors);
      if (isShared(rule)) known.set(rule, result);
      return result;
    });
    const set = toTagSet(evaluated, flavor, facts, errors);
    if (sorted.every(isShared)) sharedSet = set;
    return set;
  };
}

function toTagSet(
  evaluated: readonly EvaluatedRule[],
  flavor: Flavor,
  facts: ImageFacts,
  errors: Diagnostic[],
): TagSet {
  const outcomes = evaluated.map(({ outcome }) => outcome);
  const latest = decideLatest(outcomes, flavor, facts);
  const candidates = evaluated.flatMap(({ candidate }) => candidate ?? []);
  if (latest !== undefined && 'take' in latest) candidates.push(...latestCandidate(flavor, facts, latest.take, errors));
  if (errors.length > 0) throw diagnosticsError('tags', errors);

  // A pull request does not move `latest`, also where a rule writes it out.
  const keepsLatest = !isProposal(facts.context) || flavor.latest === 'always';
  const written = keepsLatest ? [] : candidates.filter(({ tag }) => tag === 'latest');
  const { kept, collisions } = dropDuplicates(candidates.filter(candidate => !written.includes(candidate)));
  return {
    version: kept[0]?.tag ?? '',
    tags: kept.map(({ name: _, ...tag }) => tag),
    immutableTag: immutableTagOf(kept),
    ...stability(outcomes.map(({ version }) => version).find(Boolean), facts),
    rulesWithoutTag: [
      ...evaluated.flatMap(({ rule, outcome }) =>
        'none' in outcome ? [{ rule: rule.source, reason: outcome.none }] : [],
      ),
      ...written.map(({ rule }) => ({ rule, reason: notOnPulls })),
      ...(latest !== undefined && 'keep' in latest ? [{ rule: 'latest', reason: latest.keep }] : []),
    ],
    warnings: [
      ...outcomes.flatMap(({ warning }) => warning ?? []),
      ...written.map(
        ({ rule }) =>
          `Rule "${rule}" gives "latest" on a pull request; it is left out. Add enable={{is_default_branch}} to the rule, or flavor latest=always.`,
      ),
      ...collisions,
    ],
    needsKnownTags: facts.knownTags === undefined && comparesVersions(outcomes, flavor, facts),
  };
}

const dependsOnTarget = (rule: TagRule, flavor: Flavor): boolean =>
  [...templatesOf(rule), flavor.prefix, flavor.suffix].some(
    template => template !== undefined && identifies(template, 'target'),
  );

function evaluateForTag(rule: TagRule, flavor: Flavor, facts: ImageFacts, errors: Diagnostic[]): EvaluatedRule {
  try {
    const outcome = evaluateRule(rule, facts);
    const candidate = 'none' in outcome ? undefined : makeCandidate(rule, outcome, flavor, facts);
    return { rule, outcome, candidate };
  } catch (error) {
    if (error instanceof DiagnosticError) {
      errors.push({ line: rule.line, message: `rule "${rule.source}": ${error.message}` });
    } else if (!(error instanceof SkippedRule)) throw error;
    return { rule, outcome: { none: error.message }, candidate: undefined };
  }
}

const comparesVersions = (outcomes: readonly RuleOutcome[], flavor: Flavor, facts: ImageFacts): boolean =>
  comparesForLatest(outcomes, flavor, facts) ||
  outcomes.some(outcome => !('none' in outcome) && outcome.compared === true);

function latestCandidate(flavor: Flavor, facts: ImageFacts, reason: string, errors: Diagnostic[]): Candidate[] {
  try {
    const tag = latestTag(flavor, facts);
    return [{ tag, name: tag, rule: 'latest', reason, kind: 'moving' }];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    errors.push({ message: `the flavor of "latest": ${error.message}` });
    return [];
  }
}

function dropDuplicates(candidates: readonly Candidate[]): { kept: Candidate[]; collisions: string[] } {
  const kept = new Map<string, Candidate>();
  const collisions: string[] = [];
  for (const candidate of candidates) {
    const first = kept.get(candidate.tag);
    if (first === undefined) kept.set(candidate.tag, candidate);
    else if (first.name !== candidate.name) {
      collisions.push(
        `"${first.name}" and "${candidate.name}" both become the tag "${candidate.tag}"; unique=true on a rule keeps them apart.`,
      );
    }
  }
  return { kept: [...kept.values()], collisions };
}

function stability(found: ComparedVersion | undefined, facts: ImageFacts): Pick<TagSet, 'prerelease' | 'channel'> {
  const text = facts.version || (facts.context.kind === 'tag' ? facts.context.refName : '');
  const source = guessSource(text);
  const version = found?.version ?? (source === undefined ? undefined : versionOfTag(text, source));
  const prerelease = facts.context.prerelease === true || version?.prerelease !== undefined;
  if (version === undefined) return { prerelease, channel: '' };
  return { prerelease, channel: prerelease ? version.channel || 'prerelease' : 'stable' };
}
