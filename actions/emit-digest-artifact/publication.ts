import type { DigestManifest } from '../shared/images/digest-manifest.ts';
import type { ComposedImages } from './composition.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { TagDecision } from './tag-plan.ts';

/** Everything that publishing a commit writes, in order; a dry run prints what a run executes. */
export interface Publication {
  /** Indexes by digest, before any tag. */
  readonly indexes: readonly IndexWrite[];
  /** Lasting tags, then moving ones. */
  readonly tags: readonly TagDecision[];
  readonly manifest: DigestManifest;
}

export interface IndexWrite {
  readonly target: string;
  readonly repository: string;
  readonly digest: string;
  readonly reason: string;
}

/** @param run its plan, its attempt, and the UTC time of the manifest */
export function planPublication(
  images: ComposedImages,
  tags: readonly TagDecision[],
  { plan, attempt, created }: Pick<RecordedRun, 'plan' | 'attempt'> & { readonly created: string },
): Publication {
  const { repository, revision, headRevision, ref, environment } = plan;
  return {
    indexes: indexWrites(images),
    tags: [...tags.filter(({ kind }) => kind === 'immutable'), ...tags.filter(({ kind }) => kind === 'moving')],
    manifest: {
      schemaVersion: 1,
      repository,
      revision,
      headRevision,
      ref,
      environment,
      created,
      run: { ...plan.run, attempt },
      images: Object.fromEntries(
        [...images].map(([name, { entry }]) => {
          const written = tagsOf(name, tags);
          const immutable = plan.targets[name]?.immutableTag ?? null;
          return [name, { ...entry, tags: written, immutableTag: written.find(tag => tag === immutable) ?? null }];
        }),
      ),
    },
  };
}

function indexWrites(images: ComposedImages): IndexWrite[] {
  return [...images].flatMap(([target, { entry, index, pushed, reason }]) =>
    index === undefined || !pushed
      ? []
      : [entry.image, ...entry.mirrors].map(repository => ({ target, repository, digest: entry.digest, reason })),
  );
}

/** The tags that an image has afterwards, in at least one of its repositories. */
const tagsOf = (name: string, tags: readonly TagDecision[]): string[] => [
  ...new Set(tags.filter(({ target, action }) => target === name && action !== 'skip').map(({ tag }) => tag)),
];
