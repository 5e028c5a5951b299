import type { Buildx } from '../shared/bake/buildx.ts';
import { type BuildFigures, readFigures } from '../shared/bake/history.ts';
import type { BuiltTarget } from '../shared/bake/metadata.ts';
import type { BuildPlan } from '../shared/images/build-plan.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { parseReference, repositoryOf } from '../shared/images/reference.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { type ImageContent, type PlatformImage, readImage } from '../shared/registry/image-content.ts';
import { openLayout } from '../shared/registry/layout.ts';
import type { ManifestSource } from '../shared/registry/source.ts';
import { mapConcurrently } from '../shared/runtime/concurrency.ts';
import { inputError, serviceError } from '../shared/runtime/errors.ts';
import { type BaseCandidate, findBase, type LayeredImage } from './base.ts';
import { externalBase } from './external-base.ts';
import type { RowBuild } from './row-build.ts';

export interface RecordPorts {
  readonly registry: RegistryClient;
  readonly buildx: Buildx;
  /** Name of the builder. */
  readonly builder: string;
  readonly attempt: number;
  /** Absolute path of the folder that contexts are relative to. */
  readonly workdir: string;
}

const parallelReads = 8;

interface ReadTarget {
  readonly name: string;
  readonly content: ImageContent;
  readonly image: PlatformImage & LayeredImage;
  readonly figures: BuildFigures | null;
}

/**
 * Reads back what a row built, from the registry or the layout, and writes one record per image.
 *
 * @throws ActionError of kind `service` when what was pushed is not there
 */
export async function recordRow(
  plan: BuildPlan,
  build: RowBuild,
  built: ReadonlyMap<string, BuiltTarget>,
  ports: RecordPorts,
): Promise<ImageRecord[]> {
  const read: ReadTarget[] = [];
  for (const [name, target] of built) {
    const source = await sourceOf(plan, build, name, ports.registry);
    const content = await readBuilt(source, name, target);
    const figures = target.history === null ? null : await readFigures(ports.buildx, ports.builder, target.history);
    const image = { ...onlyPlatform(name, content, build.platform), source };
    read.push({ name, content, image, figures });
  }
  const handed = await readParents(build, ports.registry);
  return await mapConcurrently(read, parallelReads, async target => {
    const parent = await findBase(target.image, candidates(plan, target.name, read, handed));
    const used = built.get(target.name)?.used ?? [];
    const base = parent ?? externalBase(build, target.name, ports.workdir, used);
    return recordOf(plan, build, target, base, ports.attempt);
  });
}

async function sourceOf(
  plan: BuildPlan,
  build: RowBuild,
  name: string,
  registry: RegistryClient,
): Promise<ManifestSource> {
  const delivery = build.targets[name];
  if (delivery?.kind === 'layout') return await openLayout(delivery.folder);
  return registry.repository(plan.targets[name]?.image ?? '');
}

async function readBuilt(source: ManifestSource, name: string, target: BuiltTarget): Promise<ImageContent> {
  const content = await readImage(source, target.digest);
  if (content !== undefined) return content;
  throw serviceError(`Buildx reported ${target.digest} for "${name}", and ${source.name} does not have it.`, {
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

async function readParents(build: RowBuild, registry: RegistryClient): Promise<Map<string, BaseCandidate>> {
  const parents = new Map<string, BaseCandidate>();
  for (const [name, { reference }] of Object.entries(build.parents)) {
    const parsed = parseReference(reference);
    const image = repositoryOf(parsed);
    const source = registry.repository(image);
    const content = await readImage(source, parsed.digest ?? '');
    const own = content?.platforms.find(entry => entry.platform === build.platform) ?? content?.platforms[0];
    if (own !== undefined) parents.set(name, { ...own, source, image, digest: own.descriptor.digest });
  }
  return parents;
}

function candidates(
  plan: BuildPlan,
  name: string,
  read: readonly ReadTarget[],
  handed: ReadonlyMap<string, BaseCandidate>,
): BaseCandidate[] {
  return (plan.targets[name]?.parents ?? []).flatMap(parent => {
    const other = handed.get(parent);
    if (other !== undefined) return [other];
    const sibling = read.find(target => target.name === parent);
    const image = plan.targets[parent]?.image ?? null;
    if (sibling === undefined || image === null) return [];
    return [{ ...sibling.image, image, digest: sibling.image.descriptor.digest }];
  });
}

function recordOf(
  plan: BuildPlan,
  build: RowBuild,
  { name, content, image, figures }: ReadTarget,
  base: ImageRecord['base'],
  attempt: number,
): ImageRecord {
  const delivery = build.targets[name];
  return {
    schemaVersion: 1,
    run: { id: plan.run.id, attempt },
    revision: plan.revision,
    environment: plan.environment,
    row: build.row,
    target: name,
    image: plan.targets[name]?.image ?? '',
    mirrors: [...(plan.targets[name]?.mirrors ?? [])],
    platform: build.platform,
    pushed: delivery?.kind !== 'layout',
    temporaryTag: delivery?.kind === 'tag' ? delivery.tag : null,
    layout: delivery?.kind === 'layout' ? delivery.folder : null,
    descriptor: image.descriptor,
    size: image.size,
    layers: image.layers.length,
    attestations: [...content.attestations],
    base,
    build: figures,
  };
}
