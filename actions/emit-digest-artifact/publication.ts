import type { BuildPlan } from '../shared/images/build-plan.ts';
import type { DigestManifest } from '../shared/images/digest-manifest.ts';
import type { ComposedImage } from './composition.ts';
import type { TagDecision } from './tag-plan.ts';

/** Everything that publishing a commit writes, in order; what a dry run prints is what is executed. */
export interface Publication {
  /** Indexes by digest, before any tag. */
  readonly indexes: readonly {
    readonly target: string;
    readonly repository: string;
    readonly digest: string;
    readonly reason: string;
  }[];
  /** Tags that never move, then those that do. */
  readonly tags: readonly TagDecision[];
  readonly manifest: DigestManifest;
}

export function planPublication(
  plan: BuildPlan,
  images: ReadonlyMap<string, ComposedImage>,
  tags: readonly TagDecision[],
  origin: { readonly created: string; readonly attempt: number },
): Publication {
  const order = { immutable: 0, moving: 1 };
  const { repository, revision, headRevision, ref, environment } = plan;
  const written = (name: string) =>
    tags.filter(tag => tag.target === name && tag.action !== 'skip').map(tag => tag.tag);
  const entries = [...images].map(([name, { entry }]) => {
    const own = [...new Set(written(name))];
    const immutable = plan.targets[name]?.immutableTag ?? null;
    return [
      name,
      { ...entry, tags: own, immutableTag: immutable !== null && own.includes(immutable) ? immutable : null },
    ];
  });
  return {
    indexes: [...images].flatMap(([target, { entry, index, pushed, reason }]) =>
      index === null || !pushed
        ? []
        : [entry.image, ...entry.mirrors].map(name => ({ target, repository: name, digest: entry.digest, reason })),
    ),
    tags: [...tags].sort((a, b) => order[a.kind] - order[b.kind]),
    manifest: {
      schemaVersion: 1,
      repository,
      revision,
      headRevision,
      ref,
      environment,
      created: origin.created,
      run: { ...plan.run, attempt: origin.attempt },
      images: Object.fromEntries(entries),
    },
  };
}
