import type { Attestation, Descriptor } from '../images/fields.ts';
import { type ImageConfig, parseImageConfig } from '../images/image-config.ts';
import { type IndexContent, type PlatformDescriptor, platformText, readIndex } from '../images/image-index.ts';
import { type ImageDocument, imageSize, type Manifest, parseManifest } from '../images/image-manifest.ts';
import { ActionError, serviceError } from '../runtime/errors.ts';
import { mapConcurrently } from '../runtime/scheduling/concurrency.ts';
import { blobLimit, type ManifestSource } from './source.ts';

/** What a tag or a digest names: one or more platforms, and the attestations about them. */
export interface ImageContent {
  readonly mediaType: string;
  readonly digest: string;
  readonly platforms: readonly PlatformImage[];
  readonly attestations: readonly Attestation[];
}

export interface PlatformImage extends Partial<Pick<PlatformDescriptor, 'osVersion' | 'osFeatures'>> {
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

/** Requests for one index at a time. */
const parallelReads = 8;

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
    return {
      mediaType,
      digest,
      platforms: [platformImage({ ...platform, descriptor }, parsed.image)],
      attestations: [],
    };
  }
  const { images, attestations } = readIndex(parsed.index, where);
  const platforms = await mapConcurrently(images, parallelReads, async image =>
    platformImage(image, await readChild(source, image.descriptor, where)),
  );
  return { mediaType, digest, platforms, attestations };
}

const platformImage = (
  { platform, osVersion, osFeatures, descriptor }: PlatformDescriptor,
  image: ImageDocument,
): PlatformImage => ({
  platform,
  ...(osVersion === undefined ? {} : { osVersion }),
  ...(osFeatures === undefined ? {} : { osFeatures }),
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

type PlatformNames = Omit<PlatformDescriptor, 'descriptor'>;

async function configPlatform(source: ManifestSource, image: ImageDocument, where: string): Promise<PlatformNames> {
  const bytes = await source.getBlob(image.config.digest);
  if (bytes === undefined)
    throw serviceError(`The config ${image.config.digest} of ${where} is not in ${source.name}.`);
  const platform = platformNames(parseImageConfig(bytes), `The config of ${where}`);
  if (platform !== undefined) return platform;
  throw serviceError(`The config of ${where} names no platform: it is not the config of a container image.`);
}

function platformNames(config: ImageConfig | undefined, where: string): PlatformNames | undefined {
  const { platform } = config ?? {};
  return (
    platform && {
      platform: platformText(platform, where),
      osVersion: platform['os.version'] || undefined,
      osFeatures: platform['os.features'],
    }
  );
}

/** @returns undefined when there is no such config, or it is not a JSON object */
export async function readImageConfig(
  source: Pick<ManifestSource, 'getBlob'>,
  digest: string,
): Promise<ImageConfig | undefined> {
  const bytes = await source.getBlob(digest);
  return bytes && parseImageConfig(bytes);
}

/** What a name of a registry names, whatever it is. */
export interface NamedContent {
  readonly manifest: Manifest;
  readonly content:
    | ({ readonly kind: 'index'; readonly mediaType: string } & IndexContent)
    | { readonly kind: 'image'; readonly mediaType: string; readonly image: ImageDocument }
    /** Neither of both, such as a manifest of Docker's first version, or something damaged. */
    | { readonly kind: 'other' };
}

/**
 * Reads what a name names without the condition that it is an image: another manifest is no error.
 *
 * @returns undefined when there is no such manifest
 * @throws ActionError when the registry does not answer
 */
export async function readNamed(source: ManifestSource, name: string): Promise<NamedContent | undefined> {
  const manifest = await source.getManifest(name);
  if (manifest === undefined) return undefined;
  const where = `${source.name}@${manifest.digest}`;
  const content = unlessMalformed((): NamedContent['content'] => {
    const parsed = parseManifest(manifest, where);
    if (parsed.kind === 'image') return parsed;
    return { kind: 'index', mediaType: parsed.mediaType, ...readIndex(parsed.index, where) };
  });
  return { manifest, content: content ?? { kind: 'other' } };
}

/** What the config of a manifest says, as far as it is the config of an image. */
export interface ConfigFacts extends Partial<PlatformNames> {
  readonly labels: ImageConfig['labels'];
  /** UTC time of the build; undefined when the config has none that can be read. */
  readonly builtAt: string | undefined;
}

/** Charts and artifacts have a config too; nothing that it says or lacks is an error. */
export async function readConfigFacts(
  source: Pick<ManifestSource, 'getBlob'>,
  { config: { digest, size } }: ImageDocument,
): Promise<ConfigFacts> {
  const config = size > blobLimit ? undefined : await readImageConfig(source, digest);
  const time = Date.parse(config?.created ?? '');
  return {
    ...unlessMalformed(() => platformNames(config, 'The config')),
    labels: config?.labels ?? {},
    builtAt: Number.isNaN(time) ? undefined : new Date(time).toISOString(),
  };
}

/** @param read reads what is there already, so that its errors are never those of a service */
function unlessMalformed<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}
