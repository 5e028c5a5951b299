import { expect, test } from '@jest/globals';
import type { PresetName } from '../../../../actions/shared/tags/rules/preset.ts';
import { parseRules, presetRules } from '../../../../actions/shared/tags/rules/rule-parser.ts';
import { commit, compute, type Given, presetTags, tagsOf } from '../tag-facts.ts';

const main = 'refs/heads/main';
const feature = 'refs/heads/feat/a';
const version = 'refs/tags/v1.2.3';
const candidate = 'refs/tags/v1.2.3-rc.1';
const pull = 'refs/pull/123/merge';
const queue = 'refs/heads/gh-readonly-queue/main/pr-12-aabbccdd';

test.each<[preset: PresetName, ref: string, tags: string, given?: Given]>([
  ['environment', 'refs/heads/develop', 'develop-860c190'],
  ['environment', main, 'staging-860c190', { environment: 'staging' }],
  ['environment', version, 'v1.2.3'],
  ['environment', candidate, 'v1.2.3-rc.1'],
  ['environment', main, 'v1.4.0 main-860c190', { version: '1.4.0' }],
  ['environment', pull, ''],
  ['release', version, '1.2.3 1.2 1 latest'],
  ['release', version, '1.2.3 1.2 1', { known: ['v1.2.3', 'v2.0.1'] }],
  ['release', candidate, '1.2.3-rc.1'],
  ['release', main, ''],
  ['release', pull, '', { version: '1.2.3' }],
  ['release', main, '1.4.0 1.4 1 latest', { version: 'v1.4.0' }],
  ['calver', main, '2025.11.18.123 latest'],
  ['calver', feature, '2025.11.18.123'],
  ['calver', 'refs/tags/2024.01.15.123', '2024.01.15.123 latest'],
  ['calver', main, '2024.01.15.123 latest', { version: '2024.01.15.123' }],
  ['calver', pull, ''],
  ['date-sha', main, '20251118-860c190 production-latest'],
  ['date-sha', feature, '20251118-860c190'],
  ['date-sha', 'refs/heads/staging', '20251118-860c190 staging-latest', { environment: 'staging' }],
  ['date-sha', pull, '20251118-860c190', { environment: 'staging' }],
  ['branch', main, 'main main-latest main-860c190 latest'],
  ['branch', feature, 'feat-a feat-a-latest feat-a-860c190'],
  ['branch', queue, 'merge-queue-main-pr-12'],
  ['branch', pull, ''],
  ['commit', main, `sha-860c190 sha-${commit}`],
  ['commit', pull, `sha-860c190 sha-${commit}`],
  ['pull-request', pull, 'pr-123 pr-123-shop'],
  ['pull-request', pull, 'pr-123', { image: '' }],
  ['pull-request', main, ''],
  ['local', main, 'local-860c190'],
])('%s at %s gives %j', (preset, ref, tags, ...[given]) => {
  expect(presetTags([preset], ref, given)).toBe(tags);
});

test('presets go together with each other and with rules', () => {
  const rules = [
    ...presetRules(['branch', 'pull-request']),
    ...parseRules('type=raw,value=stable,enable={{is_default_branch}}'),
  ];
  expect(tagsOf(rules, main)).toBe('main main-latest main-860c190 stable latest');
  expect(tagsOf(rules, pull)).toBe('pr-123 pr-123-shop');
});

test('a preset is a line among rules, with attributes that hold for all of it', () => {
  expect(tagsOf('preset=commit,prefix=c-\npreset=branch,branches=main', main)).toBe(
    `main main-latest main-860c190 c-860c190 c-${commit} latest`,
  );
  expect(() => parseRules('preset=relase')).toThrow(
    'line 1, column 1: unknown preset "relase" (did you mean "release"?); allowed: environment, release, calver, date-sha, branch, commit, pull-request, local',
  );
  expect(() => parseRules('preset=release,pattern=x')).toThrow('unknown attribute "pattern" of a preset');
});

test('a preset decides which tag is immutable', () => {
  expect(compute(presetRules(['release']), version).immutableTag).toBe('1.2.3');
  expect(compute(presetRules(['branch']), main).immutableTag).toBe('main-860c190');
  expect(compute(presetRules(['calver']), main).immutableTag).toBe('2025.11.18.123');
  expect(compute(presetRules(['pull-request']), pull).immutableTag).toBeUndefined();
});

test('latest can be switched off where a preset takes it', () => {
  expect(presetTags(['branch'], main, { flavor: 'latest=false' })).toBe('main main-latest main-860c190');
});
