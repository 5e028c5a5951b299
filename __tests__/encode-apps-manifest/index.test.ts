import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodeAppsManifestAction } from '../../actions/encode-apps-manifest/index.ts';
import { foldersIn, temporaryFolder } from '../support/fake-runtime.ts';
import { createRepository, git } from '../support/git-repository.ts';
import { type GitHost, startGitHost } from '../support/git-server.ts';
import { fillHost, runApps } from './apps.ts';

let host: GitHost;
let facts: ReturnType<typeof fillHost>;
beforeAll(async () => {
  host = await startGitHost();
  facts = fillHost(host);
  host.create('acme/pos');
});
afterAll(() => host.close());

const list = (branch = 'v15.1.0') =>
  JSON.stringify([{ url: host.url('frappe/erpnext'), branch, name: 'books' }, { url: host.url('acme/pos') }]);

describe('the outputs', () => {
  test('the secret file is for this user alone and holds what bench reads', async () => {
    const { output } = await runApps(host, { apps: list() });
    const file = output('secret-file');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(readFileSync(file, 'utf8')).toBe(
      JSON.stringify([{ url: host.url('frappe/erpnext'), branch: 'v15.1.0' }, { url: host.url('acme/pos') }]),
    );
  });

  test('frappe_docker: `secrets: id=apps_json,src=…` defines a secret named `id`: each builder gets its own lines', async () => {
    const { output } = await runApps(host, { apps: list(), 'python-version': '3.12', 'node-version': '20.11.0' });
    const file = output('secret-file');
    const args = [
      'FRAPPE_BRANCH=version-15',
      `FRAPPE_PATH=${host.url('frappe/frappe')}`,
      'PYTHON_VERSION=3.12',
      'NODE_VERSION=20.11.0',
      `CACHE_BUST=${output('cache-bust')}`,
    ];
    expect(output('cache-bust')).toMatch(/^[0-9a-f]{64}$/);
    expect(output('secret-files')).toBe(`apps_json=${file}`);
    expect(output('build-args').split('\n')).toEqual(args);
    const bake = args.map(line => `*.args.${line}`);
    expect(output('bake-args').split('\n')).toEqual(bake);
    expect(output('bake-set').split('\n')).toEqual([`*.secrets+=id=apps_json,src=${file}`, ...bake]);
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${output('docker-args')}`])
      .toString()
      .trim()
      .split('\n');
    expect(words).toEqual(['--secret', `id=apps_json,src=${file}`, ...args.flatMap(line => ['--build-arg', line])]);
    expect(output('base64')).toBe('');
    expect(output('frappe-branch')).toBe('version-15');
    expect(output('annotations').split('\n')[1]).toBe(
      `io.frappe.app.books=${host.url('frappe/erpnext')}@v15.1.0#${facts.v15}`,
    );
    expect(JSON.parse(readFileSync(output('resolved-file'), 'utf8'))).toEqual(JSON.parse(output('resolved')));
  });

  test('base64 is one line that moves with the commits, hidden when it holds credentials', async () => {
    const { output, runtime } = await runApps(host, { apps: list(), base64: 'true' });
    const [first, second] = JSON.parse(Buffer.from(output('base64'), 'base64').toString());
    expect(first).toEqual({ url: host.url('frappe/erpnext'), branch: 'v15.1.0', cache_bust: output('cache-bust') });
    expect(second).toEqual({ url: host.url('acme/pos') });
    expect(output('base64')).not.toContain('\n');
    expect(runtime.masked).not.toContain(output('base64'));
    const url = host.url('acme/pos').replace('://', '://deploy:token-0123456789@');
    const hidden = await runApps(host, {
      apps: JSON.stringify([{ url }]),
      base64: 'true',
      'allow-url-credentials': 'true',
    });
    expect(hidden.runtime.masked).toContain(hidden.output('base64'));
    expect(hidden.runtime.logText('warning')).toContain('stays readable in the history');
  });

  test('frappe_docker: the branch of an app moved, apps.json did not: cache-bust moves with it, and with nothing else', async () => {
    host.create('acme/mover');
    const bust = async (apps: object[]) => (await runApps(host, { apps: JSON.stringify(apps) })).output('cache-bust');
    const mover = { url: host.url('acme/mover'), branch: 'main' };
    const pos = { url: host.url('acme/pos'), branch: 'main' };
    const before = await bust([mover, pos]);
    host.tag('acme/mover', 'v1.0.0', { at: 'main' });
    host.commit('acme/mover', 'other');
    expect(await bust([mover, pos])).toBe(before);
    expect(await bust([{ ...mover, branch: 'v1.0.0', name: 'other' }, pos])).toBe(before);
    expect(await bust([pos, mover])).not.toBe(before);
    host.commit('acme/mover', 'main');
    const after = await bust([mover, pos]);
    expect(after).not.toBe(before);
    host.commit('frappe/frappe', 'version-14');
    expect(await bust([mover, pos])).toBe(after);
  });

  test('a dry run sets outputs and writes nothing', async () => {
    const { output, runtime } = await runApps(host, { apps: list(), 'dry-run': 'true' });
    for (const name of ['secret-file', 'secret-files', 'bake-set', 'docker-args', 'resolved-file', 'base64']) {
      expect(output(name)).toBe('');
    }
    expect(output('bake-args')).toContain('*.args.CACHE_BUST=');
    expect(output('build-args')).toContain('CACHE_BUST=');
    expect(output('cache-bust')).toMatch(/^[0-9a-f]{64}$/);
    expect(output('resolved')).toContain(facts.v15);
    expect(runtime.logText()).toContain('Dry run');
    expect(existsSync(path.join(runtime.folders.temporary, 'apps-resolved.json'))).toBe(false);
    expect(runtime.states.size).toBe(0);
  });
});

describe('the post step', () => {
  test('removes the secret file', async () => {
    const { output, runtime } = await runApps(host, { apps: list() });
    await encodeAppsManifestAction.post?.(runtime);
    expect(existsSync(path.dirname(output('secret-file')))).toBe(false);
  });

  test('removes nothing when nothing was written, and no other folder', async () => {
    const { runtime } = await runApps(host, { apps: '[]' });
    await encodeAppsManifestAction.post?.(runtime);
    const folder = temporaryFolder('other');
    runtime.state.save('secret-folder', folder);
    await encodeAppsManifestAction.post?.(runtime);
    expect(existsSync(folder)).toBe(true);
  });
});

describe('resolved once, checked later', () => {
  test('passes while nothing moved, as JSON and as a file', async () => {
    const { output } = await runApps(host, { apps: list('version-15') });
    const inline = await runApps(host, { apps: list('version-15'), resolved: output('resolved') });
    expect(inline.error).toBeUndefined();
    const file = await runApps(host, { apps: list('version-15'), resolved: output('resolved-file') });
    expect(file.error).toBeUndefined();
    expect(file.output('cache-bust')).toBe(output('cache-bust'));
  });

  test('stops when a branch moved, an app is missing or the order differs', async () => {
    host.create('acme/drift');
    const apps = JSON.stringify([{ url: host.url('acme/drift'), branch: 'main' }, { url: host.url('acme/pos') }]);
    const { output } = await runApps(host, { apps });
    const resolved = output('resolved');
    const swapped = JSON.stringify([...JSON.parse(apps)].reverse());
    const reordered = await runApps(host, { apps: swapped, resolved });
    expect(reordered.error?.message).toContain('the order of the apps differs');
    const fewer = await runApps(host, {
      apps: JSON.stringify([{ url: host.url('acme/drift'), branch: 'main' }]),
      resolved,
    });
    expect(fewer.error?.message).toContain('pos: removed');
    const commit = host.commit('acme/drift', 'main');
    const moved = await runApps(host, { apps, resolved });
    expect(moved.error?.kind).toBe('policy');
    expect(moved.error?.message).toMatch(
      new RegExp(`drift: main at [0-9a-f]{12} became main at ${commit.slice(0, 12)}`),
    );
    expect(moved.output('secret-file')).toBe('');
    expect(moved.error?.fix).toContain('Run the whole workflow again');
  });

  test.each([
    ['{}', 'Input "resolved" is not valid'],
    ['{"schemaVersion":1', 'Input "resolved" is not JSON'],
    ['{"schemaVersion":1,"apps":[],"app":1}', 'frappe: Invalid key: Expected "frappe" but received undefined'],
    ['{"schemaVersion":2,"frappe":{},"apps":[]}', 'Input "resolved" has schemaVersion 2; this release reads 1.'],
    [
      '{"schemaVersion":1,"frappe":{"url":"https://x/$(id)"},"apps":[]}',
      'frappe.url: is not the address of a repository',
    ],
    ['missing.json', 'Input "resolved": there is no file missing.json.'],
  ])('%s is refused', async (resolved, message) => {
    expect((await runApps(host, { apps: list(), resolved })).error?.message).toContain(message);
  });
});

describe('against the last image', () => {
  test('nothing to compare with counts as changed', async () => {
    const { output } = await runApps(host, { apps: list() });
    expect(output('changed')).toBe('true');
    expect(output('release-tag')).toBe('release-20260101-000000');
    expect(output('manifest-markdown')).not.toContain('Changed since');
  });

  test('the same contents have not changed', async () => {
    const { output } = await runApps(host, { apps: list() });
    const again = await runApps(host, { apps: list(), previous: output('resolved') });
    expect(again.output('changed')).toBe('false');
    expect(again.output('manifest-markdown')).toContain('Nothing changed since the last image.');
  });

  const env = (variables: Readonly<Record<string, string>>) => ({ env: { PATH: process.env['PATH'], ...variables } });
  const onGitHub = () =>
    env({ GITHUB_SERVER_URL: host.origin, GITHUB_REPOSITORY: 'acme/images', GITHUB_RUN_NUMBER: '57' });

  test('an update names the release and is listed', async () => {
    const { output } = await runApps(host, { apps: list() });
    host.create('acme/images');
    const given = { apps: list('v15.2.0'), previous: output('resolved') };
    const again = await runApps(host, given, onGitHub());
    expect(again.output('changed')).toBe('true');
    expect(again.output('release-tag')).toBe('release-20260101-books-v15.2.0');
    expect(again.output('manifest-markdown')).toContain('- books: <code>v15.1.0</code> → <code>v15.2.0</code>');
    host.tag('acme/images', 'release-20260101-books-v15.2.0');
    const second = await runApps(host, given, onGitHub());
    expect(second.output('release-tag')).toBe('release-20260101-books-v15.2.0-run57');
  });

  test('a repository whose tags cannot be read does not stop the step: the release has the number of the run', async () => {
    const { output } = await runApps(host, { apps: list() });
    host.fail('acme/closed', { status: 401 });
    const closed = { GITHUB_SERVER_URL: host.origin, GITHUB_REPOSITORY: 'acme/closed', GITHUB_RUN_NUMBER: '57' };
    const given = { apps: list('v15.2.0'), previous: output('resolved') };
    const services: readonly Readonly<Record<string, string>>[] = [
      closed,
      { CI_PIPELINE_IID: '57' },
      { BUILD_NUMBER: '57' },
    ];
    for (const variables of services) {
      const ended = await runApps(host, given, env(variables));
      expect(ended.error).toBeUndefined();
      expect(ended.output('release-tag')).toBe('release-20260101-books-v15.2.0-run57');
    }
  });

  test('the tags of the own repository are not read where no release is made', async () => {
    await runApps(host, { apps: list() }, onGitHub());
    const before = host.requests.length;
    await runApps(host, { apps: list() }, onGitHub());
    expect(host.requests.slice(before).filter(({ path }) => path.includes('acme/images'))).toEqual([]);
  });
});

describe('the changelog', () => {
  const run = async (files: Readonly<Record<string, string>>, given = {}) => {
    const folders = foldersIn(createRepository(files), temporaryFolder('changelog'));
    return await runApps(host, { apps: list(), changelog: 'docs/CHANGELOG.md', ...given }, { folders });
  };
  const title = '## release-20260101-000000';

  test('gets this image before all others, in a copy', async () => {
    const { output, error } = await run({ 'docs/CHANGELOG.md': '# Images\n\n## release-1\n' });
    expect(error).toBeUndefined();
    expect(output('changelog-entry')).toBe(`${title}\n\n${output('manifest-markdown')}\n`);
    expect(readFileSync(output('changelog-file'), 'utf8')).toBe(
      `# Images\n\n${output('changelog-entry')}\n## release-1\n`,
    );
  });

  test('does not have to exist', async () => {
    const { output } = await run({ x: '' });
    expect(readFileSync(output('changelog-file'), 'utf8')).toContain(`# Changelog\n\n${title}\n`);
  });

  test('keeps the byte order mark of a Markdown file', async () => {
    const { output, error } = await run({ 'docs/CHANGELOG.md': '\uFEFF# Images\n' });
    expect(error).toBeUndefined();
    expect(readFileSync(output('changelog-file'), 'utf8')).toMatch(/^\uFEFF# Images\n\n## release-/);
  });

  test('is none without the input, and in a dry run', async () => {
    expect((await run({ x: '' }, { changelog: '' })).output('changelog-file')).toBe('');
    expect((await run({ x: '' }, { 'dry-run': 'true' })).output('changelog-file')).toBe('');
  });

  test('that leads out of the workspace is refused', async () => {
    expect((await run({ x: '' }, { changelog: '../../../../../../etc/hosts' })).error?.message).toContain(
      'Input "changelog": "../../../../../../etc/hosts" leads out of the workspace.',
    );
  });
});

describe('the Containerfile', () => {
  const workspace = temporaryFolder('containerfiles');
  const folders = foldersIn(workspace, temporaryFolder('containerfiles-temporary'));
  const secret =
    'RUN --mount=type=secret,id=apps_json,target=/opt/frappe/apps.json,uid=1000,gid=1000 \\\n  bench init\n';
  const args = 'FROM python AS builder\nARG FRAPPE_BRANCH=version-15\nARG FRAPPE_PATH\n';
  const run = (text: string, given = {}) => {
    writeFileSync(path.join(workspace, 'Containerfile'), text);
    return runApps(host, { apps: list(), containerfile: 'Containerfile', ...given }, { folders });
  };

  test('today: the secret and CACHE_BUST', async () => {
    const { output, runtime } = await run(`${args}ARG CACHE_BUST=""\n${secret}`, { base64: 'auto' });
    expect(output('base64')).toBe('');
    expect(output('build-args')).toContain('CACHE_BUST=');
    expect(runtime.logText()).toContain('secret file (secret apps_json, Containerfile:5)');
    expect(runtime.logText('warning')).not.toContain('CACHE_BUST');
  });

  test('the few days of APPS_JSON_HASH', async () => {
    const { output } = await run(`${args}ARG APPS_JSON_HASH\n${secret}`);
    expect(output('build-args')).toContain(`APPS_JSON_HASH=${output('cache-bust')}`);
    expect(output('build-args')).not.toContain('CACHE_BUST=');
  });

  test('frappe_docker: a changed apps.json with the secret gives a stale build in 1–2 s', async () => {
    const { runtime } = await run(`${args}${secret}`);
    expect(runtime.logText('warning')).toContain('declares no ARG CACHE_BUST');
  });

  test('older: the argument', async () => {
    const { output } = await run(`${args}ARG APPS_JSON_BASE64\nRUN bench init\n`, { base64: 'auto' });
    expect(output('build-args')).toContain(`APPS_JSON_BASE64=${output('base64')}`);
    expect(output('base64')).not.toBe('');
  });

  test('frappe_docker: base64 build argument on a newer Containerfile is silently ignored', async () => {
    const { error } = await run(`${args}ARG CACHE_BUST\n${secret}`, { base64: 'true' });
    expect(error?.message).toContain('declares no ARG APPS_JSON_BASE64, so the argument would be ignored');
    expect(error).toMatchObject({ file: 'Containerfile', line: 5 });
  });

  test('a secret on an older Containerfile is ignored silently, too', async () => {
    const { error } = await run(`${args}ARG APPS_JSON_BASE64\nRUN bench init\n`);
    expect(error?.message).toContain('mounts no secret, so the secret file would be ignored');
    expect(error?.fix).toContain('base64: auto');
  });

  test('one that takes neither gives an image without apps', async () => {
    const { error } = await run(`${args}# ARG APPS_JSON_BASE64\nRUN bench init\n`, { base64: 'auto' });
    expect(error?.message).toContain('does not take the list of apps');
  });

  test.each([
    ['FROM python\nARG FRAPPE_PATH\n', {}, 'ARG FRAPPE_BRANCH, so the input "frappe-branch"'],
    [args, { 'python-version': '3.12' }, 'ARG PYTHON_VERSION, so the input "python-version"'],
    [args, { 'node-version': '20' }, 'ARG NODE_VERSION, so the input "node-version"'],
    ['FROM python\nARG FRAPPE_BRANCH\n', {}, 'ARG FRAPPE_PATH, so the input "frappe-path"'],
  ])('an input that would be ignored is refused (%#)', async (head, given, message) => {
    expect((await run(`${head}${secret}`, given)).error?.message).toContain(message);
  });

  test('a missing one is named', async () => {
    const { error } = await runApps(host, { apps: list(), containerfile: 'none' }, { folders });
    expect(error?.message).toContain('Input "containerfile": there is no file none.');
  });

  test('auto needs one to look at', async () => {
    expect((await runApps(host, { apps: list(), base64: 'auto' })).error?.message).toContain(
      '"containerfile" is empty',
    );
  });
});

describe('newer versions', () => {
  const check = async (text: string, file = 'apps.json', given = {}) => {
    const workspace = createRepository({ [file]: text });
    const folders = foldersIn(workspace, temporaryFolder('updates'));
    const ended = await runApps(host, { 'apps-file': file, 'check-updates': 'true', ...given }, { folders });
    return { ...ended, workspace, patch: ended.output('updates-patch') };
  };
  const entry = (branch: string, extra = '') =>
    `{ "url": "${host.url('frappe/erpnext')}",   "branch":"${branch}"${extra} }`;

  test.each([
    ['\n', true],
    ['\r\n', true],
    ['\n', false],
  ])('a patch keeps every other byte (line end %j, at the end %s)', async (end, last) => {
    const text = `[${end}\t${entry('v15.1.0')},${end}    {"url":"${host.url('acme/pos')}"  }${end}]${last ? end : ''}`;
    const { workspace, patch, output } = await check(text);
    expect(JSON.parse(output('updates'))).toEqual([
      expect.objectContaining({
        name: 'erpnext',
        current: 'v15.1.0',
        newest: 'v15.10.0',
        newer: ['v15.10.0', 'v15.2.0'],
      }),
    ]);
    git(workspace, 'apply', patch);
    expect(readFileSync(path.join(workspace, 'apps.json'), 'utf8')).toBe(text.replace('v15.1.0', 'v15.10.0'));
    expect(output('updates-markdown')).toContain('<code>v15.10.0</code>');
    expect(output('secret-file')).not.toBe('');
  });

  test.each([
    ['patch', 'v15.1.0', undefined],
    ['minor', 'v14.9.0', undefined],
    ['major', 'v14.9.0', 'v16.1.0'],
    ['minor', 'v16.0.0-beta.1', 'v16.1.0'],
    ['major', 'nightly', undefined],
    ['major', 'version-15', undefined],
  ])('within %s of %s: %s', async (level, branch, newest) => {
    const { output, patch } = await check(`[${entry(branch)}]`, 'apps.json', { 'update-level': level });
    expect(JSON.parse(output('updates')).map((update: { newest: string }) => update.newest)).toEqual(
      newest ? [newest] : [],
    );
    if (newest === undefined) expect(patch).toBe('');
  });

  test('a pinned branch that moved is an update, not a failure, and nothing is made for a build', async () => {
    const pinned = facts.v15.slice(0, 9);
    const { error, output, workspace, patch, runtime } = await check(
      `[${entry('version-15', `,\n "commit": "${pinned}"`)}]\n`,
    );
    expect(error).toBeUndefined();
    expect(output('secret-file')).toBe('');
    expect(runtime.logText('warning')).toContain('but the entry pins it to');
    git(workspace, 'apply', patch);
    expect(readFileSync(path.join(workspace, 'apps.json'), 'utf8')).toContain(
      `"commit": "${facts.erpnext15.slice(0, 9)}"`,
    );
  });

  test('a tag and its commit move together', async () => {
    const { workspace, patch } = await check(`[${entry('v15.1.0', `, "commit": "${facts.v15}"`)}]\n`);
    git(workspace, 'apply', patch);
    expect(readFileSync(path.join(workspace, 'apps.json'), 'utf8')).toBe(
      `[${entry('v15.10.0', `, "commit": "${facts.v15}"`)}]\n`,
    );
  });

  test.each(['v15.1.0', "'v15.1.0'", '"v15.1.0"'])('YAML keeps its comments and quotes: %s', async written => {
    const text = `# apps\n-   url: ${host.url('frappe/erpnext')}   # books\n    branch:   ${written} # pinned\n\n\n- {url: ${host.url('acme/pos')}}\n`;
    const { workspace, patch } = await check(text, 'conf/apps list.yaml');
    git(workspace, 'apply', patch);
    expect(readFileSync(path.join(workspace, 'conf/apps list.yaml'), 'utf8')).toBe(text.replace('v15.1.0', 'v15.10.0'));
  });

  test('an inline list has no file to patch', async () => {
    const { output } = await runApps(host, { apps: `[${entry('v15.1.0')}]`, 'check-updates': 'true' });
    expect(output('updates-patch')).toBe('');
    expect(JSON.parse(output('updates'))).toHaveLength(1);
  });
});

describe('warnings', () => {
  test('known trouble with order and versions', async () => {
    for (const name of ['frappe/hrms', 'acme/dotted.app', 'frappe/lending']) {
      host.create(name);
      host.commit(name, 'version-14');
      host.commit(name, 'develop');
      host.commit(name, 'version-15');
    }
    const apps = JSON.stringify([
      { url: host.url('frappe/hrms'), branch: 'version-14' },
      { url: host.url('frappe/erpnext'), branch: 'v14.9.0' },
      { url: host.url('acme/dotted.app'), branch: 'develop' },
    ]);
    const { runtime, error } = await runApps(host, { apps });
    expect(error).toBeUndefined();
    const warnings = runtime.logText('warning');
    expect(warnings).toContain('"hrms" requires "erpnext", which must come before it');
    expect(warnings).toContain('"version-14" is made for Frappe version 14, but frappe-branch is "version-15"');
    expect(warnings).toContain('"v14.9.0" is made for Frappe version 14');
    expect(warnings).toContain('"develop" is made for Frappe in development');
    expect(warnings).toContain('bench puts "dotted.app" into the folder "dotted"');
    expect(warnings.match(/bench puts/g)).toHaveLength(1);
    const alone = await runApps(host, { apps: JSON.stringify([{ url: host.url('frappe/lending') }]) });
    expect(alone.runtime.logText('warning')).toContain('"lending" requires "erpnext", which is not in the list');
  });
});

const entry = fileURLToPath(new URL('../../actions/encode-apps-manifest/index.ts', import.meta.url));

/** Every module that is loaded before the action does anything. */
function loadedAtStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';/gms)) {
    if (name.startsWith('.')) loadedAtStart(path.resolve(path.dirname(file), name), seen);
    else seen.add(name);
  }
  return seen;
}

test('a list in JSON loads no parser of YAML or of documents', () => {
  const packages = [...loadedAtStart(entry)].filter(name => !name.startsWith('/') && !name.startsWith('node:'));
  expect(packages).toEqual(['fastest-levenshtein', 'semver/functions/parse.js']);
});
