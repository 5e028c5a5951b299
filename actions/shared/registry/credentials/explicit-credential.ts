import { isHost } from '../../images/reference.ts';
import { inputError } from '../../runtime/errors.ts';
import { type CredentialSource, isSameRegistry } from './credential.ts';

/** The inputs `registry-username` and `registry-password`, and the one registry that they are for. */
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

/** Parses the input `registry`; the forms that docker/login-action takes for Docker Hub are `docker.io`. */
export function registryHost(value: string): string {
  const host = value.replace(/^https:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
  if (!isHost(host)) throw inputError(`"${value}" is not the host of a registry; allowed: host[:port], e.g. ghcr.io`);
  return isSameRegistry(host, 'docker.io') ? 'docker.io' : host.toLowerCase();
}

/**
 * Checks the inputs. The registry is one of them and not that of the images: who writes a bake file would decide who
 * gets the password.
 *
 * @param registries hosts of all images of this step
 * @returns undefined when user name and password are empty
 * @throws ActionError of kind `input` when only one is set, or they are for a registry that has none of the images
 */
export function explicitCredential(
  credential: ExplicitCredential,
  registries: readonly string[],
): ExplicitCredential | undefined {
  const { registry, username, password } = credential;
  const error = checkRegistryLogin({ registryUsername: username, registryPassword: password });
  if (error !== undefined) throw inputError(error);
  if (username === '') return undefined;
  if (registries.length === 0 || registries.some(other => isSameRegistry(registry, other))) return credential;
  const others = [...new Set(registries)].join(', ');
  throw inputError(
    `Inputs "registry-username" and "registry-password" are for ${registry}, and the images are in ${others}.`,
    {
      fix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with docker/login-action before this step.',
      terminalFix:
        'If they are for another registry, name it in the input "registry". Log in to every further registry with "docker login".',
    },
  );
}

/** The inputs as a source: they apply to their registry and to no other. */
export const fromInputs =
  (explicit: ExplicitCredential | undefined): CredentialSource =>
  async registry => {
    if (explicit === undefined || !isSameRegistry(explicit.registry, registry)) return undefined;
    const { username, password } = explicit;
    return { kind: 'password', source: 'the inputs of this step', username, password };
  };
