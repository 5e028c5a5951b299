import { createHash } from 'node:crypto';
import type { DefinedTarget, Definition } from '../../shared/bake/definition.ts';
import { stableJson } from '../../shared/bake/definition-digest.ts';
import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import { digestOf } from '../../shared/images/digest.ts';
import { decisionOfIgnoreFile, type PathRule, rangesTakenBy } from '../repository/path-rule.ts';
import type { Tree } from '../repository/tree.ts';
import type { TargetSources } from '../sources/target-sources.ts';

/** Changes whenever the way a key is computed changes, so that no new key equals an old one. */
const salt = 'image-actions content key 5';

export interface KeyFacts {
  readonly definition: Definition;
  /** The digest of each definition. */
  readonly targets: Readonly<Record<string, Pick<TargetFacts, 'definitionDigest'>>>;
  /** Parents before children. */
  readonly order: readonly string[];
  readonly sources: ReadonlyMap<string, TargetSources>;
  readonly tree: Tree;
  /** Digests of external images by reference; empty where they do not count. */
  readonly baseDigests: ReadonlyMap<string, string>;
}

/**
 * A digest per target over everything its image is made from: the digest of its definition, reachable stages, files with
 * their modes, keys of parents by the names of their contexts, and digests of external images. A target with a source
 * that cannot be watched has none, nor have its children.
 */
export function contentKeys(facts: KeyFacts): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  // Targets share rules, such as those of `global-paths`.
  const hashes = new Map<PathRule, string>();
  const hashOf = (rule: PathRule): string => {
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
  { sources, definition, targets, baseDigests }: KeyFacts,
  keys: ReadonlyMap<string, string>,
  hashOf: (rule: PathRule) => string,
): string | undefined {
  const ofTarget = sources.get(name);
  const definitionDigest = targets[name]?.definitionDigest;
  if (ofTarget === undefined || definitionDigest === undefined) return undefined;
  const { unwatched, everyCommit, images, texts, rules, declared } = ofTarget;
  if (unwatched !== undefined || everyCommit !== undefined) return undefined;
  const parents = parentContexts(definition.target[name] ?? {}).map(([context, parent]) => [context, keys.get(parent)]);
  if (parents.some(([, key]) => key === undefined)) return undefined;
  const bases = images.map(({ reference }) => [reference, baseDigests.get(reference)]);
  const files = [...rules, ...declared].filter(rule => texts.length === 0 || countsByFiles(rule)).map(hashOf);
  return digestOf(stableJson([salt, definitionDigest, texts, parents, bases, files]));
}

/** Contexts that are targets, sorted by their names: two parents that change places make another image. */
const parentContexts = ({ contexts = {} }: DefinedTarget): [context: string, parent: string][] =>
  Object.entries(contexts)
    .flatMap(([context, value]): [string, string][] =>
      value.startsWith('target:') ? [[context, value.slice('target:'.length)]] : [],
    )
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** Dockerfiles and ignore files that could be read count by what they say, not by their bytes. */
const countsByFiles = ({ kind }: PathRule): boolean => kind !== 'dockerfile' && kind !== 'dockerignore';

function hashFiles(rule: PathRule, tree: Tree): string {
  const hash = createHash('sha256');
  // Its patterns take no other files, and can be about all folders.
  const paths = rule.kind === 'attributes' ? tree.attributes : tree;
  for (const { from, to } of rangesTakenBy(rule, paths)) {
    hash.update(paths.describe(from, to));
    for (let at = from; at < to; at++) {
      if (paths.isOpaque(at))
        hash.update(JSON.stringify(decisionOfIgnoreFile(rule, paths.names.at(at) ?? '', paths.modeOf(at))));
    }
  }
  return hash.digest('hex');
}

/** The tag under which an image is found by its content: `k-` and 16 digits of the key. */
export const keyTag = (key: string): string => `k-${key.replace(/^sha256:/, '').slice(0, 16)}`;
