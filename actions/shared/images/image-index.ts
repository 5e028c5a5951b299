import { inputError, serviceError } from '../runtime/errors.ts';
import { digestOf, isDigest } from './digest.ts';
import type { Attestation, Descriptor } from './fields.ts';
import type { IndexDocument, IndexEntry, Manifest } from './image-manifest.ts';
import { dockerList, dockerManifest, ociIndex } from './media-type.ts';
import { type Platform, parsePlatform } from './platform.ts';

/** BuildKit, "docs/attestations/attestation-storage.md": how an index marks an entry that describes another entry. */
const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
const attestationManifest = 'attestation-manifest';

export interface PlatformDescriptor {
  /** Normalized, e.g. `linux/arm64`. */
  readonly platform: string;
  /** Windows images only: an index can contain several versions of one platform. */
  readonly osVersion: string | undefined;
  /** Such as `win32k`. */
  readonly osFeatures: readonly string[] | undefined;
  readonly descriptor: Descriptor;
}

/** The entries of an index by what they are. */
export interface IndexContent {
  readonly images: readonly PlatformDescriptor[];
  readonly attestations: readonly Attestation[];
  /** Entries that are neither an image for a platform nor an attestation of BuildKit. */
  readonly others: readonly Descriptor[];
}

/** @throws ActionError of kind `service` when a platform in the index is malformed */
export function readIndex(index: IndexDocument, where: string): IndexContent {
  const images: PlatformDescriptor[] = [];
  const attestations: Attestation[] = [];
  const others: Descriptor[] = [];
  for (const entry of index.manifests) {
    const descriptor = descriptorOf(entry);
    const { platform } = entry;
    const subject = entry.annotations?.[referenceDigest];
    if (entry.annotations?.[referenceType] === attestationManifest && subject !== undefined && isDigest(subject)) {
      attestations.push({ ...descriptor, subject });
    } else if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown') {
      others.push(descriptor);
    } else {
      images.push({
        platform: platformText(platform, where),
        osVersion: platform['os.version'],
        osFeatures: platform['os.features'],
        descriptor,
      });
    }
  }
  return { images, attestations, others };
}

const descriptorOf = ({ mediaType, digest, size }: IndexEntry): Descriptor => ({ mediaType, digest, size });

/**
 * The platform of an index entry or an image config, normalized.
 *
 * @throws ActionError of kind `service`
 */
export function platformText(
  platform: { readonly os: string; readonly architecture: string; readonly variant?: string | undefined },
  where: string,
): string {
  const text = [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
  try {
    return parsePlatform(text).text;
  } catch (error) {
    throw serviceError(`${where} names a platform that cannot be used: ${JSON.stringify(text.slice(0, 100))}.`, {
      fix: 'Allowed: os/architecture[/variant], such as linux/amd64 or linux/arm/v7.',
      cause: error,
    });
  }
}

/** Annotations by key (OCI image specification, "annotations.md"). */
export type Annotations = Readonly<Record<string, string>>;

/** One platform of a new index. */
export interface IndexPart extends Partial<Pick<PlatformDescriptor, 'osVersion' | 'osFeatures'>> {
  readonly platform: string;
  readonly descriptor: Descriptor;
  readonly attestations: readonly Attestation[];
  /** Of the entry in the index. */
  readonly annotations?: Annotations | undefined;
}

export interface AssembledIndex extends Manifest {
  readonly size: number;
  /** In the order of the index. */
  readonly platforms: readonly string[];
}

/**
 * Makes the image index of some platforms, as BuildKit and `docker buildx imagetools create` write it. The same parts give
 * the same bytes, in any order of the parts: platforms by name, then their attestations in the same order (those of one
 * platform by digest). Images in Docker's form alone make Docker's list, which has no annotations.
 *
 * @param annotations of the index itself
 * @throws ActionError of kind `input` when there is no part, a platform appears twice, or an attestation describes another
 *   image
 */
export function assembleIndex(parts: readonly IndexPart[], annotations: Annotations = {}): AssembledIndex {
  if (parts.length === 0) throw inputError('An image index needs at least one platform.');
  const ordered = parts
    .map(part => ({ ...part, platform: parsePlatform(part.platform) }))
    .sort((a, b) => compare(a.platform.text, b.platform.text));
  for (const [at, part] of ordered.entries()) {
    if (ordered[at + 1]?.platform.text === part.platform.text) {
      throw inputError(`An image index can contain ${part.platform.text} only once, but it appears twice.`);
    }
    const stray = part.attestations.find(({ subject }) => subject !== part.descriptor.digest);
    if (stray !== undefined) {
      throw inputError(
        `The attestation ${stray.digest} describes ${stray.subject}, not the image for ${part.platform.text}, ${part.descriptor.digest}.`,
      );
    }
  }
  const mediaType = isDockerOnly(parts, annotations) ? dockerList : ociIndex;
  const manifests = [
    ...ordered.map(part => ({
      ...plain(part.descriptor),
      ...annotated(part.annotations),
      platform: platformObject(part.platform, part),
    })),
    ...ordered.flatMap(({ attestations }) =>
      [...attestations].sort((a, b) => compare(a.digest, b.digest)).map(attestationEntry),
    ),
  ];
  const document = { schemaVersion: 2, mediaType, manifests, ...annotated(annotations) };
  const bytes = new TextEncoder().encode(goJson(document));
  return {
    mediaType,
    digest: digestOf(bytes),
    size: bytes.byteLength,
    bytes,
    platforms: ordered.map(({ platform }) => platform.text),
  };
}

const isDockerOnly = (parts: readonly IndexPart[], annotations: Annotations): boolean =>
  Object.keys(annotations).length === 0 &&
  parts.every(
    part =>
      part.descriptor.mediaType === dockerManifest &&
      part.attestations.length === 0 &&
      Object.keys(part.annotations ?? {}).length === 0,
  );

/** The form of Go's `json.MarshalIndent`, in which BuildKit writes, so that equal indexes have equal digests. */
const goJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const plain = ({ mediaType, digest, size }: Descriptor): Descriptor => ({ mediaType, digest, size });

/** Keys are sorted, as in Go. */
function annotated(annotations: Annotations = {}): { readonly annotations?: Annotations } {
  const sorted = Object.entries(annotations).sort(([a], [b]) => compare(a, b));
  return sorted.length === 0 ? {} : { annotations: Object.fromEntries(sorted) };
}

const platformObject = (
  { os, architecture, variant }: Platform,
  { osVersion, osFeatures = [] }: Pick<IndexPart, 'osVersion' | 'osFeatures'>,
) => ({
  architecture,
  os,
  ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
  ...(osFeatures.length === 0 ? {} : { 'os.features': osFeatures }),
  ...(variant === undefined ? {} : { variant }),
});

const attestationEntry = (attestation: Attestation) => ({
  ...plain(attestation),
  annotations: { [referenceDigest]: attestation.subject, [referenceType]: attestationManifest },
  platform: { architecture: 'unknown', os: 'unknown' },
});
