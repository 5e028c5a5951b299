import { describe, expect, test } from '@jest/globals';
import { parseRunners } from '../../../../actions/shared/bake/planning/runners.ts';
import type { ActionError } from '../../../../actions/shared/runtime/errors.ts';

const thrown = (act: () => unknown): ActionError => {
  try {
    act();
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('nothing was thrown');
};

describe('parseRunners', () => {
  const runners = parseRunners(
    new Map([
      ['default', 'ubuntu-24.04'],
      ['linux/arm', 'pi'],
      ['linux/arm/v6', 'pi, old,'],
      ['linux/aarch64', 'ubuntu-24.04-arm'],
      ['windows', 'windows-2025'],
    ]),
  );

  test.each([
    ['linux/amd64', ['ubuntu-24.04']],
    ['linux/arm64', ['ubuntu-24.04-arm']],
    ['linux/arm/v7', ['pi']],
    ['linux/arm/v6', ['pi', 'old']],
    ['windows/amd64', ['windows-2025']],
  ])('%s: the longest prefix wins', (platform, labels) => {
    expect(runners.labelsFor(platform)).toEqual(labels);
  });

  test.each([
    [new Map([['default', ' , ']]), 'Input "runners": "default" has no runner label.'],
    [new Map([['linux/', 'x']]), '"linux/" is not a platform'],
  ])('refuses %j', (lines, message) => {
    expect(() => parseRunners(lines)).toThrow(message);
  });

  test('without a default, a platform that no line covers names the line to add', () => {
    const error = thrown(() => parseRunners(new Map([['linux/arm', 'pi']])).labelsFor('linux/arm64'));
    expect(error.message).toContain('names no runner for linux/arm64');
    expect(error.fix).toContain('linux/arm64=ubuntu-24.04');
  });
});
