import { inputError, messageOf } from '../runtime/errors.ts';
import { compileGlob } from '../text/glob.ts';
import { didYouMean } from '../text/suggestion.ts';
import type { DefinedTarget, Definition } from './definition.ts';

/** Targets and the edges between them; each list is sorted, so that equal definitions give equal plans. */
export interface Graph {
  readonly names: readonly string[];
  /** Targets that a target is built from, by `contexts = { name = "target:parent" }`. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Length of the longest path to a target without parents: 0 for those. */
  readonly level: ReadonlyMap<string, number>;
}

/** The targets that a target's contexts name; an edge of the graph is a context that starts with `target:`. */
export function parentsOf(target: DefinedTarget): string[] {
  const names = Object.values(target.contexts ?? {})
    .filter(value => value.startsWith('target:'))
    .map(value => value.slice('target:'.length));
  return [...new Set(names)].sort();
}

/**
 * Builds the graph of a definition.
 *
 * @throws ActionError of kind `input` on a cycle (naming its members in order) and on an edge to an unknown target
 */
export function createGraph(definition: Definition): Graph {
  const names = Object.keys(definition.target).sort();
  const parents = new Map<string, readonly string[]>();
  const children = new Map<string, string[]>(names.map(name => [name, []]));
  for (const [name, target] of Object.entries(definition.target)) {
    const needed = parentsOf(target);
    parents.set(name, needed);
    for (const parent of needed) {
      const siblings = children.get(parent);
      if (siblings === undefined) {
        throw inputError(
          `Target "${name}" is built from "target:${parent}", and no target has that name${didYouMean(parent, names)}.`,
        );
      }
      siblings.push(name);
    }
  }
  for (const list of children.values()) list.sort();
  return { names, parents, children, level: levels(names, parents) };
}

function levels(names: readonly string[], parents: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const level = new Map<string, number>();
  // A path of its own instead of recursion: a definition can be a chain of thousands.
  const path = new Set<string>();
  const visit = (name: string): void => {
    const waiting = [name];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const needed = parents.get(next) ?? [];
      const open = level.has(next) ? [] : needed.filter(parent => !level.has(parent));
      if (open.length === 0) {
        if (!level.has(next)) level.set(next, 1 + Math.max(-1, ...needed.map(parent => level.get(parent) ?? 0)));
        path.delete(next);
        waiting.pop();
        continue;
      }
      path.add(next);
      const repeated = open.find(parent => path.has(parent));
      if (repeated !== undefined) throw cycleError([...path], repeated);
      waiting.push(...open.reverse());
    }
  };
  for (const name of names) visit(name);
  return level;
}

function cycleError(path: readonly string[], repeated: string): Error {
  const cycle = [...path.slice(path.indexOf(repeated)), repeated].join(' → ');
  return inputError(`The bake definition has a cycle: ${cycle}.`, {
    fix: 'Remove one of these edges in "contexts".',
  });
}

/** `names` and everything reachable from them along `edges`. */
export function closure(names: Iterable<string>, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>(names);
  // A set is walked in the order in which it grows.
  for (const name of seen) for (const next of edges.get(name) ?? []) seen.add(next);
  return seen;
}

/** The connected parts of the graph, each sorted; parts in the order of their first names. */
export function components(graph: Graph): string[][] {
  const neighbors = new Map(
    graph.names.map(name => [name, [...(graph.parents.get(name) ?? []), ...(graph.children.get(name) ?? [])]]),
  );
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const name of graph.names) {
    if (seen.has(name)) continue;
    const part = closure([name], neighbors);
    for (const member of part) seen.add(member);
    parts.push([...part].sort());
  }
  return parts;
}

/**
 * The requested targets, without those that only others need. Groups (which can contain each other) and patterns of
 * Go's path.Match are flattened.
 *
 * @param names empty means the group `default`
 * @throws ActionError of kind `input` on a name or pattern without a match
 */
export function requestedTargets(definition: Definition, names: readonly string[]): string[] {
  const groups = definition.group ?? {};
  const known = [...Object.keys(definition.target), ...Object.keys(groups)];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const member of groups[name]?.targets ?? []) visit(member);
  };
  const wanted = names.length === 0 ? ['default'] : names.map(name => name.replaceAll('.', '_'));
  for (const name of wanted) {
    const matches = matchingNames(name, known);
    if (matches.length === 0) {
      throw inputError(`Bake knows no target or group named "${name}"${didYouMean(name, known)}.`, {
        fix: `There are: ${known.sort().join(', ')}.`,
      });
    }
    for (const match of matches) visit(match);
  }
  return [...seen].filter(name => name in definition.target).sort();
}

/** Names that a pattern of bake matches; a name always matches itself. */
function matchingNames(pattern: string, known: readonly string[]): string[] {
  try {
    const glob = compileGlob(pattern, 'path');
    return known.filter(name => name === pattern || glob.matches(name));
  } catch (error) {
    throw inputError(`A target is named by a malformed pattern: ${messageOf(error)}.`, { cause: error });
  }
}
