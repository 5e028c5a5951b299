import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readVersion } from '../../actions/compute-tags/version-file.ts';
import { createFakeRuntime, foldersIn, temporaryFolder } from '../support/fake-runtime.ts';
import { commitFiles, createRepository, git, writeFile } from '../support/git-repository.ts';

const runtimeAt = (workspace: string) =>
  createFakeRuntime({ folders: foldersIn(workspace, temporaryFolder('temporary')) });

async function read(file: string, content: string, from = file): Promise<string> {
  const folder = temporaryFolder('workspace');
  writeFile(folder, file, content);
  return await readVersion(from, runtimeAt(folder));
}

test.each([
  ['package.json', '{"version":"1.2.3"}', undefined, '1.2.3'],
  ['web/package.json', '{"config":{"image":"2.0.0"}}', 'web/package.json#config.image', '2.0.0'],
  ['Cargo.toml', '[dependencies]\nx = "9"\n[package]\nname = "a"\nversion = "1.2.3" # now\n', undefined, '1.2.3'],
  ['Cargo.toml', '[package]\nversion.workspace = true\n[workspace.package]\nversion = "3.1.0"\n', undefined, '3.1.0'],
  ['pyproject.toml', "[project]\nversion = '1.2.3rc1'\n", undefined, '1.2.3rc1'],
  ['pyproject.toml', '[tool.poetry]\nversion = "0.4.0"\n', undefined, '0.4.0'],
  ['pyproject.toml', 'project = { name = "a", version = "2.0.0" }\n', undefined, '2.0.0'],
  ['pyproject.toml', '[project]\n"version" = "1.2.3"\n', undefined, '1.2.3'],
  ['pyproject.toml', '[tool.acme]\nversion = "7.0.0"\n', 'pyproject.toml#tool.acme.version', '7.0.0'],
  ['Cargo.toml', 'package = { name = "x", version = "2.0.0" }\n', undefined, '2.0.0'],
  ['other.toml', 'version = "1.0.0"\n', undefined, '1.0.0'],
  ['Chart.yaml', 'version: 1.10\nappVersion: "2.0"\n', undefined, '1.10'],
  ['Chart.yaml', 'version: 1.10\nappVersion: "2.0"\n', 'Chart.yaml#appVersion', '2.0'],
  ['VERSION', '# the version\n\n1.2.3\n', undefined, '1.2.3'],
])('%s holding %j', async (file, content, from, version) => {
  expect(await read(file, content, from ?? file)).toBe(version);
});

test('a version inside a multi-line string of pyproject.toml is text, not the version', async () => {
  const content = '[project]\ndescription = """\nversion = "9.9.9"\n"""\nversion = "1.2.3"\n';
  expect(await read('pyproject.toml', content)).toBe('1.2.3');
});

test('a file that cannot be parsed is named with the line, without an excerpt', async () => {
  await expect(read('Cargo.toml', '[package]\nversion =\n')).rejects.toMatchObject({
    message: 'Input "version-from": Cargo.toml cannot be parsed: Invalid TOML document: invalid value',
    file: 'Cargo.toml',
    line: 2,
    column: 10,
  });
});

test.each([
  [
    'package.json',
    '{"version":1.5}',
    'package.json has 1.5 at version, and a version is a string without white space.',
  ],
  ['Cargo.toml', '[package]\nversion = 1.5\n', 'Cargo.toml has 1.5 at package.version, and a version is a string'],
  ['Cargo.toml', '[package]\nversion.workspace = true\n', 'Cargo.toml has {"workspace":true} at package.version, and'],
  ['package.json', '{"version":"1.2.3 beta"}', 'package.json has "1.2.3 beta" at version, and a version is a string'],
  ['pyproject.toml', '[project]\nversion = """1.2.3\n4"""\n', 'pyproject.toml has "1.2.3\\n4" at project.version, and'],
  ['pyproject.toml', `[project]\nversion = "${'a '.repeat(50)}"\n`, `has "${'a '.repeat(29)}… at project.version, and`],
  ['VERSION', 'version 1.2.3\n', 'VERSION has "version 1.2.3" at the first line, and a version is'],
  [
    'package.json',
    '{"version":" "}',
    'package.json has " " at version, and a version is a string without white space.',
  ],
  ['Chart.yaml', 'version: [', 'Chart.yaml cannot be parsed'],
  ['Chart.yaml', '', 'Chart.yaml has no version at version'],
  ['package.json', '{}', 'package.json has no version at version'],
  ['package.json', '{', 'package.json is not JSON: line 1, column 2.'],
  ['pyproject.toml', '[project]\ndynamic = ["version"]\n', 'pyproject.toml has no version at project.version'],
  // 200 levels took 40 s.
  ['Chart.yaml', `x: ${'{[ '.repeat(2000)}x${']}'.repeat(2000)}`, 'Chart.yaml cannot be parsed'],
  ['VERSION', '\n', 'VERSION has no version at the first line'],
])('%s holding %j is refused', async (file, content, message) => {
  await expect(read(file, content)).rejects.toThrow(message);
});

test('a missing file and one outside of the repository are refused', async () => {
  const runtime = runtimeAt(temporaryFolder('workspace'));
  await expect(readVersion('package.json', runtime)).rejects.toThrow('there is no file package.json');
  await expect(readVersion('../package.json', runtime)).rejects.toThrow('leads out of the repository');
  writeFileSync(path.join(runtime.folders.workspace, '..VERSION'), '1.2.3');
  expect(await readVersion('..VERSION', runtime)).toBe('1.2.3');
});

test('a symlink to a file outside of the repository does not show that file', async () => {
  const runtime = runtimeAt(temporaryFolder('workspace'));
  const secret = path.join(temporaryFolder('outside'), 'token');
  writeFileSync(secret, 'hidden-token');
  symlinkSync(secret, path.join(runtime.folders.workspace, 'VERSION'));
  symlinkSync(path.dirname(secret), path.join(runtime.folders.workspace, 'folder'));
  for (const file of ['VERSION', 'folder/token']) {
    await expect(readVersion(file, runtime)).rejects.toThrow(
      expect.objectContaining({
        kind: 'policy',
        message: expect.stringContaining(`${file} leads out of the workspace`),
      }),
    );
  }
});

test('git describe', async () => {
  const folder = createRepository({ a: '1' });
  await expect(readVersion('git-describe', runtimeAt(folder))).rejects.toThrow('finds no tag');
  git(folder, 'tag', 'v1.2.3');
  expect(await readVersion('git-describe', runtimeAt(folder))).toBe('v1.2.3');
  commitFiles(folder, { a: '2' }, 'Change');
  expect(await readVersion('git-describe', runtimeAt(folder))).toMatch(/^v1\.2\.3-1-g[0-9a-f]{7,}$/);
});
