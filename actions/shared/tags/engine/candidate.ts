import { isTag } from '../../images/tag.ts';
import { diagnosticError } from '../../runtime/diagnostics.ts';
import { contextLabel, type ImageFacts } from '../facts.ts';
import { namesRun } from '../rules/expressions.ts';
import type { Flavor } from '../rules/flavor.ts';
import type { TagRule } from '../rules/rule.ts';
import { type ImmutabilityFacts, isImmutableTag, runMark } from './immutability.ts';
import { fillTemplate, type TagValue } from './outcome.ts';
import { type Shaping, shapeTag } from './shape.ts';

/** One tag and why it is there. */
export interface ComputedTag {
  readonly tag: string;
  /** The rule as its author wrote it. */
  readonly rule: string;
  readonly reason: string;
  /** Whether a later commit may take it. */
  readonly moves: boolean;
}

/** A tag that one rule gives, before duplicates are dropped. */
export interface Candidate extends ComputedTag {
  /** What the tag was made of. */
  readonly name: string;
}

/** @throws DiagnosticError or SkippedRule */
export function makeCandidate(rule: TagRule, value: TagValue, flavor: Flavor, facts: ImageFacts): Candidate {
  const [prefix, suffix] = [rule.prefix ?? flavor.prefix, rule.suffix ?? flavor.suffix];
  const start = prefix === undefined ? '' : fillTemplate(rule, prefix, facts);
  const end = suffix === undefined ? '' : fillTemplate(rule, suffix, facts);
  const name = `${start}${value.value}`;
  const literal = start === '' ? value.literal : typeof prefix?.pieces[0] === 'string';
  if (literal && /^[^A-Za-z0-9_]/.test(name) && rule.empty !== 'drop') {
    throw diagnosticError(
      `"${name}${end}" cannot be a tag, because a tag starts with a letter, a digit or "_". What should be before the "${name[0]}" is empty here (${contextLabel(facts.context)}); correct the rule, or add empty=drop`,
    );
  }
  const shaping = { unique: rule.unique, maxLength: facts.maxLength };
  const shaped = shapeTag(name, end, shaping);
  const lasting = !value.moves && isImmutableTag(shaped, immutabilityFacts(facts));
  const distinct = value.namesRun || [prefix, suffix].some(template => template !== undefined && namesRun(template));
  const isTaken = facts.rebuild && lasting && !distinct && !value.version?.isNew;
  const tag = isTaken ? markedTag(shaping, name, end, facts) : shaped;
  if (!isTag(tag)) throw new Error(`"${tag}" came out of the rule "${rule.source}" and is not a tag`);
  return { tag, name: `${name}${end}`, rule: rule.source, reason: value.reason, moves: !lasting };
}

/** A rebuild adds the number of its run to each tag that an earlier run of this commit may have claimed. */
function markedTag(shaping: Shaping, name: string, suffix: string, { context }: ImageFacts): string {
  if (context.run === undefined) {
    throw diagnosticError(
      `the tags of a rebuild carry the number of the run, and there is none here (${contextLabel(context)})`,
    );
  }
  const mark = runMark(context.run.number);
  return `${shapeTag(name, suffix, { ...shaping, maxLength: shaping.maxLength - mark.length })}${mark}`;
}

export function immutabilityFacts(facts: ImageFacts): ImmutabilityFacts {
  const { context, version, maxLength } = facts;
  return {
    revision: context.revision,
    headRevision: facts.commit,
    run: context.run?.number,
    ...(version === '' ? {} : { version }),
    ...(context.kind === 'branch' ? { branch: shapeTag(context.refName, '', { unique: false, maxLength }) } : {}),
  };
}
