import { ActionError, inputError } from '../shared/runtime/errors.ts';
import { type Flavor, parseFlavor } from '../shared/tags/flavor.ts';
import { isPreset, type PresetName, presetNames } from '../shared/tags/preset.ts';
import type { TagRule } from '../shared/tags/rule.ts';
import { defaultRules, parseRules, presetRules } from '../shared/tags/rule-parser.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import { type Entry, parseEntries } from './entries.ts';
import { type ImageName, parseImageNames } from './image-names.ts';
import type { Inputs } from './inputs.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What the caller wants, checked: rules, names, labels, and the settings that docker/metadata-action reads from the environment. */
export interface Choices {
  readonly rules: readonly TagRule[];
  readonly flavor: Flavor;
  readonly images: readonly ImageName[];
  readonly labels: readonly Entry[];
  readonly annotations: readonly Entry[];
  readonly args: readonly Entry[];
  readonly annotationLevels: readonly string[];
  readonly shortLength: number;
  readonly commit: 'head' | 'merge';
  readonly exportVariables: boolean;
  readonly knownTags: 'auto' | 'git' | 'none' | readonly string[];
}

/** The parts of an image that BuildKit can annotate (moby/buildkit, docs/annotations.md). */
const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];

/** @throws ActionError of kind `input` that lists the faults of all inputs */
export function readChoices(inputs: Inputs, env: Env): Choices {
  const faults: string[] = [];
  const attempt = <T>(parse: () => T, instead: T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof ActionError) || error.kind !== 'input') throw error;
      faults.push(error.fix === undefined ? error.message : `${error.message} ${error.fix}`);
      return instead;
    }
  };
  const choices: Choices = {
    rules: rulesOf(
      attempt(() => presetsOf(inputs.preset), []),
      attempt(() => parseRules(inputs.tags), []),
    ),
    flavor: attempt(() => parseFlavor(inputs.flavor), parseFlavor('')),
    images: attempt(() => parseImageNames(inputs.images), []),
    labels: attempt(() => parseEntries('labels', inputs.labels), []),
    annotations: attempt(() => parseEntries('annotations', inputs.annotations), []),
    args: attempt(() => parseEntries('args', inputs.args), []),
    annotationLevels: attempt(() => levelsOf(inputs, env), []),
    shortLength: attempt(() => shortLengthOf(inputs, env), 7),
    commit: commitOf(inputs, env),
    exportVariables: inputs.exportVariables && !isFalse(env['DOCKER_METADATA_SET_OUTPUT_ENV']),
    knownTags: attempt(() => knownTagsOf(inputs.knownTags), 'none'),
  };
  if (inputs.version !== '' && inputs.versionFrom !== '') {
    faults.push('Inputs "version" and "version-from" are both given; allowed is one of them.');
  }
  if (faults.length > 0) throw inputError(faults.join('\n'));
  return choices;
}

function presetsOf(names: readonly string[]): PresetName[] {
  return names.map(name => {
    if (isPreset(name)) return name;
    throw inputError(
      `Input "preset": unknown preset "${name}"${didYouMean(name, presetNames)}; allowed: ${presetNames.join(', ')}`,
    );
  });
}

function rulesOf(presets: readonly PresetName[], written: readonly TagRule[]): readonly TagRule[] {
  const rules = [...presetRules(presets), ...written];
  return rules.length > 0 ? rules : parseRules(defaultRules).map(rule => ({ ...rule, line: 0 }));
}

function levelsOf(inputs: Inputs, env: Env): readonly string[] {
  const given =
    inputs.annotationLevels.length > 0 ? inputs.annotationLevels : split(env['DOCKER_METADATA_ANNOTATIONS_LEVELS']);
  if (given.length === 0) return ['manifest'];
  if (given.length === 1 && given[0] === 'none') return [];
  for (const level of given) {
    const [name = ''] = level.split('[');
    if (levels.includes(name)) continue;
    throw inputError(
      `Input "annotation-levels": unknown level "${level}"${didYouMean(level, levels)}; allowed: ${levels.join(', ')}, or none`,
    );
  }
  return given;
}

const split = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);

function shortLengthOf(inputs: Inputs, env: Env): number {
  const variable = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
  const [name, value] =
    inputs.shortShaLength === '' ? [variable, env[variable] || '7'] : ['short-sha-length', inputs.shortShaLength];
  const length = Number(value);
  if (/^\d+$/.test(value) && length >= 4 && length <= 64) return length;
  throw inputError(`${name === variable ? name : `Input "${name}"`}: "${value}" is not a whole number from 4 to 64`);
}

function commitOf(inputs: Inputs, env: Env): 'head' | 'merge' {
  if (inputs.prCommit !== 'auto') return inputs.prCommit;
  return isFalse(env['DOCKER_METADATA_PR_HEAD_SHA']) ? 'merge' : 'head';
}

const isFalse = (text: string | undefined): boolean => /^(?:false|0|no|off)$/i.test(text ?? '');

function knownTagsOf(given: readonly string[]): Choices['knownTags'] {
  const [word] = given;
  if (given.length === 1 && (word === 'auto' || word === 'git' || word === 'none')) return word;
  const mixed = given.find(name => name === 'auto' || name === 'git' || name === 'none' || name === 'list');
  if (mixed === undefined) return given;
  throw inputError(
    `Input "known-tags": "${mixed}" stands among tags; allowed: auto, git, none, or the tags themselves`,
  );
}
