import { isLayerPrefix } from '../shared/images/image-manifest.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { readImageConfig } from '../shared/registry/image-content.ts';
import type { ManifestSource } from '../shared/registry/source.ts';

/** One platform of an image, and where its config can be read. */
export interface LayeredImage {
  /** Digests of the compressed layers, lowest first. */
  readonly layers: readonly string[];
  /** Digest of the config. */
  readonly config: string;
  readonly source: Pick<ManifestSource, 'getBlob'>;
}

/** A parent that may be the base of an image. */
export interface BaseCandidate extends LayeredImage {
  readonly image: string;
  readonly digest: string;
}

/**
 * Among the parents the one that an image begins with; a parent that is only copied from is no base. Copying the files
 * of a parent can give the very layer that the parent has itself, so of several the one whose history begins the
 * image's history is taken.
 */
export async function findBase(image: LayeredImage, parents: readonly BaseCandidate[]): Promise<ImageRecord['base']> {
  const bases = parents
    .filter(parent => isLayerPrefix(parent.layers, image.layers))
    .sort((a, b) => b.layers.length - a.layers.length);
  const base = bases.length > 1 ? ((await byHistory(image, bases)) ?? bases[0]) : bases[0];
  return base === undefined ? null : { image: base.image, digest: base.digest };
}

async function byHistory(image: LayeredImage, bases: readonly BaseCandidate[]): Promise<BaseCandidate | undefined> {
  const own = await readHistory(image);
  for (const base of bases) {
    const theirs = await readHistory(base);
    if (theirs.length > 0 && theirs.every((step, at) => step === own[at])) return base;
  }
  return undefined;
}

async function readHistory({ source, config }: LayeredImage): Promise<string[]> {
  const { history = [] } = (await readImageConfig(source, config)) ?? {};
  return history.map(({ createdBy, isEmptyLayer }) => `${isEmptyLayer} ${createdBy}`);
}
