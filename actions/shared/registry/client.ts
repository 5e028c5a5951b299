import { digestOf, isDigest } from '../images/digest.ts';
import type { Manifest } from '../images/image-manifest.ts';
import { manifestTypes } from '../images/media-type.ts';
import { parseRepository, type Reference, repositoryOf } from '../images/reference.ts';
import { isTag } from '../images/tag.ts';
import { inputError, serviceError } from '../runtime/errors.ts';
import { type BlobStore, createBlobs } from './blobs.ts';
import { type Connection, createConnections, type RegistryPorts } from './connection.ts';
import { digestMismatch } from './failure.ts';
import { type ManifestSource, manifestLimit } from './source.ts';
import { listTags } from './tag-list.ts';

/** What a registry answers about a manifest without sending it. */
export interface ManifestHead {
  readonly mediaType: string;
  readonly digest: string;
}

/**
 * One repository of a registry. Methods throw ActionErrors of kind `permission` (401, 403), `input` (a repository that
 * must be created first) and `service` (everything else that failed); each names registry and repository.
 */
export interface Repository extends ManifestSource, BlobStore {
  /** Undefined when there is no such manifest. */
  headManifest(name: string): Promise<ManifestHead | undefined>;
  /**
   * Stores the bytes of a manifest under a tag or under its own digest, and checks that the registry stored these bytes.
   *
   * @returns the digest
   */
  putManifest(name: string, manifest: Pick<Manifest, 'mediaType' | 'bytes'>): Promise<string>;
  /** All tags, in the registry's order; undefined when there is no such repository. */
  listTags(): Promise<readonly string[] | undefined>;
}

export interface RegistryClient {
  /** @param name with its host, e.g. `ghcr.io/acme/api` */
  repository(name: string): Repository;
}

/** A client of the OCI distribution specification 1.1. */
export function createRegistryClient(ports: RegistryPorts): RegistryClient {
  const connect = createConnections(ports);
  return {
    repository: name => {
      const reference = parseRepository(name);
      return openRepository(reference, connect(reference));
    },
  };
}

function openRepository(reference: Reference, connection: Connection): Repository {
  const name = repositoryOf(reference);
  const getManifest = (wanted: string) => readManifestBytes(connection, name, wanted);
  const headManifest = async (wanted: string): Promise<ManifestHead | undefined> => {
    const answer = await connection.send({
      method: 'HEAD',
      to: manifestPath(wanted),
      access: 'pull',
      doing: `looking for the manifest "${wanted}"`,
      expect: [200, 404],
      headers: { accept: manifestTypes.join(', ') },
    });
    if (answer.status === 404) return undefined;
    const digest = answer.headers.get('docker-content-digest') ?? '';
    if (!isDigest(digest)) return getManifest(wanted);
    if (isDigest(wanted) && digest !== wanted) throw digestMismatch(`${name}@${wanted}`, wanted, digest);
    return { mediaType: mediaTypeOf(answer.headers), digest };
  };
  return {
    name,
    getManifest,
    headManifest,
    putManifest: async (wanted, { mediaType, bytes }) => {
      const digest = digestOf(bytes);
      if (isDigest(wanted) && wanted !== digest) {
        throw inputError(`The bytes to store as ${name}@${wanted} have the digest ${digest}.`);
      }
      const answer = await connection.send({
        method: 'PUT',
        to: manifestPath(wanted),
        access: 'push',
        doing: `writing the manifest "${wanted}"`,
        expect: [201, 200, 202],
        headers: { 'content-type': mediaType },
        body: bytes,
      });
      const stored = answer.headers.get('docker-content-digest') ?? (await headManifest(wanted))?.digest;
      if (stored !== digest) throw digestMismatch(`${name}, written as "${wanted}"`, digest, stored ?? 'none');
      return digest;
    },
    listTags: () => listTags(connection, name),
    ...createBlobs(connection, name),
  };
}

function manifestPath(name: string): string {
  if (isTag(name) || isDigest(name)) return `manifests/${name}`;
  throw inputError(`${JSON.stringify(name)} is neither a tag nor a digest.`);
}

const mediaTypeOf = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

async function readManifestBytes(connection: Connection, name: string, wanted: string): Promise<Manifest | undefined> {
  const { status, headers, body } = await connection.send({
    to: manifestPath(wanted),
    access: 'pull',
    doing: `reading the manifest "${wanted}"`,
    expect: [200, 404],
    headers: { accept: manifestTypes.join(', ') },
    maximumBytes: manifestLimit,
  });
  if (status === 404) return undefined;
  if (body.byteLength === 0) throw serviceError(`The manifest "${wanted}" of ${name} came without content.`);
  const digest = digestOf(body);
  const announced = headers.get('docker-content-digest') ?? '';
  const expected = isDigest(wanted) ? wanted : isDigest(announced) ? announced : digest;
  if (digest !== expected) throw digestMismatch(`the manifest "${wanted}" of ${name}`, expected, digest);
  return { mediaType: mediaTypeOf(headers), digest, bytes: body };
}
