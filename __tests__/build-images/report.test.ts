import { expect, test } from '@jest/globals';
import { describeRecord, summarizeRecords } from '../../actions/build-images/report.ts';
import { plannedRecord, planOf } from '../support/runs/plans.ts';

const plan = planOf();
const record = plannedRecord(plan, 'api', 'linux/amd64');

test('a line of the log has digest, size and figures', () => {
  expect(describeRecord(record)).toBe(
    `api linux/amd64  ${record.descriptor.digest}  7 layers, 31.5 MB  41.2 s, 15 of 18 steps cached`,
  );
  expect(describeRecord({ ...record, build: null })).toBe(
    `api linux/amd64  ${record.descriptor.digest}  7 layers, 31.5 MB`,
  );
});

test('the summary has layers, sizes, and a command for each image that was pushed', () => {
  const text = summarizeRecords([record, { ...record, target: 'web', image: 'ghcr.io/acme/web', pushed: false }]);
  expect(text).toContain('### Built 2 images for linux/amd64\n');
  expect(text).toContain(
    '<br><code>ghcr.io/<wbr>acme/api</code> | 7 layers, 31.5 MB | 41.2 s, 15 of 18 steps cached |',
  );
  expect(text).toContain('Not pushed, kept as OCI layouts on this runner: <code>web</code>.');
  const { digest } = record.descriptor;
  expect(text).toContain(`**Pull by digest**\n\n\`\`\`sh\ndocker pull ghcr.io/acme/api@${digest}\n\`\`\``);
  expect(text).not.toMatch(/\| +\|/);
});

test('several platforms are named beside each image, and images that were not pushed once', () => {
  const other = plannedRecord(plan, 'api', 'linux/arm64');
  const text = summarizeRecords([record, other].map(each => ({ ...each, pushed: false, build: null })));
  expect(text).toContain('### Built 2 images\n');
  expect(text).toContain('| linux/amd64<br>7 layers, 31.5 MB | not recorded |');
  expect(text).toContain('Not pushed, kept as OCI layouts on this runner.');
  expect(text).not.toContain('docker pull');
});

test('names from a record that another job wrote stay plain text', () => {
  const hostile = { ...record, target: 'a|b\n![x](https://evil.example)<img src=x>', platform: '`@octocat` #12' };
  const lines = summarizeRecords([hostile]).split('\n');
  const rows = lines.filter(line => line.startsWith('|'));
  expect(rows).toHaveLength(3);
  expect(rows.at(-1)).not.toMatch(/!\[|<img|@octocat`|[^&]#12|https:\/\/evil/);
});
