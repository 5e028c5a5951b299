import { digestOf, isDigest } from '../images/digest.ts';
import { parseRepository } from '../images/reference.ts';
import { inputError, serviceError } from '../runtime/errors.ts';
import { oneLine } from '../runtime/log.ts';
import type { Connection } from './connection.ts';
import { digestMismatch } from './failure.ts';
import { blobLimit, type ManifestSource } from './source.ts';

/** The blobs of one repository. */
export interface BlobStore extends Pick<ManifestSource, 'getBlob'> {
  hasBlob(digest: string): Promise<boolean>;
  /** Uploads bytes, unless the repository has them. Returns their digest. */
  putBlob(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /**
   * Takes over a blob of another repository of the same registry without moving its bytes.
   *
   * @param from path of the other repository, without the host
   * @returns false when the registry cannot or may not: the blob must be uploaded
   */
  mountBlob(digest: string, from: string): Promise<boolean>;
}

/** One layer may take minutes; the limit is for one attempt. */
const transferSeconds = 600;

export function createBlobs(connection: Connection, name: string): BlobStore {
  const hasBlob = async (digest: string): Promise<boolean> => {
    const { status } = await connection.send({
      method: 'HEAD',
      to: blobPath(digest),
      access: 'pull',
      doing: `looking for the blob ${digest}`,
      expect: [200, 404],
    });
    return status === 200;
  };
  return {
    hasBlob,
    getBlob: async (digest, maximumBytes = blobLimit) => {
      const { status, body } = await connection.send({
        to: blobPath(digest),
        access: 'pull',
        doing: `reading the blob ${digest}`,
        expect: [200, 404],
        maximumBytes,
        timeoutSeconds: transferSeconds,
      });
      if (status === 404) return null;
      const found = digestOf(body);
      if (found !== digest) throw digestMismatch(`a blob of ${name}`, digest, found);
      return body;
    },
    putBlob: async bytes => {
      const digest = digestOf(bytes);
      if (!(await hasBlob(digest))) await upload(connection, name, digest, bytes, hasBlob);
      return digest;
    },
    mountBlob: async (digest, from) => {
      if (!isDigest(digest)) throw notADigest(digest);
      const { path } = parseRepository(`${new URL(connection.origin).host}/${from}`);
      const { status } = await connection.send({
        method: 'POST',
        to: `blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(path)}`,
        access: 'push',
        doing: `mounting the blob ${digest} of ${path}`,
        expect: [201, 202],
        from: path,
      });
      return status === 201;
    },
  };
}

const notADigest = (text: string) =>
  inputError(`${JSON.stringify(text)} is not a digest of the form sha256:<64 hex digits>.`);

function blobPath(digest: string): string {
  if (isDigest(digest)) return `blobs/${digest}`;
  throw notADigest(digest);
}

/** OCI distribution specification, "POST then PUT". */
async function upload(
  connection: Connection,
  name: string,
  digest: string,
  bytes: Uint8Array<ArrayBuffer>,
  hasBlob: (digest: string) => Promise<boolean>,
): Promise<void> {
  const purpose = { access: 'push', doing: `uploading the blob ${digest}` } as const;
  const begun = await connection.send({ ...purpose, method: 'POST', to: 'blobs/uploads/', expect: [202] });
  const target = uploadTarget(connection, name, begun.headers.get('location') ?? '', digest);
  const { status } = await connection.send({
    ...purpose,
    method: 'PUT',
    to: target,
    expect: [201, 404],
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    timeoutSeconds: transferSeconds,
  });
  // A repeated PUT finds its session closed when only the answer to the first one was lost.
  if (status === 201 || (await hasBlob(digest))) return;
  throw serviceError(`The upload of the blob ${digest} to ${name} was lost: the registry no longer knows it.`);
}

function uploadTarget(connection: Connection, name: string, location: string, digest: string): URL {
  const refuse = (why: string) =>
    serviceError(
      `The registry of ${name} gave ${JSON.stringify(oneLine(location))} as the address of an upload, which is refused: ${why}.`,
    );
  if (location === '' || !URL.canParse(location, connection.origin)) throw refuse('this is not an address');
  const url = new URL(location, connection.origin);
  if (url.origin !== connection.origin && url.protocol !== 'https:') {
    throw refuse(
      `it is neither at ${connection.origin} nor over HTTPS; a proxy in front of the registry must set X-Forwarded-Proto`,
    );
  }
  // Appended as text: the registry's own parameters are signed and must stay byte for byte.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}
