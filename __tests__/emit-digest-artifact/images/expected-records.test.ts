import { describe, expect, test } from '@jest/globals';
import { expectedRecords } from '../../../actions/emit-digest-artifact/images/expected-records.ts';
import type { BuildPlan, PlannedTarget } from '../../../actions/shared/images/documents/build-plan.ts';
import type { ImageRecord } from '../../../actions/shared/images/documents/image-record.ts';
import type { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { allRecords, plannedRecord, planOf, shop } from '../../support/runs/plans.ts';

const plan = planOf();
const records = allRecords(plan);
const without = (target: string, platform: string) =>
  records.filter(record => record.target !== target || record.platform !== platform);
const replaced = (record: ImageRecord) => [...without(record.target, record.platform), record];

const withTarget = ({ targets }: BuildPlan, name: string, changes: Partial<PlannedTarget>): BuildPlan['targets'] => {
  const target = targets[name];
  if (target === undefined) throw new Error(`there is no target ${name}`);
  return { ...targets, [name]: { ...target, ...changes } };
};

const refusalOf = (given: readonly ImageRecord[]): ActionError => {
  try {
    expectedRecords(plan, given);
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('the records were accepted');
};

describe('expectedRecords', () => {
  test('takes one record per target and platform of the plan', () => {
    const byTarget = expectedRecords(plan, records);
    expect([...byTarget.keys()].sort()).toEqual(['api', 'base', 'complete', 'web']);
    expect(byTarget.get('api')?.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('a missing platform is named with the row that should have built it', () => {
    const error = refusalOf(without('api', 'linux/arm64'));
    expect(error.kind).toBe('input');
    expect(error.message).toBe(
      'The set of images is not complete:\n  api for linux/arm64: row shop-linux-arm64 recorded nothing',
    );
    expect(error.fix).toContain('nothing was published');
  });

  test('no record at all names everything: an empty set is never published', () => {
    expect(refusalOf([]).message.split('\n')).toHaveLength(9);
  });

  test('a record that the plan does not publish is named', () => {
    const surplus = { ...plannedRecord(plan, 'api', 'linux/amd64'), platform: 'linux/386' };
    expect(refusalOf([...records, surplus]).fix).toContain('run all jobs again');
    expect(refusalOf([...records, surplus]).message).toBe(
      'Images were recorded that the plan does not publish:\n  api for linux/386, recorded by row shop-linux-amd64',
    );
  });

  test('both places are named with all their repositories', () => {
    const changes = { mirrors: ['docker.io/evil/api'] };
    expect(refusalOf(replaced(plannedRecord(plan, 'api', 'linux/arm64', changes))).message).toBe(
      'Row shop-linux-arm64 recorded api for linux/arm64 in ghcr.io/acme/api, docker.io/evil/api, and the plan has api in ghcr.io/acme/api, row shop-linux-arm64 for linux/arm64.',
    );
    const unknown = plannedRecord(plan, 'api', 'linux/arm64', { row: 'gone' });
    expect(refusalOf(replaced(unknown)).message).toMatch(/and the plan has api in ghcr\.io\/acme\/api\.$/);
  });

  test('rows that had other values of "push" are named', () => {
    const kept = ['base', 'web'].map(target =>
      plannedRecord(plan, target, 'linux/arm64', { pushed: false, layout: '/x' }),
    );
    const pushed = records.filter(
      ({ target, platform }) => platform !== 'linux/arm64' || !['base', 'web'].includes(target),
    );
    expect(refusalOf([...pushed, ...kept]).message).toBe(
      'Some images were pushed, and these were not: base for linux/arm64, web for linux/arm64.',
    );
  });

  describe('of targets without a name', () => {
    const unnamed = planOf(
      { target: { api: shop.target['base'] ?? {}, test: {} } },
      { targets: ['api', 'test'], mayBeUnnamed: true },
    );
    const kept = allRecords(unnamed, { pushed: false, layout: '/x' });

    test('are needed like all others, and left out of what is published', () => {
      expect([...expectedRecords(unnamed, kept).keys()]).toEqual(['api']);
      expect(() =>
        expectedRecords(
          unnamed,
          kept.filter(({ target }) => target !== 'test'),
        ),
      ).toThrow('test for linux/amd64: row test-linux-amd64 recorded nothing');
    });

    test('a step that tests them with "push: false" does not stop the publication of what others pushed', () => {
      const mixed = allRecords(unnamed).map(record =>
        record.target === 'test' ? { ...record, pushed: false, layout: '/x' } : record,
      );
      expect([...expectedRecords(unnamed, mixed).keys()]).toEqual(['api']);
    });

    test('cannot have been pushed', () => {
      expect(() => expectedRecords(unnamed, allRecords(unnamed))).toThrow(
        'These images have no name, so they cannot have been pushed: test for linux/amd64.',
      );
    });
  });

  test.each([
    ['another repository', { image: 'ghcr.io/evil/api' }],
    ['another mirror', { mirrors: ['docker.io/evil/api'] }],
    ['the row of another platform', { row: 'shop-linux-amd64' }],
  ])('a record cannot lead tags to %s', (_, changes) => {
    const error = refusalOf(replaced(plannedRecord(plan, 'api', 'linux/arm64', changes)));
    expect(error.message).toContain('recorded api for linux/arm64');
    expect(error.fix).toBe('Let plan and build jobs belong to one run, and run all jobs again.');
  });

  test.each<[string, (plan: BuildPlan) => BuildPlan, string]>([
    [
      'lost a platform',
      ({ rows, ...others }) => ({ ...others, rows: rows.filter(({ platform }) => platform !== 'linux/arm64') }),
      'api: platforms linux/amd64, linux/arm64; rows for linux/amd64',
    ],
    ['lost an image', plan => ({ ...plan, rows: [] }), 'api: platforms linux/amd64, linux/arm64; rows for none'],
    [
      'name an image twice',
      ({ rows, ...others }) => ({ ...others, rows: [...rows, ...rows.slice(0, 1)] }),
      'api: platforms linux/amd64, linux/arm64; rows for linux/amd64, linux/amd64, linux/arm64',
    ],
    [
      'publish an image that is taken over',
      plan => ({ ...plan, targets: withTarget(plan, 'api', { action: 'reuse' }) }),
      'api: platforms none; rows for linux/amd64, linux/arm64',
    ],
    [
      'lost a platform of an image that was not requested',
      plan => ({
        ...plan,
        targets: withTarget(plan, 'api', { requested: false }),
        rows: plan.rows.filter(({ platform }) => platform !== 'linux/arm64'),
      }),
      'api: platforms linux/amd64, linux/arm64; rows for linux/amd64',
    ],
    [
      'have a platform that the target lacks',
      plan => ({
        ...plan,
        targets: Object.fromEntries(
          Object.entries(plan.targets).map(([name, target]) => [name, { ...target, platforms: ['linux/amd64'] }]),
        ),
      }),
      'api: platforms linux/amd64; rows for linux/amd64, linux/arm64',
    ],
  ])('a plan whose rows %s is refused, whatever was recorded', (_, change, line) => {
    const changed = change(plan);
    const given = records.filter(({ row }) => changed.rows.some(({ name }) => name === row));
    expect(() => expectedRecords(changed, given)).toThrow(
      `The rows of the plan do not publish each platform of a target once:\n  ${line}`,
    );
  });
});
