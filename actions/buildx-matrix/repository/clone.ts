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
