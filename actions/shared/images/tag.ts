import { createHash } from 'node:crypto';

/** OCI distribution specification 1.1, "Pulling manifests": the grammar of a tag. */
export const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

export const isTag = (text: string): boolean => tagPattern.test(text);

/** The length of the longest tag that registries accept. */
export const maxTagLength = 128;

/**
 * Makes a tag from any string: each row of characters outside the grammar becomes one `-`, and characters that cannot be
 * first are removed. The result can be empty or too long; `cutTag` handles the length.
 */
export function sanitizeTag(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}

/**
 * Shortens a tag to `length` characters. Its end becomes `-` and eight hex digits of the hash of `original`, so that two
 * long names stay two tags.
 */
export function cutTag(tag: string, length: number, original: string = tag): string {
  if (tag.length <= length) return tag;
  const mark = `-${hashMark(original)}`;
  return `${tag.slice(0, length - mark.length)}${mark}`;
}

/** The first eight hex digits of the SHA-256 of a string. */
export const hashMark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * What a tag names. A tag of a `version`, a `commit` or a `run` is immutable: it never names another image. Every other tag
 * moves: a branch, `latest`, `1.2`, `pr-12`.
 */
export const tagKinds = ['version', 'commit', 'run', 'moving'] as const;

export type TagKind = (typeof tagKinds)[number];
