import { readFigures } from '../../shared/bake/build-figures.ts';
import type { Buildx } from '../../shared/bake/buildx.ts';
import type { BuiltTarget } from '../../shared/bake/metadata.ts';
import type { ImageRecord } from '../../shared/images/documents/image-record.ts';
import { parseReference, repositoryOf } from '../../shared/images/reference.ts';
import type { RegistryClient } from '../../shared/registry/client.ts';
import { type ImageContent, type PlatformImage, readImage } from '../../shared/registry/image-content.ts';
import { openLayout } from '../../shared/registry/layout.ts';
import type { ManifestSource } from '../../shared/registry/source.ts';
import { inputError, serviceError } from '../../shared/runtime/errors.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import type { BuildFacts } from '../facts.ts';
import type { RowBuild } from '../row/row-build.ts';
import { type BaseCandidate, findBase } from './base-image.ts';
import { externalBase } from './external-base-image.ts';
import { type BuiltImage, recordOf } from './record.ts';

export interface RecordPorts {
  readonly registry: RegistryClient;
  readonly buildx: Buildx;
}

/** A row after its call of bake. */
export interface BuiltRow {
  readonly build: RowBuild;
  /** What bake reported, by target. */
  readonly built: ReadonlyMap<string, BuiltTarget>;
  readonly facts: BuildFacts;
}

/** Requests to a registry at a time. */
const parallelReads = 16;

/**
 * Reads back what a row built, from the registry or the layout, and writes one record per image.
 *
 * @throws ActionError of kind `service` when a pushed image is not there, of kind `input` when it is for another platform
 */
export async function recordRow(row: BuiltRow, ports: RecordPorts): Promise<ImageRecord[]> {
  const { build, built, facts } = row;
  const [images, pinned] = await readTogether(row, ports);
  return await mapConcurrently(images, parallelReads, async image => {
    const parent = await findBase(image, candidatesFor(image.name, row, { images, pinned }));
    const used = built.get(image.name)?.used ?? [];
    const base = parent ?? externalBase({ name: image.name, used }, build, facts.workdir);
    return recordOf(image, base, { build, facts });
  });
}

async function readTogether(
  row: BuiltRow,
  { registry, buildx }: RecordPorts,
): Promise<[BuiltImage[], Map<string, BaseCandidate>]> {
  const { build, built, facts } = row;
  const [images, pinned, figures] = await Promise.all([
    mapConcurrently([...built], parallelReads, ([name, target]) => readBuilt(name, target, { row, registry })),
    readParents(build, registry),
    readFigures(buildx, facts.builder.name),
  ]);
  return [images.map(image => ({ ...image, figures: figures.get(built.get(image.name)?.history ?? '') })), pinned];
}

async function readBuilt(
  name: string,
  target: BuiltTarget,
  { row: { build, facts }, registry }: { readonly row: BuiltRow } & Pick<RecordPorts, 'registry'>,
): Promise<Omit<BuiltImage, 'figures'>> {
  const delivery = build.targets[name];
  const source =
    delivery?.kind === 'layout'
      ? await openLayout(delivery.folder)
      : registry.repository(facts.plan.targets[name]?.image ?? '');
  const content = await readReported(name, target.digest, source);
  const image = onlyPlatform(name, content, build.platform);
  return { ...image, name, source, attestations: content.attestations };
}

async function readReported(name: string, digest: string, source: ManifestSource): Promise<ImageContent> {
  const content = await readImage(source, digest);
  if (content !== undefined) return content;
  throw serviceError(`Buildx reported ${digest} for "${name}", and ${source.name} does not have it.`, {
    fix: 'The push was lost. Run the job again.',
  });
}

function onlyPlatform(name: string, content: ImageContent, platform: string): PlatformImage {
  const [image, ...more] = content.platforms;
  if (image !== undefined && more.length === 0 && image.platform === platform) return image;
  const found = content.platforms.map(entry => entry.platform).join(', ') || 'no platform';
  throw inputError(`"${name}" was built for ${platform}, and the image is for ${found}.`, {
    fix: 'A FROM line with a fixed --platform, or a base image of one platform, decides the platform here; use $BUILDPLATFORM only for stages that are copied from.',
  });
}

/** The parents that the row used by digest, each for the platform of the row if it has it. */
async function readParents(build: RowBuild, registry: RegistryClient): Promise<Map<string, BaseCandidate>> {
  const read = await mapConcurrently(Object.entries(build.parents), parallelReads, async ([name, { reference }]) => {
    const parsed = parseReference(reference);
    const image = repositoryOf(parsed);
    const source = registry.repository(image);
    const content = await readImage(source, parsed.digest ?? '');
    const found = content?.platforms.find(entry => entry.platform === build.platform) ?? content?.platforms[0];
    return found === undefined ? [] : [[name, { ...found, source, image, digest: found.descriptor.digest }] as const];
  });
  return new Map(read.flat());
}

interface KnownImages {
  /** Of this row. */
  readonly images: readonly BuiltImage[];
  /** Of earlier waves, by target. */
  readonly pinned: ReadonlyMap<string, BaseCandidate>;
}

/** The parents of a target that have an image name, and may be its base. */
function candidatesFor(name: string, { facts }: BuiltRow, { images, pinned }: KnownImages): BaseCandidate[] {
  const { targets } = facts.plan;
  return (targets[name]?.parents ?? []).flatMap(parent => {
    const earlier = pinned.get(parent);
    if (earlier !== undefined) return [earlier];
    const sibling = images.find(image => image.name === parent);
    const image = targets[parent]?.image;
    return sibling === undefined || !image ? [] : [{ ...sibling, image, digest: sibling.descriptor.digest }];
  });
}
