import { inputError } from '../runtime/errors.ts';
import type { Git, GitSetting } from './git.ts';

/** How the user's clone reaches its origin. */
export interface Remote {
  readonly url: string;
  /** Path from the root of the clone to the folder, with a slash at its end; empty at the root. */
  readonly prefix: string;
  /** Settings of this clone for the transport: credentials, proxies, rewritten addresses. */
  readonly settings: readonly GitSetting[];
}

const transportKeys = /^(?:http|credential|url|ssh|core\.sshcommand|protocol)(?:\.|$)/i;

/**
 * Reads how a clone reaches its origin, including what actions/checkout left for later steps
 * (`http.<host>.extraheader`, also in files that `includeIf` names), so that another repository can reach it the same way.
 *
 * @throws ActionError of kind `input` when the folder is not a clone, or has no such remote
 */
export async function readRemote(git: Git, name = 'origin'): Promise<Remote> {
  const prefix = await git.text(['rev-parse', '--show-prefix']);
  const listed = await git.text(['config', '--list', '--show-scope', '--includes', '-z']);
  const settings = localSettings(listed);
  const url = settings.findLast(([key]) => key === `remote.${name}.url`)?.[1];
  if (url === undefined) {
    throw inputError(`The repository has no remote "${name}" to push to.`, {
      fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
    });
  }
  return { url, prefix, settings: settings.filter(([key]) => transportKeys.test(key)) };
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
