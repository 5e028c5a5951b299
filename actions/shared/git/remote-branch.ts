import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Capture } from '../runtime/exec.ts';
import type { Folders } from '../runtime/runtime.ts';
import { isAncestor } from './ancestry.ts';
import { createGit, type Git, type GitEnvironment, type GitOptions, type GitSetting, gitFailure } from './git.ts';

/** An entry in the tree of a commit. */
export interface TreeFile {
  /** `100644`, `100755`, `120000` (symbolic link), `160000` (submodule), `040000` (folder). */
  readonly mode: string;
  readonly id: string;
}

export interface NewCommit {
  readonly parent: string;
  readonly files: readonly { readonly path: string; readonly mode: string; readonly content: Uint8Array }[];
  readonly message: string;
  readonly author: Person;
  readonly date: Date;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The result of a transfer: an object id, or what git printed when it failed. */
export type Transfer = { readonly id: string } | { readonly failed: string };

/** One branch of a remote repository, edited through its objects: no checkout, no index of the user, no filters. */
export interface RemoteBranch {
  /** Fetches the tip: the first time without history, later with all commits that were added since. */
  fetch(): Promise<Transfer>;
  find(commit: string, file: string): Promise<TreeFile | undefined>;
  read(file: TreeFile): Promise<Buffer>;
  commit(change: NewCommit): Promise<string>;
  /** Moves the branch from `tip` to `commit`, only if it is still at `tip`. */
  push(commit: string, tip: string): Promise<Transfer>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  close(): void;
}

export interface RemoteBranchOptions {
  readonly capture: Capture;
  readonly env: GitEnvironment;
  /** The user's clone; relative addresses start here. */
  readonly cwd: string;
  readonly folders: Folders;
  readonly url: string;
  readonly branch: string;
  readonly settings: readonly GitSetting[];
  readonly onRedirect?: GitOptions['onRedirect'];
}

const tipRef = 'refs/image-actions/tip';
const transferSeconds = 120;

/**
 * Opens a branch in a separate bare repository: the user's clone gets no object, no ref and no shallow boundary from it.
 * Blobs are fetched one by one where the server allows it (git-clone, "--filter").
 */
export async function openRemoteBranch(options: RemoteBranchOptions): Promise<RemoteBranch> {
  const folder = options.folders.create('remote-branch');
  const git = createGit({
    capture: options.capture,
    cwd: options.cwd,
    env: options.env,
    gitDir: folder,
    onRedirect: options.onRedirect,
    settings: [
      ...options.settings,
      ['remote.target.url', options.url],
      ['remote.target.promisor', 'true'],
      ['i18n.commitEncoding', 'utf-8'],
      ['core.quotePath', 'false'],
    ],
  });
  await git.text(['init', '--quiet', '--bare', '--template=']);
  const ref = `refs/heads/${options.branch}`;
  let hasTip = false;
  return {
    fetch: async () => {
      const fetched = await fetchTip(git, ref, !hasTip);
      hasTip ||= 'id' in fetched;
      return fetched;
    },
    find: async (commit, file) => await findFile(git, commit, file),
    read: async file => await readBlob(git, file, options.cwd),
    commit: async change => await writeCommit(git, path.join(folder, 'change.index'), change),
    push: async (commit, tip) => await pushCommit(git, ref, { commit, tip }),
    isAncestor: async (ancestor, descendant) => await isAncestor(git, ancestor, descendant),
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function fetchTip(git: Git, ref: string, isFirst: boolean): Promise<Transfer> {
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  if (isFirst) args.push('--depth=1');
  const result = await git.run([...args, '--filter=blob:none', '--end-of-options', 'target', `+${ref}:${tipRef}`], {
    timeoutSeconds: transferSeconds,
  });
  if (result.exitCode !== 0) return { failed: result.stderr };
  return { id: await git.text(['rev-parse', '--verify', '--end-of-options', tipRef]) };
}

async function findFile(git: Git, commit: string, file: string): Promise<TreeFile | undefined> {
  const listed = await git.text(['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', file]);
  for (const line of listed.split('\0')) {
    const [entry = '', name] = line.split('\t');
    const [mode = '', , id = ''] = entry.split(' ');
    if (name === file) return { mode, id };
  }
  return undefined;
}

async function readBlob(git: Git, file: TreeFile, cwd: string): Promise<Buffer> {
  const args = ['cat-file', 'blob', file.id];
  const result = await git.run(args, { timeoutSeconds: transferSeconds });
  if (result.exitCode !== 0) throw gitFailure(args, result, cwd);
  return result.stdout;
}

async function writeCommit(git: Git, index: string, change: NewCommit): Promise<string> {
  const env = { GIT_INDEX_FILE: index };
  rmSync(index, { force: true });
  const entries: string[] = [];
  for (const { path: name, mode, content } of change.files) {
    const id = await git.text(['hash-object', '-w', '--no-filters', '--stdin'], { stdin: content });
    entries.push(`${mode} ${id}\t${name}\0`);
  }
  await git.text(['read-tree', change.parent], { env });
  await git.text(['update-index', '-z', '--index-info'], { env, stdin: entries.join('') });
  const tree = await git.text(['write-tree', '--missing-ok'], { env });
  const date = `${Math.floor(change.date.getTime() / 1000)} +0000`;
  const { name, email } = change.author;
  return await git.text(['commit-tree', '--no-gpg-sign', '-p', change.parent, '-F', '-', tree], {
    stdin: change.message,
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    },
  });
}

/**
 * The lease makes the push a compare-and-swap: a plain fast-forward would restore commits that were removed from the
 * branch in the meantime, and would recreate a deleted branch. `commit` descends from `tip`, so no commit is lost.
 */
async function pushCommit(git: Git, ref: string, { commit, tip }: { commit: string; tip: string }): Promise<Transfer> {
  const args = ['push', '--porcelain', '--no-verify', '--no-signed', '--recurse-submodules=no', '--no-follow-tags'];
  const result = await git.run(
    [...args, `--force-with-lease=${ref}:${tip}`, '--end-of-options', 'target', `${commit}:${ref}`],
    { timeoutSeconds: transferSeconds },
  );
  if (result.exitCode === 0) return { id: commit };
  return { failed: `${result.stderr}\n${result.stdout.toString('utf8')}` };
}
