import path from 'node:path';
import type { DefinedTarget, Definition } from '../../shared/bake/definition.ts';
import { closure, parentsOf } from '../../shared/bake/graph.ts';
import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import type { DigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import { type DefinitionFolders, locateContext } from '../contexts/context-location.ts';
import type { ChangedPaths } from '../repository/changed-paths.ts';
import { pathsAround } from '../repository/paths.ts';

// A plan records of a target that it watched all of its sources, and that all of them are in the folders that the definition
// names. A later plan with the same definition need not read them again while no path in these folders, at them or above
// them differs between the two commits: what the sources are depends on the definition and on what the commit has there
// (Dockerfile, ignore files, symlinks, and whether git has a file at all), so it is the same as it was, and no file of the
// image changed. The same has to hold for all targets that the target is built from. What else decides over sources, the files
// .gitattributes and .gitignore, can be anywhere above: when one of them changed, all sources are read.

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
  const isElsewhere = (name: string) => /(?:^|\/)\.git(?:attributes|ignore)$/.test(name);
  const workdir = path.relative(folders.root, folders.workdir).split(path.sep).join('/');
  if (names.some(name => isElsewhere(name) || isAtOrAbove(name, workdir))) return new Set();
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

const isAtOrAbove = (name: string, other: string): boolean => other === name || other.startsWith(`${name}/`);

/**
 * The paths that a target's definition names, relative to the root of the repository: its contexts, its Dockerfile and the
 * ignore file of that. Undefined where one of them is elsewhere, or is named in a way that depends on the machine.
 */
export function definitionArea(target: DefinedTarget, folders: DefinitionFolders): readonly string[] | undefined {
  const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = target;
  const values = [context, ...Object.values(target.contexts ?? {})];
  if ([...values, dockerfile].some(isAbsolute)) return undefined;
  const [main, ...named] = values.map(value => locateContext(value, folders));
  if (main?.kind !== 'folder') return undefined;
  if (named.some(each => each.kind === 'outside' || (each.kind === 'remote' && !each.pinned))) return undefined;
  const contexts = [main, ...named].flatMap(each => (each.kind === 'folder' ? [each.folder] : []));
  if (inline !== undefined) return contexts;
  const file = path.posix.join(main.folder, dockerfile);
  return dockerfile.includes('://') || file.startsWith('../') ? undefined : [...contexts, file, `${file}.dockerignore`];
}

const isAbsolute = (value: string): boolean => path.isAbsolute(value.replace(/^(?:cwd|oci-layout):\/\//, ''));
