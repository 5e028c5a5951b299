import { expect, test } from '@jest/globals';
import { packageOf, projectFiles, readProjectFile, sourceFacts } from '../support/source-files.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies }: Package = JSON.parse(readProjectFile('package.json'));
const all = { ...dependencies, ...devDependencies };

test('docs/dependencies.md has one line for each dependency, and for no other', () => {
  const lines = readProjectFile('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm);
  const described = [...lines].map(match => match[1] ?? '');
  expect(described.toSorted()).toEqual(Object.keys(all).sort());
});

test('every version is exact', () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the sources import runtime dependencies only, and all of them', () => {
  const sources = projectFiles().filter(file => /^actions\/.*\.ts$/.test(file));
  const used = new Set(sources.flatMap(file => sourceFacts(file).imports.map(({ specifier }) => packageOf(specifier))));
  used.delete(undefined);
  expect([...used].sort()).toEqual(Object.keys(dependencies).sort());
});
