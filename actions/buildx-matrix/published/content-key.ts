import { createHash } from 'node:crypto';
import type { Definition } from '../../shared/bake/definition.ts';
import { digestOf } from '../../shared/images/digest.ts';
import { canonical, contentOf } from '../definition/definition-change.ts';
import type { Tree } from '../repository/tree.ts';
import { type InputRule, taken } from '../sources/source-rule.ts';
import type { TargetInputs } from '../sources/target-sources.ts';

/** Changes whenever the way a key is computed changes, so that old keys are never met by new ones. */
const salt = 'image-actions content key 1';

export interface KeyFacts {
  readonly definition: Definition;
  /** Parents before children. */
  readonly order: readonly string[];
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly inputs: ReadonlyMap<string, TargetInputs>;
  readonly tree: Tree;
  /** Digests of external images by reference; empty where they do not count. */
  readonly baseDigests: ReadonlyMap<string, string>;
}

/**
 * A digest per target over everything its image is made of: definition, reachable stages, files with their modes, keys
 * of parents, and digests of external images where given. Null for a target with inputs that cannot be watched.
 */
export function contentKeys(facts: KeyFacts): Map<string, string | null> {
  const keys = new Map<string, string | null>();
  // Targets share rules, such as those of `global-paths`.
  const slices = new Map<InputRule, string>();
  const sliceOf = (rule: InputRule): string => {
    const known = slices.get(rule) ?? hashSlice(rule, facts.tree);
    slices.set(rule, known);
    return known;
  };
  for (const name of facts.order) keys.set(name, keyOf(name, facts, keys, sliceOf));
  return keys;
}

function keyOf(
  name: string,
  facts: KeyFacts,
  keys: ReadonlyMap<string, string | null>,
  sliceOf: (rule: InputRule) => string,
): string | null {
  const inputs = facts.inputs.get(name);
  const target = facts.definition.target[name];
  if (inputs === undefined || target === undefined) return null;
  if (inputs.unwatched !== null || inputs.everyCommit !== null) return null;
  const parents: string[] = [];
  for (const parent of facts.parents.get(name) ?? []) {
    const key = keys.get(parent);
    if (key === null || key === undefined) return null;
    parents.push(key);
  }
  const contexts = Object.entries(target.contexts ?? {}).filter(([, value]) => value.includes('://'));
  const bases = inputs.images.map(({ reference }) => [reference, facts.baseDigests.get(reference) ?? null]);
  const unread = inputs.texts.length === 0;
  const files = inputs.rules.filter(rule => unread || hashed(rule)).map(sliceOf);
  const inline = unread ? target['dockerfile-inline'] : null;
  const context = /:\/\//.test(target.context ?? '') ? target.context : null;
  return digestOf(canonical([salt, contentOf(target), inline, context, contexts, inputs.texts, parents, bases, files]));
}

/** Dockerfiles and ignore files count by what they say, where it could be read. */
const hashed = (rule: InputRule): boolean => rule.kind !== 'dockerfile' && rule.kind !== 'dockerignore';

function hashSlice(rule: InputRule, tree: Tree): string {
  const hash = createHash('sha256');
  for (const at of taken(rule, tree)) {
    const entry = tree.entries[at];
    hash.update(`${entry?.mode} ${entry?.id} ${tree.names[at]}\0`);
  }
  return hash.digest('hex');
}

/** The tag under which an image is found by its content: `k-` and 16 digits of the key. */
export const keyTag = (key: string): string => `k-${key.replace(/^sha256:/, '').slice(0, 16)}`;
