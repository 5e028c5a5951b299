import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { capture } from '../../actions/shared/runtime/exec.ts';
import { type Ended, everythingSaid, runApps } from '../encode-apps-manifest/apps.ts';
import { foldersIn, temporaryFolder } from '../support/fake-runtime.ts';
import { type GitHost, startGitHost } from '../support/git-server.ts';
import { watchProcesses } from '../support/process-list.ts';

const fixtures = fileURLToPath(new URL('./fixtures/apps-manifest', import.meta.url));
const token = 'secret-token-0123456789';
const basic = Buffer.from(`deploy:${token}`).toString('base64');
const workspace = temporaryFolder('engine-apps');

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set; .ci/run sets it`);
  return value;
}

let host: GitHost;
beforeAll(async () => {
  host = await startGitHost({ login: `deploy:${token}` });
  host.create('frappe/frappe');
  host.create('acme/pos');
  host.commit('acme/pos', 'version-15');
  host.commit('frappe/frappe', 'version-15');
  cpSync(fixtures, workspace, { recursive: true });
});
afterAll(() => host.close());

/** Runs the action as a workflow does, with a list whose address holds a token. */
function encode(given: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const url = host.url('acme/pos').replace('://', `://deploy:${token}@`);
  const inputs = {
    apps: JSON.stringify([{ url, branch: 'version-15' }]),
    'allow-url-credentials': 'true',
    credentials: `${host.origin}=deploy:${token}`,
    containerfile: 'Containerfile',
    ...given,
  };
  return runApps(host, inputs, { folders: foldersIn(workspace, temporaryFolder('engine-apps-temporary')) });
}

interface Built {
  /** A new identifier for each time that the step with the list ran. */
  readonly build: string;
  /** SHA-256 of the list that the step saw. */
  readonly list: string;
  readonly log: string;
  /** Every file of the image with its attestations and of the cache, unpacked where it was packed. */
  readonly blobs: readonly string[];
}

/** Builds with exactly the lines that the action handed over. */
async function bake(lines: string, containerfile = 'Containerfile'): Promise<Built> {
  const destination = temporaryFolder('engine-apps-image');
  const args = ['buildx', 'bake', '--builder', setting('IMAGE_ACTIONS_BUILDER_REMOTE'), '--progress', 'plain', 'app'];
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const userland = path.join(setting('IMAGE_ACTIONS_USERLAND'), architecture);
  const ended = await capture('docker', [...args, ...lines.split('\n').flatMap(line => ['--set', line])], {
    cwd: workspace,
    env: {
      ...process.env,
      USERLAND: userland,
      CONTAINERFILE: containerfile,
      DESTINATION: destination,
      BUILDX_BAKE_ENTITLEMENTS_FS: '0',
    },
    timeoutSeconds: 120,
  });
  if (ended.exitCode !== 0) throw new Error(ended.stderr);
  const blobs = filesIn(destination).map(readBlob);
  const layer = blobs.filter(blob => blob.includes('installed/build'));
  const text = layer.join('\n');
  const build = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(text)?.[0] ?? '';
  const list = /([0-9a-f]{64}) {2}-/.exec(text)?.[1] ?? '';
  return { build, list, log: ended.stderr, blobs };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));

function readBlob(file: string): string {
  const bytes = readFileSync(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('latin1');
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A token may have been written in any of these forms. */
const forms = [token, basic, Buffer.from(token).toString('base64').replace(/=+$/, ''), `deploy:${token}`];

describe('a build that mounts the list', () => {
  test('sees the list, is cached while nothing moved, and runs again when a branch moved', async () => {
    const first = await encode();
    expect(first.error).toBeUndefined();
    const built = await bake(first.output('bake-set'));
    expect(built.build).not.toBe('');
    expect(built.list).toBe(hash(readFileSync(first.output('secret-file'), 'utf8')));

    const again = await encode({ resolved: first.output('resolved') });
    expect(again.error).toBeUndefined();
    expect((await bake(again.output('bake-set'))).build).toBe(built.build);

    host.commit('acme/pos', 'version-15');
    const moved = await encode();
    const rebuilt = await bake(moved.output('bake-set'));
    expect(rebuilt.build).not.toBe(built.build);
    expect(rebuilt.list).toBe(built.list);

    host.commit('frappe/frappe', 'version-15');
    const frappeMoved = await bake((await encode()).output('bake-set'));
    expect(frappeMoved.build).not.toBe(rebuilt.build);
  });

  test('leaves no credential in image, provenance, cache, log, output or process list', async () => {
    const watch = watchProcesses();
    host.commit('acme/pos', 'version-15');
    const ended = await encode();
    const built = await bake(ended.output('bake-set'));
    const lines = watch.stop();
    expect(readFileSync(ended.output('secret-file'), 'utf8')).toContain(token);
    expect(built.blobs.some(blob => blob.includes('slsa.dev/provenance'))).toBe(true);
    expect(built.blobs.some(blob => blob.includes(ended.output('cache-bust')))).toBe(true);
    expect(built.blobs.some(blob => blob.includes('application/vnd.buildkit.cacheconfig'))).toBe(true);
    expect(lines.some(line => line.includes('buildx') && line.includes('apps_json'))).toBe(true);
    expect(lines.some(line => line.includes('git ls-remote'))).toBe(true);
    const seen = [...built.blobs, built.log, ...lines, everythingSaid(ended)];
    for (const form of forms) expect(seen.filter(text => text.includes(form))).toEqual([]);
  });

  test('the line for docker build works in a shell', async () => {
    const ended = await encode();
    const userland = path.join(setting('IMAGE_ACTIONS_USERLAND'), process.arch === 'arm64' ? 'arm64' : 'amd64');
    const file = path.join(workspace, 'build.sh');
    const destination = path.join(temporaryFolder('engine-apps-files'), 'files');
    writeFileSync(
      file,
      `exec docker buildx build --builder "$BUILDER" --build-context userland="$USERLAND" --output "type=local,dest=$DESTINATION" ${ended.output('docker-args')} -f Containerfile .\n`,
    );
    const { exitCode, stderr } = await capture('sh', [file], {
      cwd: workspace,
      env: {
        ...process.env,
        BUILDER: setting('IMAGE_ACTIONS_BUILDER_REMOTE'),
        USERLAND: userland,
        DESTINATION: destination,
      },
      timeoutSeconds: 120,
    });
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    const list = readFileSync(path.join(destination, 'installed/list'), 'utf8').split(' ')[0];
    expect(list).toBe(hash(readFileSync(ended.output('secret-file'), 'utf8')));
  });
});

test('an older Containerfile sees the list, and runs again when a branch moved', async () => {
  const apps = JSON.stringify([{ url: host.url('acme/pos'), branch: 'version-15' }]);
  const given = { apps, containerfile: 'Containerfile.older', base64: 'auto' };
  const first = await encode(given);
  expect(first.error).toBeUndefined();
  const built = await bake(first.output('bake-args'), 'Containerfile.older');
  expect(built.list).toBe(hash(Buffer.from(first.output('base64'), 'base64').toString()));
  expect((await bake((await encode(given)).output('bake-args'), 'Containerfile.older')).build).toBe(built.build);
  host.commit('acme/pos', 'version-15');
  expect((await bake((await encode(given)).output('bake-args'), 'Containerfile.older')).build).not.toBe(built.build);
});
