import { type Composable, composableFields, type DefinedTarget } from '../../shared/bake/definition.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import { platformSlug } from '../../shared/images/platform.ts';
import { cutTag, maxTagLength, sanitizeTag } from '../../shared/images/tag.ts';
import type { BuildImagesInputs } from '../inputs.ts';

export interface CacheOption {
  readonly kind: BuildImagesInputs['cache'];
  /** A repository or reference for `registry`; empty means a tag beside the image. */
  readonly reference: string;
  /** Whether the cache may be written to the registry. */
  readonly push: boolean;
}

/** The part of a plan that names caches. */
export type CachePlan = Pick<BuildPlan, 'targets' | 'environment'>;

/** One target on one platform. */
export interface CacheTarget {
  readonly name: string;
  readonly platform: string;
  readonly defined: DefinedTarget;
}

export interface CacheFields {
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly Composable[];
}

export const writesToRegistry = (defined: DefinedTarget): boolean => (defined['cache-to'] ?? []).some(isRegistryCache);

/** docs.docker.com/build/cache/backends: a cache without a type is a reference in a registry. */
function isRegistryCache(entry: Composable): boolean {
  const { type } = composableFields(entry);
  return type === 'registry' || (typeof entry === 'string' && !entry.includes('='));
}

/**
 * The cache of one target on one platform. A definition that has a cache is left alone, because an injected list would
 * replace it; where nothing is pushed, it is not written to a registry. Each target and platform has its own scope, named after the repository path of the image, so that two bake
 * files, two images or two platforms never overwrite each other's cache.
 */
export function cacheFields(target: CacheTarget, plan: CachePlan, option: CacheOption): CacheFields {
  const { name, defined, platform } = target;
  if (defined['cache-from'] !== undefined || defined['cache-to'] !== undefined) {
    if (option.push || !writesToRegistry(defined)) return {};
    return { 'cache-to': (defined['cache-to'] ?? []).filter(entry => !isRegistryCache(entry)) };
  }
  const planned = plan.targets[name];
  if (planned === undefined) return {};
  const scope = scopeOf(name, plan, platform);
  switch (option.kind) {
    case 'none':
      return {};
    case 'gha':
      return {
        'cache-from': [`type=gha,scope=${scope}`],
        'cache-to': [`type=gha,scope=${scope},mode=max,ignore-error=true`],
      };
    case 'registry': {
      const reference = registryReference(planned.image, scope, option.reference);
      if (reference === undefined) return {};
      const from = [`type=registry,ref=${reference}`];
      if (!option.push) return { 'cache-from': from };
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

/** Targets of one repository, or of repositories whose paths become equal, also have the name of the target in their scope. */
function scopeOf(name: string, plan: CachePlan, platform: string): string {
  const path = pathOf(name, plan);
  const isShared = Object.keys(plan.targets).some(other => other !== name && pathOf(other, plan) === path);
  const environment = plan.environment === null ? [] : [plan.environment];
  return `${[path, platformSlug(platform), ...environment].join('-')}${isShared ? `.${name}` : ''}`;
}

function pathOf(name: string, { targets }: CachePlan): string {
  const image = targets[name]?.image ?? name;
  return image.slice(image.indexOf('/') + 1).replaceAll('/', '-');
}

/** @param input a repository, a reference whose tag becomes the start of the tag, or an empty string */
function registryReference(image: string | null, scope: string, input: string): string | undefined {
  const cut = (repository: string, tag: string) => `${repository}:${cutTag(tag, maxTagLength)}`;
  if (input === '') return image === null ? undefined : cut(image, `buildcache-${scope}`);
  const colon = input.lastIndexOf(':');
  if (colon <= input.lastIndexOf('/')) return cut(input, sanitizeTag(scope));
  return cut(input.slice(0, colon), `${input.slice(colon + 1)}-${scope}`);
}
