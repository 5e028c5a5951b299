import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inputError, permissionError, serviceError } from '../../shared/runtime/errors.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import type { App } from '../list/app-list.ts';
import { type Finding, findingsError } from '../source/place.ts';
import { type Credentials, credentialFor } from './credentials.ts';
import { listRemotes, type RemoteFault, type RemoteQuery, type RemoteRefs } from './remote-refs.ts';

/**
 * The refs of every app's repository, in the order of the apps.
 *
 * @throws ActionError that lists every repository that gave none: of kind `input` when one was not found, else
 *   `permission` when access was refused to one, else `service`
 */
export async function askRemotes(
  apps: readonly App[],
  credentials: Credentials,
  timeoutSeconds: number,
  { capture, env, folders }: Pick<Runtime, 'capture' | 'env' | 'folders'>,
): Promise<readonly RemoteRefs[]> {
  const queries = apps.map(
    (app): RemoteQuery => ({
      url: app.url,
      credential: credentialFor(app.url, credentials),
      wantsDefault: app.branch === undefined,
    }),
  );
  const folder = mkdtempSync(path.join(folders.temporary, 'apps-verify-'));
  try {
    const answers = await listRemotes(queries, { capture, env, folder, timeoutSeconds });
    refuseUnanswered(apps, queries, answers);
    return answers.filter((answer): answer is RemoteRefs => !('fault' in answer));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuseUnanswered(
  apps: readonly App[],
  queries: readonly RemoteQuery[],
  answers: readonly (RemoteRefs | RemoteFault)[],
): void {
  const kinds = new Set<RemoteFault['fault']>();
  const findings = apps.flatMap((app, index): Finding[] => {
    const answer = answers[index];
    if (answer === undefined || !('fault' in answer)) return [];
    kinds.add(answer.fault);
    return [describeFault(app, answer, queries[index]?.credential?.source)];
  });
  const [first, ...rest] = findings;
  if (first === undefined) return;
  const make = kinds.has('not-found') ? inputError : kinds.has('no-access') ? permissionError : serviceError;
  throw findingsError(make, [first, ...rest]);
}

/** @param sent what the credentials came from, if any were sent */
function describeFault({ url, at }: App, { fault, detail }: RemoteFault, sent: string | undefined): Finding {
  const credentials = sent === undefined ? 'without credentials' : `with the credentials of ${sent}`;
  switch (fault) {
    case 'not-found':
      return {
        at,
        message: `the repository ${url.address} was not found, asked ${credentials}: ${detail}`,
        fix: 'Check the spelling. A private repository looks like a missing one until a token may read it.',
      };
    case 'no-access':
      return {
        at,
        message: `no access to ${url.address}, asked ${credentials}: ${detail}`,
        fix: `Check the spelling, and pass a token that may read it: in "github-token" for GitHub, else in "credentials" as a line "${hostKey(url)}=user:\${{ secrets.NAME }}".`,
      };
    case 'unreachable':
      return {
        at,
        message: `${url.address} is unreachable: ${detail}`,
        fix: 'Check that the host is up and reachable from this runner, then run the job again.',
      };
  }
}

const hostKey = ({ protocol, host }: App['url']): string => (protocol === 'http' ? `http://${host}` : host);
