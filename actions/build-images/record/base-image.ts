import { isLayerPrefix } from '../../shared/images/image-manifest.ts';
import { readImageConfig } from '../../shared/registry/image-content.ts';
import type { ManifestSource } from '../../shared/registry/source.ts';

/** One platform of an image, and where its config can be read. */
export interface LayeredImage {
  /** Digests of the compressed layers, lowest first. */
  readonly layers: readonly string[];
  /** Digest of the config. */
  readonly config: string;
  readonly source: Pick<ManifestSource, 'getBlob'>;
}

/** The image that another one begins with. */
export interface RecordedBase {
  /** Its repository. */
  readonly image: string;
  readonly digest: string;
}

/** A parent that may be the base of an image. */
export interface BaseCandidate extends LayeredImage, RecordedBase {}

/**
 * Finds the parent that an image begins with. A parent that is only copied from is no base. But a copy of all files of a
 * parent can give the same layer as the parent has, so of several the one whose history begins the image's history is
 * taken.
 */
export async function findBase(
  image: LayeredImage,
  parents: readonly BaseCandidate[],
): Promise<RecordedBase | undefined> {
  const bases = parents
    .filter(parent => isLayerPrefix(parent.layers, image.layers))
    .sort((a, b) => b.layers.length - a.layers.length);
  const base = bases.length > 1 ? ((await byHistory(image, bases)) ?? bases[0]) : bases[0];
  return base && { image: base.image, digest: base.digest };
}

async function byHistory(image: LayeredImage, bases: readonly BaseCandidate[]): Promise<BaseCandidate | undefined> {
  const steps = await readSteps(image);
  for (const base of bases) {
    const ofBase = await readSteps(base);
    if (ofBase.length > 0 && ofBase.every((step, index) => step === steps[index])) return base;
  }
  return undefined;
}

async function readSteps({ source, config }: LayeredImage): Promise<string[]> {
  const { history = [] } = (await readImageConfig(source, config)) ?? {};
  return history.map(({ createdBy, isEmptyLayer }) => `${isEmptyLayer} ${createdBy}`);
}
