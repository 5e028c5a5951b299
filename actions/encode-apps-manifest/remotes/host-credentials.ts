import { diagnosticError, parseLines } from '../../shared/runtime/diagnostics.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { basicCredentials, secretsOfUserInfo } from '../../shared/text/address.ts';
import { hostKey, type RepositoryUrl } from '../list/repository-url.ts';

/** What is sent to one host. */
export interface HostCredential {
  /** base64 of `user:password`, as HTTP basic authentication sends it. */
  readonly basic: string;
  /** The input it comes from, for errors. */
  readonly source: string;
}

export interface HostCredentials {
  readonly byHost: ReadonlyMap<string, HostCredential>;
  /** Every string that must never be printed. */
  readonly secrets: readonly string[];
}

/**
 * Reads lines `host=user:password` or `host=token`; `host` as in `allowed-hosts`.
 *
 * @returns logins by host
 * @throws DiagnosticError that names lines by their numbers, never their text
 */
export function parseCredentials(written: string): ReadonlyMap<string, string> {
  const logins = new Map<string, string>();
  parseLines(written, ({ text }) => {
    const [, host = '', login = ''] = /^((?:http:\/\/)?[A-Za-z0-9.[\]:-]+)\s*=\s*(\S+)$/.exec(text) ?? [];
    if (host === '') {
      throw inputError('not of the form host=user:password or host=token.', {
        fix: 'Write one host per line, e.g. "gitlab.example.com=deploy:${{ secrets.GITLAB_TOKEN }}".',
      });
    }
    const key = host.toLowerCase();
    if (logins.has(key)) throw diagnosticError(`the host "${key}" appears twice`);
    logins.set(key, login);
  });
  return logins;
}

export interface CredentialInputs {
  readonly credentials: ReadonlyMap<string, string>;
  /** For the GitHub server, unless `credentials` names its host. */
  readonly githubToken: string;
}

/** @param githubServer GITHUB_SERVER_URL */
export function toHostCredentials(
  { credentials, githubToken }: CredentialInputs,
  githubServer: string,
): HostCredentials {
  const byHost = new Map<string, HostCredential>();
  const secrets: string[] = [];
  for (const [host, login] of credentials) {
    const credential = toCredential(login, 'input "credentials"');
    byHost.set(host, credential);
    secrets.push(...secretsOfUserInfo(login), credential.basic);
  }
  const server = hostOfServer(githubServer);
  if (githubToken !== '' && server !== undefined && !byHost.has(server)) {
    const credential = toCredential(githubToken, 'input "github-token"');
    byHost.set(server, credential);
    secrets.push(githubToken, credential.basic);
  }
  return { byHost, secrets };
}

function hostOfServer(server: string): string | undefined {
  const [, host] = /^https:\/\/([^/]+)\/?$/.exec(server) ?? [];
  return host?.toLowerCase();
}

/** A token alone is a password; GitHub, GitLab and Gitea accept any token for this user name. */
function toCredential(login: string, source: string): HostCredential {
  const pair = login.includes(':') ? login : `x-access-token:${login}`;
  return { basic: Buffer.from(pair).toString('base64'), source };
}

/** What to send for one repository: the credentials in its address, else those of its host, else nothing. */
export function credentialFor(url: RepositoryUrl, { byHost }: HostCredentials): HostCredential | undefined {
  if (url.protocol === 'ssh') return undefined;
  if (url.userInfo !== undefined) return { basic: basicCredentials(url.userInfo), source: 'its url' };
  return byHost.get(hostKey(url));
}
