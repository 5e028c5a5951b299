import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { watchProcesses } from '../../support/process-list.ts';
import { type RunOptions, runAction } from '../../support/runner.ts';

const token = 'secret-token-0123456789';
const basic = Buffer.from(`deploy:${token}`).toString('base64');
let host: GitHost;
let commit: string;
const cwd = temporaryFolder('process-apps');

beforeAll(async () => {
  host = await startGitHost({ login: `deploy:${token}` });
  host.create('frappe/frappe');
  commit = host.create('acme/pos');
});
afterAll(() => host.close());

function run(list: unknown, inputs: Readonly<Record<string, string>> = {}, options: Partial<RunOptions> = {}) {
  writeFileSync(path.join(cwd, 'apps.json'), typeof list === 'string' ? list : JSON.stringify(list, null, 2));
  return runAction('encode-apps-manifest', {
    cwd,
    inputs: {
      'frappe-branch': 'main',
      'frappe-path': host.url('frappe/frappe'),
      'allowed-hosts': host.origin,
      credentials: `${host.origin}=deploy:${token}`,
      ...inputs,
    },
    ...options,
  });
}

describe('encode-apps-manifest as the runner starts it', () => {
  test('checks the list, writes the secret file, and removes it after the job', async () => {
    const result = await run([{ url: host.url('acme/pos'), branch: 'main' }]);
    expect(result.stderr).toBe('');
    expect(result.exitCode).toBe(0);
    const file = result.outputs['secret-file'] ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([{ url: host.url('acme/pos'), branch: 'main' }]);
    expect(JSON.parse(result.outputs['resolved'] ?? '').apps).toEqual([
      { name: 'pos', url: host.url('acme/pos'), ref: 'main', kind: 'branch', commit },
    ]);
    expect(result.summary).toContain('Apps of the image');
    const { state, temporary } = result;
    const post = await runAction('encode-apps-manifest', { cwd, phase: 'post', state, temporary });
    expect(post.exitCode).toBe(0);
    expect(existsSync(path.dirname(file))).toBe(false);
    const again = await runAction('encode-apps-manifest', { cwd, phase: 'post', state, temporary });
    expect(again).toMatchObject({ exitCode: 0, annotations: [] });
  });

  test('the post step of a run that failed has nothing to remove', async () => {
    const result = await run('[');
    expect(result.exitCode).toBe(1);
    const { state, temporary } = result;
    expect(await runAction('encode-apps-manifest', { cwd, phase: 'post', state, temporary })).toMatchObject({
      exitCode: 0,
    });
  });

  test('an error of the list is one annotation at its location', async () => {
    const result = await run('[\n  { "url": "https://git.example.com/acme/pos", "barnch": "main" }\n]');
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        title: 'encode-apps-manifest: Bad input',
        file: 'apps.json',
        line: 2,
        column: 12,
      }),
    ]);
    expect(result.annotations[0]?.message).toContain(
      'apps.json:2:48: the key "barnch" is unknown (did you mean "branch"?)',
    );
  });

  test('credentials are in no argument, log, output, state or summary', async () => {
    const watch = watchProcesses();
    // The host answers when the request was seen among the running programs.
    host.fail('acme/pos', { until: watch.appears(`ls-remote --symref -- ${host.url('acme/pos')}`) });
    const url = host.url('acme/pos').replace('://', `://deploy:${token}@`);
    const result = await run([{ url }], { 'allow-url-credentials': 'true' });
    const lines = watch.stop();
    host.fail('acme/pos', undefined);
    expect(result.exitCode).toBe(0);
    const { outputs, state, summary, env, log } = result;
    const seen = [...lines, JSON.stringify({ outputs, state, summary, env }), log].join('\n');
    expect(seen).not.toContain(token);
    expect(seen).not.toContain(basic);
    expect(result.masks).toEqual(expect.arrayContaining([token, basic]));
    const [firstMask = '', ...rest] = result.stdout
      .split('\n')
      .filter(line => line.includes(token) || line.includes(basic));
    expect([firstMask, ...rest].every(line => line.startsWith('::add-mask::'))).toBe(true);
  });

  test('a refused token is a missing permission', async () => {
    const result = await run([{ url: host.url('acme/pos') }], { credentials: `${host.origin}=deploy:other-password` });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.title).toBe('encode-apps-manifest: Missing permission');
    expect(result.log).not.toContain('other-password');
  });

  test('a list in YAML and a dry run', async () => {
    const apps = `- url: ${host.url('acme/pos')} # the till\n`;
    const result = await run('', { apps, 'dry-run': 'true' });
    expect(result.exitCode).toBe(0);
    expect(result.outputs['secret-file']).toBe('');
    expect(result.outputs['cache-bust']).toMatch(/^[0-9a-f]{64}$/);
    expect(result.log).toContain('Dry run: no secret file was written.');
  });

  test('masks a token in an input that is refused, and quotes it nowhere', async () => {
    const leaked = 'glpat_Zx9Yw8Vu7Ts6';
    const address = `https://deploy:ab/${leaked}@github.com/acme/x`;
    const result = await run([], { 'frappe-path': address, apps: `[{"url": "${address}"}]`, 'timeout-seconds': 'x' });
    expect(result.exitCode).toBe(1);
    expect(result.stdout.split('\n').filter(line => line.includes(leaked) && !line.startsWith('::add-mask::'))).toEqual(
      [],
    );
    expect(result.stdout).toContain(`::add-mask::${leaked}`);
    expect(result.stderr).not.toContain(leaked);
  });
});
