import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './fake-runtime.ts';

/** Contents by path; `null` deletes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** The environment of git in tests: no configuration of a user, one identity, one date, so that ids repeat. */
export function gitEnv(extra: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.org',
    GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
    ...extra,
  };
}

/** Runs git in a folder and returns its output without the last newline; a failure throws with what git said. */
export function git(folder: string, ...args: string[]): string {
  return gitBytes(folder, ...args)
    .toString('utf8')
    .replace(/\n$/, '');
}

/** Runs git in a folder and returns its output as bytes. */
export function gitBytes(folder: string, ...args: string[]): Buffer {
  return execFileSync('git', args, { cwd: folder, env: gitEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A new repository with a work tree and one commit of `files` on `main`. Returns its folder. */
export function createRepository(files: Files = {}): string {
  const folder = temporaryFolder('repository');
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitFiles(folder, files, 'Begin');
  return folder;
}

/** Writes and commits files in a work tree. Returns the id of the commit, which may be empty of changes. */
export function commitFiles(folder: string, files: Files, message: string): string {
  for (const [name, content] of Object.entries(files)) {
    if (content === null) git(folder, 'rm', '--quiet', '--', name);
    else writeFile(folder, name, content);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** Writes a file and makes its folder. */
export function writeFile(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

export interface Origin {
  /** The bare repository. */
  readonly folder: string;
  /** Its `file://` address. */
  readonly url: string;
}

/** A bare repository whose `main` holds one commit of `files`; of `executable` ones with mode 100755. */
export function createOrigin(files: Files = {}, executable: readonly string[] = []): Origin {
  const seed = createRepository(files);
  for (const name of executable) git(seed, 'update-index', '--chmod=+x', name);
  if (executable.length > 0) git(seed, 'commit', '--quiet', '--amend', '--no-edit');
  const folder = path.join(temporaryFolder('origin'), 'shop.git');
  git(seed, 'clone', '--quiet', '--bare', seed, folder);
  git(folder, 'config', 'http.receivepack', 'true');
  return { folder, url: pathToFileURL(folder).href };
}

/** A clone of an address with `origin` set, whole or of some depth. Returns its folder. */
export function cloneOf(url: string, depth?: number): string {
  const folder = path.join(temporaryFolder('clone'), 'work');
  const shallow = depth === undefined ? [] : [`--depth=${depth}`];
  git(path.dirname(folder), 'clone', '--quiet', ...shallow, url, folder);
  return folder;
}

/** Commits files on a branch of an origin, as somebody else would. Returns the id of the commit. */
export function commitToOrigin(
  origin: Origin,
  files: Files,
  message = 'Change by somebody else',
  branch = 'main',
): string {
  const folder = cloneOf(origin.url);
  git(folder, 'checkout', '--quiet', branch);
  const id = commitFiles(folder, files, message);
  git(folder, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
  return id;
}

/** Installs a hook (a shell script) in a bare repository. */
export function installHook(origin: Origin, name: 'pre-receive' | 'update' | 'post-receive', script: string): void {
  const file = path.join(origin.folder, 'hooks', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** The bytes of a file at a revision of a repository. */
export function fileAt(folder: string, name: string, revision = 'main'): Buffer {
  return gitBytes(folder, 'show', `${revision}:${name}`);
}

/** How many commits a revision has. */
export function countCommits(folder: string, revision = 'main'): number {
  return Number(git(folder, 'rev-list', '--count', revision));
}

/** `drop-reply` lets the request take effect and then cuts the connection. */
export type GitFault = { readonly status: number; readonly body?: string } | 'drop-reply';

/** Which request a fault meets: the two of a fetch or push (`discovery`, then the named one). */
export type GitRequestKind = 'fetch-discovery' | 'fetch' | 'push-discovery' | 'push';

export interface GitServer {
  readonly url: string;
  /** Kinds of the requests so far, in order. */
  readonly requests: readonly GitRequestKind[];
  /** The Authorization headers so far; an absent one is an empty text. */
  readonly authorizations: readonly string[];
  /** The next `times` requests of a kind meet the fault. */
  fail(kind: GitRequestKind, fault: GitFault, times?: number): void;
  /** Runs before each request of a kind, e.g. to move the branch; the answer waits for a promise. */
  before(kind: GitRequestKind, action: () => void | Promise<void>): void;
  close(): Promise<void>;
}

/**
 * Serves a bare repository over git's smart HTTP protocol at `<url>` on loopback, through `git http-backend`.
 *
 * @param token when given, a request without `x-access-token:<token>` in Basic form is answered with 401
 */
export async function startGitServer(origin: Origin, options: { token?: string } = {}): Promise<GitServer> {
  const requests: GitRequestKind[] = [];
  const authorizations: string[] = [];
  const faults: { kind: GitRequestKind; fault: GitFault }[] = [];
  const actions = new Map<GitRequestKind, () => void | Promise<void>>();
  const server = http.createServer(async (request, response) => {
    const body = await readBody(request);
    const kind = kindOf(request.url ?? '');
    const authorization = request.headers.authorization ?? '';
    requests.push(kind);
    authorizations.push(authorization);
    const expected = `basic ${Buffer.from(`x-access-token:${options.token}`).toString('base64')}`;
    if (options.token !== undefined && authorization.toLowerCase() !== expected.toLowerCase()) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('Authentication required');
      return;
    }
    await actions.get(kind)?.();
    const at = faults.findIndex(entry => entry.kind === kind);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault !== undefined && fault !== 'drop-reply') {
      response.writeHead(fault.status, { 'content-type': 'text/plain' }).end(fault.body ?? '');
      return;
    }
    const answer = await runBackend(path.dirname(origin.folder), request, body);
    if (fault === 'drop-reply') request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${path.basename(origin.folder)}`,
    requests,
    authorizations,
    fail: (kind, fault, times = 1) => {
      for (let count = 0; count < times; count++) faults.push({ kind, fault });
    },
    before: (kind, action) => actions.set(kind, action),
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

function kindOf(url: string): GitRequestKind {
  const service = url.includes('git-receive-pack') ? 'push' : 'fetch';
  return url.includes('/info/refs') ? `${service}-discovery` : service;
}

/** The whole body of a request. */
export async function readBody(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export interface BackendAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Answers one request for a repository under `root` by the CGI interface of git-http-backend(1). */
export async function runBackend(root: string, request: http.IncomingMessage, body: Buffer): Promise<BackendAnswer> {
  const [pathInfo = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn('git', ['http-backend'], {
    env: gitEnv({
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathInfo,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'],
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'tester',
    }),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(body);
  await new Promise(resolve => child.on('close', resolve));
  return parseAnswer(Buffer.concat(out));
}

function parseAnswer(output: Buffer): BackendAnswer {
  const end = output.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of output.subarray(0, end).toString('latin1').split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const status = Number(headers['status']?.split(' ')[0] ?? 200);
  delete headers['status'];
  return { status, headers, body: output.subarray(end + 4) };
}
