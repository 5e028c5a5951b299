import { describe, expect, test } from '@jest/globals';
import type { TagKind } from '../../../../actions/shared/images/tag.ts';
import {
  guessTagKind,
  type ImmutabilityFacts,
  immutableTagOf,
} from '../../../../actions/shared/tags/engine/immutability.ts';
import { commit } from '../tag-facts.ts';

describe('the kind that the text of a tag suggests', () => {
  const facts: ImmutabilityFacts = { revision: commit, run: 123 };
  test.each<[string, TagKind, Partial<ImmutabilityFacts>?]>([
    ['sha-860c190', 'commit'],
    [`sha-${commit}`, 'commit'],
    ['main-860c190', 'commit'],
    ['1.2.3-4-g860c190', 'commit'],
    ['g860c190', 'commit'],
    ['860C190', 'commit'],
    ['x860c190', 'moving'],
    ['860c190x', 'moving'],
    ['a.860c190', 'commit'],
    ['a_860c190', 'commit'],
    ['860c19', 'moving'],
    ['sha-1111111', 'moving'],
    ['1.2.3', 'version'],
    ['v1.2.3', 'version'],
    ['V1.2.3', 'version'],
    ['1.2.3.4', 'version'],
    ['1.2.3+x', 'version'],
    ['1.2.3_x', 'version'],
    ['1.2.3RC1', 'version'],
    ['x1.2.3', 'moving'],
    ['1.2.x', 'moving'],
    ['1.2.3', 'version', { version: '1.2' }],
    ['api-1.2.3', 'version', { version: 'v1.2.3' }],
    ['api_1.2.3', 'version', { version: '1.2.3' }],
    ['apiv1.2.3', 'version', { version: '1.2.3' }],
    ['1.2.3-alpine', 'version', { version: '1.2.3' }],
    ['api-1.2.3-alpine', 'version', { version: '1.2.3' }],
    ['api-1.2.3_x', 'version', { version: '1.2.3' }],
    ['api-1.2.3x', 'moving', { version: '1.2.3' }],
    ['api1.2.3', 'moving', { version: '1.2.3' }],
    ['api-1x2x3', 'moving', { version: '1.2.3' }],
    ['api-1.2', 'moving', { version: '1.2' }],
    ['1.2.3-rc.1', 'version'],
    ['1.2.3b2', 'version'],
    ['2024.01.15.123', 'version'],
    ['1.2', 'moving'],
    ['v1', 'moving'],
    ['latest', 'moving'],
    ['main', 'moving'],
    ['pr-12', 'moving'],
    ['nightly', 'moving'],
    ['release-1.2.3', 'moving'],
    ['release-1.2.3', 'version', { version: '1.2.3' }],
    ['1.2.3', 'moving', { branch: '1.2.3' }],
    ['main-run123', 'run'],
    ['main-run123', 'moving', { branch: 'main-run123' }],
    ['860c190', 'moving', { branch: '860c190' }],
    ['main-run12', 'moving'],
    ['main-run1234', 'moving'],
    ['run123-main', 'moving'],
    ['main-run123', 'moving', { run: undefined }],
    ['main-runundefined', 'moving', { run: undefined }],
    ['sha-2222222', 'commit', { headRevision: '2'.repeat(40) }],
  ])('%s: %s', (tag, kind, ...[more]) => {
    expect(guessTagKind(tag, { ...facts, ...more })).toBe(kind);
  });
});

test.each<[string | undefined, readonly TagKind[]]>([
  ['t2', ['moving', 'run', 'version', 'commit', 'version']],
  ['t2', ['moving', 'run', 'commit', 'commit']],
  ['t1', ['moving', 'run', 'run']],
  [undefined, ['moving']],
  [undefined, []],
])('a version comes before a commit, and that before a run: %s of %j', (tag, kinds) => {
  expect(immutableTagOf(kinds.map((kind, index) => ({ tag: `t${index}`, kind })))).toBe(tag);
});
