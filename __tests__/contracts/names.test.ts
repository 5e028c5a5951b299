import { expect, test } from '@jest/globals';
import { expectNone } from '../support/contract.ts';
import { projectFiles } from '../support/sources/source-files.ts';
import { namesIn, sourceNames } from '../support/sources/source-names.ts';

const files = projectFiles();

test('every exported name is declared in one file only, so that a search has one answer', () => {
  // What a room of tests or a script shares with its neighbors has short names, such as `plan`.
  const shared = files.filter(file =>
    /^(?:actions|testing|benchmarks|demo|scripts|__tests__\/support)\/.*\.(?:ts|mjs)$/.test(file),
  );
  const declaredIn = new Map<string, string[]>();
  for (const file of shared.filter(file => !file.startsWith('scripts/metadata-action/'))) {
    for (const name of sourceNames(file).exported) declaredIn.set(name, [...(declaredIn.get(name) ?? []), file]);
  }
  expect(declaredIn.size).toBeGreaterThan(500);
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
  const { exported, declared } = sourceNames('__tests__/support/sources/source-names.ts');
  expect(exported).toEqual(['SourceNames', 'sourceNames', 'namesIn']);
  expect([...declared]).toEqual(
    expect.arrayContaining(['visit', 'node', 'name', 'declarations', 'exported', 'listed']),
  );
});

test.each([
  'class A { #told = 1; }',
  'class A { #told() {} }',
  'class A { get told() { return 1; } }',
  'class A { set told(value) {} }',
  'class A { set value(told) {} }',
  'class A { accessor told = 1; }',
  'class A { constructor(private told: A) {} }',
  'abstract class A { abstract told(): void; }',
  'abstract class A { abstract run(told: A): void; }',
  'it({ get told() { return 1; } });',
  'it({ set value(told) {} });',
  'interface A { told(): void }',
  'interface A { run(told: A): void }',
  'interface A { (told: A): void }',
  'interface A { new (told: A): A }',
  'interface A { [told: string]: A }',
  'interface A { get told(): A }',
  'interface A { set value(told: A) }',
  'type Run = (told: A) => void;',
  'type Run = (...told: A[]) => void;',
  'type Make = new (told: A) => A;',
  'type Pair = [told: A, other: A];',
  'function run<told>() {}',
  'type All = { [told in Key]: A };',
  'type Item = A extends (infer told)[] ? told : A;',
  'enum told { a }',
  'enum A { told }',
  'namespace told { const a = 1; }',
  'try { run(); } catch (told) {}',
  'try { run(); } catch ({ told }) {}',
  "import { a as told } from './a.ts';",
  "import told from './a.ts';",
  "import * as told from './a.ts';",
  "import told = require('./a.ts');",
  'export { a as told };',
  "export * as told from './a.ts';",
  'export default function told() {}',
  'export default class told {}',
  'it(function told() {});',
  'it(class told {});',
  'told: for (;;) break told;',
  'const { a: { b: [told] } } = c;',
  'const { a: told = 1 } = b;',
  'const [[told = 1]] = b;',
  'const { ...told } = b;',
  'run((told = 1) => told);',
  'run(({ a: told }) => told);',
])('a retired identifier is found in %s', source => {
  expect([...namesIn(source).declared]).toContain('told');
});

test.each([
  "const a = b.told; run(told); a['told'] = 1;",
  "import './told.ts'; const a = { 'told': 1 };",
  'let a: told.A;',
])('an identifier that another file declares is not found in %s', source => {
  expect([...namesIn(source).declared]).not.toContain('told');
});

test.each([
  'export const { a: dup } = b;',
  'export const { dup = 1 } = b;',
  'export const { ...dup } = b;',
  'export const [dup] = b;',
  'export const [a, [dup = 1]] = b;',
  'export default function dup() {}',
  'export default class dup {}',
  "export * as dup from './a.ts';",
  "export { a as dup } from './a.ts';",
  'export { dup };',
  'export enum dup { a }',
  'export namespace dup { const a = 1; }',
  "export import dup = require('./a.ts');",
])('an exported name is found in %s', source => {
  expect(namesIn(source).exported).toContain('dup');
});

test.each(["export { kept } from './a.ts';", "export type { kept, Kept } from './a.ts';"])(
  'what is handed on under its name is declared elsewhere: %s',
  source => {
    expect(namesIn(source).exported).toEqual([]);
  },
);
