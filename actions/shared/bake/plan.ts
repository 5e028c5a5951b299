import type { BuildContext } from '../context/build-context.ts';
import type { BuildPlan, PlannedTarget } from '../images/build-plan.ts';
import { parsePlatform } from '../images/platform.ts';
import { inputError } from '../runtime/errors.ts';
import { immutableTagOf } from '../tags/engine/immutability.ts';
import { refuseCredentials } from './credentials.ts';
import type { Definition } from './definition.ts';
import { closure, components, createGraph, type Graph } from './graph.ts';
import { imageNameOf } from './image-name.ts';
import { cutRows, type Grouping, publishedTargets } from './rows.ts';
import { parseRunners } from './runners.ts';

export interface PlanFacts {
  readonly definition: Definition;
  /** Targets that were asked for, groups and patterns resolved. */
  readonly requested: readonly string[];
  readonly context: BuildContext;
  readonly environment: string | null;
  /** UTC time at which the plan is made. */
  readonly created: string;
}

export interface PlanChoices {
  readonly group: Grouping;
  readonly runners: ReadonlyMap<string, string>;
  readonly defaultPlatform: string;
}

/**
 * Decides what is built for one commit, where, in which order, and why.
 *
 * @throws ActionError of kind `input` or `policy`; see the functions called
 */
export function planBuild(facts: PlanFacts, choices: PlanChoices): BuildPlan {
  const { context, environment, created } = facts;
  const definition = restrict(facts.definition, facts.requested);
  refuseCredentials(definition);
  const graph = createGraph(definition);
  const targets = planTargets(definition, graph, facts, choices);
  refuseSharedTags(targets);
  const publish = publishedTargets(targets, choices.group);
  return {
    schemaVersion: 1,
    repository: context.repository,
    revision: context.revision,
    headRevision: context.headRevision,
    ref: context.ref,
    environment,
    created,
    run: {
      id: context.run?.id ?? 0,
      number: context.run?.number ?? 0,
      attempt: context.run?.attempt ?? 1,
      workflow: context.run?.workflow ?? '',
      event: context.event,
    },
    base: { revision: null, reason: 'no base given', run: null },
    definition: { target: { ...definition.target } },
    targets,
    rows: cutRows(targets, publish, choices.group, parseRunners(choices.runners)),
  };
}

/** A definition that was printed for more than is asked for now keeps only what is needed. */
function restrict(definition: Definition, requested: readonly string[]): Definition {
  const { parents } = createGraph(definition);
  const needed = closure(requested, parents);
  return { target: Object.fromEntries(Object.entries(definition.target).filter(([name]) => needed.has(name))) };
}

function planTargets(
  definition: Definition,
  graph: Graph,
  facts: PlanFacts,
  choices: PlanChoices,
): Record<string, PlannedTarget> {
  const component = componentNames(graph, facts);
  const targets: Record<string, PlannedTarget> = {};
  for (const name of graph.names) {
    const target = definition.target[name] ?? {};
    const requested = facts.requested.includes(name);
    const { image, mirrors, tags } = imageNameOf(name, target);
    if (requested && image === null) throw nameless(name);
    targets[name] = {
      image,
      mirrors: [...mirrors],
      tags: requested ? [...tags] : [],
      immutableTag: requested
        ? (immutableTagOf(tags, {
            revision: facts.context.headRevision,
            run: facts.context.run?.number,
            ...(facts.context.kind === 'branch' ? { branch: facts.context.refName } : {}),
          }) ?? null)
        : null,
      platforms: platformsOf(target.platforms ?? [], choices.defaultPlatform),
      parents: [...(graph.parents.get(name) ?? [])],
      requested,
      component: component.get(name) ?? name,
      wave: graph.level.get(name) ?? 0,
      action: 'build',
      contentKey: null,
      reason: requested
        ? `no base given, so ${facts.context.event} builds everything`
        : `needed by ${(graph.children.get(name) ?? []).join(', ')}`,
      reuse: null,
    };
  }
  return targets;
}

function platformsOf(written: readonly string[], fallback: string): string[] {
  return written.length === 0 ? [fallback] : [...new Set(written.map(text => parsePlatform(text).text))];
}

/** The last one to be written would win, and nobody could say which that is. */
function refuseSharedTags(targets: Readonly<Record<string, PlannedTarget>>): void {
  const owners = new Map<string, string>();
  for (const [name, { image, mirrors, tags }] of Object.entries(targets)) {
    for (const tag of [image, ...mirrors].flatMap(repository => tags.map(tag => `${repository}:${tag}`))) {
      const owner = owners.get(tag);
      owners.set(tag, name);
      if (owner === undefined) continue;
      throw inputError(`Targets "${owner}" and "${name}" both have the tag ${tag}.`, {
        fix: 'Give each target tags or a repository of its own; one tag names one image.',
      });
    }
  }
}

function nameless(name: string): Error {
  return inputError(`Target "${name}" was asked for and has no image name, so nothing could be published.`, {
    fix: `Give it tags (tags = ["ghcr.io/acme/${name.toLowerCase()}:main"], or the override file of compute-tags), or leave it out of "targets" and of the group.`,
  });
}

/**
 * A connected part of the graph is called after the group that asks for exactly its targets, else after its first
 * target without parents.
 */
function componentNames(graph: Graph, facts: PlanFacts): Map<string, string> {
  const groups = Object.entries(facts.definition.group ?? {}).filter(([name]) => name !== 'default');
  const names = new Map<string, string>();
  for (const part of components(graph)) {
    const asked = part.filter(name => facts.requested.includes(name));
    const group = groups
      .filter(([, { targets }]) => targets.length === asked.length && asked.every(name => targets.includes(name)))
      .map(([name]) => name)
      .sort()[0];
    const root = part.find(name => (graph.parents.get(name) ?? []).length === 0) ?? part[0] ?? '';
    for (const name of part) names.set(name, group ?? root);
  }
  return names;
}
