import { cutRows, type Grouping } from '../../shared/bake/rows.ts';
import { parseRunners } from '../../shared/bake/runners.ts';
import type { BuildPlan } from '../../shared/images/build-plan.ts';
import { keyTag } from '../published/content-key.ts';
import type { Decision } from './selection.ts';

export interface RowChoices {
  readonly group: Grouping;
  readonly runners: ReadonlyMap<string, string>;
  /** `auto`: rows with forced targets are built anew, rows of a schedule ask for newer bases. */
  readonly refresh: 'auto' | 'none' | 'pull' | 'no-cache';
}

export interface Decided {
  readonly base: BuildPlan['base'];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly keys: ReadonlyMap<string, string | null>;
  readonly forced: ReadonlySet<string>;
  readonly published: ReadonlySet<string>;
}

/** Puts the decisions into the plan in which everything is built, and cuts its rows anew. */
export function decidedPlan(outline: BuildPlan, decided: Decided, choices: RowChoices): BuildPlan {
  const targets = Object.fromEntries(
    Object.entries(outline.targets).map(([name, target]) => {
      const decision = decided.decisions.get(name);
      if (decision === undefined) return [name, target];
      const key = decided.keys.get(name) ?? null;
      const tags = key === null || !target.requested ? target.tags : [...target.tags, keyTag(key)];
      return [name, { ...target, ...decision, tags, contentKey: key }];
    }),
  );
  const rows = cutRows(targets, decided.published, choices.group, parseRunners(choices.runners)).map(row => {
    const members = [...row.publish, ...row.linked];
    return {
      ...row,
      ...freshness(
        members.some(name => decided.forced.has(name)),
        outline.run.event,
        choices.refresh,
      ),
    };
  });
  return { ...outline, base: decided.base, targets, rows };
}

/** A forced build that takes every step from a cache, or an old base from the runner, would change nothing. */
function freshness(
  forced: boolean,
  event: string,
  refresh: RowChoices['refresh'],
): { pull: boolean; noCache: boolean } {
  if (refresh === 'none') return { pull: false, noCache: false };
  if (refresh === 'pull') return { pull: true, noCache: false };
  if (refresh === 'no-cache' || forced) return { pull: true, noCache: true };
  return { pull: event === 'schedule', noCache: false };
}
