import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { prepareStep } from '../../testing/runner.mjs';
import { installDockerStandIn } from '../support/docker-stand-in.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { cloneOf, createOrigin, createRepository, git } from '../support/git-repository.ts';
import { startHoldingServer } from '../support/holding-server.ts';
import { startPublishRun } from '../support/publish-run.ts';
import { bundleFolder, type RunOptions } from '../support/runner.ts';

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
function hangingProgram(name: string, condition = 'true', otherwise = 'exit 1') {
  const folder = temporaryFolder('hanging');
  const file = path.join(folder, name);
  const pids = path.join(folder, 'pids');
  writeFileSync(
    file,
    `#!/bin/sh\nif ${condition}; then\n  sleep 900 &\n  echo "$$ $!" >"${pids}.new" && mv "${pids}.new" "${pids}"\n  wait\nfi\n${otherwise} "$@"\n`,
  );
  chmodSync(file, 0o755);
  return {
    PATH: `${folder}${path.delimiter}${process.env['PATH']}`,
    started: async () => {
      while (!existsSync(pids)) await setTimeout(5);
    },
    ended: async () => {
      for (const pid of readFileSync(pids, 'utf8').trim().split(' '))
        while (isRunning(Number(pid))) await setTimeout(5);
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe.each(signals)('a job that is cancelled with %s', (signal, exitCode) => {
  test('encode-apps-manifest ends git, which waits for a server, and leaves no file', async () => {
    const server = await startHoldingServer();
    const cwd = temporaryFolder('workspace');
    const app = `${server.origin}/acme/pos`;
    writeFileSync(path.join(cwd, 'apps.json'), JSON.stringify([{ url: app, branch: 'main' }]));
    const inputs = { 'frappe-branch': 'main', 'frappe-path': app, 'allowed-hosts': server.origin };
    const step = startStep('encode-apps-manifest', { cwd, inputs });
    await Promise.race([server.requested, step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode, log: expect.stringContaining('was cancelled') });
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
    const real = (standIn.env['PATH'] ?? '').split(path.delimiter)[0] ?? '';
    const docker = hangingProgram('docker', 'echo "$*" | grep -q metadata-file', `exec "${real}/docker"`);
    const step = startStep('build-images', {
      cwd: run.cwd,
      inputs: { row: 'base-linux-amd64', cache: 'none' },
      env: { ...run.results.env, ...standIn.env, PATH: docker.PATH },
    });
    await Promise.race([docker.started(), step.failed]);
    step.failed.catch(() => undefined);
    expect(await step.cancel(signal)).toMatchObject({ code: exitCode });
    expect(step.leftovers()).toEqual([]);
    expect(run.artifacts().filter(name => name.startsWith('image-records'))).toEqual([]);
    await run.close();
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
});
