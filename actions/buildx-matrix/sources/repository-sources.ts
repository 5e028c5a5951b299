import type { Definition } from '../../shared/bake/definition.ts';
import { type Clone, fileReader } from '../repository/clone.ts';
import { readTreeEntries } from '../repository/tree.ts';
import { type DeclaredPaths, extraRules, globalRule } from './declared-paths.ts';
import { readTargetInputs, type TargetInputs } from './target-sources.ts';
import { checkAgainstTree, pathsToCheck } from './tree-check.ts';

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
