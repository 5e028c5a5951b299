import { describe, expect, test } from '@jest/globals';
import { listRunsBefore, waitForRuns } from '../../../actions/buildx-matrix/history/unended-runs.ts';
import type { RepositoryApi } from '../../../actions/shared/github/api/repository-api.ts';
import type { TrustedRun } from '../../../actions/shared/github/api/trusted-runs.ts';
import { startDeadline } from '../../../actions/shared/runtime/scheduling/deadline.ts';
import { revision } from '../../support/runs/plans.ts';

const run = (number: number, changes: Partial<TrustedRun> = {}): TrustedRun => ({
  id: number,
  run_number: number,
  run_attempt: 1,
  event: 'push',
  path: '.github/workflows/images.yml',
  head_branch: 'main',
  head_sha: revision,
  conclusion: null,
  html_url: `https://github.com/acme/shop/actions/runs/${number}`,
  head_repository: { id: 1 },
  repository: { id: 1 },
  ...changes,
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

describe('the runs that come before a run', () => {
  const tags = ['v1', 'v1.2.3', 'nightly'];
  const api = (...runs: TrustedRun[]): RepositoryApi => {
    const unused = async () => {
      throw new Error('this test lists runs and tags only');
    };
    return {
      readRepository: unused,
      readCommit: unused,
      listTagRefs: async start =>
        tags.filter(tag => tag.startsWith(start ?? '')).map(tag => ({ ref: `refs/tags/${tag}` })),
      listArtifacts: unused,
      compareCommits: unused,
      readRef: unused,
      downloadArtifact: unused,
      listWorkflowRuns: async function* () {
        yield runs;
      },
    };
  };
  const thisRun = (number: number, kind: 'branch' | 'tag', event = 'push') => ({
    event,
    kind,
    revision,
    run: { id: number, number, attempt: 1, workflow: '.github/workflows/images.yml' },
  });
  const numbersBefore = async (...call: Parameters<typeof listRunsBefore>) =>
    (await listRunsBefore(...call)).map(({ run_number: number }) => number);
  const all = api(run(8, { head_branch: 'v1.2.3' }), run(9, { head_branch: 'main' }), run(10, { head_branch: 'v1' }));

  test.each([
    ['a Git tag waits for branches, whatever their number, and for earlier tags', thisRun(10, 'tag'), [8, 9]],
    ['the first of two Git tags waits for branches only', thisRun(8, 'tag'), [9]],
    ['a branch waits for no Git tag', thisRun(9, 'branch'), []],
    ['a later branch waits for an earlier one', thisRun(11, 'branch'), [9]],
    ['a release waits like its Git tag', thisRun(12, 'tag', 'release'), [8, 9, 10]],
  ])('%s', async (_, context, expected) => {
    expect(await numbersBefore(all, context)).toEqual(expected);
  });

  test('no two runs wait for each other', async () => {
    const kinds = { 8: 'tag', 9: 'branch', 10: 'tag' } as const;
    const waits = await Promise.all(
      ([8, 9, 10] as const).flatMap(async number => ({
        number,
        for: await numbersBefore(all, thisRun(number, kinds[number])),
      })),
    );
    const mutual = waits.filter(one =>
      waits.some(other => one.for.includes(other.number) && other.for.includes(one.number)),
    );
    expect(mutual).toEqual([]);
  });

  test('a branch that begins like a Git tag is a branch', async () => {
    expect(await numbersBefore(api(run(5, { head_branch: 'v1.2' })), thisRun(9, 'branch'))).toEqual([5]);
  });

  test('outside a service there are none', async () => {
    expect(await listRunsBefore(all, { ...thisRun(8, 'branch'), run: undefined })).toEqual([]);
  });
});
