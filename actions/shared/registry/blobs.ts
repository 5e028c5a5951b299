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
   * Adds a blob of another repository of the same registry without a transfer ("Mounting a blob from another repository").
   *
   * @param from path of the other repository, without the host
   * @returns false when the registry does not mount it: the blob must be uploaded
   */
  mountBlob(digest: string, from: string): Promise<boolean>;
}

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
        deadline: connection.deadlines.transfer(),
      });
      if (status === 404) return undefined;
      const found = digestOf(body);
      if (found !== digest) throw digestMismatch(`a blob of ${name}`, digest, found);
      return body;
    },
    putBlob: async bytes => {
      const digest = digestOf(bytes);
      if (await hasBlob(digest)) return digest;
      // A repeated upload finds its session closed when only the answer to the first one was lost.
      if ((await upload({ digest, bytes }, connection, name)) || (await hasBlob(digest))) return digest;
      throw serviceError(`The upload of the blob ${digest} to ${name} was lost: the registry does not have it.`);
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

const notADigest = (value: string) =>
  inputError(`${JSON.stringify(value)} is not a digest of the form sha256:<64 hex digits>.`);

function blobPath(digest: string): string {
  if (isDigest(digest)) return `blobs/${digest}`;
  throw notADigest(digest);
}

interface NewBlob {
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Uploads a blob (OCI distribution specification, "POST then PUT").
 *
 * @returns false when the registry has closed the session
 */
async function upload({ digest, bytes }: NewBlob, connection: Connection, name: string): Promise<boolean> {
  const purpose = { access: 'push', doing: `uploading the blob ${digest}` } as const;
  const begun = await connection.send({ ...purpose, method: 'POST', to: 'blobs/uploads/', expect: [202] });
  const session = sessionAddress(begun.headers.get('location') ?? '', connection, name);
  // Appended to the string: the registry's parameters are signed and must stay byte for byte.
  session.search = `${session.search === '' ? '?' : `${session.search}&`}digest=${encodeURIComponent(digest)}`;
  const { status } = await connection.send({
    ...purpose,
    method: 'PUT',
    to: session,
    expect: [201, 404],
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    deadline: connection.deadlines.transfer(),
  });
  return status === 201;
}

/** The address of an upload that a registry began; it gets the blob and, at the registry, its token. */
function sessionAddress(location: string, connection: Connection, name: string): URL {
  const refuse = (why: string) =>
    serviceError(
      `The registry of ${name} gave the address ${JSON.stringify(oneLine(location))} for an upload, which is refused: ${why}.`,
    );
  if (location === '' || !URL.canParse(location, connection.origin)) throw refuse('this is not an address');
  const url = new URL(location, connection.origin);
  if (url.origin !== connection.origin && url.protocol !== 'https:') {
    throw refuse(
      `it is neither at ${connection.origin} nor over HTTPS; a proxy in front of the registry must set X-Forwarded-Proto`,
    );
  }
  return url;
}
