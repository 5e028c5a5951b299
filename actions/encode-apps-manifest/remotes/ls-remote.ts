import { withoutPasswords } from '../../shared/git/git.ts';
import { mapConcurrently } from '../../shared/runtime/concurrency.ts';
import { ActionError } from '../../shared/runtime/errors.ts';
import type { Capture } from '../../shared/runtime/exec.ts';
import { neutralise } from '../../shared/runtime/log.ts';
import { type Attempt, retry } from '../../shared/runtime/retry.ts';
import { hostKey, type RepositoryUrl } from '../list/repository-url.ts';
import { remoteEnvironment } from './git-environment.ts';
import type { HostCredential } from './host-credentials.ts';
import { parseRefs, type RemoteRefs } from './remote-refs.ts';

/** Why a repository gave no refs. */
export interface RemoteFailure {
  readonly failure: 'not-found' | 'no-access' | 'unreachable' | 'not-allowed';
  /** The last line of git's error, without credentials. */
  readonly detail: string;
}

export interface RemoteQuery {
  readonly url: RepositoryUrl;
  readonly credential: HostCredential | undefined;
  /** Whether the default branch is needed, which makes the server list all its refs. */
  readonly needsDefaultBranch: boolean;
}

export interface LsRemoteOptions {
  readonly capture: Capture;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An empty folder outside any repository: the configuration of a checkout must not reach git. */
  readonly folder: string;
  /** For each attempt. */
  readonly timeoutSeconds: number;
  /** Hosts that a redirect may lead to, besides the host of the address. */
  readonly allowedHosts: readonly string[];
}

/** How many programs run at the same time; lists of 20 apps are below it. */
const concurrency = 32;

/** Lists the refs of all repositories at the same time. The results are in the order of the queries. */
export async function listRemotes(
  queries: readonly RemoteQuery[],
  options: LsRemoteOptions,
): Promise<readonly (RemoteRefs | RemoteFailure)[]> {
  return await mapConcurrently(queries, concurrency, query => listRemote(query, options));
}

/** The failure of one attempt; `retry` throws it after the last one. */
class UnreachableRemote extends Error {
  readonly result: RemoteFailure;

  constructor(result: RemoteFailure) {
    super(result.detail);
    this.result = result;
  }
}

async function listRemote(query: RemoteQuery, options: LsRemoteOptions): Promise<RemoteRefs | RemoteFailure> {
  const policy = { attempts: 3, deadlineSeconds: options.timeoutSeconds, baseMilliseconds: 200, capMilliseconds: 2000 };
  const attempt = async (): Promise<Attempt<RemoteRefs | RemoteFailure>> => {
    const result = await runLsRemote(query, options);
    const isFinal = !('failure' in result) || result.failure !== 'unreachable' || result.timedOut;
    return isFinal ? { done: result } : { again: new UnreachableRemote(result) };
  };
  try {
    return await retry(attempt, policy);
  } catch (error) {
    if (error instanceof UnreachableRemote) return error.result;
    throw error;
  }
}

async function runLsRemote(
  { url, credential, needsDefaultBranch }: RemoteQuery,
  { capture, env, folder, timeoutSeconds, allowedHosts }: LsRemoteOptions,
): Promise<RemoteRefs | (RemoteFailure & { readonly timedOut?: boolean })> {
  const { address } = url;
  const args = ['ls-remote', ...(needsDefaultBranch ? ['--symref'] : ['--heads', '--tags']), '--', address];
  const environment = remoteEnvironment(env, { address, credential, folder });
  try {
    const { exitCode, stdout, stderr } = await capture('git', args, { cwd: folder, env: environment, timeoutSeconds });
    const target = redirectTarget(stderr);
    if (target !== undefined && !isAllowed(target, url, allowedHosts)) {
      return { failure: 'not-allowed', detail: `the server redirects to ${hostOf(target)}` };
    }
    return exitCode === 0 ? parseRefs(stdout.toString('utf8')) : classifyFailure(stderr);
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind !== 'service') throw error;
    return { failure: 'unreachable', detail: `no answer within ${timeoutSeconds} s`, timedOut: true };
  }
}

/** Where git was redirected to; it has no other way to say so than this line, which is English because LC_ALL is C. */
const redirectTarget = (stderr: string): string | undefined => /^warning: redirecting to (\S+)/m.exec(stderr)?.[1];

function isAllowed(target: string, from: RepositoryUrl, allowedHosts: readonly string[]): boolean {
  return [hostKey(from), ...allowedHosts.map(host => host.toLowerCase())].includes(hostOf(target));
}

/** The host in the form of `allowed-hosts`. */
function hostOf(address: string): string {
  if (!URL.canParse(address)) return 'an address that is none';
  const { protocol, host } = new URL(address);
  return protocol === 'https:' ? host : `${protocol}//${host}`;
}

/** Git exits with 128 for every failure; what happened is only in its message, which is English because LC_ALL is C. */
const failurePatterns: readonly (readonly [RemoteFailure['failure'], RegExp])[] = [
  [
    'no-access',
    /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|returned error: 40[13]|Permission denied|Host key verification failed/i,
  ],
  [
    'not-found',
    /repository .* not found|returned error: (?:404|410)|Repository not found|does not appear to be a git repository/i,
  ],
];

export function classifyFailure(stderr: string): RemoteFailure {
  const known = failurePatterns.find(([, pattern]) => pattern.test(stderr));
  return { failure: known?.[0] ?? 'unreachable', detail: lastError(stderr) };
}

function lastError(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.trim() !== '');
  const line = lines.findLast(text => /^(?:fatal|error):/.test(text)) ?? lines.at(-1) ?? 'git printed nothing';
  return neutralise(withoutPasswords(line.replace(/^(?:fatal|error): /, ''))).slice(0, 200);
}
