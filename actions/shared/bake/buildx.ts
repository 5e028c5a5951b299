import { safeSettings, withSettings } from '../git/git.ts';
import { ActionError, inputError } from '../runtime/errors.ts';
import type { Captured } from '../runtime/exec.ts';
import { isRunnerVariable } from '../runtime/program-environment.ts';
import type { CommandPorts, ProgramPorts, Runtime } from '../runtime/runtime.ts';
import { looksLikeCredentialName } from './credentials.ts';

/** The buildx command line: `docker buildx`, or the stand-alone program where there is no docker client. */
export interface Buildx {
  readonly program: string;
  readonly prefix: readonly string[];
  /** Names of variables of the job that `evaluate` does not get. */
  readonly heldBack: readonly string[];
  /** What `evaluate` gets of the job's environment. */
  readonly evaluationEnv: Environment;
  /** Like `capture`, for files of the repository whose values become public: without the credentials of the job. */
  evaluate(args: readonly string[], options?: BuildxOptions): Promise<Captured>;
  capture(args: readonly string[], options?: BuildxOptions): Promise<Captured>;
  stream(args: readonly string[], options: BuildxOptions & { onLine: (line: string) => void }): Promise<number>;
}

export interface BuildxOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutSeconds?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** docs.docker.com/build/cache/backends/gha: BuildKit reads the cache of `type=gha` with these. */
const cacheVariables = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
];

/** Whether a build gets this variable of the job. */
export const reachesBuild = (name: string): boolean => !isRunnerVariable(name) || cacheVariables.includes(name);

/** Whether the evaluation of a bake file gets this variable of the job: what it reads becomes public with the plan. */
const reachesEvaluation = (name: string): boolean => !isRunnerVariable(name) && !looksLikeCredentialName(name);

/** What `--print` and `--list` get of the job's environment. */
export const evaluationEnvironment = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => reachesEvaluation(name)));

/** Names of variables that the job has and the evaluation of a bake file does not get. */
export const heldBackNames = (env: Environment): string[] =>
  Object.keys(env).filter(name => env[name] && !reachesEvaluation(name));

const candidates = [
  { program: 'docker', prefix: ['buildx'] },
  { program: 'docker-buildx', prefix: [] },
  { program: 'buildx', prefix: [] },
] as const;

/**
 * Finds buildx. It starts git in the folders of contexts, which gets the settings that keep it from starting programs.
 *
 * @throws ActionError of kind `input` when none of the three forms runs
 */
export async function findBuildx(runtime: ProgramPorts): Promise<Buildx> {
  for (const { program, prefix } of candidates) {
    if (!(await answers(runtime, program, [...prefix, 'version']))) continue;
    const evaluationEnv = evaluationEnvironment(runtime.env);
    const captureWith =
      (base: Runtime['env']): Buildx['capture'] =>
      (args, { env = {}, ...options } = {}) =>
        runtime.capture(program, [...prefix, ...args], {
          ...options,
          env: withSettings({ ...base, ...env }, safeSettings),
          exposed: Object.keys(env),
        });
    return {
      program,
      prefix,
      heldBack: heldBackNames(runtime.env),
      evaluationEnv,
      evaluate: captureWith(evaluationEnv),
      capture: captureWith(runtime.env),
      stream: (args, { env = {}, cwd, onLine }) =>
        runtime.stream(program, [...prefix, ...args], {
          onLine,
          env: withSettings({ ...runtime.env, ...env }, safeSettings),
          exposed: [...cacheVariables, ...Object.keys(env)],
          ...(cwd === undefined ? {} : { cwd }),
        }),
    };
  }
  throw inputError('Docker buildx was not found on this runner.', {
    fix: 'Add the step "uses: docker/setup-buildx-action" before this one, or install the docker-buildx-plugin.',
  });
}

async function answers(runtime: CommandPorts, program: string, args: string[]): Promise<boolean> {
  try {
    const env = withSettings(runtime.env, safeSettings);
    return (await runtime.capture(program, args, { timeoutSeconds: 20, env })).exitCode === 0;
  } catch (error) {
    if (error instanceof ActionError && error.kind === 'input') return false;
    throw error;
  }
}
