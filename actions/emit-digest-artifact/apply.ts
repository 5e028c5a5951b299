import type { ArtifactStore } from '../shared/github/artifacts/store.ts';
import { type DigestManifest, manifestArtifact, manifestName } from '../shared/images/documents/digest-manifest.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import type { Log } from '../shared/runtime/log.ts';
import { refuseMisplacedFile, writeFileIn } from '../shared/runtime/outputs.ts';
import { mapConcurrently } from '../shared/runtime/scheduling/concurrency.ts';
import type { ComposedImage, ComposedImages } from './images/composition.ts';
import { type Publication, withMovedTags } from './plan.ts';
import { type MovePorts, moveTags } from './tags/moving-tags.ts';
import type { PublishFacts } from './tags/publish-facts.ts';
import type { TagDecision } from './tags/tag-decisions.ts';

export interface PublishPorts extends Pick<MovePorts, 'decideAgain'> {
  readonly registry: RegistryClient;
  readonly store: ArtifactStore;
  readonly log: Log;
  /** Folder of the documents for later steps. */
  readonly folder: string;
  readonly retentionDays: number;
}

/** Where the digest manifest is afterwards. */
export interface PublishedManifest {
  readonly file: string;
  /** Undefined where artifacts are folders. */
  readonly artifactId: number | undefined;
}

const parallelWrites = 16;

/**
 * Writes indexes by digest, then immutable tags, then moving ones, then the digest manifest. A failure in one step leaves
 * the later ones undone.
 *
 * @returns the publication as it was carried out
 */
export async function applyPublication(
  publication: Publication,
  facts: PublishFacts,
  ports: PublishPorts,
): Promise<PublishedManifest & { readonly publication: Publication }> {
  // Later it would leave tags without a manifest.
  refuseMisplacedFile(ports.folder, `${manifestName}.json`);
  const { images } = facts;
  const { registry, log, decideAgain } = ports;
  const write = tagWriter(images, registry);
  await writeIndexes(publication, images, ports);
  const immutable = publication.tags.filter(({ kind, action }) => kind !== 'moving' && action === 'write');
  await mapConcurrently(immutable, parallelWrites, write);
  if (immutable.length > 0) log.info(`Tags written (immutable): ${immutable.length}.`);
  const moving = publication.tags.filter(({ kind }) => kind === 'moving');
  const moved = await moveTags(moving, { write, decideAgain, log });
  const carriedOut = withMovedTags(publication, moved, facts);
  return { publication: carriedOut, ...(await storeManifest(carriedOut.manifest, ports)) };
}

async function writeIndexes(
  { indexes }: Publication,
  images: ComposedImages,
  { registry, log }: PublishPorts,
): Promise<void> {
  await mapConcurrently(indexes, parallelWrites, async ({ target, repository, digest }) => {
    const { index } = imageOf(target, images);
    if (index === undefined) throw new Error(`"${target}" has no index to write`);
    await registry.repository(repository).putManifest(digest, index);
  });
  if (indexes.length > 0) log.info(`Indexes written by digest: ${indexes.length}.`);
}

function tagWriter(images: ComposedImages, registry: RegistryClient) {
  return async ({ target, repository, tag }: TagDecision): Promise<void> => {
    const { index, stored } = imageOf(target, images);
    const manifest = index ?? stored;
    if (manifest === undefined) throw new Error(`"${target}" has no manifest to write`);
    await registry.repository(repository).putManifest(tag, manifest);
  };
}

function imageOf(target: string, images: ComposedImages): ComposedImage {
  const image = images.get(target);
  if (image === undefined) throw new Error(`"${target}" is not an image of this commit`);
  return image;
}

async function storeManifest(
  manifest: DigestManifest,
  { store, folder, retentionDays }: PublishPorts,
): Promise<PublishedManifest> {
  const fileName = `${manifestName}.json`;
  const json = `${JSON.stringify(manifest, null, 2)}\n`;
  const file = writeFileIn(folder, fileName, json);
  const options = { retentionDays, replace: true };
  const { id } = await store.upload(manifestArtifact(manifest.environment), fileName, json, options);
  return { file, artifactId: id };
}
