import type { CamelCase } from '../../runtime/inputs.ts';
import { isObject } from '../../text/json.ts';
import {
  type Attribute,
  alsoInPresets,
  booleanWord,
  captureGroup,
  decimal,
  latestWord,
  oneOf,
  optional,
  optionalFilled,
  patterns,
  plainText,
  regularExpression,
  required,
  requiredFilled,
  template,
  withDefault,
} from './attributes.ts';
import { versionVocabulary } from './expressions.ts';
import type { PresetName } from './preset.ts';
import { constantTemplate, type Template } from './template.ts';

/** The attributes of every rule. A row is an attribute and, in camelCase, a field of the rules. */
export const commonAttributes = {
  enable: alsoInPresets(withDefault(constantTemplate('true'), template())),
  /** The rule with the higher one comes first; the first tag is the version of the image. */
  priority: alsoInPresets({
    parse: (written, line) => (written === undefined ? line.priority : decimal(written, line)),
  }),
  /** Undefined means the flavor's. */
  prefix: alsoInPresets(optional(template())),
  suffix: alsoInPresets(optional(template())),
  /** Adds a hash whenever cleaning the name lost something. */
  unique: withDefault(false, booleanWord),
  /** What an empty expression means: an error, no tag, or that it is left out with one separator. */
  empty: withDefault('error', oneOf('error', 'skip', 'drop')),
  /** Patterns of bake targets; `!` before one excludes. Empty means all. */
  targets: alsoInPresets(withDefault([], patterns)),
  /** Patterns of branches on which the rule applies; empty means everywhere. */
  branches: alsoInPresets(withDefault([], patterns)),
  /** What `latest` means where the flavor says `auto`. */
  latest: withDefault('auto', latestWord),
} as const satisfies Attributes;

const versionAttributes = {
  pattern: requiredFilled('pattern={{version}}', template(versionVocabulary)),
  /** Undefined means the input `version`, else the Git tag. */
  value: optionalFilled(template()),
  /** Its first capture group is the version. */
  match: optionalFilled(regularExpression(() => 1)),
  /** What comes before the version in the tags of a monorepo, e.g. `api/`. */
  'tag-prefix': withDefault('', plainText),
} as const satisfies Attributes;

/** The types of rules: their default priority, and the attributes that only they have. */
export const ruleTypes = {
  schedule: {
    priority: 1000,
    attributes: { pattern: withDefault(constantTemplate('nightly'), template()) },
  },
  semver: {
    priority: 900,
    attributes: {
      ...versionAttributes,
      /** Also takes `v1.6`, `1.2.3.4` and `2024.01.15`. */
      loose: withDefault(false, booleanWord),
    },
  },
  pep440: { priority: 900, attributes: versionAttributes },
  match: {
    priority: 800,
    attributes: {
      pattern: requiredFilled(
        'pattern=v(.*)',
        regularExpression(({ attributes }) => Number(attributes.get('group')?.value ?? 0)),
      ),
      group: withDefault(0, captureGroup),
      value: optionalFilled(template()),
    },
  },
  edge: {
    priority: 700,
    /** Undefined means the default branch. */
    attributes: { branch: optionalFilled(plainText) },
  },
  ref: {
    priority: 600,
    attributes: {
      event: requiredFilled('event=branch', oneOf('branch', 'tag', 'pr')),
      prefix: {
        parse: (written, line) => {
          if (written !== undefined) return template()(written, line);
          return line.attributes.get('event')?.value === 'pr' ? constantTemplate('pr-') : undefined;
        },
      },
    },
  },
  raw: { priority: 200, attributes: { value: required('value=stable', template()) } },
  sha: {
    priority: 100,
    attributes: {
      format: withDefault('short', oneOf('short', 'long')),
      prefix: withDefault(constantTemplate('sha-'), template()),
    },
  },
} as const satisfies Readonly<Record<string, { readonly priority: number; readonly attributes: Attributes }>>;

export type Attributes = Readonly<Record<string, Attribute<unknown>>>;
export type RuleType = keyof typeof ruleTypes;

type Fields<Table extends Attributes> = {
  readonly [Name in keyof Table & string as CamelCase<Name>]: Table[Name] extends Attribute<infer T> ? T : never;
};

/** Where a rule comes from. */
export interface RuleOrigin {
  /** The line of the input; undefined for a generated rule. */
  readonly line: number | undefined;
  /** The rule as its author wrote it, for logs and reasons. */
  readonly source: string;
  /** The preset that the rule belongs to. */
  readonly preset?: PresetName;
}

type RuleOf<Type extends RuleType> = RuleOrigin & { readonly type: Type } & Fields<typeof commonAttributes> &
  Fields<(typeof ruleTypes)[Type]['attributes']>;

export type VersionRule = RuleOf<'semver'> | RuleOf<'pep440'>;
export type MatchRule = RuleOf<'match'>;
export type TagRule = { [Type in RuleType]: RuleOf<Type> }[RuleType];

/** All templates of a rule. */
export const templatesOf = (rule: TagRule): Template[] => Object.values(rule).filter(isTemplate);

const isTemplate = (value: unknown): value is Template => isObject(value) && Array.isArray(value['pieces']);
