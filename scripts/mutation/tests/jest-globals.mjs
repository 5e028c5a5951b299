// What tests import from @jest/globals when they run without Jest's sandbox. It is copied into the tree that is tested.
import { createRequire } from 'node:module';

const circus = /** @type {typeof import('jest-circus')} */ (partOfCircus());
const { ModuleMocker } = /** @type {typeof import('jest-mock')} */ (partOfCircus('@jest/environment', 'jest-mock'));
const { ModernFakeTimers } = /** @type {typeof import('@jest/fake-timers')} */ (
  partOfCircus('@jest/environment', '@jest/fake-timers')
);

export const { expect } = /** @type {typeof import('expect')} */ (partOfCircus('@jest/expect', 'expect'));
export const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
export { circus };

const mocks = new ModuleMocker(globalThis);
/** @type {unknown} */
const config = { fakeTimers: {}, rootDir: process.cwd() };
const clock = new ModernFakeTimers({
  config: /** @type {import('@jest/types').Config.ProjectConfig} */ (config),
  global: globalThis,
});

/** Tests that use another method of `jest` fail without a mutant already, and the run says so. */
export const jest = {
  fn: mocks.fn.bind(mocks),
  spyOn: mocks.spyOn.bind(mocks),
  clearAllMocks: () => mocks.clearAllMocks(),
  restoreAllMocks: () => mocks.restoreAllMocks(),
  setTimeout: setTestTimeout,
  useFakeTimers: clock.useFakeTimers.bind(clock),
  useRealTimers: () => clock.useRealTimers(),
  setSystemTime: clock.setSystemTime.bind(clock),
  getTimerCount: () => clock.getTimerCount(),
  runAllTimers: () => clock.runAllTimers(),
  runAllTimersAsync: () => clock.runAllTimersAsync(),
  runOnlyPendingTimers: () => clock.runOnlyPendingTimers(),
  runOnlyPendingTimersAsync: () => clock.runOnlyPendingTimersAsync(),
  advanceTimersByTime: clock.advanceTimersByTime.bind(clock),
  advanceTimersByTimeAsync: clock.advanceTimersByTimeAsync.bind(clock),
  advanceTimersToNextTimer: clock.advanceTimersToNextTimer.bind(clock),
  advanceTimersToNextTimerAsync: clock.advanceTimersToNextTimerAsync.bind(clock),
};

/** @param {number} milliseconds */
export function setTestTimeout(milliseconds) {
  Reflect.set(globalThis, Symbol.for('TEST_TIMEOUT_SYMBOL'), milliseconds);
}

/**
 * Jest's packages come with each other; only the first is in package.json.
 * @param {...string} way
 * @returns {unknown}
 */
function partOfCircus(...way) {
  const packages = ['jest', '@jest/core', 'jest-config', 'jest-circus', ...way];
  const last = packages.pop() ?? '';
  let require = createRequire(`${process.cwd()}/package.json`);
  for (const name of packages) require = createRequire(require.resolve(`${name}/package.json`));
  return require(last);
}
