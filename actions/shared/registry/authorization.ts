import type { Runtime } from '../runtime/runtime.ts';
import type { Deadline } from '../runtime/scheduling/deadline.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import { basicValue, type Credential } from './credentials/credential.ts';
import type { Credentials } from './credentials/credentials.ts';
import { accessRefused, type Purpose } from './failure.ts';
import { fetchToken } from './token-service.ts';

/** What a request wants to do, and the time that is left for it. */
export interface Access {
  readonly purpose: Purpose;
  readonly scopes: readonly string[];
  readonly deadline: Deadline;
}

/** A 401 of a registry. */
export interface RefusedRequest {
  /** The value of `WWW-Authenticate`. */
  readonly challenge: string;
  /** The Authorization header that was sent. */
  readonly header: string | undefined;
}

/** Answers a registry's challenges; tokens are kept per registry and scopes for as long as the process lives. */
export interface Authorization {
  /** The Authorization header for a request, by what the registry required before; undefined before its first challenge. */
  known(access: Access): Promise<string | undefined>;
  /**
   * The header that answers a challenge; one that another request made in the meantime is used again. Undefined when the
   * registry offers no scheme that is known here.
   */
  answer(access: Access, refused: RefusedRequest): Promise<string | undefined>;
  /** Where the credentials for a registry come from; undefined for none. They are looked up only after a challenge. */
  source(registry: string): string | undefined;
}

export interface AuthorizationPorts {
  readonly request: Runtime['request'];
  readonly mask: Runtime['mask'];
  readonly credentials: Credentials;
  readonly insecure: readonly string[];
}

/** Token and Basic authentication. */
export function createAuthorization(ports: AuthorizationPorts): Authorization {
  const challenges = new Map<string, Challenge>();
  const headers = new Map<string, Promise<string>>();
  const sources = new Map<string, string>();

  const make = async ({ purpose, scopes, deadline }: Access, challenge: Challenge): Promise<string> => {
    const credential = await ports.credentials.find(purpose.registry, deadline);
    if (credential !== undefined) sources.set(purpose.registry, credential.source);
    if (credential?.kind === 'registry-token') return `Bearer ${credential.token}`;
    if (challenge.scheme === 'basic') return basicHeader(purpose, credential);
    return `Bearer ${await fetchToken({ purpose, challenge, scopes, credential, deadline }, ports)}`;
  };
  const remember = (access: Access, challenge: Challenge) => {
    const key = headerKey(access);
    const header = make(access, challenge);
    headers.set(key, header);
    header.catch(() => headers.get(key) === header && headers.delete(key));
    return header;
  };
  return {
    known: async access => {
      const challenge = challenges.get(access.purpose.registry);
      if (challenge === undefined) return undefined;
      return headers.get(headerKey(access)) ?? remember(access, withoutScope(challenge));
    },
    answer: async (access, refused) => {
      const current = headers.get(headerKey(access));
      if (current !== undefined && (await current) !== refused.header) return current;
      const offered = parseChallenges(refused.challenge);
      const challenge =
        offered.find(({ scheme }) => scheme === 'bearer') ?? offered.find(({ scheme }) => scheme === 'basic');
      if (challenge === undefined) return undefined;
      challenges.set(access.purpose.registry, challenge);
      return remember(access, challenge);
    },
    source: registry => sources.get(registry),
  };
}

/** The scope of an earlier challenge belongs to an earlier request. */
const withoutScope = ({ scheme, parameters }: Challenge): Challenge => ({
  scheme,
  parameters: new Map([...parameters].filter(([name]) => name !== 'scope')),
});

const headerKey = ({ purpose, scopes }: Access): string => [purpose.registry, ...scopes].join('\n');

function basicHeader(purpose: Purpose, credential: Credential | undefined): string {
  if (credential?.kind === 'password') return `Basic ${basicValue(credential.username, credential.password)}`;
  throw accessRefused(purpose, 'it requires a user name and a password', credential?.source);
}
