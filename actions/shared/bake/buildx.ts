import { safeSettings, withSettings } from '../git/git.ts';
import { ActionError, inputError } from '../runtime/errors.ts';
import type { Captured } from '../runtime/exec.ts';
import { isRunnerVariable } from '../runtime/program-environment.ts';
import type { CommandPorts, ProgramPorts, Runtime } from '../runtime/runtime.ts';
import { looksLikeCredentialName } from '../text/credential-name.ts';
import { withoutSecrets } from '../text/secret-forms.ts';
import { knownSecrets } from './credentials.ts';
import { composableFields, type Definition } from './definition.ts';

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
  /** `exposed` names credentials of the job that the build gets. */
  stream(
    args: readonly string[],
    options: BuildxOptions & { onLine: (line: string) => void; exposed?: readonly string[] },
  ): Promise<number>;
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

/**
 * Names of the credentials of the job that a build needs: those that its secrets name (docs.docker.com/build/bake/reference,
 * "target.secret"), and those of the cache where a target uses `type=gha`. A definition cannot name those of the runner.
 */
export function exposedToBuild({ target }: Pick<Definition, 'target'>): string[] {
  const targets = Object.values(target);
  const secrets = targets.flatMap(({ secret = [] }) => secret.map(composableFields));
  const named = secrets
    .flatMap(({ id, env, src }) => env || (src ? [] : (id ?? [])))
    .filter(name => !isRunnerVariable(name));
  const caches = targets.flatMap(each => [...(each['cache-from'] ?? []), ...(each['cache-to'] ?? [])]);
  return [...named, ...(caches.some(cache => composableFields(cache)['type'] === 'gha') ? cacheVariables : [])];
}

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
export async function findBuildx(runtime: ProgramPorts & Pick<Runtime, 'secrets'>): Promise<Buildx> {
  for (const { program, prefix } of candidates) {
    if (!(await answers(runtime, program, [...prefix, 'version']))) continue;
    const evaluationEnv = evaluationEnvironment(runtime.env);
    const captureWith =
      (base: Runtime['env']): Buildx['capture'] =>
      async (args, { env = {}, ...options } = {}) => {
        const captured = await runtime.capture(program, [...prefix, ...args], {
          ...options,
          env: withSettings({ ...base, ...env }, safeSettings),
          exposed: Object.keys(env),
        });
        // The functions of a bake file can write a value into an error, in base64 or another form.
        return { ...captured, stderr: withoutSecrets(captured.stderr, knownSecrets(runtime)) };
      };
    return {
      program,
      prefix,
      heldBack: heldBackNames(runtime.env),
      evaluationEnv,
      evaluate: captureWith(evaluationEnv),
      capture: captureWith(runtime.env),
      stream: (args, { env = {}, exposed = [], cwd, onLine }) =>
        runtime.stream(program, [...prefix, ...args], {
          onLine,
          env: withSettings({ ...runtime.env, ...env }, safeSettings),
          exposed: [...exposed, ...Object.keys(env)],
          ...(cwd === undefined ? {} : { cwd }),
        }),
    };
  }
  throw inputError('Docker buildx was not found on this machine.', {
    fix: 'Add the step "uses: docker/setup-buildx-action" before this one, or install the docker-buildx-plugin.',
    terminalFix: 'Install Docker with its buildx plugin (docker-buildx-plugin), or the program buildx.',
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
