import { inputError } from '../runtime/errors.ts';
import { isDigest } from './digest.ts';
import { isTag } from './tag.ts';

/** An image reference in its full form, also for Docker Hub's short names. */
export interface Reference {
  /** Host with port, e.g. `ghcr.io`, `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string;
  /** Path below the host, e.g. `acme/api`, `library/alpine`. */
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const pathPattern = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${hostLabel}(?:\\.${hostLabel})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const hostPattern = new RegExp(`^${host}$`);

/** Whether a string is the host of a registry, with or without a port. */
export const isHost = (text: string): boolean => hostPattern.test(text);

/** A repository in its full form, host included, without tag and digest. */
export const repositoryPattern = new RegExp(`^${host}/${component}(?:/${component})*$`);

/** Whether a string can be the start of the names of repositories: a host, or one with the first parts of a path. */
export const isImagePrefix = (text: string): boolean => text !== '' && repositoryPattern.test(`${text}/image`);

/**
 * The input `image-prefix`.
 *
 * @throws ActionError of kind `input` on a string that no name of a repository begins with
 */
export function parseImagePrefix(value: string): string {
  if (value === '' || isImagePrefix(value)) return value;
  throw inputError(
    `"${value}" is not a repository with its host; allowed: the start of the image names, e.g. ghcr.io/acme/shop`,
  );
}

/**
 * Parses `[host[:port]/]path[:tag][@digest]` by the grammar of github.com/distribution/reference: the first part is a
 * host when it contains a dot or a colon, is `localhost`, or has an upper-case letter.
 *
 * @param written how a part of `text` was written, for errors
 * @throws ActionError of kind `input` that names the string and the part that is wrong
 */
export function parseReference(text: string, written: (part: string) => string = part => part): Reference {
  const refuse = (part: string, why: string) =>
    inputError(
      `"${written(text)}" is not an image reference: "${written(part)}" ${why}; allowed: [host[:port]/]path[:tag][@sha256:…], path in lower case`,
    );
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !isDigest(digest)) throw refuse(digest, 'is not a sha256 digest');
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const tag = hasTag ? named.slice(colon + 1) : undefined;
  if (tag !== undefined && !isTag(tag)) throw refuse(tag, 'is not a tag');
  const { registry, path } = splitHost(hasTag ? named.slice(0, colon) : named);
  if (!hostPattern.test(registry)) throw refuse(registry, 'is not a host');
  if (!pathPattern.test(path)) throw refuse(path, 'is not a repository path');
  if (path.length + registry.length + 1 > 255)
    throw refuse(repositoryOf({ registry, path }), 'has more than 255 characters');
  return { registry, path, tag, digest };
}

function splitHost(name: string): { registry: string; path: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = /[.:[]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const registry = isHost ? first.replace(/^(index|registry-1)\.docker\.io$/, 'docker.io') : 'docker.io';
  const path = isHost ? name.slice(slash + 1) : name;
  return { registry, path: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path };
}

/** The repository without tag and digest: `ghcr.io/acme/api`, and `docker.io/library/alpine` for `alpine`. */
export const repositoryOf = (reference: Pick<Reference, 'registry' | 'path'>): string =>
  `${reference.registry}/${reference.path}`;

/**
 * Parses the name of a repository.
 *
 * @param written how a part of `text` was written, for errors
 * @throws ActionError of kind `input`, also for a tag or a digest in the name
 */
export function parseRepository(text: string, written: (part: string) => string = part => part): Reference {
  const reference = parseReference(text, written);
  if (reference.tag !== undefined || reference.digest !== undefined) {
    throw inputError(
      `"${written(text)}" has a tag or a digest where a repository name is expected, e.g. ghcr.io/acme/api`,
    );
  }
  return reference;
}
