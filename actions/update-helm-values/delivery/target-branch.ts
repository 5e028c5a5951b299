import type { BuildContext } from '../../shared/context/build-context.ts';
import { readRemote } from '../../shared/git/checkout.ts';
import { createGit } from '../../shared/git/git.ts';
import { followRename } from '../../shared/git/moved-remote.ts';
import { openRemoteBranch, type RemoteBranch } from '../../shared/git/remote-branch.ts';
import { tokenFits, tokenSettings } from '../../shared/git/token.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { credentialsOfAddress, looksLikeToken, splitAddress } from '../../shared/text/address.ts';

/** The branch that values are written to. */
export interface TargetBranch {
  readonly branch: string;
  readonly url: string;
  /** The way from the root of the repository to the checkout, with a slash at its end; empty at the root. */
  readonly prefix: string;
  readonly remote: RemoteBranch;
}

/**
 * The branch of the input, else the branch of the run.
 *
 * @throws ActionError of kind `input` when no branch is named and the run is not on one
 */
export function targetBranchName(input: string, context: Pick<BuildContext, 'kind' | 'refName' | 'ref'>): string {
  if (input !== '') return input;
  if (context.kind === 'branch') return context.refName;
  throw inputError(`This run is not on a branch (${context.ref || 'detached'}), so there is none to write to.`, {
    fix: 'Name the branch in "branch", e.g. main, or set "mode: none" to edit the files of the workspace only.',
  });
}

export interface TargetBranchRequest {
  /** The checkout, whose remote `origin` has the branch. */
  readonly folder: string;
  readonly branch: string;
  /** Empty to use the credentials of the checkout. */
  readonly token: string;
}

/** Opens the branch in a repository of its own, with the credentials of the token or else of the checkout. */
export async function openTargetBranch(
  { folder, branch, token }: TargetBranchRequest,
  runtime: Pick<Runtime, 'env' | 'capture' | 'folders' | 'mask' | 'log' | 'request'>,
): Promise<TargetBranch> {
  const git = createGit({ capture: runtime.capture, cwd: folder, env: runtime.env });
  const { url, prefix, settings } = await readRemote(git, { trusted: [runtime.folders.workspace, folder] });
  maskPassword(url, runtime.mask);
  const fits = token !== '' && tokenFits(url, runtime.env['GITHUB_SERVER_URL'] ?? '');
  if (token !== '' && !fits) {
    runtime.log.info('The token is not sent, because the remote is not on the server it is for.');
  }
  // Git would take the login in the address instead of the token.
  const address = fits && /@/.test(url) ? withoutLogin(url) : url;
  const allSettings = fits ? [...settings, ...tokenSettings(address, token, runtime.mask)] : settings;
  const remote = await openRemoteBranch({
    capture: runtime.capture,
    env: runtime.env,
    cwd: folder,
    folders: runtime.folders,
    url: address,
    branch,
    settings: allSettings,
    onRedirect: followRename({ url: address, settings: allSettings }, runtime.request),
  });
  return { branch, url, prefix, remote };
}

function withoutLogin(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}

/** A user name without a password is often that of an organization, as in the addresses of Azure. */
function maskPassword(url: string, mask: (secret: string) => void): void {
  const { scheme, login = '' } = splitAddress(url);
  const isUser = scheme !== '' && !/[:\s/]/.test(login) && !looksLikeToken(login);
  if (!isUser) for (const secret of credentialsOfAddress(url)) mask(secret);
}
