import { describe, expect, test } from '@jest/globals';
import { planUpdate } from '../../actions/update-helm-values/plan.ts';
import {
  decisionsJson,
  describeResult,
  logUpdatePlan,
  type UpdateResult,
  valuesSummary,
} from '../../actions/update-helm-values/report.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import { api, defaults, fileOf, stale } from './values-cases.ts';

const web = { ...api, name: 'web', repository: 'ghcr.io/acme/web' };
const values = 'api: {repository: acme/api, tag: v1}\nweb: {repository: acme/web, tag: sha-1a2b3c4}\n';

const filesOf = (text: string, images = [api, web]) => {
  const other = fileOf('web: {repository: acme/web, tag: sha-1a2b3c4}\n', 'other.yaml');
  return planUpdate([fileOf(text), other], images, defaults).files;
};
const files = filesOf(values);
const result: UpdateResult = { files, commit: undefined, dryRun: false, where: 'branch main' };

test('the log says what becomes of each image in each file, then shows the diff', () => {
  const runtime = createFakeRuntime();
  logUpdatePlan(runtime.log, files);
  const lines = runtime.entries.map(({ message }) => message);
  const path = 'the path is equal and the file names no host';
  const note = 'the file has no key for the digest';
  expect(lines).toEqual([
    `values.yaml:1 api.tag: v1 -> sha-1a2b3c4 (api, found by the repository ghcr.io/acme/api: ${path}; ${note})`,
    `values.yaml: web up-to-date: already up to date; found by the repository ghcr.io/acme/web: ${path}; ${note}`,
    'other.yaml: api absent: this file does not contain the repository ghcr.io/acme/api',
    `other.yaml: web up-to-date: already up to date; found by the repository ghcr.io/acme/web: ${path}; ${note}`,
    [
      '--- a/values.yaml',
      '+++ b/values.yaml',
      '@@ -1,2 +1,2 @@',
      '-api: {repository: acme/api, tag: v1}',
      '+api: {repository: acme/api, tag: sha-1a2b3c4}',
      ' web: {repository: acme/web, tag: sha-1a2b3c4}',
    ].join('\n'),
  ]);
});

test('no line of the log is as long as the lines of a file', () => {
  const long = `{"x": "${'x'.repeat(100_000)}", "api": {"repository": "acme/api", "tag": "${'t'.repeat(100_000)}"}, "web": {"repository": "acme/web", "tag": "v1"}}\n`;
  const runtime = createFakeRuntime();
  const planned = filesOf(long);
  logUpdatePlan(runtime.log, planned);
  const printed = [
    ...runtime.entries.map(({ message }) => message),
    decisionsJson(planned),
    valuesSummary({ ...result, files: planned }),
  ];
  expect(printed.join('\n')).toContain('sha-1a2b3c4');
  expect(Math.max(...printed.flatMap(text => text.split('\n').map(({ length }) => length)))).toBeLessThan(1500);
});

test('a dry run prints the decisions as JSON', () => {
  expect(JSON.parse(decisionsJson(filesOf(values, [api])))).toEqual([
    {
      file: 'values.yaml',
      decisions: [
        {
          file: 'values.yaml',
          image: 'api',
          decision: 'write',
          reason: expect.any(String),
          edits: [
            {
              file: 'values.yaml',
              line: 1,
              path: 'api.tag',
              key: 'tag',
              old: 'v1',
              new: 'sha-1a2b3c4',
              reason: expect.any(String),
            },
          ],
        },
      ],
    },
    { file: 'other.yaml', decisions: [expect.objectContaining({ decision: 'absent', edits: [] })] },
  ]);
});

describe('the result is described', () => {
  const pair = filesOf('api: {repository: acme/api, tag: v1, digest: ""}\n', [api]);
  test.each<[Partial<UpdateResult>, string]>([
    [{}, '1 value written to branch main.'],
    [{ commit: 'c'.repeat(40) }, '1 value written to branch main by commit cccccccccccc.'],
    [{ files: pair, where: 'the workspace' }, '2 values written to the workspace.'],
    [{ files: pair, dryRun: true }, 'Dry run: 2 values would be written to branch main; nothing was.'],
    [{ files: [] }, 'Already up to date: nothing was written to branch main.'],
    [{ files: [], dryRun: true }, 'Already up to date: nothing was written to branch main.'],
  ])('%#', (changes, sentence) => expect(describeResult({ ...result, ...changes })).toBe(sentence));
});

describe('the summary', () => {
  test('has a row for each value and each image that is up to date, and the diff', () => {
    const text = valuesSummary(result).replaceAll('&#45;', '-').replaceAll('<wbr>', '');
    const rows = text.split('\n').filter(line => line.startsWith('|'));
    expect(rows).toEqual([
      '| Image | Old | New |',
      '| --- | --- | --- |',
      '| <code>api</code><br><code>values.yaml:1</code> | <code>v1</code> | <code>sha-1a2b3c4</code> |',
    ]);
    expect(text).toContain(
      'Already up to date:\n\n- <code>web</code> in <code>values.yaml</code>\n- <code>web</code> in <code>other.yaml</code>\n',
    );
    expect(text).toMatch(/^### Values\n\n1 value written to branch main\.\n\n\| Image/);
    expect(text).toContain('<summary>Diff</summary>\n\n```diff\n--- a/values.yaml\n');
    expect(text).toContain(' tag: sha-1a2b3c4}\n```\n');
  });

  test('has no diff where nothing changes', () => {
    expect(valuesSummary({ ...result, files: [] })).toBe(
      '### Values\n\nAlready up to date: nothing was written to branch main.',
    );
  });

  test('shows digests in short', () => {
    const old = `api: {repository: acme/api, digest: ${stale}}\n`;
    const text = valuesSummary({ ...result, files: filesOf(old, [api]) }).replaceAll('<wbr>', '');
    expect(text).toContain(`<code>sha256:${'b'.repeat(12)}</code> | <code>sha256:${'a'.repeat(12)}</code>`);
  });
});
