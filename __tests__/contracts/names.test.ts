import { expect, test } from '@jest/globals';
import { expectNone } from '../support/contract.ts';
import { projectFiles } from '../support/source-files.ts';
import { sourceNames } from '../support/source-names.ts';

const files = projectFiles();
const sources = files.filter(file => /^actions\/.*\.ts$/.test(file));

test('every exported name is declared in one file only, so that a search has one answer', () => {
  const declaredIn = new Map<string, string[]>();
  for (const file of sources) {
    for (const name of sourceNames(file).exported) declaredIn.set(name, [...(declaredIn.get(name) ?? []), file]);
  }
  expect(declaredIn.size).toBeGreaterThan(200);
  const repeated = [...declaredIn].filter(([, places]) => places.length > 1);
  expectNone(
    repeated.map(([name, places]) => `${name}: ${places.join(', ')}`),
    'Give one of them a more specific name, best the one in an action:',
  );
});

test('identifiers use the words of the glossary', () => {
  const retired = /^(?:told|said|nothing|own|whole|most[A-Z]\w*|nameless|anew|askerOf)$/;
  const code = files.filter(file => /\.(ts|mjs)$/.test(file) && !file.includes('/fixtures/'));
  const found = code.flatMap(file =>
    [...sourceNames(file).declared].filter(name => retired.test(name)).map(name => `${file}: ${name}`),
  );
  expectNone(found, 'Rename these after what they are, in a word of docs/glossary.md:');
});

test('the names of a file are found', () => {
  const { exported, declared } = sourceNames('__tests__/support/source-names.ts');
  expect(exported).toEqual(['SourceNames', 'sourceNames']);
  expect([...declared]).toEqual(expect.arrayContaining(['tree', 'node', 'name', 'declarations', 'exported', 'listed']));
});
