import { ActionError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Deadline } from '../runtime/scheduling/deadline.ts';
import { type BuildContext, utcTime } from './build-context.ts';
import { aboutOf } from './github.ts';
import { textAt } from './payload.ts';

/**
 * Reads one repository on GitHub. The client is a parameter, because it is on a higher floor.
 *
 * All methods throw ActionError of kind `permission` or `service`; documents are GitHub's answers, unchecked.
 */
export interface RepositoryReader {
  readRepository(): Promise<unknown>;
  readCommit(revision: string): Promise<unknown>;
  /** All refs below `refs/tags/`, or those whose names begin with `start` there. */
  listTagRefs(start?: string): Promise<readonly unknown[]>;
}

/**
 * @param repository `owner/name`
 * @param deadline of all calls together; without it, each call is a question of its own
 */
export type OpenRepository = (repository: string, deadline?: Deadline) => RepositoryReader;

/** Why there is no answer to a request. */
export interface Unanswered {
  /** A sentence without its full stop. */
  readonly failure: string;
  readonly error: ActionError;
}

/** The answer to one request, or the reason why there is none. */
export async function answerOrFailure<T>(request: Promise<T>): Promise<{ readonly answer: T } | Unanswered> {
  try {
    return { answer: await request };
  } catch (error) {
    if (error instanceof ActionError) return { failure: error.message.replace(/\.$/, ''), error };
    throw error;
  }
}

/** What the event and the clone contain. */
export interface PartialContext {
  readonly context: BuildContext;
  /** Whether the event describes the repository: its default branch, description and license. */
  readonly isDescribed: boolean;
}

/**
 * Adds what neither the event nor the clone contains: at most one request for the repository and one for the commit. An
 * action can do without these facts, so they share one short deadline, and the log says which stay unknown.
 */
export async function completeFromGitHub(
  { log, deadlines }: Pick<Runtime, 'log' | 'deadlines'>,
  { context, isDescribed }: PartialContext,
  openRepository: OpenRepository,
): Promise<BuildContext> {
  const reader = openRepository(context.repository, deadlines.optional());
  let known = context;
  if (!isDescribed) {
    const result = await answerOrFailure(reader.readRepository());
    if ('answer' in result) {
      known = {
        ...known,
        url: textAt(result.answer, 'html_url') || known.url,
        defaultBranch: textAt(result.answer, 'default_branch') || known.defaultBranch,
        about: aboutOf(result.answer, known.repository),
      };
    } else report(log, "The repository's default branch, description and license stay unknown", result);
  }
  if (known.commitTime === undefined) {
    const result = await answerOrFailure(reader.readCommit(known.headRevision));
    if ('answer' in result) {
      known = { ...known, commitTime: utcTime(textAt(result.answer, 'commit', 'committer', 'date')) };
    } else report(log, 'The time of the commit stays unknown', result);
  }
  return known;
}

/** A token without a permission stays so from run to run; a service that fails is news. */
function report(log: Log, what: string, { failure, error }: Unanswered): void {
  const message = `${what}: ${failure}`;
  if (error.kind === 'service') log.warning(message);
  else log.debug(message);
}
