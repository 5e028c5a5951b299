import type { BuildPlan, Reuse } from '../../shared/images/documents/build-plan.ts';
import type { Attestation } from '../../shared/images/fields.ts';
import { imageSize, type Manifest } from '../../shared/images/image-manifest.ts';
import type { Repository } from '../../shared/registry/client.ts';
import {
  type ConfigFacts,
  type NamedContent,
  readConfigFacts,
  readNamed,
} from '../../shared/registry/image-content.ts';
import type { ManifestSource } from '../../shared/registry/source.ts';
import { policyError, serviceError } from '../../shared/runtime/errors.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import type { NamedRecord } from './expected-records.ts';
import { isPushed, type RecordedRun } from './recorded-run.ts';

/** A registry that is only read here. */
export interface ReadRegistry {
  repository(name: string): ManifestSource & Pick<Repository, 'headManifest'>;
}

/** What the registry has of the images of a run. */
export interface PublishedContent {
  /** By digest of a record's manifest. */
  readonly recorded: ReadonlyMap<string, RecordedContent>;
  /** The manifests of reused images, by target. */
  readonly reused: ReadonlyMap<string, Manifest>;
}

export interface RecordedContent extends Pick<ConfigFacts, 'osVersion' | 'osFeatures' | 'builtAt'> {
  readonly manifest: Manifest;
}

export const noContent: PublishedContent = { recorded: new Map(), reused: new Map() };

/** Images at a time. Unlike writes, reads that fail leave nothing half done. */
const parallelReads = 32;

/**
 * Reads everything that is merged or tagged, and compares it with the records and the plan, which any job of the run can
 * write.
 *
 * @param others further reads of the registry, which are made at the same time
 * @throws ActionError of kind `policy` that names every difference, of kind `service` for what is no longer there
 */
export async function readPublishedContent(
  run: Pick<RecordedRun, 'plan' | 'records' | 'mayPush'>,
  registry: ReadRegistry,
  others: readonly (() => Promise<void>)[] = [],
): Promise<PublishedContent> {
  if (!isPushed(run)) return noContent;
  const built = [...run.records.values()].flat();
  const gone: string[] = [];
  const differences: string[] = [];
  const goneReuses: string[] = [];
  const recorded = new Map<string, RecordedContent>();
  const reused = new Map<string, Manifest>();
  const note = { gone, differences, recorded };
  const ofRecords = built.flatMap(record => [
    () => readRecorded(record, registry, note),
    ...record.attestations.map(attestation => () => readAttestation(attestation, record, { registry, note })),
    ...record.mirrors.flatMap(mirror =>
      [record.descriptor, ...record.attestations].map(({ digest }) => () => {
        return findInMirror({ mirror, digest, what: nameOf(record) }, registry, note);
      }),
    ),
  ]);
  const ofReuses = reusesIn(run.plan).map(
    reuse => () => readReused(reuse, registry, { gone: goneReuses, differences, reused }),
  );
  await mapConcurrently([...ofRecords, ...ofReuses, ...others], parallelReads, async task => await task());
  if (gone.length > 0) throw goneError(gone);
  if (goneReuses.length > 0) throw goneReuseError(goneReuses);
  if (differences.length > 0) throw differenceError(differences);
  return { recorded, reused };
}

interface Note {
  readonly gone: string[];
  readonly differences: string[];
  readonly recorded: Map<string, RecordedContent>;
}

const nameOf = ({ target, platform, row }: NamedRecord): string => `${target} for ${platform}, recorded by row ${row}`;

async function readRecorded(record: NamedRecord, registry: ReadRegistry, note: Note): Promise<void> {
  const { image, descriptor, platform, size, layers } = record;
  const source = registry.repository(image);
  const found = await readNamed(source, descriptor.digest);
  if (found === undefined) return void note.gone.push(`${nameOf(record)}: ${image}@${descriptor.digest}`);
  const { manifest, content } = found;
  if (content.kind !== 'image') {
    note.differences.push(`${nameOf(record)}: ${descriptor.digest} is no image of one platform`);
    return;
  }
  const facts = await readConfigFacts(source, content.image);
  const { osVersion, osFeatures, builtAt } = facts;
  note.recorded.set(descriptor.digest, { manifest, osVersion, osFeatures, builtAt });
  note.differences.push(
    ...differencesOf(nameOf(record), [
      { what: 'media type', recorded: descriptor.mediaType, found: content.mediaType },
      { what: 'bytes of the manifest', recorded: descriptor.size, found: manifest.bytes.byteLength },
      { what: 'platform', recorded: platform, found: facts.platform ?? 'none' },
      { what: 'bytes of config and layers', recorded: size, found: imageSize(content.image) },
      { what: 'layers', recorded: layers, found: content.image.layers.length },
    ]),
  );
}

interface Fact {
  readonly what: string;
  readonly recorded: string | number;
  readonly found: string | number;
}

const differencesOf = (name: string, facts: readonly Fact[]): string[] =>
  facts
    .filter(({ recorded, found }) => recorded !== found)
    .map(({ what, recorded, found }) => `${name}: ${what} ${recorded}, in the registry ${found}`);

async function readAttestation(
  { digest, mediaType, size }: Attestation,
  record: NamedRecord,
  { registry, note }: { readonly registry: ReadRegistry; readonly note: Note },
): Promise<void> {
  const found = await readNamed(registry.repository(record.image), digest);
  const name = `the attestation of ${nameOf(record)}`;
  if (found === undefined) return void note.gone.push(`${name}: ${record.image}@${digest}`);
  const { manifest, content } = found;
  note.differences.push(
    ...differencesOf(name, [
      { what: 'media type', recorded: mediaType, found: content.kind === 'image' ? content.mediaType : content.kind },
      { what: 'bytes of the manifest', recorded: size, found: manifest.bytes.byteLength },
    ]),
  );
}

interface MirroredManifest {
  readonly mirror: string;
  readonly digest: string;
  /** For errors. */
  readonly what: string;
}

async function findInMirror(
  { mirror, digest, what }: MirroredManifest,
  registry: ReadRegistry,
  { gone }: Note,
): Promise<void> {
  if ((await registry.repository(mirror).headManifest(digest)) === undefined) gone.push(`${what}: ${mirror}@${digest}`);
}

const goneError = (gone: readonly string[]) =>
  serviceError(`These images were pushed in this run, and the registry does not have them any more:\n${list(gone)}`, {
    fix: 'Something deleted them since, such as a clean-up of untagged images, or the registry lost them. Run all jobs again; nothing was published.',
  });

const differenceError = (differences: readonly string[]) =>
  policyError(`Plan and records do not describe what the registry has:\n${list(differences)}`, {
    fix: 'Nothing was published. Plan and records are artifacts that every job of this run can write: find out which one wrote these, then run all jobs again.',
  });

/** The answers of a registry come in any order. */
const list = (lines: readonly string[]): string =>
  [...lines]
    .sort()
    .map(line => `  ${line}`)
    .join('\n');

/** An image that is taken over, and its repositories. */
interface ReusedImage {
  readonly target: string;
  readonly image: string;
  readonly mirrors: readonly string[];
  readonly reuse: Reuse;
}

const reusesIn = ({ targets }: BuildPlan): ReusedImage[] =>
  Object.entries(targets).flatMap(([target, { action, reuse, image, mirrors }]) =>
    action === 'reuse' && reuse !== null && image !== null ? [{ target, reuse, image, mirrors }] : [],
  );

interface ReuseNote extends Pick<Note, 'gone' | 'differences'> {
  readonly reused: Map<string, Manifest>;
}

async function readReused(
  { target, image, mirrors, reuse }: ReusedImage,
  registry: ReadRegistry,
  { gone, differences, reused }: ReuseNote,
): Promise<void> {
  const { digest } = reuse;
  const found = await readNamed(registry.repository(image), digest);
  if (found === undefined) return void gone.push(`${image}@${digest}`);
  for (const mirror of mirrors) {
    if ((await registry.repository(mirror).headManifest(digest)) === undefined) gone.push(`${mirror}@${digest}`);
  }
  differences.push(...reuseDifferences(target, reuse, found));
  reused.set(target, found.manifest);
}

const goneReuseError = (gone: readonly string[]) =>
  serviceError(`These images are taken over, and are not in the registry any more:\n${list(gone)}`, {
    fix: 'Build them again: run all jobs of the workflow, with "force" for a reused image. Nothing was published.',
  });

/** An image of one platform has its platform in its config, which was compared when it was built. */
function reuseDifferences(target: string, reuse: Reuse, { manifest, content }: NamedContent): string[] {
  const name = `${target}, taken over from commit ${reuse.builtFrom.slice(0, 7)}`;
  const planned = Object.entries(reuse.platforms).map(([platform, { digest }]) => `${platform} ${digest}`);
  const found =
    content.kind === 'index'
      ? content.images.map(({ platform, descriptor }) => `${platform} ${descriptor.digest}`)
      : Object.keys(reuse.platforms).map(platform => `${platform} ${manifest.digest}`);
  const text = (platforms: readonly string[]) => [...platforms].sort().join(', ') || 'none';
  return differencesOf(name, [
    {
      what: 'media type',
      recorded: reuse.mediaType,
      found: content.kind === 'other' ? manifest.mediaType : content.mediaType,
    },
    { what: 'platforms', recorded: text(planned), found: text(found) },
  ]);
}
