import { realpathSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../runtime/errors.ts';
import type { Git, GitSetting } from './git.ts';
import { loginOfBasic, loginSettings, noHelpers } from './token.ts';

/** How the user's clone reaches its origin. */
export interface Remote {
  readonly url: string;
  /** Path from the root of the clone to the folder, with a slash at its end; empty at the root. */
  readonly prefix: string;
  /** Settings of this clone for the transport: credentials, proxies, rewritten addresses. */
  readonly settings: readonly GitSetting[];
}

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
 * @throws ActionError of kind `input` when the folder is not a clone, or has no such remote
 */
export async function readRemote(git: Git, { name = 'origin', trusted }: RemoteOptions): Promise<Remote> {
  const located = await git.text(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
  const [root = '', gitDir = '', prefix = ''] = located.split('\n');
  const listed = await git.text(['config', '--list', '--show-scope', '--includes', '-z']);
  const settings = localSettings(listed);
  const url = settings.findLast(([key]) => key === `remote.${name}.url`)?.[1];
  if (url === undefined) {
    throw inputError(`The repository has no remote "${name}" to push to.`, {
      fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
    });
  }
  const transport = settings.filter(([key]) => transportKeys.test(key));
  return { url, prefix, settings: isTrusted({ root, gitDir }, trusted) ? boundToHosts(transport, url) : [] };
}

/**
 * Git sends an extra header to every host that it is redirected to. A login in a header becomes one that git binds to its
 * host; with any other header git follows no redirect.
 */
function boundToHosts(settings: readonly GitSetting[], remoteUrl: string): readonly GitSetting[] {
  const rest = settings.filter(([key]) => !headerKey.test(key));
  const logins: GitSetting[] = [];
  const others: GitSetting[] = [];
  settings.forEach(([key, value], index) => {
    const header = headerKey.exec(key);
    const isReset = settings.some(([name, text], later) => later > index && name === key && text === '');
    if (header === null || value === '' || isReset) return;
    const basic = /^authorization:\s*basic\s+(\S+)\s*$/i.exec(value)?.[1];
    const server = serverOf(header[1] ?? '', remoteUrl);
    const login = basic === undefined || server === undefined ? undefined : loginOfBasic(server, basic);
    if (login === undefined) others.push([key, value]);
    else logins.push(...loginSettings(login));
  });
  const bound: GitSetting[] = logins.length === 0 ? rest : [...rest, noHelpers, ...logins];
  if (others.length === 0) return bound;
  const redirects: GitSetting[] = [
    ['http.followRedirects', 'false'],
    [`http.${remoteUrl}.followRedirects`, 'false'],
  ];
  return [...bound, ...others, ...redirects];
}

const headerKey = /^http\.(?:(.*)\.)?extraheader$/i;

function serverOf(base: string, remoteUrl: string): string | undefined {
  if (base !== '') return base.replace(/\/$/, '');
  return /^https?:/.test(remoteUrl) && URL.canParse(remoteUrl) ? new URL(remoteUrl).origin : undefined;
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

/** `scope NUL key NEWLINE value NUL`, as `git config --list --show-scope -z` prints it. */
function localSettings(listed: string): GitSetting[] {
  const fields = listed.split('\0');
  const settings: GitSetting[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const scope = fields[at];
    const entry = fields[at + 1] ?? '';
    if (scope !== 'local' && scope !== 'worktree') continue;
    const cut = entry.indexOf('\n');
    settings.push(cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)]);
  }
  return settings;
}
