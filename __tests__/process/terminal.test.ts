import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
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
    expect(exitCode).toBe(0);
    expect(stderr).toContain('source: git');
    const short = git(folder, 'rev-parse', 'HEAD').slice(0, 7);
    expect(stdout).toContain(`tags="ghcr.io/acme/api:main\\nghcr.io/acme/api:sha-${short}"\n`);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^[a-z-]+=/);
    expect(stdout).not.toContain('::');
  });

  test('prints the inputs of an action for --help, and ends with exit code 0', () => {
    const { exitCode, stdout, stderr } = terminal(createRepository(), 'buildx-matrix', '--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Usage: node dist/cli.js buildx-matrix [--INPUT VALUE]…\n');
    expect(stdout).toMatch(/^ {2}--group +component \| wave \| target \(default: component\)$/m);
  });

  test('gives its outputs as JSON to programs', () => {
    const folder = createRepository({ 'a.txt': 'a' });
    const { stdout } = terminal(
      folder,
      'compute-tags',
      '--images',
      'ghcr.io/acme/api',
      '--tags',
      'type=raw,value=a',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ tags: 'ghcr.io/acme/api:a', version: 'a' });
  });

  test('leaves the bake files of compute-tags where the README says, also after a second call, and git ignores them', () => {
    const folder = createRepository({ 'a.txt': 'a' });
    const args = ['compute-tags', '--images', 'ghcr.io/acme/api', '--tags', 'type=sha', '--json'];
    const [first, second] = [terminal(folder, ...args), terminal(folder, ...args)];
    const file = path.join(folder, '.image-actions/compute-tags/docker-metadata-action-bake.json');
    for (const { stdout } of [first, second]) expect(JSON.parse(stdout)['bake-file']).toBe(realpathSync(file));
    expect(readdirSync(path.dirname(file))).toContain('tag-facts.json');
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('advises without words of GitHub Actions', () => {
    const folder = createRepository({ 'values.yaml': 'image: ghcr.io/acme/api:main\n' });
    const calls = [
      ['emit-digest-artifact'],
      ['build-images', '--row', 'api-linux-amd64'],
      ['update-helm-values', '--values-files', 'values.yaml'],
    ];
    for (const call of calls) {
      const { exitCode, stderr } = terminal(folder, ...call);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/Run (?:buildx-matrix|emit-digest-artifact) first|Install Docker/);
      expect(stderr).not.toMatch(/uses:|workflow|\bjobs?\b|\bstep\b|runner|github/i);
    }
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
    [['compute-tags', '--images', '--preset', 'container'], /^"--images" has no value\.\nWrite "--images VALUE"/],
    [['compute-tags', 'type=sha'], /^"type=sha" is not an argument; allowed: --input value/],
    [['compute-tags', '--imgaes', 'x'], /^error: Input "imgaes" is unknown \(did you mean "images"\?\)/],
  ])('%j is refused on standard error', (args, message) => {
    const { exitCode, stdout, stderr } = terminal(createRepository(), ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
