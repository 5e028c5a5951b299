// A small OCI registry on loopback that keeps blobs and manifests in a folder. It answers what the distribution
// specification requires of a registry for push and pull, without authentication.
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

/**
 * @typedef {object} Exchange One request, and where its answer goes.
 * @property {string} folder
 * @property {http.IncomingMessage} request
 * @property {http.ServerResponse} response
 * @property {URL} url
 * @property {string} name The repository.
 * @property {string} reference A tag, a digest or the id of an upload.
 */

/** @param {string | Buffer} bytes */
const digestOf = bytes => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * Starts the registry on a free port of 127.0.0.1.
 *
 * @param {string} folder
 */
export async function startRegistry(folder) {
  for (const part of ['blobs', 'uploads', 'repositories']) mkdirSync(path.join(folder, part), { recursive: true });
  const server = http.createServer((request, response) => {
    answer(folder, request, response).catch(error => fail(response, 500, 'UNKNOWN', error.message));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the registry has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

/** @type {[RegExp, (exchange: Exchange) => void | Promise<void>][]} */
const routes = [
  [/^\/v2\/?$/, ({ response }) => send(response, 200, '{}', { 'content-type': 'application/json' })],
  [/^\/v2\/(.+)\/blobs\/uploads\/$/, startUpload],
  [/^\/v2\/(.+)\/blobs\/uploads\/([0-9a-f-]{36})$/, continueUpload],
  [/^\/v2\/(.+)\/blobs\/(sha256:[0-9a-f]{64})$/, readBlob],
  [/^\/v2\/(.+)\/manifests\/([A-Za-z0-9_][A-Za-z0-9._:-]*)$/, useManifest],
  [/^\/v2\/(.+)\/tags\/list$/, listTags],
];

/**
 * @param {string} folder
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function answer(folder, request, response) {
  const url = new URL(request.url ?? '/', 'http://registry');
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(url.pathname);
    if (match === null) continue;
    const [, name = '', reference = ''] = match;
    await handle({ folder, request, response, url, name, reference });
    return;
  }
  fail(response, 404, 'UNSUPPORTED', `no route ${request.method} ${url.pathname}`);
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string | Buffer} [body]
 * @param {http.OutgoingHttpHeaders} [headers]
 */
function send(response, status, body = '', headers = {}) {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string} code
 * @param {string} message
 */
const fail = (response, status, code, message) =>
  send(response, status, JSON.stringify({ errors: [{ code, message }] }), { 'content-type': 'application/json' });

/** @param {http.IncomingMessage} request */
async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * @param {string} folder
 * @param {string} digest
 */
const blobFile = (folder, digest) => path.join(folder, 'blobs', digest.slice('sha256:'.length));

/** @param {Exchange} exchange */
const repositoryFolder = ({ folder, name }) => path.join(folder, 'repositories', encodeURIComponent(name));

/** @param {Exchange} exchange */
async function startUpload(exchange) {
  const { folder, request, response, url, name } = exchange;
  const mount = url.searchParams.get('mount');
  const digest = url.searchParams.get('digest');
  const body = await bodyOf(request);
  if (mount !== null && existsSync(blobFile(folder, mount))) return created(exchange, mount);
  if (digest !== null) {
    if (digestOf(body) !== digest) return fail(response, 400, 'DIGEST_INVALID', `not ${digest}`);
    writeFileSync(blobFile(folder, digest), body);
    return created(exchange, digest);
  }
  const id = randomUUID();
  writeFileSync(path.join(folder, 'uploads', id), '');
  send(response, 202, '', { location: `/v2/${name}/blobs/uploads/${id}`, range: '0-0', 'docker-upload-uuid': id });
}

/** @param {Exchange} exchange */
async function continueUpload(exchange) {
  const { folder, request, response, url, name, reference: id } = exchange;
  const file = path.join(folder, 'uploads', id);
  if (!existsSync(file)) return fail(response, 404, 'BLOB_UPLOAD_UNKNOWN', id);
  writeFileSync(file, await bodyOf(request), { flag: 'a' });
  if (request.method === 'PATCH') {
    const location = `/v2/${name}/blobs/uploads/${id}`;
    const range = `0-${Math.max(0, statSync(file).size - 1)}`;
    return send(response, 202, '', { location, range, 'docker-upload-uuid': id });
  }
  const digest = url.searchParams.get('digest') ?? '';
  if (digestOf(readFileSync(file)) !== digest) return fail(response, 400, 'DIGEST_INVALID', `not ${digest}`);
  renameSync(file, blobFile(folder, digest));
  created(exchange, digest);
}

/**
 * @param {Exchange} exchange
 * @param {string} digest
 */
const created = ({ response, name }, digest) =>
  send(response, 201, '', { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest });

/** @param {Exchange} exchange */
function readBlob({ folder, request, response, reference: digest }) {
  const file = blobFile(folder, digest);
  if (!existsSync(file)) return fail(response, 404, 'BLOB_UNKNOWN', digest);
  response.writeHead(200, {
    'content-length': statSync(file).size,
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** @param {Exchange} exchange */
async function useManifest(exchange) {
  const { request, response, name, reference } = exchange;
  const folder = repositoryFolder(exchange);
  const file = path.join(folder, encodeURIComponent(reference));
  if (request.method === 'PUT') {
    const bytes = await bodyOf(request);
    const digest = digestOf(bytes);
    if (reference.startsWith('sha256:') && reference !== digest)
      return fail(response, 400, 'DIGEST_INVALID', reference);
    const stored = JSON.stringify({ type: request.headers['content-type'], text: bytes.toString('base64') });
    mkdirSync(folder, { recursive: true });
    for (const key of new Set([digest, reference])) writeFileSync(path.join(folder, encodeURIComponent(key)), stored);
    return send(response, 201, '', { location: `/v2/${name}/manifests/${digest}`, 'docker-content-digest': digest });
  }
  if (!existsSync(file)) return fail(response, 404, 'MANIFEST_UNKNOWN', reference);
  const { type, text } = JSON.parse(readFileSync(file, 'utf8'));
  const bytes = Buffer.from(text, 'base64');
  send(response, 200, bytes, { 'content-type': type, 'docker-content-digest': digestOf(bytes) });
}

/** @param {Exchange} exchange */
function listTags(exchange) {
  const { response, name } = exchange;
  const folder = repositoryFolder(exchange);
  if (!existsSync(folder)) return fail(response, 404, 'NAME_UNKNOWN', name);
  const tags = readdirSync(folder)
    .map(decodeURIComponent)
    .filter(tag => !tag.startsWith('sha256:'))
    .sort();
  send(response, 200, JSON.stringify({ name, tags }), { 'content-type': 'application/json' });
}
