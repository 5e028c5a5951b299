import { closure } from '../../shared/bake/graph.ts';
import type { RegistryClient } from '../../shared/registry/client.ts';
import type { DefinitionFacts } from '../definition/definition-facts.ts';
import type { History } from '../history/history.ts';
import type { TargetSources } from '../sources/target-sources.ts';
import { keyTag } from './content-key.ts';
import { type EarlierImage, findInManifest, findUnderTags } from './published-images.ts';

export interface TakeOverFacts extends Pick<DefinitionFacts, 'targets' | 'context' | 'published' | 'forced'> {
  readonly sources: ReadonlyMap<string, Pick<TargetSources, 'unwatched'>>;
  /** The first change of each target that has one. */
  readonly changes: ReadonlyMap<string, string>;
  readonly history: Pick<History, 'byEvent' | 'isSameCommit' | 'manifest'>;
  /** Content keys; undefined when they do not count. */
  readonly keys: ReadonlyMap<string, string> | undefined;
}

/** Looks for the images of targets that need not be built: in the manifest, and under the content key. */
export async function findEarlierImages(
  { targets, context, published, forced, sources, changes, history, keys }: TakeOverFacts,
  registry: RegistryClient,
): Promise<ReadonlyMap<string, EarlierImage>> {
  const images = new Map<string, EarlierImage>();
  const { manifest, isSameCommit } = history;
  const isWatched = (name: string) => isSameCommit || sources.get(name)?.unwatched === undefined;
  const candidates = [...published].filter(name => !forced.has(name) && isWatched(name));
  if (manifest !== undefined) {
    const changed = changedWithChildren({ targets, changes });
    const unchanged = candidates.filter(name => !changed.has(name));
    for (const [name, image] of await findInManifest(unchanged, targets, { manifest, isSameCommit }, registry)) {
      images.set(name, image);
    }
  }
  if (keys === undefined || history.byEvent) return images;
  const tags = candidates.flatMap(name => {
    const key = keys.get(name);
    return key === undefined || isFound(images.get(name)) ? [] : [[name, keyTag(key)] as const];
  });
  for (const [name, image] of await findUnderTags(new Map(tags), targets, context.revision, registry)) {
    images.set(name, image);
  }
  return images;
}

const isFound = (image: EarlierImage | undefined): boolean => image !== undefined && 'found' in image;

/**
 * Targets whose image in the manifest is another one than would be built now. It contains the images of its parents: when a
 * parent changed, it is another one also where the parent is not built, because its new content is published already.
 */
function changedWithChildren({ targets, changes }: Pick<TakeOverFacts, 'targets' | 'changes'>): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const [name, { parents }] of Object.entries(targets)) {
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), name]);
  }
  return closure(changes.keys(), children);
}
