import * as v from 'valibot';
import { documentReader, documentVersion } from '../../runtime/document.ts';
import * as field from '../fields.ts';

const image = v.object({
  image: field.repository,
  mirrors: v.array(field.repository),
  digest: field.digest,
  mediaType: field.nonEmptyString,
  /** Tags that name this image; those that the registry keeps for another image are left out. */
  tags: v.array(field.tag),
  tagKinds: field.kindByTag,
  /** Moving tags that are left for a later step, as the input `tags` of emit-digest-artifact says. */
  pendingTags: v.optional(v.array(field.tag)),
  /** False for an image that is in no registry. */
  pushed: v.optional(v.boolean()),
  immutableTag: v.nullable(field.tag),
  reused: v.boolean(),
  builtFrom: field.commit,
  platforms: v.record(field.platform, field.platformEntry),
  attestations: v.array(field.attestation),
  base: field.base,
  build: field.build,
  ...field.definition,
  sourceRules: field.sourceRules,
});

/** `docker-image-digests.json`: every image of a commit by digest, including reused images. */
export const digestManifest = v.object({ ...field.origin, images: v.record(field.targetName, image) });

export type DigestManifest = v.InferOutput<typeof digestManifest>;

/** Reads docker-image-digests.json of each version that was released. */
export const parseDigestManifest = documentReader<DigestManifest>({ 1: documentVersion(digestManifest) }, manifest => [
  ...field.refContradictions(manifest),
  ...Object.entries(manifest.images).flatMap(([name, each]) => field.tagContradictions(['images', name], each)),
]);

export type ManifestImage = v.InferOutput<typeof image>;

/** The name of the manifest's file without its extension. */
export const manifestName = 'docker-image-digests';

/** The name of the artifact that contains the manifest. */
export const manifestArtifact = (environment: string | null): string =>
  environment === null ? manifestName : `${manifestName}-${environment}`;

/** `repository@digest` of every image that is in a registry, by target. */
export const pushedReferences = ({ images }: Pick<DigestManifest, 'images'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(images).flatMap(([name, { image, digest, pushed }]) =>
      pushed === false ? [] : [[name, `${image}@${digest}`]],
    ),
  );
