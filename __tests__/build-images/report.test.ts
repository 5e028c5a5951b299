import { expect, test } from '@jest/globals';
import { describeRecord, summarizeRecords } from '../../actions/build-images/report.ts';
import { planOf, recordOf } from '../support/runs/plans.ts';

const plan = planOf();
const record = recordOf(plan, 'api', 'linux/amd64');

test('a line of the log has digest, size and figures', () => {
  expect(describeRecord(record)).toBe(
    `api linux/amd64  ${record.descriptor.digest}  31.5 MB  41.2 s, 15 of 18 steps cached`,
  );
  expect(describeRecord({ ...record, build: null })).toBe(`api linux/amd64  ${record.descriptor.digest}  31.5 MB`);
});

test('the summary counts and says what was not pushed', () => {
  const text = summarizeRecords([record, { ...record, pushed: false }]);
  expect(text).toContain('### Built 2 images');
  expect(text.split('\n').at(-2)).toMatch(/\| pushed \|/);
  expect(text.split('\n').at(-1)).toMatch(/\| not pushed \|/);
});

test('names from a record that another job wrote stay plain text', () => {
  const hostile = { ...record, target: 'a|b\n![x](https://evil.example)<img src=x>', platform: '`@octocat` #12' };
  const lines = summarizeRecords([hostile]).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).not.toMatch(/!\[|<img|@octocat`|[^&]#12|https:\/\/evil/);
});
