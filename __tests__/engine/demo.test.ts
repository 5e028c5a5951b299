import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { runDemo } from '../support/runs/demo.ts';

const docker = (...args: string[]) => spawnSync('docker', args, { encoding: 'utf8' }).stdout;

const run = () => runDemo({ ...process.env, TMPDIR: temporaryFolder('demo'), IMAGE_ACTIONS_DEMO: '' });

describe('npm run demo, with a local engine', () => {
  test('builds for real, repeats its digests, shows cached steps, and touches no builder and no image of the user', () => {
    const builders = docker('buildx', 'ls', '--format', '{{.Name}}');
    const [first, second] = [run(), run()];
    expect({ exitCode: first.exitCode, stderr: first.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('Built for real by the local Docker engine');
    const digests = (text: string) => [...text.matchAll(/sha256:[0-9a-f]{64}/g)].map(([digest]) => digest);
    expect(digests(second.stdout)).toEqual(digests(first.stdout));
    const cached = [...second.stdout.matchAll(/(\d+) of \d+ steps cached/g)].map(([, count]) => Number(count));
    expect(cached).toHaveLength(12);
    expect(Math.min(...cached)).toBeGreaterThan(0);
    expect(docker('buildx', 'ls', '--format', '{{.Name}}')).toBe(builders);
    const host = /Image-Actions-Image: (127\.0\.0\.1:\d+)\//.exec(first.stdout)?.[1] ?? 'no registry';
    expect(first.stdout).toContain(host);
    expect(
      docker('image', 'ls', '--format', '{{.Repository}}')
        .split('\n')
        .filter(name => name.startsWith(`${host}/`)),
    ).toEqual([]);
  }, 240_000);
});
