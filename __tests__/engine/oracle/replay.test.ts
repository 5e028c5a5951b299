import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { commitFiles, createRepository, git } from '../../support/git-repository.ts';

const script = fileURLToPath(new URL('../../../scripts/replay.mjs', import.meta.url));

const bake = `group "default" { targets = ["api", "web"] }
target "api" { context = "api" }
target "web" {
  context = "web"
  tags = ["ghcr.io/acme/web"]
}
`;

test('a replay says of each commit what it builds and what it takes over', () => {
  const folder = createRepository({
    'docker-bake.hcl': bake,
    'api/Dockerfile': 'FROM scratch\nCOPY main.c /\n',
    'api/main.c': '1\n',
    'web/Dockerfile': 'FROM scratch\nCOPY *.html /\n',
    'web/index.html': '1\n',
  });
  commitFiles(folder, { 'api/main.c': '2\n' }, 'Change the api');
  commitFiles(folder, { 'docker-bake.hcl': 'target "api" {' }, 'Break the bake file');
  commitFiles(folder, { 'docker-bake.hcl': bake, 'web/index.html': '2\n' }, 'Change the page');
  const json = path.join(temporaryFolder('replay'), 'plans.jsonl');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, '--json', json], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [first = '', second = '', third = '', fourth = '', totals = ''] = stdout.trim().split('\n\n');
  expect(first).toContain('build  api: no earlier manifest');
  expect(second).toContain('Change the api\n  build  api: api/main.c changed (COPY main.c, api/Dockerfile:2)');
  expect(second).toContain('reuse  web: unchanged since run 7');
  expect(third).toMatch(/Break the bake file\n {2}refused: docker-bake\.hcl/);
  expect(fourth).toContain('reuse  api: unchanged since run 7');
  expect(fourth).toContain('build  web: web/index.html changed');
  expect(totals).toBe(
    '4 commits, at most 2 targets: 2 builds and 2 images taken over since the commit before, 1 commits refused',
  );
  expect(readFileSync(json, 'utf8').trim().split('\n')).toHaveLength(4);
  expect(git(folder, 'status', '--porcelain')).toBe('');
}, 300_000);

test('a replay finds buildx where there is no docker', () => {
  const folder = createRepository({
    'docker-bake.hcl': bake,
    'api/Dockerfile': 'FROM scratch\nCOPY main.c /\n',
    'api/main.c': '1\n',
    'web/Dockerfile': 'FROM scratch\nCOPY *.html /\n',
    'web/index.html': '1\n',
  });
  commitFiles(folder, { 'api/main.c': '2\n' }, 'Change the api');
  const programs = temporaryFolder('programs');
  for (const name of ['docker-buildx', 'git', 'node']) {
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), path.join(programs, name));
  }
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder], {
    encoding: 'utf8',
    env: { ...process.env, PATH: programs },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('reuse  web: unchanged since run 7');
}, 300_000);
