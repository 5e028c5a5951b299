import { assemblePlan, type GroupingOptions } from '../../shared/bake/planning/plan.ts';
import type { BuildPlan, PlannedTarget, PlanRow } from '../../shared/images/documents/build-plan.ts';
import type { MatrixFacts } from '../facts.ts';
import { confinedTargets, currentSourceRules } from '../sources/recorded-sources.ts';
import { keyTag } from '../take-over/content-key.ts';
import type { CauseOptions } from './causes.ts';
import { selectTargets } from './selection.ts';

export interface MatrixOptions extends GroupingOptions, CauseOptions {
  /** `auto`: rows with forced targets build every step again, rows of a schedule pull newer bases. */
  readonly refresh: 'auto' | 'none' | 'pull' | 'no-cache';
}

/**
 * Decides which targets are built for this commit, where, in which order, and why.
 *
 * @throws ActionError of kind `input`; see `assemblePlan`
 */
export function planMatrix(facts: MatrixFacts, options: MatrixOptions): BuildPlan {
  const decisions = selectTargets(facts, options);
  const confined = confinedTargets(facts.sources, facts.targets);
  const targets: Record<string, PlannedTarget> = {};
  for (const [name, target] of Object.entries(facts.targets)) {
    const decision = decisions.get(name);
    if (decision === undefined) throw new Error(`no decision about the target ${name}`);
    const contentKey = facts.keys?.get(name) ?? null;
    const tags = contentKey === null || !target.requested ? target.tags : [...target.tags, keyTag(contentKey)];
    const { action, reason, reuse } = decision;
    const recorded = confined.has(name) ? { sourceRules: currentSourceRules } : {};
    targets[name] = { ...target, ...recorded, tags, action, contentKey, reason, reuse };
  }
  const plan = assemblePlan({ ...facts, targets, base: facts.history.base, seconds: earlierSeconds(facts) }, options);
  return { ...plan, rows: plan.rows.map(row => ({ ...row, ...freshness(row, facts, options) })) };
}

/** How long the last builds of the images took, where their manifest has it. */
function earlierSeconds({ history }: MatrixFacts): Map<string, number> {
  const images = Object.entries(history.manifest?.images ?? {});
  return new Map(images.flatMap(([name, { build }]) => (build ? [[name, build.seconds] as const] : [])));
}

/** A forced build that takes every step from a cache, or an old base from the runner, would change no image. */
function freshness(
  { publish, linked }: PlanRow,
  { forced, context }: MatrixFacts,
  { refresh }: MatrixOptions,
): Pick<PlanRow, 'pull' | 'noCache'> {
  if (refresh === 'none') return { pull: false, noCache: false };
  if (refresh === 'pull') return { pull: true, noCache: false };
  if (refresh === 'no-cache' || [...publish, ...linked].some(name => forced.has(name))) {
    return { pull: true, noCache: true };
  }
  return { pull: context.event === 'schedule', noCache: false };
}
