import { parseReference, type Reference } from '../../shared/images/reference.ts';
import { ActionError } from '../../shared/runtime/errors.ts';
import { withoutTrailing } from '../../shared/text/trim.ts';

/** A repository as a file names it. */
export interface WrittenRepository {
  readonly text: string;
  /** Undefined when the file names no host. */
  readonly host: string | undefined;
  readonly path: string;
}

/** No reference is longer: a repository has up to 255 characters, a tag 128, a digest 71. */
const maxReferenceLength = 512;

/** The parts of a reference; undefined for any other string. */
export function readReference(text: string): Reference | undefined {
  if (text.length > maxReferenceLength) return undefined;
  try {
    return parseReference(text);
  } catch (error) {
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}

/**
 * The repository of a reference, with the information whether its host is written.
 *
 * @param registry the host of references without one; empty when the file does not set it
 */
export function readRepository(text: string, registry = ''): WrittenRepository | undefined {
  const reference = readReference(text);
  if (reference === undefined) return undefined;
  const namesHost = reference.registry !== 'docker.io' || /^(?:index\.|registry-1\.)?docker\.io\//.test(text);
  if (!namesHost && registry !== '') return readRepository(joinHost(registry, text));
  const path = reference.path.replace(/^library\//, '');
  return namesHost
    ? { text: `${reference.registry}/${path}`, host: reference.registry, path }
    : { text: path, host: undefined, path };
}

export const joinHost = (host: string, name: string) => (host === '' ? name : `${withoutTrailing(host, '/')}/${name}`);

/** How a repository in a file relates to one that is wanted. */
export type RepositoryMatch = 'same' | 'same-path' | 'same-name';

/** `same-path`: the file names no host. `same-name`: only the last part of the path is equal. */
export function matchRepository(written: WrittenRepository, wanted: WrittenRepository): RepositoryMatch | undefined {
  if (written.path === wanted.path) {
    if ((written.host ?? 'docker.io') === (wanted.host ?? 'docker.io')) return 'same';
    if (written.host === undefined) return 'same-path';
  }
  return lastPart(written.path) === lastPart(wanted.path) ? 'same-name' : undefined;
}

/** The name of an image without its owner. */
export const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);
