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
  test('carries a commit to the values, twice to the same digests, and leaves one named folder', () => {
    const [first, second] = [runWithoutEngine(), runWithoutEngine()];
    expect({ exitCode: first.exitCode, stderr: first.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('No engine (IMAGE_ACTIONS_DEMO says so)');
    expect(first.stdout).toMatch(/^├─ api {2}sha-[0-9a-f]{7} {2}[0-9a-f]{12}$/m);
    expect(first.stdout).toMatch(/^\+ {8}digest: "sha256:[0-9a-f]{64}"$/m);
    expect(first.left).toHaveLength(1);
    expect(first.stdout).toContain(`Everything is in`);
    expect(first.stdout).toContain(first.left[0] ?? 'no folder');
    expect(new Set(digestsIn(first.stdout)).size).toBeGreaterThan(14);
    expect(digestsIn(second.stdout)).toEqual(digestsIn(first.stdout));
  });
});
