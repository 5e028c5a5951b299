import { didYouMean } from '../text/suggestion.ts';
import { checkZone, parseDateFormat } from './date-format.ts';
import { globalVocabulary, versionVocabulary } from './expressions.ts';
import { type Line, LineFault, LineFaults, parseLines } from './faults.ts';
import { readPairs } from './pairs.ts';
import { isPreset, type PresetName, presetLines, presetNames } from './preset.ts';
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
 * @throws ActionError of kind `input` that lists every fault with its line and column
 */
export function parseRules(text: string): TagRule[] {
  return parseLines('tags', text, parseLine).flat();
}

/** The rules of presets that are named apart from other rules. */
export function presetRules(names: readonly PresetName[]): TagRule[] {
  return names.flatMap(name => parseLine({ number: 0, text: `preset=${name}` }));
}

function parseLine(line: Line): TagRule[] {
  const attributes = readAttributes(line.text);
  if (!attributes.has('preset')) return [parseRule(line, attributes)];
  const preset = attributes.get('preset')?.value ?? '';
  refuseUnknown(attributes, presetAttributes, 'a preset');
  if (!isPreset(preset)) {
    throw new LineFault(
      `unknown preset "${preset}"${didYouMean(preset, presetNames)}; allowed: ${presetNames.join(', ')}`,
      attributes.get('preset')?.column,
    );
  }
  const given = [...attributes].filter(([key]) => key !== 'preset');
  return presetLines[preset].map(text => {
    const attributesOfRule = new Map([...readAttributes(text), ...given]);
    return parseRule({ number: line.number, text: `preset=${preset}: ${text}` }, attributesOfRule);
  });
}

function readAttributes(text: string): Attributes {
  const attributes = new Map<string, Attribute>();
  for (const { key, value, column } of readPairs(text)) {
    const name = key ?? 'value';
    if (attributes.has(name)) {
      const hint = key === undefined ? `; "${value}" has no "=", so it is a value` : '';
      throw new LineFault(`attribute "${name}" is given twice${hint}`, column);
    }
    attributes.set(name, { value, column });
  }
  return attributes;
}

function refuseUnknown(attributes: Attributes, allowed: readonly string[], what: string): void {
  const unknown = [...attributes].filter(([key]) => !allowed.includes(key));
  if (unknown.length === 0) return;
  throw new LineFaults(
    unknown.map(([key, { value, column }]) => {
      const written = key === 'value' ? `value "${value}"` : `attribute "${key}"`;
      return new LineFault(
        `unknown ${written} of ${what}${didYouMean(key, allowed)}; allowed: ${allowed.join(', ')}`,
        column,
      );
    }),
  );
}

function parseRule(line: Line, attributes: Attributes): TagRule {
  const type = oneOf(attributes, 'type', ruleTypes, 'raw');
  refuseUnknown(attributes, [...common, ...own[type]], `type "${type}"`);
  const optional = (name: string, vocabulary?: Vocabulary) =>
    attributes.has(name) ? template(attributes, name, vocabulary) : null;
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
  const value = attributes.get('value')?.value ? template(attributes, 'value') : null;
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
      return { ...base, type, branch: attributes.get('branch')?.value || null };
    case 'ref':
      required(attributes, 'event', type);
      return { ...base, type, event: oneOf(attributes, 'event', ['branch', 'tag', 'pr'], 'branch') };
    case 'raw':
      if (!attributes.has('value'))
        throw new LineFault('type "raw" needs the attribute "value", e.g. type=raw,value=stable');
      return { ...base, type, value: template(attributes, 'value') };
    case 'sha':
      return { ...base, type, format: oneOf(attributes, 'format', ['short', 'long'], 'short') };
  }
}

const constant = (text: string): Template => ({ source: text, pieces: [text] });

function defaultPrefix(type: RuleType, attributes: Attributes): Template | null {
  if (type === 'sha') return constant('sha-');
  return type === 'ref' && attributes.get('event')?.value === 'pr' ? constant('pr-') : null;
}

function required(attributes: Attributes, name: string, type: RuleType): void {
  if (attributes.get('type') && attributes.get(name)?.value) return;
  const example = name === 'event' ? 'event=branch' : type === 'match' ? 'pattern=v(.*)' : 'pattern={{version}}';
  throw new LineFault(`type "${type}" needs the attribute "${name}", e.g. type=${type},${example}`);
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
  throw new LineFault(
    `unknown ${name} "${given.value}"${didYouMean(given.value, allowed)}; allowed: ${allowed.join(', ')}`,
    given.column,
  );
}

function flagOf(attributes: Attributes, name: string): boolean {
  const given = attributes.get(name);
  const word = given?.value.toLowerCase() ?? 'false';
  if (word === 'true' || word === 'false') return word === 'true';
  throw new LineFault(`${name} "${given?.value}" is not a boolean; allowed: true, false`, given?.column);
}

function priorityOf(attributes: Attributes, type: RuleType): number {
  const given = attributes.get('priority');
  if (given === undefined) return defaultPriorities[type];
  if (/^-?\d+(?:\.\d+)?$/.test(given.value)) return Number(given.value);
  throw new LineFault(`priority "${given.value}" is not a number`, given.column);
}

function groupOf(attributes: Attributes): number {
  const given = attributes.get('group');
  if (given === undefined) return 0;
  if (/^\d+$/.test(given.value)) return Number(given.value);
  throw new LineFault(`group "${given.value}" is not the number of a capture group`, given.column);
}

function matchOf(attributes: Attributes, name: string, group: number): RegExp | null {
  const given = attributes.get(name);
  if (!given?.value) return null;
  return atColumn(given, () => parseMatch(name, given.value, group));
}

/** Names apart by `|` (or by `,` where the field is in quotes). */
function words(attributes: Attributes, name: string): string[] {
  const given = attributes.get(name);
  if (given === undefined) return [];
  const found = given.value.split(/[|,\s]+/).filter(Boolean);
  if (found.length === 0) throw new LineFault(`${name} is empty; leave it out for all ${name}`, given.column);
  return found;
}

function template(attributes: Attributes, name: string, vocabulary: Vocabulary = globalVocabulary): Template {
  const given = attributes.get(name);
  if (given === undefined) return constant('');
  return atColumn(given, () => checkedTemplate(given.value, vocabulary));
}

/**
 * A template whose dates are valid too, so that a wrong format is found on every event.
 *
 * @throws LineFault
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

function atColumn<T>({ column }: Attribute, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof LineFault ? new LineFault(error.message, column) : error;
  }
}
