import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { prepareStep } from '../../../testing/runner.mjs';
import { bakeFile, manifestOf, target } from '../../buildx-matrix/plans.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git, gitEnv, startGitServer } from '../../support/git-repository.ts';
import { startHoldingServer } from '../../support/http/holding-server.ts';
import { bundleFolder, type RunOptions } from '../../support/runner.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { startPublishRun } from '../../support/runs/publish-run.ts';

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Starts a step without waiting for its end. */
function startStep(name: string, options: RunOptions) {
  bundleFolder();
  const { program, entry, env, temporary } = prepareStep(name, { temporary: temporaryFolder('cancelled'), ...options });
  const child = spawn(program, [entry], { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (log += chunk));
  return {
    cancel: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const [code] = await once(child, 'close');
      return { code, log };
    },
    failed: once(child, 'close').then(([code]) =>
      Promise.reject(new Error(`it ended with ${code} too early:\n${log}`)),
    ),
    leftovers: () => readdirSync(temporary).filter(entry => !entry.startsWith('_')),
  };
}

/** A program on PATH that starts a child, writes the numbers of both, and then waits longer than any test. */
function hangingProgram(name: string, { condition = 'true', otherwise = 'exit 1', ignored = '', child = '' } = {}) {
  const folder = temporaryFolder('hanging');
  const file = path.join(folder, name);
  const pids = path.join(folder, 'pids');
  leftRunning.push(pids);
  const publish = (numbers: string) => `echo "${numbers}" >"${pids}.new" && mv "${pids}.new" "${pids}"`;
  // A shell lets what it starts in the background ignore SIGINT, so a child with own traps is started in the foreground.
  const hang = child === '' ? `sleep 900 &\n${publish('$$ $!')}\nwait` : `sh "${file}.child"`;
  writeFileSync(
    `${file}.child`,
    child.replace('PUBLISH', () => publish('$PPID $$')),
  );
  writeFileSync(file, `#!/bin/sh\nif ${condition}; then\n${ignored}\n${hang}\nfi\n${otherwise} "$@"\n`);
  chmodSync(file, 0o755);
  return {
    folder,
    PATH: `${folder}${path.delimiter}${process.env['PATH']}`,
    started: async () => {
      while (!existsSync(pids)) await setTimeout(5);
    },
    ended: async () => {
      for (const pid of pidsOf(pids)) while (isRunning(pid)) await setTimeout(5);
    },
  };
}

/** A docker whose build hangs, and which does everything else as the stand-in does it. */
function hangingBuild(standIn: ReturnType<typeof installDockerStandIn>, child = '') {
  const real = (standIn.env['PATH'] ?? '').split(path.delimiter)[0] ?? '';
  const otherwise = `exec "${real}/docker"`;
  return hangingProgram('docker', { condition: 'echo "$*" | grep -q metadata-file', otherwise, child });
}

/** Programs that docker starts, as it starts buildx. */
const children = [
  ['a child without traps', 'PUBLISH\nexec sleep 900\n'],
  ['a child that ignores signals', "trap '' INT TERM\nPUBLISH\nexec sleep 900\n"],
] as const;

/** Writes the signal that it received, as buildx cancels its build on it. */
const handlesSignals = `
end() { echo "$1" >"$(dirname "$0")/received"; exit 1; }
trap 'end SIGINT' INT
trap 'end SIGTERM' TERM
PUBLISH
sleep 900 >/dev/null 2>&1 &
wait
`;

const pidsOf = (file: string): number[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').map(Number) : [];

/** What a test that fails leaves running. */
const leftRunning: string[] = [];
afterAll(() => {
  for (const pid of leftRunning.flatMap(pidsOf)) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const definition = {
  group: { default: { targets: ['api'] } },
  target: { api: { context: '.', tags: ['ghcr.io/acme/api:main'] } },
};

/** With these, compute-tags needs the tags of the repository, which a shallow clone does not have. */
const tagInputs = { images: 'ghcr.io/acme/shop', tags: 'type=semver,pattern={{version}},value=v1.2.3' };

function shallowClone(origin: string): string {
  const cwd = cloneOf(createOrigin({ a: '1' }).url, 1);
  git(cwd, 'remote', 'set-url', 'origin', `${origin}/acme/shop.git`);
  return cwd;
}

describe.each(signals)('a job that is canceled with %s', (signal, exitCode) => {
  test('encode-apps-manifest ends git, which waits for a server, and leaves no file', async () => {
    const server = await startHoldingServer();
    const cwd = temporaryFolder('workspace');
    const app = `${server.origin}/acme/pos`;
    writeFileSync(path.join(cwd, 'apps.json'), JSON.stringify([{ url: app, branch: 'main' }]));
    const inputs = { 'frappe-branch': 'main', 'frappe-path': app, 'allowed-hosts': server.origin };
    const step = startStep('encode-apps-manifest', { cwd, inputs });
    await Promise.race([server.requested, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode, log: expect.stringContaining('was canceled') });
    await server.released();
    expect(step.leftovers()).toEqual([]);
    server.close();
  });

  test('update-helm-values ends git, which waits for a server, and pushes nothing', async () => {
    const server = await startHoldingServer();
    const origin = createOrigin({ 'values.yaml': 'api:\n  repository: ghcr.io/acme/api\n  tag: v1\n' });
    const cwd = cloneOf(origin.url);
    git(cwd, 'remote', 'set-url', 'origin', `${server.origin}/acme/shop.git`);
    const inputs = { images: `api=ghcr.io/acme/api:v2@sha256:${'a'.repeat(64)}`, 'values-files': 'values.yaml' };
    const step = startStep('update-helm-values', { cwd, inputs });
    await Promise.race([server.requested, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await server.released();
    expect(step.leftovers()).toEqual([]);
    server.close();
  });

  test.each(['buildx-matrix', 'compute-tags'])('%s ends buildx and the programs that buildx started', async name => {
    const docker = hangingProgram('docker');
    const cwd = createRepository({ 'docker-bake.hcl': 'target "default" {}' });
    const inputs: RunOptions['inputs'] =
      name === 'compute-tags' ? { files: 'docker-bake.hcl', images: 'ghcr.io/acme/{target}' } : {};
    const step = startStep(name, { cwd, inputs, env: { PATH: docker.PATH } });
    await Promise.race([docker.started(), step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await docker.ended();
    expect(step.leftovers()).toEqual([]);
  });

  test('build-images passes the signal to the build and leaves no definition behind', async () => {
    const run = await startPublishRun();
    run.plan();
    const standIn = installDockerStandIn();
    const docker = hangingBuild(standIn, handlesSignals);
    const step = startStep('build-images', {
      cwd: run.cwd,
      inputs: { row: 'base-linux-amd64', cache: 'none' },
      env: { ...run.results.env, ...standIn.env, PATH: docker.PATH },
    });
    await Promise.race([docker.started(), step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    expect(step.leftovers()).toEqual([]);
    expect(readFileSync(path.join(docker.folder, 'received'), 'utf8').trim()).toBe(signal);
    expect(run.artifacts().filter(name => name.startsWith('image-records'))).toEqual([]);
    await run.close();
  });

  test.each(children)('build-images ends the build and %s', async (_, child) => {
    const standIn = installDockerStandIn({ 'print.json': JSON.stringify(definition) });
    const docker = hangingBuild(standIn, child);
    const cwd = createRepository({ 'docker-bake.json': JSON.stringify(definition) });
    const inputs = { files: 'docker-bake.json', push: 'false', cache: 'none' };
    const step = startStep('build-images', { cwd, inputs, env: { ...standIn.env, PATH: docker.PATH } });
    await Promise.race([docker.started(), step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await docker.ended();
  });

  test('emit-digest-artifact sends nothing after the request that waits for its answer', async () => {
    const run = await startPublishRun();
    const plan = run.plan();
    for (const { platform } of plan.rows) run.build(plan, platform);
    run.registry.fail({ kind: 'hang', method: 'PUT', times: 100 });
    const step = startStep('emit-digest-artifact', { cwd: run.cwd, env: run.env });
    const held = (async () => {
      while (run.writes().length === 0) await setTimeout(5);
    })();
    await Promise.race([held, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    expect(run.writes().filter(name => !name.includes('@sha256:'))).toEqual([]);
    expect(run.artifacts()).not.toContain('docker-image-digests');
    await run.close();
  });

  test('an action whose code is still loaded just ends', async () => {
    const folder = temporaryFolder('loading');
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      path.join(folder, 'index.js'),
      'console.log("loading"); await new Promise(resolve => setTimeout(resolve, 900_000)); export const open = () => {};',
    );
    cpSync(path.join(bundleFolder(), 'compute-tags.js'), path.join(folder, 'compute-tags.js'));
    const child = spawn(process.execPath, [path.join(folder, 'compute-tags.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([exitCode, null]);
  });

  test('buildx-matrix ends the git that fetches the commit to compare with, and leaves no repository', async () => {
    const server = await startHoldingServer();
    const cwd = shallowClone(server.origin);
    const bake = bakeFile({ api: target('api', { 'dockerfile-inline': 'FROM scratch' }) });
    writeFileSync(path.join(cwd, 'printed.json'), bake);
    const inputs = { definition: 'printed.json', 'last-digests': JSON.stringify(manifestOf('d'.repeat(40), bake)) };
    const step = startStep('buildx-matrix', { cwd, inputs });
    await Promise.race([server.requested, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await server.released();
    expect(step.leftovers()).toEqual([]);
    server.close();
  });

  test('compute-tags ends the git that asks the origin for tags', async () => {
    const server = await startHoldingServer();
    const cwd = shallowClone(server.origin);
    const step = startStep('compute-tags', { cwd, inputs: tagInputs, env: { GITHUB_ACTIONS: undefined } });
    await Promise.race([server.requested, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await server.released();
    expect(step.leftovers()).toEqual([]);
    server.close();
  });

  test('emit-digest-artifact ends a credential helper and the programs that it started', async () => {
    const run = await startPublishRun('service', { auth: { kind: 'token', username: 'bot', password: 'pa55-w0rd' } });
    const plan = run.plan();
    for (const { platform } of plan.rows) run.build(plan, platform);
    const helper = hangingProgram('docker-credential-hanging');
    const config = temporaryFolder('docker-config');
    writeFileSync(path.join(config, 'config.json'), '{"credsStore": "hanging"}');
    const env = { ...run.env, PATH: helper.PATH, DOCKER_CONFIG: config };
    const step = startStep('emit-digest-artifact', { cwd: run.cwd, env });
    await Promise.race([helper.started(), step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await helper.ended();
    expect(step.leftovers()).toEqual([]);
    await run.close();
  });

  test('a program that ignores the signal is killed, so that the step ends before the runner kills it', async () => {
    const docker = hangingProgram('docker', { ignored: "trap '' INT TERM" });
    const cwd = createRepository({ 'docker-bake.hcl': 'target "default" {}' });
    const step = startStep('buildx-matrix', { cwd, env: { PATH: docker.PATH } });
    await Promise.race([docker.started(), step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    await docker.ended();
  });

  test('update-helm-values does not send a push that waits for the answer to the request before it', async () => {
    const origin = createOrigin({ 'values.yaml': 'api:\n  repository: ghcr.io/acme/api\n  tag: v1\n' });
    const server = await startGitServer(origin);
    const cwd = cloneOf(origin.url);
    git(cwd, 'remote', 'set-url', 'origin', server.url);
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const reached = new Promise<void>(resolve =>
      server.before('push-discovery', async () => {
        resolve();
        await held;
      }),
    );
    const inputs = { images: `api=ghcr.io/acme/api:v2@sha256:${'a'.repeat(64)}`, 'values-files': 'values.yaml' };
    const step = startStep('update-helm-values', { cwd, inputs });
    await Promise.race([reached, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    release();
    await server.close();
    expect(server.requests).not.toContain('push');
    expect(git(origin.folder, 'log', '--format=%s', 'main')).toBe('Begin');
    expect(step.leftovers()).toEqual([]);
  });
});

describe('Ctrl-C on a terminal, which interrupts the action and its programs at once', () => {
  /** Starts an action from a command line, as the first process of a new group. */
  function startOnTerminal(
    cwd: string,
    args: readonly string[],
    env: Readonly<Record<string, string | undefined>> = {},
  ) {
    const temporary = temporaryFolder('terminal');
    const child = spawn(process.execPath, [path.join(bundleFolder(), 'cli.js'), ...args], {
      cwd,
      env: { ...gitEnv(), TMPDIR: temporary, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (log += chunk));
    const closed = once(child, 'close');
    return {
      interrupt: async () => {
        process.kill(-(child.pid ?? 0), 'SIGINT');
        const [code] = await closed;
        return { code, log };
      },
      failed: closed.then(([code]) => Promise.reject(new Error(`it ended with ${code} too early:\n${log}`))),
      leftovers: () => readdirSync(temporary),
    };
  }

  async function interrupted(step: ReturnType<typeof startOnTerminal>, reached: Promise<unknown>) {
    await Promise.race([reached, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.interrupt()).toMatchObject({ code: 130, log: expect.stringContaining('was canceled (SIGINT)') });
    expect(step.leftovers()).toEqual([]);
  }

  test.each([
    ['compute-tags', '--files', 'docker-bake.hcl', '--images', 'ghcr.io/acme/{target}'],
    ['buildx-matrix', '--targets', 'default'],
  ])('ends %s and the buildx that it waits for', async (...args) => {
    const docker = hangingProgram('docker');
    const cwd = createRepository({ 'docker-bake.hcl': 'target "default" {}' });
    await interrupted(startOnTerminal(cwd, args, { PATH: docker.PATH }), docker.started());
    await docker.ended();
  });

  test.each(children)('ends build-images, its build, and %s', async (_, child) => {
    const standIn = installDockerStandIn({ 'print.json': JSON.stringify(definition) });
    const docker = hangingBuild(standIn, child);
    const cwd = createRepository({ 'docker-bake.json': JSON.stringify(definition) });
    const args = ['build-images', '--files', 'docker-bake.json', '--push', 'false', '--cache', 'none'];
    await interrupted(startOnTerminal(cwd, args, { ...standIn.env, PATH: docker.PATH }), docker.started());
    await docker.ended();
  });

  test.each([
    ['compute-tags', (origin: string) => shallowClone(origin), () => Object.entries(tagInputs)],
    [
      'encode-apps-manifest',
      () => temporaryFolder('workspace'),
      (origin: string) => [
        ['apps', JSON.stringify([{ url: `${origin}/acme/pos`, branch: 'main' }])],
        ['frappe-branch', 'main'],
        ['frappe-path', `${origin}/acme/pos`],
        ['allowed-hosts', origin],
      ],
    ],
    [
      'update-helm-values',
      (origin: string) => {
        const cwd = createRepository({ 'values.yaml': 'api:\n  repository: ghcr.io/acme/api\n  tag: v1\n' });
        git(cwd, 'remote', 'add', 'origin', `${origin}/acme/shop.git`);
        return cwd;
      },
      () => [
        ['images', `api=ghcr.io/acme/api:v2@sha256:${'a'.repeat(64)}`],
        ['values-files', 'values.yaml'],
      ],
    ],
  ])('ends %s and the git that waits for a server', async (name, folderOf, inputsOf) => {
    const server = await startHoldingServer();
    const args = inputsOf(server.origin).map(([input, value]) => `--${input}=${value}`);
    await interrupted(startOnTerminal(folderOf(server.origin), [name, ...args]), server.requested);
    await server.released();
    server.close();
  });
});
