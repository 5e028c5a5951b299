import path from 'node:path';
import { type GitEnvironment, safeSettings, withSettings } from '../../shared/git/git.ts';
import { loginOfBasic, loginSettings, noHelpers } from '../../shared/git/token.ts';
import type { HostCredential } from './host-credentials.ts';

/** Variables that would make git prompt, log headers, or work on another repository than the one named. */
const droppedVariables =
  /^(?:GIT_(?:TRACE.*|CURL_VERBOSE|REDACT_COOKIES|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX)|LANGUAGE|LC_.*|LANG)$/;

export interface RemoteAccess {
  /** The address without credentials. */
  readonly address: string;
  readonly credential: HostCredential | undefined;
  /** An empty folder outside any repository. */
  readonly folder: string;
}

/**
 * The environment of `git ls-remote`: git never prompts, prints English, and gets the credential from variables
 * (git-config(1), GIT_CONFIG_COUNT), because every process of the machine can see arguments.
 */
export function remoteEnvironment(env: GitEnvironment, { address, credential, folder }: RemoteAccess): GitEnvironment {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !droppedVariables.test(name)));
  const login = credential === undefined ? undefined : loginOfBasic(new URL(address).origin, credential.basic);
  const environment = {
    ...kept,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_ALLOW_PROTOCOL: 'http:https:ssh',
    GIT_SSH_COMMAND: kept['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes',
    GIT_CEILING_DIRECTORIES: path.dirname(folder),
  };
  return withSettings(environment, [
    ...safeSettings,
    // The address decides: a key with the address wins over one of the user's configuration.
    ['http.followRedirects', 'false'],
    [`http.${address}.followRedirects`, 'false'],
    // Only what the inputs name is sent, as in a build on another machine.
    [`http.${address}.extraHeader`, ''],
    noHelpers,
    ...(login === undefined ? [] : loginSettings(login)),
  ]);
}
