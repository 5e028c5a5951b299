import path from 'node:path';

/** Where a build context comes from. */
export type ContextLocation =
  /** A folder of the repository as it is written, relative to its root; empty for the root itself. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'target'; readonly name: string }
  | { readonly kind: 'image'; readonly reference: string }
  /** `pinned`: a Git address with a full commit id, so its content cannot change. */
  | { readonly kind: 'remote'; readonly address: string; readonly pinned: boolean }
  | { readonly kind: 'outside'; readonly path: string };

/** The folders that paths of a definition are relative to; both absolute. */
export interface DefinitionFolders {
  /** The root of the repository. */
  readonly root: string;
  /** The folder that bake runs in. */
  readonly workdir: string;
}

/** Reads the value of `context` or of an entry of `contexts` (docs.docker.com/build/bake/reference, "target.contexts"). */
export function locateContext(value: string, { root, workdir }: DefinitionFolders): ContextLocation {
  // Most contexts are such, and to resolve a path takes longer than all else here.
  if (root === workdir && plainFolder.test(value) && !isRemote(value)) return { kind: 'folder', folder: value };
  if (value.startsWith('target:')) return { kind: 'target', name: value.slice('target:'.length) };
  if (value.startsWith('docker-image://')) return { kind: 'image', reference: value.slice('docker-image://'.length) };
  if (isRemote(value)) return { kind: 'remote', address: value, pinned: isGitAddress(value) && namesCommit(value) };
  const written = value.replace(/^oci-layout:\/\/(.*?)(?:@sha256:[0-9a-f]+)?$/, '$1').replace(/^cwd:\/\//, '');
  const folder = pathInside(root, path.resolve(workdir, written));
  return folder === undefined ? { kind: 'outside', path: value } : { kind: 'folder', folder };
}

const plainFolder = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** The path from a folder to a path in it, with `/`; undefined when it is not in it. */
export function pathInside(folder: string, absolute: string): string | undefined {
  const relative = path.relative(folder, absolute);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

const isRemote = (value: string): boolean =>
  isGitAddress(value) || /^(?!cwd:|oci-layout:)[a-z][a-z0-9+.-]*:\/\//.test(value);

/** What BuildKit clones instead of downloading (util/gitutil, ParseURL; docs.docker.com, "Remote context"). */
const isGitAddress = (value: string): boolean =>
  /^(?:git|ssh):\/\/|^git@|^github\.com\//.test(value) || /^[^#?]*\.git(?:[#?]|$)/.test(value);

const commitId = '(?:[0-9a-f]{40}|[0-9a-f]{64})';
const fragment = new RegExp(`#${commitId}(?::|$)`);
/** Of the query of a Git address; other keys, such as `branch`, name what can move. */
const query = new RegExp(`[?&](?:ref|commit|checksum)=${commitId}(?:[&#]|$)`);

const namesCommit = (address: string): boolean => fragment.test(address) || query.test(address);

/**
 * Why the content of a context can change without a commit; undefined when it cannot. An image is compared by its digest,
 * a target by its own sources.
 *
 * @param subject how the context is called in the sentence
 */
export function whyUnwatched(location: ContextLocation, subject: string): string | undefined {
  if (location.kind === 'outside') return `${subject} is outside the repository (${location.path})`;
  return location.kind === 'remote' && !location.pinned ? `${subject} is remote (${location.address})` : undefined;
}
