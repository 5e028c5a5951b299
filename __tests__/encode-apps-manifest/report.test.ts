import { describe, expect, test } from '@jest/globals';
import type { AppsPlan } from '../../actions/encode-apps-manifest/plan.ts';
import {
  appsSummary,
  reportAppsPlan,
  reportRefusal,
  reportResolved,
  reportUpdates,
} from '../../actions/encode-apps-manifest/report.ts';
import type { FoundUpdates } from '../../actions/encode-apps-manifest/updates/updates.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import { resolutionOf, resolvedApp, resolvedApps } from './apps.ts';

const commit = 'a'.repeat(40);
const moving = resolutionOf('shop', {
  ref: 'main',
  kind: 'branch',
  commit,
  moving: true,
  reason: 'branch main',
  suggestion: 'v1.0.0',
});
const still = resolutionOf('pos', { ref: 'v2.0.0', commit, reason: 'tag v2.0.0' });
const at = (line: number) => ({ name: 'apps.json', file: 'apps.json', line, column: 1 });

const plan: AppsPlan = {
  resolutions: [moving, still],
  resolved: resolvedApps([resolvedApp('shop')]),
  change: undefined,
  releaseTag: 'release-1',
  changelogEntry: '',
  changelog: undefined,
  cacheBust: 'c0ffee',
  form: { base64: false, reason: 'secret apps_json, Containerfile:3', warning: undefined },
  secret: '[{"url":"https://me:token@host/shop"}]',
  redactedList: '[{"url":"https://***@host/shop"}]',
  hasCredentials: true,
  base64: undefined,
  args: [
    ['CACHE_BUST', 'c0ffee'],
    ['APPS_JSON_BASE64', 'W10='],
  ],
};

test('each app is logged with its commit and reason, and a tag that could replace a branch', async () => {
  const { log, logText } = createFakeRuntime();
  const frozen = { ...moving, moving: false };
  await reportResolved({ resolutions: [moving, frozen, still], errors: [], policyErrors: [], warnings: [] }, log);
  expect(logText().split('\n')).toEqual([
    'Apps',
    `shop: ${commit} (branch main; the newest matching tag is v1.0.0) from https://github.com/acme/shop`,
    `shop: ${commit} (branch main) from https://github.com/acme/shop`,
    `pos: ${commit} (tag v2.0.0) from https://github.com/acme/pos`,
  ]);
});

test('eight warnings are annotations, the rest is logged', async () => {
  const { log, entries } = createFakeRuntime();
  const warnings = Array.from({ length: 10 }, (_, index) => ({ at: at(index + 1), message: `m${index}` }));
  await reportResolved({ resolutions: [], errors: [], policyErrors: [], warnings }, log);
  expect(entries.filter(({ level }) => level === 'warning')).toHaveLength(8);
  expect(entries[1]).toEqual({
    level: 'warning',
    message: 'apps.json:1:1: m0',
    annotation: { title: 'List of apps', file: 'apps.json', line: 1, column: 1 },
  });
  expect(entries.slice(-2)).toEqual([
    { level: 'info', message: 'Warning: apps.json:9:1: m8' },
    { level: 'info', message: 'Warning: apps.json:10:1: m9' },
  ]);
});

test('a refused list is a warning for each reason, and a notice', () => {
  const { log, entries } = createFakeRuntime();
  reportRefusal([{ at: at(1), message: 'moved' }], log);
  expect(entries.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'warning: apps.json:1:1: moved',
    'notice: No secret file was written, because the list is refused. The updates are listed.',
  ]);
});

describe('the plan', () => {
  const logged = (changed: Partial<AppsPlan> = {}, dryRun = false) => {
    const { log, entries } = createFakeRuntime();
    reportAppsPlan({ ...plan, ...changed }, { containerfile: 'Containerfile', dryRun }, log);
    return entries;
  };

  test('is reported as the form of the list', () => {
    expect(logged()).toEqual([
      { level: 'info', message: 'The build takes the list as a secret file (secret apps_json, Containerfile:3).' },
      { level: 'info', message: 'Access to the repositories was checked; the list is ready for the build.' },
    ]);
  });

  test('warns of stale builds at the Containerfile', () => {
    const form = { base64: true, reason: 'x', warning: 'stale' };
    expect(logged({ form }).slice(0, 2)).toEqual([
      { level: 'warning', message: 'stale', annotation: { title: 'Stale builds', file: 'Containerfile' } },
      { level: 'info', message: 'The build takes the list as a base64 argument (x).' },
    ]);
  });

  test('warns of credentials in a build argument, and of them only', () => {
    const warnings = (changed: Partial<AppsPlan>) => logged(changed).filter(({ level }) => level === 'warning');
    expect(warnings({ base64: 'W10=' })).toHaveLength(1);
    expect(warnings({ base64: 'W10=', hasCredentials: false })).toEqual([]);
  });

  test('is printed in a dry run without credentials', () => {
    const { message } = logged({}, true).at(-1) ?? { message: '' };
    const [head, ...json] = message.split('\n');
    expect(head).toBe('Dry run: no secret file was written. The plan:');
    expect(JSON.parse(json.join('\n'))).toEqual({
      resolved: plan.resolved,
      reasons: { shop: 'branch main', pos: 'tag v2.0.0' },
      form: 'secret apps_json, Containerfile:3',
      list: plan.redactedList,
      buildArguments: ['CACHE_BUST=c0ffee', 'APPS_JSON_BASE64=…'],
      cacheBust: 'c0ffee',
      moving: 1,
      changed: true,
      releaseTag: 'release-1',
    });
    const { message: same } = logged({ change: { apps: [], reordered: false } }, true).at(-1) ?? { message: '' };
    expect(same).toContain('"changed": false');
  });
});

describe('the summary', () => {
  test('of a refused list has its versions, what moves, and the updates', () => {
    const update = { name: 'pos', url: '', current: 'v2.0.0', newest: 'v2.0.1', commit, newer: ['v2.0.1'], reason: '' };
    const updates = { updates: [update], edits: [], uncompared: [], compared: 1, level: 'minor' as const };
    expect(appsSummary([moving, { ...moving, suggestion: undefined }, still], undefined, updates)).toBe(
      [
        '### Apps of the image',
        '',
        '| App | Version | Commit |',
        '| --- | --- | --- |',
        '| shop | <code>main</code> | <code>aaaaaaaaaaaa</code> |',
        '| shop | <code>main</code> | <code>aaaaaaaaaaaa</code> |',
        '| pos | <code>v2.0.0</code> | <code>aaaaaaaaaaaa</code> |',
        '',
        'These follow a branch and may change between builds: shop (the newest tag is <code>v1.0.0</code>), shop.',
        '',
        '**Newer versions**',
        '',
        '| App | Now | Newest | Note |',
        '| --- | --- | --- | --- |',
        '| pos | <code>v2.0.0</code> | <code>v2.0.1</code> | 1 newer |',
      ].join('\n'),
    );
  });

  test('of a plan has its contents', () => {
    const text = appsSummary([still], plan, undefined);
    expect(text.split('\n')[2]).toBe('| App | Version | Commit | Repository |');
    expect(text).not.toContain('These follow');
    expect(text).not.toContain('Newer versions');
  });
});

describe('updates', () => {
  const text = '[{"url":"https://github.com/acme/shop","branch":"v1.0.0"}]';
  const start = text.indexOf('"v1.0.0"');
  const node = { kind: 'scalar', value: 'v1.0.0', style: 'double', start, end: start + 8 } as const;
  const update = {
    name: 'shop',
    url: 'https://github.com/acme/shop',
    current: 'v1.0.0',
    newest: 'v1.0.1',
    commit,
    newer: ['v1.0.1'],
    reason: 'v1.0.1 is the newest',
  };
  const source = { name: 'apps.json', file: 'apps.json', text, format: 'json' } as const;

  const foundUpdates = (edits: FoundUpdates['edits']): FoundUpdates => ({
    updates: [update],
    edits,
    uncompared: [{ name: 'pos', reason: 'it follows the branch main' }],
    compared: 1,
    level: 'minor',
  });

  test('are outputs, a line each, and a patch of the file', async () => {
    const runtime = createFakeRuntime();
    await reportUpdates(foundUpdates([{ node, value: 'v1.0.1' }]), source, runtime);
    expect(JSON.parse(runtime.outputValues.get('updates') ?? '')).toEqual([update]);
    expect(runtime.outputValues.get('updates-patch')).toMatch(/apps-updates\.patch$/);
    expect(runtime.logText()).toBe(
      'shop: v1.0.0 can become v1.0.1 (v1.0.1 is the newest)\npos is not compared: it follows the branch main',
    );
  });

  test.each([
    ['without an edit', [], source],
    ['in a block of lines', [{ node: { ...node, style: 'other' as const }, value: 'v1.0.1' }], source],
    ['of an input', [{ node, value: 'v1.0.1' }], { ...source, file: undefined }],
  ])('%s have no patch', async (_, edits, from) => {
    const runtime = createFakeRuntime();
    await reportUpdates(foundUpdates(edits), from, runtime);
    expect(runtime.outputValues.get('updates-patch')).toBe('');
  });
});
