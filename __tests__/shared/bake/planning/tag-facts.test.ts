import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readDescription } from '../../../../actions/shared/bake/planning/tag-facts.ts';
import { temporaryFolder } from '../../../support/fake-runtime.ts';
import { writeFile } from '../../../support/git-repository.ts';

const facts = (kind: string) => ({ tagKinds: { main: kind }, labels: [], annotations: [], args: [] });

function workspace(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder('workspace');
  for (const [name, content] of Object.entries(files)) writeFile(folder, name, JSON.stringify(content));
  return folder;
}

describe('what compute-tags wrote beside its override files', () => {
  const folder = workspace({
    'one/tag-facts.json': { schemaVersion: 1, targets: { api: facts('run'), web: facts('run') } },
    'two/tag-facts.json': { schemaVersion: 1, targets: { api: facts('version') }, otherTargets: facts('moving') },
  });
  const kindOf = (files: readonly string[], target: string) =>
    readDescription(files, folder).tagFactsOf(target)?.tagKinds['main'];

  test.each([
    [['docker-bake.hcl', 'one/bake.json'], 'api', 'run'],
    [['one/bake.json', 'two/bake.json'], 'api', 'version'],
    [['two/bake.json', 'one/bake.json'], 'api', 'run'],
    [['one/bake.json', 'two/bake.json'], 'web', 'run'],
    [['one/bake.json', 'two/bake.json'], 'base', 'moving'],
    [['one/bake.json'], 'base', undefined],
    [['one/bake.json'], 'toString', undefined],
    [['cwd://one/bake.json'], 'api', 'run'],
    [[path.join(folder, 'one/bake.json')], 'api', 'run'],
    [['https://example.com/one/bake.json', 'git@example.com:one/bake.json'], 'api', undefined],
    [[], 'api', undefined],
  ])('of %j, target %s: %s', (files, target, kind) => {
    expect(kindOf(files, target)).toBe(kind);
  });

  test('a document that is not valid is an error that names its file', () => {
    const wrong = workspace({
      'tag-facts.json': { schemaVersion: 1, targets: { api: { tagKinds: { main: 'odd' } } } },
    });
    expect(() => readDescription(['bake.json'], wrong)).toThrow(path.join(wrong, 'tag-facts.json'));
  });

  test('a file that cannot be read is an error', () => {
    const odd = temporaryFolder('workspace');
    mkdirSync(path.join(odd, 'tag-facts.json'));
    expect(() => readDescription(['bake.json'], odd)).toThrow('tag-facts.json cannot be read: ');
  });
});

test('files are relative to the folder that bake runs in; a folder is no file', () => {
  const { readFile } = readDescription([], workspace({ 'api/Dockerfile': 'FROM a' }));
  expect([readFile('api/Dockerfile'), readFile('api'), readFile('other')]).toEqual(['"FROM a"', undefined, undefined]);
});
