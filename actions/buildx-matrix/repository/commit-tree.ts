import { posix } from 'node:path';
import type { ObjectReader } from '../../shared/git/objects.ts';
import { joinPaths } from './paths.ts';

/** An entry of a commit's tree. */
export interface TreeEntry {
  /** As git writes it: `100644`, `100755`, `120000` a symlink, `160000` a submodule, `40000` a folder. */
  readonly mode: string;
  readonly id: string;
}

export const folderMode = '40000';
export const symlinkMode = '120000';
export const submoduleMode = '160000';

/** Where a path of a commit leads when all symlinks are followed. */
export interface ResolvedPath {
  readonly kind:
    | 'file'
    | 'folder'
    /** It is a submodule or in one. */
    | 'submodule'
    | 'absent'
    /** A symlink leads out of the repository. */
    | 'outside'
    /** Symlinks lead to each other. */
    | 'loop';
  /** The path without symlinks; empty for the root of the repository. */
  readonly path: string;
  /** The symlinks on the way, in the order in which they are followed. */
  readonly links: readonly string[];
  /** The entry of a file. */
  readonly entry: TreeEntry | undefined;
}

/** Linux gives up after as many symlinks (path_resolution(7)). */
const maxLinks = 40;

const lfsPointer = 'version https://git-lfs.github.com/spec/';

/** The files of one commit, read from git when they are needed. The work tree is not looked at. */
export class CommitTree {
  readonly #objects: ObjectReader;
  readonly #revision: string;
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, TreeEntry> | undefined>>();
  readonly #contents = new Map<string, Promise<string | undefined>>();

  /** @param revision an id, or another name of the commit that git knows */
  constructor(objects: ObjectReader, revision: string) {
    this.#objects = objects;
    this.#revision = revision;
  }

  /** The entries directly in a folder, by name; undefined when there is no such folder. */
  async list(folder: string): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
    if (folder === '') return await this.#readFolder(`${this.#revision}^{tree}`);
    const entry = await this.#find(folder);
    return entry?.mode === folderMode ? await this.#readFolder(entry.id) : undefined;
  }

  /** The content of a file; undefined when it cannot be read. */
  async read({ entry }: Pick<ResolvedPath, 'entry'>): Promise<string | undefined> {
    if (entry === undefined) return undefined;
    const known = this.#contents.get(entry.id);
    if (known !== undefined) return await known;
    const content = this.#objects.read(entry.id).then(found => found?.content.toString('utf8'));
    this.#contents.set(entry.id, content);
    return await content;
  }

  /**
   * Follows the symlinks on the way to a path.
   *
   * @param within a folder without symlinks that is the root for absolute symlinks and for `..`, as a build context is;
   *   without it they can lead out of the repository
   */
  async resolve(path: string, within?: string): Promise<ResolvedPath> {
    const start = within === undefined || within === '' ? [] : within.split('/');
    const links: string[] = [];
    let done = [...start];
    const rest = path.split('/').slice(start.length);
    const result = (kind: ResolvedPath['kind'], steps: readonly string[], entry?: TreeEntry): ResolvedPath => ({
      kind,
      path: cleanPath(steps),
      links,
      entry,
    });
    let found: TreeEntry | undefined;
    while (rest.length > 0) {
      const step = rest.shift() ?? '';
      if (step === '' || step === '.') continue;
      if (step === '..') {
        if (done.length === 0 && within === undefined) return result('outside', done);
        if (done.length > start.length) done.pop();
        found = undefined;
        continue;
      }
      const here = [...done, step];
      found = await this.#find(here.join('/'));
      if (found === undefined) return result('absent', [...here, ...rest]);
      if (found.mode === submoduleMode) return result('submodule', [...here, ...rest]);
      if (found.mode === symlinkMode) {
        links.push(here.join('/'));
        if (links.length > maxLinks) return result('loop', here);
        const target = (await this.read({ entry: found })) ?? '';
        if (target.startsWith('/')) {
          if (within === undefined) return result('outside', here);
          done = [...start];
        }
        rest.unshift(...target.split('/'));
        found = undefined;
        continue;
      }
      done = here;
      if (found.mode !== folderMode && rest.some(isName)) return result('absent', [...here, ...rest]);
    }
    return found === undefined || found.mode === folderMode ? result('folder', done) : result('file', done, found);
  }

  async #find(path: string): Promise<TreeEntry | undefined> {
    const slash = path.lastIndexOf('/');
    const folder = await this.list(slash < 0 ? '' : path.slice(0, slash));
    return folder?.get(path.slice(slash + 1));
  }

  async #readFolder(name: string): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
    const known = this.#folders.get(name);
    if (known !== undefined) return await known;
    const folder = this.#objects
      .read(name)
      .then(found => (found?.type === 'tree' ? readTreeObject(found.content, found.id.length / 2) : undefined));
    this.#folders.set(name, folder);
    return await folder;
  }
}

const isName = (step: string): boolean => step !== '' && step !== '.';

/** What is left of a path that cannot be followed further; `..` does not lead above the root. */
const cleanPath = (steps: readonly string[]): string => posix.normalize(`/${steps.join('/')}`).replace(/^\/|\/$/g, '');

/** Whether the content is kept by Git LFS, so that a build gets another one. */
export const isLfsPointer = (content: string): boolean => content.startsWith(lfsPointer);

/** `<mode> <name> NUL <bytes of the id>`, one after the other. */
function readTreeObject(content: Buffer, idLength: number): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + idLength;
    const mode = content.toString('latin1', at, space);
    entries.set(content.toString('utf8', space + 1, end), { mode, id: content.toString('hex', end + 1, next) });
    at = next;
  }
  return entries;
}

/** What a folder of a commit contains at any depth, folders before their content. */
export async function* walkFolder(
  tree: CommitTree,
  folder: string,
  enters: (folder: string) => boolean,
): AsyncGenerator<{ readonly path: string; readonly entry: TreeEntry }> {
  for (const [name, entry] of (await tree.list(folder)) ?? []) {
    const path = joinPaths(folder, name);
    yield { path, entry };
    if (entry.mode === folderMode && enters(path)) yield* walkFolder(tree, path, enters);
  }
}
