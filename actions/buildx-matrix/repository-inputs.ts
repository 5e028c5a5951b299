import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Definition } from '../shared/bake/definition.ts';
import { type PathFilter, pathFilter } from '../shared/dockerfile/ignore-file.ts';
import { inputError, messageOf } from '../shared/runtime/errors.ts';
import { didYouMean } from '../shared/runtime/suggestion.ts';
import type { Clone } from './clone.ts';
import { type InputRule, patternRule } from './input-rule.ts';
import { readTargetInputs, type TargetInputs } from './target-inputs.ts';
import { checkAgainstTree, pathsToCheck, readTreeEntries } from './tree-entries.ts';

/** Paths that no Dockerfile shows, as the inputs name them. */
export interface DeclaredPaths {
  /** Patterns by target, separated by commas; `*` stands for every target. */
  readonly extraPaths: ReadonlyMap<string, string>;
  readonly globalPaths: readonly string[];
  readonly ignorePaths: readonly string[];
}

/** Reads the text of a file of the work tree; null when it is none. */
export const fileReader =
  (root: string) =>
  (file: string): string | null => {
    const place = path.join(root, file);
    if (!existsSync(place)) return null;
    try {
      return readFileSync(place, 'utf8');
    } catch {
      return null;
    }
  };

/** Inputs as the Dockerfiles have them, and what git says to them. */
export interface RepositoryInputs {
  /** Not checked yet; enough to compare commits with. */
  readonly derived: ReadonlyMap<string, TargetInputs>;
  readonly checked: Promise<ReadonlyMap<string, TargetInputs>>;
}

/**
 * Derives the inputs of all targets from the checkout and adds what the user declared. The look into git's tree goes on
 * while others work.
 */
export function readInputsOfRepository(
  definition: Definition,
  order: readonly string[],
  clone: Clone,
  place: { readonly workdir: string; readonly defaultPlatform: string },
  declared: DeclaredPaths,
): RepositoryInputs {
  const extra = extraRules(declared.extraPaths, order);
  const common = declared.globalPaths.length === 0 ? [] : [globalRule(declared.globalPaths)];
  const derived = readTargetInputs(definition, order, fileReader(clone.root), { root: clone.root, ...place });
  const check = async () => {
    const entries = await readTreeEntries(clone, pathsToCheck(derived.values()));
    return new Map(
      [...derived].map(([name, inputs]) => {
        const own = [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
        const checked = checkAgainstTree(inputs, entries, own.length > 0);
        return [name, { ...checked, rules: [...checked.rules, ...own, ...common] }];
      }),
    );
  };
  return { derived, checked: check() };
}

function extraRules(lines: ReadonlyMap<string, string>, known: readonly string[]): Map<string, InputRule[]> {
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

const globalRule = (patterns: readonly string[]): InputRule =>
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
