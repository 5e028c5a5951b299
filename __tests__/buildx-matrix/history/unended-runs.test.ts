import { describe, expect, test } from '@jest/globals';
import { listRunsBefore } from '../../../actions/buildx-matrix/history/unended-runs.ts';
import type { RepositoryApi } from '../../../actions/shared/github/api/repository-api.ts';
import type { TrustedRun } from '../../../actions/shared/github/api/trusted-runs.ts';
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
      readWorkflowRun: unused,
      readRelease: unused,
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
