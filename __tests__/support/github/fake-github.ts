import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerOptions, withOptions } from '../http/answer-options.ts';
import { drip } from '../http/drip.ts';
import { type GitHubContract, type GitHubReply, githubContract } from './fake-github-contract.ts';
import {
  answerOf,
  type FakeArtifact,
  type FakeGitHubState,
  githubProblem,
  json,
  knownPaths,
  permissionOf,
} from './fake-github-store.ts';

export type { FakeArtifact, FakeRun } from './fake-github-store.ts';

/** Something that goes wrong, for the next `times` requests that match. */
export interface GitHubFault {
  /** Tested against path and query; those of archives begin with `/archives/`. Default: any. */
  readonly path?: RegExp;
  /** Default: once. */
  readonly times?: number;
  /**
   * - `limit`: the secondary rate limit; 429 or, as `status` says, 403, with `Retry-After` when it is given in `headers`
   * - `exhausted`: the primary rate limit, until an hour from now
   * - `truncate`: the connection ends in the middle of the body
   * - `hang`: no answer, and the connection stays open
   * - `drip`: the body comes byte by byte, one per second
   * - `html`: a page of a proxy
   * - `headers`: the true answer with more headers
   */
  readonly kind: 'status' | 'limit' | 'exhausted' | 'truncate' | 'slow' | 'hang' | 'drip' | 'html' | 'headers';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly milliseconds?: number;
}

export interface FakeGitHubOptions extends AnswerOptions {
  /** Default: `acme/shop`. */
  readonly repository?: string;
  /** What the token may read. Default: everything. `metadata` is always given. */
  readonly permissions?: readonly ('actions' | 'contents')[];
  /** The repository is private and the token is of another one: 404 for all. */
  readonly hidden?: boolean;
}

export interface SeenCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
}

export interface FakeGitHub
  extends Pick<FakeGitHubState, 'runs' | 'artifacts' | 'commits' | 'tags' | 'releases' | 'refs' | 'parents'> {
  /** The root of the REST API, as GITHUB_API_URL has it on a GitHub Enterprise Server. */
  readonly url: string;
  readonly token: string;
  readonly calls: readonly SeenCall[];
  fail(fault: GitHubFault): void;
  /** @throws when a request or an answer broke GitHub's published description */
  close(): Promise<void>;
}

const root = '/api/v3';

let contract: GitHubContract | undefined;

/**
 * GitHub's REST API on loopback, as far as it is used. What it is asked and what it answers is checked against GitHub's
 * OpenAPI description. Archives are on another host, which, like the real one, refuses the token of this one.
 */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  contract ??= githubContract(knownPaths);
  const token = `ghs_${randomUUID().replaceAll('-', '')}`;
  const calls: SeenCall[] = [];
  const violations: string[] = [];
  const faults: GitHubFault[] = [];
  const signed = new Map<string, FakeArtifact>();
  const take = (path: string) => {
    const at = faults.findIndex(fault => fault.path?.test(path) ?? true);
    return at < 0 ? undefined : faults.splice(at, 1)[0];
  };
  const answerArchive: http.RequestListener = (request, response) => {
    const path = request.url ?? '';
    calls.push(callOf(request, path));
    void send(response, archiveReply(request, signed.get(path)), take(path));
  };
  const archives = http.createServer(withOptions(options, answerArchive));
  const archivesUrl = await listen(archives);
  const state: FakeGitHubState = {
    repository: options.repository ?? 'acme/shop',
    runs: [],
    artifacts: [],
    commits: new Map(),
    tags: [],
    releases: [],
    refs: new Map(),
    parents: new Map(),
    contract,
    signedUrl: artifact => {
      const path = `/archives/${artifact.id}?sig=${randomUUID()}`;
      signed.set(path, artifact);
      return `${archivesUrl}${path}`;
    },
  };
  const answerCall: http.RequestListener = (request, response) => {
    const path = (request.url ?? '').replace(root, '');
    calls.push(callOf(request, path));
    const fault = take(path);
    void send(response, serviceReply(request, state, { ...options, token, base: url, fault, violations }), fault);
  };
  const service = http.createServer(withOptions(options, answerCall));
  const url = `${await listen(service)}${root}`;
  return {
    ...state,
    url,
    token,
    calls,
    fail: fault => {
      for (let left = fault.times ?? 1; left > 0; left--) faults.push(fault);
    },
    close: async () => {
      await Promise.all([service, archives].map(stop));
      if (violations.length > 0) throw new Error(`GitHub's description was broken:\n${violations.join('\n')}`);
    },
  };
}

const callOf = ({ headers }: http.IncomingMessage, path: string): SeenCall => ({
  at: Date.now(),
  path,
  authorization: headers.authorization,
  userAgent: headers['user-agent'],
});

interface Asked extends FakeGitHubOptions {
  readonly token: string;
  readonly base: string;
  readonly fault: GitHubFault | undefined;
  readonly violations: string[];
}

function serviceReply(request: http.IncomingMessage, state: FakeGitHubState, asked: Asked): GitHubReply {
  const url = new URL((request.url ?? '').replace(root, ''), 'http://local');
  const shown = new URL(`${asked.base}${url.pathname}${url.search}`);
  const where = `${request.method} ${url.pathname}${url.search}`;
  const operation = state.contract.operationOf(request.method ?? '', url.pathname);
  if (operation === undefined) {
    asked.violations.push(`${where}: no such call`);
    return githubProblem(404, 'Not Found');
  }
  const { headers } = request;
  const faults = state.contract.requestFaults(operation, url.searchParams);
  if (!/github.*json|application\/json/.test(headers.accept ?? '')) faults.push(`accept is ${headers.accept}`);
  if (headers['x-github-api-version'] !== '2022-11-28') faults.push('no version of the API is asked for');
  const reply = asked.fault === undefined ? undefined : faultReply(asked.fault);
  const { values } = operation;
  const known = `${values['owner']}/${values['repo']}`.toLowerCase() === state.repository.toLowerCase();
  const answer = reply ?? refusal(headers, permissionOf(operation), asked, known) ?? answerOf(state, operation, shown);
  if (asked.fault?.kind !== 'html') faults.push(...state.contract.replyFaults(operation, answer));
  asked.violations.push(...faults.map(fault => `${where}: ${fault}`));
  const rate = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-github-request-id': randomUUID() };
  return { ...answer, headers: { ...rate, ...answer.headers } };
}

/** 401 for an unknown token, 404 where the repository is hidden, 403 where a permission is missing. */
function refusal(
  { authorization, 'user-agent': agent }: http.IncomingHttpHeaders,
  permission: string,
  { token, permissions, hidden }: Asked,
  known: boolean,
): GitHubReply | undefined {
  if (!agent)
    return githubProblem(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    );
  if (authorization === undefined) return githubProblem(401, 'Requires authentication');
  if (!new RegExp(`^(token|bearer) ${token}$`, 'i').test(authorization)) return githubProblem(401, 'Bad credentials');
  if (hidden || !known) return githubProblem(404, 'Not Found');
  if (permission === 'metadata' || permissions === undefined) return undefined;
  return permissions.some(given => given === permission)
    ? undefined
    : githubProblem(403, 'Resource not accessible by integration');
}

function faultReply({ kind, status = 500, headers }: GitHubFault): GitHubReply | undefined {
  if (kind === 'status') return githubProblem(status, 'Server Error', headers);
  if (kind === 'html') return { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Log in</h1>' };
  if (kind === 'limit') {
    const limited = status === 500 ? 429 : status;
    return githubProblem(limited, 'You have exceeded a secondary rate limit. Please wait a few minutes.', headers);
  }
  if (kind !== 'exhausted') return undefined;
  const reset = String(Math.floor(Date.now() / 1000) + 3600);
  const limits = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  return githubProblem(403, 'API rate limit exceeded for installation.', { ...limits, ...headers });
}

/** As a blob storage: the signature in the URL is the only login, and any other is an error. */
function archiveReply({ headers }: http.IncomingMessage, artifact: FakeArtifact | undefined): GitHubReply {
  if (headers.authorization !== undefined) return json({ code: 'InvalidAuthenticationInfo' }, 400);
  if (artifact === undefined) return json({ code: 'AuthenticationFailed' }, 403);
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: artifact.archive };
}

async function send(response: http.ServerResponse, reply: GitHubReply, fault: GitHubFault | undefined): Promise<void> {
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'slow') await new Promise(resolve => setTimeout(resolve, fault.milliseconds ?? 0));
  const body = Buffer.from(reply.body);
  const archiveFault = reply.status === 200 && fault?.kind === 'status' ? fault.status : undefined;
  response.writeHead(archiveFault ?? reply.status, {
    ...reply.headers,
    ...fault?.headers,
    'content-length': body.length,
  });
  if (fault?.kind === 'drip') drip(response, body);
  else if (fault?.kind !== 'truncate') response.end(body);
  else response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

async function listen(server: http.Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const stop = (server: http.Server) =>
  new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
