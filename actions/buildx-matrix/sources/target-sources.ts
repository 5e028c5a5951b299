import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Definition } from '../../shared/bake/definition.ts';
import { pathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { type DefinitionFolders, pathInside } from '../contexts/context-location.ts';
import type { ChangedPaths } from '../repository/changed-paths.ts';
import type { CommitFiles, CommitTree } from '../repository/commit-tree.ts';
import { fileRule, type PathRule, pathsTakenBy, patternRule } from '../repository/path-rule.ts';
import { hasPathIn, type SortedPaths } from '../repository/paths.ts';
import { attributesRule } from './attributes-rule.ts';
import { openDerivation } from './derivation.ts';
import type { DerivedSources } from './derived-sources.ts';
import { unchangedTargets } from './recorded-sources.ts';
import { lookUpSource } from './source-lookup.ts';
import { WatchedFiles } from './watched-area.ts';

/** Everything that the image of a target is made from: derived, looked up in a commit, and named by the user. */
export interface TargetSources
  extends Pick<DerivedSources, 'unwatched' | 'dockerfile' | 'texts' | 'images' | 'unusedParents'> {
  readonly rules: readonly PathRule[];
  /** Why any commit changes the image (`.git` is copied); undefined otherwise. */
  readonly everyCommit: string | undefined;
  /** Rules of the inputs `extra-paths` and `global-paths`. */
  readonly declared: readonly PathRule[];
  /** Whether all sources are watched, and reading them looked only at their watched area; see `recorded-sources.ts`. */
  readonly isConfined: boolean;
  /** Whether they were read; else they are those of the manifest's commit. */
  readonly isRead: boolean;
}

/** Paths that no Dockerfile shows, as the inputs name them. */
export interface DeclaredPaths {
  /** Patterns by target, separated by commas; `*` is every target. */
  readonly extraPaths: ReadonlyMap<string, readonly string[]>;
  readonly globalPaths: readonly string[];
}

export interface TargetSourcesRequest {
  readonly definition: Definition;
  /** The targets to read. */
  readonly names: readonly string[];
  /** The root of the repository, as git names it. */
  readonly root: string;
  /** The folder that bake runs in, as the input names it. */
  readonly workdir: string;
  /** The platform of targets that name none. */
  readonly defaultPlatform: string;
  readonly declared: DeclaredPaths;
}

/** The sources of the targets of one commit. */
export interface CommitSources {
  /** Begins to read the sources of all targets but some. */
  readAhead(except: ReadonlySet<string>): void;
  /**
   * Everything but what symlinks that wildcards take lead to, where that can build no target which is not built anyway: these
   * sources may be compared with these changes and with no others.
   *
   * @param recorded targets whose sources need not be read where their folders have no changes; see `recorded-sources.ts`
   * @throws ActionError of kind `input` on a malformed pattern or an unknown target in `extra-paths`
   */
  since(changes: readonly ChangedPaths[], recorded?: ReadonlySet<string>): Promise<ReadonlyMap<string, TargetSources>>;
  /**
   * Everything, which takes longer where wildcards take many files.
   *
   * @param links the symlinks of the commit, where they are known: folders without any are not searched for them
   */
  complete(links?: SortedPaths): Promise<ReadonlyMap<string, TargetSources>>;
}

export function readTargetSources(tree: CommitTree, request: TargetSourcesRequest): CommitSources {
  const { names } = request;
  const reader = openReader(tree, request);
  // Who asks for sources gets the failure.
  reader.catch(() => undefined);
  const sourcesSince = async (
    { lookUp }: SourcesReader,
    sources: NamedSources,
    changes: readonly SortedPaths[],
  ): Promise<TargetSources> => {
    const found = await lookUp(sources, false);
    return mayFollowLinksTo(changes, sources) && !isBuiltSince(changes, found) ? await lookUp(sources, true) : found;
  };
  return {
    readAhead: except => {
      const reading = reader.then(async ({ read }) => await read(names.filter(name => !except.has(name))));
      reading.catch(() => undefined);
    },
    since: async (changes, recorded = new Set()) => {
      const opened = await reader;
      const unchanged = recorded.size === 0 ? recorded : unchangedTargets(recorded, changes, { ...request, ...opened });
      const read = await opened.read(names.filter(name => !unchanged.has(name)));
      const entries = names.map(async (name): Entry => {
        const sources = read.get(name);
        if (sources === undefined) return [name, { ...unreadSources, declared: opened.declaredOf(name) }];
        return [name, await sourcesSince(opened, sources, changes)];
      });
      return new Map(await Promise.all(entries));
    },
    complete: async links => {
      const { read, lookUp } = await reader;
      const entries = [...(await read(names))].map(async ([name, sources]): Entry => {
        return [name, await lookUp(sources, links === undefined || mayFollowLinksTo([links], sources))];
      });
      return new Map(await Promise.all(entries));
    },
  };
}

type Entry = Promise<[string, TargetSources]>;

const unreadSources = {
  rules: [],
  unwatched: undefined,
  everyCommit: undefined,
  dockerfile: undefined,
  texts: [],
  images: [],
  unusedParents: [],
  isConfined: true,
  isRead: false,
} satisfies Partial<TargetSources>;

/**
 * Whether a wildcard can take a symlink of some paths, or one that leads to some of them: a build follows it within its
 * context.
 */
const mayFollowLinksTo = (lists: readonly SortedPaths[], { taken }: DerivedSources): boolean =>
  taken.some(({ context, pattern }) => pattern.wild && lists.some(paths => hasPathIn(context.folder, paths)));

/** Whether a target is built whatever symlinks lead to. A Dockerfile, ignore or attributes file can make the same image. */
const isBuiltSince = (changes: readonly SortedPaths[], { rules }: TargetSources): boolean =>
  rules.some(
    rule =>
      (rule.kind === 'source' || rule.kind === 'link') &&
      changes.some(paths => pathsTakenBy(rule, paths).next().done !== true),
  );

interface NamedSources extends DerivedSources {
  readonly declared: readonly PathRule[];
  /** Whether the user names what sources that git does not have are made from. */
  readonly hasExtraPaths: boolean;
  /** The files that they are read from. */
  readonly tree: CommitFiles & Pick<WatchedFiles, 'isConfined'>;
}

interface SourcesReader {
  /** What the definition's paths are relative to. */
  readonly folders: DefinitionFolders;
  readonly declaredOf: (name: string) => readonly PathRule[];
  readonly read: (names: readonly string[]) => Promise<ReadonlyMap<string, NamedSources>>;
  /** Sources are looked up once with links, and once without. */
  readonly lookUp: (sources: NamedSources, needsLinks: boolean) => Promise<TargetSources>;
}

async function openReader(tree: CommitTree, request: TargetSourcesRequest): Promise<SourcesReader> {
  const { definition, root, workdir, defaultPlatform } = request;
  const { declaredOf, hasExtraPaths } = readDeclared(request);
  const steps: string[] = [];
  const folder = await tree.resolve(workdirInside(root, workdir), undefined, step => steps.push(step));
  const links = folder.links.map(link => fileRule('link', link, 'a symbolic link to the folder that bake runs in'));
  const folders = { root, workdir: path.join(root, folder.path) };
  const trees = new Map<string, WatchedFiles>();
  const treeFor = (name: string): WatchedFiles => {
    const files = trees.get(name) ?? new WatchedFiles(tree, definition.target[name] ?? {}, folders);
    for (const step of trees.has(name) ? [] : steps) files.lookAt(step);
    trees.set(name, files);
    return files;
  };
  const derive = openDerivation(definition, { ...folders, treeFor, defaultPlatform });
  const named = new Map<DerivedSources, NamedSources>();
  const nameSources = (name: string, sources: DerivedSources): NamedSources => {
    const found = named.get(sources) ?? {
      ...sources,
      files: [...links, ...sources.files],
      declared: declaredOf(name),
      hasExtraPaths: hasExtraPaths(name),
      tree: treeFor(name),
    };
    named.set(sources, found);
    return found;
  };
  const known = [
    new Map<NamedSources, Promise<TargetSources>>(),
    new Map<NamedSources, Promise<TargetSources>>(),
  ] as const;
  return {
    folders,
    declaredOf,
    read: async names => new Map([...(await derive(names))].map(([name, each]) => [name, nameSources(name, each)])),
    lookUp: async (sources, needsLinks) => {
      const results = known[needsLinks ? 1 : 0];
      const found = results.get(sources) ?? lookUpSources(sources, needsLinks);
      results.set(sources, found);
      return await found;
    },
  };
}

function readDeclared({ definition, declared: { extraPaths, globalPaths } }: TargetSourcesRequest) {
  const extra = extraRules(extraPaths, Object.keys(definition.target));
  const forAll = globalPaths.length === 0 ? [] : [patternRule('global', pathFilter(globalPaths), 'input global-paths')];
  const extraOf = (name: string): readonly PathRule[] => [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
  return {
    declaredOf: (name: string): readonly PathRule[] => [...extraOf(name), ...forAll],
    hasExtraPaths: (name: string): boolean => extraOf(name).length > 0,
  };
}

/** A working directory that is reached through a symlink outside of the repository is in it all the same. */
function workdirInside(root: string, workdir: string): string {
  const absolute = path.resolve(workdir);
  return pathInside(root, absolute) ?? pathInside(root, realpathSync(absolute)) ?? '';
}

async function lookUpSources(
  { tree, files, taken, declared, hasExtraPaths, ...sources }: NamedSources,
  needsLinks: boolean,
): Promise<TargetSources> {
  const found = await Promise.all(taken.map(async source => await lookUpSource(tree, source, needsLinks)));
  const absent = sources.absent ?? found.map(each => each.absent).find(why => why !== undefined);
  const made = absent && `${absent}, so another step makes it; name what it is made from in "extra-paths"`;
  const why = sources.unwatched ?? found.map(each => each.unwatched).find(each => each !== undefined);
  const rules = found.map(({ rule }) => rule);
  const everyCommit = whyEveryCommit(rules);
  const { dockerfile, texts, images, unusedParents } = sources;
  const isWatched = why === undefined && absent === undefined && everyCommit === undefined;
  return {
    rules: [...files, ...rules, attributesRule([...files, ...rules])],
    unwatched: why ?? (hasExtraPaths ? undefined : made),
    everyCommit,
    dockerfile,
    texts,
    images,
    unusedParents,
    declared,
    isConfined: isWatched && tree.isConfined,
    isRead: true,
  };
}

/** A context at the repository's root contains `.git`, unless it is ignored. */
function whyEveryCommit(rules: readonly PathRule[]): string | undefined {
  const head = '.git/HEAD';
  const withGit = rules.find(
    ({ root, patterns, filter }) =>
      root === '' && patterns.some(pattern => pattern.matches(head)) && !filter.excludes(head),
  );
  return withGit && `${withGit.location} takes .git along, which every commit changes`;
}

function extraRules(lines: ReadonlyMap<string, readonly string[]>, known: readonly string[]): Map<string, PathRule[]> {
  const rules = new Map<string, PathRule[]>();
  for (const [name, patterns] of lines) {
    if (name !== '*' && !known.includes(name)) {
      throw inputError(`Input "extra-paths": there is no target "${name}"${didYouMean(name, known)}.`, {
        fix: `Targets: ${[...known].sort().join(', ')}. "*" is all of them.`,
      });
    }
    const location = `input extra-paths of ${name === '*' ? 'all targets' : name}`;
    rules.set(name, [patternRule('extra', pathFilter(patterns), location)]);
  }
  return rules;
}
