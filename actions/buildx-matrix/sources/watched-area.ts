import path from 'node:path';
import type { DefinedTarget } from '../../shared/bake/definition.ts';
import { type DefinitionFolders, locateContext } from '../contexts/context-location.ts';
import type { CommitFiles, CommitTree, Folder, ResolvedPath } from '../repository/commit-tree.ts';
import { joinPaths } from '../repository/paths.ts';

// The watched area of a target is what its definition names: its contexts and its Dockerfile. A change of a path in it, or above
// it, has the sources of the target read again. So has, for all targets, a change of a file .gitattributes or .gitignore, which
// can be anywhere, and of the folder that bake runs in.

/**
 * The paths that a target's definition names, relative to the root of the repository: its contexts, its Dockerfile and the
 * ignore file of that. Undefined where one of them is elsewhere, or is named in a way that depends on the machine.
 */
export function definitionArea(target: DefinedTarget, folders: DefinitionFolders): readonly string[] | undefined {
  const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = target;
  const values = [context, ...Object.values(target.contexts ?? {})];
  if ([...values, dockerfile].some(isAbsolute)) return undefined;
  const [main, ...named] = values.map(value => locateContext(value, folders));
  if (main?.kind !== 'folder') return undefined;
  if (named.some(each => each.kind === 'outside' || (each.kind === 'remote' && !each.pinned))) return undefined;
  const contexts = [main, ...named].flatMap(each => (each.kind === 'folder' ? [each.folder] : []));
  if (inline !== undefined) return contexts;
  const file = path.posix.join(main.folder, dockerfile);
  return dockerfile.includes('://') || file.startsWith('../') ? undefined : [...contexts, file, `${file}.dockerignore`];
}

const isAbsolute = (value: string): boolean => path.isAbsolute(value.replace(/^(?:cwd|oci-layout):\/\//, ''));

/** Tells whether a change of a path has the sources of all targets read again. */
export function isWatchedForAll({ root, workdir }: DefinitionFolders): (name: string) => boolean {
  const folder = path.relative(root, workdir).split(path.sep).join('/');
  return name => /(?:^|\/)\.git(?:attributes|ignore)$/.test(name) || isAtOrAbove(name, folder);
}

/**
 * The files of a commit as they are read for one target. Each look at a path outside its watched area is noticed, whatever
 * the look is for: a change of that path would change the sources, and they would not be read again.
 */
export class WatchedFiles implements CommitFiles {
  readonly #tree: CommitTree;
  readonly #area: readonly string[];
  readonly #isForAll: (name: string) => boolean;
  #isConfined: boolean;

  constructor(tree: CommitTree, target: DefinedTarget, folders: DefinitionFolders) {
    const area = definitionArea(target, folders);
    this.#tree = tree;
    this.#area = area ?? [];
    this.#isForAll = isWatchedForAll(folders);
    this.#isConfined = area !== undefined;
  }

  /** Whether all paths that were looked at so far are in the watched area. */
  get isConfined(): boolean {
    return this.#isConfined;
  }

  async list(folder: string): Promise<Folder | undefined> {
    // Any name can be added to it.
    this.lookAt(joinPaths(folder, '*'));
    return await this.#tree.list(folder);
  }

  /** A file is read after its path was resolved. */
  async read(file: Pick<ResolvedPath, 'entry'>): Promise<string | undefined> {
    return await this.#tree.read(file);
  }

  async resolve(name: string, within?: string): Promise<ResolvedPath> {
    return await this.#tree.resolve(name, within, step => this.lookAt(step));
  }

  lookAt(name: string): void {
    this.#isConfined &&= this.#area.some(each => isAround(name, each)) || this.#isForAll(name);
  }
}

/** Whether a path is another one, is in it, or is above it. */
const isAround = (name: string, other: string): boolean =>
  other === '' || isAtOrAbove(name, other) || isAtOrAbove(other, name);

const isAtOrAbove = (name: string, other: string): boolean => other === name || other.startsWith(`${name}/`);
