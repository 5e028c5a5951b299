import type { BuildPlan } from '../../shared/images/build-plan.ts';
import type { RegistryClient } from '../../shared/registry/client.ts';
import type { History } from '../history/history.ts';
import { type Comparison, createChanged } from '../history/target-change.ts';
import type { TargetInputs } from '../sources/target-sources.ts';
import { keyTag } from './content-key.ts';
import { type Published, publishedInManifest, publishedUnderTag, tagOfCommit } from './published-images.ts';

export interface TakeOverFacts {
  readonly outline: BuildPlan;
  /** What changed, by target; nothing when absent. */
  readonly changes: ReadonlyMap<string, string | null>;
  readonly history: History;
  readonly keys: ReadonlyMap<string, string | null>;
  /** Targets that may be taken over. */
  readonly candidates: readonly string[];
}

/**
 * Looks for the images of targets that need not be built: in the manifest, under the content key, and under the tag that
 * the base commit's own build gave.
 */
export async function findPublished(facts: TakeOverFacts, registry: RegistryClient): Promise<Map<string, Published>> {
  const { outline, history, keys, candidates, changes } = facts;
  const { targets } = outline;
  const found = new Map<string, Published>();
  const add = (published: ReadonlyMap<string, Published>): void => {
    for (const [name, image] of published) if (!isFound(found.get(name))) found.set(name, image);
  };
  const open = (names: readonly string[]) => names.filter(name => !isFound(found.get(name)));
  const unchanged = history.everything === null ? candidates.filter(name => !changes.get(name)) : [];
  if (history.manifest !== null) add(await publishedInManifest(unchanged, targets, history.manifest, registry));
  if (!history.byEvent) {
    const tags = open(candidates).flatMap(name => {
      const key = keys.get(name);
      return key === null || key === undefined ? [] : [[name, keyTag(key)] as const];
    });
    add(await publishedUnderTag(new Map(tags), targets, outline.revision, registry));
  }
  const { revision } = history.base;
  if (revision !== null && history.manifest === null) {
    const tags = open(unchanged).flatMap(name => {
      const tag = tagOfCommit(targets[name]?.immutableTag ?? null, outline.headRevision, revision);
      return tag === null ? [] : [[name, tag] as const];
    });
    add(await publishedUnderTag(new Map(tags), targets, revision, registry));
  }
  return found;
}

const isFound = (published: Published | undefined): boolean => published !== undefined && 'found' in published;

/** What changed of each target: against the base, else against the commit of the manifest. */
export function changesSince(
  { definition }: BuildPlan,
  inputs: ReadonlyMap<string, TargetInputs>,
  [first, second]: readonly Comparison[],
): Map<string, string | null> {
  if (first === undefined) return new Map();
  const own = createChanged(first);
  const since = second === undefined ? undefined : { changed: createChanged(second), base: second.base };
  const changeOf = (name: string, of: TargetInputs): string | null => {
    const target = definition.target[name] ?? {};
    const change = own.of(name, target, of);
    if (change !== null || since === undefined) return change;
    const later = since.changed.of(name, target, of);
    return later === null ? null : `${later}, since the ${since.base}`;
  };
  return new Map([...inputs].map(([name, of]) => [name, changeOf(name, of)]));
}
