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
  const visit = (name: string, path: readonly string[]): number => {
    const known = level.get(name);
    if (known !== undefined) return known;
    if (path.includes(name)) {
      const cycle = [...path.slice(path.indexOf(name)), name].join(' → ');
      throw inputError(`The bake definition has a cycle: ${cycle}.`, {
        fix: 'Remove one of these edges in "contexts".',
      });
    }
    const height = Math.max(-1, ...(parents.get(name) ?? []).map(parent => visit(parent, [...path, name]))) + 1;
    level.set(name, height);
    return height;
  };
  for (const name of names) visit(name, []);
  return level;
}

/** `names` and everything reachable from them along `edges`. */
export function closure(names: Iterable<string>, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of edges.get(name) ?? []) visit(next);
  };
  for (const name of names) visit(name);
  return seen;
}

/** The connected parts of the graph, each sorted; parts in the order of their first names. */
export function components(graph: Graph): string[][] {
  const neighbours = new Map(
    graph.names.map(name => [name, [...(graph.parents.get(name) ?? []), ...(graph.children.get(name) ?? [])]]),
  );
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const name of graph.names) {
    if (seen.has(name)) continue;
    const part = closure([name], neighbours);
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
