import type { PresetName } from './preset.ts';
import type { OnEmpty, Template } from './template.ts';

/** What every type of rule takes. */
interface CommonRule {
  /** The line of the input; undefined for a generated rule. */
  readonly line: number | undefined;
  /** The rule as it was written, for logs and reasons. */
  readonly source: string;
  /** The preset that the rule belongs to. */
  readonly preset?: PresetName;
  readonly enable: Template;
  readonly priority: number;
  /** Undefined means the flavor's. */
  readonly prefix: Template | undefined;
  readonly suffix: Template | undefined;
  /** Adds a hash whenever cleaning the name lost something. */
  readonly unique: boolean;
  readonly empty: OnEmpty;
  /** Globs of bake targets; `!` before one excludes. Empty means all. */
  readonly targets: readonly string[];
  /** Globs of branches on which the rule holds; empty means everywhere. */
  readonly branches: readonly string[];
  /** What `latest` means where `flavor` leaves it open. */
  readonly latest: 'auto' | 'never' | 'default-branch';
}

export interface ScheduleRule extends CommonRule {
  readonly type: 'schedule';
  readonly pattern: Template;
}

export interface VersionRule extends CommonRule {
  readonly type: 'semver' | 'pep440';
  readonly pattern: Template;
  /** Undefined means the input `version`, else the git tag. */
  readonly value: Template | undefined;
  readonly match: RegExp | undefined;
  /** Text before the version in a monorepo's tags, e.g. `api/`. */
  readonly tagPrefix: string;
  /** Also takes `v1.6`, `1.2.3.4` and `2024.01.15`. */
  readonly loose: boolean;
}

export interface MatchRule extends CommonRule {
  readonly type: 'match';
  readonly pattern: RegExp;
  readonly group: number;
  readonly value: Template | undefined;
}

export interface EdgeRule extends CommonRule {
  readonly type: 'edge';
  /** Undefined means the default branch. */
  readonly branch: string | undefined;
}

export interface RefRule extends CommonRule {
  readonly type: 'ref';
  readonly event: 'branch' | 'tag' | 'pr';
}

export interface RawRule extends CommonRule {
  readonly type: 'raw';
  readonly value: Template;
}

export interface ShaRule extends CommonRule {
  readonly type: 'sha';
  readonly format: 'short' | 'long';
}

export type TagRule = ScheduleRule | VersionRule | MatchRule | EdgeRule | RefRule | RawRule | ShaRule;
export type RuleType = TagRule['type'];

/** The higher one comes first; the first tag is the version of the image. */
export const defaultPriorities: Readonly<Record<RuleType, number>> = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
};

export const ruleTypes = Object.keys(defaultPriorities) as readonly RuleType[];

/** All templates of a rule. */
export function templatesOf(rule: TagRule): (Template | undefined)[] {
  const templates = [rule.enable, rule.prefix, rule.suffix];
  if ('value' in rule) templates.push(rule.value);
  if (rule.type !== 'match' && 'pattern' in rule) templates.push(rule.pattern);
  return templates;
}
