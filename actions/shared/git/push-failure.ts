import { type ActionError, inputError, permissionError, policyError, serviceError } from '../runtime/errors.ts';
import { redactAddress, redactAddresses } from '../text/address.ts';

/** Whether a failed fetch or push needs another attempt on the new tip, or is an error now. */
export type TransferFailure =
  | { readonly kind: 'moved' }
  /** The request may have taken effect: the connection broke before the answer. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'refused'; readonly error: ActionError };

export interface BranchAddress {
  readonly url: string;
  readonly branch: string;
}

/** What git and servers print, by the failure it means. */
const patterns = {
  protectedBranch: /\bGH0(?:06|13)\b|protected branch|rule violations/i,
  rateLimit: /returned error: 429|HTTP 429|rate limit/i,
  writeDenied:
    /returned error: 403|HTTP 403|Permission to \S+ denied|Write access to repository not granted|Resource not accessible|not allowed to push/i,
  loginDenied:
    /returned error: 401|HTTP 401|Authentication failed|could not read (?:Username|Password)|Invalid username or|Permission denied \(publickey/i,
  repositoryNotFound: /returned error: 404|Repository not found|does not appear to be a git repository|does not exist/i,
  branchNotFound: /couldn't find remote ref|Remote branch \S+ not found/i,
  moved:
    /non-fast-forward|fetch first|stale info|cannot lock ref|incorrect old value|failed to update ref|but expected|reference already exists|Unable to create '[^']*\.lock'/i,
  transient:
    /returned error: 5\d\d|HTTP 5\d\d|Connection (?:was )?(?:reset|refused|closed|timed out)|hung up|early EOF|unexpected disconnect|Could not resolve|Failed to connect|timed out|Empty reply|SSL_|gnutls|HTTP\/2 stream|curl \d+|unpack failed|unpacker error|Internal Server Error|index-pack failed|invalid index-pack/i,
  declined: /hook declined|\[remote rejected\]|remote: error:/i,
};

/**
 * Reads what git printed for a fetch or push that failed. Git exits with 128 or 1 for all of them, and what a server
 * answers is only in this text; `LC_ALL=C` keeps git's part of it in English.
 */
export function readTransferFailure(printed: string, { url: address, branch }: BranchAddress): TransferFailure {
  const url = redactAddress(address);
  const output = redactAddresses(printed.trim().replaceAll(address, url));
  if (patterns.protectedBranch.test(output)) return refuse(protectedBranchError(branch, output));
  if (patterns.rateLimit.test(output)) return { kind: 'unreachable', detail: output };
  if (patterns.writeDenied.test(output)) return refuse(writeError(url, output));
  if (patterns.loginDenied.test(output)) return refuse(loginError(url, output));
  if (patterns.branchNotFound.test(output)) return refuse(missingBranchError(url, branch));
  if (patterns.moved.test(output)) return { kind: 'moved' };
  if (patterns.declined.test(output)) return refuse(declinedPushError(branch, output));
  if (patterns.repositoryNotFound.test(output)) return refuse(missingRepositoryError(url, output));
  if (patterns.transient.test(output)) return { kind: 'unreachable', detail: output };
  return refuse(serviceError(`git cannot work with ${url}:\n${output}`));
}

const refuse = (error: ActionError): TransferFailure => ({ kind: 'refused', error });

const contentsWrite = 'permissions:\n  contents: write';

const protectedBranchError = (branch: string, output: string) =>
  policyError(`The branch "${branch}" is protected, and the server refused the push:\n${output}`, {
    fix: 'Pass the token of a GitHub App or a person that the branch protection lets bypass, in the input "github-token", or name a branch that is not protected in "branch". The token of the workflow cannot be put on the bypass list.',
  });

const writeError = (url: string, output: string) =>
  permissionError(`The credentials may not write to ${url}:\n${output}`, {
    fix: `Add to the job:\n${contentsWrite}\nThe token of a workflow reaches only its own repository, and only reads in pull requests from forks; for another repository pass a token that may write there in "github-token".`,
  });

const loginError = (url: string, output: string) =>
  permissionError(`${url} needs credentials, or refuses those that were sent:\n${output}`, {
    fix: `Pass a token in "github-token", or let actions/checkout keep its credentials (persist-credentials: true). The job needs:\n${contentsWrite}`,
  });

const missingRepositoryError = (url: string, output: string) =>
  permissionError(`There is no repository at ${url}, or the credentials may not see it:\n${output}`, {
    fix: 'Check the remote "origin" of the checkout, and pass a token that may read and write the repository in "github-token".',
  });

const missingBranchError = (url: string, branch: string) =>
  inputError(`The branch "${branch}" does not exist in ${url}.`, {
    fix: 'Name an existing branch in "branch", or create it first.',
  });

const declinedPushError = (branch: string, output: string) =>
  policyError(`The server refused the push to "${branch}":\n${output}`, {
    fix: 'The lines above are what the server printed; another attempt would meet the same rule.',
  });

/** For the last of several attempts that got no answer. */
export const unreachableRemoteError = (url: string, attempts: number, detail: string) =>
  serviceError(`${redactAddress(url)} could not be reached: ${detail}`, {
    fix: `${attempts === 1 ? 'One attempt was' : `${attempts} attempts were`} made. Run the job again; it checks whether the change arrived and does not make it twice.`,
  });

/** For the last of several attempts that each met a new tip. */
export const movingBranchError = (branch: string, attempts: number) =>
  serviceError(`The branch "${branch}" moved during each of ${attempts} attempts to push.`, {
    fix: 'Run the job again, raise "max-attempts" or "deadline", or write all images in one step instead of many jobs.',
  });
