import { basicValue, type Credential, type CredentialPorts, type CredentialSource } from './credential.ts';
import { dockerConfiguration } from './docker-configuration.ts';
import { type ExplicitCredential, fromInputs } from './explicit-credential.ts';

export interface Credentials {
  /**
   * @param deadline of the question that needs the credential; default 60 s
   * @returns undefined when no source has any: requests are then anonymous
   */
  find: CredentialSource;
}

/** The credentials of this step. Every secret is masked before it is returned. */
export function createCredentials(ports: CredentialPorts, explicit?: ExplicitCredential): Credentials {
  /** The first source that has a credential wins. */
  const sources: readonly CredentialSource[] = [fromInputs(explicit), dockerConfiguration(ports)];
  const search: CredentialSource = async (registry, deadline) => {
    for (const source of sources) {
      const credential = await source(registry, deadline);
      if (credential !== undefined) return masked(credential, ports.mask);
    }
    return undefined;
  };
  const searches = new Map<string, Promise<Credential | undefined>>();
  return {
    find: (registry, deadline) => {
      const searching = searches.get(registry) ?? search(registry, deadline);
      searches.set(registry, searching);
      return searching;
    },
  };
}

function masked(credential: Credential, mask: CredentialPorts['mask']): Credential {
  if (credential.kind !== 'password') {
    mask(credential.token);
    return credential;
  }
  mask(credential.password);
  // The header carries base64, which a mask of the password alone would not hide.
  mask(basicValue(credential.username, credential.password));
  return credential;
}
