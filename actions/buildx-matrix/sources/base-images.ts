import type { DigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import { parseReference, type Reference, repositoryOf } from '../../shared/images/reference.ts';
import type { RegistryClient, Repository } from '../../shared/registry/client.ts';
import { ActionError } from '../../shared/runtime/errors.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import type { ExternalImage } from './derived-sources.ts';
import type { TargetSources } from './target-sources.ts';

const parallelRequests = 8;

type SourcesByTarget = ReadonlyMap<string, Pick<TargetSources, 'images'>>;

/** What is known about the external images that targets begin with or copy from. */
export interface BaseImageFacts {
  /** Images that are named by a tag, so that their content can change without a commit. */
  readonly floating: readonly ExternalImage[];
  /** Digests that registries have now, by reference. */
  readonly digests: ReadonlyMap<string, string>;
  /** Targets whose base image has another digest than their last build had, with the reason. */
  readonly moved: ReadonlyMap<string, string>;
  /** Targets whose base image has `ONBUILD` instructions, with the reason. */
  readonly triggered: ReadonlyMap<string, string>;
}

export const noBaseImages: BaseImageFacts = {
  floating: [],
  digests: new Map(),
  moved: new Map(),
  triggered: new Map(),
};

/** Asks registries about all floating images. */
export async function readBaseImageFacts(
  sources: SourcesByTarget,
  manifest: DigestManifest | undefined,
  registry: RegistryClient,
): Promise<BaseImageFacts> {
  const floating = floatingImages(sources);
  const images = await readBaseImages(floating, registry);
  return {
    floating,
    digests: new Map([...images].map(([reference, { digest }]) => [reference, digest])),
    moved: movedBases(sources, manifest, images),
    triggered: triggeredTargets(sources, images),
  };
}

/** External images that are named by a tag, so that their content can change without a commit. */
export function floatingImages(sources: SourcesByTarget): ExternalImage[] {
  const found = new Map<string, ExternalImage>();
  for (const image of [...sources.values()].flatMap(({ images }) => images)) {
    const { reference } = image;
    if (!reference.includes('@') && tryReference(reference) !== undefined) found.set(reference, image);
  }
  return [...found.values()].sort((one, other) => (one.reference < other.reference ? -1 : 1));
}

interface BaseImage {
  readonly digest: string;
  /** Whether it has `ONBUILD` instructions, which a Dockerfile that begins with it does not show. */
  readonly hasTriggers: boolean;
}

type BaseImages = ReadonlyMap<string, BaseImage>;

/** Images by their reference; one that cannot be read is left out. */
async function readBaseImages(images: readonly ExternalImage[], registry: RegistryClient): Promise<BaseImages> {
  const found = new Map<string, BaseImage>();
  await mapConcurrently(images, parallelRequests, async ({ reference }) => {
    const image = await readBaseImage(reference, registry);
    if (image !== undefined) found.set(reference, image);
  });
  return found;
}

async function readBaseImage(reference: string, registry: RegistryClient): Promise<BaseImage | undefined> {
  const parsed = tryReference(reference);
  if (parsed === undefined) return undefined;
  try {
    const repository = registry.repository(repositoryOf(parsed));
    const head = await repository.headManifest(parsed.tag ?? 'latest');
    return head && { digest: head.digest, hasTriggers: await readTriggers(repository, head.digest) };
  } catch (error) {
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}

/** An image whose config cannot be read counts as one without triggers; its digest counts all the same. */
async function readTriggers(repository: Repository, digest: string): Promise<boolean> {
  const { readImage, readImageConfig } = await import('../../shared/registry/image-content.ts');
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
function triggeredTargets(sources: SourcesByTarget, bases: BaseImages): Map<string, string> {
  const triggered = new Map<string, string>();
  for (const [name, { images }] of sources) {
    for (const { reference, location } of images) {
      if (!bases.get(reference)?.hasTriggers) continue;
      triggered.set(name, `${reference} has ONBUILD instructions, whose files cannot be derived (${location})`);
    }
  }
  return triggered;
}

/**
 * Targets whose recorded base image has moved: the manifest has the digest that the last image was built on, and the
 * registry has another one for the same name now.
 */
function movedBases(
  sources: SourcesByTarget,
  manifest: DigestManifest | undefined,
  bases: BaseImages,
): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [name, { images }] of sources) {
    const base = manifest?.images[name]?.base;
    if (base === undefined || base === null) continue;
    for (const { reference, location } of images) {
      const parsed = tryReference(reference);
      const now = bases.get(reference);
      if (parsed === undefined || now === undefined || repositoryOf(parsed) !== base.image) continue;
      if (now.digest !== base.digest) moved.set(name, `base image ${reference} moved (${location})`);
    }
  }
  return moved;
}

function tryReference(reference: string): Reference | undefined {
  try {
    return parseReference(reference);
  } catch {
    return undefined;
  }
}
