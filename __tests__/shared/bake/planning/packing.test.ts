import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Definition } from '../../../../actions/shared/bake/definition.ts';
import { matrixText, maxRows, packRows } from '../../../../actions/shared/bake/planning/packing.ts';
import type { PlanRow } from '../../../../actions/shared/images/documents/build-plan.ts';
import { platformSlug } from '../../../../actions/shared/images/platform.ts';
import { inlineLimit } from '../../../../actions/shared/runtime/outputs.ts';
import { cases } from '../../../support/fuzzing.ts';
import { planOf } from '../../../support/runs/plans.ts';

const rowOf = (name: string, platform = 'linux/amd64'): PlanRow => ({
  name: `${name}-${platformSlug(platform)}`,
  runner: [`runner-of-${platformSlug(platform)}`],
  platform,
  wave: 0,
  publish: [name],
  linked: [],
  parents: {},
  pull: false,
  noCache: false,
});

/** Targets without edges. */
const independent = (count: number, platforms: readonly string[]): Definition => {
  const names = Array.from({ length: count }, (_, index) => `image-${index}`);
  const target = (name: string) => ({ context: name, platforms, tags: [`ghcr.io/acme/${name}:main`] });
  return {
    group: { default: { targets: names } },
    target: Object.fromEntries(names.map(name => [name, target(name)])),
  };
};

const pairsOf = (rows: readonly PlanRow[]): string[] =>
  rows.flatMap(({ platform, publish }) => publish.map(name => `${name} ${platform}`)).sort();

describe('a plan in which everything is built', () => {
  test.each([
    [200, ['linux/amd64', 'linux/arm64'], 256],
    [257, ['linux/amd64'], 256],
    [256, ['linux/amd64'], 256],
    [2_000, ['linux/amd64', 'linux/arm64'], 256],
  ])('has %i independent targets on %j in %i rows', (count, platforms, expected) => {
    const { rows } = planOf(independent(count, platforms));
    expect(rows).toHaveLength(expected);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(expected);
    const wanted = platforms.flatMap(platform => Array.from({ length: count }, (_, at) => `image-${at} ${platform}`));
    expect(pairsOf(rows)).toEqual(wanted.sort());
    expect(Buffer.byteLength(matrixText(rows))).toBeLessThanOrEqual(inlineLimit);
  });

  test('has a row per component where these fit, as before', () => {
    const { rows } = planOf(independent(256, ['linux/amd64']));
    expect(rows.every(({ publish }) => publish.length === 1)).toBe(true);
  });
});

test('a row is named after its first component and the number of others', () => {
  const names = Array.from({ length: 257 }, (_, index) => `image-${index}`);
  const packed = packRows(
    names.map(name => rowOf(name)),
    new Map([
      ['image-7', 0.1],
      ['image-9', 0.1],
      ['image-3', 50],
      ['image-4', 50],
      ['image-5', 50],
    ]),
  );
  expect(packed.filter(({ publish }) => publish.length > 1)).toMatchObject([
    { name: 'image-7-and-1-more-linux-amd64', publish: ['image-7', 'image-9'], runner: ['runner-of-linux-amd64'] },
  ]);
});

test('the slowest image of the last builds has a row of its own, and an unknown one counts like the median', () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => rowOf(`image-${index}`));
  const seconds = [3_600, 8, 10, 9, 11].map((each, index) => [`image-${index}`, each] as const);
  const packed = packRows(rows, new Map(seconds));
  expect(packed.find(({ publish }) => publish.includes('image-0'))?.publish).toEqual(['image-0']);
  expect(Math.max(...packed.map(({ publish }) => publish.length))).toBe(4);
});

/** Rows of arm64 with these seconds, in two rows of the matrix: its other rows take the rest of 256. */
function inTwoRows(...seconds: number[]): string[][] {
  const others = Array.from({ length: 122 * seconds.length }, (_, index) => rowOf(`other-${index}`));
  const names = seconds.map((_, index) => `image-${index}`);
  const rows = [...others, ...names.map(name => rowOf(name, 'linux/arm64'))];
  const packed = packRows(rows, new Map(seconds.map((each, index) => [`image-${index}`, each])));
  return packed.filter(({ platform }) => platform === 'linux/arm64').map(({ publish }) => [...publish]);
}

test.each([
  ['the longest first, each where the least work is', [1, 2, 5], [['image-2'], ['image-0', 'image-1']]],
  [
    'of rows with as much work, the one with fewer images',
    [20, 12, 12, 2, 2, 1],
    [
      [0, 3, 4],
      [1, 2, 5],
    ],
  ],
  [
    'images that take no time by their number',
    [0, 0, 0, 0],
    [
      [0, 2],
      [1, 3],
    ],
  ],
])('a row is filled with %s', (_, seconds, expected) => {
  const names = expected.map(row => row.map(image => (typeof image === 'number' ? `image-${image}` : image)));
  expect(inTwoRows(...seconds)).toEqual(names);
});

test('an unknown image counts like the median: more than the fast ones, and less than the slow ones', () => {
  const rows = Array.from({ length: 258 }, (_, index) => rowOf(`image-${index}`));
  const packed = packRows(
    rows,
    new Map([
      ['image-0', 10],
      ['image-1', 10],
      ['image-2', 4],
    ]),
  );
  expect(packed.filter(({ publish }) => publish.length > 1).map(({ publish }) => publish)).toEqual([
    ['image-0', 'image-99'],
    ['image-1', 'image-2'],
  ]);
});

test('rows are in the order of their platforms, and images in that of their names, in whatever order they come', () => {
  const component = (name: string, publish: string[]) => ({ ...rowOf(name, 'linux/arm64'), publish });
  const rows = [
    ...Array.from({ length: 20 }, (_, index) => component(`arm-${index}`, [`z-${index}`, `a-${index}`])),
    ...Array.from({ length: 280 }, (_, index) => rowOf(`amd-${index}`)),
  ];
  const packed = packRows(rows, new Map());
  const platforms = packed.map(({ platform }) => platform);
  expect(platforms).toEqual(platforms.toSorted());
  const joined = packed.filter(({ name, platform }) => platform === 'linux/arm64' && name.includes('-and-'));
  expect(joined.length).toBeGreaterThan(0);
  for (const { publish } of joined) expect(publish).toEqual(publish.toSorted());
  expect(packRows(rows.toReversed(), new Map())).toEqual(packed);
});

test('two rows whose names are too long together become one', () => {
  const rows = ['x', 'y'].map(letter => rowOf(letter.repeat(inlineLimit * 0.6)));
  expect(packRows(rows, new Map()).map(({ publish }) => publish.length)).toEqual([2]);
});

test('long names take fewer rows, so that the output stays below its limit', () => {
  const rows = Array.from({ length: 256 }, (_, index) => rowOf(`${'x'.repeat(500)}-${index}`));
  const packed = packRows(rows, new Map());
  expect(Buffer.byteLength(matrixText(packed))).toBeLessThanOrEqual(inlineLimit);
  expect(packed.length).toBeGreaterThan(100);
  expect(pairsOf(packed)).toEqual(pairsOf(rows));
});

test('a name that no output could hold is not packed for ever', () => {
  const rows = [rowOf('x'.repeat(inlineLimit)), rowOf('y', 'linux/arm64')];
  expect(packRows(rows, new Map())).toEqual(rows);
});

describe('any rows', () => {
  const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];
  const scenario = fc
    .record({
      counts: fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }), fc.nat({ max: 12 })),
      seconds: fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { maxLength: 60 }),
      swap: fc.nat(),
    })
    .map(({ counts, seconds, swap }) => ({
      rows: platforms.flatMap((platform, index) =>
        Array.from({ length: counts[index] ?? 0 }, (_, at) => rowOf(`image-${at}`, platform)),
      ),
      seconds: new Map(seconds.map((each, at) => [`image-${at}`, each])),
      swap,
    }));

  test('keep every image once, on its platform and runner, in at most 256 rows', () => {
    fc.assert(
      fc.property(scenario, ({ rows, seconds }) => {
        const packed = packRows(rows, seconds);
        expect(packed.length).toBe(Math.min(rows.length, maxRows));
        expect(pairsOf(packed)).toEqual(pairsOf(rows));
        for (const { platform, runner } of packed) expect(runner).toEqual([`runner-of-${platformSlug(platform)}`]);
      }),
      { numRuns: cases(60) },
    );
  });

  test('are balanced: no row has more work than an even share and one image more', () => {
    fc.assert(
      fc.property(scenario, ({ rows, seconds }) => {
        const known = [...seconds.values()].sort((one, other) => one - other);
        const median = known[Math.floor(known.length / 2)] || 1;
        const work = (publish: readonly string[]) =>
          publish.reduce((sum, name) => sum + (seconds.get(name) ?? median), 0);
        const packed = packRows(rows, seconds);
        for (const platform of platforms) {
          const loads = packed.filter(row => row.platform === platform).map(({ publish }) => work(publish));
          const longest = Math.max(0, ...rows.map(({ publish }) => work(publish)));
          const even = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length);
          expect(Math.max(0, ...loads)).toBeLessThanOrEqual(even + longest + 1e-6);
        }
      }),
      { numRuns: cases(60) },
    );
  });

  test('give the same result in any order', () => {
    fc.assert(
      fc.property(scenario, ({ rows, seconds, swap }) => {
        const at = rows.length === 0 ? 0 : swap % rows.length;
        const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
        const sorted = (list: readonly PlanRow[]) =>
          JSON.stringify([...list].sort((a, b) => (a.name < b.name ? -1 : 1)));
        expect(sorted(packRows(turned, seconds))).toBe(sorted(packRows(rows, seconds)));
      }),
      { numRuns: cases(60) },
    );
  });
});
