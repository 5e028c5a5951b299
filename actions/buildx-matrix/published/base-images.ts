import type { DigestManifest } from '../../shared/images/digest-manifest.ts';
import { parseReference, type Reference, repositoryOf } from '../../shared/images/reference.ts';
import type { RegistryClient, Repository } from '../../shared/registry/client.ts';
import { readImage, readImageConfig } from '../../shared/registry/image-content.ts';
import { mapConcurrently } from '../../shared/runtime/concurrency.ts';
import { ActionError, messageOf } from '../../shared/runtime/errors.ts';
import type { ExternalImage, TargetInputs } from '../sources/target-sources.ts';

/** External images that are named by a tag, so that what they hold can change without a commit. */
export function floatingImages(inputs: Iterable<TargetInputs>): ExternalImage[] {
  const found = new Map<string, ExternalImage>();
  for (const { images } of inputs) {
    for (const image of images) {
      if (!image.reference.includes('@') && parse(image.reference) !== null) found.set(image.reference, image);
    }
  }
  return [...found.values()].sort((one, other) => (one.reference < other.reference ? -1 : 1));
}

/** What a registry says of an image by its reference. */
export type BaseDigests = ReadonlyMap<string, BaseImage | { readonly failure: string }>;

export interface BaseImage {
  readonly digest: string;
  /** Whether it carries `ONBUILD` instructions, which a Dockerfile that begins with it does not show. */
  readonly triggers: boolean;
}

/** Digests that the registries give for floating images now; the reason where one cannot be told. */
export async function readBaseDigests(
  images: readonly ExternalImage[],
  registry: RegistryClient,
): Promise<BaseDigests> {
  const entries = await mapConcurrently(
    images,
    8,
    async ({ reference }): Promise<[string, BaseImage | { failure: string }]> => {
      const parsed = parse(reference);
      if (parsed === null) return [reference, { failure: 'it is not an image reference' }];
      try {
        const repository = registry.repository(repositoryOf(parsed));
        const head = await repository.headManifest(parsed.tag ?? 'latest');
        if (head === undefined) return [reference, { failure: 'it does not exist' }];
        return [reference, { digest: head.digest, triggers: await hasTriggers(repository, head.digest) }];
      } catch (error) {
        if (error instanceof ActionError) return [reference, { failure: messageOf(error) }];
        throw error;
      }
    },
  );
  return new Map(entries);
}

/** An image that cannot be read down to its config tells nothing, and its digest counts all the same. */
async function hasTriggers(repository: Repository, digest: string): Promise<boolean> {
  try {
    const [image] = (await readImage(repository, digest))?.platforms ?? [];
    const config = image === undefined ? undefined : await readImageConfig(repository, image.config);
    return config !== undefined && config.onBuild.length > 0;
  } catch (error) {
    if (error instanceof ActionError) return false;
    throw error;
  }
}

/** Targets that begin with an image whose `ONBUILD` instructions take files that cannot be derived, with the reason. */
export function triggeredTargets(inputs: ReadonlyMap<string, TargetInputs>, digests: BaseDigests): Map<string, string> {
  const triggered = new Map<string, string>();
  for (const [name, { images }] of inputs) {
    for (const { reference, place } of images) {
      const found = digests.get(reference);
      if (found === undefined || 'failure' in found || !found.triggers) continue;
      triggered.set(name, `${reference} has ONBUILD instructions, whose files cannot be derived (${place})`);
    }
  }
  return triggered;
}

/**
 * Targets whose recorded base image has moved: the manifest names the digest that the last image was built on, the
 * registry another one for the same name now.
 */
export function movedBases(
  inputs: ReadonlyMap<string, TargetInputs>,
  manifest: DigestManifest | null,
  digests: BaseDigests,
): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [name, { images }] of inputs) {
    const base = manifest?.images[name]?.base ?? null;
    if (base === null) continue;
    for (const { reference, place } of images) {
      const parsed = parse(reference);
      const now = digests.get(reference);
      if (parsed === null || now === undefined || !('digest' in now) || repositoryOf(parsed) !== base.image) continue;
      if (now.digest !== base.digest) moved.set(name, `base image ${reference} moved (${place})`);
    }
  }
  return moved;
}

function parse(reference: string): Reference | null {
  try {
    return parseReference(reference);
  } catch {
    return null;
  }
}
