import { isTag } from '../../images/tag.ts';
import { type Diagnostic, DiagnosticError, diagnosticError, diagnosticsError } from '../../runtime/diagnostics.ts';
import { type ImageFacts, placeOf } from '../facts.ts';
import { isProposal } from '../rules/expressions.ts';
import type { Flavor } from '../rules/flavor.ts';
import type { TagRule } from '../rules/rule.ts';
import { guessSource, versionOfTag } from '../versions/known-tags.ts';
import { evaluate, fill, type Outcome, Skipped } from './evaluate.ts';
import { type ImmutabilityFacts, immutableTagOf, isImmutableTag, runMark } from './immutability.ts';
import { comparesForLatest, decideLatest, latestTag } from './latest.ts';
import type { Subject } from './rule-version.ts';
import { shapeTag } from './shape.ts';

/** One tag and why it is there. */
export interface ComputedTag {
  readonly tag: string;
  /** The rule as it was written. */
  readonly rule: string;
  readonly reason: string;
  /** Whether a later commit may take it. */
  readonly moves: boolean;
}

/** The tags of one image, the first of which is its version. */
export interface TagSet {
  /** The first tag; empty when there is none. */
  readonly version: string;
  readonly tags: readonly ComputedTag[];
  /** The tag that a deployment can write down; undefined when all of them move. */
  readonly immutableTag: string | undefined;
  readonly prerelease: boolean;
  /** `stable`, the word of a prerelease such as `rc`, or empty when nothing here has a version. */
  readonly channel: string;
  /** The rules that gave no tag. */
  readonly without: readonly { readonly rule: string; readonly reason: string }[];
  readonly warnings: readonly string[];
  /** The git tags of the repository would have decided something, and they were not given. */
  readonly needsKnownTags: boolean;
}

/** A tag with the name that it had before it was made one. */
interface Candidate extends ComputedTag {
  readonly name: string;
}

interface Judged {
  readonly rule: TagRule;
  readonly outcome: Outcome;
  readonly candidate: Candidate | undefined;
}

/**
 * Computes the tags of one image. Nothing but the parameters decides: no clock, no environment, no network.
 *
 * @throws ActionError of kind `input` that lists every rule which cannot give a valid tag
 */
export function computeTags(rules: readonly TagRule[], flavor: Flavor, facts: ImageFacts): TagSet {
  const errors: Diagnostic[] = [];
  const sorted = [...rules].sort((a, b) => b.priority - a.priority);
  const judged = sorted.map(rule => judge(rule, flavor, facts, errors));
  const outcomes = judged.map(({ outcome }) => outcome);
  const latest = decideLatest(outcomes, flavor, facts);
  const candidates = judged.flatMap(({ candidate }) => candidate ?? []);
  if (latest.take !== '') candidates.push(...latestCandidate(flavor, facts, latest.take, errors));
  if (errors.length > 0) throw diagnosticsError('tags', errors);

  const allowed = withoutLatestOfPulls(candidates, flavor, facts);
  const { kept, collisions } = distinct(allowed.candidates);
  const lasting = kept.filter(({ moves }) => !moves).map(({ tag }) => tag);
  return {
    version: kept[0]?.tag ?? '',
    tags: kept.map(({ tag, rule, reason, moves }) => ({ tag, rule, reason, moves })),
    immutableTag: immutableTagOf(lasting, immutabilityFacts(facts)),
    ...stability(outcomes.map(({ version }) => version).find(Boolean), facts),
    without: [
      ...judged.flatMap(({ rule, outcome }) =>
        'none' in outcome ? [{ rule: rule.source, reason: outcome.none }] : [],
      ),
      ...(latest.why === '' ? [] : [{ rule: 'latest', reason: latest.why }]),
    ],
    warnings: [...outcomes.flatMap(({ warning }) => warning ?? []), ...allowed.warnings, ...collisions],
    needsKnownTags:
      facts.knownTags === undefined &&
      (comparesForLatest(outcomes, flavor, facts) ||
        outcomes.some(outcome => !('none' in outcome) && outcome.compared === true)),
  };
}

function judge(rule: TagRule, flavor: Flavor, facts: ImageFacts, errors: Diagnostic[]): Judged {
  try {
    const outcome = evaluate(rule, facts);
    const candidate = 'none' in outcome ? undefined : candidateOf(rule, outcome, flavor, facts);
    return { rule, outcome, candidate };
  } catch (error) {
    if (error instanceof DiagnosticError)
      errors.push({ line: rule.line, message: `rule "${rule.source}": ${error.message}` });
    else if (!(error instanceof Skipped)) throw error;
    return { rule, outcome: { none: error.message }, candidate: undefined };
  }
}

type Value = Exclude<Outcome, { none: string }>;

function candidateOf(rule: TagRule, outcome: Value, flavor: Flavor, facts: ImageFacts): Candidate {
  const prefixTemplate = rule.prefix ?? flavor.prefix;
  const suffixTemplate = rule.suffix ?? flavor.suffix;
  const prefix = prefixTemplate === undefined ? '' : fill(rule, prefixTemplate, facts);
  const suffix = suffixTemplate === undefined ? '' : fill(rule, suffixTemplate, facts);
  const name = `${prefix}${outcome.value}`;
  const written = prefix === '' ? outcome.literal : typeof prefixTemplate?.pieces[0] === 'string';
  if (written && /^[^A-Za-z0-9_]/.test(name) && rule.empty !== 'drop') {
    throw diagnosticError(
      `"${name}${suffix}" cannot be a tag, because a tag starts with a letter, a digit or "_". What should stand before the "${name[0]}" is empty here (${placeOf(facts.context)}); correct the rule, or add empty=drop`,
    );
  }
  const tag = lastingOrNew(rule, outcome, name, suffix, facts);
  if (!isTag(tag)) throw new Error(`"${tag}" came out of the rule "${rule.source}" and is not a tag`);
  return {
    tag,
    name: `${name}${suffix}`,
    rule: rule.source,
    reason: outcome.reason,
    moves: outcome.moves || !isImmutableTag(tag, immutabilityFacts(facts)),
  };
}

/** A rebuild takes the number of its run into each tag that an earlier run of this commit may have claimed. */
function lastingOrNew(rule: TagRule, outcome: Value, name: string, suffix: string, facts: ImageFacts): string {
  const shaping = { unique: rule.unique, maxLength: facts.maxLength };
  const tag = shapeTag(name, suffix, shaping);
  const lasting = !outcome.moves && isImmutableTag(tag, immutabilityFacts(facts));
  if (!facts.rebuild || !lasting || outcome.version?.isNew) return tag;
  const { run } = facts.context;
  if (run === undefined) {
    throw diagnosticError(
      `the tags of a rebuild carry the number of the run, and there is none here (${placeOf(facts.context)})`,
    );
  }
  if (new RegExp(`[._-]${run.number}$`).test(tag)) return tag;
  const mark = runMark(run.number);
  return `${shapeTag(name, suffix, { ...shaping, maxLength: facts.maxLength - mark.length })}${mark}`;
}

function immutabilityFacts(facts: ImageFacts): ImmutabilityFacts {
  const { context, version, maxLength } = facts;
  return {
    revision: context.revision,
    headRevision: facts.commit,
    run: context.run?.number ?? undefined,
    ...(version === '' ? {} : { version }),
    ...(context.kind === 'branch' ? { branch: shapeTag(context.refName, '', { unique: false, maxLength }) } : {}),
  };
}

function latestCandidate(flavor: Flavor, facts: ImageFacts, reason: string, errors: Diagnostic[]): Candidate[] {
  try {
    const tag = latestTag(flavor, facts);
    return [{ tag, name: tag, rule: 'latest', reason, moves: true }];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    errors.push({ message: `the flavor of "latest": ${error.message}` });
    return [];
  }
}

/** A pull request does not move `latest`, also where a rule writes it out. */
function withoutLatestOfPulls(candidates: readonly Candidate[], flavor: Flavor, facts: ImageFacts) {
  if (!isProposal(facts.context) || flavor.latest === 'always') return { candidates, warnings: [] };
  const written = candidates.filter(({ tag }) => tag === 'latest');
  return {
    candidates: candidates.filter(({ tag }) => tag !== 'latest'),
    warnings: written.map(
      ({ rule }) =>
        `Rule "${rule}" gives "latest" on a pull request; it is left out. Add enable={{is_default_branch}} to the rule, or flavor latest=always if it is meant.`,
    ),
  };
}

function distinct(candidates: readonly Candidate[]): { kept: Candidate[]; collisions: string[] } {
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

function stability(subject: Subject | undefined, facts: ImageFacts): Pick<TagSet, 'prerelease' | 'channel'> {
  const text = facts.version || (facts.context.kind === 'tag' ? facts.context.refName : '');
  const source = guessSource(text);
  const version = subject?.version ?? (source === undefined ? undefined : versionOfTag(text, source));
  const prerelease = facts.context.prerelease === true || (version?.prerelease ?? undefined) !== undefined;
  if (version === undefined) return { prerelease, channel: '' };
  return { prerelease, channel: prerelease ? version.channel || 'prerelease' : 'stable' };
}
