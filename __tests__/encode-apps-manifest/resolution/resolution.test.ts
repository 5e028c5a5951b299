import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { fillHost, runApps } from '../apps.ts';

let host: GitHost;
let facts: ReturnType<typeof fillHost>;

beforeAll(async () => {
  host = await startGitHost();
  facts = fillHost(host);
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
    expect(runtime.logText()).toContain(`erpnext: ${facts.v15} (${reason})`);
    expect(output('moving')).toBe('1');
  });

  test('the branch wins over a tag of the same name, with a warning', async () => {
    host.create('acme/both');
    const branch = host.commit('acme/both', '1.0');
    host.tag('acme/both', '1.0', { at: 'main' });
    const { output, runtime } = await runApps(host, { apps: apps({ url: host.url('acme/both'), branch: '1.0' }) });
    expect(resolvedApp(output('resolved'))).toMatchObject({ kind: 'branch', commit: branch });
    expect(runtime.logText('warning')).toContain('"1.0" is a branch and a tag of');
  });

  test('the default branch, whatever its name', async () => {
    const commit = host.create('acme/trunk');
    host.rename('acme/trunk', 'main', 'trunk');
    const { output, runtime } = await runApps(host, { apps: apps({ url: host.url('acme/trunk') }) });
    expect(resolvedApp(output('resolved'))).toMatchObject({ ref: 'trunk', kind: 'branch', commit });
    expect(runtime.logText()).toContain('default branch trunk, which moves');
  });

  test('what is not there, with the nearest name', async () => {
    const list = apps(
      { url: host.url('frappe/erpnext'), branch: 'version15' },
      { url: host.url('acme/trunk'), branch: 'abcdef012' },
    );
    const { error } = await runApps(host, { apps: list });
    expect(error?.kind).toBe('input');
    expect(error?.message).toContain('has no branch and no tag "version15" (did you mean "version-15"?)');
    expect(error?.message).toContain('"abcdef012"; it looks like a commit id, which belongs in "commit"');
  });
});

describe('commit pins an entry', () => {
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
    expect(runtime.logText()).toContain('branch version-15, which moves; the newest matching tag is v15.10.0');
    expect(runtime.summaryText()).toContain(
      'These follow a branch and may change between builds: frappe, erpnext (the newest tag is',
    );
  });
});
