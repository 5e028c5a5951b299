import { expect, test } from '@jest/globals';
import { readVersion } from '../../actions/compute-tags/version-file.ts';
import { createFakeRuntime, temporaryFolder } from '../support/fake-runtime.ts';
import { commitFiles, createRepository, git, writeFile } from '../support/git-repository.ts';

const runtimeAt = (workspace: string) =>
  createFakeRuntime({ folders: { workspace, temporary: temporaryFolder('temporary') } });

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
  ['Chart.yaml', 'version: 1.10\nappVersion: "2.0"\n', undefined, '1.10'],
  ['Chart.yaml', 'version: 1.10\nappVersion: "2.0"\n', 'Chart.yaml#appVersion', '2.0'],
  ['VERSION', '# the version\n\n1.2.3\n', undefined, '1.2.3'],
])('%s holding %j', async (file, content, from, version) => {
  expect(await read(file, content, from ?? file)).toBe(version);
});

test.each([
  ['package.json', '{}', 'package.json has no version at version'],
  ['package.json', '{', 'package.json cannot be parsed'],
  ['pyproject.toml', '[project]\ndynamic = ["version"]\n', 'pyproject.toml has no version at project.version'],
  ['VERSION', '\n', 'VERSION has no version at the first line'],
])('%s holding %j is refused', async (file, content, message) => {
  await expect(read(file, content)).rejects.toThrow(message);
});

test('a missing file and one outside of the repository are refused', async () => {
  const runtime = runtimeAt(temporaryFolder('workspace'));
  await expect(readVersion('package.json', runtime)).rejects.toThrow('package.json cannot be read');
  await expect(readVersion('../package.json', runtime)).rejects.toThrow('lies outside of the repository');
});

test('git describe', async () => {
  const folder = createRepository({ a: '1' });
  await expect(readVersion('git-describe', runtimeAt(folder))).rejects.toThrow('finds no tag');
  git(folder, 'tag', 'v1.2.3');
  expect(await readVersion('git-describe', runtimeAt(folder))).toBe('v1.2.3');
  commitFiles(folder, { a: '2' }, 'Change');
  expect(await readVersion('git-describe', runtimeAt(folder))).toMatch(/^v1\.2\.3-1-g[0-9a-f]{7,}$/);
});
