import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGit, type Git, gitFailure } from '../../shared/git/git.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';

/** The user's clone. It is read and never changed: what it lacks is fetched into a side repository that borrows from it. */
export interface Clone {
  readonly git: Git;
  /** Absolute path of the work tree. */
  readonly root: string;
  readonly head: string;
  /** Parents as the commit records them, also at the end of a shallow clone. */
  readonly parents: readonly string[];
  readonly shallow: boolean;
  readonly objects: string;
  readonly shallowFile: string;
}

/** @throws ActionError of kind `input` when `folder` is in no clone, or the clone has no commit */
export async function openClone(ports: Pick<Runtime, 'capture' | 'env'>, folder: string): Promise<Clone> {
  const git = createGit({ capture: ports.capture, cwd: folder, env: ports.env });
  const [facts, commit] = await Promise.all([
    git.text([
      'rev-parse',
      '--show-toplevel',
      '--git-path',
      'objects',
      '--git-path',
      'shallow',
      '--is-shallow-repository',
    ]),
    git.run(['cat-file', '--batch'], { stdin: 'HEAD\n' }),
  ]);
  const [root = '', objects = '', shallowFile = '', shallow = ''] = facts.split('\n');
  const text = commit.stdout.toString('utf8');
  const head = /^([0-9a-f]{40,64}) commit /.exec(text)?.[1];
  if (head === undefined) throw gitFailure(['cat-file'], { ...commit, stderr: 'HEAD names no commit' }, folder);
  const header = text.slice(0, text.indexOf('\n\n'));
  return {
    git,
    root,
    head,
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(match => match[1] ?? ''),
    shallow: shallow === 'true',
    objects: path.resolve(folder, objects),
    shallowFile: path.resolve(folder, shallowFile),
  };
}

/** Texts of files at a revision; null for one that is not there. */
export async function readFilesAt(
  git: Git,
  revision: string,
  files: readonly string[],
): Promise<Map<string, string | null>> {
  const wanted = files.filter(file => !file.includes('\n'));
  const texts = new Map<string, string | null>(files.map(file => [file, null]));
  if (wanted.length === 0) return texts;
  const stdin = wanted.map(file => `${revision}:${file}\n`).join('');
  const { stdout } = await git.run(['cat-file', '--batch'], { stdin, timeoutSeconds: 300 });
  let at = 0;
  for (const file of wanted) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const size = / blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(file, stdout.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** Reads the text of a file of the work tree; null when it is none. */
export const fileReader =
  (root: string) =>
  (file: string): string | null => {
    const place = path.join(root, file);
    if (!existsSync(place)) return null;
    try {
      return readFileSync(place, 'utf8');
    } catch {
      return null;
    }
  };
