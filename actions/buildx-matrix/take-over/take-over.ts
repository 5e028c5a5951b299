import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import type { RegistryClient } from '../../shared/registry/client.ts';
import type { History } from '../history/history.ts';
import { keyTag } from './content-key.ts';
import { type EarlierImage, findInManifest, findUnderTags } from './published-images.ts';

export interface TakeOverFacts {
  readonly targets: Readonly<Record<string, TargetFacts>>;
  /** The commit that is built, and the head of its pull request. */
  readonly commit: { readonly revision: string; readonly headRevision: string };
  /** The first change of each target that has one. */
  readonly changes: ReadonlyMap<string, string>;
  readonly history: Pick<History, 'everything' | 'byEvent' | 'manifest' | 'base'>;
  /** Content keys; undefined when they do not count. */
  readonly keys: ReadonlyMap<string, string> | undefined;
  /** Targets that can be taken over. */
  readonly candidates: readonly string[];
}

/**
 * Looks for the images of targets that need not be built: in the manifest, under the content key, and under the tag that
 * the build of the base commit gave.
 */
export async function findEarlierImages(
  { targets, commit, changes, history, keys, candidates }: TakeOverFacts,
  registry: RegistryClient,
): Promise<ReadonlyMap<string, EarlierImage>> {
  const images = new Map<string, EarlierImage>();
  const add = (found: ReadonlyMap<string, EarlierImage>): void => {
    for (const [name, image] of found) if (!isFound(images.get(name))) images.set(name, image);
  };
  /** Tags of targets whose image was not found yet. */
  const tagsOf = (names: readonly string[], tagOf: (name: string) => string | undefined) =>
    new Map(
      names.flatMap(name => {
        const tag = isFound(images.get(name)) ? undefined : tagOf(name);
        return tag === undefined ? [] : [[name, tag] as const];
      }),
    );
  const unchanged = history.everything === undefined ? candidates.filter(name => !changes.has(name)) : [];
  if (history.manifest !== undefined) add(await findInManifest(unchanged, targets, history.manifest, registry));
  if (!history.byEvent) {
    const tags = tagsOf(candidates, name => {
      const key = keys?.get(name);
      return key === undefined ? undefined : keyTag(key);
    });
    add(await findUnderTags(tags, targets, commit.revision, registry));
  }
  const { revision } = history.base;
  if (revision !== null && history.manifest === undefined) {
    const tags = tagsOf(unchanged, name =>
      tagOfCommit(targets[name]?.immutableTag ?? undefined, commit.headRevision, revision),
    );
    add(await findUnderTags(tags, targets, revision, registry));
  }
  return images;
}

const isFound = (image: EarlierImage | undefined): boolean => image !== undefined && 'found' in image;

/**
 * The tag of an earlier commit, where the immutable tag is made from the commit's id (`sha-1a2b3c4`); undefined where it is
 * made otherwise.
 */
export function tagOfCommit(immutableTag: string | undefined, revision: string, earlier: string): string | undefined {
  for (let length = revision.length; length >= 7; length--) {
    const part = revision.slice(0, length);
    if (immutableTag?.includes(part)) return immutableTag.replace(part, earlier.slice(0, length));
  }
  return undefined;
}
