import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeBase } from '../../shared/git/ancestry.ts';
import { readRemote } from '../../shared/git/checkout.ts';
import { createGit, type Git, type GitSetting, gitFailure } from '../../shared/git/git.ts';
import { followRename } from '../../shared/git/moved-remote.ts';
import { type ObjectReader, openObjects } from '../../shared/git/objects.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { CommandPorts, Runtime } from '../../shared/runtime/runtime.ts';
import type { Clone } from '../repository/clone.ts';

/** What it takes to fetch a commit that the clone lacks. */
export type FetchPorts = CommandPorts & Pick<Runtime, 'folders' | 'request'>;

/** A commit to compare with, and a git that has the trees of it and of HEAD. */
export interface BaseCommit {
  readonly git: Git;
  readonly revision: string;
  /** The objects of that git. */
  readonly objects: ObjectReader;
  /** Removes what was fetched. */
  close(): Promise<void>;
}

/** The best common ancestor of two commits, whose commits alone, without trees, are fetched. */
export async function fetchMergeBase(
  ports: FetchPorts,
  clone: Clone,
  [one, other]: readonly [string, string],
): Promise<string | undefined> {
  const scratch = await createScratch(ports, clone, { borrow: false });
  try {
    await fetchInto(scratch.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
    return await mergeBase(scratch.git, 'refs/base/one', 'refs/base/other');
  } finally {
    scratch.close();
  }
}

/**
 * Fetches one commit and its trees, at depth 1, into a repository of its own.
 *
 * @param revision also the name of a branch or Git tag
 * @throws ActionError of kind `input` when the server has no such commit
 */
export async function fetchCommit(ports: FetchPorts, clone: Clone, revision: string): Promise<BaseCommit> {
  const scratch = await createScratch(ports, clone, { borrow: true });
  try {
    const request = ['--depth=1', '--filter=blob:none', 'origin', `+${revision}:refs/base/commit`];
    await fetchInto(scratch.git, request).catch(async (error: unknown) => {
      throw (await isAnswering(scratch.git)) ? unknownCommit(revision, error) : error;
    });
    const id = await scratch.git.text(['rev-parse', '--verify', 'refs/base/commit^{commit}']);
    const objects = openObjects(scratch.git);
    const close = async (): Promise<void> => {
      await objects.close();
      scratch.close();
    };
    return { git: scratch.git, revision: id, objects, close };
  } catch (error) {
    scratch.close();
    throw error;
  }
}

/** Git has one exit code for a server that cannot be reached and for a commit that the server does not have. */
const isAnswering = async (git: Git): Promise<boolean> =>
  (await git.run(['ls-remote', '--quiet', 'origin', 'HEAD'], { timeoutSeconds: 60 })).exitCode === 0;

const unknownCommit = (revision: string, cause: unknown) =>
  inputError(`${JSON.stringify(revision)} is no commit, branch or Git tag of this repository`, { cause });

async function fetchInto(git: Git, request: readonly string[]): Promise<void> {
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...request];
  const result = await git.run(args, { timeoutSeconds: 300 });
  if (result.exitCode !== 0) throw gitFailure(['fetch'], result, '.');
}

/** A repository to fetch into; `borrow` lets it use the objects of the clone. */
async function createScratch(ports: FetchPorts, clone: Clone, { borrow }: { readonly borrow: boolean }) {
  const remote = await readRemote(clone.git, { trusted: [ports.folders.workspace, clone.root] });
  const settings: GitSetting[] = [...remote.settings, ['remote.origin.url', remote.url]];
  const folder = ports.folders.create('base');
  const onRedirect = followRename(remote, ports.request);
  const git = createGit({ capture: ports.capture, cwd: folder, gitDir: folder, env: ports.env, settings, onRedirect });
  const format = clone.head.length === 64 ? 'sha256' : 'sha1';
  await git.text(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
  if (borrow) {
    mkdirSync(path.join(folder, 'objects/info'), { recursive: true });
    writeFileSync(path.join(folder, 'objects/info/alternates'), `${clone.objectsFolder}\n`);
    if (clone.shallow) writeFileSync(path.join(folder, 'shallow'), readFileSync(clone.shallowFile));
  }
  return { git, close: () => rmSync(folder, { recursive: true, force: true }) };
}
