import type { PlannedTarget, PlanRow } from '../images/build-plan.ts';
import { platformSlug } from '../images/platform.ts';
import { inputError } from '../runtime/errors.ts';
import { closure } from './graph.ts';
import type { Runners } from './runners.ts';

export type Grouping = 'component' | 'wave' | 'target';

/** The deepest chain of rows that a workflow can be written for (jobs wave-0 to wave-3). */
export const mostWaves = 4;

type Targets = Readonly<Record<string, PlannedTarget>>;

/**
 * Cuts the targets to build into rows. Each target × platform is published by exactly one row.
 *
 * - `component`: a row per connected part of the graph and platform; BuildKit orders base → child itself.
 * - `wave`: a row per part, level and platform; a level gets the digests of the level before.
 * - `target`: a row per target and platform, in waves where there are edges.
 *
 * @throws ActionError of kind `input` when the chain of waves is longer than a workflow can have
 */
export function cutRows(
  targets: Targets,
  publish: ReadonlySet<string>,
  grouping: Grouping,
  runners: Runners,
): PlanRow[] {
  const built = [...publish].filter(name => targets[name]?.action === 'build').sort();
  const handsOver = grouping !== 'component';
  const waves = handsOver ? wavesOf(targets, publish) : new Map<string, number>();
  const depth = Math.max(0, ...waves.values()) + 1;
  if (depth > mostWaves) {
    throw inputError(`The images form a chain of ${depth} waves; a workflow can have ${mostWaves}.`, {
      fix: 'Use "group: component", where one build call orders the whole chain, or flatten the chain of base images.',
    });
  }
  const rows = new Map<string, PlanRow>();
  for (const name of built) {
    for (const platform of targets[name]?.platforms ?? []) {
      const wave = waves.get(name) ?? 0;
      const key = JSON.stringify([wave, grouping === 'target' ? name : targets[name]?.component, platform]);
      const row = rows.get(key) ?? {
        name: rowName(targets, name, platform, wave, grouping),
        runner: runners.labelsFor(platform),
        platform,
        wave,
        publish: [],
        linked: [],
        parents: {},
        pull: false,
        noCache: false,
      };
      rows.set(key, { ...row, publish: [...row.publish, name] });
    }
  }
  const named = uniqueNames([...rows.values()]);
  return named.map(row => ({ ...row, ...surroundings(targets, publish, row, handsOver) })).sort(byWaveAndName);
}

/** A target's wave: how many published, built targets stand above it on the longest way. */
function wavesOf(targets: Targets, publish: ReadonlySet<string>): Map<string, number> {
  const waves = new Map<string, number>();
  const above = (name: string): number => {
    const known = waves.get(name);
    if (known !== undefined) return known;
    const steps = (targets[name]?.parents ?? []).map(
      parent => above(parent) + (publish.has(parent) && targets[parent]?.action === 'build' ? 1 : 0),
    );
    const wave = Math.max(0, ...steps);
    waves.set(name, wave);
    return wave;
  };
  for (const name of publish) above(name);
  return new Map([...waves].filter(([name]) => publish.has(name) && targets[name]?.action === 'build'));
}

/** What a row builds along, and which parents it is handed by digest. */
function surroundings(targets: Targets, publish: ReadonlySet<string>, row: PlanRow, handsOver: boolean) {
  const own = new Set(row.publish);
  const parents: Record<string, string | null> = {};
  const linked = new Set<string>();
  const visit = (name: string, platform: string): void => {
    for (const parent of targets[name]?.parents ?? []) {
      if (own.has(parent) || linked.has(parent) || Object.hasOwn(parents, parent)) continue;
      const target = targets[parent];
      const offered = platformFor(targets, parent, name, platform);
      if (target?.action === 'reuse' && target.image !== null && target.reuse !== null) {
        parents[parent] = `${target.image}@${target.reuse.digest}`;
      } else if (handsOver && publish.has(parent)) {
        parents[parent] = null;
      } else {
        linked.add(parent);
        visit(parent, offered);
      }
    }
  };
  for (const name of row.publish) visit(name, row.platform);
  return { linked: [...linked].sort(), parents };
}

/**
 * The platform on which a parent serves a child. With one platform it serves any child (which copies from it); with
 * several it must have the child's, or BuildKit would look for the parent's name on Docker Hub.
 */
function platformFor(targets: Targets, parent: string, child: string, platform: string): string {
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

function rowName(targets: Targets, name: string, platform: string, wave: number, grouping: Grouping): string {
  const subject = grouping === 'target' ? name : (targets[name]?.component ?? name);
  const level = grouping === 'wave' ? `-wave-${wave}` : '';
  return `${subject}${level}-${platformSlug(platform)}`.replace(/-{2,}/g, '-').replace(/^-+/, '');
}

/** Two names may fall together once runs of `-` are folded; the later one gets a number. */
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

/** Targets that are published: those asked for, and with a hand-over by digest also their named ancestors. */
export function publishedTargets(targets: Targets, grouping: Grouping): Set<string> {
  const requested = Object.keys(targets).filter(name => targets[name]?.requested);
  if (grouping === 'component') return new Set(requested);
  const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
  return new Set([...closure(requested, parents)].filter(name => targets[name]?.image !== null));
}
