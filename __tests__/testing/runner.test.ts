import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDoor, runAction } from '../support/runner.ts';

let root: string;

const manifest = `
name: Echo
description: Says what it got
inputs:
  image-name: { description: x, required: true }
  count: { description: x, default: 3 }
  github-token: { description: x, default: '\${{ github.token }}' }
runs: { using: node24, main: ../dist/echo.js, post: ../dist/echo-post.js }
`;

const main = `
import { appendFileSync } from 'node:fs';
const say = (file, text) => appendFileSync(process.env['GITHUB_' + file], text);
say('OUTPUT', 'env<<E_1\\n' + JSON.stringify(process.env, null, 1) + '\\nE_1\\nplain=a=b<<c\\n');
say('ENV', 'LATER=1\\n');
say('PATH', '/opt/tool\\n');
say('STATE', 'file<<S\\n/tmp/x\\nS\\n');
say('STEP_SUMMARY', '# Done\\n');
console.log('::add-mask::hush');
console.log('the word is hush');
console.log('::debug::hidden from readers');
console.log('::error title=echo%3A Bad,file=a%2Cb.yml,line=3,col=7::one%0Atwo 100%25');
process.exitCode = 1;
`;

const post = `console.log('post got ' + process.env.STATE_file);`;

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'runner-test-'));
  for (const folder of ['echo', 'dist', 'empty']) mkdirSync(path.join(root, folder));
  writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(root, 'echo/action.yml'), manifest);
  writeFileSync(path.join(root, 'dist/echo.js'), main);
  writeFileSync(path.join(root, 'dist/echo-post.js'), post);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('runAction', () => {
  test('hands inputs and facts over as the runner does and reads back every file', async () => {
    const result = await runAction('echo', {
      root,
      cwd: root,
      token: 't0ken',
      inputs: { 'Image-Name': 'api', 'unknown input': 'kept' },
      env: { GITHUB_RUN_ID: '9', GITHUB_JOB: undefined },
      event: { name: 'pull_request', payload: { number: 7 } },
    });
    const seen: Record<string, string> = JSON.parse(result.outputs['env'] ?? '');
    expect(seen).toMatchObject({
      'INPUT_IMAGE-NAME': 'api',
      INPUT_COUNT: '3',
      'INPUT_GITHUB-TOKEN': 't0ken',
      INPUT_UNKNOWN_INPUT: 'kept',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_RUN_ID: '9',
      GITHUB_WORKSPACE: root,
    });
    expect(seen).not.toHaveProperty('GITHUB_JOB');
    expect(seen).not.toHaveProperty('JEST_WORKER_ID');
    expect(result.outputs['plain']).toBe('a=b<<c');
    expect(result).toMatchObject({
      exitCode: 1,
      env: { LATER: '1' },
      state: { file: '/tmp/x' },
      paths: ['/opt/tool'],
      summary: '# Done\n',
      masks: ['hush'],
      annotations: [
        { level: 'error', title: 'echo: Bad', file: 'a,b.yml', line: 3, column: 7, message: 'one\ntwo 100%' },
      ],
    });
    expect(result.log).toContain('the word is ***');
    expect(result.log).not.toContain('hidden from readers');
  });

  test('gives the commit and branch of the checkout', async () => {
    const cwd = path.join(root, 'empty');
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd, encoding: 'utf8' });
    git('init', '-q', '-b', 'topic/a');
    git('commit', '-q', '--allow-empty', '-m', 'one');
    const { outputs } = await runAction('echo', { root, cwd });
    expect(JSON.parse(outputs['env'] ?? '')).toMatchObject({
      GITHUB_SHA: git('rev-parse', 'HEAD').stdout.trim(),
      GITHUB_REF: 'refs/heads/topic/a',
      GITHUB_REF_NAME: 'topic/a',
    });
  });

  test('hands the state on to the post phase', async () => {
    const { state } = await runAction('echo', { root, cwd: root });
    const { stdout } = await runAction('echo', { root, cwd: root, phase: 'post', state });
    expect(stdout).toBe('post got /tmp/x\n');
  });

  test('kills an action that hangs', async () => {
    writeFileSync(path.join(root, 'dist/echo-post.js'), 'setInterval(() => {}, 1000);');
    await expect(runAction('echo', { root, cwd: root, phase: 'post', timeoutSeconds: 0.5 })).rejects.toThrow(
      /did not end within 0.5 s/,
    );
  });
});

test('readDoor names the entry that no door opens', () => {
  expect(() => readDoor('nothing', root)).toThrow(/no action.yml in .* opens dist\/nothing.js/);
});
