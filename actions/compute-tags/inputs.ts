import { parseBakeVariable, parseOverrides } from '../shared/bake/bake-files.ts';
import { parsePathPatterns } from '../shared/dockerfile/ignore-file.ts';
import { environmentName } from '../shared/images/environment.ts';
import { parseImagePrefix } from '../shared/images/reference.ts';
import { maxTagLength } from '../shared/images/tag.ts';
import { targetNamePattern, targetNames } from '../shared/images/target-name.ts';
import { diagnosticError, parseEach } from '../shared/runtime/diagnostics.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  list,
  mapping,
  parseWholeNumber,
  secret,
  text,
  wholeNumber,
} from '../shared/runtime/inputs.ts';
import { parseFlavor } from '../shared/tags/rules/flavor.ts';
import { parsePreset } from '../shared/tags/rules/preset.ts';
import { parseRules } from '../shared/tags/rules/rule-parser.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import { parseImageTemplates } from './image-templates.ts';
import { parseLabelEntries } from './labels.ts';

export const computeTagsInputs = {
  context: choice(['workflow', 'git'], 'workflow'),
  images: text({ exact: true, parse: parseImageTemplates }),
  tags: text({ exact: true, parse: parseRules }),
  preset: list({ separator: ',', parse: names => parseEach(names, name => parsePreset(name)) }),
  flavor: text({ exact: true, parse: parseFlavor }),
  labels: text({ exact: true, parse: parseLabelEntries }),
  annotations: text({ exact: true, parse: parseLabelEntries }),
  'annotation-levels': list({
    separator: ',',
    variable: 'DOCKER_METADATA_ANNOTATIONS_LEVELS',
    parse: parseAnnotationLevels,
  }),
  args: text({ exact: true, parse: parseLabelEntries }),
  'sep-tags': text({ exact: true }),
  'sep-labels': text({ exact: true }),
  'sep-annotations': text({ exact: true }),
  'bake-target': text({ fallback: 'docker-metadata-action' }),
  files: list(),
  discover: flag(false),
  'exclude-paths': list({ parse: parsePathPatterns }),
  'image-prefix': text({ parse: parseImagePrefix }),
  targets: list({ separator: ',', parse: targetNames }),
  set: list({ parse: parseOverrides }),
  variables: mapping({ parse: parseBakeVariable }),
  workdir: text({ fallback: '.' }),
  version: text(),
  'version-from': text(),
  environment: text({ parse: environmentName }),
  'known-tags': list({ separator: ',', fallback: 'auto', parse: parseKnownTags }),
  'max-length': wholeNumber({ fallback: maxTagLength, min: 32, max: maxTagLength }),
  'short-sha-length': text({ variable: 'DOCKER_METADATA_SHORT_SHA_LENGTH', parse: parseShortLength }),
  'pr-commit': choice(['auto', 'head', 'merge'], 'auto'),
  rebuild: choice(['auto', 'true', 'false'], 'auto'),
  'on-empty': choice(['error', 'warn'], 'error'),
  'export-variables': flag(true),
  'github-token': secret(),
  'dry-run': flag(false),
  summary: flag(true),
};

export type ComputeTagsInputs = InputValues<typeof computeTagsInputs>;

export const computeTagsChecks: readonly InputCheck<ComputeTagsInputs>[] = [
  ({ version, versionFrom }) =>
    version !== '' && versionFrom !== ''
      ? 'Inputs "version" and "version-from" are both set; set one of them.'
      : undefined,
  ({ discover, excludePaths, imagePrefix }) =>
    discover || (excludePaths.length === 0 && imagePrefix === '')
      ? undefined
      : `Input "${imagePrefix === '' ? 'exclude-paths' : 'image-prefix'}" is for derived targets; set "discover: true" too.`,
  ({ discover, files, targets }) => {
    const wrong = discover || files.length > 0 ? undefined : targets.find(name => !targetNamePattern.test(name));
    return wrong === undefined
      ? undefined
      : `Input "targets": "${wrong}" cannot name a bake target; allowed: letters, digits, "_" and "-". Patterns need the bake files in "files", or "discover".`;
  },
  ({ discover, files, targets, images }) =>
    !discover && files.length + targets.length > 0 && images.length === 0
      ? 'Input "images" is empty, so the targets have no names. Give a template, e.g. images: ghcr.io/acme/{target}'
      : undefined,
  ({ discover, files, targets, images, tags }) => {
    if (discover || files.length + targets.length > 0) return undefined;
    const rule = tags.find(({ targets }) => targets.length > 0);
    const image = images.find(({ targets, name }) => targets.length > 0 || name.includes('{target}'));
    const [input, line] = rule === undefined ? ['images', image?.line] : ['tags', rule.line];
    return line === undefined
      ? undefined
      : `Input "${input}", line ${line} names targets, and neither "files" nor "targets" says which there are. Name the bake files in "files", or the targets in "targets".`;
  },
];

/** The parts of an image that BuildKit can annotate (moby/buildkit, docs/annotations.md). */
const annotationLevels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];

function parseAnnotationLevels(levels: readonly string[]): readonly string[] {
  if (levels.length === 0) return ['manifest'];
  if (levels.length === 1 && levels[0] === 'none') return [];
  return parseEach(levels, level => {
    const [name = ''] = level.split('[');
    if (annotationLevels.includes(name)) return level;
    throw diagnosticError(
      `unknown level "${level}"${didYouMean(level, annotationLevels)}; allowed: ${annotationLevels.join(', ')}, or none`,
    );
  });
}

function parseShortLength(value: string): number {
  return value === '' ? 7 : parseWholeNumber(value, { min: 4, max: 64 });
}

type KnownTagsChoice = 'auto' | 'git' | 'none' | readonly string[];

function parseKnownTags(names: readonly string[]): KnownTagsChoice {
  const [word] = names;
  if (names.length === 1 && (word === 'auto' || word === 'git' || word === 'none')) return word;
  const mixed = names.find(name => name === 'auto' || name === 'git' || name === 'none' || name === 'list');
  if (mixed === undefined) return names;
  throw diagnosticError(`"${mixed}" is listed with tags; allowed: auto, git or none alone, or tags only`);
}

/** A variable that docker/metadata-action reads as a boolean. */
export const isFalseVariable = (value = ''): boolean => /^(?:false|0|no|off)$/i.test(value);
