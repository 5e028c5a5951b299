import { CommitTree } from '../../actions/buildx-matrix/repository/commit-tree.ts';
import { parseTree, type Tree } from '../../actions/buildx-matrix/repository/tree.ts';
import type { GitObject, ObjectReader } from '../../actions/shared/git/objects.ts';

/** The content of a file; a symlink; or a submodule. */
export type TreeFile = string | { readonly link: string } | 'submodule';

/** Files of a commit by path. */
export type TreeFiles = Readonly<Record<string, TreeFile>>;

export const linkTo = (link: string): TreeFile => ({ link });

export interface MemoryTree {
  readonly tree: CommitTree;
  /** Names of the objects that were read, in order. */
  readonly read: readonly string[];
}

/** A commit that is nowhere but in memory, as the objects that git would have. */
export function memoryTree(files: TreeFiles): MemoryTree {
  const objects = new Map<string, GitObject>();
  const add = (type: GitObject['type'], content: Buffer): string => {
    const id = (objects.size + 1).toString(16).padStart(40, '0');
    objects.set(id, { id, type, content });
    return id;
  };
  const addFolder = (folder: string): string => {
    const below = folder === '' ? '' : `${folder}/`;
    const names = Object.keys(files)
      .filter(file => file.startsWith(below))
      .map(file => file.slice(below.length).split('/')[0] ?? '');
    const entries = [...new Set(names)].sort().map(name => {
      const file = files[`${below}${name}`];
      const [mode, id] =
        file === undefined
          ? ['40000', addFolder(`${below}${name}`)]
          : file === 'submodule'
            ? ['160000', 'f'.repeat(40)]
            : typeof file === 'string'
              ? ['100644', add('blob', Buffer.from(file))]
              : ['120000', add('blob', Buffer.from(file.link))];
      return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id ?? '', 'hex')]);
    });
    return add('tree', Buffer.concat(entries));
  };
  const root = addFolder('');
  const read: string[] = [];
  const reader: ObjectReader = {
    read: async name => {
      read.push(name);
      return objects.get(name === 'HEAD^{tree}' ? root : name);
    },
    close: async () => undefined,
  };
  return { tree: new CommitTree(reader, 'HEAD'), read };
}

/** A commit as git lists it: the id of each file, and the mode of all. */
export const listedTree = (ids: Readonly<Record<string, string>>, mode = '100644'): Tree =>
  parseTree(
    Buffer.from(
      Object.keys(ids)
        .sort()
        .map(name => `${mode} ${mode.startsWith('16') ? 'commit' : 'blob'} ${ids[name]}\t${name}\0`)
        .join(''),
    ),
  );
