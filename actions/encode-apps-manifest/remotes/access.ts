import { rmSync } from 'node:fs';
import { ActionError, inputError, permissionError, policyError, serviceError } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { App } from '../list/app.ts';
import { hostKey, parseRepositoryUrl } from '../list/repository-url.ts';
import { type ListDiagnostic, refuseDiagnostics } from '../source/diagnostic.ts';
import { credentialFor, type HostCredentials } from './host-credentials.ts';
import { listRemotes, type RemoteFailure, type RemoteQuery } from './ls-remote.ts';
import type { RemoteRefs } from './remote-refs.ts';

export interface AccessOptions {
  readonly credentials: HostCredentials;
  readonly timeoutSeconds: number;
  readonly allowedHosts: readonly string[];
  readonly runtime: Pick<Runtime, 'capture' | 'env' | 'folders' | 'request'>;
}

/**
 * The refs of each app's repository, in the order of the apps.
 *
 * @throws ActionError that lists every repository that gave none: of kind `input` when one was not found, else
 *   `policy` when one is redirected to a host that is not allowed, `permission` when access to one was refused, else `service`
 */
export async function readRemoteRefs(apps: readonly App[], options: AccessOptions): Promise<readonly RemoteRefs[]> {
  const queries = apps.map(
    (app): RemoteQuery => ({
      url: app.url,
      credential: credentialFor(app.url, options.credentials),
      needsDefaultBranch: app.branch === undefined,
    }),
  );
  const results = await listInEmptyFolder(queries, options);
  const failures = results.flatMap((result, index): AppFailure[] => {
    const app = apps[index];
    if (app === undefined || !('failure' in result)) return [];
    return [{ ...result, app }];
  });
  refuseFailures(failures);
  return results.filter((result): result is RemoteRefs => !('failure' in result));
}

/** The Git tags of the repository that runs the workflow; undefined outside of GitHub, or when it gives none. */
export async function readOwnTags(options: AccessOptions): Promise<ReadonlySet<string> | undefined> {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = options.runtime.env;
  const url = parseRepositoryUrl(`${server}/${repository}`);
  if (repository === '' || 'error' in url) return undefined;
  const query = { url, credential: credentialFor(url, options.credentials), needsDefaultBranch: false };
  try {
    const [result] = await listInEmptyFolder([query], { ...options, allowedHosts: [] });
    return result === undefined || 'failure' in result ? undefined : new Set(result.tags.keys());
  } catch (error) {
    // Too many refs: a name with the number of the run needs none of them.
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}

async function listInEmptyFolder(
  queries: readonly RemoteQuery[],
  { runtime: { folders, ...ports }, ...options }: AccessOptions,
): Promise<readonly (RemoteRefs | RemoteFailure)[]> {
  const folder = folders.create('apps-verify');
  try {
    return await listRemotes(queries, { ...ports, ...options, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface AppFailure extends RemoteFailure {
  readonly app: App;
}

function refuseFailures(failures: readonly AppFailure[]): void {
  const kinds = new Set(failures.map(({ failure }) => failure));
  if (kinds.has('not-allowed')) refuseDiagnostics(failures.map(describeFailure), policyError);
  const make = kinds.has('not-found') ? inputError : kinds.has('no-access') ? permissionError : serviceError;
  refuseDiagnostics(failures.map(describeFailure), make);
}

function describeFailure({ app, failure, detail, credentialSource, target = app.url }: AppFailure): ListDiagnostic {
  const address = target === app.url ? target.address : `${target.address} (where ${app.url.address} redirects)`;
  const at = app.locations.url;
  const request =
    credentialSource === undefined ? 'without credentials' : `with the credentials of ${credentialSource}`;
  switch (failure) {
    case 'not-found':
      return {
        at,
        message: `the repository ${address} was not found, requested ${request}: ${detail}`,
        fix: 'Check the spelling. A private repository looks like a missing one until a token may read it.',
      };
    case 'no-access':
      return {
        at,
        message: `no access to ${address}, requested ${request}: ${detail}`,
        fix: `Check the spelling, and pass a token that may read it: in "github-token" for GitHub, else in "credentials" as a line "${hostKey(target)}=user:\${{ secrets.NAME }}".`,
      };
    case 'not-allowed':
      return {
        at,
        message: `${address} is not read: ${detail}, which is not allowed`,
        fix: 'Write the new address of the repository, and add its host to the input "allowed-hosts" if apps may come from there.',
      };
    case 'unreachable':
      return {
        at,
        message: `${address} is unreachable: ${detail}`,
        fix: 'Check that the host is up and reachable from this runner, then run the job again; where it limits the rate, later or with a login.',
      };
  }
}
