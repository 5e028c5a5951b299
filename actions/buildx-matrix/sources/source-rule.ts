import { noFilter, type PathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { plainPattern, type SourcePattern, wholeContext } from '../../shared/dockerfile/source-pattern.ts';
import { joinPaths, lowerBound, pathSteps, type SortedPaths } from '../repository/paths.ts';

/** Paths of the repository that an image is made of, and what says so. */
export interface InputRule {
  readonly kind: 'source' | 'dockerfile' | 'dockerignore' | 'extra' | 'global';
  /** The context's folder relative to the repository's root; empty for the root. */
  readonly root: string;
  /** What is taken below `root`. */
  readonly pattern: SourcePattern;
  readonly filter: PathFilter;
  /** The line that takes it, e.g. `COPY src, api/Dockerfile:7`. */
  readonly place: string;
  /** Why the rule is wider than what is written; null when it is exact. */
  readonly widened: string | null;
}

/** A rule for one file of the repository. */
export const fileRule = (kind: InputRule['kind'], file: string, place: string): InputRule => ({
  kind,
  root: '',
  pattern: plainPattern(file),
  filter: noFilter,
  place,
  widened: null,
});

/** A rule for patterns in the syntax of .dockerignore, relative to the repository's root. */
export const patternRule = (kind: InputRule['kind'], filter: PathFilter, place: string): InputRule => ({
  kind,
  root: '',
  pattern: { folder: '', matches: name => filter.excludes(name), wild: true },
  filter: noFilter,
  place,
  widened: null,
});

/** The same rule over the whole context. */
export const widen = (rule: InputRule, why: string): InputRule => ({
  ...rule,
  pattern: wholeContext,
  widened: why,
});

/**
 * Whether a path of the repository falls under a rule.
 *
 * @param opaque whether it is a symlink or a submodule: what lies below it is not seen, so patterns that take paths back
 *   in (`!sub/src`) count for it as a whole
 */
export function takes(rule: InputRule, name: string, opaque: boolean): boolean {
  const { root } = rule;
  if (root !== '' && !name.startsWith(`${root}/`)) return opaque && (root === name || root.startsWith(`${name}/`));
  const below = root === '' ? name : name.slice(root.length + 1);
  if (!rule.pattern.matches(below, opaque)) return false;
  return !rule.filter.excludes(below) || (opaque && rule.filter.reincludes);
}

/** Indexes of the paths that a rule takes, found by slicing at the rule's folder first. */
export function* taken(rule: InputRule, { names, isOpaque }: SortedPaths): Generator<number> {
  const folder = joinPaths(rule.root, rule.pattern.folder);
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
