import { expect } from '@jest/globals';

/** Fails when a rule of the house is broken: first with what to do, then with the places. */
export function expectNone(found: readonly string[], advice: string): void {
  if (found.length > 0) {
    const failure = new Error(`${advice}\n${found.map(place => `  ${place}`).join('\n')}`);
    Error.captureStackTrace(failure, expectNone);
    throw failure;
  }
  // Each test asserts something.
  expect(found).toEqual([]);
}
