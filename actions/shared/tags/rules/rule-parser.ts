import {
  type Diagnostic,
  DiagnosticError,
  diagnosticError,
  diagnosticsOf,
  type Line,
  parseLines,
} from '../../runtime/diagnostics.ts';
import { camelCase } from '../../runtime/inputs.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { oneOf, type WrittenValue } from './attributes.ts';
import { readPairs } from './pairs.ts';
import { type PresetName, parsePreset, presetLines } from './preset.ts';
import { type Attributes, commonAttributes, type RuleOrigin, type RuleType, ruleTypes, type TagRule } from './rule.ts';

type WrittenAttributes = ReadonlyMap<string, WrittenValue>;

/** What an absent `tags` input means. */
export const defaultRules = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr';

/**
 * Parses rules, one per line; a line `preset=<name>` gives several.
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

/** All rules of an image: those of presets and those of lines, or the default ones without either. */
export function rulesOf(presets: readonly PresetName[], rules: readonly TagRule[]): readonly TagRule[] {
  const all = [...presetRules(presets), ...rules];
  return all.length > 0 ? all : generatedRules(defaultRules);
}

const generatedRules = (text: string): TagRule[] => parseRules(text).map(rule => ({ ...rule, line: undefined }));

function parseLine(line: Line): TagRule[] {
  const written = readAttributes(line.text);
  const named = written.get('preset');
  const origin = { line: line.number, source: line.text };
  return named === undefined ? [parseRule(origin, written)] : parsePresetLine(line, named, written);
}

function readAttributes(text: string): WrittenAttributes {
  const attributes = new Map<string, WrittenValue>();
  for (const { key, value, column } of readPairs(text)) {
    const name = key ?? 'value';
    if (attributes.has(name)) {
      const hint = key === undefined ? `; "${value}" has no "=", so it is a value` : '';
      throw diagnosticError(`attribute "${name}" appears twice${hint}`, column);
    }
    attributes.set(name, { value, column });
  }
  return attributes;
}

const presetAttributes = Object.entries(commonAttributes)
  .filter(([, attribute]) => 'inPresets' in attribute)
  .map(([name]) => name);

function parsePresetLine(line: Line, named: WrittenValue, written: WrittenAttributes): TagRule[] {
  const errors = unknownAttributes(written, ['preset', ...presetAttributes], 'a preset');
  if (errors.length > 0) throw new DiagnosticError(errors);
  const preset = parsePreset(named.value, named.column);
  const added = [...written].filter(([name]) => name !== 'preset');
  return presetLines[preset].map(text => {
    const origin = { line: line.number, source: `preset=${preset}: ${text}`, preset };
    return parseRule(origin, new Map([...readAttributes(text), ...added]));
  });
}

const ruleTypeNames = Object.keys(ruleTypes) as readonly RuleType[];
const ruleTypeOf = oneOf(...ruleTypeNames);

function parseRule(origin: RuleOrigin, written: WrittenAttributes): TagRule {
  const named = written.get('type');
  const line = { name: 'type', type: '', priority: 0, attributes: written };
  const type = named === undefined ? 'raw' : ruleTypeOf(named, line);
  const { priority, attributes } = ruleTypes[type];
  const table: Attributes = { ...commonAttributes, ...attributes };
  const errors = unknownAttributes(written, ['type', ...Object.keys(table)], `type "${type}"`);
  const fields: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(table)) {
    try {
      fields[camelCase(name)] = attribute.parse(written.get(name), { name, type, priority, attributes: written });
    } catch (error) {
      errors.push(...diagnosticsOf(error));
    }
  }
  if (errors.length > 0) throw new DiagnosticError(errors);
  return { ...origin, type, ...fields } as TagRule;
}

function unknownAttributes(written: WrittenAttributes, known: readonly string[], what: string): Diagnostic[] {
  return [...written]
    .filter(([name]) => !known.includes(name))
    .map(([name, { value, column }]) => {
      const attribute = name === 'value' ? `value "${value}"` : `attribute "${name}"`;
      return {
        message: `unknown ${attribute} of ${what}${hintOf(name, known)}; allowed: ${known.join(', ')}`,
        column,
      };
    });
}

/** docker/metadata-action ignores attributes where they have no meaning, so many workflows have them. */
function hintOf(name: string, known: readonly string[]): string {
  if (name === 'onlatest') return ', only of prefix and suffix in "flavor"; delete it here';
  const others = ruleTypeNames.filter(type => name in ruleTypes[type].attributes).map(type => `"${type}"`);
  return others.length === 0 ? didYouMean(name, known) : `, only of type ${others.join(', ')}; delete it here`;
}
