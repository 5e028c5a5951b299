import type { RunOptions } from '../../../testing/runner.mjs';

export interface ForkedPullRequest {
  /** The merge commit, which is checked out. */
  readonly merge: string;
  /** The head of the pull request; default a commit that is nowhere else. */
  readonly head?: string;
}

/** The run of a pull request from a fork: it has no secrets and may not push. */
export const forkedPullRequest = ({ merge, head = 'e'.repeat(40) }: ForkedPullRequest) =>
  ({
    event: {
      name: 'pull_request',
      payload: {
        pull_request: {
          number: 9,
          head: { ref: 'main', sha: head, repo: { full_name: 'stranger/shop' } },
          base: { ref: 'main', sha: 'd'.repeat(40), repo: { full_name: 'acme/shop' } },
        },
      },
    },
    env: { GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/9/merge' },
  }) satisfies Partial<RunOptions>;
