import * as v from 'valibot';
import { permissionError, serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Answer, RequestOptions } from '../runtime/request.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Deadline } from '../runtime/scheduling/deadline.ts';
import type { Challenge } from './challenge.ts';
import { basicValue, type Credential } from './credentials/credential.ts';
import { accessRefused, describeAnswer, type Purpose } from './failure.ts';
import { isPlain } from './host.ts';

/** A token for some scopes, as a challenge asks for it. */
export interface TokenRequest {
  readonly purpose: Purpose;
  /** Of scheme `bearer`: it names the token service. */
  readonly challenge: Challenge;
  readonly scopes: readonly string[];
  /** Without one the token is for what everyone may read. */
  readonly credential: Credential | undefined;
  readonly deadline: Deadline;
}

export interface TokenPorts {
  readonly request: Runtime['request'];
  readonly mask: Runtime['mask'];
  readonly insecure: readonly string[];
}

const tokenAnswer = v.looseObject({ token: v.optional(v.string()), access_token: v.optional(v.string()) });
const limits = { maximumBytes: 1_048_576 } as const;

/**
 * Fetches a token and masks it (distribution.github.io/distribution/spec/auth/token, …/auth/oauth).
 *
 * @throws ActionError of kind `permission` when the service refuses, `service` when it does not give a token
 */
export async function fetchToken(wanted: TokenRequest, ports: TokenPorts): Promise<string> {
  const { purpose, challenge, credential, deadline } = wanted;
  const realm = checkRealm(challenge.parameters.get('realm') ?? '', purpose.registry, ports.insecure);
  const service = `The token service of ${purpose.registry}/${purpose.path}`;
  const { url, options } = httpRequest(wanted, realm);
  const answer = await ports.request(service, url.href, { ...limits, ...options, deadline });
  if ([400, 401, 403].includes(answer.status)) {
    throw accessRefused(purpose, `its token service answered ${describeAnswer(answer)}`, credential?.source);
  }
  const token = answer.status === 200 ? readToken(answer) : undefined;
  if (token === undefined) {
    throw serviceError(`${service} (${realm.host}) gave no token (status ${answer.status}).`);
  }
  ports.mask(token);
  return token;
}

interface HttpRequest {
  readonly url: URL;
  readonly options: RequestOptions;
}

function httpRequest({ challenge, scopes, credential }: TokenRequest, realm: URL): HttpRequest {
  const service = challenge.parameters.get('service');
  const challenged = (challenge.parameters.get('scope') ?? '').split(' ').filter(Boolean);
  const wanted = [...new Set([...scopes, ...challenged])];
  if (credential?.kind === 'identity-token')
    return refreshRequest({ realm, service, scopes: wanted }, credential.token);
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of wanted) url.searchParams.append('scope', scope);
  if (credential?.kind !== 'password') return { url, options: {} };
  const { username, password } = credential;
  url.searchParams.set('account', username);
  return { url, options: { headers: { authorization: `Basic ${basicValue(username, password)}` } } };
}

interface TokenService {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scopes: readonly string[];
}

/** The flow for a refresh token (OAuth 2). */
function refreshRequest({ realm, service, scopes }: TokenService, refreshToken: string): HttpRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: 'image-actions',
    service: service ?? realm.host,
    scope: scopes.join(' '),
    refresh_token: refreshToken,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { url: realm, options: { method: 'POST', headers, body: form.toString(), redirect: 'manual' } };
}

/**
 * Credentials for a registry go to the address that this registry names, over HTTPS. Plain HTTP and hosts of this machine
 * are allowed only for a registry that is contacted in the same way.
 */
function checkRealm(address: string, registry: string, insecure: readonly string[]): URL {
  const refuse = (why: string) =>
    permissionError(
      `${registry} names the address ${JSON.stringify(oneLine(address))} of its token service, which is refused: ${why}.`,
    );
  if (!URL.canParse(address)) throw refuse('this is not an address');
  const realm = new URL(address);
  if (realm.username !== '' || realm.password !== '') throw refuse('the address contains credentials');
  const plain = isPlain(registry, insecure) && isPlain(realm.host, insecure);
  if (realm.protocol === 'https:' && (plain || !isPlain(realm.host, insecure))) return realm;
  if (realm.protocol === 'http:' && plain) return realm;
  throw refuse('credentials only travel over HTTPS, except between hosts of this machine');
}

function readToken(answer: Answer): string | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), tokenAnswer), new TextDecoder().decode(answer.body));
  const token = read.success ? read.output.token || read.output.access_token : undefined;
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
