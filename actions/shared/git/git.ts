import { ActionError, inputError } from '../runtime/errors.ts';

import type { Capture, Captured, CaptureOptions } from '../runtime/exec.ts';
import { redactAddresses } from '../text/address.ts';
import { refusedRedirect } from './remote-address.ts';
import { mayBeBare, requireGitVersion } from './version.ts';

export type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** One setting of git for the duration of a call, e.g. `['core.hooksPath', '/dev/null']`. */
export type GitSetting = readonly [key: string, value: string];

export interface GitCallOptions {
  readonly stdin?: CaptureOptions['stdin'];
  readonly onOutput?: CaptureOptions['onOutput'];
  /** Added to the environment of every call. */
  readonly env?: GitEnvironment;
  /** Default 60. */
  readonly timeoutSeconds?: number;
}

/** Git in one folder, without prompts, hooks, pagers and translations. */
export interface Git {
  /** Runs git to its end; an exit code other than 0 is a result, not an error. */
  run(args: readonly string[], options?: GitCallOptions): Promise<Captured>;
  /**
   * What git prints, without the last newline.
   *
   * @throws ActionError of kind `input`, or a `GitError`
   */
  text(args: readonly string[], options?: GitCallOptions): Promise<string>;
}

export interface GitOptions {
  readonly capture: Capture;
  readonly cwd: string;
  readonly env: GitEnvironment;
  /** The repository, where it is not the one that git finds from `cwd`. A bare repository has to be named. */
  readonly gitDir?: string;
  /** Passed in the environment, never as arguments, so that a secret in them is not seen in a process list. */
  readonly settings?: readonly GitSetting[];
  /**
   * Called when a call failed at a redirect (its status). The call is made again with the settings that it gives, which stay
   * for later calls; it throws where there are none.
   */
  readonly onRedirect?: ((status: string, run: Git['run']) => Promise<readonly GitSetting[]>) | undefined;
}

/** A failure of git that another attempt may not meet. */
export class GitError extends ActionError {
  /** What git printed on standard error, without passwords. */
  readonly output: string;
  /** Whether git did not end within its time limit. */
  readonly timedOut: boolean;

  constructor(message: string, details: { output: string; timedOut: boolean; cause?: unknown }) {
    super('service', message, { cause: details.cause });
    this.output = details.output;
    this.timedOut = details.timedOut;
  }
}

/** Variables that a surrounding git (a hook, a rebase) sets and that would point this one at another repository. */
const repositoryVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
];

/**
 * A commit may hold files that look like a bare repository, and the configuration there may name programs. Git then
 * works only with a `.git` folder, which no commit can hold, or with a repository that `GIT_DIR` names.
 */
const explicitBare: GitSetting = ['safe.bareRepository', 'explicit'];

/** With these, git starts no program of a commit or a repository, also where another program starts git. */
export const safeSettings: readonly GitSetting[] = [
  explicitBare,
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['log.showSignature', 'false'],
];

const quietSettings: readonly GitSetting[] = [...safeSettings, ['gc.auto', '0'], ['maintenance.auto', 'false']];

/** Prepares git for calls in `cwd`. */
export function createGit({ capture, cwd, env, gitDir, settings = [], onRedirect }: GitOptions): Git {
  let environment: GitEnvironment = {
    ...withSettings(quietEnvironment(env), [...quietSettings, ...trustedFolders(cwd, env), ...settings]),
    ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
  };
  const runOnce: Git['run'] = async (args, options = {}) => {
    const { stdin, onOutput, timeoutSeconds = 60 } = options;
    try {
      // A repository that is named is none that git finds, and where a `.git` comes first any git takes that.
      if (gitDir === undefined && mayBeBare(cwd)) await requireGitVersion({ capture, env });
      return await capture('git', args, {
        cwd,
        env: { ...environment, ...options.env },
        ...(stdin === undefined ? {} : { stdin }),
        ...(onOutput === undefined ? {} : { onOutput }),
        timeoutSeconds,
      });
    } catch (error) {
      throw error instanceof ActionError && error.kind === 'service' ? timeoutError(error) : error;
    }
  };
  let hasMoved = false;
  const run: Git['run'] = async (args, options) => {
    const result = await runOnce(args, options);
    const status = result.exitCode === 0 || hasMoved ? undefined : refusedRedirect(result.stderr);
    if (status === undefined || onRedirect === undefined) return result;
    hasMoved = true;
    environment = withSettings(environment, await onRedirect(status, runOnce));
    return await runOnce(args, options);
  };
  return {
    run,
    text: async (args, options) => {
      const result = await run(args, options);
      if (result.exitCode !== 0) throw gitFailure(args, result, cwd);
      return result.stdout.toString('utf8').replace(/\n$/, '');
    },
  };
}

/** `capture` fails with kind `service` for one reason only: the time limit. Its cause is what was printed until then. */
const timeoutError = ({ message, cause }: ActionError): GitError =>
  new GitError(message, { output: redactAddresses(String(cause ?? '').trim()), timedOut: true, cause });

function quietEnvironment(env: GitEnvironment): GitEnvironment {
  const kept = Object.entries(env).filter(([name]) => !repositoryVariables.includes(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

/**
 * On a runner the workspace belongs to the user, but a job in a container sees it under another owner, and git refuses
 * it (git-config, "safe.directory"; settings from the environment count from git 2.38 on).
 */
function trustedFolders(cwd: string, env: GitEnvironment): readonly GitSetting[] {
  if (env['GITHUB_ACTIONS'] !== 'true') return [];
  const folders = new Set([cwd, env['GITHUB_WORKSPACE'] ?? cwd]);
  return [...folders].map(folder => ['safe.directory', folder] as const);
}

/** Adds settings after those that the environment already has (git-config, "GIT_CONFIG_COUNT"). */
export function withSettings(env: GitEnvironment, settings: readonly GitSetting[]): GitEnvironment {
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const added: Record<string, string> = { GIT_CONFIG_COUNT: String(first + settings.length) };
  settings.forEach(([key, value], index) => {
    added[`GIT_CONFIG_KEY_${first + index}`] = key;
    added[`GIT_CONFIG_VALUE_${first + index}`] = value;
  });
  return { ...env, ...added };
}

/**
 * What git printed, as an error for people; passwords in addresses are left out. Git has no exit codes for its failures,
 * so the two that a user can fix are known by their messages, which `LC_ALL=C` keeps in English.
 */
export function gitFailure(args: readonly string[], result: Captured, cwd: string): ActionError {
  const output = redactAddresses(result.stderr.trim());
  if (output.includes('dubious ownership')) {
    return inputError(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
      fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
      terminalFix: `Run "git config --global --add safe.directory ${cwd}".`,
      cause: output,
    });
  }
  if (output.includes('cannot use bare repository')) {
    return inputError(`${cwd} contains the files of a bare git repository, which git does not trust.`, {
      fix: 'Name a folder of the checkout. If a commit added these files, find out why: they can make git run programs.',
      cause: output,
    });
  }
  if (/not a git repository/i.test(output)) {
    return inputError(`${cwd} is not a git repository.`, {
      fix: 'Check the repository out first, e.g. with actions/checkout.',
      terminalFix: 'Start the action in a folder of a git repository.',
      cause: output,
    });
  }
  const message = `git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${output}`;
  return new GitError(message, { output, timedOut: false });
}
