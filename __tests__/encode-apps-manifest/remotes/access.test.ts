import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { everythingSaid, fillHost, runApps } from '../apps.ts';

let host: GitHost;
let facts: ReturnType<typeof fillHost>;

beforeAll(async () => {
  host = await startGitHost();
  facts = fillHost(host);
});
beforeEach(() => {
  for (const repository of ['frappe/frappe', 'frappe/erpnext']) host.fail(repository, undefined);
});
afterAll(() => host.close());

const apps = (...entries: object[]) => JSON.stringify(entries, null, 2);
const resolvedApp = (text: string) => JSON.parse(text).apps[0];

describe('what a ref resolves to', () => {
  test('a branch, by its full name: foo/version-15 is another one', async () => {
    const { output } = await runApps(host, { apps: apps({ url: host.url('frappe/erpnext'), branch: 'version-15' }) });
    expect(resolvedApp(output('resolved'))).toEqual({
      name: 'erpnext',
      url: host.url('frappe/erpnext'),
      ref: 'version-15',
      kind: 'branch',
      commit: facts.erpnext15,
    });
    expect(output('moving')).toBe('2');
  });

  test('a trap alone is not the branch', async () => {
    host.create('acme/trap');
    host.commit('acme/trap', 'foo/version-15');
    const { error } = await runApps(host, { apps: apps({ url: host.url('acme/trap'), branch: 'version-15' }) });
    expect(error?.message).toBe(
      `input "apps":4:15: ${host.url('acme/trap')} has no branch and no tag "version-15" (did you mean "foo/version-15"?)`,
    );
  });

  test.each([
    ['a lightweight tag', 'v15.1.0', 'tag v15.1.0'],
    ['an annotated tag, peeled to its commit', 'v15.10.0', 'annotated tag v15.10.0'],
  ])('%s', async (_, branch, reason) => {
    const { output, runtime } = await runApps(host, { apps: apps({ url: host.url('frappe/erpnext'), branch }) });
    expect(resolvedApp(output('resolved'))).toMatchObject({ ref: branch, kind: 'tag', commit: facts.v15 });
    expect(runtime.said()).toContain(`erpnext: ${facts.v15} (${reason})`);
    expect(output('moving')).toBe('1');
  });

  test('the branch wins over a tag of the same name, and it is said', async () => {
    host.create('acme/both');
    const branch = host.commit('acme/both', '1.0');
    host.tag('acme/both', '1.0', { at: 'main' });
    const { output, runtime } = await runApps(host, { apps: apps({ url: host.url('acme/both'), branch: '1.0' }) });
    expect(resolvedApp(output('resolved'))).toMatchObject({ kind: 'branch', commit: branch });
    expect(runtime.said('warning')).toContain('"1.0" is a branch and a tag of');
  });

  test('the default branch, whatever its name', async () => {
    const commit = host.create('acme/trunk');
    host.rename('acme/trunk', 'main', 'trunk');
    const { output, runtime } = await runApps(host, { apps: apps({ url: host.url('acme/trunk') }) });
    expect(resolvedApp(output('resolved'))).toMatchObject({ ref: 'trunk', kind: 'branch', commit });
    expect(runtime.said()).toContain('default branch trunk, which moves');
  });

  test('what is not there, with the nearest name', async () => {
    const list = apps(
      { url: host.url('frappe/erpnext'), branch: 'version15' },
      { url: host.url('acme/trunk'), branch: 'abcdef012' },
    );
    const { error } = await runApps(host, { apps: list });
    expect(error?.kind).toBe('input');
    expect(error?.message).toContain('has no branch and no tag "version15" (did you mean "version-15"?)');
    expect(error?.message).toContain('"abcdef012"; it looks like a commit id, which belongs into "commit"');
  });
});

describe('commit holds an entry', () => {
  const entry = (extra: object) => apps({ url: host.url('frappe/erpnext'), ...extra });

  test.each([40, 7])('by %i digits', async digits => {
    const commit = facts.erpnext15.slice(0, digits).toUpperCase();
    const { error, output } = await runApps(host, { apps: entry({ branch: 'version-15', commit }) });
    expect(error).toBeUndefined();
    expect(output('moving')).toBe('1');
    expect(output('secret-file')).not.toBe('');
  });

  test('another commit stops the build before it starts', async () => {
    const ended = await runApps(host, { apps: entry({ branch: 'version-15', commit: facts.v15 }) });
    expect(ended.error?.kind).toBe('policy');
    expect(ended.error?.message).toContain(
      `input "apps":5:15: "version-15" of ${host.url('frappe/erpnext')} is at ${facts.erpnext15}`,
    );
    expect(ended.output('secret-file')).toBe('');
  });

  test('the id of an annotated tag itself is explained', async () => {
    const { stdout } = await capture('git', ['ls-remote', host.url('frappe/erpnext'), 'refs/tags/v15.10.0']);
    const [commit = ''] = stdout.toString().split('\t');
    const { error } = await runApps(host, { apps: entry({ branch: 'v15.10.0', commit }) });
    expect(error?.message).toContain(`is the id of the tag object of "v15.10.0"; its commit is ${facts.v15}`);
  });
});

describe('the pin policy', () => {
  const given = { 'frappe-branch': 'version-15' };
  const list = () => apps({ url: host.url('frappe/erpnext'), branch: 'version-15' });

  test('tag refuses branches and names the newest tag of that version', async () => {
    const { error } = await runApps(host, { ...given, apps: list(), pin: 'tag' });
    expect(error?.kind).toBe('policy');
    expect(error?.message).toContain('input "frappe-branch": "version-15" of');
    expect(error?.message).toContain(
      'is a branch, which moves, and pin is "tag"; the newest matching tag is "v15.10.0"',
    );
  });

  test('commit requires one, and the fix holds it', async () => {
    const { error } = await runApps(host, { ...given, apps: list(), pin: 'commit' });
    expect(error?.message).toContain('erpnext has no "commit", and pin is "commit"');
    expect(error?.fix).toContain(`Add "commit": "${facts.erpnext15}" to the entry of erpnext.`);
    expect(error?.fix).toMatch(/Set the input "frappe-commit: [0-9a-f]{40}"/);
  });

  test('any reports what moves', async () => {
    const { error, runtime } = await runApps(host, { ...given, apps: list() });
    expect(error).toBeUndefined();
    expect(runtime.said()).toContain('branch version-15, which moves; the newest matching tag is v15.10.0');
    expect(runtime.summaryText()).toContain('Follow a branch');
  });
});

describe('a repository that gives no refs', () => {
  const list = () => apps({ url: host.url('frappe/erpnext'), branch: 'version-15' });
  const failing = async (fault: Parameters<GitHost['fail']>[1], given = {}) => {
    host.fail('frappe/erpnext', fault);
    return await runApps(host, { apps: list(), ...given });
  };

  test('401 is no access, and nobody is asked for a password', async () => {
    const { error } = await failing({ status: 401 });
    expect(error?.kind).toBe('permission');
    expect(error?.message).toContain(`no access to ${host.url('frappe/erpnext')}, asked without credentials`);
    expect(error?.fix).toContain(`as a line "${host.origin}=user:\${{ secrets.NAME }}"`);
  });

  test('403 is no access', async () => expect((await failing({ status: 403 })).error?.kind).toBe('permission'));

  test('404 is not found', async () => {
    const { error } = await failing({ status: 404 });
    expect(error?.kind).toBe('input');
    expect(error?.message).toContain(`input "apps":3:12: the repository ${host.url('frappe/erpnext')} was not found`);
  });

  test('a host that says nothing is given up in time', async () => {
    const start = Date.now();
    const { error } = await failing('hang', { 'timeout-seconds': '1' });
    expect(error?.kind).toBe('service');
    expect(error?.message).toContain('is unreachable: no answer within 1 s');
    expect(Date.now() - start).toBeLessThan(5000);
  });

  test.each(['reset', { status: 502 }] as const)('%j is unreachable after three attempts', async fault => {
    const before = host.requests.length;
    const { error } = await failing(fault);
    expect(error?.kind).toBe('service');
    const asked = host.requests.slice(before).filter(({ path }) => path.startsWith('/frappe/erpnext/'));
    expect(asked).toHaveLength(3);
  });

  test('all of them are told at once', async () => {
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
      expect(env).toMatchObject({ GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: '3' });
      expect(env['GIT_CONFIG_VALUE_2']).toBe(`Authorization: Basic ${basic}`);
    }
    expect(ended.runtime.masked).toEqual(expect.arrayContaining([token, basic]));
    expect(everythingSaid(ended)).not.toContain(token);
    expect(everythingSaid(ended)).not.toContain(basic);
  });

  test('of another user are no access, without a word of them', async () => {
    const ended = await runApps(closed, { apps: list(), credentials: `${closed.origin}=deploy:wrong-password` });
    expect(ended.error?.kind).toBe('permission');
    expect(ended.error?.message).toContain('asked with the credentials of input "credentials"');
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
    expect(ended.runtime.said('warning')).toContain('"url" holds credentials');
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

test('20 apps are asked for all at once, so that they take as long as the slowest of them', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `acme/app-${index}`);
  for (const repository of many) {
    host.create(repository);
    host.fail(repository, { gather: many.length });
  }
  const { error } = await runApps(host, {
    apps: apps(...many.map(name => ({ url: host.url(name), branch: 'main' }))),
  });
  expect(error).toBeUndefined();
}, 30_000);
