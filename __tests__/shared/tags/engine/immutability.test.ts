import { describe, expect, test } from '@jest/globals';
import {
  type ImmutabilityFacts,
  immutableTagOf,
  isImmutableTag,
} from '../../../../actions/shared/tags/engine/immutability.ts';
import { commit } from '../tag-facts.ts';

describe('tags that never move', () => {
  const facts: ImmutabilityFacts = { revision: commit, run: 123 };
  test.each<[string, boolean, Partial<ImmutabilityFacts>?]>([
    ['sha-860c190', true],
    [`sha-${commit}`, true],
    ['main-860c190', true],
    ['1.2.3-4-g860c190', true],
    ['g860c190', true],
    ['860C190', true],
    ['x860c190', false],
    ['860c190x', false],
    ['a.860c190', true],
    ['a_860c190', true],
    ['860c19', false],
    ['sha-1111111', false],
    ['1.2.3', true],
    ['v1.2.3', true],
    ['V1.2.3', true],
    ['1.2.3.4', true],
    ['1.2.3+x', true],
    ['1.2.3_x', true],
    ['1.2.3RC1', true],
    ['x1.2.3', false],
    ['1.2.x', false],
    ['1.2.3', true, { version: '1.2' }],
    ['api-1.2.3', true, { version: 'v1.2.3' }],
    ['api_1.2.3', true, { version: '1.2.3' }],
    ['apiv1.2.3', true, { version: '1.2.3' }],
    ['1.2.3-alpine', true, { version: '1.2.3' }],
    ['api-1.2.3-alpine', true, { version: '1.2.3' }],
    ['api-1.2.3_x', true, { version: '1.2.3' }],
    ['api-1.2.3x', false, { version: '1.2.3' }],
    ['api1.2.3', false, { version: '1.2.3' }],
    ['api-1x2x3', false, { version: '1.2.3' }],
    ['api-1.2', false, { version: '1.2' }],
    ['1.2.3-rc.1', true],
    ['1.2.3b2', true],
    ['2024.01.15.123', true],
    ['1.2', false],
    ['v1', false],
    ['latest', false],
    ['main', false],
    ['pr-12', false],
    ['nightly', false],
    ['release-1.2.3', false],
    ['release-1.2.3', true, { version: '1.2.3' }],
    ['1.2.3', false, { branch: '1.2.3' }],
    ['main-run123', true],
    ['main-run12', false],
    ['main-run1234', false],
    ['run123-main', false],
    ['main-run123', false, { run: undefined }],
    ['main-runundefined', false, { run: undefined }],
    ['sha-2222222', true, { headRevision: '2'.repeat(40) }],
  ])('%s: %s', (tag, never, ...[more]) => {
    expect(isImmutableTag(tag, { ...facts, ...more })).toBe(never);
  });

  test('one that names the commit comes before a full version', () => {
    expect(immutableTagOf(['latest', '1.2.3', 'sha-860c190'], facts)).toBe('sha-860c190');
    expect(immutableTagOf(['latest', '1.2.3'], facts)).toBe('1.2.3');
    expect(immutableTagOf(['1.2.3', 'main-run123'], facts)).toBe('main-run123');
    expect(immutableTagOf(['1.2.3', '1.2.3-alpine'], facts)).toBe('1.2.3');
    expect(immutableTagOf(['latest', '1.2'], facts)).toBeUndefined();
    expect(immutableTagOf([], facts)).toBeUndefined();
  });
});
