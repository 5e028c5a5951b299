import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { everythingSaid, fillHost, runApps } from '../apps.ts';

let host: GitHost;

beforeAll(async () => {
  host = await startGitHost();
  fillHost(host);
});
beforeEach(() => {
  for (const repository of ['frappe/frappe', 'frappe/erpnext']) host.fail(repository, undefined);
});
afterAll(() => host.close());

const apps = (...entries: object[]) => JSON.stringify(entries, null, 2);

describe('a repository that gives no refs', () => {
  const list = () => apps({ url: host.url('frappe/erpnext'), branch: 'version-15' });
  const failing = async (fault: Parameters<GitHost['fail']>[1], given = {}) => {
    host.fail('frappe/erpnext', fault);
    return await runApps(host, { apps: list(), ...given });
  };

  test('401 is no access, and git does not prompt', async () => {
    const { error } = await failing({ status: 401 });
    expect(error?.kind).toBe('permission');
    expect(error?.message).toContain(`no access to ${host.url('frappe/erpnext')}, requested without credentials`);
    expect(error?.fix).toContain(`as a line "${host.origin}=user:\${{ secrets.NAME }}"`);
  });

  test('403 is no access', async () => expect((await failing({ status: 403 })).error?.kind).toBe('permission'));

  test('404 is not found', async () => {
    const { error } = await failing({ status: 404 });
    expect(error?.kind).toBe('input');
    expect(error?.message).toContain(`input "apps":3:12: the repository ${host.url('frappe/erpnext')} was not found`);
  });

  const requestsSince = (before: number) =>
    host.requests.slice(before).filter(({ path }) => path.startsWith('/frappe/erpnext/'));

  test('a host that never answers is requested once, until the time limit', async () => {
    const before = host.requests.length;
    const { error } = await failing('hang', { 'timeout-seconds': '2' });
    expect(error?.kind).toBe('service');
    expect(error?.message).toContain('is unreachable: no answer within 2 s');
    expect(requestsSince(before).length).toBeLessThan(2);
  });

  test.each(['reset', { status: 502 }] as const)('%j is unreachable after three attempts', async fault => {
    const before = host.requests.length;
    const { error } = await failing(fault);
    expect(error?.kind).toBe('service');
    // Each attempt is one request of git, and one that looks for a redirect.
    expect(requestsSince(before)).toHaveLength(6);
  });

  test('all of them are reported at once', async () => {
    host.fail('frappe/erpnext', { status: 401 });
    host.fail('frappe/frappe', 'reset');
    const { error } = await runApps(host, {
      apps: apps({ url: host.url('frappe/erpnext') }, { url: host.url('acme/none') }),
    });
    expect(error?.message.split('\n')).toEqual([
      expect.stringContaining('input "frappe-path": '),
      expect.stringContaining('no access to'),
      expect.stringContaining('was not found'),
    ]);
  });

  test('without git the program is named', async () => {
    const { error } = await runApps(host, { apps: list() }, { env: { PATH: '/nonexistent' } });
    expect(error?.message).toBe('The program "git" was not found on PATH.');
  });
});

describe('credentials', () => {
  const token = 'secret-token-0123456789';
  let closed: GitHost;
  beforeAll(async () => {
    closed = await startGitHost({ login: `deploy:${token}` });
    fillHost(closed);
  });
  afterAll(() => closed.close());
  const list = () => apps({ url: closed.url('frappe/erpnext'), branch: 'version-15' });

  test('reach the host by environment, and nothing else', async () => {
    const calls: { args: readonly string[]; env: Readonly<Record<string, string | undefined>> }[] = [];
    const ended = await runApps(
      closed,
      { apps: list(), credentials: `${closed.origin}=deploy:${token}` },
      {
        capture: (program, args, options) => {
          calls.push({ args, env: options?.env ?? {} });
          return capture(program, args, options);
        },
      },
    );
    expect(ended.error).toBeUndefined();
    const basic = Buffer.from(`deploy:${token}`).toString('base64');
    for (const { args, env } of calls) {
      expect(args.join(' ')).not.toContain(token);
      expect(args.join(' ')).not.toContain(basic);
      expect(env).toMatchObject({ GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: '10' });
      expect(env['GIT_CONFIG_VALUE_9']).toBe(`username=deploy\npassword=${token}`);
    }
    expect(ended.runtime.masked).toEqual(expect.arrayContaining([token, basic]));
    expect(everythingSaid(ended)).not.toContain(token);
    expect(everythingSaid(ended)).not.toContain(basic);
  });

  test('of another user are no access, and are not printed', async () => {
    const ended = await runApps(closed, { apps: list(), credentials: `${closed.origin}=deploy:wrong-password` });
    expect(ended.error?.kind).toBe('permission');
    expect(ended.error?.message).toContain('requested with the credentials of input "credentials"');
    expect(everythingSaid(ended)).not.toContain('wrong-password');
  });

  test('of one host are not sent to another', async () => {
    const before = host.requests.length;
    await runApps(host, {
      apps: apps({ url: host.url('frappe/erpnext') }),
      credentials: `${closed.origin}=deploy:${token}`,
      'github-token': token,
    });
    const sent = host.requests.slice(before).map(request => request.authorization);
    expect(new Set(sent)).toEqual(new Set(['']));
  });

  test('in an address go into the secret file alone, when that is allowed', async () => {
    const url = closed.url('frappe/erpnext').replace('://', `://deploy:${token}@`);
    const ended = await runApps(closed, {
      apps: apps({ url, branch: 'version-15' }),
      'allow-url-credentials': 'true',
      credentials: `${closed.origin}=deploy:${token}`,
    });
    expect(ended.error).toBeUndefined();
    expect(everythingSaid(ended)).not.toContain(token);
    expect(ended.runtime.masked).toContain(token);
    expect(ended.runtime.logText('warning')).toContain('"url" contains credentials');
  });

  test('of a checkout and of a trace do not get in the way', async () => {
    const env = {
      PATH: process.env['PATH'],
      GIT_DIR: '/nonexistent',
      GIT_TRACE_CURL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${closed.origin}/.extraheader`,
      GIT_CONFIG_VALUE_0: 'Authorization: Basic b3RoZXI6b3RoZXI=',
    };
    const ended = await runApps(closed, { apps: list(), credentials: `${closed.origin}=deploy:${token}` }, { env });
    expect(ended.error).toBeUndefined();
  });
});

test('20 repositories are requested at the same time, with one program each, so that they take as long as the slowest of them', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `acme/app-${index}`);
  for (const repository of many) {
    host.create(repository);
    host.fail(repository, { gather: many.length });
  }
  const programs: string[] = [];
  const counted: typeof capture = (program, ...rest) => {
    programs.push(program);
    return capture(program, ...rest);
  };
  const { error } = await runApps(
    host,
    { apps: apps(...many.map(name => ({ url: host.url(name), branch: 'main' }))) },
    { capture: counted },
  );
  expect(error).toBeUndefined();
  // One for each app and one for Frappe.
  expect(programs).toEqual(Array(21).fill('git'));
});
