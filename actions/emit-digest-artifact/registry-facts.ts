import type { RegistryClient } from '../shared/registry/client.ts';
import { readImage, readImageConfig } from '../shared/registry/image-content.ts';
import type { CurrentTag } from './tag-plan.ts';

/**
 * Reads what a tag names. When that is the digest to be published, nothing more is read.
 *
 * @returns null when the tag is free
 */
export async function readTag(
  registry: RegistryClient,
  repository: string,
  tag: string,
  published: string,
): Promise<CurrentTag | null> {
  const client = registry.repository(repository);
  const head = await client.headManifest(tag);
  if (head === undefined) return null;
  if (head.digest === published) return { digest: head.digest, platforms: [], revision: null, created: null };
  const image = await readImage(client, head.digest);
  const first = image?.platforms[0];
  const config = first === undefined ? undefined : await readImageConfig(client, first.config);
  const labels = config?.labels ?? {};
  return {
    digest: head.digest,
    platforms: image?.platforms.map(({ descriptor }) => descriptor.digest) ?? [],
    revision: commitLabel(labels['org.opencontainers.image.revision']),
    created: timeLabel(labels['org.opencontainers.image.created']),
  };
}

const commitLabel = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : null;

const timeLabel = (text: string | undefined): string | null =>
  text !== undefined && !Number.isNaN(Date.parse(text)) ? text : null;
