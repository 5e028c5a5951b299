import type { BuildContext } from '../shared/context/build-context.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { type ComputedTag, computeTags, type TagSet } from '../shared/tags/compute-tags.ts';
import { selects } from '../shared/tags/evaluate.ts';
import { placeOf, type TagFacts } from '../shared/tags/facts.ts';
import type { KnownTags } from '../shared/tags/known-tags.ts';
import { templatesOf } from '../shared/tags/rule.ts';
import { shapeTag } from '../shared/tags/shape.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import type { Choices } from './choices.ts';
import { namesOf } from './image-names.ts';
import { atLevels, filled, type Labels, labelsOf } from './labels.ts';

/** What was found out before anything is decided. */
export interface Facts {
  readonly context: BuildContext;
  /** The time of this plan. */
  readonly now: Date;
  readonly version: string;
  readonly versionIsNew: boolean;
  readonly environment: string;
  readonly maxLength: number;
  readonly rebuild: boolean;
  /** The bake targets; null when the caller speaks of one image without them. */
  readonly targets: readonly string[] | null;
  readonly knownTags: KnownTags | null;
}

/** What one target is called. */
export interface TargetPlan {
  readonly images: readonly string[];
  readonly version: string;
  readonly tags: readonly string[];
  readonly immutableTag: string | null;
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

/** Decides what every image is called; a pure function of what was asked for and what was found. */
export function planTags(choices: Choices, facts: Facts, bakeTarget: string, onEmpty: 'error' | 'warn'): TagPlan {
  const names = facts.targets ?? [bakeTarget];
  if (facts.targets !== null) refuseUnknownTargets(choices, facts.targets);
  else refuseTargetsWithout(choices);
  const warnings = new Set<string>();
  if (facts.context.commitTime === null) {
    warnings.add(
      'The time of the commit is not known, so the label "created" is the time of this run. Check the commit out before this step, or pass github-token.',
    );
  }
  const setOf = tagSetsOf(choices);
  const named = names.map(name => {
    const target = facts.targets === null ? '' : name;
    const images = namesOf(choices.images, target);
    const tagFacts = tagFactsOf(choices, facts, target, images);
    return { name, images, tagFacts, set: setOf(tagFacts) };
  });
  for (const warning of named.flatMap(({ set }) => set.warnings)) warnings.add(warning);
  const empty = named.filter(({ set }) => set.tags.length === 0);
  if (empty[0] !== undefined) {
    const who = facts.targets === null ? '' : ` for ${empty.map(({ name }) => `"${name}"`).join(', ')}`;
    const message = nothing(who, empty[0].set, facts.context);
    if (onEmpty === 'error') throw emptyError(message);
    warnings.add(message);
  }
  const targets = Object.fromEntries(
    named.map(({ name, images, tagFacts, set }) => [name, planTarget(choices, images, tagFacts, set)]),
  );
  refuseSharedReferences(targets);
  return {
    perTarget: facts.targets !== null,
    targets,
    environment: facts.environment || environmentOfBranch(choices, facts.context),
    warnings: [...warnings],
    needsKnownTags: named.some(({ set }) => set.needsKnownTags),
  };
}

/** In the strategy where each branch is an environment, the branch names it. */
function environmentOfBranch({ rules }: Choices, { kind, refName }: BuildContext): string {
  const followed = rules.some(({ source }) => source.startsWith('preset=environment'));
  return followed && kind === 'branch'
    ? shapeTag(refName, '', { unique: false, maxLength: 63 }).replace(/-{2,}/g, '-')
    : '';
}

function tagFactsOf(choices: Choices, facts: Facts, target: string, images: readonly string[]): TagFacts {
  const { context } = facts;
  return {
    context,
    now: facts.now,
    version: facts.version,
    versionIsNew: facts.versionIsNew,
    environment: facts.environment,
    target,
    image: target || (images[0]?.split('/').at(-1) ?? ''),
    commit: choices.commit === 'merge' ? context.revision : context.headRevision,
    shortLength: choices.shortLength,
    maxLength: facts.maxLength,
    knownTags: facts.knownTags,
    rebuild: facts.rebuild,
  };
}

/** Targets of which the rules say the same share one set of tags; with many targets that is most of the work. */
function tagSetsOf({ rules, flavor }: Choices): (facts: TagFacts) => TagSet {
  const perTarget = [...rules.flatMap(templatesOf), flavor.prefix, flavor.suffix].some(
    template =>
      template?.pieces.some(piece => typeof piece !== 'string' && ['target', 'image'].includes(piece.name)) ?? false,
  );
  const sets = new Map<string, TagSet>();
  return facts => {
    const holding = rules.map(rule => (selects(rule.targets, facts.target) ? '1' : '0')).join('');
    const key = perTarget ? `${facts.target} ${facts.image}` : holding;
    const set = sets.get(key) ?? computeTags(rules, flavor, facts);
    sets.set(key, set);
    return set;
  };
}

function planTarget(choices: Choices, images: readonly string[], facts: TagFacts, set: TagSet): TargetPlan {
  const named = { ...facts, version: set.version };
  const created = facts.context.commitTime ?? facts.now.toISOString().replace(/\.\d+Z$/, 'Z');
  const tags = set.tags.map(({ tag }) => tag);
  return {
    images,
    version: set.version,
    tags,
    immutableTag: set.immutableTag,
    references: images.length === 0 ? tags : images.flatMap(image => tags.map(tag => `${image}:${tag}`)),
    labels: labelsOf('labels', choices.labels, named, created),
    annotations: atLevels(labelsOf('annotations', choices.annotations, named, created), choices.annotationLevels),
    args: {
      DOCKER_META_IMAGES: images.join(','),
      DOCKER_META_VERSION: set.version,
      ...filled('args', choices.args, named),
    },
    prerelease: set.prerelease,
    channel: set.channel,
    reasons: set.tags,
    without: set.without,
  };
}

function nothing(who: string, set: TagSet, context: BuildContext): string {
  const reasons = set.without.map(({ rule, reason }) => `  ${rule}: ${reason}`);
  return [`No rule gives a tag${who} (${placeOf(context)}):`, ...reasons].join('\n');
}

function emptyError(message: string): Error {
  return inputError(message, {
    fix: 'Add a rule or a preset that holds here, e.g. "type=sha" or preset "pull-request"; or set on-empty: warn.',
  });
}

function refuseUnknownTargets(choices: Choices, targets: readonly string[]): void {
  if (choices.images.length === 0) {
    throw inputError('Input "images" is empty, so the targets have no names.', {
      fix: 'Give a template, e.g. images: ghcr.io/acme/{target}',
    });
  }
  const lines = [
    ...choices.rules.map(({ targets, line }) => ({ input: 'tags', globs: targets, line })),
    ...choices.images.map(({ targets, line }) => ({ input: 'images', globs: targets, line })),
  ];
  for (const { input, globs, line } of lines) {
    for (const name of globs.map(glob => glob.replace(/^!/, ''))) {
      if (name.includes('*') || name.includes('?') || targets.includes(name)) continue;
      throw inputError(
        `Input "${input}", line ${line}: there is no target "${name}"${didYouMean(name, targets)}; there are ${targets.join(', ')}`,
      );
    }
  }
}

function refuseTargetsWithout(choices: Choices): void {
  const rule = choices.rules.find(({ targets }) => targets.length > 0);
  const image = choices.images.find(({ targets, name }) => targets.length > 0 || name.includes('{target}'));
  if (rule === undefined && image === undefined) return;
  const [input, line] = rule === undefined ? ['images', image?.line] : ['tags', rule.line];
  throw inputError(`Input "${input}", line ${line} speaks of targets, and neither "files" nor "targets" names any.`, {
    fix: 'Name the bake files in "files", or the targets in "targets".',
  });
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
