import { noFilter, type PathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { plainPattern, type SourcePattern } from '../../shared/dockerfile/source-pattern.ts';
import { submoduleMode } from './commit-tree.ts';
import { joinPaths, lowerBound, type PathList, pathSteps, type SortedPaths } from './paths.ts';

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
  patterns: filter.folders.map(folder => ({
    text: location,
    folder,
    matches: name => filter.excludes(name),
    wild: true,
  })),
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
  return !filter.excludes(below) || (opaque && filter.reincludesIn(below));
}

/**
 * What an ignore file decides about a symlink or a submodule that a rule takes: a symlink can be left out all the same, and
 * the files of a submodule are not visible, so every pattern that can be about one of them counts.
 *
 * @param mode of the path, as git writes it
 */
export function decisionOfIgnoreFile({ root, filter }: PathRule, name: string, mode: string): string {
  const below = root === '' ? name : name.slice(root.length + 1);
  if (mode === submoduleMode && !filter.isUniform(below)) return filter.text;
  return filter.excludes(below) ? 'left out' : '';
}

/** Indexes of the paths that a rule takes, each once. Only the slices of the folders of its patterns are searched. */
export const pathsTakenBy = (rule: PathRule, paths: SortedPaths): Generator<number> =>
  indexesOf(rangesTakenBy(rule, paths));

/** Consecutive paths by their indexes; `to` is not one of them. */
export interface PathRange {
  readonly from: number;
  readonly to: number;
}

/** The same as ranges that do not overlap. */
export function* rangesTakenBy(rule: PathRule, paths: SortedPaths): Generator<PathRange> {
  const [pattern, ...others] = rule.patterns;
  if (pattern !== undefined && others.length === 0) yield* rangesOfPattern(rule, pattern, paths);
  else yield* joinNeighbors(new Set(rule.patterns.flatMap(each => [...indexesOf(rangesOfPattern(rule, each, paths))])));
}

/** A folder that is taken without exception is one range: no path in it is looked at. */
function* rangesOfPattern(rule: PathRule, pattern: SourcePattern, { names, isOpaque }: SortedPaths) {
  const folder = joinPaths(rule.root, pattern.folder);
  const slice = sliceOf(folder, names);
  const above = pathSteps(folder).flatMap(step => indexOf(step, names));
  yield* joinNeighbors(above.filter(at => takes(rule, pattern, names.at(at) ?? '', isOpaque(at))));
  const keepsAll = keepsFolder(rule.filter, pattern.folder);
  if (keepsAll && !pattern.wild) {
    if (slice.from < slice.to) yield slice;
    return;
  }
  const ruleInside = keepsAll ? { ...rule, filter: noFilter } : rule;
  yield* joinNeighbors(indexesOf([slice], at => takes(ruleInside, pattern, names.at(at) ?? '', isOpaque(at))));
}

/** Whether an ignore file is sure to leave out no path in a folder. */
const keepsFolder = (filter: PathFilter, folder: string): boolean =>
  filter.isUniform(folder) && (folder === '' || !filter.excludes(folder));

function* indexesOf(ranges: Iterable<PathRange>, counts: (index: number) => boolean = () => true): Generator<number> {
  for (const { from, to } of ranges) for (let at = from; at < to; at++) if (counts(at)) yield at;
}

function* joinNeighbors(indexes: Iterable<number>): Generator<PathRange> {
  let range = { from: 0, to: 0 };
  for (const at of indexes) {
    if (at === range.to) range.to++;
    else {
      if (range.from < range.to) yield range;
      range = { from: at, to: at + 1 };
    }
  }
  if (range.from < range.to) yield range;
}

/** The paths in a folder. */
const sliceOf = (folder: string, names: PathList): PathRange =>
  folder === ''
    ? { from: 0, to: names.length }
    : // The character after the slash.
      { from: lowerBound(names, `${folder}/`), to: lowerBound(names, `${folder}0`) };

function indexOf(name: string, names: PathList): number[] {
  const at = lowerBound(names, name);
  return names.at(at) === name ? [at] : [];
}
