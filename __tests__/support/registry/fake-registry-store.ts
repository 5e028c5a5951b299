import { createHash, randomUUID } from 'node:crypto';

export interface StoredManifest {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface Stored {
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, StoredManifest>;
  readonly tags: Map<string, string>;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export const namePattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
export const contentDigest = (bytes: Uint8Array | string) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
export const problem = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ errors: [{ code, message }] }),
});

export function repositoryAt(repositories: Map<string, Stored>, name: string): Stored {
  const stored = repositories.get(name) ?? { blobs: new Map(), manifests: new Map(), tags: new Map() };
  repositories.set(name, stored);
  return stored;
}

export interface StoreCall {
  readonly method: string;
  readonly url: URL;
  readonly name: string;
  readonly kind: string;
  readonly rest: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly accept: string;
}

export interface StoreOptions {
  readonly pageSize?: number;
  readonly repositories?: readonly string[];
}

/** What a registry keeps, and how it answers for one repository; logins and faults are elsewhere. */
export function createStore(repositories: Map<string, Stored>, options: StoreOptions): (call: StoreCall) => Reply {
  const uploads = new Map<string, Buffer>();
  const session = (call: StoreCall, id: string): Reply => {
    const range = `0-${Math.max(0, (uploads.get(id)?.byteLength ?? 0) - 1)}`;
    return { status: 202, headers: { location: `/v2/${call.name}/blobs/uploads/${id}?_state=a%2Bb%3D`, range } };
  };

  const append = (call: StoreCall): Reply => {
    const id = call.rest.slice('uploads/'.length);
    const begun = uploads.get(id);
    if (begun === undefined) return problem(404, 'BLOB_UPLOAD_UNKNOWN', 'no such upload');
    uploads.set(id, Buffer.concat([begun, call.body]));
    return session(call, id);
  };

  const put = (call: StoreCall, digest: string): Reply => {
    const id = call.rest.slice('uploads/'.length);
    const begun = uploads.get(id);
    if (begun === undefined) return problem(404, 'BLOB_UPLOAD_UNKNOWN', 'no such upload');
    uploads.delete(id);
    const bytes = Buffer.concat([begun, call.body]);
    if (contentDigest(bytes) !== digest) return problem(400, 'DIGEST_INVALID', 'provided digest did not match');
    repositoryAt(repositories, call.name).blobs.set(digest, bytes);
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
    uploads.set(id, Buffer.alloc(0));
    return session(call, id);
  };

  const putManifest = (call: StoreCall): Reply => {
    if (options.repositories !== undefined && !repositories.has(call.name)) {
      return problem(404, 'NAME_UNKNOWN', `The repository with name '${call.name}' does not exist`);
    }
    const stored = repositoryAt(repositories, call.name);
    const digest = contentDigest(call.body);
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
    const accepted = call.accept.split(',').map(type => type.trim());
    // As the registry of the distribution project does for OCI's types.
    if (!accepted.includes('*/*') && !accepted.includes(manifest.mediaType)) {
      return problem(404, 'MANIFEST_UNKNOWN', 'manifest found, but the accept header does not support its type');
    }
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
    if (call.kind === 'blobs' && call.method === 'PATCH') return append(call);
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
