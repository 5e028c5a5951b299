import path from 'node:path';

/** Where a context of a target lies. */
export type ContextPlace =
  /** A folder of the repository, relative to its root; empty for the root itself. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'target'; readonly name: string }
  | { readonly kind: 'image'; readonly reference: string }
  /** `pinned`: the address names a full commit, so its content cannot move. */
  | { readonly kind: 'remote'; readonly address: string; readonly pinned: boolean }
  | { readonly kind: 'outside'; readonly path: string };

/**
 * Reads the value of `context` or of an entry of `contexts` (docs.docker.com/build/bake/reference, "target.contexts").
 *
 * @param root absolute path of the repository
 * @param workdir absolute path of the folder that bake runs in
 */
export function contextPlace(value: string, root: string, workdir: string): ContextPlace {
  if (value.startsWith('target:')) return { kind: 'target', name: value.slice('target:'.length) };
  if (value.startsWith('docker-image://')) return { kind: 'image', reference: value.slice('docker-image://'.length) };
  if (isRemote(value))
    return { kind: 'remote', address: value, pinned: /[#&?](?:\w+=)?[0-9a-f]{40}(?:[:&]|$)/.test(value) };
  const written = value.replace(/^(?:cwd|oci-layout):\/\//, '').replace(/(?<=^oci-layout:.*)@sha256:[0-9a-f]+$/, '');
  const relative = path.relative(root, path.resolve(workdir, written));
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    return { kind: 'outside', path: value };
  }
  return { kind: 'folder', folder: relative.split(path.sep).join('/') };
}

const isRemote = (value: string): boolean =>
  /^(?:https?|git|ssh):\/\/|^git@|^github\.com\/|\.git(?:#.*)?$/.test(value) ||
  /^(?!cwd:|oci-layout:)[a-z-]+:\/\//.test(value);
