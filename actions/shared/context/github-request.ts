import { ActionError } from '../runtime/errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { BuildContext } from './build-context.ts';
import { aboutOf } from './github.ts';
import { textAt } from './payload.ts';
import { utcTime } from './time.ts';

/**
 * What is asked of GitHub about one repository. The client is handed in, because it stands on a higher floor.
 *
 * All throw ActionError of kind `permission` or `service`; documents are what the service answers, unchecked.
 */
export interface RepositoryQuestions {
  readRepository(): Promise<unknown>;
  readCommit(revision: string): Promise<unknown>;
  /** All refs below `refs/tags/`. */
  listTagRefs(): Promise<readonly unknown[]>;
}

/** @param repository `owner/name` */
export type AskGitHub = (repository: string) => RepositoryQuestions;

/** The answer to one question, or the reason why there is none. */
export async function answerOrFailure<T>(
  question: Promise<T>,
): Promise<{ readonly answer: T } | { readonly failure: string }> {
  try {
    return { answer: await question };
  } catch (error) {
    if (error instanceof ActionError) return { failure: error.message.replace(/\.$/, '') };
    throw error;
  }
}

/** Fills what neither the event nor the clone told: at most one request for the repository and one for the commit. */
export async function completeFromGitHub(
  { log }: Pick<Runtime, 'log'>,
  context: BuildContext,
  askGitHub: AskGitHub,
): Promise<BuildContext> {
  const github = askGitHub(context.repository);
  let known = context;
  if (known.defaultBranch === null) {
    const asked = await answerOrFailure(github.readRepository());
    if ('answer' in asked) {
      known = {
        ...known,
        url: textAt(asked.answer, 'html_url') || known.url,
        defaultBranch: textAt(asked.answer, 'default_branch') || null,
        about: aboutOf(asked.answer, known.repository),
      };
    } else log.debug(`The repository's default branch stays unknown: ${asked.failure}`);
  }
  if (known.commitTime === null) {
    const asked = await answerOrFailure(github.readCommit(known.headRevision));
    if ('answer' in asked) {
      known = { ...known, commitTime: utcTime(textAt(asked.answer, 'commit', 'committer', 'date')) };
    } else log.debug(`The time of the commit stays unknown: ${asked.failure}`);
  }
  return known;
}
