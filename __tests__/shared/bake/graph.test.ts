import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Definition } from '../../../actions/shared/bake/definition.ts';
import { closure, components, createGraph, requestedTargets } from '../../../actions/shared/bake/graph.ts';
import { cases } from '../../support/fuzzing.ts';
import { shop } from '../../support/runs/plans.ts';
import { randomGraph } from './random-graph.ts';

/** A definition from edges `child: parents`. */
const from = (edges: Readonly<Record<string, readonly string[]>>, group?: Definition['group']): Definition => ({
  ...(group === undefined ? {} : { group }),
  target: Object.fromEntries(
    Object.entries(edges).map(([name, parents]) => [
      name,
      { contexts: Object.fromEntries(parents.map(parent => [`ctx-${parent}`, `target:${parent}`])) },
    ]),
  ),
});

describe('createGraph', () => {
  test('a diamond has one way down per side and the length of the longest as level', () => {
    const graph = createGraph(shop);
    expect(Object.fromEntries(graph.level)).toEqual({ base: 0, api: 1, web: 1, complete: 2 });
    expect(graph.children.get('base')).toEqual(['api', 'complete', 'web']);
    expect(graph.parents.get('complete')).toEqual(['api', 'base', 'web']);
  });

  test('an edge is a context that names a target, under whatever key, and counts once', () => {
    const graph = createGraph({
      target: {
        base: {},
        api: { contexts: { 'ghcr.io/acme/base': 'target:base', other: 'target:base', src: 'docker-image://base' } },
      },
    });
    expect(graph.parents.get('api')).toEqual(['base']);
  });

  test.each([
    ['two', { a: ['b'], b: ['a'] }, 'a → b → a'],
    ['itself', { a: ['a'] }, 'a → a'],
    ['a long one below a harmless target', { z: ['a'], a: ['b'], b: ['c'], c: ['b'] }, 'b → c → b'],
  ])('names the members of a cycle in order: %s', (_, edges, cycle) => {
    expect(() => createGraph(from(edges))).toThrow(`The bake definition has a cycle: ${cycle}.`);
  });

  test('a chain of 20,000 targets is no problem, and neither is a cycle at its end', () => {
    const chain = Array.from({ length: 20_000 }, (_, index): [string, string[]] => [
      `t${index}`,
      index === 0 ? [] : [`t${index - 1}`],
    ]);
    const graph = createGraph(from(Object.fromEntries(chain)));
    expect(graph.level.get('t19999')).toBe(19_999);
    expect(closure(['t19999'], graph.parents).size).toBe(20_000);
    expect(components(graph)).toHaveLength(1);
    expect(() => createGraph(from({ ...Object.fromEntries(chain), t0: ['t1'] }))).toThrow('t0 → t1 → t0');
  });

  test('an edge to an unknown target names both ends and a likely name', () => {
    expect(() => createGraph(from({ base: [], api: ['bsae'] }))).toThrow(
      'Target "api" is built from "target:bsae", and no target has that name (did you mean "base"?).',
    );
  });

  test('each level is one above the highest parent, and each target is in one component', () => {
    fc.assert(
      fc.property(randomGraph, definition => {
        const graph = createGraph(definition);
        for (const [name, parents] of graph.parents) {
          const highest = Math.max(-1, ...parents.map(parent => graph.level.get(parent) ?? Number.NaN));
          expect(graph.level.get(name)).toBe(highest + 1);
        }
        const parts = components(graph);
        expect(parts.flat().sort()).toEqual(graph.names);
        for (const part of parts) {
          expect([...closure(part, graph.parents), ...closure(part, graph.children)].sort()).toEqual(
            [...part, ...part].sort(),
          );
        }
      }),
      { numRuns: cases(100) },
    );
  });

  test('names the targets of a component in order, however they are connected', () => {
    const graph = createGraph(from({ a: ['d'], b: ['d'], c: [], d: ['e'], e: [] }));
    expect(components(graph)).toEqual([['a', 'b', 'd', 'e'], ['c']]);
  });

  test('does not depend on the order in which targets are written', () => {
    fc.assert(
      fc.property(randomGraph, definition => {
        const reversed = { target: Object.fromEntries(Object.entries(definition.target).reverse()) };
        expect(components(createGraph(reversed))).toEqual(components(createGraph(definition)));
      }),
      { numRuns: cases(100) },
    );
  });
});

describe('requestedTargets', () => {
  const definition = from(
    { base: [], api: ['base'], 'web-1': [], 'web-2': [], toString: [] },
    {
      default: { targets: ['all'] },
      all: { targets: ['api', 'default', 'py'] },
      py: { targets: ['web-1', 'all'] },
    },
  );

  test.each([
    ['the group "default", through groups that contain each other', [], ['api', 'web-1']],
    ['one target, without what it is built from', ['api'], ['api']],
    ['a pattern', ['web-*'], ['web-1', 'web-2']],
    ['a pattern of one character', ['web-?'], ['web-1', 'web-2']],
    ['a group beside a target', ['py', 'base'], ['api', 'base', 'web-1']],
    ['a name that an object has by itself', ['toString'], ['toString']],
    ['everything', ['*'], ['api', 'base', 'toString', 'web-1', 'web-2']],
  ])('%s', (_, names, targets) => {
    expect(requestedTargets(definition, names)).toEqual(targets);
  });

  test.each([['wbe-1'], ['web-9*'], ['.*'], ['valueOf']])('refuses %s, which matches nothing', name => {
    expect(() => requestedTargets(definition, [name])).toThrow(/^Bake knows no target or group named /);
  });

  test('a dot in a name is the underscore that bake makes of it', () => {
    expect(requestedTargets(from({ py_3_11: [] }), ['py.3.11'])).toEqual(['py_3_11']);
  });

  test('without a group "default" a target must be named', () => {
    expect(() => requestedTargets(from({ api: [] }), [])).toThrow('no target or group named "default"');
  });
});
