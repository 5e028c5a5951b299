/** Inputs, states and services of the runner, some of them credentials of the job. */
const runnerVariable = /^(?:INPUT_|STATE_|ACTIONS_)/i;

/** Whether the runner sets a variable for the action alone. */
export const isRunnerVariable = (name: string): boolean => runnerVariable.test(name);

/**
 * The environment of a program: without what the runner sets for the action alone.
 *
 * @param exposed names of such variables that the program gets all the same
 */
export const programEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
  exposed: readonly string[] = [],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (!isRunnerVariable(entry[0]) || exposed.includes(entry[0])),
    ),
  );
