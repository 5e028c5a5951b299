import { realpathSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../runtime/errors.ts';
import type { Git, GitSetting } from './git.ts';
import { boundHeaders, isHeader } from './headers.ts';
import { checkRemoteAddress } from './remote-address.ts';

/** How the user's clone reaches its origin. */
export interface Remote {
  readonly url: string;
  /** Path from the root of the clone to the folder, with a slash at its end; empty at the root. */
  readonly prefix: string;
  /** Settings of this clone for the transport: credentials, proxies, rewritten addresses. */
  readonly settings: readonly GitSetting[];
}

/** Headers are taken from every configuration that git reads, see `boundHeaders`. */
const transportKeys = /^(?:http|credential|url|ssh|core\.(?:sshcommand|askpass)|protocol)(?:\.|$)/i;

/** Where a repository is, and which ones may name programs and credentials. */
export interface RemoteOptions {
  /** Default `origin`. */
  readonly name?: string;
  /** The workspace, and the checkout that an input names. */
  readonly trusted: readonly string[];
}

/**
 * Reads how a clone reaches its origin, including what actions/checkout left for later steps
 * (`http.<host>.extraheader`, also in files that `includeIf` names), so that another repository can reach it the same way.
 * Settings can name programs, so they are taken only from the repository of a trusted folder.
 *
 * @throws ActionError of kind `input` when the folder is not a clone, or has no such remote, or no address that git can use;
 *   of kind `policy` for an address that names a program
 */
export async function readRemote(git: Git, { name = 'origin', trusted }: RemoteOptions): Promise<Remote> {
  const located = await git.text(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
  const [root = '', gitDir = '', prefix = ''] = located.split('\n');
  const listed = readSettings(await git.text(['config', '--list', '--show-scope', '--includes', '-z']));
  const local = listed.filter(({ isLocal }) => isLocal).map(({ setting }) => setting);
  const url = local.findLast(([key]) => key === `remote.${name}.url`)?.[1];
  if (url === undefined) {
    throw inputError(`The repository has no remote "${name}" to push to.`, {
      fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
      terminalFix: `Add one with "git remote add ${name} ADDRESS".`,
    });
  }
  checkRemoteAddress(url, name);
  const trustsLocal = isTrusted({ root, gitDir }, trusted);
  const used = listed.filter(({ isLocal }) => trustsLocal || !isLocal).map(({ setting }) => setting);
  const transport = trustsLocal ? local.filter(([key]) => transportKeys.test(key) && !isHeader(key)) : [];
  return { url, prefix, settings: [...transport, ...boundHeaders(used, url)] };
}

/**
 * Whether a repository is the one that a trusted folder is in. A git directory around the folder itself is a bare
 * repository, which a commit can hold; git before 2.38 does not know `safe.bareRepository`.
 */
function isTrusted({ root, gitDir }: { root: string; gitDir: string }, trusted: readonly string[]): boolean {
  const folders = trusted.map(folder => realpathSync(folder));
  return folders.some(folder => isInside(folder, root) && !isInside(folder, gitDir));
}

function isInside(folder: string, parent: string): boolean {
  const steps = path.relative(parent, folder);
  return steps !== '..' && !steps.startsWith(`..${path.sep}`) && !path.isAbsolute(steps);
}

interface ScopedSetting {
  /** Of the repository, not of the user or the machine. */
  readonly isLocal: boolean;
  readonly setting: GitSetting;
}

/** `scope NUL key NEWLINE value NUL`, as `git config --list --show-scope -z` prints it. */
function readSettings(listed: string): ScopedSetting[] {
  const fields = listed.split('\0');
  const settings: ScopedSetting[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const scope = fields[at];
    const entry = fields[at + 1] ?? '';
    const cut = entry.indexOf('\n');
    const setting: GitSetting = cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)];
    settings.push({ isLocal: scope === 'local' || scope === 'worktree', setting });
  }
  return settings;
}
