import path from 'node:path';
import type { BuildContext } from '../../context/build-context.ts';
import type { BuildPlan, PlannedTarget } from '../../images/documents/build-plan.ts';
import type { Definition } from '../definition.ts';
import { cutRows, type Grouping, publishedTargets } from './rows.ts';
import { type RunnerLabels, runnersOf } from './runners.ts';
import type { TargetFacts } from './targets.ts';

export interface PlanFacts {
  readonly definition: Definition;
  /** All targets of the definition, and whether to build them. */
  readonly targets: Readonly<Record<string, PlannedTarget>>;
  readonly context: Pick<BuildContext, 'repository' | 'revision' | 'headRevision' | 'ref' | 'run' | 'event'>;
  readonly environment: string | null;
  /** The folder that bake runs in, relative to the workspace; see `workdirInPlan`. */
  readonly workdir: string | undefined;
  /** UTC time at which the plan is made. */
  readonly created: string;
  /** What this commit was compared with. */
  readonly base: BuildPlan['base'];
  /** Seconds of earlier builds, by target. */
  readonly seconds?: ReadonlyMap<string, number>;
}

/** The folder that bake runs in, as a plan names it for other jobs; undefined outside of the workspace. */
export function workdirInPlan(workspace: string, workdir: string): string | undefined {
  const relative = path.relative(workspace, path.resolve(workspace, workdir));
  const parts = relative.split(path.sep);
  return parts[0] === '..' || path.isAbsolute(relative) ? undefined : parts.join('/') || '.';
}

export interface GroupingOptions {
  readonly group: Grouping;
  readonly runners: RunnerLabels;
}

/**
 * Cuts decided targets into rows, and says which run and commit the plan is for.
 *
 * @throws ActionError of kind `input`; see `cutRows`
 */
export function assemblePlan(facts: PlanFacts, { group, runners }: GroupingOptions): BuildPlan {
  const { context, targets } = facts;
  return {
    schemaVersion: 1,
    repository: context.repository,
    revision: context.revision,
    headRevision: context.headRevision,
    ref: context.ref,
    environment: facts.environment,
    ...(facts.workdir === undefined ? {} : { workdir: facts.workdir }),
    created: facts.created,
    run: {
      id: context.run?.id ?? 0,
      number: context.run?.number ?? 0,
      attempt: context.run?.attempt ?? 1,
      workflow: context.run?.workflow ?? '',
      event: context.event,
    },
    base: facts.base,
    definition: { target: { ...facts.definition.target } },
    targets: { ...targets },
    rows: cutRows(targets, {
      group,
      runners: runnersOf(runners),
      publish: publishedTargets(targets, group),
      ...(facts.seconds === undefined ? {} : { seconds: facts.seconds }),
    }),
  };
}

/** Decides to build all targets, where there is no earlier commit to compare with. */
export function buildAll(targets: Readonly<Record<string, TargetFacts>>, why: string): Record<string, PlannedTarget> {
  const childrenOf = (name: string) => Object.keys(targets).filter(child => targets[child]?.parents.includes(name));
  return Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [
      name,
      {
        ...target,
        action: 'build',
        contentKey: null,
        reason: target.requested ? why : `needed by ${childrenOf(name).join(', ')}`,
        reuse: null,
      },
    ]),
  );
}
