import type { DigestManifest, ManifestImage } from '../shared/images/documents/digest-manifest.ts';
import type { ComposedImages } from './composition.ts';
import type { PublishFacts } from './facts.ts';
import { decideTags, type TagDecision } from './tag-decisions.ts';

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
 * @throws ActionError of kind `policy` when an immutable tag names another image
 */
export function planPublication(facts: PublishFacts, created: string): Publication {
  const tags = decideTags(facts);
  return {
    indexes: indexWrites(facts.images),
    tags: [...tags.filter(({ kind }) => kind === 'immutable'), ...tags.filter(({ kind }) => kind === 'moving')],
    manifest: manifestOf(facts, tags, created),
  };
}

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
  const entries = [...images].map(([name, { entry }]): [string, ManifestImage] => {
    const written = tagsOf(name, tags);
    const immutable = plan.targets[name]?.immutableTag ?? null;
    return [name, { ...entry, tags: written, immutableTag: written.find(tag => tag === immutable) ?? null }];
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

/** The tags that an image has afterwards, in at least one of its repositories. */
const tagsOf = (name: string, tags: readonly TagDecision[]): string[] => [
  ...new Set(tags.filter(({ target, action }) => target === name && action !== 'skip').map(({ tag }) => tag)),
];
