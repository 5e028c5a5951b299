import type { DefinedTarget } from '../shared/bake/definition.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import { platformSlug } from '../shared/images/platform.ts';
import { cutTag, maximumTagLength, sanitiseTag } from '../shared/images/tag.ts';
import type { BuildImagesInputs } from './inputs.ts';

export interface CacheChoice {
  readonly kind: BuildImagesInputs['cache'];
  /** A repository or reference for `registry`; empty means a tag beside the image. */
  readonly reference: string;
  /** Whether the cache may be written to the registry. */
  readonly push: boolean;
}

export type CachePlan = Pick<BuildPlan, 'targets' | 'environment'>;

export interface CacheFields {
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly string[];
}

/**
 * The cache of one target on one platform. A definition that says something itself is left alone, because an injected
 * list would replace it. Each target and platform has a scope of its own, named after the repository path of the image,
 * so that two bake files, two images or two platforms never overwrite each other's cache.
 */
export function cacheFields(
  name: string,
  defined: DefinedTarget,
  plan: CachePlan,
  platform: string,
  choice: CacheChoice,
): CacheFields {
  if (defined['cache-from'] !== undefined || defined['cache-to'] !== undefined) return {};
  const planned = plan.targets[name];
  if (planned === undefined) return {};
  const scope = scopeOf(name, plan, platform);
  switch (choice.kind) {
    case 'none':
      return {};
    case 'gha':
      return {
        'cache-from': [`type=gha,scope=${scope}`],
        'cache-to': [`type=gha,scope=${scope},mode=max,ignore-error=true`],
      };
    case 'registry': {
      const reference = registryReference(planned.image, scope, choice.reference);
      if (reference === null) return {};
      const from = [`type=registry,ref=${reference}`];
      if (!choice.push) return { 'cache-from': from };
      const options = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true';
      return { 'cache-from': from, 'cache-to': [`type=registry,ref=${reference},${options}`] };
    }
    case 'inline': {
      const moving = planned.tags.filter(tag => tag !== planned.immutableTag);
      if (planned.image === null) return {};
      return {
        'cache-from': moving.map(tag => `type=registry,ref=${planned.image}:${tag}`),
        'cache-to': ['type=inline'],
      };
    }
  }
}

/** Two targets may have one repository, and two repositories may give one text: then the target's name tells them apart. */
function scopeOf(name: string, plan: CachePlan, platform: string): string {
  const path = pathOf(name, plan);
  const shared = Object.keys(plan.targets).some(other => other !== name && pathOf(other, plan) === path);
  const environment = plan.environment === null ? [] : [plan.environment];
  return `${[path, platformSlug(platform), ...environment].join('-')}${shared ? `.${name}` : ''}`;
}

function pathOf(name: string, { targets }: CachePlan): string {
  const image = targets[name]?.image ?? name;
  return image.slice(image.indexOf('/') + 1).replaceAll('/', '-');
}

function registryReference(image: string | null, scope: string, given: string): string | null {
  const tagged = given.includes(':', given.lastIndexOf('/'));
  const [repository, tag] = tagged
    ? [given.slice(0, given.lastIndexOf(':')), `${given.slice(given.lastIndexOf(':') + 1)}-${scope}`]
    : given === ''
      ? [image, `buildcache-${scope}`]
      : [given, sanitiseTag(scope)];
  return repository === null ? null : `${repository}:${cutTag(tag, maximumTagLength)}`;
}
