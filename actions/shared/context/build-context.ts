/** Where we are: the same facts on GitHub Actions, on other CI services and in a plain checkout. */
export interface BuildContext {
  readonly source: 'github' | 'gitlab' | 'jenkins' | 'git';
  /** `owner/name`, or an empty text when no hosting service is known. */
  readonly repository: string;
  /** Address of the repository for people, e.g. `https://github.com/acme/shop`; empty when unknown. */
  readonly url: string;
  /** The commit that is built: on a pull request the merge commit. */
  readonly revision: string;
  /** The head of the pull request, else the same as `revision`. */
  readonly headRevision: string;
  /** Time of the commit `headRevision`, in UTC; null when neither payload nor git tells it. */
  readonly commitTime: string | null;
  /** Full name, e.g. `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly kind: 'branch' | 'tag' | 'pull-request' | 'merge-queue' | 'detached';
  /** The branch, tag or pull request's number without its prefix; empty when detached. */
  readonly refName: string;
  readonly event: string;
  /** Null when it cannot be told without a request. */
  readonly defaultBranch: string | null;
  readonly run: RunFacts | null;
  readonly pullRequest: PullRequestFacts | null;
  /** The branch that a pushed git tag came from, where the event says it. */
  readonly baseRef?: string;
  /** Facts about the repository for labels; an unknown one is empty. */
  readonly about: { readonly title: string; readonly description: string; readonly licence: string };
  /** The release event's own word on whether it is a prerelease; null elsewhere. */
  readonly prerelease: boolean | null;
}

/** The run of a workflow or pipeline; null on a laptop. */
export interface RunFacts {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** Path of the workflow file, e.g. `.github/workflows/images.yml`. */
  readonly workflow: string;
}

export interface PullRequestFacts {
  readonly number: number;
  readonly headRef: string;
  readonly baseRef: string;
  readonly baseRevision: string | null;
  /** Whether the head stands in another repository; such a run has no secrets and may not push. */
  readonly fork: boolean;
}
