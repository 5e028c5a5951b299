import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createGit, type Git, type GitSetting, gitFailure } from '../shared/git/git.ts';
import { mergeBase } from '../shared/git/history.ts';
import { messageOf } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { BaseDecision } from './base.ts';
import { splitNul } from './changed-paths.ts';

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

type Ports = Pick<Runtime, 'capture' | 'env' | 'folders'>;

/** @throws ActionError of kind `input` when `folder` is in no clone, or the clone has no commit */
export async function openClone(ports: Ports, folder: string): Promise<Clone> {
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
  if (!clone.shallow && a !== null && b !== null) return await mergeBase(clone.git, a, b);
  const side = await createSide(ports, clone, false);
  try {
    await fetchInto(side.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
    return await mergeBase(side.git, 'refs/base/one', 'refs/base/other');
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
