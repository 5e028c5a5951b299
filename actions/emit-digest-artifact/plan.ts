import type { DigestManifest, ManifestImage } from '../shared/images/documents/digest-manifest.ts';
import type { TagKind } from '../shared/images/tag.ts';
import { immutableTagOf } from '../shared/tags/engine/immutability.ts';
import type { ComposedImages } from './images/composition.ts';
import type { PublishFacts } from './tags/publish-facts.ts';
import { decideTags, type TagDecision } from './tags/tag-decisions.ts';
import { tagName } from './tags/wanted-tags.ts';

/** Everything that publishing a commit writes, in order; a dry run prints what a run executes. */
export interface Publication {
  /** Indexes by digest, before any tag. */
  readonly indexes: readonly IndexWrite[];
  /** Immutable tags, then moving ones. */
  readonly tags: readonly TagDecision[];
  readonly manifest: DigestManifest;
}

export interface IndexWrite {
  readonly target: string;
  readonly repository: string;
  readonly digest: string;
  readonly reason: string;
}

/**
 * Decides what is written, in which order.
 *
 * @param created UTC time of the manifest
 * @throws ActionError of kind `policy` when the tag of a version or of a run names another image
 */
export function planPublication(facts: PublishFacts, created: string): Publication {
  const tags = decideTags(facts);
  return {
    indexes: indexWrites(facts.images),
    tags: [...tags.filter(({ kind }) => kind !== 'moving'), ...tags.filter(({ kind }) => kind === 'moving')],
    manifest: manifestOf(facts, tags, created),
  };
}

/** The publication as it was carried out: a moving tag can have got a newer image in the meantime. */
export const withMovedTags = (
  { indexes, tags, manifest }: Publication,
  moved: readonly TagDecision[],
  facts: PublishFacts,
): Publication => {
  const carriedOut = [...tags.filter(({ kind }) => kind !== 'moving'), ...moved];
  const byName = new Map(carriedOut.map(tag => [tagName(tag), tag]));
  const inOrder = facts.wanted.flatMap(wanted => byName.get(tagName(wanted)) ?? []);
  return { indexes, tags: carriedOut, manifest: manifestOf(facts, inOrder, manifest.created) };
};

/** Moving tags that stay with a newer commit, or a later build of this one. */
export const overtakenTags = ({ tags }: Pick<Publication, 'tags'>): readonly TagDecision[] =>
  tags.filter(({ kind, action }) => kind === 'moving' && action === 'skip');

function indexWrites(images: ComposedImages): IndexWrite[] {
  return [...images].flatMap(([target, { entry, index, pushed, reason }]) =>
    index === undefined || !pushed
      ? []
      : [entry.image, ...entry.mirrors].map(repository => ({ target, repository, digest: entry.digest, reason })),
  );
}

function manifestOf(
  { plan, attempt, images }: PublishFacts,
  tags: readonly TagDecision[],
  created: string,
): DigestManifest {
  const { repository, revision, headRevision, ref, environment, run } = plan;
  const entries = [...images].map(([name, { entry, pushed }]): [string, ManifestImage] => {
    return [name, { ...entry, ...publishedTags(name, tags), ...(pushed ? pendingTags(name, plan, tags) : { pushed }) }];
  });
  return {
    schemaVersion: 1,
    repository,
    revision,
    headRevision,
    ref,
    environment,
    created,
    run: { ...run, attempt },
    images: Object.fromEntries(entries),
  };
}

/** The tags that name an image afterwards, in at least one of its repositories. */
function publishedTags(
  name: string,
  decisions: readonly TagDecision[],
): Pick<ManifestImage, 'tags' | 'tagKinds' | 'immutableTag'> {
  const kinds = new Map(
    decisions
      .filter(({ target, action }) => target === name && action !== 'skip')
      .map(({ tag, kind }): [string, TagKind] => [tag, kind]),
  );
  return {
    tags: [...kinds.keys()],
    tagKinds: Object.fromEntries(kinds),
    immutableTag: immutableTagOf([...kinds].map(([tag, kind]) => ({ tag, kind }))) ?? null,
  };
}

/** Tags of the plan that this publication leaves for a later step. */
function pendingTags(
  name: string,
  { targets }: PublishFacts['plan'],
  decisions: readonly TagDecision[],
): Pick<ManifestImage, 'pendingTags'> {
  const decided = new Set(decisions.filter(({ target }) => target === name).map(({ tag }) => tag));
  const pending = (targets[name]?.tags ?? []).filter(tag => !decided.has(tag));
  return pending.length === 0 ? {} : { pendingTags: pending };
}
