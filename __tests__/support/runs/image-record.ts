import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';

const digest = `sha256:${'a'.repeat(64)}`;

/** A record with a value for each field; the only one that tests write out. */
export const createRecord = (changes: Partial<ImageRecord> = {}): ImageRecord => ({
  schemaVersion: 1,
  run: { id: 42, attempt: 1 },
  revision: '1'.repeat(40),
  environment: null,
  row: 'a',
  target: 'api',
  image: 'ghcr.io/acme/api',
  mirrors: [],
  platform: 'linux/amd64',
  pushed: true,
  temporaryTag: null,
  layout: null,
  descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 858 },
  size: 31_457_280,
  layers: 7,
  attestations: [],
  base: null,
  build: { seconds: 41.2, steps: 18, cachedSteps: 15 },
  ...changes,
});
