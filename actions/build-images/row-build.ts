import path from 'node:path';
import type { Builder } from '../shared/bake/builder.ts';
import { pushesByDigest } from '../shared/bake/builder.ts';
import {
  composableFields,
  composableText,
  type DefinedTarget,
  type Definition,
  escapeTemplate,
} from '../shared/bake/definition.ts';
import type { BuildPlan, PlannedTarget, PlanRow } from '../shared/images/build-plan.ts';
import type { ImageRecord } from '../shared/images/image-record.ts';
import { platformSlug } from '../shared/images/platform.ts';
import { cutTag } from '../shared/images/tag.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { type CacheChoice, cacheFields } from './cache.ts';

/** How the image of a target leaves the builder. */
export type Delivery =
  | { readonly kind: 'digest'; readonly reason: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly reason: string }
  | { readonly kind: 'layout'; readonly folder: string; readonly reason: string };

/** One call of bake, complete: what is printed in a dry run is what is executed. */
export interface RowBuild {
  readonly row: string;
  readonly platform: string;
  readonly targets: Readonly<Record<string, Delivery>>;
  /** Parents by the digest that the row was handed, with the source of each. */
  readonly parents: Readonly<Record<string, { readonly reference: string; readonly reason: string }>>;
  readonly definition: Definition;
  readonly allow: readonly string[];
}

export interface RowFacts {
  readonly builder: Builder;
  /** The attempt of the run that this job belongs to; a re-run has a higher one than the plan. */
  readonly attempt: number;
  readonly push: { readonly decision: boolean; readonly reason: string };
  /** What earlier waves recorded. */
  readonly records: readonly ImageRecord[];
  /** Address of the repository, for the label `source`; empty when unknown. */
  readonly url: string;
  /** Where OCI layouts go when nothing is pushed. */
  readonly layouts: string;
}

export interface RowOptions {
  readonly cache: Omit<CacheChoice, 'push'>;
  readonly attest: readonly string[];
  readonly secrets: readonly string[];
  readonly allow: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly noCacheFilter: readonly string[];
}

/**
 * Decides the one call of bake that builds a row.
 *
 * @throws ActionError of kind `input` when an earlier wave left no record of a parent
 */
export function planRow(plan: BuildPlan, row: PlanRow, facts: RowFacts, choices: RowOptions): RowBuild {
  const parents = facts.push.decision ? resolveParents(row, facts.records) : reusedParents(row);
  const built = targetsBuilt(plan, row, parents);
  const target: Record<string, DefinedTarget> = {};
  const deliveries: Record<string, Delivery> = {};
  for (const name of built) {
    const planned = plan.targets[name];
    const defined = plan.definition.target[name] as DefinedTarget | undefined;
    if (planned === undefined || defined === undefined)
      throw inputError(`The plan's row "${row.name}" names "${name}", which the plan does not define.`);
    const common = commonFields(name, defined, plan, row, facts, choices, parents);
    if (!row.publish.includes(name)) {
      target[name] = { ...common, ...linkedFields(planned, row) };
      continue;
    }
    const delivery = deliveryOf(name, plan, row, facts);
    deliveries[name] = delivery;
    target[name] = { ...common, platforms: [row.platform], ...outputFields(defined, planned, delivery) };
  }
  const layouts = Object.values(deliveries).some(delivery => delivery.kind === 'layout');
  return {
    row: row.name,
    platform: row.platform,
    targets: deliveries,
    parents,
    definition: { target },
    allow: [...choices.allow, ...(layouts ? [`fs.write=${facts.layouts}`] : [])],
  };
}

/**
 * What is built along is needed for the row's platform only: BuildKit would build all of them, also those that this
 * runner cannot run. A parent that has another platform keeps it.
 */
function linkedFields(planned: PlannedTarget, row: PlanRow): DefinedTarget {
  const platforms = planned.platforms.includes(row.platform) ? [row.platform] : planned.platforms;
  return { platforms, tags: [], output: [] };
}

type Parents = RowBuild['parents'];

function resolveParents(row: PlanRow, records: readonly ImageRecord[]): Parents {
  const parents: Record<string, { reference: string; reason: string }> = {};
  for (const [name, reference] of Object.entries(row.parents)) {
    parents[name] =
      reference === null ? recordedParent(name, row, records) : { reference, reason: 'reused, as the plan says' };
  }
  return parents;
}

function recordedParent(name: string, row: PlanRow, records: readonly ImageRecord[]) {
  const ofParent = records.filter(record => record.target === name);
  const record =
    ofParent.find(({ platform }) => platform === row.platform) ?? (ofParent.length === 1 ? ofParent[0] : undefined);
  if (record !== undefined)
    return { reference: `${record.image}@${record.descriptor.digest}`, reason: `built by row ${record.row}` };
  throw inputError(`Row "${row.name}" is built from "${name}", and no earlier row recorded it for ${row.platform}.`, {
    fix: `Let this job need the jobs of the waves before: wave ${row.wave} comes after wave ${row.wave - 1}.`,
  });
}

/** What was not pushed cannot be handed over: such a row builds its parents along, and only reused ones come by digest. */
function reusedParents(row: PlanRow): Parents {
  const reused = Object.entries(row.parents).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(
    reused.map(([name, reference]) => [name, { reference, reason: 'reused, as the plan says' }]),
  );
}

function targetsBuilt(plan: BuildPlan, row: PlanRow, parents: Parents): string[] {
  const built = new Set<string>();
  const visit = (name: string): void => {
    if (built.has(name) || Object.hasOwn(parents, name)) return;
    built.add(name);
    for (const parent of plan.targets[name]?.parents ?? []) visit(parent);
  };
  for (const name of row.publish) visit(name);
  return [...built].sort();
}

function commonFields(
  name: string,
  defined: DefinedTarget,
  plan: BuildPlan,
  row: PlanRow,
  facts: RowFacts,
  choices: RowOptions,
  parents: Parents,
): DefinedTarget {
  const cache = { ...choices.cache, push: facts.push.decision };
  const types = choices.attest.map(text => composableFields(text)['type']);
  const attest = (defined.attest ?? []).filter(entry => !types.includes(composableFields(entry)['type']));
  return {
    ...defined,
    ...cacheFields(name, defined, plan, row.platform, cache),
    contexts: pinnedContexts(defined.contexts ?? {}, parents),
    labels: { ...originLabels(plan, facts.url), ...defined.labels },
    ...(choices.attest.length > 0 ? { attest: [...attest, ...choices.attest] } : {}),
    ...(choices.secrets.length > 0 ? { secret: [...(defined.secret ?? []), ...choices.secrets] } : {}),
    ...(choices.pull || row.pull ? { pull: true } : {}),
    ...(choices.noCache || row.noCache ? { 'no-cache': true } : {}),
    ...(choices.noCacheFilter.length > 0 ? { 'no-cache-filter': choices.noCacheFilter } : {}),
  };
}

function pinnedContexts(contexts: Readonly<Record<string, string>>, parents: Parents): Record<string, string> {
  const pinned = Object.entries(contexts).map(([key, value]) => {
    const parent = value.startsWith('target:') ? parents[value.slice('target:'.length)] : undefined;
    return [key, parent === undefined ? value : `docker-image://${parent.reference}`];
  });
  return Object.fromEntries(pinned);
}

/** A moving tag is only moved forward, so the commit stands in each image; the definition's own labels win. */
function originLabels(plan: BuildPlan, url: string): Record<string, string> {
  return {
    'org.opencontainers.image.revision': plan.headRevision,
    ...(url === '' ? {} : { 'org.opencontainers.image.source': escapeTemplate(url) }),
  };
}

function deliveryOf(name: string, plan: BuildPlan, row: PlanRow, facts: RowFacts): Delivery {
  const slug = platformSlug(row.platform);
  if (!facts.push.decision) {
    return { kind: 'layout', folder: path.join(facts.layouts, `${name}--${slug}`), reason: facts.push.reason };
  }
  if (pushesByDigest(facts.builder)) return { kind: 'digest', reason: facts.push.reason };
  const tag = cutTag(`build-${plan.run.id}-${facts.attempt}-${name}-${slug}`, 128);
  return {
    kind: 'tag',
    tag,
    reason: `the builder "${facts.builder.name}" (driver ${facts.builder.driver}) cannot push by digest`,
  };
}

function outputFields(defined: DefinedTarget, planned: PlannedTarget, delivery: Delivery): DefinedTarget {
  const names = [planned.image, ...planned.mirrors].filter(name => name !== null);
  const options = exportOptions(defined);
  if (delivery.kind === 'layout') {
    return { tags: [], output: [composableText({ type: 'oci', tar: 'false', ...options, dest: delivery.folder })] };
  }
  if (delivery.kind === 'tag') {
    return {
      tags: names.map(name => `${name}:${delivery.tag}`),
      // Without `store=false` an engine also unpacks it for itself, which `rewrite-timestamp` forbids.
      output: [composableText({ type: 'image', ...options, store: 'false', push: 'true' })],
    };
  }
  const output = {
    type: 'image',
    ...options,
    name: names.join(','),
    'push-by-digest': 'true',
    'name-canonical': 'true',
    push: 'true',
  };
  return { tags: [], output: [composableText(output)] };
}

/** Compression, media types and timestamps are the definition's to choose; where the image goes is not. */
function exportOptions(defined: DefinedTarget): Record<string, string> {
  const written = (defined.output ?? [])
    .map(composableFields)
    .find(({ type }) => type === 'image' || type === 'registry');
  const kept = Object.entries(written ?? {}).filter(([key]) => exportOption.test(key));
  return Object.fromEntries(kept);
}

const exportOption =
  /^(?:compression|compression-level|force-compression|oci-mediatypes|rewrite-timestamp|annotation.*)$/;
