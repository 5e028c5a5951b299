import { movedPattern, plainPattern, type SourcePattern } from '../../shared/dockerfile/source-pattern.ts';
import { type CommitFiles, folderMode, submoduleMode, symlinkMode, type TreeEntry } from '../repository/commit-tree.ts';
import type { PathRule } from '../repository/path-rule.ts';
import { joinPaths } from '../repository/paths.ts';
import type { TakenSource } from './derived-sources.ts';
import { isOptional } from './optional-files.ts';

/** A source as one commit has it. */
export interface FoundSource {
  readonly rule: PathRule;
  /** Why another step must make what it takes: git has none of it. Undefined when git has. */
  readonly absent: string | undefined;
  /** Why it cannot be watched; undefined when it can. */
  readonly unwatched: string | undefined;
}

/**
 * Looks a source up in a commit: follows the symlinks on the way to it, which a build does within the context, and those
 * that its wildcards take.
 *
 * @param needsLinks whether symlinks that wildcards take are searched for; without them the rule does not watch what those
 *   lead to
 */
export async function lookUpSource(tree: CommitFiles, source: TakenSource, needsLinks: boolean): Promise<FoundSource> {
  const { context, pattern, location, widened } = source;
  const root = context.folder;
  const rule = { kind: 'source', root, filter: context.filter, location, widened } as const;
  const found = { absent: undefined, unwatched: undefined };
  if (!pattern.wild && pattern.folder === '') return { ...found, rule: { ...rule, patterns: [pattern] } };
  const written = joinPaths(root, pattern.folder);
  const { kind, path, links } = await tree.resolve(written, root);
  const real = pathBelow(root, path);
  const way = links.map(link => plainPattern(pathBelow(root, link)));
  const end = pattern.wild ? movedPattern(pattern, real) : plainPattern(real);
  const patterns = [...way, end];
  if (kind === 'loop') {
    return { ...found, rule: { ...rule, patterns }, unwatched: `${written} is a loop of symbolic links (${location})` };
  }
  if (kind === 'absent') return { ...found, rule: { ...rule, patterns }, absent: `git has no ${path} (${location})` };
  if (!pattern.wild || kind === 'submodule') return { ...found, rule: { ...rule, patterns } };
  const search = new WildcardSearch(tree, { ...source, pattern: end }, needsLinks);
  await search.run();
  const isFound = search.isTaken || (await isOptional(tree, path, pattern));
  return {
    ...found,
    rule: { ...rule, patterns: [...patterns, ...search.linked] },
    absent: isFound ? undefined : `git has no file that ${location} takes`,
  };
}

const pathBelow = (root: string, path: string): string => (root === '' ? path : path.slice(root.length + 1));

/** Searches a context for what a wildcard takes. */
class WildcardSearch {
  readonly #tree: CommitFiles;
  readonly #source: TakenSource;
  readonly #needsLinks: boolean;
  /** Whether there is a file that is taken. */
  isTaken = false;
  /** The symlinks that are taken, and what they lead to. */
  readonly linked: SourcePattern[] = [];

  constructor(tree: CommitFiles, source: TakenSource, needsLinks: boolean) {
    this.#tree = tree;
    this.#source = source;
    this.#needsLinks = needsLinks;
  }

  async run(): Promise<void> {
    await this.#visit(this.#source.pattern.folder);
  }

  async #visit(folder: string): Promise<void> {
    const { context } = this.#source;
    const entries = await this.#tree.list(joinPaths(context.folder, folder));
    for (const [name, entry] of entries ?? []) {
      if (this.isTaken && !this.#needsLinks) return;
      await this.#meet(joinPaths(folder, name), entry);
    }
  }

  async #meet(path: string, { mode }: TreeEntry): Promise<void> {
    const { context, pattern } = this.#source;
    if (!pattern.matches(path, true)) return;
    const isWhole = pattern.matches(path);
    const isIgnored = context.filter.excludes(path);
    // What is below a folder that is taken is copied as it is, symlinks too.
    if (isWhole && !isIgnored) this.isTaken = true;
    // A symlink to a folder is not entered to match the rest of the wildcard.
    if (mode === symlinkMode && isWhole && this.#needsLinks) await this.#follow(path);
    if (mode === submoduleMode) this.isTaken = true;
    const isHidden = isIgnored && !context.filter.reincludesIn(path);
    if (mode === folderMode && !isHidden && !(isWhole && this.isTaken)) await this.#visit(path);
  }

  async #follow(link: string): Promise<void> {
    const { folder } = this.#source.context;
    const { links, path } = await this.#tree.resolve(joinPaths(folder, link), folder);
    for (const each of [...links, path]) this.linked.push(plainPattern(pathBelow(folder, each)));
  }
}
