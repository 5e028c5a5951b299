import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeBase } from '../../shared/git/ancestry.ts';
import { readRemote } from '../../shared/git/checkout.ts';
import { createGit, type Git, type GitSetting, gitFailure } from '../../shared/git/git.ts';
import { type ObjectReader, openObjects } from '../../shared/git/objects.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import type { CommandPorts, Runtime } from '../../shared/runtime/runtime.ts';
import type { Clone } from '../repository/clone.ts';
import type { EarlierCommit } from './base.ts';

/** What it takes to fetch a commit that the clone lacks. */
export type FetchPorts = CommandPorts & Pick<Runtime, 'folders'>;

/** A commit to compare with, and a git that has the trees of it and of HEAD. */
export interface BaseCommit {
  readonly git: Git;
  readonly revision: string;
  /** The objects of that git. */
  readonly objects: ObjectReader;
  /** Removes what was fetched. */
  close(): Promise<void>;
}

/** Finds or fetches a commit. A commit that cannot be found is a failure with its reason, no error: everything is built. */
export async function openBase(
  ports: FetchPorts,
  clone: Clone,
  wanted: EarlierCommit,
): Promise<BaseCommit | { readonly failure: string }> {
  try {
    const revision =
      wanted.kind === 'commit' ? wanted.revision : await forkPoint(ports, clone, [wanted.with, wanted.head]);
    if (revision === undefined) {
      return { failure: `${wanted.kind === 'merge-base' ? wanted.with : ''} and HEAD have no common history` };
    }
    const known = await localCommit(clone.objects, revision);
    const { git, objects } = clone;
    if (known !== undefined) return { git, objects, revision: known, close: async () => undefined };
    return await fetchCommit(ports, clone, revision);
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

async function localCommit(objects: ObjectReader, revision: string): Promise<string | undefined> {
  for (const name of [revision, `refs/remotes/origin/${revision}`]) {
    const found = await objects.read(`${name}^{commit}`);
    if (found !== undefined) return found.id;
  }
  return undefined;
}

/** The best common ancestor. A shallow clone does not have it, so the commits alone, without trees, are fetched. */
async function forkPoint(
  ports: FetchPorts,
  clone: Clone,
  [one, other]: readonly [string, string],
): Promise<string | undefined> {
  const [a, b] = await Promise.all([localCommit(clone.objects, one), localCommit(clone.objects, other)]);
  if (!clone.shallow && a !== undefined && b !== undefined) return await mergeBase(clone.git, a, b);
  const scratch = await createScratch(ports, clone, { borrow: false });
  try {
    await fetchInto(scratch.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
    return await mergeBase(scratch.git, 'refs/base/one', 'refs/base/other');
  } finally {
    scratch.close();
  }
}

async function fetchCommit(ports: FetchPorts, clone: Clone, revision: string): Promise<BaseCommit> {
  const scratch = await createScratch(ports, clone, { borrow: true });
  try {
    await fetchInto(scratch.git, ['--depth=1', '--filter=blob:none', 'origin', `+${revision}:refs/base/commit`]);
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
  const git = createGit({ capture: ports.capture, cwd: folder, gitDir: folder, env: ports.env, settings });
  const format = clone.head.length === 64 ? 'sha256' : 'sha1';
  await git.text(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
  if (borrow) {
    mkdirSync(path.join(folder, 'objects/info'), { recursive: true });
    writeFileSync(path.join(folder, 'objects/info/alternates'), `${clone.objectsFolder}\n`);
    if (clone.shallow) writeFileSync(path.join(folder, 'shallow'), readFileSync(clone.shallowFile));
  }
  return { git, close: () => rmSync(folder, { recursive: true, force: true }) };
}
