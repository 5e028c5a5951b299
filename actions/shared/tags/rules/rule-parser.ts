import { diagnosticError, type Line, parseAt, parseEach, parseLines } from '../../runtime/diagnostics.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { checkZone, parseDateFormat } from './date-format.ts';
import { globalVocabulary, versionVocabulary } from './expressions.ts';
import { readPairs } from './pairs.ts';
import { type PresetName, parsePreset, presetLines } from './preset.ts';
import { parseMatch } from './regular-expression.ts';
import { defaultPriorities, type RuleType, ruleTypes, type TagRule } from './rule.ts';
import { parseTemplate, type Template, type Vocabulary } from './template.ts';

interface Attribute {
  readonly value: string;
  readonly column: number;
}

type Attributes = ReadonlyMap<string, Attribute>;

const common = ['type', 'enable', 'priority', 'prefix', 'suffix', 'unique', 'empty', 'targets', 'branches', 'latest'];

/** The attributes that a type takes besides the common ones. */
const own: Readonly<Record<RuleType, readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match', 'tag-prefix', 'loose'],
  pep440: ['pattern', 'value', 'match', 'tag-prefix', 'loose'],
  match: ['pattern', 'group', 'value'],
  edge: ['branch'],
  ref: ['event'],
  raw: ['value'],
  sha: ['format'],
};

const presetAttributes = ['preset', 'enable', 'priority', 'prefix', 'suffix', 'targets', 'branches'];

/** What an absent `tags` input means. */
export const defaultRules = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr';

/**
 * Parses rules, one per line; a line `preset=<name>` stands for several.
 *
 * @throws DiagnosticError with every error, its line and its column
 */
export function parseRules(text: string): TagRule[] {
  return parseLines(text, parseLine).flat();
}

/** The rules of presets that are named apart from other rules. */
export function presetRules(names: readonly PresetName[]): TagRule[] {
  return names.flatMap(name => generatedRules(`preset=${name}`));
}

/** All rules of an image: those of presets, those of lines, or the default ones without either. */
export function rulesOf(presets: readonly PresetName[], rules: readonly TagRule[]): readonly TagRule[] {
  const all = [...presetRules(presets), ...rules];
  return all.length > 0 ? all : generatedRules(defaultRules);
}

const generatedRules = (text: string): TagRule[] => parseRules(text).map(rule => ({ ...rule, line: undefined }));

function parseLine(line: Line): TagRule[] {
  const attributes = readAttributes(line.text);
  const named = attributes.get('preset');
  if (named === undefined) return [parseRule(line, attributes)];
  refuseUnknown(attributes, presetAttributes, 'a preset');
  const preset = parsePreset(named.value, named.column);
  const given = [...attributes].filter(([key]) => key !== 'preset');
  return presetLines[preset].map(text => {
    const attributesOfRule = new Map([...readAttributes(text), ...given]);
    return { ...parseRule({ number: line.number, text: `preset=${preset}: ${text}` }, attributesOfRule), preset };
  });
}

function readAttributes(text: string): Attributes {
  const attributes = new Map<string, Attribute>();
  for (const { key, value, column } of readPairs(text)) {
    const name = key ?? 'value';
    if (attributes.has(name)) {
      const hint = key === undefined ? `; "${value}" has no "=", so it is a value` : '';
      throw diagnosticError(`attribute "${name}" is given twice${hint}`, column);
    }
    attributes.set(name, { value, column });
  }
  return attributes;
}

function refuseUnknown(attributes: Attributes, allowed: readonly string[], what: string): void {
  parseEach([...attributes], ([key, { value, column }]) => {
    if (allowed.includes(key)) return;
    const written = key === 'value' ? `value "${value}"` : `attribute "${key}"`;
    throw diagnosticError(
      `unknown ${written} of ${what}${didYouMean(key, allowed)}; allowed: ${allowed.join(', ')}`,
      column,
    );
  });
}

function parseRule(line: Line, attributes: Attributes): TagRule {
  const type = oneOf(attributes, 'type', ruleTypes, 'raw');
  refuseUnknown(attributes, [...common, ...own[type]], `type "${type}"`);
  const optional = (name: string, vocabulary?: Vocabulary) =>
    attributes.has(name) ? template(attributes, name, vocabulary) : undefined;
  const base = {
    line: line.number,
    source: line.text,
    enable: optional('enable') ?? constant('true'),
    priority: priorityOf(attributes, type),
    prefix: optional('prefix') ?? defaultPrefix(type, attributes),
    suffix: optional('suffix'),
    unique: flagOf(attributes, 'unique'),
    empty: oneOf(attributes, 'empty', ['error', 'skip', 'drop'], 'error'),
    targets: words(attributes, 'targets'),
    branches: words(attributes, 'branches'),
    latest: oneOf(attributes, 'latest', ['auto', 'never', 'default-branch'], 'auto'),
  };
  const value = attributes.get('value')?.value ? template(attributes, 'value') : undefined;
  switch (type) {
    case 'schedule':
      return { ...base, type, pattern: optional('pattern') ?? constant('nightly') };
    case 'semver':
    case 'pep440':
      required(attributes, 'pattern', type);
      return {
        ...base,
        type,
        value,
        pattern: template(attributes, 'pattern', versionVocabulary),
        match: matchOf(attributes, 'match', 1),
        tagPrefix: attributes.get('tag-prefix')?.value ?? '',
        loose: flagOf(attributes, 'loose'),
      };
    case 'match': {
      required(attributes, 'pattern', type);
      const group = groupOf(attributes);
      const pattern = matchOf(attributes, 'pattern', group) ?? /^$/;
      return { ...base, type, pattern, group, value };
    }
    case 'edge':
      return { ...base, type, branch: attributes.get('branch')?.value || undefined };
    case 'ref':
      required(attributes, 'event', type);
      return { ...base, type, event: oneOf(attributes, 'event', ['branch', 'tag', 'pr'], 'branch') };
    case 'raw':
      if (!attributes.has('value'))
        throw diagnosticError('type "raw" needs the attribute "value", e.g. type=raw,value=stable');
      return { ...base, type, value: template(attributes, 'value') };
    case 'sha':
      return { ...base, type, format: oneOf(attributes, 'format', ['short', 'long'], 'short') };
  }
}

const constant = (text: string): Template => ({ source: text, pieces: [text] });

function defaultPrefix(type: RuleType, attributes: Attributes): Template | undefined {
  if (type === 'sha') return constant('sha-');
  return type === 'ref' && attributes.get('event')?.value === 'pr' ? constant('pr-') : undefined;
}

function required(attributes: Attributes, name: string, type: RuleType): void {
  if (attributes.get('type') && attributes.get(name)?.value) return;
  const example = name === 'event' ? 'event=branch' : type === 'match' ? 'pattern=v(.*)' : 'pattern={{version}}';
  throw diagnosticError(`type "${type}" needs the attribute "${name}", e.g. type=${type},${example}`);
}

function oneOf<const Word extends string>(
  attributes: Attributes,
  name: string,
  allowed: readonly Word[],
  fallback: NoInfer<Word>,
): Word {
  const given = attributes.get(name);
  if (given === undefined) return fallback;
  const word = allowed.find(candidate => candidate === given.value);
  if (word !== undefined) return word;
  throw diagnosticError(
    `unknown ${name} "${given.value}"${didYouMean(given.value, allowed)}; allowed: ${allowed.join(', ')}`,
    given.column,
  );
}

function flagOf(attributes: Attributes, name: string): boolean {
  const given = attributes.get(name);
  const word = given?.value.toLowerCase() ?? 'false';
  if (word === 'true' || word === 'false') return word === 'true';
  throw diagnosticError(`${name} "${given?.value}" is not a boolean; allowed: true, false`, given?.column);
}

function priorityOf(attributes: Attributes, type: RuleType): number {
  const given = attributes.get('priority');
  if (given === undefined) return defaultPriorities[type];
  if (/^-?\d+(?:\.\d+)?$/.test(given.value)) return Number(given.value);
  throw diagnosticError(`priority "${given.value}" is not a number`, given.column);
}

function groupOf(attributes: Attributes): number {
  const given = attributes.get('group');
  if (given === undefined) return 0;
  if (/^\d+$/.test(given.value)) return Number(given.value);
  throw diagnosticError(`group "${given.value}" is not the number of a capture group`, given.column);
}

function matchOf(attributes: Attributes, name: string, group: number): RegExp | undefined {
  const given = attributes.get(name);
  if (!given?.value) return undefined;
  return parseAt({ column: given.column }, () => parseMatch(name, given.value, group));
}

/** Names apart by `|` (or by `,` where the field is in quotes). */
function words(attributes: Attributes, name: string): string[] {
  const given = attributes.get(name);
  if (given === undefined) return [];
  const found = given.value.split(/[|,\s]+/).filter(Boolean);
  if (found.length === 0) throw diagnosticError(`${name} is empty; leave it out for all ${name}`, given.column);
  return found;
}

function template(attributes: Attributes, name: string, vocabulary: Vocabulary = globalVocabulary): Template {
  const given = attributes.get(name);
  if (given === undefined) return constant('');
  return parseAt({ column: given.column }, () => checkedTemplate(given.value, vocabulary));
}

/**
 * A template whose dates are valid too, so that a wrong format is found on every event.
 *
 * @throws DiagnosticError
 */
export function checkedTemplate(text: string, vocabulary: Vocabulary = globalVocabulary): Template {
  const parsed = parseTemplate(text, vocabulary);
  for (const piece of parsed.pieces) {
    if (typeof piece === 'string' || (piece.name !== 'date' && piece.name !== 'commit_date')) continue;
    parseDateFormat(piece.argument ?? '');
    checkZone(piece.options['tz'] ?? 'UTC');
  }
  return parsed;
}
