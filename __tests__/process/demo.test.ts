import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { runDemo } from '../support/runs/demo.ts';

function runWithoutEngine() {
  const temporary = temporaryFolder('demo');
  const { PATH } = process.env;
  const ended = runDemo({ PATH, HOME: temporary, TMPDIR: temporary, IMAGE_ACTIONS_DEMO: 'without-engine' });
  return { ...ended, left: readdirSync(temporary) };
}

const digestsIn = (text: string) => [...text.matchAll(/sha256:[0-9a-f]{64}/g)].map(([digest]) => digest);

describe('npm run demo, without an engine', () => {
  test('carries two pushes and a release to the values, twice to the same digests, and names what it leaves', () => {
    const [first, second] = [runWithoutEngine(), runWithoutEngine()];
    expect({ exitCode: first.exitCode, stderr: first.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('No engine (IMAGE_ACTIONS_DEMO says so)');
    expect(first.stdout).toMatch(/^├─ api {2}sha-[0-9a-f]{7} {2}[0-9a-f]{12}$/m);
    expect(first.stdout).toMatch(/^\+ {8}digest: "sha256:[0-9a-f]{64}"$/m);
    expect(first.stdout).toMatch(/^api, base, web, worker: reuse, unchanged since run 1 \([0-9a-f]{7}\)$/m);
    expect(first.stdout).toMatch(/^complete: build, complete\/start\.sh changed /m);
    // The base, the image itself and the layers of the others: a parent that was taken over is below it all the same.
    expect(first.stdout.match(/^complete linux\/amd64 .* 7 layers, /gm)).toHaveLength(2);
    expect(first.stdout).toMatch(/There is no row: no job runs\.\n\npublish:/);
    expect(first.stdout).toMatch(/^api +1\.5\.0 .*sha256:/m);
    expect(first.stdout).toMatch(/^ {2}registry +blobs and manifests of the images$/m);
    expect(first.left).toHaveLength(1);
    expect(first.stdout).toContain(`Everything is in`);
    expect(first.stdout).toContain(first.left[0] ?? 'no folder');
    expect(new Set(digestsIn(first.stdout)).size).toBeGreaterThan(14);
    expect(digestsIn(second.stdout)).toEqual(digestsIn(first.stdout));
  });
});
