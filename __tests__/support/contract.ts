import { expect } from '@jest/globals';

/** Fails when a rule of the house is broken: first with what to do, then with the places. */
export function expectNone(found: readonly string[], advice: string): void {
  try {
    expect(found).toEqual([]);
  } catch {
    const failure = new Error(`${advice}\n${found.map(place => `  ${place}`).join('\n')}`);
    Error.captureStackTrace(failure, expectNone);
    throw failure;
  }
}
