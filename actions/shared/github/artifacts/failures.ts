import { ActionError, inputError, policyError, serviceError } from '../../runtime/errors.ts';
import { oneLine } from '../../runtime/log.ts';
import type { Answer } from '../../runtime/request.ts';
import { parseObject } from '../../text/json.ts';

/** How errors call the service. */
export const serviceName = 'The artifact service';

/** The service understood the request and said no: nothing was stored, and another attempt would not help. */
export class RefusalError extends ActionError {}

/** The run has an artifact of this name, or one that was never finished. */
export class ConflictError extends Error {}

/** One call of the API. */
export interface CalledMethod {
  readonly method: string;
  readonly host: string;
}

/** What an answer that is no success means. */
export function refusalOf(answer: Answer, { method, host }: CalledMethod): Error {
  const { status, headers } = answer;
  if (status < 400) return redirectError(headers.get('location') ?? '', host);
  const text = messageIn(answer);
  const message = `${method} was answered with status ${status}${text === '' ? '' : `: ${text}`}`;
  if (status === 409) return new ConflictError(message);
  if (/insufficient usage/i.test(text)) return quotaError();
  if (status === 401 || status === 403) return tokenError(message);
  return serviceError(`${serviceName} (${host}) did not accept a request: ${message}.`);
}

/** Twirp, "Errors". */
function messageIn({ body }: Answer): string {
  const message = parseObject(body)?.['msg'];
  return typeof message === 'string' ? oneLine(message) : '';
}

function redirectError(location: string, host: string): ActionError {
  const target = URL.canParse(location) ? new URL(location).host : 'another address';
  return new RefusalError(
    'policy',
    `${serviceName} (${host}) redirects to ${oneLine(target)}, and the token of the job is not sent there.`,
    {
      fix: 'GitHub does not redirect these requests. Find out which proxy does, and let it pass requests for this host on unchanged.',
    },
  );
}

const quotaError = () =>
  new RefusalError('service', 'the artifact storage of this account is full.', {
    fix: 'Delete old artifacts, shorten their retention, or raise the spending limit. GitHub recalculates the storage every 6 to 12 hours.',
  });

/** @param why what is wrong with the token, or what the service answered */
export const tokenError = (why: string) =>
  new RefusalError('permission', `${serviceName} refused the runner's token: ${why}.`, {
    fix: 'The token is valid only while its job runs. Run the action as a step of the job, not in a process that lives longer.',
  });

/** An answer of another form comes from a proxy, or from a service that is just starting. */
export const unusableAnswer = ({ status, headers }: Answer, { method, host }: CalledMethod): ActionError => {
  const type = oneLine(headers.get('content-type') ?? '') || 'no content type';
  return serviceError(
    `${serviceName} (${host}) answered ${method} in a form that cannot be used (status ${status}, ${type}).`,
    {
      fix: 'Run the job again. If the error stays, something answers in place of the service: see what this runner gets from that host.',
    },
  );
};

/**
 * Says of a failed call what it was for. An empty `name` means a list.
 *
 * @param conflict the error when the name is taken
 */
export function artifactFailure(name: string, error: unknown, conflict = () => takenName(name, error)): unknown {
  const what = name === '' ? 'The artifacts of this run' : `Artifact "${name}"`;
  if (error instanceof ConflictError) return conflict();
  if (!(error instanceof ActionError)) return error;
  const { kind, message, fix = transferFix } = error;
  return new ActionError(kind, `${what} could not be transferred: ${message}`, { fix, cause: error });
}

const takenName = (name: string, cause: unknown): ActionError =>
  inputError(`Artifact "${name}" exists already in this run, with other content or not finalized.`, {
    fix: 'Names are shared by all jobs of a run and by all reusable workflows that it calls. Let only one job write this artifact: give matrix rows different names, or call the workflow once per run.',
    cause,
  });

const transferFix =
  'Run the job again. If it fails again, see githubstatus.com, and on a self-hosted runner allow *.actions.githubusercontent.com and *.blob.core.windows.net.';

/** @param known the artifacts that exist */
export function missingArtifact(name: string, known: readonly { readonly name: string }[]): ActionError {
  const names = known.slice(0, 10).map(artifact => artifact.name);
  const more = known.length > names.length ? ` and ${known.length - names.length} more` : '';
  const there = names.length === 0 ? 'It has none' : `It has ${names.join(', ')}${more}`;
  return inputError(`This run has no artifact "${name}". ${there}.`, {
    fix: 'Let this job need the one that writes it. If that job ran long ago, the artifact has expired: run all jobs again.',
  });
}

/** An archive that the service sent and that this suite did not write. */
export const refusedArchive = (name: string, why: string, cause?: unknown) =>
  policyError(`Artifact "${name}" of this run is refused: ${why}.`, {
    fix: 'Another tool or another job wrote it. Give its artifact another name there, and run all jobs of the workflow again.',
    cause,
  });

export const damagedArchive = (name: string, why: string, cause?: unknown) =>
  serviceError(`The artifact service sent a damaged archive of "${name}": ${why}.`, {
    fix: 'Run the job again. If the error stays, run all jobs of the workflow again.',
    cause,
  });

/**
 * GitHub Enterprise Server has an older service.
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
