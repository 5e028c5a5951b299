import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  cloneOf,
  commitToOrigin,
  countCommits,
  createOrigin,
  fileAt,
  git,
  installHook,
} from '../../support/git-repository.ts';
import { type RunOptions, runAction } from '../../support/runner.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const values =
  'api:\n  image:\n    repository: ghcr.io/acme/api\n    tag: latest # moved by hand so far\n    digest: ""\n';
const images = `api=ghcr.io/acme/api:1.2.4@${digest}`;

function deploy(cwd: string, inputs: Readonly<Record<string, string>> = {}, options: Partial<RunOptions> = {}) {
  return runAction('update-helm-values', {
    cwd,
    inputs: { images, 'values-files': 'values.yaml', ...inputs },
    ...options,
  });
}

describe('update-helm-values as the runner starts it', () => {
  test('commits tag and digest to the branch, tells every change, and leaves the checkout alone', async () => {
    const origin = createOrigin({ 'values.yaml': values, 'other.yaml': 'tag: latest\n' });
    const clone = cloneOf(origin.url, 1);
    const result = await deploy(clone);
    expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(result.outputs).toMatchObject({ changed: 'true', commit: git(origin.folder, 'rev-parse', 'main') });
    expect(JSON.parse(result.outputs['changes'] ?? '')).toEqual([
      { file: 'values.yaml', line: 4, path: 'api.image.tag', old: 'latest', new: '1.2.4' },
      { file: 'values.yaml', line: 5, path: 'api.image.digest', old: '', new: digest },
    ]);
    const written = values.replace('tag: latest', 'tag: 1.2.4').replace('digest: ""', `digest: "${digest}"`);
    expect(fileAt(origin.folder, 'values.yaml').toString('utf8')).toBe(written);
    expect(git(clone, 'status', '--porcelain')).toBe('');
    expect(result.summary).toContain('values.yaml');
  });

  test('Cauldron: the second and the third release are written too, and the same again is said to be there', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    for (const tag of ['1.2.3', '1.2.4', '1.2.5']) {
      const { exitCode, outputs } = await deploy(cloneOf(origin.url), {
        images: `api=ghcr.io/acme/api:${tag}@${digest}`,
      });
      expect({ exitCode, changed: outputs['changed'] }).toEqual({ exitCode: 0, changed: 'true' });
      expect(fileAt(origin.folder, 'values.yaml').toString('utf8')).toContain(`tag: ${tag} # moved`);
    }
    const again = await deploy(cloneOf(origin.url), { images: `api=ghcr.io/acme/api:1.2.5@${digest}` });
    expect(again.outputs).toMatchObject({ changed: 'false', commit: '' });
    expect(again.log).toMatch(/already/i);
    expect(countCommits(origin.folder)).toBe(4);
  });

  test('a dry run prints the diff and writes nothing', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    const result = await deploy(cloneOf(origin.url), { 'dry-run': 'true' });
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain('+    tag: 1.2.4 # moved by hand so far');
    expect(countCommits(origin.folder)).toBe(1);
  });

  test('"mode: none" edits the workspace and nothing else', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    const clone = cloneOf(origin.url);
    expect((await deploy(clone, { mode: 'none' })).exitCode).toBe(0);
    expect(readFileSync(path.join(clone, 'values.yaml'), 'utf8')).toContain('tag: 1.2.4 # moved');
    expect(countCommits(origin.folder)).toBe(1);
  });

  test('a branch that moves meanwhile keeps the other change', async () => {
    const origin = createOrigin({ 'values.yaml': `${values}web:\n  tag: 1\n` });
    const clone = cloneOf(origin.url);
    commitToOrigin(origin, { 'values.yaml': `${values}web:\n  tag: 2\n` });
    expect((await deploy(clone)).exitCode).toBe(0);
    expect(fileAt(origin.folder, 'values.yaml').toString('utf8')).toMatch(/tag: 1\.2\.4[\s\S]*web:\n {2}tag: 2\n$/);
  });
});

describe('bad input', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  test.each<[string, string | Buffer, Record<string, string>, string, string]>([
    ['a path that is not there', values, { path: 'api=api.picture' }, 'api.picture', 'values.yaml'],
    ['a path that is no scalar', values, { path: 'api=api.image.tag.x' }, 'api.image.tag', 'values.yaml'],
    ['a file that is not UTF-8', bytes(`# gr\xfc\xdfe\n${values}`), {}, 'UTF-8', 'values.yaml'],
    ['no place with the image', 'web:\n  tag: 1\n', {}, 'ghcr.io/acme/api', 'values.yaml'],
    ['a file that is not there', values, { 'values-files': 'missing.yaml' }, 'missing.yaml', 'missing.yaml'],
  ])('%s: cause and place are named, exit 1, nothing is written', async (_, content, inputs, cause, file) => {
    const origin = createOrigin({ 'values.yaml': content });
    const result = await deploy(cloneOf(origin.url), inputs);
    expect({ exitCode: result.exitCode, outputs: result.outputs }).toEqual({ exitCode: 1, outputs: {} });
    const [error] = result.annotations.filter(({ level }) => level === 'error');
    expect(error).toMatchObject({ title: 'update-helm-values: Bad input' });
    expect(error?.message).toContain(cause);
    expect(error?.message).toContain(file);
    expect(countCommits(origin.folder)).toBe(1);
  });

  test('a protected branch ends after one attempt, with the way out', async () => {
    const origin = createOrigin({ 'values.yaml': values });
    installHook(origin, 'pre-receive', 'echo "GH006: Protected branch update failed for refs/heads/main." >&2; exit 1');
    const result = await deploy(cloneOf(origin.url));
    expect(result.exitCode).toBe(1);
    const [error] = result.annotations.filter(({ level }) => level === 'error');
    expect(error?.message).toMatch(/protect/i);
    expect(countCommits(origin.folder)).toBe(1);
  });
});
