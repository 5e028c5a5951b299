import { noFilter, type PathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { plainPattern, type SourcePattern } from '../../shared/dockerfile/source-pattern.ts';
import { joinPaths, lowerBound, pathSteps, type SortedPaths } from './paths.ts';

/** Paths of a commit that an image is made from, and the line that names them. Its symlinks were followed in that commit. */
export interface PathRule {
  readonly kind: 'source' | 'dockerfile' | 'dockerignore' | 'link' | 'attributes' | 'extra' | 'global';
  /** The context's folder relative to the repository's root; empty for the root. */
  readonly root: string;
  /** What is taken below `root`: each symlink on the way to the source, and what they lead to. */
  readonly patterns: readonly SourcePattern[];
  readonly filter: PathFilter;
  /** The line that takes it, for people, e.g. `COPY src, api/Dockerfile:7`. */
  readonly location: string;
  /** Why the rule is wider than what is written; undefined when it is exact. */
  readonly widened: string | undefined;
}

/** A rule for one file of the repository. */
export const fileRule = (kind: PathRule['kind'], file: string, location: string): PathRule => ({
  kind,
  root: '',
  patterns: [plainPattern(file)],
  filter: noFilter,
  location,
  widened: undefined,
});

/** A rule for patterns in the syntax of .dockerignore, relative to the repository's root. */
export const patternRule = (kind: PathRule['kind'], filter: PathFilter, location: string): PathRule => ({
  kind,
  root: '',
  patterns: [{ text: location, folder: '', matches: name => filter.excludes(name), wild: true }],
  filter: noFilter,
  location,
  widened: undefined,
});

/** The paths that everything a rule takes is at or below; empty for the root of the repository. */
export const foldersOfRule = ({ root, patterns }: PathRule): string[] =>
  patterns.map(({ folder }) => joinPaths(root, folder));

/**
 * Whether a pattern of a rule takes a path of the repository.
 *
 * @param opaque whether it is a symlink or a submodule: what is below it is not visible, so patterns that take paths back
 *   in (`!sub/src`) count for it as a whole
 */
function takes({ root, filter }: PathRule, pattern: SourcePattern, name: string, opaque: boolean): boolean {
  if (root !== '' && !name.startsWith(`${root}/`)) return opaque && (root === name || root.startsWith(`${name}/`));
  const below = root === '' ? name : name.slice(root.length + 1);
  if (!pattern.matches(below, opaque)) return false;
  return !filter.excludes(below) || (opaque && filter.reincludes);
}

/** Indexes of the paths that a rule takes. Only the slices of the folders of its patterns are searched. */
export function* pathsTakenBy(rule: PathRule, { names, isOpaque }: SortedPaths): Generator<number> {
  const seen = new Set<number>();
  for (const pattern of rule.patterns) {
    for (const at of candidates(joinPaths(rule.root, pattern.folder), names)) {
      if (seen.has(at) || !takes(rule, pattern, names[at] ?? '', isOpaque(at))) continue;
      if (rule.patterns.length > 1) seen.add(at);
      yield at;
    }
  }
}

/** Indexes of a folder, of what is above it, and of what is in it. */
function* candidates(folder: string, names: readonly string[]): Generator<number> {
  for (const above of pathSteps(folder)) {
    const at = lowerBound(names, above);
    if (names[at] === above) yield at;
  }
  const start = folder === '' ? 0 : lowerBound(names, `${folder}/`);
  for (let at = start; at < names.length; at++) {
    if (folder !== '' && !names[at]?.startsWith(`${folder}/`)) return;
    yield at;
  }
}
