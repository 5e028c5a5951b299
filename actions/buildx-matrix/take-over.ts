import type { BuildPlan } from '../shared/images/build-plan.ts';
import type { RegistryClient } from '../shared/registry/client.ts';
import { type Comparison, changeOf } from './comparison.ts';
import { keyTag } from './content-key.ts';
import type { History } from './history.ts';
import { type Published, publishedInManifest, publishedUnderTag, tagOfCommit } from './published-images.ts';
import type { TargetInputs } from './target-inputs.ts';

export interface TakeOverFacts {
  readonly outline: BuildPlan;
  readonly inputs: ReadonlyMap<string, TargetInputs>;
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
  const { outline, history, keys, candidates } = facts;
  const { targets } = outline;
  const found = new Map<string, Published>();
  const add = (published: ReadonlyMap<string, Published>): void => {
    for (const [name, image] of published) if (!isFound(found.get(name))) found.set(name, image);
  };
  const open = (names: readonly string[]) => names.filter(name => !isFound(found.get(name)));
  const unchanged =
    history.everything === null
      ? candidates.filter(name => changeSince(name, facts, history.comparisons) === null)
      : [];
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

/** What changed of a target: against the base, else against the commit of the manifest. */
export function changeSince(
  name: string,
  { outline, inputs }: Pick<TakeOverFacts, 'outline' | 'inputs'>,
  [first, second]: readonly Comparison[],
): string | null {
  const own = inputs.get(name);
  if (own === undefined || first === undefined) return null;
  const target = outline.definition.target[name] ?? {};
  const change = changeOf(name, target, own, first);
  if (change !== null || second === undefined) return change;
  const since = changeOf(name, target, own, second);
  return since === null ? null : `${since}, since the ${second.base}`;
}
