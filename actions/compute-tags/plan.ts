import type { BuildContext } from '../shared/context/build-context.ts';
import { inputError } from '../shared/runtime/errors.ts';
import type { ComputedTag } from '../shared/tags/engine/candidate.ts';
import { matchesAny } from '../shared/tags/engine/name-patterns.ts';
import { shapeTag } from '../shared/tags/engine/shape.ts';
import { computeTags, type TagSet } from '../shared/tags/engine/tag-set.ts';
import { contextLabel, type ImageFacts, type TagFacts } from '../shared/tags/facts.ts';
import { namesTarget } from '../shared/tags/rules/expressions.ts';
import type { Flavor } from '../shared/tags/rules/flavor.ts';
import { type TagRule, templatesOf } from '../shared/tags/rules/rule.ts';
import { rulesOf } from '../shared/tags/rules/rule-parser.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import { namesOf } from './image-names.ts';
import type { ComputeTagsInputs } from './inputs.ts';
import { atLevels, filled, type Labels, labelsOf } from './labels.ts';

/** What was read before anything is decided. */
export interface ComputeTagsFacts extends TagFacts {
  /** The bake targets; undefined where one image is named without them. */
  readonly targets: readonly string[] | undefined;
}

/** What one target is called. */
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
  readonly without: TagSet['without'];
}

export interface TagPlan {
  /** Whether the targets are those of a bake definition. */
  readonly perTarget: boolean;
  readonly targets: Readonly<Record<string, TargetPlan>>;
  readonly environment: string;
  readonly warnings: readonly string[];
  /** The plan would be another one if the git tags of the repository were known. */
  readonly needsKnownTags: boolean;
}

/** Decides what every image is called; a pure function of inputs and facts. */
export function planTags(inputs: ComputeTagsInputs, facts: ComputeTagsFacts): TagPlan {
  const rules = rulesOf(inputs.preset, inputs.tags);
  if (facts.targets !== undefined) refuseUnknownTargets(inputs, facts.targets);
  const warnings = new Set<string>();
  if (facts.context.commitTime === undefined) {
    warnings.add(
      'The time of the commit is not known, so the label "created" is the time of this run. Check the commit out before this step, or pass github-token.',
    );
  }
  const setOf = tagSetsOf(rules, inputs.flavor);
  const named = (facts.targets ?? [inputs.bakeTarget]).map(name => {
    const target = facts.targets === undefined ? '' : name;
    const images = namesOf(inputs.images, target);
    const imageFacts = { ...facts, target, image: target || (images[0]?.split('/').at(-1) ?? '') };
    return { name, images, imageFacts, set: setOf(imageFacts) };
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
    perTarget: facts.targets !== undefined,
    targets,
    environment: facts.environment || environmentOfBranch(rules, facts.context),
    warnings: [...warnings],
    needsKnownTags: named.some(({ set }) => set.needsKnownTags),
  };
}

/** In the strategy where each branch is an environment, the branch names it. */
function environmentOfBranch(rules: readonly TagRule[], { kind, refName }: BuildContext): string {
  if (kind !== 'branch' || !rules.some(({ preset }) => preset === 'environment')) return '';
  return shapeTag(refName, '', { unique: false, maxLength: 63 }).replace(/-{2,}/g, '-');
}

/** Targets that the rules treat alike share one set of tags; with many targets that saves most of the work. */
function tagSetsOf(rules: readonly TagRule[], flavor: Flavor): (facts: ImageFacts) => TagSet {
  const templates = [...rules.flatMap(templatesOf), flavor.prefix, flavor.suffix];
  const perTarget = templates.some(template => template !== undefined && namesTarget(template));
  const sets = new Map<string, TagSet>();
  return facts => {
    const holding = rules.map(rule => (matchesAny(rule.targets, facts.target) ? '1' : '0')).join('');
    const key = perTarget ? `${facts.target} ${facts.image}` : holding;
    const set = sets.get(key) ?? computeTags(rules, flavor, facts);
    sets.set(key, set);
    return set;
  };
}

function planTarget(inputs: ComputeTagsInputs, images: readonly string[], facts: ImageFacts, set: TagSet): TargetPlan {
  const named = { ...facts, version: set.version };
  const created = facts.context.commitTime ?? facts.now.toISOString().replace(/\.\d+Z$/, 'Z');
  const tags = set.tags.map(({ tag }) => tag);
  return {
    images,
    version: set.version,
    tags,
    immutableTag: set.immutableTag,
    references: images.length === 0 ? tags : images.flatMap(image => tags.map(tag => `${image}:${tag}`)),
    labels: labelsOf('labels', inputs.labels, named, created),
    annotations: atLevels(labelsOf('annotations', inputs.annotations, named, created), inputs.annotationLevels),
    args: {
      DOCKER_META_IMAGES: images.join(','),
      DOCKER_META_VERSION: set.version,
      ...filled('args', inputs.args, named),
    },
    prerelease: set.prerelease,
    channel: set.channel,
    reasons: set.tags,
    without: set.without,
  };
}

function describeEmpty(images: string, set: TagSet, context: BuildContext): string {
  const reasons = set.without.map(({ rule, reason }) => `  ${rule}: ${reason}`);
  return [`No rule gives a tag${images} (${contextLabel(context)}):`, ...reasons].join('\n');
}

function emptyError(message: string): Error {
  return inputError(message, {
    fix: 'Add a rule or a preset that holds here, e.g. "type=sha" or preset "pull-request"; or set on-empty: warn.',
  });
}

function refuseUnknownTargets({ tags, images }: ComputeTagsInputs, known: readonly string[]): void {
  const lines = [
    ...tags.map(({ targets, line }) => ({ input: 'tags', targets, line })),
    ...images.map(({ targets, line }) => ({ input: 'images', targets, line })),
  ];
  for (const { input, targets, line } of lines) {
    for (const name of targets.map(target => target.replace(/^!/, ''))) {
      if (name.includes('*') || name.includes('?') || known.includes(name)) continue;
      throw inputError(
        `Input "${input}", line ${line}: there is no target "${name}"${didYouMean(name, known)}; there are ${known.join(', ')}`,
      );
    }
  }
}

/** Two images of one name would overwrite each other in the registry. */
function refuseSharedReferences(targets: TagPlan['targets']): void {
  const owner = new Map<string, string>();
  for (const [name, { references, images }] of Object.entries(targets)) {
    for (const reference of images.length === 0 ? [] : references) {
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
