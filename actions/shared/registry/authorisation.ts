import * as v from 'valibot';
import { permissionError, serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Answer } from '../runtime/request.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import { basicValue, type Credential, type Credentials } from './credentials.ts';
import { accessRefused, type Purpose, readErrors } from './failure.ts';
import { isPlain } from './host.ts';

/** Answers a registry's challenges; tokens are kept per registry and scope for as long as the process lives. */
export interface Authorisation {
  /** The Authorization header for a request, from what the registry has told before; null before its first challenge. */
  known(purpose: Purpose, scopes: readonly string[]): Promise<string | null>;
  /**
   * The header that answers a challenge. Null when the registry challenges in no way that is understood.
   *
   * @param refused the header that was sent with the refused request; another one made meanwhile is used again
   */
  answer(
    purpose: Purpose,
    scopes: readonly string[],
    challenge: string,
    refused: string | null,
  ): Promise<string | null>;
  /** Where the credentials for a registry came from, null for none; only after a challenge is it looked up. */
  source(registry: string): string | null;
}

interface Ports {
  readonly request: Runtime['request'];
  readonly mask: Runtime['mask'];
  readonly credentials: Credentials;
  readonly insecure: readonly string[];
}

/** Token and Basic authentication (distribution.github.io/distribution/spec/auth/token, …/auth/oauth). */
export function createAuthorisation(ports: Ports): Authorisation {
  const challenges = new Map<string, Challenge>();
  const headers = new Map<string, Promise<string>>();
  const sources = new Map<string, string>();

  const make = async (purpose: Purpose, scopes: readonly string[], challenge: Challenge): Promise<string> => {
    const credential = await ports.credentials.find(purpose.registry);
    if (credential !== null) sources.set(purpose.registry, credential.source);
    if (credential?.kind === 'registry-token') return `Bearer ${credential.token}`;
    if (challenge.scheme === 'basic') return basicHeader(purpose, credential);
    return `Bearer ${await fetchToken(ports, purpose, challenge, scopes, credential)}`;
  };
  const remember = (purpose: Purpose, scopes: readonly string[], challenge: Challenge) => {
    const key = keyOf(purpose.registry, scopes);
    const header = make(purpose, scopes, challenge);
    headers.set(key, header);
    header.catch(() => headers.get(key) === header && headers.delete(key));
    return header;
  };
  return {
    known: async (purpose, scopes) => {
      const challenge = challenges.get(purpose.registry);
      if (challenge === undefined) return null;
      return headers.get(keyOf(purpose.registry, scopes)) ?? remember(purpose, scopes, withoutScope(challenge));
    },
    answer: async (purpose, scopes, text, refused) => {
      const current = headers.get(keyOf(purpose.registry, scopes));
      if (current !== undefined && (await current) !== refused) return current;
      const offered = parseChallenges(text);
      const challenge =
        offered.find(({ scheme }) => scheme === 'bearer') ?? offered.find(({ scheme }) => scheme === 'basic');
      if (challenge === undefined) return null;
      challenges.set(purpose.registry, challenge);
      return remember(purpose, scopes, challenge);
    },
    source: registry => sources.get(registry) ?? null,
  };
}

/** The scope of an earlier challenge speaks of an earlier request. */
const withoutScope = ({ scheme, parameters }: Challenge): Challenge => ({
  scheme,
  parameters: new Map([...parameters].filter(([name]) => name !== 'scope')),
});

const keyOf = (registry: string, scopes: readonly string[]): string => [registry, ...scopes].join('\n');

function basicHeader(purpose: Purpose, credential: Credential | null): string {
  if (credential?.kind === 'password') return `Basic ${basicValue(credential.username, credential.password)}`;
  throw accessRefused(purpose, 'it asks for a user name and a password', credential?.source ?? null);
}

const tokenAnswer = v.looseObject({ token: v.optional(v.string()), access_token: v.optional(v.string()) });

async function fetchToken(
  ports: Ports,
  purpose: Purpose,
  challenge: Challenge,
  scopes: readonly string[],
  credential: Credential | null,
): Promise<string> {
  const realm = checkRealm(challenge.parameters.get('realm') ?? '', purpose.registry, ports.insecure);
  const service = challenge.parameters.get('service');
  const asked = [...new Set([...scopes, ...(challenge.parameters.get('scope') ?? '').split(' ').filter(Boolean)])];
  const name = `The token service of ${purpose.registry}/${purpose.path}`;
  const answer = await (credential?.kind === 'identity-token'
    ? refresh(ports, name, realm, service, asked, credential.token)
    : ask(ports, name, realm, service, asked, credential));
  if (answer.status === 401 || answer.status === 403 || answer.status === 400) {
    const told = readErrors(answer.body).map(({ code, message }) => `${code}: ${JSON.stringify(message)}`);
    throw accessRefused(
      purpose,
      [`its token service says status ${answer.status}`, ...told].join(', '),
      credential?.source ?? null,
    );
  }
  const token = answer.status === 200 ? readToken(answer) : undefined;
  if (token === undefined) {
    throw serviceError(`${name} (${realm.host}) gave no token (status ${answer.status}).`);
  }
  ports.mask(token);
  return token;
}

function ask(
  ports: Ports,
  name: string,
  realm: URL,
  service: string | undefined,
  scopes: readonly string[],
  credential: Credential | null,
): Promise<Answer> {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  if (credential?.kind !== 'password') return ports.request(name, url.href, limits);
  const { username, password } = credential;
  url.searchParams.set('account', username);
  return ports.request(name, url.href, {
    ...limits,
    headers: { authorization: `Basic ${basicValue(username, password)}` },
  });
}

function refresh(
  ports: Ports,
  name: string,
  realm: URL,
  service: string | undefined,
  scopes: readonly string[],
  token: string,
): Promise<Answer> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: 'image-actions',
    service: service ?? realm.host,
    scope: scopes.join(' '),
    refresh_token: token,
  });
  return ports.request(name, realm.href, {
    ...limits,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    redirect: 'manual',
  });
}

const limits = { maximumBytes: 1_048_576 } as const;

/**
 * The credentials of a registry go to the address that this registry names, over HTTPS; plain HTTP and hosts of this
 * machine only for a registry that is itself spoken to so.
 */
function checkRealm(text: string, registry: string, insecure: readonly string[]): URL {
  const refuse = (why: string) =>
    permissionError(`${registry} asks to fetch a token at ${JSON.stringify(oneLine(text))}, which is refused: ${why}.`);
  if (!URL.canParse(text)) throw refuse('this is not an address');
  const realm = new URL(text);
  if (realm.username !== '' || realm.password !== '') throw refuse('the address holds credentials');
  const plain = isPlain(registry, insecure) && isPlain(realm.host, insecure);
  if (realm.protocol === 'https:' && (plain || !isPlain(realm.host, insecure))) return realm;
  if (realm.protocol === 'http:' && plain) return realm;
  throw refuse('credentials only travel over HTTPS, except between hosts of this machine');
}

function readToken(answer: Answer): string | undefined {
  try {
    const read = v.safeParse(tokenAnswer, JSON.parse(new TextDecoder().decode(answer.body)));
    const token = read.success ? read.output.token || read.output.access_token : undefined;
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}
