import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Attempt, retry } from '../../../../actions/shared/runtime/scheduling/retry.ts';
import { cases } from '../../../support/fuzzing.ts';

function clock() {
  const pauses: number[] = [];
  let time = 0;
  return {
    pauses,
    ports: {
      random: () => 0.999,
      now: () => time,
      sleep: async (milliseconds: number) => {
        pauses.push(milliseconds);
        time += milliseconds;
      },
    },
  };
}

const policy = { attempts: 5, deadlineSeconds: 60, baseMilliseconds: 100, capMilliseconds: 500 };
const again = (afterMilliseconds?: number): Attempt<string> => ({
  again: new Error('not yet'),
  ...(afterMilliseconds === undefined ? {} : { afterMilliseconds }),
});

describe('retry', () => {
  test('pauses double up to the cap', async () => {
    const { pauses, ports } = clock();
    await expect(retry(async () => again(), policy, ports)).rejects.toThrow('not yet');
    expect(pauses).toEqual([99, 199, 399, 499]);
  });

  test('ends with the first success', async () => {
    const { pauses, ports } = clock();
    expect(await retry(async number => (number < 3 ? again() : { done: `at ${number}` }), policy, ports)).toBe('at 3');
    expect(pauses).toHaveLength(2);
  });

  test('a pause that was asked for is kept to', async () => {
    const { pauses, ports } = clock();
    await retry(async number => (number === 1 ? again(4000) : { done: '' }), policy, ports);
    expect(pauses).toEqual([4000]);
  });

  test('a pause beyond the deadline is not made', async () => {
    const { pauses, ports } = clock();
    await expect(retry(async () => again(60_001), policy, ports)).rejects.toThrow('not yet');
    expect(pauses).toEqual([]);
  });

  test('a pause that ends with the deadline is made', async () => {
    const { pauses, ports } = clock();
    await expect(retry(async () => again(60_000), policy, ports)).rejects.toThrow('not yet');
    expect(pauses).toEqual([60_000]);
  });

  test('an error that is thrown ends it at once', async () => {
    const { pauses, ports } = clock();
    const attempt = async () => Promise.reject(new Error('for good'));
    await expect(retry(attempt, policy, ports)).rejects.toThrow('for good');
    expect(pauses).toEqual([]);
  });

  test('never more attempts than allowed, never a pause above the bound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (attempts, random) => {
          const { pauses, ports } = clock();
          let made = 0;
          const attempt = async () => {
            made++;
            return again();
          };
          await retry(attempt, { ...policy, attempts }, { ...ports, random: () => random }).catch(() => undefined);
          expect(made).toBe(attempts);
          expect(Math.max(0, ...pauses)).toBeLessThanOrEqual(policy.capMilliseconds);
        },
      ),
      { numRuns: cases(100) },
    );
  });
});
