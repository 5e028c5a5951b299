import { noFilter, type PathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { plainPattern, type SourcePattern, wholeContext } from '../../shared/dockerfile/source-pattern.ts';
import { joinPaths, lowerBound, pathSteps, type SortedPaths } from '../repository/paths.ts';

/** Paths of the repository that an image is made from, and the line that names them. */
export interface SourceRule {
  readonly kind: 'source' | 'dockerfile' | 'dockerignore' | 'extra' | 'global';
  /** The context's folder relative to the repository's root; empty for the root. */
  readonly root: string;
  /** What is taken below `root`. */
  readonly pattern: SourcePattern;
  readonly filter: PathFilter;
  /** The line that takes it, for people, e.g. `COPY src, api/Dockerfile:7`. */
  readonly location: string;
  /** Why the rule is wider than what is written; undefined when it is exact. */
  readonly widened: string | undefined;
}

/** A rule for one file of the repository. */
export const fileRule = (kind: SourceRule['kind'], file: string, location: string): SourceRule => ({
  kind,
  root: '',
  pattern: plainPattern(file),
  filter: noFilter,
  location,
  widened: undefined,
});

/** A rule for patterns in the syntax of .dockerignore, relative to the repository's root. */
export const patternRule = (kind: SourceRule['kind'], filter: PathFilter, location: string): SourceRule => ({
  kind,
  root: '',
  pattern: { folder: '', matches: name => filter.excludes(name), wild: true },
  filter: noFilter,
  location,
  widened: undefined,
});

/** The same rule for all files of the context. */
export const widenRule = (rule: SourceRule, why: string): SourceRule => ({
  ...rule,
  pattern: wholeContext,
  widened: why,
});

/** The path that everything a rule takes is at or below; empty for the root of the repository. */
export const folderOfRule = ({ root, pattern }: SourceRule): string => joinPaths(root, pattern.folder);

/**
 * Whether a rule takes a path of the repository.
 *
 * @param opaque whether it is a symlink or a submodule: what is below it is not visible, so patterns that take paths back
 *   in (`!sub/src`) count for it as a whole
 */
function takes({ root, pattern, filter }: SourceRule, name: string, opaque: boolean): boolean {
  if (root !== '' && !name.startsWith(`${root}/`)) return opaque && (root === name || root.startsWith(`${name}/`));
  const below = root === '' ? name : name.slice(root.length + 1);
  if (!pattern.matches(below, opaque)) return false;
  return !filter.excludes(below) || (opaque && filter.reincludes);
}

/** Indexes of the paths that a rule takes. Only the slice of the rule's folder is searched. */
export function* pathsTakenBy(rule: SourceRule, { names, isOpaque }: SortedPaths): Generator<number> {
  const folder = folderOfRule(rule);
  for (const above of pathSteps(folder)) {
    const at = lowerBound(names, above);
    if (names[at] === above && takes(rule, above, isOpaque(at))) yield at;
  }
  const start = folder === '' ? 0 : lowerBound(names, `${folder}/`);
  for (let at = start; at < names.length; at++) {
    const name = names[at] ?? '';
    if (folder !== '' && !name.startsWith(`${folder}/`)) return;
    if (takes(rule, name, isOpaque(at))) yield at;
  }
}
