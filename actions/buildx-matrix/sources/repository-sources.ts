import type { Definition } from '../../shared/bake/definition.ts';
import { type PathFilter, pathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { type Clone, workTreeReader } from '../repository/clone.ts';
import { readTreeEntries } from '../repository/tree.ts';
import type { DerivedSources } from './derived-sources.ts';
import { patternRule, type SourceRule } from './source-rule.ts';
import { deriveSources, type SourceCheckout } from './target-sources.ts';
import { checkAgainstTree, pathsToCheck } from './tree-check.ts';

/** Everything that the image of a target is made from: derived, checked against git's tree, and named by the user. */
export interface TargetSources extends DerivedSources {
  /** Rules of the inputs `extra-paths` and `global-paths`. */
  readonly declared: readonly SourceRule[];
}

/** Paths that no Dockerfile shows, as the inputs name them. */
export interface DeclaredPaths {
  /** Patterns by target, separated by commas; `*` is every target. */
  readonly extraPaths: ReadonlyMap<string, string>;
  readonly globalPaths: readonly string[];
}

export interface TargetSourcesRequest {
  readonly definition: Definition;
  /** Parents before children. */
  readonly order: readonly string[];
  readonly checkout: Omit<SourceCheckout, 'root' | 'readFile'>;
  readonly declared: DeclaredPaths;
}

/**
 * Reads the sources of all targets in the commit that is built.
 *
 * @throws ActionError of kind `input` on a malformed pattern or an unknown target in `extra-paths`
 */
export async function readTargetSources(
  clone: Clone,
  { definition, order, checkout, declared }: TargetSourcesRequest,
): Promise<ReadonlyMap<string, TargetSources>> {
  const extra = extraRules(declared.extraPaths, order);
  const { globalPaths } = declared;
  const globalRules =
    globalPaths.length === 0
      ? []
      : [patternRule('global', readPatterns('global-paths', globalPaths), 'input global-paths')];
  const derived = deriveSources(definition, order, {
    ...checkout,
    root: clone.root,
    readFile: workTreeReader(clone.root),
  });
  const entries = await readTreeEntries(clone, pathsToCheck(derived.values()));
  return new Map(
    [...derived].map(([name, sources]) => {
      const extraOfTarget = [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
      const checked = checkAgainstTree(sources, entries, extraOfTarget.length > 0);
      return [name, { ...sources, ...checked, declared: [...extraOfTarget, ...globalRules] }];
    }),
  );
}

function extraRules(lines: ReadonlyMap<string, string>, known: readonly string[]): Map<string, SourceRule[]> {
  const rules = new Map<string, SourceRule[]>();
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
