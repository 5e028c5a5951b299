import type { DefinedTarget } from '../../shared/bake/definition.ts';
import { noFilter, type PathFilter, readIgnoreFile } from '../../shared/dockerfile/ignore-file.ts';
import { familiarName } from '../../shared/dockerfile/variables.ts';
import type { ReadFile } from '../repository/clone.ts';
import { joinPaths } from '../repository/paths.ts';
import { type ContextLocation, type DefinitionFolders, locateContext } from './context-location.ts';
import { fileRule, type SourceRule } from './source-rule.ts';

/** A context that is a folder of the repository. */
export interface ContextFiles {
  readonly folder: string;
  /** What its ignore file leaves out. */
  readonly filter: PathFilter;
  /** The ignore file, and the files that would be used instead of it if they existed. */
  readonly ignoreRules: readonly SourceRule[];
}

/** The contexts of a target. */
export interface TargetContexts {
  /** Named contexts in their familiar form. */
  readonly named: ReadonlyMap<string, ContextLocation>;
  /** Contexts that are folders of the repository, by name; undefined is the main one. */
  readonly folders: ReadonlyMap<string | undefined, ContextFiles>;
}

/**
 * Locates the named contexts of a target and reads the ignore files of all.
 *
 * @param main the folder of the main context
 * @param dockerfile the path of the Dockerfile, which can have an ignore file of its own
 */
export function readContexts(
  target: DefinedTarget,
  main: { readonly folder: string; readonly dockerfile: string | undefined },
  checkout: DefinitionFolders & { readonly readFile: ReadFile },
): TargetContexts {
  const { readFile } = checkout;
  const named = new Map<string, ContextLocation>();
  const folders = new Map<string | undefined, ContextFiles>([
    [undefined, readContext(main.folder, main.dockerfile, readFile)],
  ]);
  for (const [name, value] of Object.entries(target.contexts ?? {})) {
    const location = locateContext(value, checkout);
    named.set(familiarName(name), location);
    if (location.kind !== 'folder') continue;
    folders.set(familiarName(name), readContext(location.folder, undefined, readFile));
  }
  return { named, folders };
}

/** `<Dockerfile>.dockerignore` wins over the one of the context; an empty one ignores no file. */
function readContext(folder: string, dockerfile: string | undefined, readFile: ReadFile): ContextFiles {
  const ofDockerfile = dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`];
  const candidates = [...ofDockerfile, joinPaths(folder, '.dockerignore')];
  const ignoreRules = candidates.map(file => fileRule('dockerignore', file, 'what the context leaves out'));
  const content = candidates.map(readFile).find(found => found !== undefined);
  return { folder, filter: content === undefined ? noFilter : filterOf(content), ignoreRules };
}

/** BuildKit refuses a malformed file and builds no image; until it is mended no file counts as ignored. */
function filterOf(content: string): PathFilter {
  try {
    return readIgnoreFile(content);
  } catch {
    return noFilter;
  }
}
