import type { CommandPorts } from '../runtime/runtime.ts';
import { createGit } from './git.ts';

/** The files that git knows in a folder of a work tree. */
export interface TrackedFiles {
  /** Absolute path of the work tree. */
  readonly root: string;
  /** The folder, relative to the root and with a slash at its end; empty at the root. */
  readonly prefix: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
}

/** @throws ActionError of kind `input` when `folder` is not in a work tree */
export async function readTrackedFiles(ports: CommandPorts, folder: string): Promise<TrackedFiles> {
  const git = createGit({ capture: ports.capture, cwd: folder, env: ports.env });
  const [location, listed] = await Promise.all([
    git.text(['rev-parse', '--show-toplevel', '--show-prefix']),
    git.text(['ls-files', '-z']),
  ]);
  const [root = '', prefix = ''] = location.split('\n');
  return { root, prefix, files: listed.split('\0').filter(Boolean) };
}
