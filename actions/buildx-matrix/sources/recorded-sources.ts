import type { Definition } from '../../shared/bake/definition.ts';
import { closure, parentsOf } from '../../shared/bake/graph.ts';
import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import type { DigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import type { DefinitionFolders } from '../contexts/context-location.ts';
import type { ChangedPaths } from '../repository/changed-paths.ts';
import { pathsAround } from '../repository/paths.ts';
import { definitionArea, isWatchedForAll } from './watched-area.ts';

// A plan records of a target that it watched all of its sources, and that reading them looked only at paths of its watched area
// (`watched-area.ts`). A later plan with the same definition need not read them again while no path of this area differs between
// the two commits: the sources are as they were, and no file of the image changed. The same has to hold for all targets that the
// target is built from.

/** Goes up when sources are derived by other rules, so that all of them are read again by these. */
export const currentSourceRules = 1;

type SourcesByTarget = ReadonlyMap<string, { readonly isConfined: boolean }>;
type Parents = Readonly<Record<string, Pick<TargetFacts, 'parents'>>>;

/** The targets of which a plan records that their sources are in the folders of their definitions. */
export function confinedTargets(sources: SourcesByTarget, targets: Parents): ReadonlySet<string> {
  const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
  const isConfined = (name: string) => sources.get(name)?.isConfined === true;
  return new Set(Object.keys(targets).filter(name => [...closure([name], parents)].every(isConfined)));
}

/** The targets of which a manifest records that, for the definition of now. */
export function recordedTargets(
  { images }: Pick<DigestManifest, 'images'>,
  targets: Readonly<Record<string, Pick<TargetFacts, 'definitionDigest'>>>,
): ReadonlySet<string> {
  const isRecorded = (name: string): boolean => {
    const image = Object.hasOwn(images, name) ? images[name] : undefined;
    return (
      image?.sourceRules === currentSourceRules &&
      image.definitionDigest !== undefined &&
      image.definitionDigest === targets[name]?.definitionDigest
    );
  };
  return new Set(Object.keys(targets).filter(isRecorded));
}

/**
 * The recorded targets whose sources are as they were.
 *
 * @param changes since the commit of the manifest, and since others
 */
export function unchangedTargets(
  recorded: ReadonlySet<string>,
  changes: readonly ChangedPaths[],
  { definition, folders }: { readonly definition: Definition; readonly folders: DefinitionFolders },
): ReadonlySet<string> {
  const names = changes.flatMap(change => [...change.names, ...change.ignored.names]);
  const isForAll = isWatchedForAll(folders);
  if (names.some(isForAll)) return new Set();
  const isAround = pathsAround(names);
  const known = new Map<string, boolean>();
  const isUnchanged = (name: string): boolean => {
    const area = () => definitionArea(definition.target[name] ?? {}, folders);
    const result = known.get(name) ?? area()?.every(each => !isAround(each)) === true;
    known.set(name, result);
    return result;
  };
  const parents = new Map(Object.entries(definition.target).map(([name, target]) => [name, parentsOf(target)]));
  return new Set([...recorded].filter(name => [...closure([name], parents)].every(isUnchanged)));
}
