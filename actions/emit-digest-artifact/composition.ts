import type { BuildPlan } from '../shared/images/build-plan.ts';
import type { ManifestImage } from '../shared/images/digest-manifest.ts';
import { assembleIndex } from '../shared/images/image-index.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';

/** An image of the commit: what stands in the manifest, and the index that has to be written for it. */
export interface ComposedImage {
  readonly entry: Omit<ManifestImage, 'tags' | 'immutableTag'>;
  /** The bytes of the new index; null where the digest is already in the registry. */
  readonly index: { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  readonly pushed: boolean;
  readonly reason: string;
}

/**
 * Makes each image of the commit from its records, and takes the reused ones as the plan resolved them.
 *
 * Several platforms, or attestations, become one OCI index whose bytes are made here, so its digest is known and never
 * read back. A single platform without attestations stays the manifest that it is.
 *
 * @param mayPush whether a run that built nothing writes tags of reused images; else its rows tell: what was built without
 *   pushing is published nowhere, so that a reused image gets no tag either
 */
export function composeImages(
  plan: BuildPlan,
  records: ReadonlyMap<string, readonly ImageRecord[]>,
  mayPush: boolean,
): Map<string, ComposedImage> {
  const built = [...records.values()].flat();
  const pushed = built.length === 0 ? mayPush : built.every(record => record.pushed);
  const images = new Map<string, ComposedImage>();
  for (const [name, target] of Object.entries(plan.targets)) {
    const ofTarget = records.get(name);
    if (ofTarget !== undefined) images.set(name, fromRecords(plan, ofTarget, pushed));
    else if (target.action === 'reuse' && target.reuse !== null && target.image !== null) {
      const { digest, mediaType, platforms, attestations, base, builtFrom } = target.reuse;
      images.set(name, {
        entry: {
          image: target.image,
          mirrors: target.mirrors,
          digest,
          mediaType,
          reused: true,
          builtFrom,
          platforms,
          attestations,
          base,
          build: null,
        },
        index: null,
        pushed,
        reason: target.reason,
      });
    }
  }
  return withFinalBases(images);
}

function fromRecords(plan: BuildPlan, records: readonly ImageRecord[], pushed: boolean): ComposedImage {
  const sorted = [...records].sort((a, b) => (a.platform < b.platform ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) throw new Error('an image was composed of no records');
  const attestations = sorted.flatMap(record => record.attestations);
  const alone = sorted.length === 1 && attestations.length === 0;
  const index = alone ? null : assembleIndex(sorted);
  const { digest, mediaType } = index ?? first.descriptor;
  const platforms = sorted.map(({ platform, descriptor, size, layers }) => [
    platform,
    { digest: descriptor.digest, size, layers },
  ]);
  return {
    entry: {
      image: first.image,
      mirrors: first.mirrors,
      digest,
      mediaType,
      reused: false,
      builtFrom: plan.revision,
      platforms: Object.fromEntries(platforms),
      attestations,
      base: first.base,
      build: figuresOf(sorted),
    },
    index: index === null ? null : { mediaType: index.mediaType, bytes: index.bytes },
    pushed,
    reason: alone
      ? `built by row ${first.row}`
      : `index of ${sorted.map(({ platform, row }) => `${platform} (${row})`).join(', ')}`,
  };
}

/** Platforms are built side by side: the longest time, and the steps of all. Null when a row has no figures. */
function figuresOf(records: readonly ImageRecord[]): ManifestImage['build'] {
  const builds = records.flatMap(({ build }) => (build === null ? [] : [build]));
  if (builds.length < records.length) return null;
  return {
    seconds: Math.max(...builds.map(build => build.seconds)),
    steps: builds.reduce((sum, build) => sum + build.steps, 0),
    cachedSteps: builds.reduce((sum, build) => sum + build.cachedSteps, 0),
  };
}

/** A record knows its base by one platform's manifest; in the manifest of the commit it is the whole image. */
function withFinalBases(images: Map<string, ComposedImage>): Map<string, ComposedImage> {
  const whole = (base: ManifestImage['base']): ManifestImage['base'] => {
    const parent = [...images.values()].find(
      ({ entry }) =>
        entry.image === base?.image && Object.values(entry.platforms).some(({ digest }) => digest === base.digest),
    );
    return parent === undefined ? base : { image: parent.entry.image, digest: parent.entry.digest };
  };
  return new Map(
    [...images].map(([name, image]) => [name, { ...image, entry: { ...image.entry, base: whole(image.entry.base) } }]),
  );
}
