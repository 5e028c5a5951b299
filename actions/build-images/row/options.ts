import type { BuildImagesInputs } from '../inputs.ts';
import type { BuildSecrets } from '../secrets.ts';
import type { CacheOption } from './cache.ts';

/** What the inputs add to every target of a row. */
export interface RowOptions {
  readonly cache: Omit<CacheOption, 'push'>;
  /** Entries of the field `attest`, one per type. */
  readonly attest: readonly string[];
  /** Entries of the field `secret`. */
  readonly secrets: readonly string[];
  /** Entitlements for buildx. */
  readonly allow: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly noCacheFilter: readonly string[];
}

/**
 * docs.docker.com/build/cache/backends/gha: the variables of the cache service, which the runner gives to actions but not
 * to shell steps.
 */
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];

/** Why the cache of the inputs cannot be used here; undefined when it can. */
export function cacheObstacle(
  cache: BuildImagesInputs['cache'],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const missing = cacheVariables.filter(name => !env[name]);
  if (cache !== 'gha' || missing.length === 0) return undefined;
  return `No cache between runs: "cache: gha" needs GitHub's cache service, and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set here.`;
}

/** @param hasCache whether the cache of the inputs can be used here */
export function rowOptions(inputs: BuildImagesInputs, secrets: BuildSecrets, hasCache: boolean): RowOptions {
  return {
    cache: { kind: hasCache ? inputs.cache : 'none', reference: inputs.cacheRef },
    attest: [inputs.provenance, inputs.sbom].filter(entry => entry !== undefined),
    secrets: secrets.entries,
    allow: [...inputs.allow, ...secrets.allow],
    pull: inputs.pull,
    noCache: inputs.noCache,
    noCacheFilter: inputs.noCacheFilter,
  };
}
