import type { RegistryClient } from '../shared/registry/client.ts';
import { mapConcurrently } from '../shared/runtime/concurrency.ts';
import { serviceError } from '../shared/runtime/errors.ts';
import type { Log } from '../shared/runtime/log.ts';
import type { ComposedImage } from './composition.ts';
import type { Publication } from './publication.ts';
import type { TagDecision } from './tag-plan.ts';

const parallelWrites = 8;

/**
 * Writes indexes by digest, then the tags that never move, then those that do; a failure in one step never leaves a
 * later one half done.
 */
export async function publish(
  publication: Publication,
  images: ReadonlyMap<string, ComposedImage>,
  registry: RegistryClient,
  log: Log,
): Promise<void> {
  await mapConcurrently(publication.indexes, parallelWrites, async ({ target, repository, digest }) => {
    const index = images.get(target)?.index;
    if (index === null || index === undefined) throw new Error(`"${target}" has no index to write`);
    await registry.repository(repository).putManifest(digest, index);
  });
  if (publication.indexes.length > 0) log.info(`${publication.indexes.length} indexes written by digest.`);
  const manifests = new Map<string, Promise<Bytes>>();
  for (const kind of ['immutable', 'moving'] as const) {
    const due = publication.tags.filter(tag => tag.kind === kind && tag.action === 'write');
    await mapConcurrently(due, parallelWrites, tag => writeTag(tag, images, registry, manifests));
    if (due.length > 0) log.info(`${due.length} ${kind} tags written.`);
  }
}

type Bytes = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };

async function writeTag(
  { target, repository, tag }: TagDecision,
  images: ReadonlyMap<string, ComposedImage>,
  registry: RegistryClient,
  manifests: Map<string, Promise<Bytes>>,
): Promise<void> {
  const image = images.get(target);
  if (image === undefined) throw new Error(`the tag "${tag}" belongs to no image`);
  const client = registry.repository(repository);
  const key = `${repository}@${image.entry.digest}`;
  const bytes =
    image.index ?? (await (manifests.get(key) ?? remember(manifests, key, fetchManifest(client, image.entry.digest))));
  await client.putManifest(tag, bytes);
}

function remember(manifests: Map<string, Promise<Bytes>>, key: string, value: Promise<Bytes>): Promise<Bytes> {
  manifests.set(key, value);
  return value;
}

async function fetchManifest(client: ReturnType<RegistryClient['repository']>, digest: string): Promise<Bytes> {
  const manifest = await client.getManifest(digest);
  if (manifest !== undefined) return manifest;
  throw serviceError(`${client.name}@${digest} is not in the registry any more, so it cannot get a tag.`, {
    fix: 'Build it again: run all jobs of the workflow, with "force" for a reused image.',
  });
}
