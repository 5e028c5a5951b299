import { type ActionError, inputError, permissionError, policyError, serviceError } from '../runtime/errors.ts';
import { withoutPasswords } from './git.ts';

/** What a failed fetch or push calls for: another attempt on the new tip, or an error now. */
export type TransferFailure =
  | { readonly kind: 'moved' }
  /** The request may have taken effect: the connection broke before the answer. */
  | { readonly kind: 'unreachable'; readonly said: string }
  | { readonly kind: 'refused'; readonly error: ActionError };

const protectedBranch = /\bGH0(?:06|13)\b|protected branch|rule violations/i;
const rateLimit = /returned error: 429|HTTP 429|rate limit/i;
const notAllowed =
  /returned error: 403|HTTP 403|Permission to \S+ denied|Write access to repository not granted|Resource not accessible|not allowed to push/i;
const notKnown =
  /returned error: 401|HTTP 401|Authentication failed|could not read (?:Username|Password)|Invalid username or|Permission denied \(publickey/i;
const notFound = /returned error: 404|Repository not found|does not appear to be a git repository|does not exist/i;
const noBranch = /couldn't find remote ref|Remote branch .* not found/i;
const moved =
  /non-fast-forward|fetch first|stale info|cannot lock ref|incorrect old value|failed to update ref|but expected|reference already exists|Unable to create '.*\.lock'/i;
const transient =
  /returned error: 5\d\d|HTTP 5\d\d|Connection (?:was )?(?:reset|refused|closed|timed out)|hung up|early EOF|unexpected disconnect|Could not resolve|Failed to connect|timed out|Empty reply|SSL_|gnutls|HTTP\/2 stream|curl \d+|unpack failed|unpacker error|Internal Server Error|gave no result within|index-pack failed|invalid index-pack/i;
const declined = /hook declined|\[remote rejected\]|remote: error:/i;

export interface TransferPlace {
  readonly url: string;
  readonly branch: string;
}

/** Reads what git printed for a fetch or push that failed. */
export function readTransferFailure(printed: string, place: TransferPlace): TransferFailure {
  const said = withoutPasswords(printed.trim());
  const { branch } = place;
  const url = withoutPasswords(place.url);
  if (protectedBranch.test(said)) return refuse(branchIsProtected(branch, said));
  if (rateLimit.test(said)) return { kind: 'unreachable', said };
  if (notAllowed.test(said)) return refuse(mayNotWrite(url, said));
  if (notKnown.test(said)) return refuse(needsLogin(url, said));
  if (noBranch.test(said)) return refuse(branchIsMissing(url, branch));
  if (moved.test(said)) return { kind: 'moved' };
  if (declined.test(said)) return refuse(declinedByServer(branch, said));
  if (notFound.test(said)) return refuse(repositoryIsMissing(url, said));
  if (transient.test(said)) return { kind: 'unreachable', said };
  return refuse(serviceError(`git cannot work with ${url}:\n${said}`));
}

const refuse = (error: ActionError): TransferFailure => ({ kind: 'refused', error });

const contentsWrite = 'permissions:\n  contents: write';

const branchIsProtected = (branch: string, said: string) =>
  policyError(`The branch "${branch}" is protected, and the server refused the push:\n${said}`, {
    fix: 'Give the token of a GitHub App or a person that the branch protection lets bypass, in the input "github-token", or name a branch that is not protected in "branch". The token of the workflow cannot be put on the bypass list.',
  });

const mayNotWrite = (url: string, said: string) =>
  permissionError(`The credentials may not write to ${url}:\n${said}`, {
    fix: `Add to the job:\n${contentsWrite}\nThe token of a workflow reaches only its own repository, and only reads in pull requests from forks; for another repository give a token that may write there in "github-token".`,
  });

const needsLogin = (url: string, said: string) =>
  permissionError(`${url} asks for credentials, or does not know those that were given:\n${said}`, {
    fix: `Give a token in "github-token", or let actions/checkout keep its credentials (persist-credentials: true). The job needs:\n${contentsWrite}`,
  });

const repositoryIsMissing = (url: string, said: string) =>
  permissionError(`There is no repository at ${url}, or the credentials may not see it:\n${said}`, {
    fix: 'Check the remote "origin" of the checkout, and give a token that may read and write the repository in "github-token".',
  });

const branchIsMissing = (url: string, branch: string) =>
  inputError(`The branch "${branch}" does not exist in ${url}.`, {
    fix: 'Name an existing branch in "branch", or create it first.',
  });

const declinedByServer = (branch: string, said: string) =>
  policyError(`The server refused the push to "${branch}":\n${said}`, {
    fix: 'The lines above are what the server said; another attempt would meet the same rule.',
  });

/** The end of the attempts. */
export const unreachable = (url: string, attempts: number, said: string) =>
  serviceError(`${withoutPasswords(url)} could not be reached: ${said}`, {
    fix: `${attempts === 1 ? 'One attempt was' : `${attempts} attempts were`} made. Run the job again; it finds out whether the change arrived and does not make it twice.`,
  });

export const neverQuiet = (branch: string, attempts: number) =>
  serviceError(`The branch "${branch}" moved during each of ${attempts} attempts to push.`, {
    fix: 'Run the job again, raise "max-attempts" or "deadline", or write all images in one step instead of many jobs.',
  });
