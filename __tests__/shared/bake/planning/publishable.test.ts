import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../../../../actions/shared/bake/definition.ts';
import { buildableTargets, publishableTargets } from '../../../../actions/shared/bake/planning/publishable.ts';
import { createFakeRuntime } from '../../../support/fake-runtime.ts';

const definition: Definition = {
  group: { default: { targets: ['binaries', 'api'] }, files: { targets: ['binaries'] } },
  target: { binaries: { output: ['type=local,dest=bin'] }, api: { tags: ['ghcr.io/acme/api'] } },
};

function publishableOf(names: readonly string[], changes: Partial<Definition> = {}) {
  const { log, logText } = createFakeRuntime();
  const targets = publishableTargets({ ...definition, ...changes }, names, log);
  return { targets, notice: logText('notice') };
}

describe('targets without tags', () => {
  test.each([[[]], [['default']]])('are left out of the group "default", with a notice: %j', names => {
    const { targets, notice } = publishableOf(names);
    expect(targets).toEqual(['api']);
    expect(notice).toContain('they have no tags: binaries.');
  });

  test.each([[['binaries']], [['files']], [['bin*']], [['default', 'binaries']]])('stay when asked for: %j', names => {
    const { targets, notice } = publishableOf(names);
    expect(targets).toContain('binaries');
    expect(notice).toBe('');
  });

  test('are an error when all of the group "default" are so, because a plan without images is no plan', () => {
    const group = { default: { targets: ['binaries'] } };
    expect(() => publishableOf([], { group })).toThrow(
      'No target of the group "default" has tags, so there is no image to publish: binaries.',
    );
  });

  test('are not mentioned where there are none', () => {
    expect(publishableOf([], { group: { default: { targets: ['api'] } } })).toEqual({
      targets: ['api'],
      notice: '',
    });
  });
});

describe('targets where no image is pushed', () => {
  const target = { ...definition.target, test: {}, cached: { output: ['type=cacheonly'] } };
  const buildable = (names: readonly string[], group: readonly string[]) => {
    const { log, logText } = createFakeRuntime();
    return {
      targets: buildableTargets({ target, group: { default: { targets: group } } }, names, log),
      notice: logText('notice'),
    };
  };

  test('need no tags', () => {
    expect(buildable([], ['api', 'test', 'cached'])).toEqual({ targets: ['api', 'cached', 'test'], notice: '' });
  });

  test('of the group "default" that only export files are left out, with a notice', () => {
    const { targets, notice } = buildable([], ['binaries', 'test']);
    expect(targets).toEqual(['test']);
    expect(notice).toContain('they export files and no image: binaries.');
  });

  test('are an error when all of them only export files', () => {
    expect(() => buildable([], ['binaries'])).toThrow('export files, and no image: binaries.');
  });

  test('stay when asked for', () => {
    expect(buildable(['binaries'], ['api'])).toEqual({ targets: ['binaries'], notice: '' });
  });
});
