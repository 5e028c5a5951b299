import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerOptions, withOptions } from '../http/answer-options.ts';
import { drip } from '../http/drip.ts';
import {
  contentDigest,
  createStore,
  namePattern,
  problem,
  type Reply,
  repositoryAt,
  type Stored,
  type StoredManifest,
} from './fake-registry-store.ts';
import { type FakeAuth, type FakeTokens, startTokens } from './fake-tokens.ts';

/** Something that goes wrong, for the next `times` requests that match. */
export interface Fault {
  readonly method?: string;
  /** Tested against path and query. */
  readonly path?: RegExp;
  /** Default: once. With `together`, none of so many requests is answered before all of them are open. */
  readonly times?: number;
  readonly kind:
    | 'status'
    | 'hang'
    | 'drip'
    | 'together'
    | 'reset'
    | 'lost-answer'
    | 'wrong-digest'
    | 'no-digest'
    | 'corrupt';
  /** For `status`. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface FakeRegistryOptions extends AnswerOptions {
  readonly auth?: FakeAuth;
  /** Tags per page at most. Default 100. */
  readonly pageSize?: number;
  /** Pushes go to these repositories only, as on Amazon ECR; default: the first push makes one. */
  readonly repositories?: readonly string[];
  readonly port?: number;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly accept: string;
  readonly userAgent: string;
}

/** A request that waits, before the registry does what it asks for. */
export interface HeldRequest {
  /** Resolves when it has come. */
  readonly arrived: Promise<SeenRequest>;
  release(): void;
}

export interface FakeRegistry {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  readonly requests: readonly SeenRequest[];
  readonly tokens: FakeTokens;
  fail(fault: Fault): void;
  /** Holds the next request that matches, after so many that match too. */
  hold(matches: (request: SeenRequest) => boolean, after?: number): HeldRequest;
  /** Puts content into a repository without a request. Returns the digest. */
  addBlob(repository: string, bytes: string | Uint8Array): string;
  addManifest(repository: string, mediaType: string, bytes: string | Uint8Array, tag?: string): string;
  manifest(repository: string, name: string): StoredManifest | undefined;
  tags(repository: string): Readonly<Record<string, string>>;
  blob(repository: string, digest: string): Buffer | undefined;
  close(): Promise<void>;
}

/**
 * A registry of the OCI distribution specification on loopback, in memory. It refuses what a real one refuses: content of
 * another digest, manifests that name what is not there, malformed names, expired or too narrow tokens.
 */
export async function startFakeRegistry(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const repositories = new Map<string, Stored>();
  const faults: { fault: Fault; left: number }[] = [];
  const requests: SeenRequest[] = [];
  const held: (() => void)[] = [];
  const gates: Gate[] = [];
  for (const name of options.repositories ?? []) repositoryAt(repositories, name);

  const answerRequest: http.RequestListener = (request, response) => {
    const serve = async (body: Buffer) => {
      const seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        accept: request.headers.accept ?? '*/*',
        userAgent: request.headers['user-agent'] ?? '',
      };
      requests.push(seen);
      await gates.find(gate => gate.takes(seen))?.open;
      const fault = takeFault(faults, seen);
      if (fault?.kind === 'hang') return;
      if (fault?.kind === 'reset') return void request.socket.destroy();
      if (fault?.kind === 'status') return send(response, { status: fault.status ?? 500, ...faultReply(fault) });
      const reply = answer({ ...seen, body, contentType: request.headers['content-type'] ?? '' });
      if (fault?.kind === 'lost-answer') return void request.socket.destroy();
      const respond = () => send(response, spoil(reply, fault), request.method, fault);
      if (fault?.kind !== 'together') return respond();
      held.push(respond);
      if (held.length === fault.times) for (const answerHeld of held.splice(0)) answerHeld();
    };
    readBody(request)
      .then(serve)
      .catch((error: unknown) => send(response, problem(500, 'FAKE_REGISTRY_BROKE', String(error))));
  };
  const server = http.createServer(withOptions(options, answerRequest));
  await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = await startTokens(options, host);
  const store = createStore(repositories, options);

  function answer(call: SeenRequest & { readonly body: Buffer; readonly contentType: string }): Reply {
    const url = new URL(call.path, `http://${host}`);
    const found = /^\/v2\/(.+)\/(manifests|blobs|tags)\/(uploads\/[^/]*|[^/]+)$/.exec(url.pathname);
    if (url.pathname === '/v2/') return tokens.check(call.authorization, null, 'pull') ?? { status: 200 };
    if (found === null) return problem(404, 'NOT_FOUND', 'no such page');
    const [, name = '', kind = '', rest = ''] = found;
    if (!namePattern.test(name)) return problem(400, 'NAME_INVALID', 'invalid repository name');
    const writes = !['GET', 'HEAD'].includes(call.method);
    const refused = tokens.check(call.authorization, name, writes ? 'push' : 'pull');
    if (refused !== null) return refused;
    return store({ ...call, url, name, kind, rest });
  }

  return {
    host,
    requests,
    tokens,
    hold: (matches, after = 0) => {
      const gate = createGate(matches, after);
      gates.push(gate);
      return gate;
    },
    fail: fault => faults.push({ fault, left: fault.times ?? 1 }),
    addBlob: (repository, bytes) => {
      const digest = contentDigest(bytes);
      repositoryAt(repositories, repository).blobs.set(digest, Buffer.from(bytes));
      return digest;
    },
    addManifest: (repository, mediaType, bytes, tag) => {
      const digest = contentDigest(bytes);
      const stored = repositoryAt(repositories, repository);
      stored.manifests.set(digest, { mediaType, bytes: Buffer.from(bytes) });
      if (tag !== undefined) stored.tags.set(tag, digest);
      return digest;
    },
    manifest: (repository, name) => {
      const stored = repositories.get(repository);
      return stored?.manifests.get(stored.tags.get(name) ?? name);
    },
    tags: repository => Object.fromEntries(repositories.get(repository)?.tags ?? []),
    blob: (repository, digest) => repositories.get(repository)?.blobs.get(digest),
    close: async () => {
      await tokens.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

interface Gate extends HeldRequest {
  readonly takes: (request: SeenRequest) => boolean;
  readonly open: Promise<void>;
}

function createGate(matches: (request: SeenRequest) => boolean, after: number): Gate {
  let arrive: (request: SeenRequest) => void = () => undefined;
  let release = (): void => undefined;
  let left = after;
  return {
    arrived: new Promise(resolve => {
      arrive = resolve;
    }),
    open: new Promise(resolve => {
      release = resolve;
    }),
    takes: request => {
      if (!matches(request) || left-- !== 0) return false;
      arrive(request);
      return true;
    },
    release: () => release(),
  };
}

async function readBody(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function takeFault(faults: { fault: Fault; left: number }[], seen: SeenRequest): Fault | undefined {
  const hit = faults.find(
    ({ fault, left }) =>
      left > 0 && (fault.method ?? seen.method) === seen.method && (fault.path ?? /^/).test(seen.path),
  );
  if (hit !== undefined) hit.left--;
  return hit?.fault;
}

const faultReply = ({ headers = {}, body = '' }: Fault) => ({ headers: { ...headers }, body });

function spoil(reply: Reply, fault: Fault | undefined): Reply {
  if (fault === undefined || reply.status >= 400) return reply;
  const headers = { ...reply.headers };
  if (fault.kind === 'wrong-digest') headers['docker-content-digest'] = contentDigest('something else');
  if (fault.kind === 'no-digest') delete headers['docker-content-digest'];
  const body = fault.kind === 'corrupt' ? Buffer.concat([Buffer.from(reply.body ?? ''), Buffer.from(' ')]) : reply.body;
  return { ...reply, headers, ...(body === undefined ? {} : { body }) };
}

function send(response: http.ServerResponse, reply: Reply, method?: string, fault?: Fault): void {
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, {
    'docker-distribution-api-version': 'registry/2.0',
    'content-length': body.byteLength,
    ...reply.headers,
  });
  if (method === 'HEAD') response.end();
  else if (fault?.kind === 'drip') drip(response, body);
  else response.end(body);
}
