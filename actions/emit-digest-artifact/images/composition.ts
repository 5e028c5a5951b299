import { descriptorAnnotations, indexAnnotations } from '../../shared/bake/annotations.ts';
import type { DefinedTarget } from '../../shared/bake/definition.ts';
import { checkDefinition } from '../../shared/bake/definition-check.ts';
import type { BuildPlan, Reuse } from '../../shared/images/documents/build-plan.ts';
import type { ManifestImage } from '../../shared/images/documents/digest-manifest.ts';
import { assembleIndex, type IndexPart } from '../../shared/images/image-index.ts';
import type { Manifest } from '../../shared/images/image-manifest.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { NamedRecord } from './expected-records.ts';
import type { PublishedContent } from './published-content.ts';
import { isPushed, type RecordedRun } from './recorded-run.ts';

/** An image of the commit: its entry in the digest manifest, and the index that has to be written for it. */
export interface ComposedImage {
  readonly entry: Omit<ManifestImage, 'tags' | 'immutableTag'>;
  /** The new index; undefined when the registry has the digest already. */
  readonly index: Pick<Manifest, 'mediaType' | 'bytes'> | undefined;
  /** What the registry has under the digest already; undefined for a new index, and for what was not pushed. */
  readonly stored: Pick<Manifest, 'mediaType' | 'bytes'> | undefined;
  readonly pushed: boolean;
  /** UTC time of the build of its last platform; undefined for a reused image and where no image says so. */
  readonly builtAt: string | undefined;
  readonly reason: string;
}

/** By target. */
export type ComposedImages = ReadonlyMap<string, ComposedImage>;

/** Every repository that an image of the run is in. */
export const repositoriesOf = ({ targets }: BuildPlan): string[] =>
  Object.values(targets).flatMap(({ image, mirrors }) => (image === null ? [] : [image, ...mirrors]));

/**
 * Makes each image of the commit from its records, and copies reused images from the plan.
 *
 * Several platforms, or attestations, become one OCI index whose bytes are made here, so that its digest is known and
 * never read back. A single platform without attestations stays the manifest that it is.
 *
 * Reused images get tags when the rows of this run pushed theirs; without rows, when the run may push.
 *
 * @throws ActionError of kind `input` when there is no image
 */
export function composeImages(
  run: Pick<RecordedRun, 'plan' | 'records' | 'mayPush'>,
  content: PublishedContent,
): ComposedImages {
  const { plan, records } = run;
  const pushed = isPushed(run);
  const { target: defined } = checkDefinition(plan.definition, 'The definition of the plan');
  const images = new Map<string, ComposedImage>();
  for (const [name, target] of Object.entries(plan.targets)) {
    const { image, mirrors, reuse, reason, definitionDigest, definitionFields, sourceRules } = target;
    const ofTarget = records.get(name);
    if (ofTarget !== undefined) {
      images.set(name, { ...fromRecords(ofTarget, { plan, content, defined: defined[name] ?? {} }), pushed });
    }
    if (ofTarget === undefined && target.action === 'reuse' && reuse !== null && image !== null) {
      const entry = { image, mirrors, ...reusedEntry(reuse), definitionDigest, definitionFields, sourceRules };
      const stored = content.reused.get(name);
      images.set(name, { entry, index: undefined, stored, pushed, builtAt: undefined, reason });
    }
  }
  if (images.size === 0) throw noImage(plan);
  return withFinalBases(images);
}

function noImage({ targets }: BuildPlan) {
  const unnamed = Object.keys(targets).filter(name => targets[name]?.requested && targets[name].image === null);
  if (unnamed.length === 0) return inputError('The plan names no image to publish.');
  return inputError(
    `No target of this run has an image name, so there is no image to publish: ${unnamed.join(', ')}.`,
    {
      fix: 'Give the targets tags, or leave emit-digest-artifact out of a workflow that only builds.',
    },
  );
}

function reusedEntry(reuse: Reuse) {
  const { digest, mediaType, platforms, attestations, base, builtFrom } = reuse;
  return { digest, mediaType, reused: true, builtFrom, platforms, attestations, base, build: null };
}

interface RecordSources {
  readonly plan: BuildPlan;
  readonly content: PublishedContent;
  readonly defined: DefinedTarget;
}

function fromRecords(
  records: readonly NamedRecord[],
  { plan, content, defined }: RecordSources,
): Omit<ComposedImage, 'pushed'> {
  const sorted = [...records].sort((a, b) => (a.platform < b.platform ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) throw new Error('an image was composed of no records');
  const parts = sorted.map(record => ({
    ...record,
    ...content.recorded.get(record.descriptor.digest),
    annotations: descriptorAnnotations(defined, record.platform),
  }));
  const attestations = sorted.flatMap(record => record.attestations);
  const isAlone = sorted.length === 1 && attestations.length === 0;
  const index = isAlone ? undefined : assembleIndex(parts, indexAnnotations(defined));
  const { digest, mediaType } = index ?? first.descriptor;
  return {
    entry: {
      image: first.image,
      mirrors: first.mirrors,
      digest,
      mediaType,
      reused: false,
      builtFrom: plan.revision,
      platforms: Object.fromEntries(parts.map(part => [part.platform, platformEntry(part)])),
      attestations,
      base: first.base,
      build: totalFigures(sorted),
      ...commonDefinition(sorted, plan.targets[first.target]),
      sourceRules: plan.targets[first.target]?.sourceRules,
    },
    index,
    stored: isAlone ? content.recorded.get(digest)?.manifest : undefined,
    builtAt: parts
      .flatMap(({ builtAt }) => builtAt ?? [])
      .sort()
      .at(-1),
    reason: isAlone
      ? `built by row ${first.row}`
      : `index of ${sorted.map(({ platform, row }) => `${platform} (${row})`).join(', ')}`,
  };
}

function platformEntry({ descriptor, size, layers, osVersion, osFeatures = [], annotations = {} }: PlatformPart) {
  return {
    digest: descriptor.digest,
    size,
    layers,
    ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
    ...(osFeatures.length === 0 ? {} : { 'os.features': [...osFeatures] }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations: { ...annotations } }),
  };
}

type PlatformPart = IndexPart & Pick<NamedRecord, 'size' | 'layers'>;

type RecordedDefinition = Pick<ManifestImage, 'definitionDigest' | 'definitionFields'>;

/**
 * The definition that all platforms were built from; records of earlier releases leave it to the plan. Platforms of
 * different definitions have none in common, and the next plan builds the image again.
 */
function commonDefinition(
  [first, ...others]: readonly NamedRecord[],
  planned: RecordedDefinition | undefined,
): RecordedDefinition {
  if (others.some(other => other.definitionDigest !== first?.definitionDigest)) return {};
  const { definitionDigest, definitionFields } = (first?.definitionDigest === undefined ? planned : first) ?? {};
  return { definitionDigest, definitionFields };
}

/** Platforms are built at the same time: the longest time, and the steps of all. Null when a row has no figures. */
function totalFigures(records: readonly NamedRecord[]): ManifestImage['build'] {
  const builds = records.flatMap(({ build }) => (build === null ? [] : [build]));
  if (builds.length < records.length) return null;
  return {
    seconds: Math.max(...builds.map(build => build.seconds)),
    steps: builds.reduce((sum, build) => sum + build.steps, 0),
    cachedSteps: builds.reduce((sum, build) => sum + build.cachedSteps, 0),
  };
}

/** A record names its base by the manifest of one platform; the digest manifest names the image of all platforms. */
function withFinalBases(images: ComposedImages): ComposedImages {
  const finalBase = (base: ManifestImage['base']): ManifestImage['base'] => {
    const parent = [...images.values()].find(
      ({ entry }) =>
        entry.image === base?.image && Object.values(entry.platforms).some(({ digest }) => digest === base.digest),
    );
    return parent === undefined ? base : { image: parent.entry.image, digest: parent.entry.digest };
  };
  return new Map(
    [...images].map(([name, image]) => [
      name,
      { ...image, entry: { ...image.entry, base: finalBase(image.entry.base) } },
    ]),
  );
}
