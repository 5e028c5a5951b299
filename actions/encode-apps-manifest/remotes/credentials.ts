import { inputError } from '../../shared/runtime/errors.ts';
import { splitLines } from '../../shared/runtime/inputs.ts';
import { basicCredentials, type RepositoryUrl, secretsOfUserInfo } from '../list/repository-url.ts';

/** What is sent to one host. */
export interface Credential {
  /** base64 of `user:password`, as HTTP basic authentication sends it. */
  readonly basic: string;
  /** Which input it comes from, for errors. */
  readonly source: string;
}

export interface Credentials {
  readonly byHost: ReadonlyMap<string, Credential>;
  /** Every text that must never be printed. */
  readonly secrets: readonly string[];
}

/**
 * Reads lines `host=user:password` or `host=token`; `host` as in `allowed-hosts`. The GitHub token serves GitHub's own
 * host when no line names it.
 *
 * @throws ActionError of kind `input` that names the line by its number, never its text
 */
export function readCredentials(lines: string, githubToken: string, githubServer: string): Credentials {
  const byHost = new Map<string, Credential>();
  const secrets: string[] = [];
  for (const [index, line] of splitLines(lines).entries()) {
    const [, host = '', login = ''] = /^((?:http:\/\/)?[A-Za-z0-9.[\]:-]+)\s*=\s*(\S+)$/.exec(line) ?? [];
    if (host === '') {
      throw inputError(`Input "credentials": line ${index + 1} is not of the form host=user:password or host=token.`, {
        fix: 'Write one host per line, e.g. "gitlab.example.com=deploy:${{ secrets.GITLAB_TOKEN }}".',
      });
    }
    const key = host.toLowerCase();
    if (byHost.has(key)) throw inputError(`Input "credentials": the host "${key}" is given twice.`);
    const credential = credentialOf(login, 'input "credentials"');
    byHost.set(key, credential);
    secrets.push(...secretsOfUserInfo(login), credential.basic);
  }
  const server = hostOf(githubServer);
  if (githubToken !== '' && server !== undefined && !byHost.has(server)) {
    const credential = credentialOf(githubToken, 'input "github-token"');
    byHost.set(server, credential);
    secrets.push(githubToken, credential.basic);
  }
  return { byHost, secrets };
}

function hostOf(server: string): string | undefined {
  const [, host] = /^https:\/\/([^/]+)\/?$/.exec(server) ?? [];
  return host?.toLowerCase();
}

/** A lone token is a password for a user's name that GitHub, GitLab and Gitea take for any token. */
function credentialOf(login: string, source: string): Credential {
  const pair = login.includes(':') ? login : `x-access-token:${login}`;
  return { basic: Buffer.from(pair).toString('base64'), source };
}

/** What to send for one repository: its own credentials, else those of its host, else nothing. */
export function credentialFor(url: RepositoryUrl, { byHost }: Credentials): Credential | undefined {
  if (url.protocol === 'ssh') return undefined;
  if (url.userInfo !== undefined) return { basic: basicCredentials(url.userInfo), source: 'its url' };
  return byHost.get(url.protocol === 'http' ? `http://${url.host}` : url.host);
}
