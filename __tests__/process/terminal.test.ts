import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRepository, git, gitEnv } from '../support/git-repository.ts';
import { bundleFolder } from '../support/runner.ts';

function terminal(cwd: string, ...args: string[]) {
  const ended = spawnSync(process.execPath, [path.join(bundleFolder(), 'cli.js'), ...args], {
    cwd,
    env: gitEnv(),
    encoding: 'utf8',
  });
  return { exitCode: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

describe('the terminal front', () => {
  test('computes the tags of a plain checkout', () => {
    const folder = createRepository({ 'a.txt': 'a' });
    const tags = ['--tags', 'type=sha', '--tags=type=ref,event=branch'];
    const { exitCode, stdout, stderr } = terminal(folder, 'compute-tags', '--images', 'ghcr.io/acme/api', ...tags);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const short = git(folder, 'rev-parse', 'HEAD').slice(0, 7);
    expect(stdout).toContain(`tags=ghcr.io/acme/api:main\nghcr.io/acme/api:sha-${short}\n`);
    expect(stdout).not.toContain('::');
  });

  test('prints the inputs of an action for --help, and ends with exit code 0', () => {
    const { exitCode, stdout, stderr } = terminal(createRepository(), 'buildx-matrix', '--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Usage: node dist/cli.js buildx-matrix [--INPUT VALUE]…\n');
    expect(stdout).toMatch(/^ {2}--group +component \| wave \| target \(default: component\)$/m);
  });

  test('leaves the plan where the next action looks for it', () => {
    const folder = createRepository({
      'definition.json': JSON.stringify({ target: { api: { tags: ['ghcr.io/acme/api:main'] } } }),
    });
    const { exitCode } = terminal(folder, 'buildx-matrix', '--definition', 'definition.json', '--targets', 'api');
    expect(exitCode).toBe(0);
    expect(existsSync(path.join(folder, '.image-actions/plan.json'))).toBe(true);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test.each([
    [[], /^No action is named\.\nUsage: node dist\/cli\.js ACTION/],
    [['compute-tgas'], /^There is no action "compute-tgas" \(did you mean "compute-tags"\?\)/],
    [['compute-tags', 'type=sha'], /^"type=sha" is not an argument; allowed: --input value/],
    [['compute-tags', '--imgaes', 'x'], /^error: Input "imgaes" is unknown \(did you mean "images"\?\)/],
  ])('%j is refused on standard error', (args, message) => {
    const { exitCode, stdout, stderr } = terminal(createRepository(), ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
