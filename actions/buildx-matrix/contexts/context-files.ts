import type { DefinedTarget } from '../../shared/bake/definition.ts';
import { noFilter, type PathFilter, readIgnoreFile } from '../../shared/dockerfile/ignore-file.ts';
import { familiarName } from '../../shared/dockerfile/variables.ts';
import { type CommitFiles, isLfsPointer, type ResolvedPath } from '../repository/commit-tree.ts';
import { fileRule, type PathRule } from '../repository/path-rule.ts';
import { joinPaths } from '../repository/paths.ts';
import { type ContextLocation, type DefinitionFolders, locateContext, whyUnwatched } from './context-location.ts';

/** A context that is a folder of the repository. */
export interface ContextFiles {
  /** Without symlinks. */
  readonly folder: string;
  /** What its ignore file leaves out. */
  readonly filter: PathFilter;
  /** Symlinks on the way to it, its ignore file, and the files that would be used instead of it if they existed. */
  readonly rules: readonly PathRule[];
  /** Why its content cannot be watched; undefined when it can. */
  readonly unwatched: string | undefined;
  /** Why it must be made by another step: git does not have it. Undefined when git does. */
  readonly absent: string | undefined;
}

/** The contexts of a target. */
export interface TargetContexts {
  /** Named contexts in their familiar form. */
  readonly named: ReadonlyMap<string, ContextLocation>;
  /** Contexts that are folders of the repository, by name; undefined is the main one. */
  readonly folders: ReadonlyMap<string | undefined, ContextFiles>;
}

/** The files of the commit, and the folders that the definition is relative to. */
export interface SourceCheckout extends DefinitionFolders {
  readonly tree: CommitFiles;
}

/** A Dockerfile by the path that the definition gives it, its folder without symlinks. */
export interface DockerfilePath {
  readonly folder: string;
  readonly name: string;
}

/**
 * Locates the contexts of a target and reads their ignore files.
 *
 * @param dockerfile can have an ignore file of its own for the main context; undefined when the definition contains it
 */
export async function readContexts(
  target: DefinedTarget,
  dockerfile: DockerfilePath | undefined,
  checkout: SourceCheckout,
): Promise<TargetContexts> {
  const named = new Map<string, ContextLocation>();
  const folders = new Map<string | undefined, ContextFiles>();
  const main = locateContext(target.context ?? '.', checkout);
  if (main.kind === 'folder') {
    folders.set(undefined, await readContext('its context', main.folder, { tree: checkout.tree, dockerfile }));
  }
  for (const [written, value] of Object.entries(target.contexts ?? {})) {
    const name = familiarName(written);
    const location = locateContext(value, checkout);
    named.set(name, location);
    if (location.kind !== 'folder') continue;
    folders.set(name, await readContext(`its context "${name}"`, location.folder, { tree: checkout.tree }));
  }
  return { named, folders };
}

/** Why one of the contexts under these names cannot be watched. */
export function whyContextsUnwatched({ named, folders }: TargetContexts, used: Iterable<string | undefined>) {
  const names = [...used];
  return {
    unwatched: names
      .map(name => {
        const location = name === undefined ? undefined : named.get(name);
        return (location && whyUnwatched(location, `its context "${name}"`)) ?? folders.get(name)?.unwatched;
      })
      .find(why => why !== undefined),
    absent: names.map(name => folders.get(name)?.absent).find(why => why !== undefined),
  };
}

interface ContextReading {
  readonly tree: CommitFiles;
  readonly dockerfile?: DockerfilePath | undefined;
}

/** `<Dockerfile>.dockerignore` wins over the one of the context; an empty one ignores no file. */
async function readContext(
  subject: string,
  written: string,
  { tree, dockerfile }: ContextReading,
): Promise<ContextFiles> {
  const { kind, path: folder, links } = await tree.resolve(written);
  const rules = links.map(link => fileRule('link', link, `${subject} is at or below this symbolic link`));
  const base = { folder, rules, filter: noFilter, unwatched: undefined, absent: undefined };
  if (kind === 'outside' || kind === 'loop') return { ...base, unwatched: whyUnfollowed(subject, written, kind) };
  if (kind === 'absent') return { ...base, absent: `git has no ${folder} (${subject})` };
  const candidates = [
    ...(dockerfile === undefined ? [] : [{ folder: dockerfile.folder, name: `${dockerfile.name}.dockerignore` }]),
    { folder, name: '.dockerignore' },
  ];
  let filter: PathFilter | undefined;
  let unwatched: string | undefined;
  for (const candidate of candidates) {
    // As BuildKit has it, symlinks cannot lead out of the folder.
    const found = await tree.resolve(joinPaths(candidate.folder, candidate.name), candidate.folder);
    rules.push(...ignoreRules(found));
    if (filter !== undefined || found.kind !== 'file') continue;
    const content = await tree.read(found);
    if (content === undefined || isLfsPointer(content)) unwatched ??= `${found.path} cannot be read from git`;
    else filter = filterOf(content);
  }
  return { ...base, filter: filter ?? noFilter, unwatched };
}

const ignoreRules = ({ links, path }: ResolvedPath): PathRule[] => [
  ...links.map(link => fileRule('link', link, 'a symbolic link to what the context leaves out')),
  fileRule('dockerignore', path, 'what the context leaves out'),
];

/** Why a path cannot be followed to its end. */
export const whyUnfollowed = (subject: string, written: string, kind: 'outside' | 'loop'): string =>
  kind === 'outside'
    ? `${subject} ${written} leads out of the repository through a symbolic link`
    : `${subject} ${written} is a loop of symbolic links`;

/** BuildKit refuses a malformed file and builds no image; until it is mended no file counts as ignored. */
function filterOf(content: string): PathFilter {
  try {
    return readIgnoreFile(content);
  } catch {
    return noFilter;
  }
}
