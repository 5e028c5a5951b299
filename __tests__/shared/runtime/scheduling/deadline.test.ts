import { describe, expect, test } from '@jest/globals';
import { createDeadlines, type Deadline, LateError } from '../../../../actions/shared/runtime/scheduling/deadline.ts';

/** A clock that a test moves. */
function clock() {
  const state = { now: 1000 };
  return { state, now: () => state.now };
}

describe('a deadline', () => {
  test('of a question has 60 s, of optional facts 10 s, of a transfer 600 s, of something new 8 s', () => {
    const deadlines = createDeadlines();
    const kinds = [deadlines.question(), deadlines.optional(), deadlines.transfer(), deadlines.appearance()];
    expect(kinds.map(({ seconds }) => seconds)).toEqual([60, 10, 600, 8]);
  });

  test('runs out, and stays so', () => {
    const { state, now } = clock();
    const deadline = createDeadlines({ question: 5 }, now).question();
    expect(deadline.remainingMilliseconds()).toBe(5000);
    state.now += 4999;
    expect(deadline.remainingMilliseconds()).toBe(1);
    state.now += 100;
    expect(deadline.remainingMilliseconds()).toBe(0);
  });

  test('begins when it is made', () => {
    const { state, now } = clock();
    const deadlines = createDeadlines({}, now);
    state.now += 90_000;
    expect(deadlines.question().remainingMilliseconds()).toBe(60_000);
  });
});

describe('waiting for work that cannot be stopped', () => {
  const never = new Promise<never>(() => undefined);
  const over: Deadline = { seconds: 60, remainingMilliseconds: () => 0 };

  test('returns its value or its error in time', async () => {
    const deadlines = createDeadlines();
    expect(await deadlines.wait(deadlines.question(), Promise.resolve(7))).toBe(7);
    await expect(deadlines.wait(deadlines.question(), Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(deadlines.abandoned).toBe(false);
  });

  test('ends with the deadline, and what goes on is known', async () => {
    const deadlines = createDeadlines();
    await expect(deadlines.wait(over, never)).rejects.toEqual(new LateError(over));
    await expect(deadlines.wait(over, never)).rejects.toThrow('no complete answer within 60 s');
    expect(deadlines.abandoned).toBe(true);
  });

  test.each(['value', 'error'])('a late %s is dropped, and nothing goes on any more', async outcome => {
    const deadlines = createDeadlines();
    let end: () => void = () => undefined;
    const work = new Promise((resolve, reject) => {
      end = () => (outcome === 'value' ? resolve(1) : reject(new Error('late')));
    });
    await expect(deadlines.wait(over, work)).rejects.toThrow(LateError);
    end();
    await work.catch(() => undefined);
    expect(deadlines.abandoned).toBe(false);
  });
});
