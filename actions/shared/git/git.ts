import { inputError, serviceError } from '../runtime/errors.ts';
import type { Capture, Captured } from '../runtime/exec.ts';

export type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** One setting of git for the time of a call, e.g. `['core.hooksPath', '/dev/null']`. */
export type GitSetting = readonly [key: string, value: string];

export interface GitOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: GitEnvironment;
  /** Default 60. */
  readonly timeoutSeconds?: number;
}

/** Git in one folder, without questions, hooks, pagers and translations. */
export interface Git {
  /** Runs git to its end; an exit code other than 0 is an answer, not an error. */
  run(args: readonly string[], options?: GitOptions): Promise<Captured>;
  /**
   * What git prints, without the last newline.
   *
   * @throws ActionError of kind `input` or `service` that holds what git said
   */
  text(args: readonly string[], options?: GitOptions): Promise<string>;
}

export interface GitPlace {
  readonly capture: Capture;
  readonly cwd: string;
  readonly env: GitEnvironment;
  /** Handed over in the environment, never as arguments, so that a secret in them is not seen in a process list. */
  readonly settings?: readonly GitSetting[];
}

/** Variables that a surrounding git (a hook, a rebase) sets and that would point this one at another repository. */
const surroundings = [
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

const quiet: readonly GitSetting[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['log.showSignature', 'false'],
];

/** Makes git ready to be called in `cwd`. */
export function createGit({ capture, cwd, env, settings = [] }: GitPlace): Git {
  const own = withSettings(quietEnvironment(env), [...quiet, ...trustedFolders(cwd, env), ...settings]);
  const run: Git['run'] = async (args, options = {}) =>
    await capture('git', args, {
      cwd,
      env: { ...own, ...options.env },
      ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
      timeoutSeconds: options.timeoutSeconds ?? 60,
    });
  return {
    run,
    text: async (args, options) => {
      const result = await run(args, options);
      if (result.exitCode !== 0) throw gitFailure(args, result, cwd);
      return result.stdout.toString('utf8').replace(/\n$/, '');
    },
  };
}

function quietEnvironment(env: GitEnvironment): GitEnvironment {
  const kept = Object.entries(env).filter(([name]) => !surroundings.includes(name));
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
 * On a runner the workspace is the user's own, but a job in a container sees it under another owner, and git refuses it
 * (git-config, "safe.directory"; the command scope is honoured from git 2.38 on).
 */
function trustedFolders(cwd: string, env: GitEnvironment): readonly GitSetting[] {
  if (env['GITHUB_ACTIONS'] !== 'true') return [];
  const folders = new Set([cwd, env['GITHUB_WORKSPACE'] ?? cwd]);
  return [...folders].map(folder => ['safe.directory', folder] as const);
}

/** Adds settings behind those that the environment carries already (git-config, "GIT_CONFIG_COUNT"). */
export function withSettings(env: GitEnvironment, settings: readonly GitSetting[]): GitEnvironment {
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const added: Record<string, string> = { GIT_CONFIG_COUNT: String(first + settings.length) };
  settings.forEach(([key, value], index) => {
    added[`GIT_CONFIG_KEY_${first + index}`] = key;
    added[`GIT_CONFIG_VALUE_${first + index}`] = value;
  });
  return { ...env, ...added };
}

/** What git said, as an error for people; passwords in addresses are left out. */
export function gitFailure(args: readonly string[], result: Captured, cwd: string) {
  const said = withoutPasswords(result.stderr.trim());
  if (said.includes('dubious ownership')) {
    return inputError(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
      fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
      cause: said,
    });
  }
  if (/not a git repository/i.test(said)) {
    return inputError(`${cwd} is not a git repository.`, {
      fix: 'Check the repository out first, e.g. with actions/checkout.',
      cause: said,
    });
  }
  return serviceError(`git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${said}`);
}

/** Hides user names and passwords of addresses. */
export const withoutPasswords = (text: string): string => text.replace(/(\w:\/\/)[^@/\s]+@/g, '$1***@');
