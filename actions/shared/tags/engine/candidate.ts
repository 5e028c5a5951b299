import type { TagKind } from '../../images/tag.ts';
import { isTag } from '../../images/tag.ts';
import { diagnosticError } from '../../runtime/diagnostics.ts';
import { contextLabel, type ImageFacts } from '../facts.ts';
import { kindOfTemplates } from '../rules/expressions.ts';
import type { Flavor } from '../rules/flavor.ts';
import type { PresetName } from '../rules/preset.ts';
import type { TagRule } from '../rules/rule.ts';
import type { Template } from '../rules/template.ts';
import { guessTagKind, namesCommit, runMark } from './immutability.ts';
import { fillTemplate, type TagValue } from './outcome.ts';
import { type Shaping, shapeTag } from './shape.ts';

/** A shorter id may be that of another commit too. */
const minCommitDigits = 7;

/** One tag and why it is there. */
export interface ComputedTag {
  readonly tag: string;
  /** The rule as its author wrote it. */
  readonly rule: string;
  readonly reason: string;
  readonly kind: TagKind;
  /** The preset that the rule belongs to. */
  readonly preset?: PresetName | undefined;
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
  const kind = kindOfTag(shaped, value, [prefix, suffix], facts);
  const isTaken = facts.numberedKinds.includes(kind);
  const tag = isTaken ? markedTag(shaping, name, end, facts) : shaped;
  if (!isTag(tag)) throw new Error(`"${tag}" came out of the rule "${rule.source}" and is not a tag`);
  const { source, preset } = rule;
  return { tag, name: `${name}${end}`, rule: source, reason: value.reason, kind: isTaken ? 'run' : kind, preset };
}

/** What the rule names counts first; the text of a tag is judged where the rule copies it from elsewhere. */
function kindOfTag(
  tag: string,
  { kind }: TagValue,
  affixes: readonly (Template | undefined)[],
  facts: ImageFacts,
): TagKind {
  const { context, version } = facts;
  const commit = { revision: context.revision, headRevision: facts.commit };
  const named = kind === 'run' ? kind : (kindOfTemplates(affixes) ?? kind);
  if (named === undefined) {
    const shaping = { unique: false, maxLength: facts.maxLength };
    const branch = context.kind === 'branch' ? { branch: shapeTag(context.refName, '', shaping) } : {};
    return guessTagKind(tag, { ...commit, ...branch, run: undefined, version });
  }
  return named === 'commit' && facts.shortLength < minCommitDigits && !namesCommit(tag, commit) ? 'moving' : named;
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
