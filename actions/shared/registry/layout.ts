import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf, isDigest } from '../images/digest.ts';
import { type IndexEntry, parseManifest } from '../images/image-manifest.ts';
import { ociIndex } from '../images/media-type.ts';
import { codeOf, inputError, messageOf, serviceError } from '../runtime/errors.ts';
import { digestMismatch } from './failure.ts';
import { blobLimit, type ManifestSource, manifestLimit } from './source.ts';

/** An OCI image layout: a folder with `oci-layout`, `index.json` and `blobs/`, as BuildKit's `type=oci,tar=false` writes it. */
export interface ImageLayout extends ManifestSource {
  /** What `index.json` lists. A tag is in the annotation `org.opencontainers.image.ref.name`. */
  readonly entries: readonly IndexEntry[];
}

const refName = 'org.opencontainers.image.ref.name';

/**
 * Opens a layout (OCI image specification, "image-layout.md").
 *
 * @throws ActionError of kind `input` when the folder holds none
 */
export async function openLayout(folder: string): Promise<ImageLayout> {
  const file = path.join(folder, 'index.json');
  const bytes = await readFile(file).catch((error: unknown) => {
    throw inputError(`${folder} contains no OCI image layout: ${messageOf(error)}`, { cause: error });
  });
  const top = parseManifest({ mediaType: ociIndex, bytes: Uint8Array.from(bytes) }, file);
  const entries = top.kind === 'index' ? top.index.manifests : [];
  const getBlob = (digest: string, maximumBytes = blobLimit) => readBlob(folder, digest, maximumBytes);
  return {
    name: folder,
    entries,
    getBlob,
    getManifest: async name => {
      const entry = isDigest(name) ? undefined : entries.find(({ annotations }) => annotations?.[refName] === name);
      const digest = entry?.digest ?? name;
      const found = isDigest(digest) ? await getBlob(digest, manifestLimit) : undefined;
      if (found === undefined) return undefined;
      const mediaType = (entry ?? entries.find(other => other.digest === digest))?.mediaType ?? '';
      return { mediaType, digest, bytes: found };
    },
  };
}

async function readBlob(folder: string, digest: string, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!isDigest(digest))
    throw inputError(`${JSON.stringify(digest)} is not a digest of the form sha256:<64 hex digits>.`);
  const file = path.join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length));
  const handle = await open(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > limit) throw serviceError(`${file} has ${size} bytes, more than the ${limit} that are allowed.`);
    const bytes = Uint8Array.from(await handle.readFile());
    const found = digestOf(bytes);
    if (found !== digest) throw digestMismatch(file, digest, found);
    return bytes;
  } finally {
    await handle.close();
  }
}
