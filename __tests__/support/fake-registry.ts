import { createHash, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeAuth, type FakeTokens, startTokens } from './fake-tokens.ts';

/** Something that goes wrong, for the next `times` requests that match. */
export interface Fault {
  readonly method?: string;
  /** Tested against path and query. */
  readonly path?: RegExp;
  /** Default: once. */
  readonly times?: number;
  readonly kind: 'status' | 'hang' | 'slow' | 'reset' | 'wrong-digest' | 'no-digest' | 'corrupt';
  /** For `status`. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For `slow`: the answer comes this much later. */
  readonly milliseconds?: number;
}

export interface FakeRegistryOptions {
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
}

export interface StoredManifest {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface FakeRegistry {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  readonly requests: readonly SeenRequest[];
  /** The largest number of requests that were open at the same time. */
  readonly mostAtOnce: number;
  readonly tokens: FakeTokens;
  fail(fault: Fault): void;
  /** Puts content into a repository without a request. Returns the digest. */
  addBlob(repository: string, bytes: string | Uint8Array): string;
  addManifest(repository: string, mediaType: string, bytes: string | Uint8Array, tag?: string): string;
  manifest(repository: string, name: string): StoredManifest | undefined;
  tags(repository: string): Readonly<Record<string, string>>;
  blob(repository: string, digest: string): Buffer | undefined;
  close(): Promise<void>;
}

interface Stored {
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, StoredManifest>;
  readonly tags: Map<string, string>;
}

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const namePattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const digestOf = (bytes: Uint8Array | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const problem = (status: number, code: string, message: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ errors: [{ code, message }] }),
});

/**
 * A registry of the OCI distribution specification on loopback, in memory. It refuses what a real one refuses: content of
 * another digest, manifests that name what is not there, malformed names, expired or too narrow tokens.
 */
export async function startFakeRegistry(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const repositories = new Map<string, Stored>();
  const faults: { fault: Fault; left: number }[] = [];
  const requests: SeenRequest[] = [];
  const open = { now: 0, most: 0 };
  for (const name of options.repositories ?? []) repositoryAt(repositories, name);

  const server = http.createServer((request, response) => {
    open.most = Math.max(open.most, ++open.now);
    response.on('close', () => open.now--);
    void readBody(request).then(body => {
      const seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
      };
      requests.push(seen);
      const fault = takeFault(faults, seen);
      if (fault?.kind === 'hang') return;
      if (fault?.kind === 'reset') return void request.socket.destroy();
      if (fault?.kind === 'status') return send(response, { status: fault.status ?? 500, ...faultReply(fault) });
      const reply = answer({ ...seen, body, contentType: request.headers['content-type'] ?? '' });
      const respond = () => send(response, spoil(reply, fault), request.method === 'HEAD');
      if (fault?.kind === 'slow') setTimeout(respond, fault.milliseconds ?? 20);
      else respond();
    });
  });
  await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = await startTokens(options.auth, host);
  const store = createStore(repositories, options);

  function answer(call: SeenRequest & { readonly body: Buffer; readonly contentType: string }): Reply {
    const url = new URL(call.path, `http://${host}`);
    const found = /^\/v2\/(.+)\/(manifests|blobs|tags)\/(uploads\/[^/]*|[^/]+)$/.exec(url.pathname);
    if (found === null) return url.pathname === '/v2/' ? { status: 200 } : problem(404, 'NOT_FOUND', 'no such page');
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
    get mostAtOnce() {
      return open.most;
    },
    tokens,
    fail: fault => faults.push({ fault, left: fault.times ?? 1 }),
    addBlob: (repository, bytes) => {
      const digest = digestOf(bytes);
      repositoryAt(repositories, repository).blobs.set(digest, Buffer.from(bytes));
      return digest;
    },
    addManifest: (repository, mediaType, bytes, tag) => {
      const digest = digestOf(bytes);
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

function repositoryAt(repositories: Map<string, Stored>, name: string): Stored {
  const stored = repositories.get(name) ?? { blobs: new Map(), manifests: new Map(), tags: new Map() };
  repositories.set(name, stored);
  return stored;
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
  if (fault.kind === 'wrong-digest') headers['docker-content-digest'] = digestOf('something else');
  if (fault.kind === 'no-digest') delete headers['docker-content-digest'];
  const body = fault.kind === 'corrupt' ? Buffer.concat([Buffer.from(reply.body ?? ''), Buffer.from(' ')]) : reply.body;
  return { ...reply, headers, ...(body === undefined ? {} : { body }) };
}

function send(response: http.ServerResponse, reply: Reply, head = false): void {
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, {
    'docker-distribution-api-version': 'registry/2.0',
    'content-length': body.byteLength,
    ...reply.headers,
  });
  response.end(head ? undefined : body);
}

interface StoreCall extends SeenRequest {
  readonly url: URL;
  readonly name: string;
  readonly kind: string;
  readonly rest: string;
  readonly body: Buffer;
  readonly contentType: string;
}

function createStore(repositories: Map<string, Stored>, options: FakeRegistryOptions): (call: StoreCall) => Reply {
  const uploads = new Map<string, string>();

  const put = (call: StoreCall, digest: string): Reply => {
    if (!uploads.delete(call.rest.slice('uploads/'.length)))
      return problem(404, 'BLOB_UPLOAD_UNKNOWN', 'no such upload');
    if (digestOf(call.body) !== digest) return problem(400, 'DIGEST_INVALID', 'provided digest did not match');
    repositoryAt(repositories, call.name).blobs.set(digest, call.body);
    return { status: 201, headers: { location: `/v2/${call.name}/blobs/${digest}`, 'docker-content-digest': digest } };
  };

  const begin = (call: StoreCall): Reply => {
    if (options.repositories !== undefined && !repositories.has(call.name)) {
      return problem(404, 'NAME_UNKNOWN', `The repository with name '${call.name}' does not exist`);
    }
    const mount = call.url.searchParams.get('mount') ?? '';
    const bytes = repositories.get(call.url.searchParams.get('from') ?? '')?.blobs.get(mount);
    if (bytes !== undefined) {
      repositoryAt(repositories, call.name).blobs.set(mount, bytes);
      return { status: 201, headers: { location: `/v2/${call.name}/blobs/${mount}`, 'docker-content-digest': mount } };
    }
    const id = randomUUID();
    uploads.set(id, call.name);
    return { status: 202, headers: { location: `/v2/${call.name}/blobs/uploads/${id}?_state=a%2Bb%3D` } };
  };

  const putManifest = (call: StoreCall): Reply => {
    if (options.repositories !== undefined && !repositories.has(call.name)) {
      return problem(404, 'NAME_UNKNOWN', `The repository with name '${call.name}' does not exist`);
    }
    const stored = repositoryAt(repositories, call.name);
    const digest = digestOf(call.body);
    if (digestPattern.test(call.rest) ? call.rest !== digest : !tagPattern.test(call.rest)) {
      return problem(400, 'MANIFEST_INVALID', 'the reference does not fit the manifest');
    }
    const missing = missingParts(call.body, stored);
    if (missing !== null) return missing;
    stored.manifests.set(digest, { mediaType: call.contentType, bytes: call.body });
    if (tagPattern.test(call.rest)) stored.tags.set(call.rest, digest);
    return {
      status: 201,
      headers: { location: `/v2/${call.name}/manifests/${digest}`, 'docker-content-digest': digest },
    };
  };

  const getManifest = (call: StoreCall): Reply => {
    const stored = repositories.get(call.name);
    if (stored === undefined) return problem(404, 'NAME_UNKNOWN', 'repository name not known to registry');
    const digest = stored.tags.get(call.rest) ?? call.rest;
    const manifest = stored.manifests.get(digest);
    if (manifest === undefined) return problem(404, 'MANIFEST_UNKNOWN', 'manifest unknown');
    const headers = { 'content-type': manifest.mediaType, 'docker-content-digest': digest };
    return { status: 200, headers, body: manifest.bytes };
  };

  const getBlob = (call: StoreCall): Reply => {
    const bytes = repositories.get(call.name)?.blobs.get(call.rest);
    if (bytes === undefined) return problem(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
    const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': call.rest };
    return { status: 200, headers, body: bytes };
  };

  const listTags = (call: StoreCall): Reply => {
    const stored = repositories.get(call.name);
    if (stored === undefined) return problem(404, 'NAME_UNKNOWN', 'repository name not known to registry');
    const size = Math.min(Number(call.url.searchParams.get('n') ?? 100), options.pageSize ?? 100);
    const last = call.url.searchParams.get('last') ?? '';
    const rest = [...stored.tags.keys()].sort().filter(tag => tag > last);
    const tags = rest.slice(0, size);
    const query = new URLSearchParams({ last: tags.at(-1) ?? '', n: String(size) });
    const link = { link: `</v2/${call.name}/tags/list?${query}>; rel="next"` };
    return {
      status: 200,
      headers: { 'content-type': 'application/json', ...(rest.length > size ? link : {}) },
      body: JSON.stringify({ name: call.name, tags }),
    };
  };

  return call => {
    const reads = call.method === 'GET' || call.method === 'HEAD';
    if (call.kind === 'tags' && reads && call.rest === 'list') return listTags(call);
    if (call.kind === 'manifests' && reads) return getManifest(call);
    if (call.kind === 'manifests' && call.method === 'PUT') return putManifest(call);
    if (call.kind === 'blobs' && call.method === 'POST' && call.rest === 'uploads/') return begin(call);
    if (call.kind === 'blobs' && call.method === 'PUT') return put(call, call.url.searchParams.get('digest') ?? '');
    if (call.kind === 'blobs' && reads) return getBlob(call);
    return problem(405, 'UNSUPPORTED', 'the operation is unsupported');
  };
}

/** A registry takes a manifest only after everything it names. */
function missingParts(bytes: Buffer, stored: Stored): Reply | null {
  let document: { config?: { digest: string }; layers?: { digest: string }[]; manifests?: { digest: string }[] };
  try {
    document = JSON.parse(bytes.toString('utf8'));
  } catch {
    return problem(400, 'MANIFEST_INVALID', 'manifest invalid');
  }
  for (const { digest } of [...(document.config ? [document.config] : []), ...(document.layers ?? [])]) {
    if (!stored.blobs.has(digest)) return problem(400, 'MANIFEST_BLOB_UNKNOWN', `blob unknown: ${digest}`);
  }
  for (const { digest } of document.manifests ?? []) {
    if (!stored.manifests.has(digest)) return problem(400, 'MANIFEST_UNKNOWN', `manifest unknown: ${digest}`);
  }
  return null;
}
