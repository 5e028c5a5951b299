import { spawn } from 'node:child_process';
import { sign } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import readline from 'node:readline';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { loopbackCertificate } from '../../support/http/loopback-certificate.ts';
import { required } from '../engine-run.ts';

/** The registry of the distribution project, with tokens of a service beside it. */
export interface TokenRegistry {
  readonly host: string;
  /** The scopes of each token that was asked for. */
  readonly tokens: readonly (readonly string[])[];
  /** A folder for DOCKER_CONFIG, with the builders of the engine and the login of a user. */
  login(user: User): string;
  close(): Promise<void>;
}

/** Of two users, one may pull only. */
export type User = 'writer' | 'reader';

const passwords: Readonly<Record<User, string>> = { writer: 'pa55-writer', reader: 'pa55-reader' };
const actions: Readonly<Record<User, readonly string[]>> = { writer: ['pull', 'push'], reader: ['pull'] };
const users = ['writer', 'reader'] as const;
const issuer = 'tokens';
const basicOf = (user: User) => Buffer.from(`${user}:${passwords[user]}`).toString('base64');

export async function startTokenRegistry(): Promise<TokenRegistry> {
  const tokens: string[][] = [];
  const service = http.createServer((request, response) => answer(request, response, tokens));
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const realm = `http://127.0.0.1:${(service.address() as AddressInfo).port}/token`;
  const folder = temporaryFolder('token-registry');
  writeFileSync(path.join(folder, 'certificate.pem'), loopbackCertificate.cert);
  writeFileSync(
    path.join(folder, 'registry.yml'),
    JSON.stringify({
      version: 0.1,
      log: { level: 'info', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: path.join(folder, 'storage') } },
      http: { addr: '127.0.0.1:0' },
      auth: { token: { realm, service: 'registry', issuer, rootcertbundle: path.join(folder, 'certificate.pem') } },
    }),
  );
  const registry = spawn('docker-registry', ['serve', path.join(folder, 'registry.yml')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Rejects where there is no such program.
  await once(registry, 'spawn');
  const host = await addressOf(registry.stderr);
  return {
    host,
    tokens,
    login: user => {
      const config = temporaryFolder('login');
      cpSync(required('DOCKER_CONFIG'), config, { recursive: true, verbatimSymlinks: true });
      writeFileSync(path.join(config, 'config.json'), JSON.stringify({ auths: { [host]: { auth: basicOf(user) } } }));
      return config;
    },
    close: async () => {
      const ended = once(registry, 'exit');
      registry.kill();
      service.closeAllConnections();
      service.close();
      await ended;
    },
  };
}

async function addressOf(log: NodeJS.ReadableStream): Promise<string> {
  for await (const line of readline.createInterface({ input: log })) {
    const [, host] = /listening on (127\.0\.0\.1:\d+)/.exec(line) ?? [];
    if (host === undefined) continue;
    log.resume();
    return host;
  }
  throw new Error('the registry ended before it listened');
}

/** distribution.github.io/distribution/spec/auth/token: whoever may do less than he asks for gets a token for that. */
function answer(request: http.IncomingMessage, response: http.ServerResponse, tokens: string[][]): void {
  // Clients that begin with a POST (OAuth 2) then ask by GET.
  if (request.method !== 'GET') return void response.writeHead(405).end();
  const user = users.find(name => request.headers.authorization === `Basic ${basicOf(name)}`);
  if (user === undefined) return void response.writeHead(401).end();
  const scopes = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.getAll('scope');
  const words = scopes.flatMap(scope => scope.split(' ')).filter(Boolean);
  tokens.push(words);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ token: tokenOf(user, words), expires_in: 300 }));
}

/** A JWT with the certificate that the registry trusts (RFC 7515, "x5c"). */
function tokenOf(user: User, scopes: readonly string[]): string {
  const now = Math.floor(Date.now() / 1000);
  const access = scopes.map(scope => {
    const [, type, name, wanted = ''] = /^([a-z]+):(.+):([a-z,*]+)$/.exec(scope) ?? [];
    return { type, name, actions: wanted.split(',').filter(action => actions[user].includes(action)) };
  });
  const certificate = loopbackCertificate.cert.replace(/-----[A-Z ]+-----|\s/g, '');
  const claims = {
    iss: issuer,
    sub: user,
    aud: 'registry',
    exp: now + 300,
    nbf: now - 10,
    iat: now,
    jti: `${now}`,
    access,
  };
  const parts = [{ typ: 'JWT', alg: 'ES256', x5c: [certificate] }, claims];
  const text = parts.map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const key = { key: loopbackCertificate.key, dsaEncoding: 'ieee-p1363' } as const;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}
