import path from 'node:path';

/** Where a build context comes from. */
export type ContextLocation =
  /** A folder of the repository, relative to its root; empty for the root itself. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'target'; readonly name: string }
  | { readonly kind: 'image'; readonly reference: string }
  /** `pinned`: the address contains a full commit id, so its content cannot change. */
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
  if (value.startsWith('target:')) return { kind: 'target', name: value.slice('target:'.length) };
  if (value.startsWith('docker-image://')) return { kind: 'image', reference: value.slice('docker-image://'.length) };
  if (isRemote(value)) {
    return { kind: 'remote', address: value, pinned: /[#&?](?:\w+=)?[0-9a-f]{40}(?:[:&]|$)/.test(value) };
  }
  const written = value.replace(/^oci-layout:\/\/(.*?)(?:@sha256:[0-9a-f]+)?$/, '$1').replace(/^cwd:\/\//, '');
  const relative = path.relative(root, path.resolve(workdir, written));
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    return { kind: 'outside', path: value };
  }
  return { kind: 'folder', folder: relative.split(path.sep).join('/') };
}

const isRemote = (value: string): boolean =>
  /^(?:https?|git|ssh):\/\/|^git@|^github\.com\/|\.git(?:#.*)?$/.test(value) ||
  /^(?!cwd:|oci-layout:)[a-z][a-z0-9+.-]*:\/\//.test(value);

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
