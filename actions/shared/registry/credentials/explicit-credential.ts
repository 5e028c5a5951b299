import { inputError } from '../../runtime/errors.ts';
import { type CredentialSource, isSameRegistry } from './credential.ts';

/** The inputs `registry-username` and `registry-password`, for the one registry that they are for. */
export interface ExplicitCredential {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
}

/** The names of `registry-username` and `registry-password` as options. */
export interface RegistryLoginInputs {
  readonly registryUsername: string;
  readonly registryPassword: string;
}

/** Whether only one of the two inputs is set. */
export function checkRegistryLogin({ registryUsername, registryPassword }: RegistryLoginInputs): string | undefined {
  if ((registryUsername === '') === (registryPassword === '')) return undefined;
  const [missing, present] =
    registryUsername === '' ? ['registry-username', 'registry-password'] : ['registry-password', 'registry-username'];
  return `Input "${missing}" is empty, but "${present}" is set; set both, or none.`;
}

/**
 * Binds the inputs to the registry of the images, so that the password is never sent to another one.
 *
 * @param registries hosts of all images of this step
 * @returns undefined when both inputs are empty
 * @throws ActionError of kind `input` when only one is set, or the images are in several registries
 */
export function explicitCredential(
  username: string,
  password: string,
  registries: readonly string[],
): ExplicitCredential | undefined {
  const error = checkRegistryLogin({ registryUsername: username, registryPassword: password });
  if (error !== undefined) throw inputError(error);
  if (username === '') return undefined;
  const [registry, ...others] = [...new Set(registries)];
  if (registry === undefined) return undefined;
  if (others.length > 0) {
    throw inputError(
      `Inputs "registry-username" and "registry-password" are for one registry, and the images are in ${[registry, ...others].join(', ')}.`,
      { fix: 'Leave both inputs empty and log in to each registry with docker/login-action before this step.' },
    );
  }
  return { registry, username, password };
}

/** The inputs as a source: they apply to their registry and to no other. */
export const fromInputs =
  (explicit: ExplicitCredential | undefined): CredentialSource =>
  async registry => {
    if (explicit === undefined || !isSameRegistry(explicit.registry, registry)) return undefined;
    const { username, password } = explicit;
    return { kind: 'password', source: 'the inputs of this step', username, password };
  };
