import type { PlannedTarget, Reuse } from '../../shared/images/build-plan.ts';
import type { DigestManifest, ManifestImage } from '../../shared/images/digest-manifest.ts';
import type { RegistryClient } from '../../shared/registry/client.ts';
import { readImage } from '../../shared/registry/image-content.ts';
import { mapConcurrently } from '../../shared/runtime/concurrency.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';

/** The image that a target can be taken over from, or why there is none. */
export type Published =
  | {
      readonly found: Reuse;
      readonly reason: string;
      /** Whether the image was found by what it holds, so that changes since another one do not matter. */
      readonly sameContent: boolean;
    }
  | { readonly missing: string };

type Targets = Readonly<Record<string, PlannedTarget>>;

const parallelRequests = 8;

/** Why an image of the manifest cannot stand for a target as it is defined now; null when it can. */
export function differsFrom(image: ManifestImage, target: PlannedTarget): string | null {
  if (image.image !== target.image) return `it was published as ${image.image}, and is called ${target.image} now`;
  const mirror = target.mirrors.find(name => !image.mirrors.includes(name));
  if (mirror !== undefined) return `it was not published in ${mirror} yet`;
  const platform = target.platforms.find(name => image.platforms[name] === undefined);
  return platform === undefined ? null : `it was published without ${platform}`;
}

/** Takes unchanged targets over from a manifest, each after a look whether the registry still has it. */
export async function publishedInManifest(
  names: readonly string[],
  targets: Targets,
  manifest: DigestManifest,
  registry: RegistryClient,
): Promise<Map<string, Published>> {
  const entries = await mapConcurrently(names, parallelRequests, async (name): Promise<[string, Published]> => {
    const image = manifest.images[name];
    const target = targets[name];
    const run = manifest.run.number;
    if (image === undefined || target === undefined) return [name, { missing: `run ${run} published no image of it` }];
    const difference = differsFrom(image, target);
    if (difference !== null) return [name, { missing: `unchanged since run ${run}, but ${difference}` }];
    const lost = await missingFrom(registry, image);
    if (lost !== null) return [name, { missing: `unchanged since run ${run}, but ${lost}` }];
    const { digest, mediaType, platforms, attestations, base, builtFrom } = image;
    const found: Reuse = { digest, mediaType, platforms, attestations, base, builtFrom, run: manifest.run.id };
    return [
      name,
      { found, reason: `unchanged since run ${run} (${manifest.revision.slice(0, 7)})`, sameContent: false },
    ];
  });
  return new Map(entries);
}

async function missingFrom(registry: RegistryClient, { image, digest }: ManifestImage): Promise<string | null> {
  try {
    const head = await registry.repository(image).headManifest(digest);
    return head === undefined ? `${image} no longer has ${digest}` : null;
  } catch (error) {
    if (error instanceof ActionError) return `its registry could not be asked: ${messageOf(error)}`;
    throw error;
  }
}

/**
 * Looks for targets under a tag that only an image of the same content has.
 *
 * @param tags the tag to look for, by target
 * @param revision the commit that an image found this way stands for
 */
export async function publishedUnderTag(
  tags: ReadonlyMap<string, string>,
  targets: Targets,
  revision: string,
  registry: RegistryClient,
): Promise<Map<string, Published>> {
  const entries = await mapConcurrently(
    [...tags],
    parallelRequests,
    async ([name, tag]): Promise<[string, Published]> => {
      const target = targets[name];
      if (target === undefined || target.image === null) return [name, { missing: 'it has no image name' }];
      const wanted = `${target.image}:${tag}`;
      try {
        const content = await readImage(registry.repository(target.image), tag);
        if (content === undefined) return [name, { missing: `there is no ${wanted}` }];
        const entriesOf = content.platforms.map(({ platform, descriptor, size, layers }) => [
          platform,
          { digest: descriptor.digest, size, layers: layers.length },
        ]);
        const platforms: Reuse['platforms'] = Object.fromEntries(entriesOf);
        const absent = target.platforms.find(platform => platforms[platform] === undefined);
        if (absent !== undefined) return [name, { missing: `${wanted} lacks ${absent}` }];
        const { digest, mediaType } = content;
        const attestations = [...content.attestations];
        const found: Reuse = { digest, mediaType, platforms, attestations, base: null, builtFrom: revision, run: null };
        return [name, { found, reason: `the same content is published as ${wanted}`, sameContent: true }];
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        return [name, { missing: `its registry could not be asked: ${messageOf(error)}` }];
      }
    },
  );
  return new Map(entries);
}

/**
 * The tag of an earlier commit, where the tag that never moves is made from the commit's id (`sha-1a2b3c4`); null where
 * it is made otherwise.
 */
export function tagOfCommit(immutableTag: string | null, revision: string, base: string): string | null {
  if (immutableTag === null) return null;
  for (let length = revision.length; length >= 7; length--) {
    const part = revision.slice(0, length);
    if (immutableTag.includes(part)) return immutableTag.replace(part, base.slice(0, length));
  }
  return null;
}
