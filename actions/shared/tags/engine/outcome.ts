import type { TagKind } from '../../images/tag.ts';
import { diagnosticError } from '../../runtime/diagnostics.ts';
import { contextLabel, type ImageFacts } from '../facts.ts';
import { globalValue } from '../rules/expressions.ts';
import type { TagRule } from '../rules/rule.ts';
import { type Expression, renderTemplate, type Template } from '../rules/template.ts';
import type { VersionSource } from '../versions/known-tags.ts';
import type { Version } from '../versions/version.ts';

/** What one rule gives: a tag, or the reason why there is none. */
export type RuleOutcome = TagValue | NoTag;

export interface NoTag {
  readonly none: string;
  readonly warning?: string;
  readonly version?: ComparedVersion;
}

export interface TagValue {
  /** Without prefix and suffix, not cleaned yet. */
  readonly value: string;
  readonly reason: string;
  /** Whether the value begins with text of the rule itself. */
  readonly literal: boolean;
  /** What the rule names; undefined where only the text of the tag shows it. */
  readonly kind?: TagKind | undefined;
  readonly version?: ComparedVersion;
  /** Whether the value depends on the other versions of the repository. */
  readonly compared?: boolean;
  /** What decides about `latest` where the flavor says `auto`. */
  readonly latest: LatestClaim;
  readonly warning?: string;
}

export type LatestClaim =
  | { readonly kind: 'none' }
  | { readonly kind: 'default-branch' }
  | {
      readonly kind: 'version';
      /** Undefined for a Git tag without a version in it. */
      readonly version: ComparedVersion | undefined;
      /** Whether a post-release counts as a release; for a rule of PEP 440 it does not. */
      readonly postReleases: boolean;
    };

/** The version that a rule is about, and how the versions that it is compared with are read. */
export interface ComparedVersion {
  readonly version: Version;
  readonly source: VersionSource;
  /** Whether the caller named it, so that the Git tag does not matter. */
  readonly named: boolean;
}

/** An expression was empty, and the rule says that it then gives no tag. */
export class SkippedRule extends Error {}

/**
 * Fills a template of a rule.
 *
 * @throws DiagnosticError for an empty expression, SkippedRule when the rule then gives no tag
 */
export function fillTemplate(
  rule: Pick<TagRule, 'empty'>,
  template: Template,
  facts: ImageFacts,
  lookUp: (expression: Expression) => string = expression => globalValue(facts, expression),
): string {
  const { text, empty } = renderTemplate(template, lookUp, rule.empty === 'drop');
  const [first] = empty;
  if (first === undefined || rule.empty === 'drop') return text;
  if (rule.empty === 'skip') throw new SkippedRule(`${first.source} is empty here`);
  throw diagnosticError(
    `${first.source} is empty (${contextLabel(facts.context)}); give it a default, {{${first.name} default='…'}}, or add empty=skip for no tag, or empty=drop to leave it out with its separator`,
  );
}
