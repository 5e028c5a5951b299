import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import type { Reuse } from '../../shared/images/documents/build-plan.ts';
import type { DigestManifest, ManifestImage } from '../../shared/images/documents/digest-manifest.ts';
import type { RegistryClient } from '../../shared/registry/client.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';

/** The image that a target can be taken over from, or why there is none. */
export type EarlierImage =
  | {
      readonly found: Reuse;
      readonly reason: string;
      /** Whether the image was found by its content, so that changes since another commit do not count. */
      readonly sameContent: boolean;
    }
  | MissingImage;

/** Why there is no image to take over. */
interface MissingImage {
  readonly missing: string;
  /** What went wrong, when a registry could not be asked; the same for many targets, so it is shown once. */
  readonly failure?: string;
}

type TargetsByName = Readonly<Record<string, TargetFacts>>;

const parallelRequests = 16;

/** A manifest, and whether it is of the commit that is built. */
export interface EarlierImages {
  readonly manifest: DigestManifest;
  readonly isSameCommit: boolean;
}

/** Looks for unchanged targets in a manifest, and whether the registry still has their images. */
export async function findInManifest(
  names: readonly string[],
  targets: TargetsByName,
  { manifest, isSameCommit }: EarlierImages,
  registry: RegistryClient,
): Promise<Map<string, EarlierImage>> {
  const number = manifest.run.number;
  const commit = manifest.revision.slice(0, 7);
  const reason = isSameCommit
    ? `run ${number} published this commit (${commit})`
    : `unchanged since run ${number} (${commit})`;
  const before = isSameCommit ? `run ${number} published this commit` : `unchanged since run ${number}`;
  const entries = await mapConcurrently(names, parallelRequests, async (name): Promise<[string, EarlierImage]> => {
    const image = manifest.images[name];
    const target = targets[name];
    if (image === undefined || target === undefined) {
      return [name, { missing: `run ${number} published no image of it` }];
    }
    const obstacle = differenceOf(image, target) ?? (await whyMissing(registry, image));
    if (obstacle !== undefined) {
      return [name, { ...obstacle, missing: `${before}, but ${obstacle.missing}` }];
    }
    const { digest, mediaType, platforms, attestations, base, builtFrom } = image;
    const found = { digest, mediaType, platforms, attestations, base, builtFrom, run: manifest.run.id };
    return [name, { found, reason, sameContent: false }];
  });
  return new Map(entries);
}

/** Why an image of the manifest is not the image of a target as it is defined now. */
function differenceOf(image: ManifestImage, target: TargetFacts): MissingImage | undefined {
  if (image.image !== target.image) {
    return { missing: `it was published as ${image.image}, and its name is ${target.image} now` };
  }
  const mirror = target.mirrors.find(name => !image.mirrors.includes(name));
  if (mirror !== undefined) return { missing: `it was not published in ${mirror} yet` };
  const platform = target.platforms.find(name => image.platforms[name] === undefined);
  return platform === undefined ? undefined : { missing: `it was published without ${platform}` };
}

async function whyMissing(
  registry: RegistryClient,
  { image, digest }: ManifestImage,
): Promise<MissingImage | undefined> {
  try {
    const head = await registry.repository(image).headManifest(digest);
    return head === undefined ? { missing: `${image} no longer has ${digest}` } : undefined;
  } catch (error) {
    return silentRegistry(error);
  }
}

function silentRegistry(error: unknown): MissingImage {
  if (error instanceof ActionError) return { missing: 'its registry does not answer', failure: messageOf(error) };
  throw error;
}

/**
 * Looks for targets under a tag that only an image of the same content has.
 *
 * @param tags the tag to look for, by target
 * @param revision the commit that an image found this way counts as built from
 */
export async function findUnderTags(
  tags: ReadonlyMap<string, string>,
  targets: TargetsByName,
  revision: string,
  registry: RegistryClient,
): Promise<Map<string, EarlierImage>> {
  const entries = await mapConcurrently([...tags], parallelRequests, async ([name, tag]) => {
    const target = targets[name];
    const image =
      target === undefined || target.image === null
        ? { missing: 'it has no image name' }
        : await findUnderTag({ repository: target.image, tag, revision }, target.platforms, registry);
    return [name, image] as const;
  });
  return new Map(entries);
}

interface TaggedImage {
  readonly repository: string;
  readonly tag: string;
  readonly revision: string;
}

async function findUnderTag(
  { repository, tag, revision }: TaggedImage,
  wantedPlatforms: readonly string[],
  registry: RegistryClient,
): Promise<EarlierImage> {
  const reference = `${repository}:${tag}`;
  const { readImage } = await import('../../shared/registry/image-content.ts');
  try {
    const content = await readImage(registry.repository(repository), tag);
    if (content === undefined) return { missing: `there is no ${reference}` };
    const platforms = Object.fromEntries(
      content.platforms.map(({ platform, descriptor, size, layers }) => [
        platform,
        { digest: descriptor.digest, size, layers: layers.length },
      ]),
    );
    const absent = wantedPlatforms.find(platform => platforms[platform] === undefined);
    if (absent !== undefined) return { missing: `${reference} lacks ${absent}` };
    const { digest, mediaType } = content;
    const attestations = [...content.attestations];
    const found = { digest, mediaType, platforms, attestations, base: null, builtFrom: revision, run: null };
    return { found, reason: `the same content is published as ${reference}`, sameContent: true };
  } catch (error) {
    return silentRegistry(error);
  }
}

/** What went wrong with registries, each message once. */
export function registryFailures(images: Iterable<EarlierImage>): string[] {
  return [...new Set([...images].flatMap(image => ('missing' in image ? (image.failure ?? []) : [])))];
}
