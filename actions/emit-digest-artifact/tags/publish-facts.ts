import { type Ancestry, readAncestry } from '../../shared/git/ancestry.ts';
import { createGit } from '../../shared/git/git.ts';
import { chooseRecords, recordsFileName } from '../../shared/github/artifacts/names.ts';
import type { ArtifactStore } from '../../shared/github/artifacts/store.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import { parseImageRecords } from '../../shared/images/documents/image-record.ts';
import type { Repository } from '../../shared/registry/client.ts';
import { readImage, readImageConfig } from '../../shared/registry/image-content.ts';
import type { ManifestSource } from '../../shared/registry/source.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import type { ComposedImages } from '../images/composition.ts';
import type { RecordedRun } from '../images/recorded-run.ts';
import { tagName, type WantedTag } from './wanted-tags.ts';

/** The images of a recorded run, and the tags that they are to get. */
export interface TaggedRun extends RecordedRun {
  readonly images: ComposedImages;
  readonly wanted: readonly WantedTag[];
}

/** What is known before a tag is decided. */
export interface PublishFacts extends TaggedRun {
  /** What each wanted tag names now, by `repository:tag`; a free tag is absent. */
  readonly currentTags: ReadonlyMap<string, CurrentTag>;
  /** By commit: how it is related to the commit that is published. */
  readonly ancestry: ReadonlyMap<string, Ancestry>;
  /** Digests of everything that any attempt of this run recorded. Empty unless an immutable tag names another image. */
  readonly digestsOfThisRun: ReadonlySet<string>;
}

/** What a tag names now. */
export interface CurrentTag {
  readonly digest: string;
  /** Digests of its images, one per platform. */
  readonly platforms: readonly string[];
  /** The commit in its label `org.opencontainers.image.revision`. */
  readonly revision: string | undefined;
  /** The commit's time in its label `org.opencontainers.image.created`. */
  readonly created: string | undefined;
}

/** A repository of a registry, which is only read here. */
type ReadRepository = ManifestSource & Pick<Repository, 'headManifest'>;

export interface FactSources {
  readonly registry: { repository(name: string): ReadRepository };
  readonly store: Pick<ArtifactStore, 'list' | 'readAll'>;
  readonly runtime: Pick<Runtime, 'capture' | 'folders' | 'env'>;
}

const parallelReads = 8;

/** Reads what the registry has under each wanted tag, and how those commits are related to this one. */
export async function gatherPublishFacts(
  run: TaggedRun,
  { registry, store, runtime }: FactSources,
): Promise<PublishFacts> {
  const read = await mapConcurrently(run.wanted, parallelReads, async tag => ({
    tag,
    current: await readTag(registry.repository(tag.repository), tag),
  }));
  const taken = read.flatMap(({ tag, current }) => (current === undefined ? [] : [{ tag, current }]));
  const git = createGit({ capture: runtime.capture, cwd: runtime.folders.workspace, env: runtime.env });
  const ancestry = new Map<string, Ancestry>();
  for (const { current } of taken) {
    const { revision } = current;
    if (revision === undefined || ancestry.has(revision)) continue;
    ancestry.set(revision, await readAncestry(git, revision, run.plan.headRevision));
  }
  // Only an immutable tag that names another image needs to know who wrote it; otherwise the records are not read again.
  const isContested = taken.some(({ tag, current }) => tag.kind !== 'moving' && current.digest !== tag.digest);
  return {
    ...run,
    currentTags: new Map(taken.map(({ tag, current }) => [tagName(tag), current])),
    ancestry,
    digestsOfThisRun: isContested ? await recordedDigests(store, run.plan) : new Set(),
  };
}

/** @returns undefined when the tag is free */
async function readTag(repository: ReadRepository, { tag, digest }: WantedTag): Promise<CurrentTag | undefined> {
  const head = await repository.headManifest(tag);
  if (head === undefined) return undefined;
  // The tag is kept whatever its image says about itself.
  if (head.digest === digest) return { digest, platforms: [], revision: undefined, created: undefined };
  const { platforms = [] } = (await readImage(repository, head.digest)) ?? {};
  const [first] = platforms;
  const { labels = {} } = (first && (await readImageConfig(repository, first.config))) ?? {};
  const { 'org.opencontainers.image.revision': revision = '', 'org.opencontainers.image.created': created = '' } =
    labels;
  return {
    digest: head.digest,
    platforms: platforms.map(({ descriptor }) => descriptor.digest),
    revision: /^[0-9a-f]{40,64}$/.test(revision) ? revision : undefined,
    created: Number.isNaN(Date.parse(created)) ? undefined : created,
  };
}

/** Records of all attempts, also those that a re-run leaves out: a re-run may replace what they published. */
async function recordedDigests(store: FactSources['store'], plan: BuildPlan): Promise<Set<string>> {
  const { taken, leftOut } = chooseRecords((await store.list()).map(({ name }) => name));
  const names = [...taken, ...leftOut].map(({ name }) => name);
  const documents = await store.readAll(names, recordsFileName);
  const digests = documents
    .flatMap((json, index) => parseImageRecords(json, `${recordsFileName} in artifact ${names[index]}`))
    .filter(({ run, revision }) => run.id === plan.run.id && revision === plan.revision)
    .map(({ descriptor }) => descriptor.digest);
  return new Set(digests);
}
