import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import type { Runtime } from '../../actions/shared/runtime/runtime.ts';
import { updateHelmValuesAction as action } from '../../actions/update-helm-values/index.ts';
import { createFakeRuntime, foldersIn } from '../support/fake-runtime.ts';
import {
  cloneOf,
  commitToOrigin,
  countCommits,
  createOrigin,
  type Files,
  fileAt,
  git,
  gitEnv,
  installHook,
  type Origin,
  startGitServer,
  writeFile,
} from '../support/git-repository.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const values = 'api:\n  image:\n    repository: ghcr.io/acme/api\n    tag: v1\n    digest: ""\n';
const api = `api=ghcr.io/acme/api:sha-1a2b3c4@${digest}`;

interface Setup {
  readonly files?: Files;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly origin?: Origin;
  readonly url?: string;
  readonly runtime?: Partial<Runtime>;
}

function prepare({ files = { 'values.yaml': values }, env = {}, ...setup }: Setup) {
  const origin = setup.origin ?? createOrigin(files);
  const workspace = cloneOf(origin.url, 1);
  if (setup.url !== undefined) git(workspace, 'remote', 'set-url', 'origin', setup.url);
  const temporary = createFakeRuntime().folders.temporary;
  const runtime = createFakeRuntime({ env: gitEnv(env), folders: foldersIn(workspace, temporary), ...setup.runtime });
  const given = { 'values-files': 'values.yaml', images: api, ...setup.inputs };
  const run = async () => await action.run(readInputs(action, given), runtime);
  return { origin, workspace, runtime, run };
}

const onRunner = (env: Record<string, string> = {}) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  ...env,
});

describe('mode push', () => {
  test('one commit on the branch of the run, with a message that says what was deployed', async () => {
    const { origin, runtime, run, workspace } = prepare({ env: onRunner() });
    await run();
    expect(fileAt(origin.folder, 'values.yaml').toString()).toBe(
      values.replace('tag: v1', 'tag: sha-1a2b3c4').replace('digest: ""', `digest: "${digest}"`),
    );
    expect(git(origin.folder, 'log', '-1', '--format=%an <%ae>%n%B', 'main')).toBe(
      [
        'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
        'Update api to sha-1a2b3c4',
        '',
        'values.yaml:',
        '- api tag: v1 -> sha-1a2b3c4',
        '- api digest: (empty) -> sha256:aaaaaaaaaaaa',
        '',
        `Image-Actions-Image: ghcr.io/acme/api:sha-1a2b3c4@${digest}`,
        `Image-Actions-Source: acme/shop@${'c'.repeat(40)}`,
        'Image-Actions-Run: https://github.com/acme/shop/actions/runs/42/attempts/2',
        '',
      ].join('\n'),
    );
    expect(runtime.outputValues.get('changed')).toBe('true');
    expect(runtime.outputValues.get('commit')).toBe(git(origin.folder, 'rev-parse', 'main'));
    expect(JSON.parse(runtime.outputValues.get('changes') ?? '')).toEqual([
      { file: 'values.yaml', line: 4, path: 'api.image.tag', old: 'v1', new: 'sha-1a2b3c4' },
      { file: 'values.yaml', line: 5, path: 'api.image.digest', old: '', new: digest },
    ]);
    expect(runtime.logText()).toContain('-    tag: v1\n-    digest: ""\n+    tag: sha-1a2b3c4\n+    digest');
    expect(runtime.summaryText()).toContain('```diff\n--- a/values.yaml');
    expect(readFileSync(path.join(workspace, 'values.yaml'), 'utf8')).toBe(values);
    expect(git(workspace, 'status', '--porcelain')).toBe('');
  });

  test('the repository in which the commit is made is removed, also when an error stops the update', async () => {
    const succeeding = prepare({});
    await succeeding.run();
    const failing = prepare({ inputs: { 'values-files': 'missing.yaml' } });
    await expect(failing.run()).rejects.toMatchObject({ kind: 'input' });
    for (const { runtime } of [succeeding, failing]) expect(readdirSync(runtime.folders.temporary)).toEqual([]);
  });

  test('already up to date is a success that says so', async () => {
    const first = prepare({});
    await first.run();
    const second = prepare({ origin: first.origin });
    await second.run();
    expect(countCommits(first.origin.folder)).toBe(2);
    expect(second.runtime.outputValues.get('changed')).toBe('false');
    expect(second.runtime.outputValues.get('commit')).toBe('');
    expect(second.runtime.logText('info')).toContain('Already up to date');
  });

  test('killed between commit and push, then run again: one commit', async () => {
    const { capture } = createFakeRuntime();
    const origin = createOrigin({ 'values.yaml': values });
    const killed = prepare({
      origin,
      runtime: {
        capture: async (program, args, options) => {
          if (args.includes('push')) throw new Error('killed');
          return await capture(program, args, options);
        },
      },
    });
    await expect(killed.run()).rejects.toThrow('killed');
    expect(countCommits(origin.folder)).toBe(1);
    await prepare({ origin }).run();
    expect(countCommits(origin.folder)).toBe(2);
  });

  test('the tip renames the key and moves the line: the image is found again', async () => {
    const moved = 'x: 1\nbackend:\n  image:\n    repository: ghcr.io/acme/api\n    tag: v2\n    digest: ""\n';
    const origin = createOrigin({ 'values.yaml': values });
    const { run } = prepare({ origin });
    commitToOrigin(origin, { 'values.yaml': moved });
    await run();
    expect(fileAt(origin.folder, 'values.yaml').toString()).toContain(
      'x: 1\nbackend:\n  image:\n    repository: ghcr.io/acme/api\n    tag: sha-1a2b3c4\n',
    );
  });

  test('the token reaches the server in a header, is masked, and is in no argument', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    const server = await startGitServer(origin, { token: 'tok-1' });
    const { capture } = createFakeRuntime();
    const args: string[] = [];
    try {
      const { runtime, run } = prepare({
        origin,
        url: server.url,
        inputs: { 'github-token': 'tok-1' },
        env: onRunner({ GITHUB_SERVER_URL: new URL(server.url).origin }),
        runtime: {
          capture: async (program, given, options) => {
            args.push(...given);
            return await capture(program, given, options);
          },
        },
      });
      await run();
      const header = Buffer.from('x-access-token:tok-1').toString('base64');
      expect(runtime.masked).toEqual(['tok-1', header]);
      expect(`${args.join(' ')} ${runtime.logText()}`).not.toMatch(new RegExp(`tok-1|${header}`));
    } finally {
      await server.close();
    }
    expect(countCommits(origin.folder)).toBe(2);
  });

  test('a token for one server is not sent to another', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    const server = await startGitServer(origin);
    try {
      await prepare({ origin, url: server.url, inputs: { 'github-token': 'tok-1' }, env: onRunner() }).run();
      expect(new Set(server.authorizations)).toEqual(new Set(['']));
    } finally {
      await server.close();
    }
  });

  test('the credentials that actions/checkout left are used without a token', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    const server = await startGitServer(origin, { token: 'left-behind' });
    try {
      const { run, workspace } = prepare({ origin, url: server.url });
      const header = Buffer.from('x-access-token:left-behind').toString('base64');
      git(workspace, 'config', `http.${new URL(server.url).origin}/.extraheader`, `AUTHORIZATION: basic ${header}`);
      await run();
    } finally {
      await server.close();
    }
    expect(countCommits(origin.folder)).toBe(2);
  });

  test('Inclusive World Portal and Cauldron: a push without the permission names it', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    const server = await startGitServer(origin);
    server.fail('push-discovery', { status: 403 });
    try {
      await expect(prepare({ origin, url: server.url }).run()).rejects.toMatchObject({
        kind: 'permission',
        fix: expect.stringContaining('permissions:\n  contents: write'),
      });
    } finally {
      await server.close();
    }
  });

  test('a protected branch', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    installHook(
      origin,
      'pre-receive',
      'echo "error: GH006: Protected branch update failed for refs/heads/main." >&2; exit 1',
    );
    const { run, runtime } = prepare({ origin });
    await expect(run()).rejects.toMatchObject({ kind: 'policy', fix: expect.stringContaining('GitHub App') });
    expect(runtime.logText()).not.toContain('Attempt');
  });

  test('dry run prints the plan and the diff, and writes nothing', async () => {
    const { origin, run, runtime } = prepare({ inputs: { 'dry-run': 'true' } });
    await run();
    expect(countCommits(origin.folder)).toBe(1);
    expect(runtime.logText()).toContain('+    tag: sha-1a2b3c4');
    expect(runtime.logText()).toContain('"decision": "write"');
    expect(runtime.outputValues.get('commit')).toBe('');
  });

  test('a pull request has no branch to write to', async () => {
    const env = onRunner({
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_EVENT_NAME: 'pull_request',
    });
    await expect(prepare({ env, inputs: {} }).run()).rejects.toMatchObject({ kind: 'input' });
  });

  test('a folder below the root of its repository', async () => {
    const { origin, run, runtime } = prepare({
      files: { 'deploy/a/values.yaml': values },
      inputs: { checkout: 'deploy', 'values-files': 'a/values.yaml' },
    });
    await run();
    expect(fileAt(origin.folder, 'deploy/a/values.yaml').toString()).toContain('sha-1a2b3c4');
    expect(runtime.outputValues.get('changes')).toContain('deploy/a/values.yaml');
  });

  test.each([
    ['missing.yaml', 'there is no such file at commit'],
    ['folder', 'this is a folder'],
    ['link.yaml', 'symbolic link'],
    ['../x.yaml', 'is not a file of the repository'],
    ['.git/config', 'is not a file of the repository'],
  ])('%s: %s', async (file, reason) => {
    const origin = createOrigin({ 'folder/values.yaml': values });
    const work = cloneOf(origin.url);
    symlinkSync('folder/values.yaml', path.join(work, 'link.yaml'));
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '-m', 'Link');
    git(work, 'push', '--quiet');
    const { run } = prepare({ origin, inputs: { 'values-files': file } });
    await expect(run()).rejects.toMatchObject({ kind: 'input', message: expect.stringContaining(reason) });
    expect(countCommits(origin.folder)).toBe(2);
  });
});

describe('mode none', () => {
  test('edits the workspace, keeps the mode, and calls no git', async () => {
    const { origin, run, workspace, runtime } = prepare({
      inputs: { mode: 'none' },
      runtime: {
        capture: async () => {
          throw new Error('a program was started');
        },
      },
    });
    const file = path.join(workspace, 'values.yaml');
    chmodSync(file, 0o755);
    await run();
    expect(readFileSync(file, 'utf8')).toContain('tag: sha-1a2b3c4\n');
    expect(statSync(file).mode & 0o777).toBe(0o755);
    expect(countCommits(origin.folder)).toBe(1);
    expect(runtime.outputValues.get('changed')).toBe('true');
  });

  test('a link out of the workspace is not followed', async () => {
    const { run, workspace } = prepare({ inputs: { mode: 'none', 'values-files': 'out/values.yaml' } });
    const outside = createFakeRuntime().folders.workspace;
    writeFile(outside, 'values.yaml', values);
    symlinkSync(outside, path.join(workspace, 'out'));
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('outside the workspace') });
    expect(readFileSync(path.join(outside, 'values.yaml'), 'utf8')).toBe(values);
  });

  test('a dry run writes nothing, and prints the decisions', async () => {
    const { run, workspace, runtime } = prepare({ inputs: { mode: 'none', 'dry-run': 'true' } });
    await run();
    expect(readFileSync(path.join(workspace, 'values.yaml'), 'utf8')).toBe(values);
    expect(runtime.logText('info')).toContain('"decision": "write"');
    expect(runtime.logText('info')).toContain('would be written to the workspace');
    expect(runtime.outputValues.get('changed')).toBe('true');
  });

  test('a path names the place, and "create" and "quote" reach the edit', async () => {
    const files = { 'values.yaml': 'apps:\n- x: y\n  apiTag: v1\n- name: other\n' };
    const inputs = { mode: 'none', path: 'api=apps[0].apiTag', quote: 'always' };
    const named = prepare({ files, inputs });
    await named.run();
    expect(readFileSync(path.join(named.workspace, 'values.yaml'), 'utf8')).toContain('  apiTag: "sha-1a2b3c4"\n');
    const created = prepare({ files, inputs: { ...inputs, path: 'api=apps[1]', create: 'true' } });
    await created.run();
    expect(readFileSync(path.join(created.workspace, 'values.yaml'), 'utf8')).toContain('- name: other\n  tag: "sha-');
  });

  test('an error names the file and stops before anything is written', async () => {
    const files = { 'values.yaml': values, 'other.yaml': 'x: 1\n' };
    const { run, workspace, runtime } = prepare({
      files,
      inputs: { mode: 'none', 'values-files': 'values.yaml\nother.yaml' },
    });
    await expect(run()).rejects.toMatchObject({ kind: 'input', file: 'other.yaml' });
    expect(readFileSync(path.join(workspace, 'values.yaml'), 'utf8')).toBe(values);
    expect(runtime.outputValues.size).toBe(0);
    expect(runtime.logText()).toContain('values.yaml:4 api.image.tag: v1 -> sha-1a2b3c4');
  });

  test('images are named before they are searched, and no summary is written where none is wanted', async () => {
    const { run, runtime } = prepare({ inputs: { mode: 'none', summary: 'false' } });
    await run();
    expect(runtime.entries.slice(0, 2).map(({ message }) => message)).toEqual([
      'Images',
      `api: ghcr.io/acme/api:sha-1a2b3c4@${digest}`,
    ]);
    expect(runtime.summaryText()).toBe('');
  });

  test('many changes are handed over as a file', async () => {
    const names = Array.from({ length: 600 }, (_, index) => `app${index}`);
    const text = names.map(name => `${name}: {repository: ghcr.io/acme/${name}, tag: v1, digest: ""}\n`).join('');
    const images = names.map(name => `ghcr.io/acme/${name}:v2@${digest}`).join('\n');
    const { run, runtime } = prepare({ files: { 'values.yaml': text }, inputs: { mode: 'none', images } });
    await run();
    const file = runtime.outputValues.get('changes') ?? '';
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1200);
    expect(path.dirname(file)).toBe(path.join(runtime.folders.workspace, '.image-actions'));
  });
});

describe('a file with a line of 4 MB', () => {
  const line = `{"x": "${'x'.repeat(4_000_000)}", "api": {"repository": "ghcr.io/acme/api", "tag": "v1"}}\n`;

  test.each([
    ['is updated', line, {}],
    ['is shown by a dry run', line, { 'dry-run': 'true' }],
    ['does not contain the image', line.replace('acme/api', 'acme/web'), {}],
    ['has a key twice', line.replace('"api"', '"x"'), {}],
    ['is no YAML', line.replace('"api"', '['), {}],
  ])('that %s is not printed in full', async (_, content, inputs) => {
    const { run, runtime } = prepare({ files: { 'values.yaml': content }, inputs: { mode: 'none', ...inputs } });
    const error = await run().then(() => '', String);
    expect(Math.max(...`${runtime.logText()}\n${error}`.split('\n').map(({ length }) => length))).toBeLessThan(2000);
    expect(runtime.summaryText().length).toBeLessThan(10_000);
  });
});
