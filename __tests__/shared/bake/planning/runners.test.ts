import { describe, expect, test } from '@jest/globals';
import { parseRunnerLabels, runnersOf } from '../../../../actions/shared/bake/planning/runners.ts';
import type { ActionError } from '../../../../actions/shared/runtime/errors.ts';

const thrown = (act: () => unknown): ActionError => {
  try {
    act();
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('nothing was thrown');
};

describe('the runners of a platform', () => {
  const runners = runnersOf(
    new Map([
      ['default', ['ubuntu-24.04']],
      ['linux/arm', ['pi']],
      ['linux/arm/v6', ['pi', 'old']],
      ['linux/aarch64', ['ubuntu-24.04-arm']],
      ['windows', ['windows-2025']],
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

  test('without a default, a platform that no line covers names the line to add', () => {
    const error = thrown(() => runnersOf(new Map([['linux/arm', ['pi']]])).labelsFor('linux/arm64'));
    expect(error.message).toContain('names no runner for linux/arm64');
    expect(error.fix).toContain('linux/arm64=ubuntu-24.04');
  });
});

describe('a line of the input "runners"', () => {
  test('has labels, which commas separate', () => {
    expect(parseRunnerLabels('self-hosted, linux ,,arm64', 'linux/arm64')).toEqual(['self-hosted', 'linux', 'arm64']);
  });

  test.each([
    ['default', ' , ', '"default" has no runner label; allowed: e.g. default=ubuntu-24.04'],
    ['linux/', 'x', '"linux/" is not a platform'],
    ['foo/bar/baz/q', 'l', '"foo/bar/baz/q" is not a platform'],
  ])('%s=%s is refused', (key, value, message) => {
    expect(() => parseRunnerLabels(value, key)).toThrow(message);
  });
});
