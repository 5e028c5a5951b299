import { spawn } from 'node:child_process';
import { afterEach, expect, test } from '@jest/globals';
import { prepareStep } from '../../../testing/runner.mjs';
import { bundleFolder } from '../../support/runner.ts';
import { type PublishRun, startPublishRun } from '../../support/runs/publish-run.ts';

const open: PublishRun[] = [];
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

async function startRun(): Promise<PublishRun> {
  const run = await startPublishRun('folder');
  open.push(run);
  const plan = run.plan();
  for (const platform of ['linux/amd64', 'linux/arm64']) run.build(plan, platform);
  return run;
}

/** Starts the action, and kills it at its request of this number, before the registry does it. */
async function killAt(run: PublishRun, number: number): Promise<string> {
  const held = run.registry.hold(() => true, number);
  const { program, args, env } = prepareStep('emit-digest-artifact', { cwd: run.cwd, env: run.env });
  const child = spawn(program, args, { cwd: run.cwd, env, stdio: 'ignore' });
  const ended = new Promise(resolve => child.on('exit', resolve));
  const { method, path } = await held.arrived;
  child.kill('SIGKILL');
  await ended;
  // The connection is gone; what it asked for is done, as a request that had just been sent would be.
  held.release();
  return `${method} ${path.split('/').at(-1)}`;
}

const tagsOf = (run: PublishRun) => ['api', 'base'].map(name => Object.keys(run.registry.tags(`acme/${name}`)).sort());

test('killed at any request, a run leaves no moving tag before all immutable ones, and a re-run completes it', async () => {
  bundleFolder();
  const complete = await startRun();
  expect((await complete.emit()).exitCode).toBe(0);
  const published = tagsOf(complete);
  const { length } = complete.registry.requests;
  expect(length).toBeGreaterThan(20);
  // Reads are alike; each write is tried.
  const first = complete.registry.requests.findIndex(({ method }) => method === 'PUT');
  const killed: string[] = [];
  for (const number of [0, first - 1, ...Array.from({ length: length - first }, (_, index) => first + index)]) {
    const run = await startRun();
    killed.push(await killAt(run, number));
    const tags = tagsOf(run);
    if (tags.some(names => names.includes('main'))) expect(tags.every(names => names.includes(run.shaTag))).toBe(true);
    expect(run.artifacts()).not.toContain('docker-image-digests');
    const again = await run.emit({}, { GITHUB_RUN_ATTEMPT: '2' });
    expect([number, again.exitCode, tagsOf(run)]).toEqual([number, 0, published]);
    expect(run.artifacts()).toContain('docker-image-digests');
  }
  expect(killed).toEqual(expect.arrayContaining(['PUT main', `PUT ${complete.shaTag}`, 'HEAD main']));
});
