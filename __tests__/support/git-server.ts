import { mkdirSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './fake-runtime.ts';
import { createRepository, type Files, git, readBody, runBackend } from './git-repository.ts';

/**
 * How a repository misbehaves: a status, a page in HTML, a new address for the path and query of a request, no answer at all, a connection
 * that is cut, an answer that is held back until something else happened, or one that waits until there are as many
 * requests at the same time.
 */
export type GitHostFault =
  | { readonly status: number }
  | { readonly page: string; readonly status?: number }
  | { readonly movedTo: (rest: string) => string; readonly status?: number; readonly asksLogin?: boolean }
  | 'hang'
  | 'reset'
  | { readonly until: Promise<unknown> }
  | { readonly gather: number };

/** A host with many repositories, as a hosting service has them, over git's smart HTTP protocol on loopback. */
export interface GitHost {
  /** `http://127.0.0.1:<port>` (with a certificate, https): without `https://` the form that `allowed-hosts` takes. */
  readonly origin: string;
  /** `http://127.0.0.1:<port>/<path>` of a repository. */
  readonly url: (repository: string) => string;
  readonly requests: { readonly path: string; readonly authorization: string }[];
  /** Makes a repository with one commit on `main`. Returns that commit. */
  readonly create: (repository: string, files?: Files) => string;
  /** Adds a commit to a branch, which begins at `main` when it is new. Returns the commit. */
  readonly commit: (repository: string, branch: string) => string;
  readonly tag: (repository: string, tag: string, options?: { annotated?: boolean; at?: string }) => void;
  readonly rename: (repository: string, from: string, to: string) => void;
  readonly fail: (repository: string, fault: GitHostFault | undefined) => void;
  readonly close: () => Promise<void>;
}

export interface GitHostOptions {
  /** `user:password`; a request without it, in Basic form, is answered with 401. */
  readonly login?: string;
  /** Serves https. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Answers in version 0 of git's protocol, whatever git asks for. */
  readonly oldProtocol?: boolean;
}

export async function startGitHost(options: GitHostOptions = {}): Promise<GitHost> {
  const root = temporaryFolder('git-host');
  const requests: { path: string; authorization: string }[] = [];
  const faults = new Map<string, GitHostFault>();
  const waiting: (() => void)[] = [];
  const answerRequest = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const body = await readBody(request);
    if (options.oldProtocol) delete request.headers['git-protocol'];
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const authorization = request.headers.authorization ?? '';
    requests.push({ path: pathname, authorization });
    const repository = pathname.slice(1).replace(/\/(?:info\/refs|git-(?:upload|receive)-pack)$/, '');
    const fault = faults.get(repository);
    if (fault === 'hang') return;
    if (fault === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault !== undefined && 'movedTo' in fault) {
      const location = fault.movedTo((request.url ?? '').slice(repository.length + 1));
      if (fault.asksLogin && authorization === '') {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      } else response.writeHead(fault.status ?? 302, { location }).end();
      return;
    }
    if (fault !== undefined && 'page' in fault) {
      response.writeHead(fault.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(fault.page);
      return;
    }
    if (fault !== undefined && 'status' in fault) {
      response.writeHead(fault.status, { 'content-type': 'text/plain' }).end();
      return;
    }
    const expected = `basic ${Buffer.from(options.login ?? '').toString('base64')}`;
    if (options.login !== undefined && authorization.toLowerCase() !== expected.toLowerCase()) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    if (fault !== undefined && pathname.endsWith('/info/refs')) {
      if ('until' in fault) await fault.until;
      else {
        await new Promise<void>(resolve => {
          if (waiting.push(resolve) >= fault.gather) for (const go of waiting.splice(0)) go();
        });
      }
    }
    const answer = await runBackend(root, request, body);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const { certificate } = options;
  const server =
    certificate === undefined ? http.createServer(answerRequest) : https.createServer(certificate, answerRequest);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  const folderOf = (repository: string) => path.join(root, repository);
  return {
    origin,
    url: repository => `${origin}/${repository}`,
    requests,
    ...repositoriesIn(folderOf),
    fail: (repository, fault) => {
      if (fault === undefined) faults.delete(repository);
      else faults.set(repository, fault);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

function repositoriesIn(
  folderOf: (repository: string) => string,
): Pick<GitHost, 'create' | 'commit' | 'tag' | 'rename'> {
  return {
    create: (repository, files = { 'README.md': repository }) => {
      const seed = createRepository(files);
      mkdirSync(path.dirname(folderOf(repository)), { recursive: true });
      git(seed, 'clone', '--quiet', '--bare', seed, folderOf(repository));
      return git(seed, 'rev-parse', 'HEAD');
    },
    commit: (repository, branch) => {
      const folder = folderOf(repository);
      const exists = git(folder, 'for-each-ref', `refs/heads/${branch}`) !== '';
      const parent = git(folder, 'rev-parse', exists ? `refs/heads/${branch}` : 'refs/heads/main');
      const id = git(folder, 'commit-tree', '-p', parent, '-m', `Next of ${branch}`, `${parent}^{tree}`);
      git(folder, 'update-ref', `refs/heads/${branch}`, id);
      return id;
    },
    tag: (repository, tag, { annotated = false, at = 'refs/heads/main' } = {}) => {
      git(folderOf(repository), 'tag', ...(annotated ? ['-a', '-m', tag] : []), tag, at);
    },
    rename: (repository, from, to) => {
      git(folderOf(repository), 'update-ref', `refs/heads/${to}`, `refs/heads/${from}`);
      git(folderOf(repository), 'symbolic-ref', 'HEAD', `refs/heads/${to}`);
      git(folderOf(repository), 'update-ref', '-d', `refs/heads/${from}`);
    },
  };
}
