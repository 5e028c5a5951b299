import { describe, expect, test } from '@jest/globals';
import type { ScalarNode } from '../../../actions/encode-apps-manifest/source/syntax-tree.ts';
import { updatesMarkdown } from '../../../actions/encode-apps-manifest/updates/update-list.ts';
import { findUpdates } from '../../../actions/encode-apps-manifest/updates/updates.ts';
import { resolutionOf } from '../apps.ts';

const node = (value: string): ScalarNode => ({ kind: 'scalar', value, style: 'double', start: 0, end: 1 });
const branchNode = node('branch');
const commitNode = node('commit');
const nodes = { branch: branchNode, commit: commitNode };
const newest = 'e'.repeat(40);
const refs = (...names: string[]) => ({
  branches: new Map(),
  tags: new Map(names.map(name => [name, { commit: newest, object: 'f'.repeat(40) }])),
  defaultBranch: undefined,
});

describe('an update of a tag', () => {
  const resolution = resolutionOf('shop', { ref: 'v1.0.0', kind: 'tag' }, { branch: 'v1.0.0', nodes });

  test('of a calendar version is not said to be within the level, which does not limit it', () => {
    const calendar = resolutionOf('shop', { ref: '2025.01.31', kind: 'tag' }, { branch: '2025.01.31', nodes });
    const found = findUpdates([calendar], [refs('2025.01.31', '2025.02.09')], 'patch');
    expect(found.updates[0]?.reason).toBe('2025.02.09 is the newest tag of this repository');
  });

  test('is the newest within the level, with all that are newer', () => {
    const all = refs('v1.0.0', 'v1.0.1', 'v1.1.0', 'v2.0.0');
    const found = (['patch', 'minor', 'major'] as const).map(level => findUpdates([resolution], [all], level));
    expect(found.map(({ updates: [update] }) => [update?.newest, update?.newer, update?.reason])).toEqual([
      ['v1.0.1', ['v1.0.1'], 'v1.0.1 is the newest tag of this minor version'],
      ['v1.1.0', ['v1.1.0', 'v1.0.1'], 'v1.1.0 is the newest tag of this major version'],
      ['v2.0.0', ['v2.0.0', 'v1.1.0', 'v1.0.1'], 'v2.0.0 is the newest tag of this repository'],
    ]);
    expect(found[0]).toMatchObject({
      updates: [{ name: 'shop', url: 'https://github.com/acme/shop', current: 'v1.0.0', commit: newest }],
      edits: [{ node: branchNode, value: 'v1.0.1' }],
    });
  });

  test('also edits its commit, in the length that is written', () => {
    const pinned = { ...resolution, app: { ...resolution.app, commit: 'abcdef0' } };
    expect(findUpdates([pinned], [refs('v1.0.1')], 'patch').edits).toEqual([
      { node: branchNode, value: 'v1.0.1' },
      { node: commitNode, value: 'eeeeeee' },
    ]);
  });

  test('is none where nothing is newer', () => {
    expect(findUpdates([resolution], [refs('v1.0.0', 'v0.9.0')], 'major')).toEqual({
      updates: [],
      edits: [],
      uncompared: [],
      compared: 1,
      level: 'major',
    });
  });

  test('lists 20 newer tags', () => {
    const many = refs(...Array.from({ length: 30 }, (_, index) => `v1.0.${index + 1}`));
    expect(findUpdates([resolution], [many], 'patch').updates[0]?.newer).toHaveLength(20);
  });

  test('of Frappe has nothing to edit', () => {
    const frappe = resolutionOf('frappe', { ref: 'v1.0.0', kind: 'tag' }, { branch: 'v1.0.0', nodes: undefined });
    expect(findUpdates([frappe], [refs('v1.0.1')], 'patch')).toMatchObject({
      updates: [{ newest: 'v1.0.1' }],
      edits: [],
    });
  });
});

describe('an update of a branch', () => {
  const at = (commit: string | undefined) =>
    resolutionOf('shop', { ref: 'main', kind: 'branch', commit: newest }, { branch: 'main', commit, nodes });

  test('is the tip that it moved to from its commit', () => {
    expect(findUpdates([at('abcdef0')], [refs('v9.0.0')], 'major')).toMatchObject({
      updates: [
        {
          name: 'shop',
          url: 'https://github.com/acme/shop',
          current: 'abcdef0',
          newest,
          commit: newest,
          newer: [],
          reason: 'the branch main moved from abcdef0 to eeeeeeeeeeee',
        },
      ],
      edits: [{ node: commitNode, value: 'eeeeeee' }],
    });
  });

  test('is none while it is there', () => {
    expect(findUpdates([at('eeeeeee')], [refs('v9.0.0')], 'major')).toMatchObject({ updates: [], compared: 1 });
  });

  test('cannot be found without a commit, and nothing is called newest', () => {
    expect(findUpdates([at(undefined)], [refs('v9.0.0')], 'major')).toMatchObject({
      updates: [],
      compared: 0,
      uncompared: [{ name: 'shop', reason: 'it follows the branch main' }],
    });
  });
});

describe('a tag that cannot be compared is named, not called newest', () => {
  test.each([
    ['nightly', ['nightly', 'v2.0.0'], 'the tag nightly is not a version'],
    ['v1.0.0', ['v1.0.0', '1.3.0'], '1.3.0 is newer than v1.0.0, but not spelled like it'],
  ])('%s beside %j', (ref, tags, reason) => {
    const found = findUpdates([resolutionOf('shop', { ref, kind: 'tag' }, { nodes })], [refs(...tags)], 'major');
    expect(found).toMatchObject({ updates: [], edits: [], compared: 0, uncompared: [{ name: 'shop', reason }] });
  });
});

test('the table of updates counts newer tags, and explains a branch', () => {
  const update = { name: 'a|b', url: '', current: 'v1', newest: 'x'.repeat(70), commit: '', reason: 'it moved' };
  const newer = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
  const updates = [
    { ...update, newer: newer(3) },
    { ...update, newer: newer(20) },
    { ...update, newer: [] },
  ];
  const rows = updatesMarkdown({ updates, uncompared: [], compared: 4, level: 'minor' })
    .replaceAll('<wbr>', '')
    .split('\n');
  expect(rows[0]).toBe('| App | Now | Newest | Note |');
  expect(rows.slice(2)).toEqual([
    `| a&#124;b | <code>v1</code> | <code>${'x'.repeat(64)}</code> | 3 newer |`,
    expect.stringContaining('| 20 or more newer |'),
    expect.stringContaining('| it moved |'),
  ]);
});

describe('newest is said', () => {
  const uncompared = [{ name: 'pos', reason: 'it follows the branch main' }];

  test.each([
    ['patch', 'Every app is at the newest version of its minor version.'],
    ['minor', 'Every app is at the newest version of its major version.'],
    ['major', 'Every app is at the newest version of its repository.'],
  ] as const)('within the level %s', (level, sentence) => {
    expect(updatesMarkdown({ updates: [], uncompared: [], compared: 2, level })).toBe(sentence);
  });

  test('only of what was compared', () => {
    expect(updatesMarkdown({ updates: [], uncompared, compared: 2, level: 'major' })).toBe(
      'Every app that can be compared is at the newest version of its repository.\n\nNot compared: pos (it follows the branch main).',
    );
    expect(updatesMarkdown({ updates: [], uncompared, compared: 0, level: 'major' })).toBe(
      'Not compared: pos (it follows the branch main).',
    );
  });
});
