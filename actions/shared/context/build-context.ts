/** The CI context: the same facts on GitHub Actions, on other CI services and in a plain checkout. */
export interface BuildContext extends RepositoryFacts, CommitFacts, TriggerFacts {
  readonly source: 'github' | 'gitlab' | 'jenkins' | 'git';
  /** Undefined on a laptop. */
  readonly run: RunFacts | undefined;
  readonly pullRequest: PullRequestFacts | undefined;
}

export interface RepositoryFacts {
  /** `owner/name`, or an empty string when no hosting service is known. */
  readonly repository: string;
  /** Address of the repository for people, e.g. `https://github.com/acme/shop`; empty when unknown. */
  readonly url: string;
  /** Undefined when only a request could find it. */
  readonly defaultBranch: string | undefined;
  /** For labels; an unknown fact is empty. */
  readonly about: { readonly title: string; readonly description: string; readonly license: string };
}

export interface CommitFacts extends RefFacts {
  /** The commit that is built: on a pull request the merge commit. */
  readonly revision: string;
  /** The head of the pull request, else the same as `revision`. */
  readonly headRevision: string;
  /** Time of the commit `headRevision`, in UTC; undefined when neither event nor git has it. */
  readonly commitTime: string | undefined;
}

/** What a full ref name says. */
export interface RefFacts {
  /** Full name, e.g. `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly kind: 'branch' | 'tag' | 'pull-request' | 'merge-queue' | 'detached';
  /** The branch, tag or pull request's number without its prefix; empty when detached. */
  readonly refName: string;
}

interface TriggerFacts {
  /** In GitHub's words, e.g. `push`, `schedule`, `workflow_dispatch`; `local` in a plain checkout. */
  readonly event: string;
  /** The branch that a pushed Git tag came from, where the event names it. */
  readonly baseRef?: string;
  /** Whether a release event marks its release as a prerelease; undefined for other events. */
  readonly prerelease: boolean | undefined;
}

/** The run of a workflow or pipeline. */
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
  readonly baseRevision: string | undefined;
  /** Whether the head is in another repository; such a run has no secrets and may not push. */
  readonly fork: boolean;
}

/** The variables of a CI service. */
export type CiVariables = Readonly<Record<string, string | undefined>>;

/** Any ISO 8601 time as UTC with seconds, `2026-01-01T00:00:00Z`; undefined for a string that is not a time. */
export function utcTime(text: string): string | undefined {
  const time = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
