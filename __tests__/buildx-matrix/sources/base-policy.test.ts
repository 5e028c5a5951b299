import { describe, expect, test } from '@jest/globals';
import { applyBasePolicy } from '../../../actions/buildx-matrix/sources/base-policy.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { createRepository } from '../../support/git-repository.ts';
import { targetSources } from '../facts.ts';
import { bakeFile, planIn, target } from '../plans.ts';

const pinned = { reference: `alpine@sha256:${'a'.repeat(64)}`, location: 'api/Dockerfile:1' };
const floating = { reference: 'alpine:3.22', location: 'web/Dockerfile:1' };

function apply(bases: 'ignore' | 'report' | 'refuse', images: readonly (typeof pinned)[], texts = ['FROM x']) {
  const { log, logText } = createFakeRuntime();
  applyBasePolicy(bases, ['api'], new Map([['api', targetSources({ images, texts })]]), log);
  return logText('notice');
}

describe('base images that are named by tag', () => {
  test('are ignored by default', () => {
    expect(apply('ignore', [floating])).toBe('');
  });

  test('are reported with the line that names them', () => {
    expect(apply('report', [pinned, floating])).toContain('alpine:3.22 (web/Dockerfile:1)');
    expect(apply('report', [pinned])).toBe('');
  });

  test('are refused by policy, all of them, with the fix', () => {
    expect(() => apply('refuse', [floating, { ...floating, reference: 'golang' }])).toThrow(
      expect.objectContaining({
        kind: 'policy',
        message: expect.stringContaining('alpine:3.22 (web/Dockerfile:1)\ngolang (web/Dockerfile:1)'),
        fix: expect.stringContaining('FROM alpine:3.22@sha256:'),
      }),
    );
    expect(apply('refuse', [pinned])).toBe('');
  });

  test('are refused when they cannot be known, because a gate must not pass what it did not see', () => {
    expect(() => apply('refuse', [], [])).toThrow('the base images cannot be read of: api.');
    expect(() => applyBasePolicy('refuse', ['api'], new Map(), createFakeRuntime().log)).toThrow('api');
    expect(apply('report', [], [])).toBe('');
  });
});

test.each(['all', 'diff'])('the input "bases" counts in mode %s', async mode => {
  const folder = createRepository({
    'docker-bake.json': bakeFile({ api: target('api', {}) }),
    Dockerfile: 'FROM alpine:3.22\n',
  });
  await expect(planIn({ folder, inputs: { mode, bases: 'refuse' } })).rejects.toThrow('alpine:3.22 (Dockerfile:1)');
  const { runtime } = await planIn({ folder, inputs: { mode, bases: 'report' } });
  expect(runtime.logText('notice')).toContain('alpine:3.22 (Dockerfile:1)');
});
