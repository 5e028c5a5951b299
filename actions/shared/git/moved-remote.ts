import { type ActionError, policyError } from '../runtime/errors.ts';
import type { Request } from '../runtime/request.ts';
import { startDeadline } from '../runtime/scheduling/deadline.ts';
import { redactAddress } from '../text/address.ts';
import type { Git, GitOptions, GitSetting } from './git.ts';

/** How a remote is reached; see `readRemote`. */
interface ReachedRemote {
  readonly url: string;
  readonly settings: readonly GitSetting[];
}

/** More than a rename and the rename of its owner need. */
const maxRedirects = 5;

/** What git requests first (gitprotocol-http, "Discovering References"). */
const discovery = '/info/refs';

/**
 * Finds the new address of a remote that was renamed on its server. Git itself follows only a redirect of its first request,
 * and that one is sent without a login: after the answer 401 it sends all else to the old address.
 *
 * @returns for `createGit`; it throws ActionError of kind `policy` for a redirect to another host, and one that is unclear
 */
export function followRename({ url, settings }: ReachedRemote, request: Request): GitOptions['onRedirect'] {
  return async (status, run) => {
    const headers = { ...(await loginHeader(run, url)), ...headersFor(url, settings) };
    const target = await findTarget(url, request, headers);
    if (target === undefined || target.origin !== new URL(url).origin) {
      throw redirectError({ url, settings }, status, target?.origin);
    }
    const moved = new URL(url);
    moved.pathname = target.pathname;
    return [[`url.${moved.href}.insteadOf`, url], ...settingsFor(moved.href, { url, settings })];
  };
}

/** Settings that the old address has, for the new one, which is on the same server. */
const settingsFor = (address: string, { url, settings }: ReachedRemote): GitSetting[] =>
  settings.flatMap(([key, value]) =>
    key.startsWith(`http.${url}.`) ? [[`http.${address}.${key.slice(`http.${url}.`.length)}`, value] as const] : [],
  );

/** The login that git would use, from an input, a header, the address or a helper. */
async function loginHeader(run: Git['run'], url: string): Promise<Readonly<Record<string, string>>> {
  const { exitCode, stdout } = await run(['credential', 'fill'], { stdin: `url=${url}\n\n` });
  if (exitCode !== 0) return {};
  const lines = stdout.toString('utf8').split('\n');
  const read = (key: string) => lines.find(line => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  const basic = Buffer.from(`${read('username')}:${read('password')}`).toString('base64');
  return { authorization: `Basic ${basic}` };
}

/** Headers of the configuration that are no login. */
function headersFor(url: string, settings: readonly GitSetting[]): Readonly<Record<string, string>> {
  const lines = settings.flatMap(([key, value]) => (key === `http.${url}.extraHeader` && value !== '' ? [value] : []));
  return Object.fromEntries(
    lines.map(line => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/**
 * Asks the server of a repository where it is now. Only the server itself gets the headers.
 *
 * @returns the address, or one on another server; undefined when there is no redirect, or one that is no repository
 */
async function findTarget(
  url: string,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<URL | undefined> {
  let at = new URL(url);
  at.username = '';
  at.password = '';
  at.pathname = `${at.pathname.replace(/\/$/, '')}${discovery}`;
  at.search = '?service=git-upload-pack';
  const { origin } = at;
  const deadline = startDeadline(10);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    try {
      const { status, headers: answered } = await request('The Git server', at.href, {
        redirect: 'manual',
        attempts: 1,
        deadline,
        maximumBytes: 32 * 1024 * 1024,
        headers: { 'user-agent': 'git/2 (image-actions)', 'git-protocol': 'version=2', ...headers },
      });
      const location = status >= 300 && status < 400 ? answered.get('location') : null;
      if (location === null) return redirects === 0 ? undefined : withoutDiscovery(at);
      if (!URL.canParse(location, at.href)) return undefined;
      at = new URL(location, at.href);
      if (at.origin !== origin) return at;
      if (!at.pathname.endsWith(discovery)) return undefined;
    } catch {
      // What git printed is an error of its own.
      return undefined;
    }
  }
  return undefined;
}

function withoutDiscovery(address: URL): URL {
  const target = new URL(address);
  target.pathname = target.pathname.slice(0, -discovery.length);
  target.search = '';
  return target;
}

/** @param target where the server leads; undefined when it does not say so */
function redirectError({ url, settings }: ReachedRemote, status: string, target: string | undefined): ActionError {
  const hasHeader = settings.some(([key]) => key === `http.${url}.followRedirects`);
  const why = hasHeader
    ? 'its configuration has a header (http.extraHeader) that would be sent there too'
    : 'the login is for the first address only';
  const advice =
    'Set the address of the remote to the new one ("git remote set-url origin ADDRESS"), in an earlier step';
  return policyError(
    `${redactAddress(url)} redirects to ${target ?? 'another address'} (status ${status}), and git does not follow: ${why}.`,
    {
      fix: hasHeader
        ? `${advice}, pass a token in "github-token", or write the login as "Authorization: Basic …", which is sent to its own host only.`
        : `${advice}, and pass a login for its host.`,
    },
  );
}
