import { parseRepository } from '../images/reference.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createRegistryClient, type RegistryClient } from './client.ts';
import { createCredentials, explicitCredential } from './credentials.ts';

/** Inputs that win over what a login step left; empty ones leave it at that. */
export interface RegistryLogin {
  readonly registryUsername: string;
  readonly registryPassword: string;
  /** Names of the repositories that the inputs may speak of. */
  readonly repositories: readonly string[];
}

/**
 * A client with the credentials of this step.
 *
 * @throws ActionError of kind `input` when one of the two inputs is missing, or the repositories are in several registries
 */
export function openRegistry(runtime: Runtime, login?: RegistryLogin): RegistryClient {
  const hosts = (login?.repositories ?? []).map(name => parseRepository(name).registry);
  const explicit =
    login === undefined ? null : explicitCredential(login.registryUsername, login.registryPassword, hosts);
  const { request, mask } = runtime;
  return createRegistryClient({ request, mask, credentials: createCredentials(runtime, explicit) });
}
