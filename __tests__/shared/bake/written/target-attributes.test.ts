import { expect, test } from '@jest/globals';
import {
  findAttribute,
  readTargetAttributes,
  warnUnknownAttributes,
} from '../../../../actions/shared/bake/written/target-attributes.ts';
import { createFakeRuntime, temporaryFolder } from '../../../support/fake-runtime.ts';
import { type Files, writeFile } from '../../../support/git-repository.ts';

function folderOf(files: Files): string {
  const folder = temporaryFolder('bake');
  for (const [name, content] of Object.entries(files)) writeFile(folder, name, content ?? '');
  return folder;
}

function warningsOf(files: Files, named: readonly string[] = []): string {
  const { log, logText } = createFakeRuntime();
  warnUnknownAttributes(readTargetAttributes(named, folderOf(files)), log);
  return logText('warning');
}

test('an attribute that bake ignores is a warning with file, line and a suggestion', () => {
  expect(warningsOf({ 'docker-bake.hcl': 'target "api" {\n  contxt = "api"\n  tags = []\n}\n' })).toBe(
    'docker-bake.hcl:2: the target "api" has the attribute "contxt" (did you mean "context"?), which bake does not know and ignores.',
  );
});

test('so it is in JSON, also as a list of objects', () => {
  expect(warningsOf({ 'docker-bake.json': '{"target":{"api":{"platform":["linux/amd64"]}}}' })).toContain(
    'docker-bake.json: the target "api" has the attribute "platform" (did you mean "platforms"?)',
  );
  expect(warningsOf({ 'a.json': '{"target":[{"api":[{"tag":[]}]}]}' }, ['a.json'])).toContain('"tag"');
});

test('all attributes of bake are known, those of compose files and of other blocks are not looked at', () => {
  const known =
    'target "a" {\n name = "a-${v}"\n matrix = { v = [1] }\n inherits = []\n no-cache-filter = []\n entitlements = []\n resources = {}\n}\n';
  const others = 'variable "x" {\n defualt = 1\n}\ngroup "g" {\n targts = []\n}\n';
  expect(warningsOf({ 'docker-bake.hcl': `${known}${others}`, 'compose.yaml': 'services: { a: { biuld: . } }' })).toBe(
    '',
  );
  expect(warningsOf({ 'docker-bake.json': '{"target":' })).toBe('');
  expect(warningsOf({}, ['missing.hcl'])).toBe('');
});

test('files that the input names are read instead of those that buildx looks for', () => {
  const files = { 'docker-bake.hcl': 'target "a" {\n x = 1\n}', 'ci/b.hcl': 'target "a" {\n y = 1\n}' };
  expect(warningsOf(files, ['cwd://ci/b.hcl'])).toContain('ci/b.hcl:2: the target "a" has the attribute "y"');
  expect(warningsOf(files, ['ci/b.hcl'])).not.toContain('"x"');
});

test('a name in a warning cannot begin a command', () => {
  expect(warningsOf({ 'docker-bake.json': '{"target":{"a":{"x\\n::error::y":1}}}' })).not.toContain('\n');
});

test('the place of a value is in the target itself, else where it can be inherited from', () => {
  const hcl = 'target "base" {\n context = "./app"\n}\ntarget "api" {\n context = "./app"\n}\n';
  const attributes = readTargetAttributes(['a.hcl'], folderOf({ 'a.hcl': hcl }));
  const lineOf = (target: string, value = './app') =>
    findAttribute(attributes, { target, name: 'context', value })?.line;
  expect(lineOf('api')).toBe(5);
  expect(lineOf('web')).toBe(2);
  expect(lineOf('api', './other')).toBeUndefined();
});
