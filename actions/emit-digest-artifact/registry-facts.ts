import * as v from 'valibot';
import type { RegistryClient } from '../shared/registry/client.ts';
import { readImage } from '../shared/registry/image-content.ts';
import type { CurrentTag } from './tag-plan.ts';

const config = v.looseObject({
  config: v.optional(v.nullable(v.looseObject({ Labels: v.optional(v.nullable(v.record(v.string(), v.string()))) }))),
});

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
  if (head === null) return null;
  if (head.digest === published) return { digest: head.digest, platforms: [], revision: null, created: null };
  const image = await readImage(client, head.digest);
  const first = image?.platforms[0];
  const labels = first === undefined ? {} : await readLabels(client, first.config);
  return {
    digest: head.digest,
    platforms: image?.platforms.map(({ descriptor }) => descriptor.digest) ?? [],
    revision: commitLabel(labels['org.opencontainers.image.revision']),
    created: timeLabel(labels['org.opencontainers.image.created']),
  };
}

async function readLabels(
  client: ReturnType<RegistryClient['repository']>,
  digest: string,
): Promise<Readonly<Record<string, string>>> {
  const bytes = await client.getBlob(digest);
  if (bytes === null) return {};
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), config), new TextDecoder().decode(bytes));
  return read.success ? (read.output.config?.Labels ?? {}) : {};
}

const commitLabel = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : null;

const timeLabel = (text: string | undefined): string | null =>
  text !== undefined && !Number.isNaN(Date.parse(text)) ? text : null;
