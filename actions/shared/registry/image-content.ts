import type { Attestation, Descriptor } from '../images/fields.ts';
import { type ImageConfig, parseImageConfig } from '../images/image-config.ts';
import { platformText, readIndex } from '../images/image-index.ts';
import { type ImageDocument, imageSize, parseManifest } from '../images/image-manifest.ts';
import { serviceError } from '../runtime/errors.ts';
import type { ManifestSource } from './source.ts';

/** What a tag or a digest names: one or more platforms, and the attestations about them. */
export interface ImageContent {
  readonly mediaType: string;
  readonly digest: string;
  readonly platforms: readonly PlatformImage[];
  readonly attestations: readonly Attestation[];
}

export interface PlatformImage {
  /** Normalized, e.g. `linux/arm64`. */
  readonly platform: string;
  readonly descriptor: Descriptor;
  /** Bytes of the config and the compressed layers. */
  readonly size: number;
  /** Digests of the compressed layers, lowest first. */
  readonly layers: readonly string[];
  /** Digest of the config. */
  readonly config: string;
}

/**
 * Reads an image or an index of images down to their layers; the platform of an image alone is read from its config.
 *
 * @returns undefined when there is no such manifest
 * @throws ActionError of kind `service`, also when the index names a manifest that is not there
 */
export async function readImage(source: ManifestSource, name: string): Promise<ImageContent | undefined> {
  const manifest = await source.getManifest(name);
  if (manifest === undefined) return undefined;
  const { digest, bytes } = manifest;
  const where = `${source.name}@${digest}`;
  const parsed = parseManifest(manifest, where);
  const { mediaType } = parsed;
  if (parsed.kind === 'image') {
    const descriptor = { mediaType, digest, size: bytes.byteLength };
    const platform = await configPlatform(source, parsed.image, where);
    return { mediaType, digest, platforms: [platformImage(platform, descriptor, parsed.image)], attestations: [] };
  }
  const { images, attestations } = readIndex(parsed.index, where);
  const platforms: PlatformImage[] = [];
  for (const { platform, descriptor } of images) {
    platforms.push(platformImage(platform, descriptor, await readChild(source, descriptor, where)));
  }
  return { mediaType, digest, platforms, attestations };
}

const platformImage = (platform: string, descriptor: Descriptor, image: ImageDocument): PlatformImage => ({
  platform,
  descriptor,
  size: imageSize(image),
  layers: image.layers.map(({ digest }) => digest),
  config: image.config.digest,
});

async function readChild(source: ManifestSource, descriptor: Descriptor, parent: string): Promise<ImageDocument> {
  const manifest = await source.getManifest(descriptor.digest);
  if (manifest === undefined) {
    throw serviceError(`${parent} names ${descriptor.digest}, which is not in ${source.name}.`);
  }
  const where = `${source.name}@${descriptor.digest}`;
  const parsed = parseManifest({ ...manifest, mediaType: descriptor.mediaType }, where);
  if (parsed.kind === 'image') return parsed.image;
  throw serviceError(`${where} is an index within an index, which is not supported.`);
}

async function configPlatform(source: ManifestSource, image: ImageDocument, where: string): Promise<string> {
  const bytes = await source.getBlob(image.config.digest);
  if (bytes === undefined)
    throw serviceError(`The config ${image.config.digest} of ${where} is not in ${source.name}.`);
  const platform = parseImageConfig(bytes)?.platform;
  if (platform !== undefined) return platformText(platform, `The config of ${where}`);
  throw serviceError(`The config of ${where} names no platform: it is not the config of a container image.`);
}

/** @returns undefined when there is no such config, or it is not a JSON object */
export async function readImageConfig(
  source: Pick<ManifestSource, 'getBlob'>,
  digest: string,
): Promise<ImageConfig | undefined> {
  const bytes = await source.getBlob(digest);
  return bytes && parseImageConfig(bytes);
}
