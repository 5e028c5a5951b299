import * as v from 'valibot';
import { serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import { parseObject } from '../text/json.ts';
import * as field from './fields.ts';
import { isImageType, isIndexType, ociIndex, ociManifest } from './media-type.ts';

/** Documents of registries can contain more keys than these. */
const contentDescriptor = v.looseObject({
  mediaType: v.string(),
  digest: field.digest,
  size: field.bytes,
  annotations: v.optional(v.nullable(v.record(v.string(), v.string()))),
  artifactType: v.optional(v.string()),
});

const indexDocument = v.looseObject({
  schemaVersion: v.literal(2),
  mediaType: v.optional(v.string()),
  manifests: v.array(
    v.looseObject({
      ...contentDescriptor.entries,
      platform: v.optional(
        v.nullable(
          v.looseObject({
            architecture: v.string(),
            os: v.string(),
            variant: v.optional(v.string()),
            'os.version': v.optional(v.string()),
            'os.features': v.optional(v.array(v.string())),
          }),
        ),
      ),
    }),
  ),
  annotations: v.optional(v.nullable(v.record(v.string(), v.string()))),
});

const imageDocument = v.looseObject({
  schemaVersion: v.literal(2),
  mediaType: v.optional(v.string()),
  config: contentDescriptor,
  layers: v.array(contentDescriptor),
  annotations: v.optional(v.nullable(v.record(v.string(), v.string()))),
});

export type IndexDocument = v.InferOutput<typeof indexDocument>;
export type ImageDocument = v.InferOutput<typeof imageDocument>;
export type IndexEntry = IndexDocument['manifests'][number];

/** The bytes of a manifest as a registry or a layout stores them; `digest` is theirs. */
export interface Manifest {
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ParsedManifest =
  | { readonly kind: 'index'; readonly mediaType: string; readonly index: IndexDocument }
  | { readonly kind: 'image'; readonly mediaType: string; readonly image: ImageDocument };

/**
 * Reads an image index or an image manifest, in OCI's or Docker's form.
 *
 * A document whose `mediaType` differs from that of the registry, or that has both `manifests` and `layers`, is refused:
 * two clients could see two images in the same bytes (OCI image specification 1.0.2, CVE-2021-41190).
 *
 * @param manifest its `mediaType` is that of the registry's response
 * @param where for errors, e.g. `ghcr.io/acme/api@sha256:…`
 * @throws ActionError of kind `service`
 */
export function parseManifest(manifest: Pick<Manifest, 'mediaType' | 'bytes'>, where: string): ParsedManifest {
  const refuse = (why: string, cause?: unknown) =>
    serviceError(`The manifest of ${where} cannot be used: ${why}.`, { cause });
  const document = parseObject(manifest.bytes);
  if (document === undefined) throw refuse('it is not a JSON object');
  const stated = typeof document['mediaType'] === 'string' ? document['mediaType'] : undefined;
  const hasManifests = Object.hasOwn(document, 'manifests');
  const hasLayers = Object.hasOwn(document, 'layers') || Object.hasOwn(document, 'config');
  if (hasManifests && hasLayers) throw refuse('it is both an index and an image');
  const announced = isIndexType(manifest.mediaType) || isImageType(manifest.mediaType) ? manifest.mediaType : undefined;
  if (announced !== undefined && stated !== undefined && announced !== stated) {
    throw refuse(`the registry announces it as ${announced}, but its mediaType is ${quoted(stated)}`);
  }
  const mediaType = announced ?? stated ?? (hasManifests ? ociIndex : hasLayers ? ociManifest : manifest.mediaType);
  if (isIndexType(mediaType)) {
    const read = v.safeParse(indexDocument, document);
    if (read.success) return { kind: 'index', mediaType, index: read.output };
    throw refuse(describeIssue(read.issues[0]));
  }
  if (isImageType(mediaType)) {
    const read = v.safeParse(imageDocument, document);
    if (read.success) return { kind: 'image', mediaType, image: read.output };
    throw refuse(describeIssue(read.issues[0]));
  }
  throw refuse(`its media type ${quoted(mediaType)} is neither an image index nor an image manifest of OCI or Docker`);
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 100));

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return `${path === null ? '' : `${oneLine(path)}: `}${oneLine(issue.message)}`;
}

/** The bytes that a pull of the image transfers: its config and its compressed layers. */
export const imageSize = (image: ImageDocument): number =>
  image.layers.reduce((sum, layer) => sum + layer.size, image.config.size);

/**
 * Whether an image begins with all layers of a parent, in order, which proves what it was built from. A parent without
 * layers proves nothing. Layers that were compressed again have other digests, and prove nothing either.
 *
 * @param parentLayers digests of the compressed layers, lowest first
 */
export const isLayerPrefix = (parentLayers: readonly string[], childLayers: readonly string[]): boolean =>
  parentLayers.length > 0 &&
  parentLayers.length <= childLayers.length &&
  parentLayers.every((digest, at) => digest === childLayers[at]);
