import { type ActionError, inputError, messageOf, permissionError, serviceError } from '../../runtime/errors.ts';

/** The client turns each answer of the service into a message and keeps no status, so only the message is left to match. */
const conflict = /\(409\)/;
const quota = /storage quota has been hit|insufficient usage/i;
const refusedToken = /\((?:401|403)\)|ACTIONS_RUNTIME_TOKEN|JWT token is invalid/;

/** The service understood the request and said no: nothing was stored, and another attempt would not help. */
export const isRefusal = (error: unknown): boolean =>
  quota.test(messageOf(error)) || refusedToken.test(messageOf(error));

export const isConflict = (error: unknown): boolean => conflict.test(messageOf(error));

/** Describes a failure of the artifact client to its reader. An empty `name` means a listing. */
export function artifactFailure(name: string, error: unknown): ActionError {
  const message = messageOf(error);
  const what = name === '' ? 'The artifacts of this run' : `Artifact "${name}"`;
  if (conflict.test(message)) {
    return inputError(`${what} exists already in this run, with other content or not finalized.`, {
      fix: 'Names are shared by all jobs of a run and by all reusable workflows that it calls. Let only one job write this artifact: give matrix rows different names, or call the workflow once per run.',
      cause: error,
    });
  }
  if (quota.test(message)) {
    return serviceError(`${what} was not stored: the artifact storage of this account is full.`, {
      fix: 'Delete old artifacts, shorten their retention, or raise the spending limit. GitHub recalculates the storage every 6 to 12 hours.',
      cause: error,
    });
  }
  if (refusedToken.test(message)) {
    return permissionError(`${what} cannot be reached: the artifact service refused the runner's token (${message}).`, {
      fix: 'The token is valid only while its job runs. Run the action as a step of the job, not in a process that lives longer.',
      cause: error,
    });
  }
  return serviceError(`${what} could not be transferred: ${message}`, {
    fix: 'Run the job again. If it fails again, see githubstatus.com, and on a self-hosted runner allow *.actions.githubusercontent.com and *.blob.core.windows.net.',
    cause: error,
  });
}

/** @param known the artifacts that exist */
export function missingArtifact(name: string, known: readonly { readonly name: string }[]): ActionError {
  const names = known.slice(0, 10).map(artifact => artifact.name);
  const more = known.length > names.length ? ` and ${known.length - names.length} more` : '';
  const there = names.length === 0 ? 'It has none' : `It has ${names.join(', ')}${more}`;
  return inputError(`This run has no artifact "${name}". ${there}.`, {
    fix: 'Let this job need the one that writes it. If that job ran long ago, the artifact has expired: run all jobs again.',
  });
}

/**
 * `@actions/artifact` 6 supports github.com, GHE.com and loopback only.
 *
 * @param server GITHUB_SERVER_URL
 */
export function refuseServer(server: string | undefined): void {
  const { hostname } = new URL(server || 'https://github.com');
  if (hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/i.test(hostname)) return;
  throw serviceError(
    `The artifact service of ${hostname} is not supported: GitHub Enterprise Server lacks its version 4.`,
    {
      fix: 'Pass the files on by yourself: upload them by actions/upload-artifact@v3 and pass their paths to the inputs "plan" and "digests".',
    },
  );
}
