import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RemoteRefs } from '../../../actions/encode-apps-manifest/remotes/remote-refs.ts';
import { type PinPolicy, resolveApp } from '../../../actions/encode-apps-manifest/resolution/resolution.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { appOf, fillHost, runApps } from '../apps.ts';

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

describe('resolveApp', () => {
  const head = 'a'.repeat(40);
  const tagged = 'b'.repeat(40);
  const tagObject = 'c'.repeat(40);
  const refs: RemoteRefs = {
    branches: new Map([
      ['main', head],
      ['version-15', head],
      ['both', head],
    ]),
    tags: new Map([
      ['v15.1.0', { commit: tagged, object: tagged }],
      ['v15.2.0', { commit: tagged, object: tagObject }],
      ['both', { commit: tagged, object: tagged }],
    ]),
    defaultBranch: 'main',
  };
  const resolve = (overrides: Parameters<typeof appOf>[1], pin: PinPolicy = 'any') =>
    resolveApp(appOf('shop', overrides), refs, pin);

  test.each([
    [{}, 'branch', 'main', head, true, 'default branch main, which moves', 'v15.2.0'],
    [{ branch: 'version-15' }, 'branch', 'version-15', head, true, 'branch version-15, which moves', 'v15.2.0'],
    [
      { branch: 'main', commit: 'aaaaaaa' },
      'branch',
      'main',
      head,
      false,
      'branch main, pinned by "commit"',
      'v15.2.0',
    ],
    [{ commit: 'aaaaaaa' }, 'branch', 'main', head, false, 'default branch main, pinned by "commit"', 'v15.2.0'],
    [{ branch: 'v15.1.0' }, 'tag', 'v15.1.0', tagged, false, 'tag v15.1.0', undefined],
    [{ branch: 'v15.2.0' }, 'tag', 'v15.2.0', tagged, false, 'annotated tag v15.2.0', undefined],
    [
      { branch: 'v15.1.0', commit: tagged },
      'tag',
      'v15.1.0',
      tagged,
      false,
      'tag v15.1.0, pinned by "commit"',
      undefined,
    ],
  ] as const)('%j is a %s', (overrides, kind, ref, commit, moving, reason, suggestion) => {
    const { resolution, ...diagnostics } = resolve(overrides);
    expect(resolution).toMatchObject({ kind, ref, commit, moving, reason });
    expect(resolution?.suggestion).toBe(suggestion);
    expect(diagnostics).toEqual({ errors: [], policyErrors: [], warnings: [] });
  });

  test('a branch wins over a tag of its name, with a warning at the branch', () => {
    const { resolution, warnings } = resolve({ branch: 'both' });
    expect(resolution).toMatchObject({ kind: 'branch', commit: head });
    expect(warnings).toEqual([
      {
        at: expect.objectContaining({ line: 2 }),
        message: '"both" is a branch and a tag of https://github.com/acme/shop; git clone takes the branch',
      },
    ]);
  });

  const messageOf = (branch: string | undefined, known: RemoteRefs = refs) => {
    const { resolution, errors } = resolveApp(appOf('shop', { branch }), known, 'any');
    expect(resolution).toBeUndefined();
    expect(errors).toHaveLength(1);
    return errors[0];
  };

  test.each([
    ['version-16', ' (did you mean "version-15"?)'],
    ['v15.1', ' (did you mean "v15.1.0"?)'],
    ['abcdef0', '; it looks like a commit id, which belongs in "commit" beside a branch or tag'],
    ['ABCDEF0'.padEnd(40, '1'), '; it looks like a commit id, which belongs in "commit" beside a branch or tag'],
    ['abcdef', ''],
    ['0'.repeat(41), ''],
    ['xabcdef01', ''],
    ['abcdef01x', ''],
  ])('%s does not exist%s', (branch, hint) => {
    expect(messageOf(branch)).toEqual({
      at: expect.objectContaining({ line: 2 }),
      message: `https://github.com/acme/shop has no branch and no tag "${branch}"${hint}`,
    });
  });

  test('a repository without refs, or without a default branch, is described at its address', () => {
    const none = new Map();
    expect(messageOf('main', { branches: none, tags: none, defaultBranch: undefined })).toEqual({
      at: expect.objectContaining({ line: 1 }),
      message: 'https://github.com/acme/shop is empty: it has no branches and no tags',
    });
    for (const known of [
      { ...refs, tags: none, defaultBranch: undefined },
      { ...refs, branches: none, defaultBranch: undefined },
    ]) {
      expect(messageOf(undefined, known)).toEqual({
        at: expect.objectContaining({ line: 1 }),
        message: 'https://github.com/acme/shop does not report its default branch',
        fix: 'Add "branch" to the entry.',
      });
    }
  });

  test.each([
    ['v15.2.0', 'ccccccc', `"commit" is the id of the tag object of "v15.2.0"; its commit is ${tagged}`],
    [
      'v15.2.0',
      'ddddddd',
      `"v15.2.0" of https://github.com/acme/shop is at ${tagged}, but the entry pins it to ddddddd`,
    ],
    ['main', 'ccccccc', `"main" of https://github.com/acme/shop is at ${head}, but the entry pins it to ccccccc`],
  ])('%s is not at %s', (branch, commit, message) => {
    const { resolution, policyErrors } = resolve({ branch, commit });
    expect(resolution).toBeDefined();
    expect(policyErrors).toEqual([
      {
        at: expect.objectContaining({ line: 3 }),
        message,
        fix: expect.stringMatching(/^bench installs only the tip of a branch, or a tag/),
      },
    ]);
  });

  test('a commit behind its branch is answered with the tag that is at it, and with the step that checks it out', () => {
    const fixOf = (commit: string, nodes: Parameters<typeof appOf>[1] = {}) =>
      resolve({ branch: 'main', commit, ...nodes }).policyErrors[0]?.fix ?? '';
    expect(fixOf('bbbbbbb')).toContain('Name its tag: "branch": "v15.2.0".');
    expect(fixOf('bbbbbbb', { nodes: undefined })).toContain('Name its tag: the input "frappe-branch: v15.2.0".');
    expect(fixOf('bbbbbbb', { nodes: undefined })).toContain('update the input "frappe-commit"');
    expect(fixOf('bbbbbbb')).toContain('"v15.2.0". Or check what changed');
    expect(fixOf('ddddddd')).toContain('No tag is at that commit. Check what changed');
    expect(fixOf('ddddddd')).toContain('check that commit out in the Containerfile, after bench init');
  });

  test('the policies refuse what they say, at the branch', () => {
    const at = expect.objectContaining({ line: 2 });
    expect(resolve({ branch: 'v15.1.0' }, 'tag').policyErrors).toEqual([]);
    expect(resolve({ branch: 'version-15', commit: 'aaaaaaa' }, 'tag').policyErrors).toEqual([
      {
        at,
        message:
          '"version-15" of https://github.com/acme/shop is a branch, which moves, and pin is "tag"; the newest matching tag is "v15.2.0"',
      },
    ]);
    const untagged = resolveApp(appOf('shop', { branch: 'main' }), { ...refs, tags: new Map() }, 'tag');
    expect(untagged.policyErrors[0]?.message).toMatch(/and pin is "tag"$/);
    expect(resolve({ branch: 'main', commit: 'aaaaaaa' }, 'commit').policyErrors).toEqual([]);
    expect(resolve({ branch: 'v15.1.0' }, 'commit').policyErrors).toEqual([
      {
        at,
        message: 'shop has no "commit", and pin is "commit"',
        fix: `Add "commit": "${tagged}" to the entry of shop.`,
      },
    ]);
    expect(resolve({ branch: 'main', nodes: undefined }, 'commit').policyErrors[0]?.fix).toBe(
      `Set the input "frappe-commit: ${head}".`,
    );
  });
});
