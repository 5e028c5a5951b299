import { describe, expect, test } from '@jest/globals';
import type { BuildContext } from '../../../actions/shared/context/build-context.ts';
import {
  answerOrFailure,
  completeFromGitHub,
  type RepositoryReader,
} from '../../../actions/shared/context/repository-reader.ts';
import { permissionError, serviceError } from '../../../actions/shared/runtime/errors.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { pushToMain } from '../../support/runs/plans.ts';

const refused = () => Promise.reject(permissionError('The token cannot read acme/shop.'));
const repository = { html_url: 'https://ghe.example/acme/shop', default_branch: 'trunk', description: 'A shop' };
const commit = { commit: { committer: { date: '2026-03-04T05:06:07+01:00' } } };

/** Completes a context, and returns it with the log, the requests and the deadline of each reader. */
async function complete(known: Partial<BuildContext>, answers: Partial<RepositoryReader> = {}) {
  const runtime = createFakeRuntime();
  const asked: string[] = [];
  const note = <T>(request: string, answer: Promise<T>) => {
    asked.push(request);
    return answer;
  };
  const limits: (number | undefined)[] = [];
  const partial = { ...pushToMain, ...known };
  const context = await completeFromGitHub(
    runtime,
    { context: partial, isDescribed: partial.defaultBranch !== undefined },
    (name, deadline) => {
      limits.push(deadline?.seconds);
      return {
        readRepository: () => note(name, answers.readRepository?.() ?? Promise.resolve(repository)),
        readCommit: revision => note(revision, answers.readCommit?.(revision) ?? Promise.resolve(commit)),
        listTagRefs: async () => [],
      };
    },
  );
  return { context, asked, runtime, limits };
}

describe('completeFromGitHub', () => {
  test('makes no request when branch and time are known', async () => {
    const { context, asked } = await complete({});
    expect([context, asked]).toEqual([pushToMain, []]);
  });

  test('reads the repository when its default branch is unknown', async () => {
    const { context, asked } = await complete({ defaultBranch: undefined });
    expect(asked).toEqual(['acme/shop']);
    expect(context).toEqual({
      ...pushToMain,
      url: 'https://ghe.example/acme/shop',
      defaultBranch: 'trunk',
      about: { title: 'shop', description: 'A shop', license: '' },
    });
  });

  test('keeps the address when the answer has none, and no branch is no branch', async () => {
    const { context } = await complete({ defaultBranch: undefined }, { readRepository: async () => ({}) });
    expect(context).toMatchObject({ url: pushToMain.url, defaultBranch: undefined });
  });

  test('reads the head commit when its time is unknown', async () => {
    const headRevision = 'f'.repeat(40);
    const { context, asked } = await complete({ commitTime: undefined, headRevision });
    expect(asked).toEqual([headRevision]);
    expect(context.commitTime).toBe('2026-03-04T04:06:07Z');
  });

  test('the time stays unknown when the answer has none', async () => {
    const { context } = await complete({ commitTime: undefined }, { readCommit: async () => ({ commit: {} }) });
    expect(context.commitTime).toBeUndefined();
  });

  test('a refused request leaves the fact unknown, and the log says why', async () => {
    const unknown = { defaultBranch: undefined, commitTime: undefined };
    const { context, asked, runtime } = await complete(unknown, { readRepository: refused, readCommit: refused });
    expect(context).toEqual({ ...pushToMain, ...unknown });
    expect(asked).toHaveLength(2);
    expect(runtime.logText('debug').split('\n')).toEqual([
      "The repository's default branch, description and license stay unknown: The token cannot read acme/shop",
      'The time of the commit stays unknown: The token cannot read acme/shop',
    ]);
    expect(runtime.logText('warning')).toBe('');
  });

  test('a service that does not answer costs both facts together 10 s, and a warning names each', async () => {
    const unknown = { defaultBranch: undefined, commitTime: undefined };
    const silent = () => Promise.reject(serviceError('GitHub did not answer.'));
    const { runtime, limits } = await complete(unknown, { readRepository: silent, readCommit: silent });
    expect(runtime.logText('warning').split('\n')).toEqual([
      "The repository's default branch, description and license stay unknown: GitHub did not answer",
      'The time of the commit stays unknown: GitHub did not answer',
    ]);
    expect(limits).toEqual([10]);
  });
});

test('only errors that were expected become a reason', async () => {
  expect(await answerOrFailure(Promise.resolve(1))).toEqual({ answer: 1 });
  expect(await answerOrFailure(refused())).toMatchObject({ failure: 'The token cannot read acme/shop' });
  await expect(answerOrFailure(Promise.reject(new TypeError('x is not a function')))).rejects.toThrow(TypeError);
});
