import type { DefinedTarget } from '../shared/bake/definition.ts';
import type { PlannedTarget } from '../shared/images/build-plan.ts';
import { platformSlug } from '../shared/images/platform.ts';
import type { Inputs } from './inputs.ts';

export interface CacheChoice {
  readonly kind: Inputs['cache'];
  /** A repository or reference for `registry`; empty means a tag beside the image. */
  readonly reference: string;
  readonly environment: string | null;
  /** Whether the cache may be written to the registry. */
  readonly push: boolean;
}

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
  planned: Pick<PlannedTarget, 'image' | 'tags' | 'immutableTag'>,
  platform: string,
  choice: CacheChoice,
): CacheFields {
  if (defined['cache-from'] !== undefined || defined['cache-to'] !== undefined) return {};
  const scope = scopeOf(planned.image ?? name, platform, choice.environment);
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

function scopeOf(image: string, platform: string, environment: string | null): string {
  const path = image.slice(image.indexOf('/') + 1).replaceAll('/', '-');
  return [path, platformSlug(platform), ...(environment === null ? [] : [environment])].join('-');
}

function registryReference(image: string | null, scope: string, given: string): string | null {
  if (given !== '') return given.includes(':', given.lastIndexOf('/')) ? `${given}-${scope}` : `${given}:${scope}`;
  return image === null ? null : `${image}:buildcache-${scope}`.slice(0, image.length + 1 + 128);
}
