import { createHash } from 'node:crypto';
import type { Definition } from '../../shared/bake/definition.ts';
import { stableJson } from '../../shared/bake/definition-digest.ts';
import { parentsOf } from '../../shared/bake/graph.ts';
import { digestOf } from '../../shared/images/digest.ts';
import { contentFields } from '../definition/definition-change.ts';
import type { Tree } from '../repository/tree.ts';
import type { TargetSources } from '../sources/repository-sources.ts';
import { pathsTakenBy, type SourceRule } from '../sources/source-rule.ts';

/** Changes whenever the way a key is computed changes, so that no new key equals an old one. */
const salt = 'image-actions content key 1';

export interface KeyFacts {
  readonly definition: Definition;
  /** Parents before children. */
  readonly order: readonly string[];
  readonly sources: ReadonlyMap<string, TargetSources>;
  readonly tree: Tree;
  /** Digests of external images by reference; empty where they do not count. */
  readonly baseDigests: ReadonlyMap<string, string>;
}

/**
 * A digest per target over everything its image is made from: definition, reachable stages, files with their modes, keys
 * of parents, and digests of external images. A target with a source that cannot be watched has none, nor have its
 * children.
 */
export function contentKeys(facts: KeyFacts): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  // Targets share rules, such as those of `global-paths`.
  const hashes = new Map<SourceRule, string>();
  const hashOf = (rule: SourceRule): string => {
    const known = hashes.get(rule) ?? hashFiles(rule, facts.tree);
    hashes.set(rule, known);
    return known;
  };
  for (const name of facts.order) {
    const key = keyOf(name, facts, keys, hashOf);
    if (key !== undefined) keys.set(name, key);
  }
  return keys;
}

function keyOf(
  name: string,
  { sources, definition, baseDigests }: KeyFacts,
  keys: ReadonlyMap<string, string>,
  hashOf: (rule: SourceRule) => string,
): string | undefined {
  const ofTarget = sources.get(name);
  const target = definition.target[name];
  if (ofTarget === undefined || target === undefined) return undefined;
  if (ofTarget.unwatched !== undefined || ofTarget.everyCommit !== undefined) return undefined;
  const parents = parentsOf(target).map(parent => keys.get(parent));
  if (parents.includes(undefined)) return undefined;
  const contexts = Object.entries(target.contexts ?? {}).filter(([, value]) => value.includes('://'));
  const bases = ofTarget.images.map(({ reference }) => [reference, baseDigests.get(reference)]);
  const isUnread = ofTarget.texts.length === 0;
  const files = [...ofTarget.rules, ...ofTarget.declared].filter(rule => isUnread || countsByFiles(rule)).map(hashOf);
  const inline = isUnread ? target['dockerfile-inline'] : undefined;
  const context = target.context?.includes('://') ? target.context : undefined;
  const { texts } = ofTarget;
  return digestOf(stableJson([salt, contentFields(target), inline, context, contexts, texts, parents, bases, files]));
}

/** Dockerfiles and ignore files that could be read count by what they say, not by their bytes. */
const countsByFiles = ({ kind }: SourceRule): boolean => kind !== 'dockerfile' && kind !== 'dockerignore';

function hashFiles(rule: SourceRule, tree: Tree): string {
  const hash = createHash('sha256');
  for (const at of pathsTakenBy(rule, tree)) {
    const entry = tree.entries[at];
    hash.update(`${entry?.mode} ${entry?.id} ${tree.names[at]}\0`);
  }
  return hash.digest('hex');
}

/** The tag under which an image is found by its content: `k-` and 16 digits of the key. */
export const keyTag = (key: string): string => `k-${key.replace(/^sha256:/, '').slice(0, 16)}`;
