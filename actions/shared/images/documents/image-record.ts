import * as v from 'valibot';
import { documentListReader, documentVersion } from '../../runtime/document.ts';
import * as field from '../fields.ts';

/** One image for one platform, written by the row that built it. */
export const imageRecord = v.object({
  schemaVersion: v.literal(1),
  run: v.object({
    id: field.count,
    attempt: field.count,
  }),
  revision: field.commit,
  environment: field.environment,
  row: field.rowName,
  target: field.targetName,
  /** Null for a target without tags, which has no name in a registry; it is never pushed. */
  image: v.nullable(field.repository),
  mirrors: v.array(field.repository),
  platform: field.platform,
  pushed: v.boolean(),
  /** The tag that a builder pushed to because it cannot push by digest; null otherwise. */
  temporaryTag: v.nullable(field.tag),
  /** The folder of the OCI layout when the image was not pushed; null otherwise. */
  layout: v.nullable(field.nonEmptyString),
  descriptor: field.descriptor,
  /** Bytes of the compressed layers and the config. */
  size: field.bytes,
  layers: field.count,
  attestations: v.array(field.attestation),
  base: field.base,
  build: field.build,
  ...field.definition,
});

/** `records.json`: all records of one row. */
export const imageRecords = v.array(imageRecord);

export type ImageRecord = v.InferOutput<typeof imageRecord>;

/** Reads records.json of each version that was released. */
export const parseImageRecords = documentListReader<ImageRecord>({ 1: documentVersion(imageRecord) });
