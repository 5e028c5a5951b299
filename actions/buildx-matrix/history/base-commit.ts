import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeBase } from '../../shared/git/ancestry.ts';
import { createGit, type Git, type GitSetting, gitFailure } from '../../shared/git/git.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { Clone } from '../repository/clone.ts';
import { splitNul } from '../repository/paths.ts';
import type { BaseDecision } from './base.ts';

type Ports = Pick<Runtime, 'capture' | 'env' | 'folders'>;

/** A commit to compare with, and a git that has the trees of it and of HEAD. */
export interface BaseCommit {
  readonly git: Git;
  readonly revision: string;
  /** Removes what was fetched. */
  close(): void;
}

type Wanted = Exclude<BaseDecision, { kind: 'manifest' } | { kind: 'everything' }>;

/** Finds or fetches the commit; a failure is its reason, because a missing base is no error: everything is built then. */
export async function openBase(ports: Ports, clone: Clone, wanted: Wanted): Promise<BaseCommit | { failure: string }> {
  try {
    const revision =
      wanted.kind === 'commit' ? wanted.revision : await forkPoint(ports, clone, wanted.with, wanted.head);
    if (revision === null)
      return { failure: `${wanted.kind === 'merge-base' ? wanted.with : ''} and HEAD have no common history` };
    const known = await localCommit(clone.git, revision);
    if (known !== null) return { git: clone.git, revision: known, close: () => undefined };
    return await fetchCommit(ports, clone, revision);
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

async function localCommit(git: Git, revision: string): Promise<string | null> {
  for (const name of [revision, `refs/remotes/origin/${revision}`]) {
    const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    if (found.exitCode === 0) return found.stdout.toString('utf8').trim();
  }
  return null;
}

/** Where two histories part. A shallow clone cannot tell, so the commits alone, without trees, are fetched. */
async function forkPoint(ports: Ports, clone: Clone, one: string, other: string): Promise<string | null> {
  const [a, b] = await Promise.all([localCommit(clone.git, one), localCommit(clone.git, other)]);
  if (!clone.shallow && a !== null && b !== null) return (await mergeBase(clone.git, a, b)) ?? null;
  const side = await createSide(ports, clone, false);
  try {
    await fetchInto(side.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
    return (await mergeBase(side.git, 'refs/base/one', 'refs/base/other')) ?? null;
  } finally {
    side.close();
  }
}

async function fetchCommit(ports: Ports, clone: Clone, revision: string): Promise<BaseCommit> {
  const side = await createSide(ports, clone, true);
  try {
    await fetchInto(side.git, ['--depth=1', '--filter=blob:none', 'origin', `+${revision}:refs/base/commit`]);
    const id = await side.git.text(['rev-parse', '--verify', 'refs/base/commit^{commit}']);
    return { ...side, revision: id };
  } catch (error) {
    side.close();
    throw error;
  }
}

async function fetchInto(git: Git, what: readonly string[]): Promise<void> {
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...what];
  const result = await git.run(args, { timeoutSeconds: 300 });
  if (result.exitCode !== 0) throw gitFailure(['fetch'], result, '.');
}

/** Settings of the user's clone that a fetch needs: the remote's address and the ways to authenticate. */
const neededSettings =
  /^(?:http\.|credential\.|url\.|core\.sshcommand$|core\.askpass$|ssh\.|protocol\.|remote\.origin\.url$)/i;

async function createSide(ports: Ports, clone: Clone, borrow: boolean) {
  const listed = await clone.git.run(['config', '--list', '-z', '--includes']);
  const settings = splitNul(listed.stdout).flatMap((entry): GitSetting[] => {
    const at = entry.indexOf('\n');
    const key = at < 0 ? entry : entry.slice(0, at);
    return neededSettings.test(key) ? [[key, at < 0 ? 'true' : entry.slice(at + 1)]] : [];
  });
  mkdirSync(ports.folders.temporary, { recursive: true });
  const folder = mkdtempSync(path.join(ports.folders.temporary, 'base-'));
  const git = createGit({ capture: ports.capture, cwd: folder, env: ports.env, settings });
  const format = clone.head.length === 64 ? 'sha256' : 'sha1';
  await git.text(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
  if (borrow) {
    mkdirSync(path.join(folder, 'objects/info'), { recursive: true });
    writeFileSync(path.join(folder, 'objects/info/alternates'), `${clone.objects}\n`);
    if (clone.shallow) writeFileSync(path.join(folder, 'shallow'), readFileSync(clone.shallowFile));
  }
  return { git, close: () => rmSync(folder, { recursive: true, force: true }) };
}
