import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerOptions, withOptions } from '../http/answer-options.ts';

/** Who may do what. Without `FakeAuth` everyone may do everything. */
export interface FakeAuth {
  readonly kind: 'basic' | 'token';
  readonly username: string;
  readonly password: string;
  /** A refresh token that is taken instead of the password. */
  readonly identityToken?: string;
  /** Everyone may pull. */
  readonly anonymousPull?: boolean;
  /** The user may pull only. */
  readonly readOnly?: boolean;
  /** Requests that a token is good for; default: any number. */
  readonly tokenUses?: number;
}

export interface FakeTokenRequest {
  readonly method: string;
  readonly scopes: readonly string[];
  readonly service: string | null;
  readonly authorization: string | undefined;
}

export interface FakeTokens {
  /** Address of the token service; empty when there is none. */
  readonly realm: string;
  readonly requests: readonly FakeTokenRequest[];
  /** @param repository null for the page `/v2/`, which only asks for any login */
  check(
    authorization: string | undefined,
    repository: string | null,
    access: 'pull' | 'push',
  ): { status: number; headers: Record<string, string>; body: string } | null;
  close(): Promise<void>;
}

const refusal = (status: number, code: string, challenge: string) => ({
  status,
  headers: {
    'content-type': 'application/json',
    ...(status === 401 ? { 'www-authenticate': challenge } : {}),
  },
  body: JSON.stringify({
    errors: [{ code, message: code === 'DENIED' ? 'permission denied' : 'authentication required' }],
  }),
});

/** A separate token service beside the registry, as ghcr.io and Docker Hub have one. */
export async function startTokens(
  { auth, ...options }: AnswerOptions & { readonly auth?: FakeAuth },
  registry: string,
): Promise<FakeTokens> {
  const requests: FakeTokenRequest[] = [];
  if (auth === undefined) return { realm: '', requests, check: () => null, close: async () => undefined };
  const basic = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
  if (auth.kind === 'basic') {
    return {
      realm: '',
      requests,
      check: (authorization, repository, access) => {
        if (repository !== null && access === 'pull' && auth.anonymousPull) return null;
        if (authorization !== basic) return refusal(401, 'UNAUTHORIZED', 'Basic realm="Registry, private"');
        return access === 'push' && auth.readOnly ? refusal(403, 'DENIED', '') : null;
      },
      close: async () => undefined,
    };
  }

  const granted = new Map<string, { scopes: Set<string>; left: number }>();
  const answerRequest = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const values = request.method === 'POST' ? form : url.searchParams;
    const scopes = values.getAll('scope').flatMap(scope => scope.split(' '));
    const { authorization } = request.headers;
    requests.push({ method: request.method ?? '', scopes, service: values.get('service'), authorization });
    const known =
      request.method === 'POST'
        ? form.get('grant_type') === 'refresh_token' && form.get('refresh_token') === auth.identityToken
        : authorization === basic;
    const anonymous = request.method === 'GET' && authorization === undefined;
    if (!known && !(anonymous && auth.anonymousPull)) {
      const { status, headers, body } = refusal(401, 'UNAUTHORIZED', `Basic realm="tokens"`);
      response.writeHead(status, headers).end(body);
      return;
    }
    const actions = known && !auth.readOnly ? ['pull', 'push'] : ['pull'];
    const token = `token-${requests.length}-of-${registry.replace(/\W/g, '-')}`;
    granted.set(token, {
      scopes: new Set(scopes.flatMap(scope => allowed(scope, actions))),
      left: auth.tokenUses ?? 1e9,
    });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.method === 'POST' ? { access_token: token } : { token, expires_in: 300 }));
  };
  const server = http.createServer(withOptions(options, (request, response) => void answerRequest(request, response)));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  return {
    realm,
    requests,
    check: (authorization, repository, access) => {
      const actions = access === 'push' ? 'pull,push' : 'pull';
      const scope = repository === null ? '' : `,scope="repository:${repository}:${actions}"`;
      const grant = granted.get((authorization ?? '').replace(/^Bearer /, ''));
      if (grant !== undefined && grant.left-- > 0) {
        return repository === null || grant.scopes.has(`${repository}:${access}`) ? null : refusal(403, 'DENIED', '');
      }
      return refusal(401, 'UNAUTHORIZED', `Bearer realm="${realm}",service="${registry}"${scope}`);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

function allowed(scope: string, actions: readonly string[]): string[] {
  const [, name = '', wanted = ''] = /^repository:(.+):([a-z,*]+)$/.exec(scope) ?? [];
  return wanted
    .split(',')
    .filter(action => actions.includes(action))
    .map(action => `${name}:${action}`);
}
