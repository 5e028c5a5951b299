import type { GitSetting } from './git.ts';
import { type Login, loginOfBasic, loginSettings } from './token.ts';

const headerKey = /^http\.(?:(.*)\.)?extraheader$/is;

/** Whether a setting makes git send a header. */
export const isHeader = (key: string): boolean => headerKey.test(key);

/**
 * Replaces the headers that a configuration makes git send to a remote: git sends them also to every host that it is
 * redirected to. A login in a header, as actions/checkout leaves it, becomes one that git binds to its host. With any
 * other header git follows no redirect.
 *
 * @param settings of all scopes, in the order of `git config --list`
 * @returns settings that come after those, for the duration of a call
 */
export function boundHeaders(settings: readonly GitSetting[], remoteUrl: string): readonly GitSetting[] {
  const headers = settings.filter(([key]) => isHeader(key));
  // With `url.<base>.insteadOf` only git knows the address in the end.
  const isRewritten = settings.some(([key]) => /^url\..*\.(?:push)?insteadof$/is.test(key));
  const remote = isRewritten ? undefined : parseWeb(remoteUrl);
  if (!isRewritten && remote === undefined) return [];
  const logins: Login[] = [];
  const others: GitSetting[] = [];
  for (const [key, value] of sentHeaders(headers)) {
    const base = headerKey.exec(key)?.[1] ?? '';
    if (remote !== undefined && !appliesTo(base, remote)) continue;
    const login = loginOf(value, base === '' ? remote?.origin : base.replace(/\/$/, ''));
    if (login !== undefined) logins.push(login);
    else others.push([remote === undefined ? key : `http.${remoteUrl}.extraHeader`, value]);
  }
  if (logins.length === 0 && others.length === 0) return [];
  const resets = [...new Set(headers.map(([key]) => key))].map((key): GitSetting => [key, '']);
  const helpers = [...new Set(logins.map(({ server }) => server))].map(
    (server): GitSetting => [`credential.${server}.helper`, ''],
  );
  return [
    ...resets,
    ...helpers,
    ...logins.flatMap(loginSettings),
    ...others,
    ...(others.length === 0 ? [] : withoutRedirects(settings, remoteUrl)),
  ];
}

/** An address that git reaches over HTTP; undefined for ssh and files. */
const parseWeb = (url: string): URL | undefined =>
  /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url) : undefined;

/** An empty header forgets those before it. */
const sentHeaders = (headers: readonly GitSetting[]): GitSetting[] =>
  headers.filter(
    ([key, value], index) => value !== '' && !headers.slice(index).some(([name, text]) => name === key && text === ''),
  );

function loginOf(header: string, server: string | undefined): Login | undefined {
  const basic = /^authorization:\s*basic\s+(\S+)\s*$/i.exec(header)?.[1];
  return basic === undefined || server === undefined ? undefined : loginOfBasic(server, basic);
}

/** `URL` refuses names such as `*.0.0.1`, which git takes as a base. */
const basePattern = /^(https?:)\/\/(?:([^@/]*)@)?(\[[^\]]*\]|[^/:]+)(?::(\d+))?(\/.*)?$/is;

/** Whether git uses settings of `http.<base>.*` for a remote (git-config, "http.<url>.*"). */
function appliesTo(base: string, remote: URL): boolean {
  if (base === '') return true;
  const [, scheme, user, host, port, folder = '/'] = basePattern.exec(base) ?? [];
  if (scheme === undefined || host === undefined) return false;
  const protocol = scheme.toLowerCase();
  const labels = host.toLowerCase().split('.');
  const remoteLabels = remote.hostname.split('.');
  const isHost =
    labels.length === remoteLabels.length &&
    labels.every((label, index) => label === '*' || label === remoteLabels[index]);
  const isPort = (port ?? defaultPorts[protocol]) === (remote.port || defaultPorts[remote.protocol]);
  const isUser = user === undefined || user.split(':')[0] === remote.username;
  const isPath = `${remote.pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
  return protocol === remote.protocol && isPort && isHost && isUser && isPath;
}

const defaultPorts: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/** The most specific setting wins, so those of the configuration are replaced too. */
function withoutRedirects(settings: readonly GitSetting[], remoteUrl: string): GitSetting[] {
  const keys = settings.map(([key]) => key).filter(key => /^http\.(?:.*\.)?followredirects$/is.test(key));
  return [...new Set(['http.followRedirects', ...keys, `http.${remoteUrl}.followRedirects`])].map(key => [
    key,
    'false',
  ]);
}
