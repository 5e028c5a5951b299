import { parseRepository } from '../images/reference.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createRegistryClient, type RegistryClient } from './client.ts';
import { createCredentials } from './credentials/credentials.ts';
import { explicitCredential, type RegistryLoginInputs } from './credentials/explicit-credential.ts';

/** Inputs that win over what a login step left; when both are empty, that is used. */
export interface RegistryLogin extends RegistryLoginInputs {
  /** The host that user name and password are for. */
  readonly registry: string;
  /** Names of all repositories of this step. */
  readonly repositories: readonly string[];
  /** `push` where every repository that is read is written too: one token then does for both. Default: as each request needs. */
  readonly access?: 'pull' | 'push';
}

/**
 * A client with the credentials of this step.
 *
 * @throws ActionError of kind `input` when only one of the two inputs is set, or no repository is in their registry
 */
export function openRegistry(runtime: Runtime, login?: RegistryLogin): RegistryClient {
  const { request, mask, deadlines } = runtime;
  return createRegistryClient({
    request,
    mask,
    deadlines,
    credentials: createCredentials(runtime, login && explicitOf(login)),
    access: login?.access,
  });
}

const explicitOf = ({ registry, registryUsername, registryPassword, repositories }: RegistryLogin) =>
  explicitCredential(
    { registry, username: registryUsername, password: registryPassword },
    repositories.map(name => parseRepository(name).registry),
  );
