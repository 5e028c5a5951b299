import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGit, type Git } from '../../shared/git/git.ts';
import { type ObjectReader, openObjects } from '../../shared/git/objects.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { CommandPorts } from '../../shared/runtime/runtime.ts';
import { CommitTree } from './commit-tree.ts';

/** The user's clone. It is read and never changed: what it lacks is fetched into another repository that borrows from it. */
export interface Clone {
  readonly git: Git;
  /** Absolute path of the work tree. */
  readonly root: string;
  /** The folder that it was opened in, relative to the root and with a slash at its end; empty at the root. */
  readonly prefix: string;
  readonly head: string;
  /** Parents as the commit records them, also at the end of a shallow clone. */
  readonly parents: readonly string[];
  readonly shallow: boolean;
  readonly objectsFolder: string;
  readonly shallowFile: string;
  /** Its objects; closing them closes the clone. */
  readonly objects: ObjectReader;
  /** The files of `head`. */
  readonly tree: CommitTree;
}

/**
 * Opens the clone that a folder is in. It must be closed.
 *
 * @throws ActionError of kind `input` when `folder` is not in a clone, or the clone has no commit
 */
export async function openClone(ports: CommandPorts, folder: string): Promise<Clone> {
  const git = createGit({ capture: ports.capture, cwd: folder, env: ports.env });
  const objects = openObjects(git);
  try {
    const [located, commit] = await Promise.all([locateClone(git, folder), objects.read('HEAD')]);
    if (commit?.type !== 'commit') {
      throw inputError(`The git repository of ${folder} has no commit.`, {
        fix: 'Check a commit out first, e.g. with actions/checkout.',
      });
    }
    const text = commit.content.toString('utf8');
    const header = text.slice(0, text.indexOf('\n\n'));
    return {
      ...located,
      git,
      head: commit.id,
      parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(match => match[1] ?? ''),
      objects,
      tree: new CommitTree(objects, commit.id),
    };
  } catch (error) {
    await objects.close();
    throw error;
  }
}

type CloneFolders = Pick<Clone, 'root' | 'prefix' | 'shallow' | 'objectsFolder' | 'shallowFile'>;

async function locateClone(git: Git, folder: string): Promise<CloneFolders> {
  const names = ['--show-toplevel', '--git-path', 'objects', '--git-path', 'shallow', '--is-shallow-repository'];
  const located = await git.text(['rev-parse', ...names, '--show-prefix']);
  const [root = '', objects = '', shallowFile = '', shallow = '', prefix = ''] = located.split('\n');
  return {
    root,
    prefix,
    shallow: shallow === 'true',
    objectsFolder: path.resolve(folder, objects),
    shallowFile: path.resolve(folder, shallowFile),
  };
}

/** Reads files at a revision; a path that is no file there is left out. */
export async function readFilesAt(git: Git, revision: string, files: readonly string[]): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  // A line break would end the request of one file, and NUL its name.
  const wanted = files.filter(file => !/[\n\0]/.test(file));
  if (wanted.length === 0) return contents;
  const stdin = wanted.map(file => `${revision}:${file}\n`).join('');
  const { stdout } = await git.run(['cat-file', '--batch'], { stdin, timeoutSeconds: 300 });
  let at = 0;
  for (const file of wanted) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const size = / blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    contents.set(file, stdout.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/** Reads a file by its path from the root of the repository; undefined when there is none that can be read. */
export type ReadFile = (file: string) => string | undefined;

/** Reads files of the work tree. */
export const workTreeReader =
  (root: string): ReadFile =>
  file => {
    const absolute = path.join(root, file);
    if (!existsSync(absolute)) return undefined;
    try {
      return readFileSync(absolute, 'utf8');
    } catch {
      return undefined;
    }
  };
