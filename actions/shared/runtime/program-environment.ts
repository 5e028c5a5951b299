import { looksLikeCredentialName } from '../text/credential-name.ts';

/** Inputs, states and services of the runner, some of them credentials of the job. */
const runnerVariable = /^(?:INPUT_|STATE_|ACTIONS_)/i;

/** Whether the runner sets a variable for the action alone. */
export const isRunnerVariable = (name: string): boolean => runnerVariable.test(name);

/**
 * What credential helpers of git and Docker, and ssh, take from the environment: the logins of Amazon, Google and Azure,
 * the settings of Git Credential Manager, and `sshpass`. docs/security.md names them.
 */
const helperVariable = /^(?:AWS|AZURE|CLOUDSDK|GCM|GOOGLE)_|^(?:DOCKER_AUTH_CONFIG|SSHPASS)$/i;

/** Whether a program gets a variable of the job without being named for it. */
const isCommon = (name: string): boolean =>
  !isRunnerVariable(name) && (helperVariable.test(name) || !looksLikeCredentialName(name));

/**
 * The environment of a program: without what the runner sets for the action alone, and without credentials, as far as
 * their names show them, such as `GITHUB_TOKEN`.
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
        entry[1] !== undefined && (isCommon(entry[0]) || exposed.includes(entry[0])),
    ),
  );
