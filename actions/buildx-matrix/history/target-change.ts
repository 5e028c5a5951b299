import type { DefinedTarget, Definition } from '../../shared/bake/definition.ts';
import { changedFields } from '../definition/definition-change.ts';
import type { Changes } from '../repository/changed-paths.ts';
import { type InputRule, taken } from '../sources/source-rule.ts';
import type { TargetInputs } from '../sources/target-sources.ts';

/** What differs between a base and the commit that is built. */
export interface Comparison {
  /** What the base is, for people, e.g. `manifest of run 41 on main`. */
  readonly base: string;
  readonly changes: Changes;
  /** The definition at the base; `same` when no bake file changed; a text when it cannot be told, and why. */
  readonly before: Definition | 'same' | { readonly unknown: string };
  /** Reachable texts of Dockerfiles at the base, by target; a target is absent where they could not be read. */
  readonly textsBefore: ReadonlyMap<string, readonly string[]>;
  /** Targets that take the same files although an ignore file changed. */
  readonly sameFiles: ReadonlySet<string>;
}

/** Finds out what changed of targets against one base. */
export interface Changed {
  /** The first thing that changed in what a target is made of, with the line that takes it; null when nothing did. */
  of(name: string, target: DefinedTarget, inputs: TargetInputs): string | null;
}

export function createChanged(comparison: Comparison): Changed {
  // Targets share rules, such as those of `global-paths`.
  const hits = new Map<InputRule, string | null>();
  const hitOf = (rule: InputRule): string | null => {
    const known = hits.get(rule);
    if (known !== undefined) return known;
    const [first] = taken(rule, comparison.changes);
    const hit = first === undefined ? null : (comparison.changes.names[first] ?? null);
    hits.set(rule, hit);
    return hit;
  };
  return {
    of: (name, target, inputs) => {
      const inDefinition = definitionChange(name, target, comparison.before);
      if (inDefinition !== null) return inDefinition;
      if (inputs.everyCommit !== null && comparison.changes.names.length > 0) return inputs.everyCommit;
      for (const rule of inputs.rules) {
        const hit = hitOf(rule);
        if (hit === null || (rule.kind === 'dockerfile' && sameTexts(name, inputs, comparison))) continue;
        if (rule.kind === 'dockerignore' && comparison.sameFiles.has(name)) continue;
        const why = rule.widened === null ? '' : `; the whole context counts: ${rule.widened}`;
        return `${hit} changed (${rule.place}${why})`;
      }
      return null;
    },
  };
}

function definitionChange(name: string, target: DefinedTarget, before: Comparison['before']): string | null {
  if (before === 'same') return null;
  if ('unknown' in before && typeof before.unknown === 'string') return before.unknown;
  const old = (before as Definition).target[name];
  if (old === undefined) return 'the target is new in the definition';
  const fields = changedFields(old, target);
  if (fields.length === 0) return null;
  const shown = fields.slice(0, 3).join(', ');
  return `its definition changed (${shown}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''})`;
}

/** An edit of comments, or of stages that the target does not reach, makes the same image. */
function sameTexts(name: string, inputs: TargetInputs, { textsBefore }: Comparison): boolean {
  const before = textsBefore.get(name);
  if (before === undefined || inputs.texts.length === 0 || before.length !== inputs.texts.length) return false;
  return before.every((text, index) => text === inputs.texts[index]);
}
