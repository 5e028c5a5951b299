import { describe, expect, test } from '@jest/globals';
import { waitForRuns, waitMinutes } from '../../../../actions/shared/github/api/run-wait.ts';
import type { TrustedRun } from '../../../../actions/shared/github/api/trusted-runs.ts';
import { startDeadline } from '../../../../actions/shared/runtime/scheduling/deadline.ts';

const run = (number: number): TrustedRun => ({
  id: number,
  run_number: number,
  run_attempt: 1,
  event: 'push',
  path: '.github/workflows/images.yml',
  head_branch: 'main',
  head_sha: '1'.repeat(40),
  conclusion: null,
  html_url: `https://github.com/acme/shop/actions/runs/${number}`,
  head_repository: { id: 1 },
  repository: { id: 1 },
});

describe('waiting for other runs', () => {
  /** Looks that each take some seconds of a clock of this test. */
  async function wait(looks: readonly (readonly TrustedRun[])[], { minutes = 30, seconds = 15 } = {}) {
    let milliseconds = 0;
    const lines: string[] = [];
    const queue = [...looks];
    const left = await waitForRuns(async () => queue.shift() ?? [], {
      log: { info: line => lines.push(line) },
      deadline: startDeadline(minutes * 60, () => milliseconds),
      pause: async () => {
        milliseconds += seconds * 1000;
      },
    });
    return { left, lines, minutes: milliseconds / 60_000, looks: looks.length - queue.length };
  }

  test('ends at once where none is under way', async () => {
    expect(await wait([[]])).toEqual({ left: [], lines: [], minutes: 0, looks: 1 });
  });

  test('ends with the last of them, and says once a minute how long it may still take', async () => {
    const looks = [[run(5), run(6)], [run(6)], ...Array.from({ length: 8 }, () => [run(6)]), []];
    const { left, lines, minutes } = await wait(looks);
    expect(left).toEqual([]);
    expect(minutes).toBe(2.5);
    expect(lines).toEqual([
      'Waiting for run 5 on main (https://github.com/acme/shop/actions/runs/5) and run 6 on main (https://github.com/acme/shop/actions/runs/6), up to 30 more minutes.',
      'Waiting for run 6 on main (https://github.com/acme/shop/actions/runs/6), up to 30 more minutes.',
      'Waiting for run 6 on main (https://github.com/acme/shop/actions/runs/6), up to 29 more minutes.',
      'Waiting for run 6 on main (https://github.com/acme/shop/actions/runs/6), up to 28 more minutes.',
    ]);
  });

  test('ends at its limit, with the runs that have not ended', async () => {
    const { left, minutes, lines } = await wait(
      Array.from({ length: 99 }, () => [run(5)]),
      { minutes: 2 },
    );
    expect([left.map(({ id }) => id), minutes]).toEqual([[5], 2]);
    expect(lines.at(-1)).toMatch(/up to 1 more minute\.$/);
  });
});

describe('minutes', () => {
  test.each([
    ['0', 0],
    ['10', 10],
    ['10m', 10],
    ['360m', 360],
  ])('%s are %i', (text, minutes) => expect(waitMinutes.parse(text)).toBe(minutes));

  test.each(['-1', '361', '10s', '1h', 'm', '1.5', '10 m', ''])('"%s" is refused', text =>
    expect(() => waitMinutes.parse(text)).toThrow(/0 to 360/),
  );
});
