import { withoutIndexAnnotations } from '../../shared/bake/annotations.ts';
import {
  asBakeFile,
  type Composable,
  composableFields,
  type DefinedTarget,
  type Definition,
  escapeTemplate,
} from '../../shared/bake/definition.ts';
import type { BuildPlan, PlannedTarget, PlanRow } from '../../shared/images/documents/build-plan.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import type { BuildFacts } from '../facts.ts';
import { cacheFields, writesToRegistry } from './cache.ts';
import { type Delivery, deliveryOf, outputFields, refuseFileOutputs } from './delivery.ts';
import type { RowOptions } from './options.ts';
import { type PinnedParents, pinnedContexts, pinParents } from './parents.ts';

/** One call of bake, complete: a dry run prints what a run executes. */
export interface RowBuild {
  readonly row: string;
  readonly platform: string;
  readonly targets: Readonly<Record<string, Delivery>>;
  readonly parents: PinnedParents;
  readonly definition: Definition;
  readonly allow: readonly string[];
  /** What is left out of the definition, as sentences for the log. */
  readonly notes: readonly string[];
}

/** Everything that decides how the targets of a row are built. */
interface RowContext {
  readonly row: PlanRow;
  readonly facts: BuildFacts;
  readonly options: RowOptions;
  readonly parents: PinnedParents;
}

/**
 * Decides the one call of bake that builds a row.
 *
 * @throws ActionError of kind `input` when the row does not fit its plan, or an earlier wave left no record of a parent
 */
export function planRow(row: PlanRow, facts: BuildFacts, options: RowOptions): RowBuild {
  const parents = pinParents(row, facts);
  const context: RowContext = { row, facts, options, parents };
  const { plan, push } = facts;
  const targets: Record<string, Delivery> = {};
  const target: Record<string, DefinedTarget> = {};
  for (const name of targetsBuilt(row, facts.plan, parents)) {
    const { planned, defined } = definedTarget(name, row, facts.plan);
    const common = commonFields(name, defined, context);
    if (row.publish.includes(name)) {
      refuseFileOutputs(name, defined);
      const delivery = deliveryOf(name, row, facts);
      targets[name] = delivery;
      target[name] = { ...common, platforms: [row.platform], ...outputFields(defined, planned, delivery) };
    } else {
      target[name] = { ...common, ...linkedFields(planned, row) };
    }
  }
  const hasLayouts = Object.values(targets).some(delivery => delivery.kind === 'layout');
  return {
    row: row.name,
    platform: row.platform,
    targets,
    parents,
    definition: { target },
    notes: push.decision ? [] : heldCaches(target, plan),
    allow: [...options.allow, ...(hasLayouts ? [`fs.write=${facts.layouts}`] : [])],
  };
}

/** Where nothing is pushed, the definition's own caches are not written to a registry either. */
function heldCaches(built: Definition['target'], { definition }: BuildPlan): string[] {
  return Object.keys(built)
    .filter(name => writesToRegistry(definition.target[name] ?? {}))
    .map(name => `${name}: its cache in a registry is read and not written, because nothing is pushed`);
}

/** What the row publishes, and every parent of it that is not pinned. */
function targetsBuilt(row: PlanRow, plan: BuildPlan, parents: PinnedParents): string[] {
  const built = new Set<string>();
  const visit = (name: string): void => {
    if (built.has(name) || Object.hasOwn(parents, name)) return;
    built.add(name);
    for (const parent of plan.targets[name]?.parents ?? []) visit(parent);
  };
  for (const name of row.publish) visit(name);
  return [...built].sort();
}

function definedTarget(
  name: string,
  row: PlanRow,
  plan: BuildPlan,
): { planned: PlannedTarget; defined: DefinedTarget } {
  const planned = plan.targets[name];
  const defined = plan.definition.target[name] as DefinedTarget | undefined;
  if (planned !== undefined && defined !== undefined) {
    // The index of several platforms is made later, and BuildKit refuses annotations of one that it does not make.
    const changed = planned.platforms.length > 1 ? withoutIndexAnnotations(defined) : {};
    return { planned, defined: asBakeFile({ ...defined, ...changed }) };
  }
  throw inputError(`The plan's row "${row.name}" names "${name}", which the plan does not define.`);
}

/**
 * A linked target is needed for the row's platform only: BuildKit would build all of them, also those that this runner
 * cannot run. A parent that has another platform keeps it.
 */
function linkedFields(planned: PlannedTarget, row: PlanRow): DefinedTarget {
  const platforms = planned.platforms.includes(row.platform) ? [row.platform] : planned.platforms;
  return { platforms, tags: [], output: [] };
}

function commonFields(name: string, defined: DefinedTarget, context: RowContext): DefinedTarget {
  const { row, facts, options, parents } = context;
  const { plan, push } = facts;
  return {
    ...defined,
    ...cacheFields({ name, defined, platform: row.platform }, plan, { ...options.cache, push: push.decision }),
    contexts: pinnedContexts(defined.contexts ?? {}, parents),
    labels: { ...originLabels(facts), ...defined.labels },
    ...(options.attest.length > 0 ? { attest: replacedAttestations(defined.attest ?? [], options.attest) } : {}),
    ...(options.secrets.length > 0 ? { secret: [...(defined.secret ?? []), ...options.secrets] } : {}),
    ...(options.pull || row.pull ? { pull: true } : {}),
    ...(options.noCache || row.noCache ? { 'no-cache': true } : {}),
    ...(options.noCacheFilter.length > 0 ? { 'no-cache-filter': options.noCacheFilter } : {}),
  };
}

/** The definition's attestations without those of a type that the inputs set. */
function replacedAttestations(defined: readonly Composable[], inputs: readonly string[]): Composable[] {
  const types = inputs.map(entry => composableFields(entry)['type']);
  return [...defined.filter(entry => !types.includes(composableFields(entry)['type'])), ...inputs];
}

/** A moving tag only moves forward, so each image names its commit. Labels of the definition win. */
function originLabels({ plan, url, commitTime }: BuildFacts): Record<string, string> {
  return {
    'org.opencontainers.image.revision': plan.headRevision,
    // Where neither the clone nor GitHub says which of two commits is newer. A base image can have one too.
    ...(commitTime === undefined ? {} : { 'org.opencontainers.image.created': commitTime }),
    ...(url === '' ? {} : { 'org.opencontainers.image.source': escapeTemplate(url) }),
  };
}
