import type { PlannedTarget, PlanRow } from '../../images/documents/build-plan.ts';
import { platformSlug } from '../../images/platform.ts';
import { inputError } from '../../runtime/errors.ts';
import { closure } from '../graph.ts';
import { packRows } from './packing.ts';
import type { Runners } from './runners.ts';

export type Grouping = 'component' | 'wave' | 'target';

/** The deepest chain of rows that a workflow can be written for (jobs wave-0 to wave-3). */
export const maxWaves = 4;

type PlannedTargets = Readonly<Record<string, PlannedTarget>>;

export interface RowRequest {
  readonly group: Grouping;
  readonly runners: Runners;
  /** Targets that get an image; see `publishedTargets`. */
  readonly publish: ReadonlySet<string>;
  /** Seconds of earlier builds, by target; they balance rows that hold several components. */
  readonly seconds?: ReadonlyMap<string, number>;
}

/**
 * Cuts the targets to build into rows. Each target × platform is published by exactly one row.
 *
 * - `component`: a row per connected part of the graph and platform, or for several parts where there would be more rows
 *   than a matrix can have; BuildKit orders base → child itself.
 * - `wave`: a row per part, level and platform; a level gets the digests of the level before.
 * - `target`: a row per target and platform, in waves where there are edges.
 *
 * @throws ActionError of kind `input` when the chain of waves is longer than a workflow can have, a child has a platform
 * that its parent lacks, or a platform has no runner
 */
export function cutRows(targets: PlannedTargets, request: RowRequest): PlanRow[] {
  const { group, publish } = request;
  const waves = group === 'component' ? new Map<string, number>() : wavesOf(targets, publish);
  const depth = Math.max(0, ...waves.values()) + 1;
  if (depth > maxWaves) {
    throw inputError(`The images form a chain of ${depth} waves; a workflow can have ${maxWaves}.`, {
      fix: 'Use "group: component", where one build call orders the whole chain, or flatten the chain of base images.',
    });
  }
  const rows = new Map<string, PlanRow>();
  for (const name of [...publish].filter(name => isBuilt(targets, name)).sort()) {
    for (const platform of targets[name]?.platforms ?? []) {
      const wave = waves.get(name) ?? 0;
      const label = group === 'target' ? name : (targets[name]?.component ?? name);
      const key = JSON.stringify([wave, label, platform]);
      const row = rows.get(key) ?? emptyRow({ label, platform, wave }, request);
      rows.set(key, { ...row, publish: [...row.publish, name] });
    }
  }
  const named = uniqueNames([...rows.values()]);
  return uniqueNames(group === 'component' ? packRows(named, request.seconds ?? new Map()) : named)
    .map(row => ({ ...row, ...readDependencies(row, targets, request) }))
    .sort(byWaveAndName);
}

const isBuilt = (targets: PlannedTargets, name: string): boolean => targets[name]?.action === 'build';

/** A target's wave: how many published targets that are built are above it, on the longest way. */
function wavesOf(targets: PlannedTargets, publish: ReadonlySet<string>): Map<string, number> {
  const waves = new Map<string, number>();
  const visit = (name: string): number => {
    const known = waves.get(name);
    if (known !== undefined) return known;
    const steps = (targets[name]?.parents ?? []).map(
      parent => visit(parent) + (publish.has(parent) && isBuilt(targets, parent) ? 1 : 0),
    );
    const wave = Math.max(0, ...steps);
    waves.set(name, wave);
    return wave;
  };
  for (const name of publish) visit(name);
  return new Map([...waves].filter(([name]) => publish.has(name) && isBuilt(targets, name)));
}

interface RowKey {
  readonly label: string;
  readonly platform: string;
  readonly wave: number;
}

function emptyRow({ label, platform, wave }: RowKey, { group, runners }: RowRequest): PlanRow {
  const level = group === 'wave' ? `-wave-${wave}` : '';
  return {
    name: `${label}${level}-${platformSlug(platform)}`.replace(/-{2,}/g, '-').replace(/^-+/, ''),
    runner: runners.labelsFor(platform),
    platform,
    wave,
    publish: [],
    linked: [],
    parents: {},
    pull: false,
    noCache: false,
  };
}

/** The dependencies that a row builds itself, and those that it takes by digest. */
function readDependencies(
  row: PlanRow,
  targets: PlannedTargets,
  { group, publish }: RowRequest,
): Pick<PlanRow, 'linked' | 'parents'> {
  const parents: Record<string, string | null> = {};
  const linked = new Set<string>();
  const visit = (name: string, platform: string): void => {
    for (const parent of targets[name]?.parents ?? []) {
      if (row.publish.includes(parent) || linked.has(parent) || Object.hasOwn(parents, parent)) continue;
      const offered = platformFor(targets, { parent, child: name, platform });
      const reused = reusedImage(targets[parent]);
      if (reused !== undefined) parents[parent] = reused;
      else if (group !== 'component' && publish.has(parent)) parents[parent] = null;
      else {
        linked.add(parent);
        visit(parent, offered);
      }
    }
  };
  for (const name of row.publish) visit(name, row.platform);
  return { linked: [...linked].sort(), parents };
}

/** The image that a target takes over; undefined for one that is built, or that has no image to take over. */
function reusedImage(target: PlannedTarget | undefined): string | undefined {
  if (target === undefined || target.image === null || target.action !== 'reuse' || target.reuse === null) {
    return undefined;
  }
  return `${target.image}@${target.reuse.digest}`;
}

/**
 * The platform on which a parent serves a child. With one platform it serves any child (which copies from it); with
 * several it must have the child's, or BuildKit would look for the parent's name on Docker Hub.
 */
function platformFor(
  targets: PlannedTargets,
  { parent, child, platform }: { readonly parent: string; readonly child: string; readonly platform: string },
): string {
  const offered = targets[parent]?.platforms ?? [];
  const [only, ...others] = offered;
  if (only !== undefined && others.length === 0) return only;
  if (offered.includes(platform)) return platform;
  throw inputError(
    `Target "${child}" is built for ${platform}, and its parent "${parent}" only for ${offered.join(', ')}.`,
    {
      fix: `Add ${platform} to the platforms of "${parent}", or remove it from "${child}".`,
    },
  );
}

/** Two names can become equal when runs of `-` are folded; the later one gets a number. */
function uniqueNames(rows: readonly PlanRow[]): PlanRow[] {
  const taken = new Set<string>();
  return rows.map(row => {
    let name = row.name;
    for (let number = 2; taken.has(name); number++) name = `${row.name}-${number}`;
    taken.add(name);
    return { ...row, name };
  });
}

const byWaveAndName = (a: PlanRow, b: PlanRow) => a.wave - b.wave || (a.name < b.name ? -1 : 1);

/** Targets that get an image: the requested ones, and where parents come by digest also all ancestors with a name. */
export function publishedTargets(
  targets: Readonly<Record<string, Pick<PlannedTarget, 'requested' | 'parents' | 'image'>>>,
  group: Grouping,
): Set<string> {
  const requested = Object.keys(targets).filter(name => targets[name]?.requested);
  if (group === 'component') return new Set(requested);
  const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
  return new Set([...closure(requested, parents)].filter(name => targets[name]?.image !== null));
}
