import { expect, test } from '@jest/globals';
import { matrixOutputs } from '../../../actions/buildx-matrix/report/matrix-outputs.ts';
import type { PlanRow } from '../../../actions/shared/images/documents/build-plan.ts';
import { planOf, shop } from '../../support/runs/plans.ts';

const rowOf = (name: string, runner = ['ubuntu']): PlanRow => ({
  name,
  runner,
  platform: 'linux/amd64',
  wave: 0,
  publish: [],
  linked: [],
  parents: {},
  pull: false,
  noCache: false,
});

test('every output is made from the plan; a wave without rows is []', () => {
  const outputs = matrixOutputs(planOf(shop, { group: 'wave' }));
  expect([...outputs.keys()].sort()).toEqual(['count', 'matrix', 'targets', 'wave-0', 'wave-1', 'wave-2', 'wave-3']);
  expect(outputs.get('targets')).toBe('["api","base","complete","web"]');
  expect(outputs.get('count')).toBe('4');
  expect(outputs.get('wave-3')).toBe('[]');
  expect(JSON.parse(outputs.get('wave-1') ?? '')).toEqual([
    { name: 'shop-wave-1-linux-amd64', runner: ['ubuntu-24.04'], platform: 'linux/amd64' },
    { name: 'shop-wave-1-linux-arm64', runner: ['ubuntu-24.04-arm'], platform: 'linux/arm64' },
  ]);
  expect(JSON.parse(outputs.get('matrix') ?? '')).toHaveLength(6);
});

test('only targets that are built are counted', () => {
  const { targets } = planOf();
  const reused = { ...targets, web: { ...Object.values(targets)[0], action: 'reuse' as const } };
  expect(matrixOutputs({ rows: [], targets: reused as typeof targets }).get('targets')).toBe(
    '["api","base","complete"]',
  );
});

test('a matrix takes 256 rows', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => rowOf(`r${at}`));
  expect(() => matrixOutputs({ rows: rows(256), targets: {} })).not.toThrow();
  expect(() => matrixOutputs({ rows: rows(257), targets: {} })).toThrow(
    'Output "matrix" has 257 rows; a matrix takes 256.',
  );
});

test('an output takes 100 kB', () => {
  const rowOfSize = (size: number) => {
    const rest = JSON.stringify([{ name: '', runner: ['ubuntu'], platform: 'linux/amd64' }]).length;
    return rowOf('x'.repeat(size - rest));
  };
  expect(() => matrixOutputs({ rows: [rowOfSize(100_000)], targets: {} })).not.toThrow();
  expect(() => matrixOutputs({ rows: [rowOfSize(100_001)], targets: {} })).toThrow(
    'Output "matrix" has 100001 bytes; an output can have 100000.',
  );
});
