import { posix } from 'node:path';
import type { ObjectReader } from '../../shared/git/objects.ts';
import { joinPaths } from './paths.ts';

/** An entry of a commit's tree. */
export interface TreeEntry {
  /** As git writes it: `100644`, `100755`, `120000` a symlink, `160000` a submodule, `40000` a folder. */
  readonly mode: string;
  readonly id: string;
}

/** The entries directly in a folder, by name. */
export interface Folder extends Iterable<readonly [name: string, entry: TreeEntry]> {
  get(name: string): TreeEntry | undefined;
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

/** The files of a commit. */
export interface CommitFiles {
  /** The entries directly in a folder; undefined when there is no such folder. */
  list(folder: string): Promise<Folder | undefined>;
  /** The content of a file; undefined when it cannot be read. */
  read(file: Pick<ResolvedPath, 'entry'>): Promise<string | undefined>;
  /**
   * Follows the symlinks on the way to a path.
   *
   * @param within a folder without symlinks that is the root for absolute symlinks and for `..`, as a build context is;
   *   without it they can lead out of the repository
   */
  resolve(path: string, within?: string): Promise<ResolvedPath>;
}

/** Read from git when they are needed. The work tree is not looked at. */
export class CommitTree implements CommitFiles {
  readonly #objects: ObjectReader;
  readonly #revision: string;
  /** By path, and those that are read just now. */
  readonly #folders = new Map<string, Folder | undefined>();
  readonly #reading = new Map<string, Promise<Folder | undefined>>();
  readonly #contents = new Map<string, Promise<string | undefined>>();

  /** @param revision an id, or another name of the commit that git knows */
  constructor(objects: ObjectReader, revision: string) {
    this.#objects = objects;
    this.#revision = revision;
  }

  async list(folder: string): Promise<Folder | undefined> {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    // From the root down, because a path can have thousands of parts.
    for (let slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
      const above = folder.slice(0, slash);
      if (!this.#folders.has(above)) await this.#readFolder(above);
    }
    return await this.#readFolder(folder);
  }

  async read({ entry }: Pick<ResolvedPath, 'entry'>): Promise<string | undefined> {
    if (entry === undefined) return undefined;
    const known = this.#contents.get(entry.id);
    if (known !== undefined) return await known;
    const content = this.#objects.read(entry.id).then(found => found?.content.toString('utf8'));
    this.#contents.set(entry.id, content);
    return await content;
  }

  /** @param onStep gets each path that the result depends on, from the root of the repository */
  async resolve(
    path: string,
    within?: string,
    onStep: (path: string) => void = () => undefined,
  ): Promise<ResolvedPath> {
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
      const folder = done.join('/');
      onStep(joinPaths(folder, step));
      const entries = this.#folders.get(folder) ?? (await this.list(folder));
      found = entries?.get(step);
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

  async #readFolder(folder: string): Promise<Folder | undefined> {
    const known = this.#reading.get(folder);
    if (known !== undefined) return await known;
    const reading = this.#readTree(folder);
    this.#reading.set(folder, reading);
    const found = await reading;
    this.#folders.set(folder, found);
    return found;
  }

  async #readTree(folder: string): Promise<Folder | undefined> {
    if (folder === '') return await this.#readObject(`${this.#revision}^{tree}`);
    const slash = folder.lastIndexOf('/');
    const above = await this.list(slash < 0 ? '' : folder.slice(0, slash));
    const entry = above?.get(folder.slice(slash + 1));
    return entry?.mode === folderMode ? await this.#readObject(entry.id) : undefined;
  }

  async #readObject(name: string): Promise<Folder | undefined> {
    const found = await this.#objects.read(name);
    return found?.type === 'tree' ? new TreeObject(found.content, found.id.length / 2) : undefined;
  }
}

const isName = (step: string): boolean => step !== '' && step !== '.';

/** What is left of a path that cannot be followed further; `..` does not lead above the root. */
const cleanPath = (steps: readonly string[]): string => posix.normalize(`/${steps.join('/')}`).replace(/^\/|\/$/g, '');

/** Whether the content is kept by Git LFS, so that a build gets another one. */
export const isLfsPointer = (content: string): boolean => content.startsWith(lfsPointer);

/**
 * The entries of a folder: `<mode> <name> NUL <bytes of the id>`, one after the other. Most folders are asked for one or two
 * of their entries, so each is read when it is asked for.
 */
class TreeObject implements Folder {
  readonly #content: Buffer;
  /** The same, a character for each byte. */
  readonly #text: string;
  readonly #idLength: number;

  constructor(content: Buffer, idLength: number) {
    this.#content = content;
    this.#text = content.toString('latin1');
    this.#idLength = idLength;
  }

  get(name: string): TreeEntry | undefined {
    // Bytes that are not UTF-8 are read so.
    if (name.includes('\uFFFD')) return new Map(this).get(name);
    const wanted = isAscii(name) ? name : Buffer.from(name).toString('latin1');
    for (let found = this.#positionAt(0); found !== undefined; found = this.#positionAt(found.next)) {
      const { start, end } = found;
      if (end - start === wanted.length && this.#text.startsWith(wanted, start)) return this.#entryAt(found);
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<[string, TreeEntry]> {
    for (let found = this.#positionAt(0); found !== undefined; found = this.#positionAt(found.next)) {
      yield [this.#content.toString('utf8', found.start, found.end), this.#entryAt(found)];
    }
  }

  /** The entry that begins at an index; undefined at the end, and where the object is damaged. */
  #positionAt(at: number): EntryPosition | undefined {
    const start = this.#text.indexOf(' ', at) + 1;
    const end = this.#text.indexOf('\0', start);
    return start === 0 || end < 0 ? undefined : { at, start, end, next: end + 1 + this.#idLength };
  }

  #entryAt({ at, start, end, next }: EntryPosition): TreeEntry {
    return { mode: this.#text.slice(at, start - 1), id: this.#content.toString('hex', end + 1, next) };
  }
}

interface EntryPosition {
  readonly at: number;
  /** Where its name begins. */
  readonly start: number;
  /** Where its name ends. */
  readonly end: number;
  /** Where the next entry begins. */
  readonly next: number;
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
