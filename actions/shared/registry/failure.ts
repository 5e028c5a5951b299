import * as v from 'valibot';
import { type ActionError, inputError, permissionError, serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Answer } from '../runtime/request.ts';
import { ecrRegion } from './host.ts';

/** What a request is for; errors say it. */
export interface Purpose {
  readonly registry: string;
  /** The repository's path below the registry's host. */
  readonly path: string;
  readonly access: 'pull' | 'push';
  /** Completes "while …", e.g. `reading the manifest "main"`. */
  readonly doing: string;
}

/** One entry of an error body (OCI distribution specification, "Error Codes"), made harmless. */
export interface RegistryError {
  readonly code: string;
  readonly message: string;
}

const errorBody = v.looseObject({
  errors: v.array(v.looseObject({ code: v.optional(v.unknown()), message: v.optional(v.unknown()) })),
});

const bodyLimit = 65_536;

/** The first errors of a body; a body of another form has none. Its text comes from the service and is hostile. */
export function readErrors(body: Uint8Array): RegistryError[] {
  if (body.byteLength > bodyLimit) return [];
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), errorBody), new TextDecoder().decode(body));
  if (!read.success) return [];
  return read.output.errors.slice(0, 3).map(({ code, message }) => ({
    code: typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'UNKNOWN',
    message: typeof message === 'string' ? oneLine(message) : '',
  }));
}

/** `status 403, DENIED: "…"` */
export function describeAnswer(answer: Answer): string {
  const errors = readErrors(answer.body).map(({ code, message }) =>
    message === '' ? code : `${code}: ${JSON.stringify(message)}`,
  );
  return [`status ${answer.status}`, ...errors].join(', ');
}

/**
 * Turns an answer that is not a success into an error with a way out.
 *
 * @param credentialSource undefined when no credentials were sent
 */
export function failure(answer: Answer, purpose: Purpose, credentialSource: string | undefined): ActionError {
  const { registry, path, access, doing } = purpose;
  const description = describeAnswer(answer);
  if (answer.status === 401 || answer.status === 403) return accessRefused(purpose, description, credentialSource);
  const unknownName = readErrors(answer.body).some(({ code }) => code === 'NAME_UNKNOWN');
  if (access === 'push' && answer.status === 404 && (unknownName || ecrRegion(registry) !== undefined)) {
    return missingRepository(purpose, description);
  }
  const message = `${registry} did not accept a request for ${path} while ${doing} (${description}).`;
  if (!refusesRequest(answer.status)) return serviceError(message);
  return inputError(message, { fix: refusalFix(answer.status, access) });
}

/** The registry was reached and would answer the same again. 404 is left out: what is missing can appear. */
const refusesRequest = (status: number): boolean =>
  status >= 400 && status < 500 && ![404, 408, 425, 429].includes(status);

const refusalFix = (status: number, access: Purpose['access']): string =>
  status === 405 && access === 'push'
    ? 'This registry takes no pushes: it is read-only, or a mirror of another one. Push to the registry itself.'
    : 'The registry works, and refuses what it got. Check that it supports OCI images and indexes, and the rules of the repository, such as tags that cannot be changed.';

/**
 * @param description what the service answered, e.g. `status 403, DENIED: "…"`
 * @param credentialSource undefined when no credentials were sent
 */
export function accessRefused(
  purpose: Purpose,
  description: string,
  credentialSource: string | undefined,
): ActionError {
  const { registry, path, doing } = purpose;
  const who =
    credentialSource === undefined
      ? `No credentials for ${registry} were used`
      : `The credentials came from ${credentialSource}`;
  return permissionError(`${registry} refused access to ${path} while ${doing} (${description}). ${who}.`, {
    fix: accessFix(purpose),
    terminalFix: terminalAccessFix(purpose),
  });
}

function accessFix({ registry, access }: Purpose): string {
  const login = loginStep(registry);
  if (registry !== 'ghcr.io') return `Log in before this step, as a user who may ${access}:\n${login}`;
  const level = access === 'push' ? 'write' : 'read';
  const other =
    'If another repository created the package, give this one access to it in the package\'s settings, under "Manage Actions access".';
  return `Add to the job:\npermissions:\n  packages: ${level}\nand log in before this step:\n${login}\n${other}`;
}

function terminalAccessFix({ registry, access }: Purpose): string {
  const region = ecrRegion(registry);
  const login =
    region === undefined
      ? `docker login${registry === 'docker.io' ? '' : ` ${registry}`}`
      : `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}`;
  return `Log in as a user who may ${access}:\n${login}`;
}

function loginStep(registry: string): string {
  if (ecrRegion(registry) !== undefined) return '- uses: aws-actions/amazon-ecr-login@v2';
  const [username, password] =
    registry === 'ghcr.io'
      ? ['${{ github.actor }}', '${{ secrets.GITHUB_TOKEN }}']
      : ['${{ vars.REGISTRY_USERNAME }}', '${{ secrets.REGISTRY_PASSWORD }}'];
  return [
    '- uses: docker/login-action@v4',
    '  with:',
    ...(registry === 'docker.io' ? [] : [`    registry: ${registry}`]),
    `    username: ${username}`,
    `    password: ${password}`,
  ].join('\n');
}

/** @param description what the service answered */
export function missingRepository({ registry, path, doing }: Purpose, description: string): ActionError {
  const region = ecrRegion(registry);
  const fix =
    region === undefined
      ? `This registry does not create repositories on the first push. Create ${path} there (or the project that contains it), then run the job again.`
      : `Amazon ECR does not create repositories on the first push. Create it once:\naws ecr create-repository --repository-name ${path} --region ${region}`;
  return inputError(`${registry} has no repository ${path}, found while ${doing} (${description}).`, { fix });
}

/** Bytes or a header that do not match the digest that was requested. */
export const digestMismatch = (where: string, expected: string, found: string): ActionError =>
  serviceError(`Digest mismatch at ${where}: expected ${expected}, found ${found}. The answer was discarded.`, {
    fix: 'A proxy, a cache or a faulty store between this runner and the registry changes what is sent. Run the job again; if the error stays, ask the operators of the registry.',
  });
