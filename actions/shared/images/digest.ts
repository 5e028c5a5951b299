import { createHash } from 'node:crypto';

/** `sha256:` and 64 lower-case hex digits (OCI image specification, "Digests"); no other algorithm is used here. */
export const digestPattern = /^sha256:[0-9a-f]{64}$/;

export const isDigest = (text: string): boolean => digestPattern.test(text);

/** The digest of bytes, as registries compute it. */
export function digestOf(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The first 12 hex digits: for people only. */
export const shortDigest = (digest: string): string => digest.replace(/^sha256:/, '').slice(0, 12);
