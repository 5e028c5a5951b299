import type { DigestManifest } from '../shared/images/digest-manifest.ts';
import { parseReference, type Reference, repositoryOf } from '../shared/images/reference.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { mapConcurrently } from '../shared/runtime/concurrency.ts';
import { ActionError, messageOf } from '../shared/runtime/errors.ts';
import type { ExternalImage, TargetInputs } from './target-inputs.ts';

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
export type BaseDigests = ReadonlyMap<string, { readonly digest: string } | { readonly failure: string }>;

/** Digests that the registries give for floating images now; the reason where one cannot be told. */
export async function readBaseDigests(
  images: readonly ExternalImage[],
  registry: RegistryClient,
): Promise<BaseDigests> {
  const entries = await mapConcurrently(
    images,
    8,
    async ({ reference }): Promise<[string, { digest: string } | { failure: string }]> => {
      const parsed = parse(reference);
      if (parsed === null) return [reference, { failure: 'it is not an image reference' }];
      try {
        const head = await registry.repository(repositoryOf(parsed)).headManifest(parsed.tag ?? 'latest');
        return [reference, head === null ? { failure: 'it does not exist' } : { digest: head.digest }];
      } catch (error) {
        if (error instanceof ActionError) return [reference, { failure: messageOf(error) }];
        throw error;
      }
    },
  );
  return new Map(entries);
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
