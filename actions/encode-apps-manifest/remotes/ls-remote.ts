import { ActionError, policyError } from '../../shared/runtime/errors.ts';
import type { Capture } from '../../shared/runtime/exec.ts';
import { neutralize } from '../../shared/runtime/log.ts';
import type { Request } from '../../shared/runtime/request.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import { type Attempt, retry } from '../../shared/runtime/scheduling/retry.ts';
import { redactAddresses } from '../../shared/text/address.ts';
import { hostKey, type RepositoryUrl } from '../list/repository-url.ts';
import { remoteEnvironment } from './git-environment.ts';
import { credentialFor, type HostCredential, type HostCredentials } from './host-credentials.ts';
import { followRedirect, maxRedirects, type RedirectQuery, readDiscovery } from './redirect.ts';
import { parseRefs, type RemoteRefs } from './remote-refs.ts';

/** Why a repository gave no refs. */
export interface RemoteFailure {
  readonly failure: 'not-found' | 'no-access' | 'unreachable' | 'not-allowed';
  /** The last line of git's error, without credentials. */
  readonly detail: string;
  /** The input whose credentials were sent with the last request; undefined when none were. */
  readonly credentialSource: string | undefined;
  /** Where a redirect led, when it is the repository there that failed. */
  readonly target?: RepositoryUrl;
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
  readonly request: Request;
  /** Hosts that a redirect may lead to, besides the host of the address. */
  readonly allowedHosts: readonly string[];
  /** What a host that a redirect leads to may get. */
  readonly credentials: HostCredentials;
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
    const isFinal = !('failure' in result) || result.failure !== 'unreachable' || result.timedOut || result.isLimited;
    return isFinal ? { done: result } : { again: new UnreachableRemote(result) };
  };
  try {
    return await retry(attempt, policy);
  } catch (error) {
    if (error instanceof UnreachableRemote) return error.result;
    throw error;
  }
}

/**
 * Asks the server of a repository, and then those that it redirects to. Git follows no redirect: it would ask a host that
 * is not allowed before anybody could look at its name.
 */
async function runLsRemote(query: RemoteQuery, options: LsRemoteOptions): Promise<RemoteRefs | RemoteAttempt> {
  const { request, allowedHosts, credentials } = options;
  const end = Date.now() + options.timeoutSeconds * 1000;
  let at: RedirectQuery = query;
  for (let redirects = 0; ; redirects++) {
    const timeoutSeconds = Math.max(1, Math.ceil((end - Date.now()) / 1000));
    const result = await askGit(at, query.needsDefaultBranch, { ...options, timeoutSeconds });
    if (at.url.protocol === 'ssh' || !isUnclear(result)) {
      return 'failure' in result && redirects > 0 ? { ...result, target: at.url } : result;
    }
    const answer = await readDiscovery(at, { request, timeoutSeconds });
    const credentialSource = at.credential?.source;
    if (answer?.isPage) {
      const detail = 'the server answers with a page for people, as many do before a login';
      return { failure: 'no-access', detail, credentialSource };
    }
    const location = answer?.location;
    if (location === undefined) return result;
    if (redirects === maxRedirects) {
      return {
        failure: 'not-allowed',
        detail: `the server redirects more than ${maxRedirects} times`,
        credentialSource,
      };
    }
    const target = followRedirect(location, at.url, allowedHosts);
    if ('failure' in target) return { ...target, credentialSource };
    const isFirstHost = hostKey(target) === hostKey(query.url);
    at = { url: target, credential: isFirstHost ? query.credential : credentialFor(target, credentials) };
  }
}

/** Whether the server may have sent a redirect or a page, of which git says nothing that could be relied on. */
const isUnclear = (result: RemoteRefs | RemoteAttempt): boolean =>
  'failure' in result
    ? result.failure === 'unreachable' && result.timedOut !== true && result.isLimited !== true
    : result.branches.size + result.tags.size === 0;

/** A repository with 300,000 refs. */
const refsLimit = 32 * 1024 * 1024;

interface RemoteAttempt extends RemoteFailure {
  readonly timedOut?: boolean;
  /** Whether the server limits the rate of requests: another one would only be the next too many. */
  readonly isLimited?: boolean;
}

async function askGit(
  { url: { address }, credential }: RedirectQuery,
  needsDefaultBranch: boolean,
  { capture, env, folder, timeoutSeconds }: LsRemoteOptions,
): Promise<RemoteRefs | RemoteAttempt> {
  const args = ['ls-remote', ...(needsDefaultBranch ? ['--symref'] : ['--heads', '--tags']), '--', address];
  const environment = remoteEnvironment(env, { address, credential, folder });
  const credentialSource = credential?.source;
  try {
    const limits = { timeoutSeconds, maximumBytes: refsLimit };
    const { exitCode, stdout, stderr } = await capture('git', args, { cwd: folder, env: environment, ...limits });
    return exitCode === 0 ? parseRefs(stdout.toString('utf8')) : { ...classifyFailure(stderr), credentialSource };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    if (error.kind === 'policy')
      throw policyError(`${address}: ${error.message}`, { fix: error.fix ?? '', cause: error });
    if (error.kind !== 'service') throw error;
    const detail = `no answer within ${timeoutSeconds} s`;
    return { failure: 'unreachable', detail, timedOut: true, credentialSource };
  }
}

/** Git exits with 128 for every failure; what happened is only in its message, which is English because LC_ALL is C. */
const failurePatterns: readonly (readonly [RemoteFailure['failure'], RegExp])[] = [
  [
    'no-access',
    /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|returned error: 40[13]|Permission denied|Host key verification failed/i,
  ],
  [
    'not-found',
    /repository \S+ not found|returned error: (?:404|410)|Repository not found|does not appear to be a git repository/i,
  ],
];

export function classifyFailure(stderr: string): Pick<RemoteAttempt, 'failure' | 'detail' | 'isLimited'> {
  if (/returned error: 429/.test(stderr)) {
    const detail = 'the server limits the rate of requests (status 429)';
    return { failure: 'unreachable', detail, isLimited: true };
  }
  const known = failurePatterns.find(([, pattern]) => pattern.test(stderr));
  return { failure: known?.[0] ?? 'unreachable', detail: lastError(stderr) };
}

function lastError(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.trim() !== '');
  const line = lines.findLast(text => /^(?:fatal|error):/.test(text)) ?? lines.at(-1) ?? 'git printed nothing';
  return neutralize(redactAddresses(line.replace(/^(?:fatal|error): /, ''))).slice(0, 200);
}
