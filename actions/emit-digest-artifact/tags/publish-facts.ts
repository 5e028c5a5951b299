import type { Ancestry } from '../../shared/git/ancestry.ts';
import { chooseRecords, recordsFileName } from '../../shared/github/artifacts/names.ts';
import type { ArtifactStore } from '../../shared/github/artifacts/store.ts';
import type { BuildPlan } from '../../shared/images/documents/build-plan.ts';
import { parseImageRecords } from '../../shared/images/documents/image-record.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import type { ComposedImages } from '../images/composition.ts';
import type { RecordedRun } from '../images/recorded-run.ts';
import type { CommitOrder } from './commit-order.ts';
import type { CurrentTag, TagReader } from './current-tag.ts';
import { followsRef, tagName, type WantedTag } from './wanted-tags.ts';

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
  /** The commit that the ref of this run names now; undefined when it is unknown, or no tag needs it. */
  readonly tip: string | undefined;
  /** Digests of everything that any attempt of this run recorded. Empty unless an immutable tag names another image. */
  readonly digestsOfThisRun: ReadonlySet<string>;
}

export interface FactSources {
  readonly readTag: TagReader;
  readonly order: CommitOrder;
  readonly store: Pick<ArtifactStore, 'list' | 'readAll'>;
}

const parallelReads = 32;

/** Reads what the registry has under each wanted tag, and how those commits are related to this one. */
export async function gatherPublishFacts(
  run: TaggedRun,
  { readTag, order, store }: FactSources,
): Promise<PublishFacts> {
  const read = await mapConcurrently(run.wanted, parallelReads, async tag => {
    const current = await readTag(tag);
    const { revision } = current ?? {};
    const ancestry = revision === undefined ? undefined : await order.ancestryOf(revision);
    return { tag, current, revision, ancestry };
  });
  const taken = read.flatMap(({ tag, current }) => (current === undefined ? [] : [{ tag, current }]));
  const needsTip = read.some(
    ({ tag, ancestry }) =>
      tag.kind === 'moving' && (ancestry === 'newer' || ancestry === 'diverged') && followsRef(tag.tag, run.plan.ref),
  );
  // Only an immutable tag that names another image needs to know who wrote it; otherwise the records are not read again.
  const isContested = taken.some(({ tag, current }) => tag.kind !== 'moving' && current.digest !== tag.digest);
  return {
    ...run,
    currentTags: new Map(taken.map(({ tag, current }) => [tagName(tag), current])),
    ancestry: new Map(
      read.flatMap(({ revision, ancestry }) =>
        revision === undefined || ancestry === undefined ? [] : [[revision, ancestry] as const],
      ),
    ),
    tip: needsTip ? await order.readTip() : undefined,
    digestsOfThisRun: isContested ? await recordedDigests(store, run.plan) : new Set(),
  };
}

/** Records of all attempts, also those that a re-run leaves out: a re-run may replace what they published. */
async function recordedDigests(store: FactSources['store'], plan: BuildPlan): Promise<Set<string>> {
  const { taken, leftOut } = chooseRecords((await store.list()).map(({ name }) => name));
  const names = [...taken, ...leftOut].map(({ name }) => name);
  const documents = await store.readAll(names.map(name => ({ name, fileName: recordsFileName })));
  const digests = documents
    .flatMap((json, index) => parseImageRecords(json, `${recordsFileName} in artifact ${names[index]}`))
    .filter(({ run, revision }) => run.id === plan.run.id && revision === plan.revision)
    .map(({ descriptor }) => descriptor.digest);
  return new Set(digests);
}
