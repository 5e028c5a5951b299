import { randomUUID } from 'node:crypto';
import type http from 'node:http';

/** An answer of the fake service. */
export interface Blob {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

export interface FakeBlobStore {
  /** Makes room for an upload and returns its key. */
  create(): string;
  /** Gives bytes that are kept elsewhere a key to read them by. */
  hold(bytes: () => Buffer): string;
  committed(key: string): Buffer | undefined;
  urlOf(base: string, key: string, right: 'r' | 'w'): string;
  /** Which right a signature grants for a blob. */
  rightOf(key: string, signature: string | null): 'r' | 'w' | undefined;
  putBlock(key: string, block: string, bytes: Buffer): void;
  /** Joins blocks in the order of the list; false when one of them was never put. */
  commit(key: string, blocks: readonly string[]): boolean;
}

/** Block blobs as Azure Storage has them, behind signed URLs. */
export function blobStore(): FakeBlobStore {
  const blobs = new Map<string, () => Buffer>();
  const blocks = new Map<string, Map<string, Buffer>>();
  const signatures = new Map<string, { key: string; right: 'r' | 'w' }>();
  return {
    create: () => {
      const key = randomUUID();
      blocks.set(key, new Map());
      return key;
    },
    hold: bytes => {
      const key = randomUUID();
      blobs.set(key, bytes);
      return key;
    },
    committed: key => blobs.get(key)?.(),
    urlOf: (base, key, right) => {
      const signature = randomUUID();
      signatures.set(signature, { key, right });
      return `${base}blobs/${key}?sp=${right}&sig=${signature}`;
    },
    rightOf: (key, signature) => {
      const grant = signatures.get(signature ?? '');
      return grant?.key === key ? grant.right : undefined;
    },
    putBlock: (key, block, bytes) => blocks.get(key)?.set(block, bytes),
    commit: (key, names) => {
      const parts = names.map(name => blocks.get(key)?.get(name));
      if (parts.some(part => part === undefined)) return false;
      const content = Buffer.concat(parts.filter(part => part !== undefined));
      blobs.set(key, () => content);
      return true;
    },
  };
}

/** PUT Block, PUT Block List and GET Blob (learn.microsoft.com/rest/api/storageservices). */
export function blobAnswer(request: http.IncomingMessage, url: URL, body: Buffer, store: FakeBlobStore): Blob {
  const key = url.pathname.slice('/blobs/'.length);
  const right = request.method === 'PUT' ? 'w' : 'r';
  if (store.rightOf(key, url.searchParams.get('sig')) !== right) return storageError(403, 'AuthenticationFailed');
  return right === 'w' ? put(key, url.searchParams, body, store) : get(key, request.headers, store);
}

const storageHeaders = (): Record<string, string> => ({
  'x-ms-request-id': randomUUID(),
  'x-ms-version': '2026-01-01',
  etag: '"0x8D"',
  'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
});

function put(key: string, query: URLSearchParams, body: Buffer, store: FakeBlobStore): Blob {
  const created = { status: 201, headers: storageHeaders(), body: '' };
  if (query.get('comp') === 'block') {
    store.putBlock(key, query.get('blockid') ?? '', body);
    return created;
  }
  if (query.get('comp') !== 'blocklist') return storageError(400, 'UnsupportedQueryParameter');
  const names = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
    match => match[1] ?? '',
  );
  return store.commit(key, names) ? created : storageError(400, 'InvalidBlockList');
}

function get(key: string, headers: http.IncomingHttpHeaders, store: FakeBlobStore): Blob {
  const bytes = store.committed(key);
  if (bytes === undefined) return storageError(404, 'BlobNotFound');
  const common = {
    ...storageHeaders(),
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="artifact.zip"',
    'accept-ranges': 'bytes',
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(headers['x-ms-range'] ?? headers.range ?? ''));
  if (range === null) return { status: 200, headers: common, body: bytes };
  const from = Number(range[1]);
  const to = Math.min(range[2] ? Number(range[2]) : bytes.length - 1, bytes.length - 1);
  if (from >= bytes.length) return storageError(416, 'InvalidRange');
  const contentRange = { 'content-range': `bytes ${from}-${to}/${bytes.length}` };
  return { status: 206, headers: { ...common, ...contentRange }, body: bytes.subarray(from, to + 1) };
}

const storageError = (status: number, code: string): Blob => ({
  status,
  headers: { ...storageHeaders(), 'content-type': 'application/xml', 'x-ms-error-code': code },
  body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`,
});
