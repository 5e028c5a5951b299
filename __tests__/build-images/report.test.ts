import { expect, test } from '@jest/globals';
import { baseOf } from '../../actions/build-images/recording.ts';
import { describeRecord, summariseRecords } from '../../actions/build-images/report.ts';
import { planOf, recordOf } from '../shared/bake/plans.ts';

const plan = planOf();
const record = recordOf(plan, 'api', 'linux/amd64');

test('a line of the log has digest, size and figures', () => {
  expect(describeRecord(record)).toBe(
    `api linux/amd64  ${record.descriptor.digest}  31.5 MB  41.2 s, 15 of 18 steps cached`,
  );
  expect(describeRecord({ ...record, build: null })).toBe(`api linux/amd64  ${record.descriptor.digest}  31.5 MB`);
});

test('the summary counts and says what was not pushed', () => {
  const text = summariseRecords([record, { ...record, pushed: false }]);
  expect(text).toContain('### Built 2 images');
  expect(text.split('\n').at(-2)).toMatch(/\| pushed \|/);
  expect(text.split('\n').at(-1)).toMatch(/\| not pushed \|/);
});

test('names from a record that another job wrote stay text', () => {
  const hostile = { ...record, target: 'a|b\n![x](https://evil.example)<img src=x>', platform: '`@octocat` #12' };
  const lines = summariseRecords([hostile]).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).not.toMatch(/!\[|<img|@octocat`|[^&]#12|https:\/\/evil/);
});

test('the base is the parent whose layers an image begins with, the nearest of them', () => {
  const parent = (image: string, ...layers: string[]) => ({ image, digest: `sha256:${image}`, layers });
  const os = parent('os', 'a');
  const base = parent('base', 'a', 'b');
  const tools = parent('tools', 'x', 'y');
  expect(baseOf(['a', 'b', 'c'], [os, tools, base])).toEqual({ image: 'base', digest: 'sha256:base' });
  expect(baseOf(['a', 'b'], [base])).toEqual({ image: 'base', digest: 'sha256:base' });
  expect(baseOf(['q', 'x', 'y'], [tools])).toBeNull();
  expect(baseOf(['a'], [parent('scratch')])).toBeNull();
  expect(baseOf([], [])).toBeNull();
});
