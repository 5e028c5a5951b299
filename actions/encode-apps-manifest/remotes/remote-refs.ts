import path from 'node:path';
import { type GitSetting, withoutPasswords, withSettings } from '../../shared/git/git.ts';
import { mapConcurrently } from '../../shared/runtime/concurrency.ts';
import type { Capture, CaptureOptions } from '../../shared/runtime/exec.ts';
import { neutralise } from '../../shared/runtime/log.ts';
import { type Attempt, retry } from '../../shared/runtime/retry.ts';
import { refNameFault } from '../list/ref-name.ts';
import type { RepositoryUrl } from '../list/repository-url.ts';
import { isOfKind } from '../source/place.ts';
import type { Credential } from './credentials.ts';

/** The branches and tags of a repository, by their short names. */
export interface RemoteRefs {
  readonly branches: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, RemoteTag>;
  /** Known only when it was asked for. */
  readonly defaultBranch: string | undefined;
}

export interface RemoteTag {
  /** The commit, also for an annotated tag. */
  readonly commit: string;
  /** The id of the tag object itself; equal to `commit` for a lightweight tag. */
  readonly object: string;
}

/** Why a repository gave no refs. */
export interface RemoteFault {
  readonly fault: 'not-found' | 'no-access' | 'unreachable';
  /** Git's last words, without credentials. */
  readonly detail: string;
}

export interface RemoteQuery {
  readonly url: RepositoryUrl;
  readonly credential: Credential | undefined;
  /** Whether the default branch is needed, which makes the server list all its refs. */
  readonly wantsDefault: boolean;
}

export interface RemotePorts {
  readonly capture: Capture;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An empty place outside any repository: the configuration of a checkout must not reach git. */
  readonly folder: string;
  readonly timeoutSeconds: number;
}

/** How many programs run at a time; 20 apps stay below it. */
const concurrency = 32;

/**
 * Asks each repository once, in parallel. The order of the results is that of the queries.
 */
export async function listRemotes(
  queries: readonly RemoteQuery[],
  ports: RemotePorts,
): Promise<readonly (RemoteRefs | RemoteFault)[]> {
  return await mapConcurrently(queries, concurrency, query => listRemote(query, ports));
}

async function listRemote(query: RemoteQuery, ports: RemotePorts): Promise<RemoteRefs | RemoteFault> {
  const policy = { attempts: 3, deadlineSeconds: ports.timeoutSeconds, baseMilliseconds: 200, capMilliseconds: 2000 };
  let given: { readonly error: Error; readonly answer: RemoteFault } | undefined;
  try {
    return await retry(async (): Promise<Attempt<RemoteRefs | RemoteFault>> => {
      const answer = await askOnce(query, ports);
      if (!('fault' in answer) || answer.fault !== 'unreachable' || answer.late) return { done: answer };
      given = { error: new Error(answer.detail), answer };
      return { again: given.error };
    }, policy);
  } catch (error) {
    if (given !== undefined && error === given.error) return given.answer;
    throw error;
  }
}

async function askOnce(
  { url, credential, wantsDefault }: RemoteQuery,
  { capture, env, folder, timeoutSeconds }: RemotePorts,
): Promise<RemoteRefs | (RemoteFault & { readonly late?: boolean })> {
  const what = wantsDefault ? ['--symref'] : ['--heads', '--tags'];
  const options: CaptureOptions = { cwd: folder, env: gitEnvironment(env, url, credential, folder), timeoutSeconds };
  try {
    const { exitCode, stdout, stderr } = await capture('git', ['ls-remote', ...what, '--', url.address], options);
    return exitCode === 0 ? parseRefs(stdout.toString('utf8')) : classifyFailure(stderr);
  } catch (error) {
    if (!isOfKind(error, 'service')) throw error;
    return { fault: 'unreachable', detail: `no answer within ${timeoutSeconds} s`, late: true };
  }
}

/** Parses `git ls-remote`: `<object>\t<ref>`, `^{}` for what an annotated tag points at, `ref: <ref>\tHEAD`. */
export function parseRefs(text: string): RemoteRefs {
  const branches = new Map<string, string>();
  const tags = new Map<string, RemoteTag>();
  let defaultBranch: string | undefined;
  for (const line of text.split('\n')) {
    const [object = '', ref = ''] = line.split('\t');
    if (ref === 'HEAD') defaultBranch ??= defaultBranchOf(object);
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(object)) continue;
    if (ref.startsWith('refs/heads/')) branches.set(ref.slice('refs/heads/'.length), object);
    if (!ref.startsWith('refs/tags/')) continue;
    const name = ref.slice('refs/tags/'.length);
    const peeled = name.endsWith('^{}') ? name.slice(0, -3) : undefined;
    if (peeled === undefined) tags.set(name, { commit: object, object });
    else tags.set(peeled, { commit: object, object: tags.get(peeled)?.object ?? object });
  }
  return { branches, tags, defaultBranch };
}

/** A server may answer anything; a name that no entry could have is none. */
function defaultBranchOf(target: string): string | undefined {
  const [, name = ''] = /^ref: refs\/heads\/(.+)$/.exec(target) ?? [];
  return refNameFault(name) === undefined ? name : undefined;
}

/** Tells from git's words, which are English because LC_ALL is C, what kind of failure it was. */
export function classifyFailure(stderr: string): RemoteFault {
  const detail = lastWords(stderr);
  if (
    /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|returned error: 40[13]|Permission denied|Host key verification failed/i.test(
      stderr,
    )
  ) {
    return { fault: 'no-access', detail };
  }
  if (
    /repository .* not found|returned error: (?:404|410)|Repository not found|does not appear to be a git repository/i.test(
      stderr,
    )
  ) {
    return { fault: 'not-found', detail };
  }
  return { fault: 'unreachable', detail };
}

function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.trim() !== '');
  const fatal = lines.filter(line => /^(?:fatal|error):/.test(line)).at(-1) ?? lines.at(-1) ?? 'git said nothing';
  return neutralise(withoutPasswords(fatal.replace(/^(?:fatal|error): /, ''))).slice(0, 200);
}

/** Variables that would make git ask, log headers, or work on another repository than the one named. */
const droppedVariables =
  /^(?:GIT_(?:TRACE.*|CURL_VERBOSE|REDACT_COOKIES|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX)|LANGUAGE|LC_.*|LANG)$/;

/**
 * Git's environment: never asks, speaks English, and takes the credential from variables (git-config(1),
 * GIT_CONFIG_COUNT), because arguments are seen by every process of the machine.
 */
export function gitEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  url: RepositoryUrl,
  credential: Credential | undefined,
  folder: string,
): Readonly<Record<string, string | undefined>> {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !droppedVariables.test(name)));
  const header = `http.${url.address}.extraHeader`;
  // The empty value takes back headers of the user's own configuration: two Authorization headers are refused.
  const login: readonly GitSetting[] =
    credential === undefined
      ? []
      : [
          [header, ''],
          [header, `Authorization: Basic ${credential.basic}`],
        ];
  const own = {
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
  return withSettings(own, [['credential.helper', ''], ...login]);
}
