import * as v from 'valibot';
import { type ActionError, inputError, permissionError, serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Answer } from '../runtime/request.ts';
import { ecrRegion } from './host.ts';

/** What was asked of a registry, for errors. */
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

/** The first errors of a body; a body of another form has none. The text in it is the service's and hostile. */
export function readErrors(body: Uint8Array): RegistryError[] {
  if (body.byteLength > 65_536) return [];
  try {
    const read = v.safeParse(errorBody, JSON.parse(new TextDecoder().decode(body)));
    if (!read.success) return [];
    return read.output.errors.slice(0, 3).map(({ code, message }) => ({
      code: typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'UNKNOWN',
      message: typeof message === 'string' ? oneLine(message) : '',
    }));
  } catch {
    return [];
  }
}

function described(answer: Answer): string {
  const errors = readErrors(answer.body).map(({ code, message }) =>
    message === '' ? code : `${code}: ${JSON.stringify(message)}`,
  );
  return [`status ${answer.status}`, ...errors].join(', ');
}

/** Turns an answer that is not a success into the error that a person can act on. */
export function failure(answer: Answer, purpose: Purpose, credentialSource: string | null): ActionError {
  const { registry, path, access, doing } = purpose;
  const told = described(answer);
  if (answer.status === 401 || answer.status === 403) return accessRefused(purpose, told, credentialSource);
  const unknownName = readErrors(answer.body).some(({ code }) => code === 'NAME_UNKNOWN');
  if (access === 'push' && answer.status === 404 && (unknownName || ecrRegion(registry) !== null)) {
    return missingRepository(purpose, told);
  }
  return serviceError(`${registry} did not accept a request for ${path} while ${doing} (${told}).`);
}

/** @param told what the service said, e.g. `status 403, DENIED: "…"` */
export function accessRefused(purpose: Purpose, told: string, credentialSource: string | null): ActionError {
  const { registry, path, doing } = purpose;
  const who =
    credentialSource === null
      ? `No credentials for ${registry} were used`
      : `The credentials came from ${credentialSource}`;
  return permissionError(`${registry} refused access to ${path} while ${doing} (${told}). ${who}.`, {
    fix: accessFix(purpose),
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

function loginStep(registry: string): string {
  if (ecrRegion(registry) !== null) return '- uses: aws-actions/amazon-ecr-login@v2';
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

/** @param told what the service said */
export function missingRepository({ registry, path, doing }: Purpose, told: string): ActionError {
  const region = ecrRegion(registry);
  const fix =
    region === null
      ? `This registry does not make repositories on the first push. Create ${path} there (or the project that holds it), then run the job again.`
      : `Amazon ECR does not make repositories on the first push. Create it once:\naws ecr create-repository --repository-name ${path} --region ${region}`;
  return inputError(`${registry} has no repository ${path}, found while ${doing} (${told}).`, { fix });
}

/** Bytes or a header that do not belong to the digest that was asked for: nothing of them is used. */
export const digestMismatch = (where: string, expected: string, found: string): ActionError =>
  serviceError(`Digest mismatch at ${where}: expected ${expected}, found ${found}. Nothing of the answer was used.`, {
    fix: 'Something between this runner and the registry changes what is sent (a proxy, a cache, a faulty store). Run the job again; if it stays, ask those who run the registry.',
  });
