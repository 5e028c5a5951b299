import { describe, expect, test } from '@jest/globals';
import { createDeadlines, LateError, startDeadline } from '../../../../actions/shared/runtime/scheduling/deadline.ts';

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

test('an error names the time in all', () => {
  expect(new LateError(startDeadline(60)).message).toBe('no complete answer within 60 s');
});
