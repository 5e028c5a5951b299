import { type Reference, repositoryOf } from '../images/reference.ts';
import type { Answer, RequestOptions } from '../runtime/request.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Deadlines } from '../runtime/scheduling/deadline.ts';
import { createAuthorization } from './authorization.ts';
import type { Credentials } from './credentials/credentials.ts';
import { accessRefused, failure, type Purpose } from './failure.ts';
import { apiOrigin } from './host.ts';

export interface RegistryPorts {
  readonly request: Runtime['request'];
  readonly mask: Runtime['mask'];
  readonly deadlines: Deadlines;
  readonly credentials: Credentials;
  /** Hosts (with port) that are contacted over plain HTTP besides those of this machine. Default: none. */
  readonly insecure?: readonly string[];
  /** What every request asks for; see `RegistryLogin`. */
  readonly access?: 'pull' | 'push' | undefined;
}

export interface Call extends Pick<RequestOptions, 'method' | 'headers' | 'body' | 'maximumBytes' | 'deadline'> {
  /** Path below `/v2/<repository>/`, or an address that the registry gave. */
  readonly to: string | URL;
  readonly access: 'pull' | 'push';
  /** Completes "while …" in errors. */
  readonly doing: string;
  /** Statuses that the caller handles; every other one is an error. */
  readonly expect: readonly number[];
  /** A second repository of the registry that is read. */
  readonly from?: string;
}

/** Requests to one repository of a registry: address, authorization, errors. */
export interface Connection {
  readonly origin: string;
  readonly deadlines: Deadlines;
  /** With the tokens that it needs; without a deadline, a call is a question of its own. */
  send(call: Call): Promise<Answer>;
}

/** Opens connections that share tokens and credentials. */
export function createConnections(ports: RegistryPorts): (repository: Reference) => Connection {
  const insecure = ports.insecure ?? [];
  const authorization = createAuthorization({ ...ports, insecure });
  const firsts = createFirsts();
  return repository => {
    const { registry, path } = repository;
    const origin = apiOrigin(registry, insecure);
    const attempt = (url: URL, call: Call, header: string | undefined) => {
      const { method, body, maximumBytes, deadline, headers } = call;
      return ports.request(`The registry of ${repositoryOf(repository)}`, url.href, {
        method,
        body,
        maximumBytes,
        deadline,
        headers: {
          'user-agent': 'image-actions',
          // A digest is computed over the bytes as they are stored.
          'accept-encoding': 'identity',
          ...headers,
          // Storage of a registry is contacted by signed addresses, never with the registry's token.
          ...(header !== undefined && url.origin === origin ? { authorization: header } : {}),
        },
      });
    };
    return {
      origin,
      deadlines: ports.deadlines,
      send: async ({ deadline = ports.deadlines.question(), ...others }) => {
        const call = { ...others, deadline };
        const url = call.to instanceof URL ? call.to : new URL(`${origin}/v2/${path}/${call.to}`);
        const wanted = ports.access === 'push' ? 'push' : call.access;
        const purpose: Purpose = { registry, path, access: wanted, doing: call.doing };
        const access = { purpose, scopes: scopesOf(path, wanted, call.from), deadline };
        const letOthersGo = await firsts.enter(registry);
        try {
          const header = await authorization.known(access);
          let answer = await attempt(url, call, header);
          const challenge = answer.status === 401 ? answer.headers.get('www-authenticate') : null;
          const renewing = challenge === null ? undefined : authorization.answer(access, { challenge, header });
          letOthersGo();
          if (renewing !== undefined) {
            const renewed = await renewing;
            if (renewed === undefined) {
              throw accessRefused(purpose, 'it requires a kind of login that is neither Bearer nor Basic', undefined);
            }
            answer = await attempt(url, call, renewed);
          }
          if (call.expect.includes(answer.status)) return answer;
          throw failure(answer, purpose, authorization.source(registry));
        } finally {
          letOthersGo();
        }
      },
    };
  };
}

/** The first request to a registry goes alone, because its refusal says where all others get a token. */
function createFirsts() {
  const answered = new Map<string, Promise<void>>();
  return {
    /** Waits for the first request. Returns what ends the wait of others, which only has an effect for the first. */
    enter: async (registry: string): Promise<() => void> => {
      const waiting = answered.get(registry);
      if (waiting !== undefined) {
        await waiting;
        return () => undefined;
      }
      let end = (): void => undefined;
      answered.set(
        registry,
        new Promise(resolve => {
          end = resolve;
        }),
      );
      return end;
    },
  };
}

/** Distribution, "Token Scope Documentation"; in a fixed order, because tokens are kept under it. */
function scopesOf(path: string, access: Call['access'], from: string | undefined): readonly string[] {
  const target = `repository:${path}:${access === 'push' ? 'pull,push' : 'pull'}`;
  return from === undefined ? [target] : [target, `repository:${from}:pull`];
}
