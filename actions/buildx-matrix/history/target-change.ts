import { changedDefinitionFields } from '../../shared/bake/definition-digest.ts';
import type { TargetFacts } from '../../shared/bake/planning/targets.ts';
import type { DigestManifest } from '../../shared/images/documents/digest-manifest.ts';
import { type PathRule, pathsTakenBy } from '../repository/path-rule.ts';
import type { SortedPaths } from '../repository/paths.ts';
import type { TargetSources } from '../sources/target-sources.ts';

/** What differs between an earlier commit and the one that is built. */
export interface Comparison {
  /** The earlier commit, for people, e.g. `manifest of run 41 on main`. */
  readonly base: string;
  /** Whether it is the commit that is built. */
  readonly isSameCommit: boolean;
  readonly changes: SortedPaths;
  /** By target, a changed .gitattributes file that makes git check one of its files out in another way. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The reachable instructions of Dockerfiles as they were, by target; without a target whose file could not be read. */
  readonly textsBefore: ReadonlyMap<string, readonly string[]>;
  /** Targets that take the same files although an ignore file changed. */
  readonly sameFiles: ReadonlySet<string>;
}

/** What targets are compared with. */
export interface EarlierState {
  /** Their files. */
  readonly comparisons: readonly Comparison[];
  /** Their definitions; undefined when content alone decides. */
  readonly manifest: DigestManifest | undefined;
}

/** What targets are made of now. */
export interface CurrentState {
  readonly targets: Readonly<Record<string, TargetFacts>>;
  readonly sources: ReadonlyMap<string, TargetSources>;
}

/**
 * The first change of each target: of its definition, or of a file with the line that takes it, since the first of the
 * commits, else since a later one. A target without a change is left out.
 */
export function changesSince(
  { comparisons, manifest }: EarlierState,
  { targets, sources }: CurrentState,
): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  const add = (name: string, change: string | undefined): void => {
    if (change !== undefined && !changes.has(name)) changes.set(name, change);
  };
  for (const name of sources.keys()) add(name, definitionChange(name, targets[name], manifest));
  for (const [index, comparison] of comparisons.entries()) {
    const finder = new ChangeFinder(comparison);
    for (const [name, ofTarget] of sources) {
      if (changes.has(name)) continue;
      const change = finder.changeOf(name, ofTarget);
      add(name, change === undefined || index === 0 ? change : `${change}, since the ${comparison.base}`);
    }
  }
  return changes;
}

class ChangeFinder {
  readonly #comparison: Comparison;
  /** Targets share rules, such as those of `global-paths`. */
  readonly #hits = new Map<PathRule, string | undefined>();

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  changeOf(name: string, sources: TargetSources): string | undefined {
    const { isSameCommit, sameFiles, attributes } = this.#comparison;
    if (sources.everyCommit !== undefined && !isSameCommit) return sources.everyCommit;
    for (const rule of [...sources.rules, ...sources.declared]) {
      const hit = rule.kind === 'attributes' ? attributes.get(name) : this.#firstChangedPath(rule);
      if (hit === undefined) continue;
      if (rule.kind === 'dockerfile' && this.#hasSameTexts(name, sources)) continue;
      if (rule.kind === 'dockerignore' && sameFiles.has(name)) continue;
      const why = rule.widened === undefined ? '' : `; the whole context counts: ${rule.widened}`;
      return `${hit} changed (${rule.location}${why})`;
    }
    return undefined;
  }

  #firstChangedPath(rule: PathRule): string | undefined {
    if (this.#hits.has(rule)) return this.#hits.get(rule);
    const { changes } = this.#comparison;
    const [first] = pathsTakenBy(rule, changes);
    const hit = first === undefined ? undefined : changes.names.at(first);
    this.#hits.set(rule, hit);
    return hit;
  }

  /** An edit of comments, or of stages that the target does not reach, makes the same image. */
  #hasSameTexts(name: string, { texts }: TargetSources): boolean {
    const before = this.#comparison.textsBefore.get(name);
    if (before === undefined || texts.length === 0 || before.length !== texts.length) return false;
    return before.every((text, index) => text === texts[index]);
  }
}

/**
 * A parent without an image of its own is in no manifest; its definition counts in those of its children. A target that
 * should be in the manifest and is not has no image to take over.
 */
function definitionChange(
  name: string,
  target: TargetFacts | undefined,
  manifest: DigestManifest | undefined,
): string | undefined {
  const image = manifest?.images[name];
  if (manifest === undefined || image === undefined) return undefined;
  const run = manifest.run.number;
  const { definitionDigest, definitionFields = {} } = image;
  if (definitionDigest === undefined) return `run ${run} recorded no definition of it to compare with`;
  if (definitionDigest === target?.definitionDigest) return undefined;
  const fields = changedDefinitionFields(definitionFields, target?.definitionFields ?? {});
  if (fields.length === 0) return `run ${run} recorded its definition in another form`;
  const shown = fields.slice(0, 3).join(', ');
  return `its definition changed (${shown}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''})`;
}
