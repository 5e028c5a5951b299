// A small OCI registry on loopback that keeps blobs and manifests in a folder. It speaks what the distribution
// specification asks of a registry for push and pull, without authentication.
import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const digestOf = bytes => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Starts the registry on a free port of 127.0.0.1. */
export async function startRegistry(folder) {
  for (const part of ['blobs', 'uploads', 'repositories']) mkdirSync(path.join(folder, part), { recursive: true });
  const server = http.createServer((request, response) => {
    answer(folder, request, response).catch(error => fail(response, 500, 'UNKNOWN', error.message));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

const routes = [
  [
    /^\/v2\/?$/,
    (_folder, _match, _request, response) => send(response, 200, '{}', { 'content-type': 'application/json' }),
  ],
  [/^\/v2\/(.+)\/blobs\/uploads\/$/, startUpload],
  [/^\/v2\/(.+)\/blobs\/uploads\/([0-9a-f-]{36})$/, continueUpload],
  [/^\/v2\/(.+)\/blobs\/(sha256:[0-9a-f]{64})$/, readBlob],
  [/^\/v2\/(.+)\/manifests\/([A-Za-z0-9_][A-Za-z0-9._:-]*)$/, useManifest],
  [/^\/v2\/(.+)\/tags\/list$/, listTags],
];

async function answer(folder, request, response) {
  const { pathname } = new URL(request.url, 'http://registry');
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(pathname);
    if (match !== null) return await handle(folder, match, request, response);
  }
  fail(response, 404, 'UNSUPPORTED', `no route ${request.method} ${pathname}`);
}

function send(response, status, body = '', headers = {}) {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

const fail = (response, status, code, message) =>
  send(response, status, JSON.stringify({ errors: [{ code, message }] }), { 'content-type': 'application/json' });

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const blobFile = (folder, digest) => path.join(folder, 'blobs', digest.slice('sha256:'.length));
const repositoryFolder = (folder, name) => path.join(folder, 'repositories', encodeURIComponent(name));

async function startUpload(folder, [, name], request, response) {
  const query = new URL(request.url, 'http://registry').searchParams;
  const mount = query.get('mount');
  const body = await bodyOf(request);
  if (mount !== null && existsSync(blobFile(folder, mount))) return created(response, name, mount);
  if (query.get('digest') !== null) return store(folder, name, query.get('digest'), body, response);
  const id = randomUUID();
  writeFileSync(path.join(folder, 'uploads', id), '');
  send(response, 202, '', { location: `/v2/${name}/blobs/uploads/${id}`, range: '0-0', 'docker-upload-uuid': id });
}

async function continueUpload(folder, [, name, id], request, response) {
  const file = path.join(folder, 'uploads', id);
  if (!existsSync(file)) return fail(response, 404, 'BLOB_UPLOAD_UNKNOWN', id);
  writeFileSync(file, await bodyOf(request), { flag: 'a' });
  if (request.method === 'PATCH') {
    const location = `/v2/${name}/blobs/uploads/${id}`;
    return send(response, 202, '', {
      location,
      range: `0-${Math.max(0, statSync(file).size - 1)}`,
      'docker-upload-uuid': id,
    });
  }
  const digest = new URL(request.url, 'http://registry').searchParams.get('digest');
  if (digestOf(readFileSync(file)) !== digest) return fail(response, 400, 'DIGEST_INVALID', `not ${digest}`);
  renameSync(file, blobFile(folder, digest));
  created(response, name, digest);
}

function store(folder, name, digest, bytes, response) {
  if (digestOf(bytes) !== digest) return fail(response, 400, 'DIGEST_INVALID', `not ${digest}`);
  writeFileSync(blobFile(folder, digest), bytes);
  created(response, name, digest);
}

const created = (response, name, digest) =>
  send(response, 201, '', { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest });

function readBlob(folder, [, , digest], request, response) {
  const file = blobFile(folder, digest);
  if (!existsSync(file)) return fail(response, 404, 'BLOB_UNKNOWN', digest);
  const headers = {
    'content-length': statSync(file).size,
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
  };
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).pipe(response);
}

async function useManifest(folder, [, name, reference], request, response) {
  const own = repositoryFolder(folder, name);
  const file = path.join(own, encodeURIComponent(reference));
  if (request.method === 'PUT') {
    const bytes = await bodyOf(request);
    const digest = digestOf(bytes);
    if (reference.startsWith('sha256:') && reference !== digest)
      return fail(response, 400, 'DIGEST_INVALID', reference);
    const stored = JSON.stringify({ type: request.headers['content-type'], text: bytes.toString('base64') });
    mkdirSync(own, { recursive: true });
    for (const key of new Set([digest, reference])) writeFileSync(path.join(own, encodeURIComponent(key)), stored);
    return send(response, 201, '', { location: `/v2/${name}/manifests/${digest}`, 'docker-content-digest': digest });
  }
  if (!existsSync(file)) return fail(response, 404, 'MANIFEST_UNKNOWN', reference);
  const { type, text } = JSON.parse(readFileSync(file, 'utf8'));
  const bytes = Buffer.from(text, 'base64');
  send(response, 200, bytes, { 'content-type': type, 'docker-content-digest': digestOf(bytes) });
}

function listTags(folder, [, name], _request, response) {
  const own = repositoryFolder(folder, name);
  if (!existsSync(own)) return fail(response, 404, 'NAME_UNKNOWN', name);
  const tags = readdirSync(own)
    .map(decodeURIComponent)
    .filter(tag => !tag.startsWith('sha256:'))
    .sort();
  send(response, 200, JSON.stringify({ name, tags }), { 'content-type': 'application/json' });
}
