import type { BuildContext } from '../shared/context/build-context.ts';
import { diagnosticsError, diagnosticsOf, parseEach } from '../shared/runtime/diagnostics.ts';
import { inputError } from '../shared/runtime/errors.ts';
import type { ComputedTag } from '../shared/tags/engine/candidate.ts';
import { shapeTag } from '../shared/tags/engine/shape.ts';
import { createTagSets, type TagSet } from '../shared/tags/engine/tag-set.ts';
import { contextLabel, type ImageFacts } from '../shared/tags/facts.ts';
import { rulesOf } from '../shared/tags/rules/rule-parser.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import type { ComputeTagsFacts } from './facts.ts';
import { imagesOf } from './image-templates.ts';
import type { ComputeTagsInputs } from './inputs.ts';
import { fillEntries, type Labels, labelsOf, linesAtLevels } from './labels.ts';

/** The names of one target. */
export interface TargetPlan {
  readonly images: readonly string[];
  readonly version: string;
  readonly tags: readonly string[];
  readonly immutableTag: string | undefined;
  readonly references: readonly string[];
  readonly labels: Labels;
  readonly annotations: readonly string[];
  readonly args: Labels;
  readonly prerelease: boolean;
  readonly channel: string;
  readonly reasons: readonly ComputedTag[];
  readonly rulesWithoutTag: TagSet['rulesWithoutTag'];
}

export interface TagPlan {
  /** Whether the targets are those of a bake definition. */
  readonly hasTargets: boolean;
  readonly targets: Readonly<Record<string, TargetPlan>>;
  readonly environment: string;
  readonly warnings: readonly string[];
  /** The plan depends on the Git tags of the repository, and they were not read. */
  readonly needsKnownTags: boolean;
}

/**
 * Decides the tags, labels and annotations of every image.
 *
 * @throws ActionError of kind `input` when there is no tag, or when two targets share a reference
 */
export function planTags(inputs: ComputeTagsInputs, facts: ComputeTagsFacts): TagPlan {
  const rules = rulesOf(inputs.preset, inputs.tags);
  if (facts.targets !== undefined) refuseUnknownTargets(inputs, facts.targets);
  const warnings = new Set<string>();
  if (facts.context.commitTime === undefined) {
    warnings.add(
      'The time of the commit is not known, so the label "created" is the time of this run. Check the commit out before this step, or pass github-token.',
    );
  }
  const tagSetFor = createTagSets(rules, inputs.flavor);
  const names = facts.targets ?? [inputs.bakeTarget];
  const imagesByName = nameImages(inputs, facts);
  const named = names.map((name, index) => {
    const target = facts.targets === undefined ? '' : name;
    const images = imagesByName[index] ?? [];
    const imageFacts = { ...facts, target, image: target || (images[0]?.split('/').at(-1) ?? '') };
    return { name, images, imageFacts, set: tagSetFor(imageFacts) };
  });
  for (const warning of named.flatMap(({ set }) => set.warnings)) warnings.add(warning);
  const empty = named.filter(({ set }) => set.tags.length === 0);
  if (empty[0] !== undefined) {
    const images = facts.targets === undefined ? '' : ` for ${empty.map(({ name }) => `"${name}"`).join(', ')}`;
    const message = describeEmpty(images, empty[0].set, facts.context);
    if (inputs.onEmpty === 'error') throw emptyError(message);
    warnings.add(message);
  }
  const targets = Object.fromEntries(
    named.map(({ name, images, imageFacts, set }) => [name, planTarget(inputs, images, imageFacts, set)]),
  );
  refuseSharedReferences(targets);
  return {
    hasTargets: facts.targets !== undefined,
    targets,
    environment:
      facts.environment ||
      environmentOfBranch(
        named.map(({ set }) => set),
        facts.context,
      ),
    warnings: [...warnings],
    needsKnownTags: named.some(({ set }) => set.needsKnownTags),
  };
}

/** The images of each target, in order. */
function nameImages(
  { images }: ComputeTagsInputs,
  { targets = [''], derivedImages = [] }: ComputeTagsFacts,
): string[][] {
  const templates = images.length === 0 ? derivedImages : images;
  try {
    return parseEach(targets, target => imagesOf(templates, target));
  } catch (error) {
    throw diagnosticsError('images', diagnosticsOf(error));
  }
}

/** With the preset for which each branch is an environment, the branch names it if a rule of the preset gives a tag. */
function environmentOfBranch(sets: readonly TagSet[], { kind, refName }: BuildContext): string {
  if (kind !== 'branch' || !sets.some(({ tags }) => tags.some(({ preset }) => preset === 'environment'))) return '';
  const tag = shapeTag(refName, '', { unique: false, maxLength: 63 }).replace(/-{2,}/g, '-');
  const [throughLastLetter = ''] = /^.*[A-Za-z0-9]/.exec(tag) ?? [];
  return throughLastLetter;
}

function planTarget(inputs: ComputeTagsInputs, images: readonly string[], facts: ImageFacts, set: TagSet): TargetPlan {
  const named = { ...facts, version: set.version };
  const tags = set.tags.map(({ tag }) => tag);
  return {
    images,
    version: set.version,
    tags,
    immutableTag: set.immutableTag,
    references: referencesOf(images, tags, facts),
    labels: labelsOf('labels', inputs.labels, named),
    annotations: linesAtLevels(labelsOf('annotations', inputs.annotations, named), inputs.annotationLevels),
    args: {
      DOCKER_META_IMAGES: images.join(','),
      DOCKER_META_VERSION: set.version,
      ...fillEntries('args', inputs.args, named),
    },
    prerelease: set.prerelease,
    channel: set.channel,
    reasons: set.tags,
    rulesWithoutTag: set.rulesWithoutTag,
  };
}

/** Without any image name the tags alone, as docker/metadata-action has them; but a bake target without one has no reference. */
function referencesOf(images: readonly string[], tags: readonly string[], { target }: ImageFacts): readonly string[] {
  if (images.length === 0 && target === '') return tags;
  return images.flatMap(image => tags.map(tag => `${image}:${tag}`));
}

function describeEmpty(images: string, set: TagSet, context: BuildContext): string {
  const reasons = set.rulesWithoutTag.map(({ rule, reason }) => `  ${rule}: ${reason}`);
  return [`No rule gives a tag${images} (${contextLabel(context)}):`, ...reasons].join('\n');
}

function emptyError(message: string): Error {
  return inputError(message, {
    fix: 'Add a rule or a preset that applies here, e.g. "type=sha" or preset "pull-request". If only the labels are used, set on-empty: warn.',
  });
}

function refuseUnknownTargets({ tags, images }: ComputeTagsInputs, known: readonly string[]): void {
  const lines = [
    ...tags.map(({ targets, line }) => ({ input: 'tags', targets, line })),
    ...images.map(({ targets, line }) => ({ input: 'images', targets, line })),
  ];
  const errors = lines.flatMap(({ input, targets, line }) =>
    targets
      .map(target => target.replace(/^!/, ''))
      .filter(name => !/[*?]/.test(name) && !known.includes(name))
      .map(
        name =>
          `Input "${input}", line ${line}: there is no target "${name}"${didYouMean(name, known)}; there are ${known.join(', ')}`,
      ),
  );
  if (errors.length > 0) throw inputError(errors.join('\n'));
}

/** Two images of one name would overwrite each other in the registry. */
function refuseSharedReferences(targets: TagPlan['targets']): void {
  const owner = new Map<string, string>();
  for (const [name, { references }] of Object.entries(targets)) {
    for (const reference of references) {
      const other = owner.get(reference);
      if (other !== undefined) {
        throw inputError(`The targets "${other}" and "${name}" would both be pushed as ${reference}.`, {
          fix: 'Put {target} into the image name, or {{target}} into a prefix or suffix of the rules.',
        });
      }
      owner.set(reference, name);
    }
  }
}
