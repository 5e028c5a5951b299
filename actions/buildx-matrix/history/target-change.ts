import type { DefinedTarget, Definition } from '../../shared/bake/definition.ts';
import { changedFields } from '../definition/definition-change.ts';
import type { ChangedPaths } from '../repository/changed-paths.ts';
import type { TargetSources } from '../sources/repository-sources.ts';
import { pathsTakenBy, type SourceRule } from '../sources/source-rule.ts';

/** What differs between an earlier commit and the one that is built. */
export interface Comparison {
  /** The earlier commit, for people, e.g. `manifest of run 41 on main`. */
  readonly base: string;
  readonly changes: ChangedPaths;
  readonly before: EarlierDefinition;
  /** The reachable instructions of Dockerfiles as they were, by target; without a target whose file could not be read. */
  readonly textsBefore: ReadonlyMap<string, readonly string[]>;
  /** Targets that take the same files although an ignore file changed. */
  readonly sameFiles: ReadonlySet<string>;
}

/** The definition at the earlier commit: `same` when no bake file changed, or why it cannot be evaluated. */
export type EarlierDefinition = 'same' | { readonly definition: Definition } | { readonly unknown: string };

/**
 * The first change of each target, with the line that takes it: since the first of the commits, else since a later one.
 * A target without a change is left out.
 */
export function changesSince(
  comparisons: readonly Comparison[],
  definition: Definition,
  sources: ReadonlyMap<string, TargetSources>,
): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  for (const [index, comparison] of comparisons.entries()) {
    const finder = new ChangeFinder(comparison);
    for (const [name, ofTarget] of sources) {
      if (changes.has(name)) continue;
      const change = finder.changeOf(name, definition.target[name] ?? {}, ofTarget);
      if (change !== undefined) changes.set(name, index === 0 ? change : `${change}, since the ${comparison.base}`);
    }
  }
  return changes;
}

class ChangeFinder {
  readonly #comparison: Comparison;
  /** Targets share rules, such as those of `global-paths`. */
  readonly #hits = new Map<SourceRule, string | undefined>();

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  changeOf(name: string, target: DefinedTarget, sources: TargetSources): string | undefined {
    const { before, changes, sameFiles } = this.#comparison;
    const inDefinition = definitionChange(name, target, before);
    if (inDefinition !== undefined) return inDefinition;
    if (sources.everyCommit !== undefined && changes.names.length > 0) return sources.everyCommit;
    for (const rule of [...sources.rules, ...sources.declared]) {
      const hit = this.#firstChangedPath(rule);
      if (hit === undefined) continue;
      if (rule.kind === 'dockerfile' && this.#hasSameTexts(name, sources)) continue;
      if (rule.kind === 'dockerignore' && sameFiles.has(name)) continue;
      const why = rule.widened === undefined ? '' : `; the whole context counts: ${rule.widened}`;
      return `${hit} changed (${rule.location}${why})`;
    }
    return undefined;
  }

  #firstChangedPath(rule: SourceRule): string | undefined {
    if (this.#hits.has(rule)) return this.#hits.get(rule);
    const { changes } = this.#comparison;
    const [first] = pathsTakenBy(rule, changes);
    const hit = first === undefined ? undefined : changes.names[first];
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

function definitionChange(name: string, target: DefinedTarget, before: EarlierDefinition): string | undefined {
  if (before === 'same') return undefined;
  if ('unknown' in before) return before.unknown;
  const earlier = before.definition.target[name];
  if (earlier === undefined) return 'the target is new in the definition';
  const fields = changedFields(earlier, target);
  if (fields.length === 0) return undefined;
  const shown = fields.slice(0, 3).join(', ');
  return `its definition changed (${shown}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''})`;
}
