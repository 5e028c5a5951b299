import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../../actions/shared/github/api/failures.ts';
import type { RepositoryApi } from '../../../../actions/shared/github/api/repository-api.ts';
import {
  distrust,
  judgeRuns,
  listUnendedRuns,
  publishingEvents,
  readRun,
  trustedEvents,
} from '../../../../actions/shared/github/api/trusted-runs.ts';
import { serviceError } from '../../../../actions/shared/runtime/errors.ts';
import { mutated, survives } from '../../../support/fuzzing.ts';

const policy = { workflow: '.github/workflows/images.yml', branch: 'main', events: trustedEvents, not: 99 };

const run = (changes: object = {}) => ({
  id: 1,
  run_number: 1,
  run_attempt: 1,
  event: 'push',
  path: '.github/workflows/images.yml@main',
  head_branch: 'main',
  head_sha: 'a'.repeat(40),
  conclusion: 'success',
  html_url: 'https://github.com/acme/shop/actions/runs/1',
  head_repository: { id: 1 },
  repository: { id: 1 },
  ...changes,
});

describe('why a run is not trusted', () => {
  test.each([
    [{}, undefined],
    [{ event: 'schedule' }, undefined],
    [{ event: 'workflow_dispatch' }, undefined],
    [{ path: '.github/workflows/images.yml' }, undefined],
    [{ id: 99 }, 'it is this run'],
    [{ conclusion: 'failure' }, 'it ended as failure'],
    [{ conclusion: null }, 'it has not ended'],
    [{ head_repository: { id: 666 } }, 'its commit comes from a fork'],
    [{ head_repository: null }, 'its commit comes from a fork'],
    [{ path: '.github/workflows/other.yml@main' }, 'it belongs to .github/workflows/other.yml@main'],
    [{ head_branch: 'topic' }, 'it ran on topic'],
    [{ head_branch: null }, 'it ran on null'],
    [{ event: 'pull_request' }, 'its event was pull_request'],
    [{ event: 'pull_request_target' }, 'its event was pull_request_target'],
    [{ event: 'workflow_run' }, 'its event was workflow_run'],
  ])('%j: %j', (changes, reason) => {
    expect(distrust(run(changes), policy)).toBe(reason);
  });

  test('a commit takes the place of the branch', () => {
    const ofCommit = { workflow: policy.workflow, revision: 'a'.repeat(40), events: publishingEvents, not: 99 };
    expect(distrust(run({ head_branch: 'topic', event: 'merge_group' }), ofCommit)).toBeUndefined();
    expect(distrust(run({ head_sha: 'b'.repeat(40) }), ofCommit)).toBe(`it built ${'b'.repeat(40)}`);
    expect(distrust(run({ event: 'merge_group' }), policy)).toBe('its event was merge_group');
  });
});

const running = { conclusion: null };

describe('runs that have not ended', () => {
  const ofCommit = { workflow: policy.workflow, revision: 'a'.repeat(40), events: publishingEvents, not: 99 };

  test('are those that are trusted if they end well', async () => {
    const pages = [
      [run({ id: 5, ...running }), run({ id: 4 }), run({ id: 99, ...running })],
      [run({ id: 3, ...running, head_repository: { id: 666 } }), run({ id: 2, ...running })],
    ];
    expect((await listUnendedRuns(listing(pages), ofCommit)).map(({ id }) => id)).toEqual([5, 2]);
  });

  test('of a branch are those that are newer than its last good run', async () => {
    const pages = [[run({ id: 5, ...running }), run({ id: 4, conclusion: 'failure' }), run({ id: 3 })], [run(running)]];
    const read: number[] = [];
    expect((await listUnendedRuns(listing(pages, read), policy)).map(({ id }) => id)).toEqual([5]);
    expect(read).toEqual([0]);
  });
});

describe('one run', () => {
  const answering = (answer: () => unknown): RepositoryApi => ({
    ...listing([]),
    readWorkflowRun: async () => answer(),
  });
  const failing = (error: Error) =>
    answering(() => {
      throw error;
    });

  test('is read in any state', async () => {
    const failed = run({ conclusion: 'failure', event: 'pull_request' });
    expect(
      await readRun(
        answering(() => failed),
        1,
      ),
    ).toMatchObject({ id: 1, conclusion: 'failure' });
  });

  test('that was deleted is undefined; another failure is not', async () => {
    expect(await readRun(failing(new NotFoundError('permission', 'no')), 1)).toBeUndefined();
    await expect(readRun(failing(serviceError('down')), 1)).rejects.toThrow('down');
  });

  test('is not read from an answer of another form', async () => {
    await expect(
      readRun(
        answering(() => ({ id: 'one' })),
        1,
      ),
    ).rejects.toMatchObject({
      kind: 'service',
      message: "GitHub's answer about run 1 does not have the expected form.",
    });
  });
});

/** A service that lists these pages; each that is read is noted. */
function listing(pages: readonly (readonly unknown[])[], read: number[] = []): RepositoryApi {
  const unused = async () => {
    throw new Error('this test lists runs only');
  };
  return {
    readRepository: unused,
    readCommit: unused,
    listTagRefs: unused,
    compareCommits: unused,
    readWorkflowRun: unused,
    readRelease: unused,
    readRef: unused,
    listArtifacts: unused,
    downloadArtifact: unused,
    listWorkflowRuns: async function* () {
      for (const [number, page] of pages.entries()) {
        read.push(number);
        yield page;
      }
    },
  };
}

describe('the newest trusted runs', () => {
  const page = (from: number, changes: object = {}) =>
    Array.from({ length: 3 }, (_, at) => run({ id: from - at, run_number: from - at, ...changes }));

  test('are five at most, and no page is read that is not needed', async () => {
    const read: number[] = [];
    const pages = [page(30, { head_repository: { id: 666 } }), page(20), page(17), page(14)];
    const { trusted, distrusted } = await judgeRuns(listing(pages, read), policy);
    expect(trusted.map(({ id }) => id)).toEqual([20, 19, 18, 17, 16]);
    expect(distrusted).toEqual(
      [30, 29, 28].map(
        number => `run ${number} (https://github.com/acme/shop/actions/runs/1): its commit comes from a fork`,
      ),
    );
    expect(read).toEqual([0, 1, 2]);
  });

  test('have the attempt that GitHub gives, else the first', async () => {
    const old = { ...run({ id: 2, run_number: 2 }), run_attempt: undefined };
    const { trusted } = await judgeRuns(listing([[old, run({ run_attempt: 3 })]]), policy);
    expect(trusted.map(({ run_attempt }) => run_attempt)).toEqual([1, 3]);
  });

  test('are none where there are none', async () => {
    expect(await judgeRuns(listing([[]]), policy)).toEqual({ trusted: [], distrusted: [] });
  });

  test('are not read from a list of another form', async () => {
    await expect(judgeRuns(listing([[{ id: 'one' }]]), policy)).rejects.toMatchObject({
      kind: 'service',
      message: "GitHub's list of runs of images.yml does not have the expected form.",
    });
  });
});

test('any answer about a run is read, or refused', async () => {
  const { taken, refused } = await survives(mutated(run()), async answer => {
    await readRun({ ...listing([]), readWorkflowRun: async () => answer }, 1);
  });
  expect(taken).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(50);
});

test('any list of runs is read, or refused, and no changed run is trusted for its form', async () => {
  const pages = mutated([run(), run({ id: 2, run_attempt: undefined })]);
  const { taken, refused } = await survives(pages, async page => {
    const { trusted } = await judgeRuns(listing([page as unknown[]]), policy);
    for (const found of trusted) expect(distrust(found, policy)).toBeUndefined();
  });
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
