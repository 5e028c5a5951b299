import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Definition } from '../../../../actions/shared/bake/definition.ts';
import { cutRows, type Grouping, publishedTargets } from '../../../../actions/shared/bake/planning/rows.ts';
import { runnersOf } from '../../../../actions/shared/bake/planning/runners.ts';
import { type BuildPlan, parseBuildPlan, type Reuse } from '../../../../actions/shared/images/documents/build-plan.ts';
import { ActionError } from '../../../../actions/shared/runtime/errors.ts';
import { cases } from '../../../support/fuzzing.ts';
import { defaultGrouping, planOf, shop } from '../../../support/runs/plans.ts';
import { randomGraph } from '../random-graph.ts';

const groupings: readonly Grouping[] = ['component', 'wave', 'target'];
const shapeOf = ({ rows }: BuildPlan) =>
  rows.map(({ name, wave, publish, linked, parents }) => ({ name, wave, publish, linked, parents }));
const forOnePlatform = (definition: Definition): Definition => ({
  ...definition,
  target: Object.fromEntries(
    Object.entries(definition.target).map(([name, target]) => [name, { ...target, platforms: ['linux/amd64'] }]),
  ),
});

const reusedDigest = `sha256:${'a'.repeat(64)}`;
const reuseOf = ({ revision }: BuildPlan): Reuse => ({
  digest: reusedDigest,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  platforms: {},
  attestations: [],
  base: null,
  builtFrom: revision,
  run: 41,
});

describe('rows of the example', () => {
  test('by component: one row per platform, named after the group, with its runner', () => {
    const { rows } = planOf();
    expect(rows.map(({ name, runner, publish }) => [name, runner, publish])).toEqual([
      ['shop-linux-amd64', ['ubuntu-24.04'], ['api', 'base', 'complete', 'web']],
      ['shop-linux-arm64', ['ubuntu-24.04-arm'], ['api', 'base', 'complete', 'web']],
    ]);
  });

  test('a row names its images in order, whatever the order of the definition', () => {
    const target = Object.fromEntries(Object.entries(shop.target).reverse());
    expect(planOf({ ...shop, target }).rows.map(({ publish }) => publish)).toEqual([
      ['api', 'base', 'complete', 'web'],
      ['api', 'base', 'complete', 'web'],
    ]);
  });

  test('by wave: each level gets the digests of the one before', () => {
    expect(shapeOf(planOf(forOnePlatform(shop), { group: 'wave' }))).toEqual([
      { name: 'shop-wave-0-linux-amd64', wave: 0, publish: ['base'], linked: [], parents: {} },
      { name: 'shop-wave-1-linux-amd64', wave: 1, publish: ['api', 'web'], linked: [], parents: { base: null } },
      {
        name: 'shop-wave-2-linux-amd64',
        wave: 2,
        publish: ['complete'],
        linked: [],
        parents: { api: null, base: null, web: null },
      },
    ]);
  });

  test('by target: one row each, in the waves that the edges ask for', () => {
    const rows = shapeOf(planOf(forOnePlatform(shop), { group: 'target' }));
    expect(rows.map(({ name, wave }) => [name, wave])).toEqual([
      ['base-linux-amd64', 0],
      ['api-linux-amd64', 1],
      ['web-linux-amd64', 1],
      ['complete-linux-amd64', 2],
    ]);
  });

  test('a parent that is not requested is built in the row and not published', () => {
    const { rows, targets } = planOf(shop, { targets: ['api'] });
    expect(rows.map(({ publish, linked }) => [publish, linked])).toEqual([
      [['api'], ['base']],
      [['api'], ['base']],
    ]);
    expect(targets['base']).toMatchObject({ requested: false, tags: [], reason: 'needed by api' });
    expect(targets['web']).toBeUndefined();
  });

  test('by wave, a named parent that is not requested is published, without tags', () => {
    const plan = planOf(forOnePlatform(shop), { targets: ['api'], group: 'wave' });
    expect(shapeOf(plan).map(({ publish, parents }) => [publish, parents])).toEqual([
      [['base'], {}],
      [['api'], { base: null }],
    ]);
    expect(plan.targets['base']?.tags).toEqual([]);
  });

  test('a parent without a name never comes by digest: it is built in the wave of its child', () => {
    const { tags: _, ...unnamed } = shop.target['base'] ?? {};
    const plan = planOf(forOnePlatform({ ...shop, target: { ...shop.target, base: unnamed } }), {
      targets: ['api', 'complete'],
      group: 'wave',
    });
    expect(shapeOf(plan).map(({ publish, linked, wave }) => [publish, linked, wave])).toEqual([
      [['api', 'web'], ['base'], 0],
      [['complete'], ['base'], 1],
    ]);
  });

  test('what a row is built from is named in order', () => {
    const parent = (name: string) => ({ up: `target:${name}` });
    const rows = planOf(
      {
        target: {
          api: { ...shop.target['api'], contexts: parent('web') },
          web: { contexts: parent('base') },
          base: {},
        },
      },
      { targets: ['api'] },
    ).rows;
    expect(rows.map(({ linked }) => linked)).toEqual([
      ['base', 'web'],
      ['base', 'web'],
    ]);
  });

  test('the name of a row has no dash at its start and no two dashes, and stays unique', () => {
    const names = ['--a--b', '-a-b', 'a-b'];
    const target = Object.fromEntries(names.map(name => [name, { tags: [`registry.example/x${name.length}:x`] }]));
    expect(planOf({ target }, { targets: names }).rows.map(({ name }) => name)).toEqual([
      'a-b-linux-amd64',
      'a-b-linux-amd64-2',
      'a-b-linux-amd64-3',
    ]);
  });

  test('a reused parent comes by its digest in every grouping', () => {
    const plan = planOf(forOnePlatform(shop));
    const base = plan.targets['base'];
    if (base === undefined) throw new Error('the example has no base');
    const targets = { ...plan.targets, base: { ...base, action: 'reuse' as const, reuse: reuseOf(plan) } };
    for (const group of groupings) {
      const rows = cutRows(targets, {
        group,
        runners: runnersOf(defaultGrouping.runners),
        publish: publishedTargets(targets, group),
      });
      expect(rows.flatMap(row => row.publish)).not.toContain('base');
      expect(rows.find(row => row.publish.includes('api'))?.parents).toEqual({
        base: `ghcr.io/acme/base@${reusedDigest}`,
      });
      expect(rows.every(row => row.wave <= 1)).toBe(true);
    }
  });

  test.each([
    ['an image', { image: null }],
    ['a digest', { reuse: null }],
  ])('a parent that is taken over and has not %s is built with its child', (_, missing) => {
    const plan = planOf(forOnePlatform(shop), { targets: ['api'] });
    const base = plan.targets['base'];
    if (base === undefined) throw new Error('the example has no base');
    const targets = { ...plan.targets, base: { ...base, action: 'reuse' as const, reuse: reuseOf(plan), ...missing } };
    const [row] = cutRows(targets, {
      group: 'component',
      runners: runnersOf(defaultGrouping.runners),
      publish: new Set(['api']),
    });
    expect(row).toMatchObject({ publish: ['api'], linked: ['base'], parents: {} });
  });
});

describe('what cannot be built', () => {
  const chain = (length: number): Definition => {
    const names = Array.from({ length }, (_, at) => `t${at}`);
    const parent = (at: number): Record<string, string> => (at === 0 ? {} : { up: `target:t${at - 1}` });
    return {
      group: { default: { targets: names } },
      target: Object.fromEntries(
        names.map((name, at) => [name, { tags: [`registry.example/${name}:x`], contexts: parent(at) }]),
      ),
    };
  };

  test('a chain of five waves is refused with advice, and one call builds it', () => {
    expect(planOf(chain(4), { group: 'wave' }).rows).toHaveLength(4);
    for (const group of ['wave', 'target'] as const) {
      expect(() => planOf(chain(5), { group })).toThrow('The images form a chain of 5 waves; a workflow can have 4.');
    }
    expect(planOf(chain(5)).rows).toHaveLength(1);
  });

  test.each(groupings)('a parent that lacks its child’s platform is named with both (%s)', group => {
    const definition: Definition = {
      group: { default: { targets: ['base', 'api'] } },
      target: {
        base: { tags: ['registry.example/base:x'], platforms: ['linux/amd64', 'linux/arm64'] },
        api: { tags: ['registry.example/api:x'], platforms: ['linux/arm/v7'], contexts: { base: 'target:base' } },
      },
    };
    expect(() => planOf(definition, { group })).toThrow(
      'Target "api" is built for linux/arm/v7, and its parent "base" only for linux/amd64, linux/arm64.',
    );
  });

  test('a parent of one platform serves every child, and its own parents only need that platform', () => {
    const definition: Definition = {
      group: { default: { targets: ['api'] } },
      target: {
        toolchain: { platforms: ['linux/amd64', 'linux/s390x'] },
        assets: { platforms: ['linux/amd64'], contexts: { toolchain: 'target:toolchain' } },
        api: {
          tags: ['registry.example/api:x'],
          platforms: ['linux/amd64', 'linux/arm64'],
          contexts: { assets: 'target:assets' },
        },
      },
    };
    expect(planOf(definition).rows.map(({ platform, linked }) => [platform, linked])).toEqual([
      ['linux/amd64', ['assets', 'toolchain']],
      ['linux/arm64', ['assets', 'toolchain']],
    ]);
  });

  test('a platform without a runner names the line to add', () => {
    const runners = new Map([['linux/arm64', ['ubuntu-24.04-arm']]]);
    expect(() => planOf(shop, { runners })).toThrow('Input "runners" names no runner for linux/amd64');
  });
});

/** A plan of a random graph; undefined when the graph has more waves than there can be, or for a target without a name. */
function planIfPossible(definition: Definition, group: Grouping): BuildPlan | undefined {
  const named = Object.keys(definition.target).filter(name => definition.target[name]?.tags !== undefined);
  if (named.length === 0) return undefined;
  try {
    return planOf(definition, { targets: named, group });
  } catch (error) {
    if (error instanceof ActionError && /waves/.test(error.message)) return undefined;
    throw error;
  }
}

describe('rows of any graph', () => {
  const drawn = fc.tuple(randomGraph, fc.constantFrom(...groupings));

  test('each target × platform is published by exactly one row, and nothing else is', () => {
    fc.assert(
      fc.property(drawn, ([definition, group]) => {
        const plan = planIfPossible(definition, group);
        if (plan === undefined) return;
        const published = plan.rows.flatMap(row => row.publish.map(name => `${name} ${row.platform}`)).sort();
        const due = Object.entries(plan.targets)
          .filter(([, target]) => target.requested || (group !== 'component' && target.image !== null))
          .flatMap(([name, target]) => target.platforms.map(platform => `${name} ${platform}`));
        expect(published).toEqual(due.sort());
      }),
      { numRuns: cases(300) },
    );
  });

  test('a row has what it needs: every ancestor is published in it, linked, or published by an earlier wave', () => {
    fc.assert(
      fc.property(drawn, ([definition, group]) => {
        const plan = planIfPossible(definition, group);
        for (const row of plan?.rows ?? []) {
          const { publish, linked, parents, wave } = row;
          expect([...publish, ...linked].sort()).toEqual([...new Set([...publish, ...linked])].sort());
          for (const name of [...publish, ...linked]) {
            for (const parent of plan?.targets[name]?.parents ?? []) {
              const handed = Object.hasOwn(parents, parent);
              expect([publish.includes(parent), linked.includes(parent), handed].filter(Boolean)).toHaveLength(1);
            }
          }
          for (const parent of Object.keys(parents)) {
            const waves = plan?.rows.filter(other => other.publish.includes(parent)).map(other => other.wave) ?? [];
            expect(Math.max(...waves)).toBeLessThan(wave);
          }
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test('a linked target is not requested or is published by another row', () => {
    fc.assert(
      fc.property(drawn, ([definition, group]) => {
        const plan = planIfPossible(definition, group);
        for (const row of plan?.rows ?? []) {
          for (const name of row.linked) {
            const target = plan?.targets[name];
            const elsewhere = target?.requested === true && !target.platforms.includes(row.platform);
            expect(target?.requested === false || elsewhere).toBe(true);
          }
        }
      }),
      { numRuns: cases(100) },
    );
  });

  test('names are unique, fit an artifact’s name, and the plan is a valid document', () => {
    fc.assert(
      fc.property(drawn, ([definition, group]) => {
        const plan = planIfPossible(definition, group);
        if (plan === undefined) return;
        const names = plan.rows.map(row => row.name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).not.toContain('--');
        expect(parseBuildPlan(JSON.stringify(plan), 'The plan')).toEqual(plan);
      }),
      { numRuns: cases(300) },
    );
  });

  test('rows are in the order of their waves, and waves are counted without a gap', () => {
    fc.assert(
      fc.property(drawn, ([definition, group]) => {
        const waves = planIfPossible(definition, group)?.rows.map(row => row.wave) ?? [0];
        expect(waves).toEqual([...waves].sort((a, b) => a - b));
        expect([...new Set(waves)]).toEqual(Array.from({ length: Math.max(...waves) + 1 }, (_, wave) => wave));
      }),
      { numRuns: cases(100) },
    );
  });
});
