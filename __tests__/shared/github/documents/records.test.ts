import { describe, expect, test } from '@jest/globals';
import { readRecords } from '../../../../actions/shared/github/documents/records.ts';
import type { ImageRecord } from '../../../../actions/shared/images/documents/image-record.ts';
import { createRecord } from '../../../support/runs/image-record.ts';
import { inputFault, inWorkspace, job, listingLate, plan, run } from './jobs.ts';

const jobs = inWorkspace();
const putRecords = (name: string, ...records: unknown[]) =>
  jobs.store.upload(`image-records--${name}`, 'records.json', JSON.stringify(records));

describe('the records', () => {
  test('after a re-run of failed jobs, the highest attempt of each row, sorted by target and platform', async () => {
    await putRecords('a--1', createRecord());
    await putRecords('b--1', createRecord({ row: 'b', platform: 'linux/arm64', size: 1 }));
    await putRecords('b--2', createRecord({ row: 'b', platform: 'linux/arm64', size: 2, run: { id: 42, attempt: 2 } }));
    const { records, taken } = await readRecords(jobs.store, { job, plans: [plan()] });
    expect(records.map(({ platform, size }) => [platform, size])).toEqual([
      ['linux/amd64', 31457280],
      ['linux/arm64', 2],
    ]);
    expect(taken.map(({ name }) => name)).toEqual(['image-records--a--1', 'image-records--b--2']);
  });

  test('of all rows together, sorted by target and platform whatever the names of the rows', async () => {
    await putRecords('a--1', createRecord({ target: 'web' }), createRecord({ target: 'api', platform: 'linux/arm64' }));
    await putRecords('b--1', createRecord({ row: 'b', target: 'base' }), createRecord({ row: 'b', target: 'api' }));
    const { records } = await readRecords(jobs.store, { job });
    expect(records.map(({ target, platform }) => `${target} ${platform}`)).toEqual([
      'api linux/amd64',
      'api linux/arm64',
      'base linux/amd64',
      'web linux/amd64',
    ]);
  });

  test('without a run they are those of no run', async () => {
    await putRecords('a--1', createRecord({ run: { id: 0, attempt: 1 } }));
    expect((await readRecords(jobs.store, { job: { ...job, run: undefined } })).records).toHaveLength(1);
  });

  test('none yet is an empty list', async () => {
    expect((await readRecords(jobs.store, { job })).records).toEqual([]);
  });

  test('of rows whose jobs have ended are waited for, and no others', async () => {
    await putRecords('a--1', createRecord());
    const late = listingLate(jobs.store);
    expect((await readRecords(late, { job, plans: [plan()], awaited: ['a'] })).records).toHaveLength(1);
    expect((await readRecords(late, { job, plans: [plan()] })).records).toEqual([]);
  });

  test('two of one target and platform within one attempt are refused, naming both rows', async () => {
    await putRecords('a--1', createRecord());
    await putRecords('b--1', createRecord({ row: 'b' }));
    await expect(readRecords(jobs.store, { job })).rejects.toEqual(
      inputFault(/api for linux\/amd64 was recorded twice in attempt 1: by row a and by row b/),
    );
  });

  test('of two attempts with different rows the newer counts', async () => {
    await putRecords('old--1', createRecord({ row: 'old', size: 1 }));
    await putRecords('a--2', createRecord({ size: 2, run: { id: 42, attempt: 2 } }));
    expect((await readRecords(jobs.store, { job })).records.map(({ size }) => size)).toEqual([2]);
  });

  const foreign: readonly [string, Partial<ImageRecord>, RegExp][] = [
    ['run', { run: { id: 41, attempt: 1 } }, /run: 41 there, 42 here/],
    ['attempt', { run: { id: 42, attempt: 3 } }, /attempt: 3 there, 1 here/],
    ['commit', { revision: '2'.repeat(40) }, /commit: 2{40} there, 1{40} here/],
    ['row', { row: 'b' }, /row: b there, a here/],
    ['environment', { environment: 'staging' }, /environment: staging there, none here/],
  ];

  test('of several plans are limited by the attempt of each', async () => {
    await putRecords('a--1', createRecord({ size: 1 }));
    await putRecords('b--1', createRecord({ row: 'b', target: 'web' }));
    const [a, b] = plan().rows;
    const plans = [plan({ rows: a ? [a] : [] }), plan({ rows: b ? [b] : [], run: { ...run, attempt: 2 } })];
    expect((await readRecords(jobs.store, { job, plans })).records.map(({ row }) => row)).toEqual(['a']);
  });

  test.each(foreign)('of another %s are refused with both values', async (_, changes, message) => {
    await putRecords('a--1', createRecord(changes));
    await expect(readRecords(jobs.store, { job, plans: [plan()] })).rejects.toEqual(inputFault(message));
  });

  test('that are not records are refused by their path', async () => {
    await putRecords('a--1', { ...createRecord(), platform: 'linux' });
    await expect(readRecords(jobs.store, { job })).rejects.toEqual(
      inputFault(/image-records--a--1 is not valid:\n {2}0.platform: is not a platform/),
    );
  });
});
