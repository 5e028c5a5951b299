import type { BuildFigures } from '../../shared/bake/build-figures.ts';
import type { ImageRecord } from '../../shared/images/documents/image-record.ts';
import type { Attestation } from '../../shared/images/fields.ts';
import type { PlatformImage } from '../../shared/registry/image-content.ts';
import type { BuildFacts } from '../facts.ts';
import type { RowBuild } from '../row/row-build.ts';
import type { LayeredImage, RecordedBase } from './base-image.ts';

/** An image that a row built, as it was read back. */
export interface BuiltImage extends PlatformImage, LayeredImage {
  /** Of its target. */
  readonly name: string;
  readonly attestations: readonly Attestation[];
  /** Undefined when buildx has no history of the build. */
  readonly figures: BuildFigures | undefined;
}

/** The record of an image; every field of it is set here. */
export function recordOf(
  image: BuiltImage,
  base: RecordedBase | undefined,
  { build, facts }: { readonly build: RowBuild; readonly facts: BuildFacts },
): ImageRecord {
  const { plan, attempt } = facts;
  const planned = plan.targets[image.name];
  const delivery = build.targets[image.name];
  return {
    schemaVersion: 1,
    run: { id: plan.run.id, attempt },
    revision: plan.revision,
    environment: plan.environment,
    row: build.row,
    target: image.name,
    image: planned?.image ?? null,
    mirrors: planned?.mirrors ?? [],
    platform: build.platform,
    pushed: delivery?.kind !== 'layout',
    temporaryTag: delivery?.kind === 'tag' ? delivery.tag : null,
    layout: delivery?.kind === 'layout' ? delivery.folder : null,
    descriptor: image.descriptor,
    size: image.size,
    layers: image.layers.length,
    attestations: [...image.attestations],
    base: base ?? null,
    build: image.figures ?? null,
    definitionDigest: planned?.definitionDigest,
    definitionFields: planned?.definitionFields,
  };
}
