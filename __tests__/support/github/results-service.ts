import { createHash, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerOptions, withOptions } from '../http/answer-options.ts';
import { drip } from '../http/drip.ts';
import { type Blob, blobAnswer, blobStore, type FakeBlobStore } from './results-service-blobs.ts';

/** Where a fault strikes: a method of the artifact API, or a request to the blob storage behind it. */
export type FaultPlace =
  | 'CreateArtifact'
  | 'FinalizeArtifact'
  | 'ListArtifacts'
  | 'GetSignedArtifactURL'
  | 'DeleteArtifact'
  | 'PutBlob'
  | 'GetBlob';

export interface ResultsFault {
  readonly at: FaultPlace;
  /** Answered instead of the real answer. */
  readonly status?: number;
  readonly message?: string;
  /** How often; default 1. */
  readonly times?: number;
  /** The request takes effect, but its answer is lost. */
  readonly lostAnswer?: boolean;
  /** The request takes effect, but no answer comes: the connection stays open. */
  readonly hangs?: boolean;
  /** The answer comes byte by byte, with this pause after each. */
  readonly dripMilliseconds?: number;
  /** A list that does not have the newest artifacts yet. */
  readonly isOld?: boolean;
  /** Answered instead of the real answer, as a proxy or a hostile service would. */
  readonly instead?: { readonly status?: number; readonly headers?: http.OutgoingHttpHeaders; readonly body?: string };
}

export interface UploadedArtifact {
  readonly id: number;
  /** The run's id in the token: artifacts of one run are invisible to another. */
  readonly run: string;
  readonly job: string;
  readonly name: string;
  /** `sha256:…` that the uploader stated; null until it is finished. */
  digest: string | null;
  bytes: Buffer;
}

export interface RecordedRequest {
  readonly place: FaultPlace | undefined;
  /** `block` or `blocklist` of the blob storage. */
  readonly part: string | null;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface FakeResultsService {
  readonly url: string;
  /** What the runner sets for the jobs of run `run-1`. */
  readonly env: Record<string, string>;
  readonly artifacts: UploadedArtifact[];
  /** The API methods that were called, in order. */
  readonly calls: string[];
  /** Every request, in order. */
  readonly requests: RecordedRequest[];
  envOf(run: string, job?: string): Record<string, string>;
  /** Puts an archive there as another job of `run-1` could have. */
  put(name: string, bytes: Buffer, digest?: string): UploadedArtifact;
  fail(fault: ResultsFault): void;
  close(): Promise<void>;
}

/** The texts of the real service. */
const texts: Readonly<Record<number, [code: string, message: string]>> = {
  400: ['invalid_argument', 'invalid request'],
  401: ['unauthenticated', 'token is invalid'],
  402: ['resource_exhausted', 'insufficient usage to create artifact'],
  403: ['permission_denied', 'insufficient usage to create artifact'],
  404: ['not_found', 'artifact not found'],
  409: ['already_exists', 'an artifact with this name already exists on the workflow run'],
  500: ['internal', 'an internal error occurred'],
};

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message?: string) {
    super(message ?? texts[status]?.[1] ?? 'refused');
    this.status = status;
  }
}

/**
 * A loopback artifact service, version 4: the Twirp API that `@actions/artifact` uses, and the blob storage behind its
 * signed URLs. It refuses what the real one refuses: foreign tokens, bad and repeated names, sizes and hashes that do
 * not fit the blob, URLs without a signature.
 */
export async function startResultsService(options: AnswerOptions = {}): Promise<FakeResultsService> {
  const state: State = {
    artifacts: [],
    pending: new Map(),
    blobs: blobStore(),
    faults: [],
    calls: [],
    requests: [],
    secret: randomUUID(),
  };
  const server = http.createServer(
    withOptions(options, (request, response) => {
      void answer(request, response, state, urlOf(server));
    }),
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = urlOf(server);
  const envOf = (run: string, job = 'job-1') => ({
    ACTIONS_RESULTS_URL: url,
    ACTIONS_RUNTIME_TOKEN: tokenFor(run, job, state.secret),
  });
  return {
    url,
    env: envOf('run-1'),
    envOf,
    artifacts: state.artifacts,
    calls: state.calls,
    requests: state.requests,
    put: (name, bytes, digest = sha256(bytes)) => {
      const artifact = { id: state.artifacts.length + 1001, run: 'run-1', job: 'job-0', name, digest, bytes };
      state.artifacts.push(artifact);
      return artifact;
    },
    fail: fault => {
      for (let left = fault.times ?? 1; left > 0; left--) state.faults.push(fault);
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface State {
  readonly artifacts: UploadedArtifact[];
  /** Created and not finished: the blob's key by run and name. */
  readonly pending: Map<string, string>;
  readonly blobs: FakeBlobStore;
  readonly faults: ResultsFault[];
  readonly calls: string[];
  readonly requests: RecordedRequest[];
  readonly secret: string;
}

const urlOf = (server: http.Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A JWT as the runner's: only its claims matter to the client. The third part stands for a signature. */
function tokenFor(run: string, job: string, secret: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scp = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${run}:${job}`;
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ scp, exp: 4102444800 })}`;
  return `${signed}.${sign(signed, secret)}`;
}

const sign = (text: string, secret: string): string =>
  createHash('sha256').update(`${secret}\n${text}`).digest('base64url');

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  state: State,
  base: string,
): Promise<void> {
  const body = await bodyOf(request);
  const url = new URL(request.url ?? '/', base);
  const place = placeOf(request.method ?? '', url);
  const at = state.faults.findIndex(fault => fault.at === place);
  const fault = at < 0 ? undefined : state.faults.splice(at, 1)[0];
  state.requests.push({
    place,
    part: url.searchParams.get('comp'),
    authorization: request.headers.authorization,
    body: body.toString('latin1'),
  });
  if (fault?.instead !== undefined) {
    const { status = 200, headers = { 'content-type': 'text/html' }, body: other = '' } = fault.instead;
    response.writeHead(status, headers).end(other);
    return;
  }
  try {
    if (fault?.status !== undefined && !fault.lostAnswer) throw new Refusal(fault.status, fault.message);
    const isBlob = place === 'PutBlob' || place === 'GetBlob';
    const blob: Blob = isBlob
      ? blobAnswer(request, url, body, state.blobs)
      : callApi({ place, authorization: request.headers.authorization, body }, state, base);
    if (fault?.lostAnswer) throw new Refusal(fault.status ?? 503, fault.message ?? 'the answer was lost');
    if (fault?.hangs) return;
    const content = fault?.isOld ? JSON.stringify({ artifacts: [] }) : blob.body;
    response.writeHead(blob.status, blob.headers);
    if (fault?.dripMilliseconds === undefined) response.end(content);
    else drip(response, Buffer.from(content), fault.dripMilliseconds);
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    const [code = 'internal'] = texts[status] ?? [];
    const refusal = { code, msg: error instanceof Error ? error.message : 'unknown' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal));
  }
}

async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function placeOf(method: string, url: URL): FaultPlace | undefined {
  if (url.pathname.startsWith('/blobs/')) return method === 'PUT' ? 'PutBlob' : 'GetBlob';
  const service = '/twirp/github.actions.results.api.v1.ArtifactService/';
  return url.pathname.startsWith(service) ? (url.pathname.slice(service.length) as FaultPlace) : undefined;
}

type Fields = Readonly<Record<string, string | undefined>>;

interface ApiCall {
  readonly place: FaultPlace | undefined;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

function callApi({ place, authorization, body }: ApiCall, state: State, base: string): Blob {
  const claims = claimsOf(authorization, state.secret);
  const fields: Fields = JSON.parse(body.toString('utf8'));
  // Jobs of one run see each other's artifacts; no request may name another run or job than its token.
  if (
    place !== 'GetSignedArtifactURL' &&
    place !== 'DeleteArtifact' &&
    fields['workflow_job_run_backend_id'] !== claims.job
  )
    throw new Refusal(403, 'job does not match the token');
  if (fields['workflow_run_backend_id'] !== claims.run) throw new Refusal(403, 'run does not match the token');
  state.calls.push(String(place));
  const reply = (value: unknown): Blob => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
  if (place === 'CreateArtifact') return reply(create(fields, claims, state, base));
  if (place === 'FinalizeArtifact') return reply(finish(fields, claims, state));
  if (place === 'ListArtifacts') return reply(list(fields, claims, state));
  if (place === 'GetSignedArtifactURL') return reply(signedUrl(fields, claims, state, base));
  if (place === 'DeleteArtifact') return reply(remove(fields, claims, state));
  throw new Refusal(404, `no such method: ${place}`);
}

interface Claims {
  readonly run: string;
  readonly job: string;
}

function claimsOf(header: string | undefined, secret: string): Claims {
  const [head = '', claims = '', signature] = (header ?? '').replace(/^Bearer /, '').split('.');
  if (signature !== sign(`${head}.${claims}`, secret)) throw new Refusal(401);
  const { scp } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { scp: string };
  const [, run = '', job = ''] = scp.split(' ').at(-1)?.split(':') ?? [];
  return { run, job };
}

const find = (state: State, { run }: Claims, name: string | undefined) =>
  state.artifacts.find(artifact => artifact.run === run && artifact.name === name);

function create(fields: Fields, claims: Claims, state: State, base: string) {
  const { name = '', mime_type: type, version } = fields;
  if (name === '' || /["/:<>|*?\\\r\n]/.test(name) || type === undefined || Number(version) < 4) throw new Refusal(400);
  const key = `${claims.run}/${name}`;
  if (state.pending.has(key) || find(state, claims, name) !== undefined) throw new Refusal(409);
  const blob = state.blobs.create();
  state.pending.set(key, blob);
  return { ok: true, signed_upload_url: state.blobs.urlOf(base, blob, 'w') };
}

function finish(fields: Fields, claims: Claims, state: State) {
  const { name = '', size, hash } = fields;
  const key = `${claims.run}/${name}`;
  const bytes = state.blobs.committed(state.pending.get(key) ?? '');
  if (bytes === undefined) throw new Refusal(404, 'nothing was uploaded');
  if (Number(size) !== bytes.length) throw new Refusal(400, `size is ${bytes.length}, not ${size}`);
  if (hash !== undefined && hash !== sha256(bytes)) throw new Refusal(400, 'hash does not fit the blob');
  state.pending.delete(key);
  const id = state.artifacts.length + 1001;
  state.artifacts.push({ id, ...claims, name, digest: hash ?? null, bytes });
  return { ok: true, artifact_id: String(id) };
}

function list(fields: Fields, claims: Claims, state: State) {
  const { name_filter: name, id_filter: id } = fields;
  const found = state.artifacts.filter(
    artifact =>
      artifact.run === claims.run &&
      (name === undefined || artifact.name === name) &&
      (id === undefined || String(artifact.id) === id),
  );
  return {
    artifacts: found.map(artifact => ({
      workflow_run_backend_id: artifact.run,
      workflow_job_run_backend_id: artifact.job,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.bytes.length),
      created_at: '2026-01-01T00:00:00Z',
      ...(artifact.digest === null ? {} : { digest: artifact.digest }),
    })),
  };
}

function signedUrl(fields: Fields, claims: Claims, state: State, base: string) {
  const artifact = find(state, claims, fields['name']);
  if (artifact === undefined) throw new Refusal(404);
  return {
    signed_url: state.blobs.urlOf(
      base,
      state.blobs.hold(() => artifact.bytes),
      'r',
    ),
  };
}

function remove(fields: Fields, claims: Claims, state: State) {
  const artifact = find(state, claims, fields['name']);
  if (artifact === undefined) throw new Refusal(404);
  state.artifacts.splice(state.artifacts.indexOf(artifact), 1);
  return { ok: true, artifact_id: String(artifact.id) };
}
