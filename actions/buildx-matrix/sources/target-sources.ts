import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Definition } from '../../shared/bake/definition.ts';
import { type PathFilter, pathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { pathInside } from '../contexts/context-location.ts';
import type { CommitTree } from '../repository/commit-tree.ts';
import { fileRule, type PathRule, pathsTakenBy, patternRule } from '../repository/path-rule.ts';
import { hasPathIn, type SortedPaths } from '../repository/paths.ts';
import { attributesRule } from './attributes-rule.ts';
import { deriveSources } from './derivation.ts';
import type { DerivedSources } from './derived-sources.ts';
import { lookUpSource } from './source-lookup.ts';

/** Everything that the image of a target is made from: derived, looked up in a commit, and named by the user. */
export interface TargetSources
  extends Pick<DerivedSources, 'unwatched' | 'dockerfile' | 'texts' | 'images' | 'unusedParents'> {
  readonly rules: readonly PathRule[];
  /** Why any commit changes the image (`.git` is copied); undefined otherwise. */
  readonly everyCommit: string | undefined;
  /** Rules of the inputs `extra-paths` and `global-paths`. */
  readonly declared: readonly PathRule[];
}

/** Paths that no Dockerfile shows, as the inputs name them. */
export interface DeclaredPaths {
  /** Patterns by target, separated by commas; `*` is every target. */
  readonly extraPaths: ReadonlyMap<string, string>;
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
  /**
   * Everything but what symlinks that wildcards take lead to, where that can build no target which is not built anyway: these
   * sources may be compared with these changes and with no others.
   *
   * @throws ActionError of kind `input` on a malformed pattern or an unknown target in `extra-paths`
   */
  since(changes: readonly SortedPaths[]): Promise<ReadonlyMap<string, TargetSources>>;
  /**
   * Everything, which takes longer where wildcards take many files.
   *
   * @param links the symlinks of the commit, where they are known: folders without any are not searched for them
   */
  complete(links?: SortedPaths): Promise<ReadonlyMap<string, TargetSources>>;
}

/** Begins to read the sources of targets in a commit. */
export function readTargetSources(tree: CommitTree, request: TargetSourcesRequest): CommitSources {
  const derivation = deriveAll(tree, request);
  // Who asks for sources gets the failure.
  derivation.catch(() => undefined);
  const known = new Map<string, Promise<TargetSources>>();
  const lookUp = async (name: string, sources: NamedSources, needsLinks: boolean): Promise<TargetSources> => {
    const key = `${needsLinks} ${name}`;
    const found = known.get(key) ?? lookUpSources(tree, sources, needsLinks);
    known.set(key, found);
    return await found;
  };
  type Entry = Promise<[string, TargetSources]>;
  const since = async (
    name: string,
    sources: NamedSources,
    changes: readonly SortedPaths[],
  ): Promise<TargetSources> => {
    const found = await lookUp(name, sources, false);
    return mayFollowLinksTo(changes, sources) && !isBuiltSince(changes, found)
      ? await lookUp(name, sources, true)
      : found;
  };
  return {
    since: async changes => {
      const entries = [...(await derivation)].map(async ([name, sources]): Entry => {
        return [name, await since(name, sources, changes)];
      });
      return new Map(await Promise.all(entries));
    },
    complete: async links => {
      const entries = [...(await derivation)].map(async ([name, sources]): Entry => {
        return [name, await lookUp(name, sources, links === undefined || mayFollowLinksTo([links], sources))];
      });
      return new Map(await Promise.all(entries));
    },
  };
}

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
}

async function deriveAll(
  tree: CommitTree,
  { definition, names, root, workdir, defaultPlatform, declared }: TargetSourcesRequest,
): Promise<ReadonlyMap<string, NamedSources>> {
  const extra = extraRules(declared.extraPaths, Object.keys(definition.target));
  const { globalPaths } = declared;
  const forAll =
    globalPaths.length === 0
      ? []
      : [patternRule('global', readPatterns('global-paths', globalPaths), 'input global-paths')];
  const folder = await tree.resolve(workdirInside(root, workdir));
  const links = folder.links.map(link => fileRule('link', link, 'a symbolic link to the folder that bake runs in'));
  const derived = await deriveSources(definition, names, {
    tree,
    root,
    workdir: path.join(root, folder.path),
    defaultPlatform,
  });
  return new Map(
    [...derived].map(([name, sources]) => {
      const extraOfTarget = [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
      return [
        name,
        {
          ...sources,
          files: [...links, ...sources.files],
          declared: [...extraOfTarget, ...forAll],
          hasExtraPaths: extraOfTarget.length > 0,
        },
      ];
    }),
  );
}

/** A working directory that is reached through a symlink outside of the repository is in it all the same. */
function workdirInside(root: string, workdir: string): string {
  const absolute = path.resolve(workdir);
  return pathInside(root, absolute) ?? pathInside(root, realpathSync(absolute)) ?? '';
}

async function lookUpSources(
  tree: CommitTree,
  { files, taken, declared, hasExtraPaths, ...sources }: NamedSources,
  needsLinks: boolean,
): Promise<TargetSources> {
  const found = await Promise.all(taken.map(async source => await lookUpSource(tree, source, needsLinks)));
  const absent = hasExtraPaths
    ? undefined
    : (sources.absent ?? found.map(each => each.absent).find(why => why !== undefined));
  const made = absent && `${absent}, so another step makes it; name what it is made from in "extra-paths"`;
  const rules = found.map(({ rule }) => rule);
  const { unwatched, dockerfile, texts, images, unusedParents } = sources;
  return {
    rules: [...files, ...rules, attributesRule([...files, ...rules])],
    unwatched: unwatched ?? found.map(each => each.unwatched).find(why => why !== undefined) ?? made,
    everyCommit: whyEveryCommit(rules),
    dockerfile,
    texts,
    images,
    unusedParents,
    declared,
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

function extraRules(lines: ReadonlyMap<string, string>, known: readonly string[]): Map<string, PathRule[]> {
  const rules = new Map<string, PathRule[]>();
  for (const [name, value] of lines) {
    if (name !== '*' && !known.includes(name)) {
      throw inputError(`Input "extra-paths": there is no target "${name}"${didYouMean(name, known)}.`, {
        fix: `Targets: ${[...known].sort().join(', ')}. "*" is all of them.`,
      });
    }
    const filter = readPatterns(
      'extra-paths',
      value.split(',').map(pattern => pattern.trim()),
    );
    rules.set(name, [patternRule('extra', filter, `input extra-paths of ${name === '*' ? 'all targets' : name}`)]);
  }
  return rules;
}

/**
 * Whether a change of a path counts, by the input `ignore-paths`.
 *
 * @throws ActionError of kind `input` on a malformed pattern
 */
export function readIgnoredPaths(patterns: readonly string[]): (path: string) => boolean {
  const filter = readPatterns('ignore-paths', patterns);
  return path => !filter.excludes(path);
}

function readPatterns(input: string, patterns: readonly string[]): PathFilter {
  try {
    return pathFilter(patterns);
  } catch (error) {
    throw inputError(`Input "${input}": ${messageOf(error)}.`, {
      fix: 'Patterns are written as in .dockerignore, relative to the root of the repository.',
    });
  }
}
