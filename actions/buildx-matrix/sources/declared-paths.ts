import { type PathFilter, pathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';
import { didYouMean } from '../../shared/text/suggestion.ts';
import { type InputRule, patternRule } from './source-rule.ts';

/** Paths that no Dockerfile shows, as the inputs name them. */
export interface DeclaredPaths {
  /** Patterns by target, separated by commas; `*` stands for every target. */
  readonly extraPaths: ReadonlyMap<string, string>;
  readonly globalPaths: readonly string[];
  readonly ignorePaths: readonly string[];
}

export function extraRules(lines: ReadonlyMap<string, string>, known: readonly string[]): Map<string, InputRule[]> {
  const rules = new Map<string, InputRule[]>();
  for (const [name, value] of lines) {
    if (name !== '*' && !known.includes(name)) {
      throw inputError(`Input "extra-paths": there is no target "${name}"${didYouMean(name, known)}.`, {
        fix: `Targets: ${[...known].sort().join(', ')}. "*" stands for all of them.`,
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

export const globalRule = (patterns: readonly string[]): InputRule =>
  patternRule('global', readPatterns('global-paths', patterns), 'input global-paths');

/** What `ignore-paths` leaves out of a list of changed paths. */
export function withoutIgnored(changed: readonly string[], patterns: readonly string[]): readonly string[] {
  if (patterns.length === 0) return changed;
  const filter = readPatterns('ignore-paths', patterns);
  return changed.filter(name => !filter.excludes(name));
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
