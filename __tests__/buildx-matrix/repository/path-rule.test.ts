import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decisionOfIgnoreFile,
  fileRule,
  foldersOfRule,
  type PathRule,
  pathsTakenBy,
  patternRule,
  rangesTakenBy,
} from '../../../actions/buildx-matrix/repository/path-rule.ts';
import type { SortedPaths } from '../../../actions/buildx-matrix/repository/paths.ts';
import { pathFilter } from '../../../actions/shared/dockerfile/ignore-file.ts';
import { plainPattern } from '../../../actions/shared/dockerfile/source-pattern.ts';
import { cases } from '../../support/fuzzing.ts';
import { copyRule } from '../facts.ts';

const names = ['a', 'api', 'api-x/a', 'api/.hidden', 'api/src/a.c', 'api/src/b.h', 'api/srcs/c', 'web/a'].sort();
const opaque = new Set(['api']);
const paths: SortedPaths = { names, isOpaque: index => opaque.has(names[index] ?? '') };
const plain: SortedPaths = { names, isOpaque: () => false };
const taken = (rule: PathRule, among = plain) => [...pathsTakenBy(rule, among)].map(at => names[at]);

describe('paths that a rule takes', () => {
  test.each<[string, PathRule, string[]]>([
    ['a folder', copyRule('api', 'src'), ['api/src/a.c', 'api/src/b.h']],
    ['a file', copyRule('api', 'src/a.c'), ['api/src/a.c']],
    ['a wildcard', copyRule('api', 's*/*.c'), ['api/src/a.c']],
    ['a whole context', copyRule('web', '.'), ['web/a']],
    ['a context at the root', copyRule('', 'a'), ['a']],
    ['the repository', copyRule('', '.'), names],
    ['what the ignore file keeps', copyRule('api', '.', { filter: pathFilter(['src', '.*']) }), ['api/srcs/c']],
    ['one file of the repository', fileRule('dockerfile', 'api/src/a.c', 'x'), ['api/src/a.c']],
    ['patterns of the repository', patternRule('extra', pathFilter(['**/a', '!web/a']), 'x'), ['a', 'api-x/a']],
    ['a folder that is absent', copyRule('api', 'lib'), []],
  ])('%s', (_, rule, expected) => {
    expect(taken(rule)).toEqual(expected);
  });

  test('a symlink or submodule on the way to the source is taken, a plain file there is not', () => {
    expect(taken(copyRule('api/deep/er', 'x'), paths)).toEqual(['api']);
    expect(taken(copyRule('api', 'x'), paths)).toEqual(['api']);
    expect(taken(copyRule('api/deep', 'x'), plain)).toEqual([]);
    expect(taken(copyRule('apis', 'x'), paths)).toEqual([]);
  });

  test('an opaque path is kept when the ignore file takes paths below it back', () => {
    const submodule = { names: ['sub'], isOpaque: () => true };
    const withFilter = (...lines: string[]) => copyRule('', '.', { filter: pathFilter(lines) });
    expect([...pathsTakenBy(withFilter('sub', '!sub/src'), submodule)]).toEqual([0]);
    expect([...pathsTakenBy(withFilter('sub'), submodule)]).toEqual([]);
    expect([...pathsTakenBy(withFilter('sub', '!sub/src'), { ...submodule, isOpaque: () => false })]).toEqual([]);
    expect([...pathsTakenBy(withFilter('*', '!**/src'), submodule)]).toEqual([0]);
  });

  test('an opaque path is left out when the ignore file takes only other paths back', () => {
    const link = { names: ['docs/link'], isOpaque: () => true };
    const withFilter = (...lines: string[]) => copyRule('', '.', { filter: pathFilter(lines) });
    expect([...pathsTakenBy(withFilter('*', '!src'), link)]).toEqual([]);
    expect([...pathsTakenBy(withFilter('*', '!docs/link2', '!docs/link/'), link)]).toEqual([0]);
    expect([...pathsTakenBy(withFilter('*', '!docs', 'docs/link'), link)]).toEqual([]);
  });
});

test('every pattern of a rule takes paths, and each path once', () => {
  const rule = {
    ...copyRule('api', 'src'),
    patterns: [plainPattern('src'), plainPattern('srcs'), plainPattern('src/a.c')],
  };
  expect(taken(rule)).toEqual(['api/src/a.c', 'api/src/b.h', 'api/srcs/c']);
  expect(foldersOfRule(rule)).toEqual(['api/src', 'api/srcs', 'api/src/a.c']);
});

test('what a rule takes by the slices of its folders is what it takes path by path', () => {
  const part = fc.constantFrom('a', 'b', 'ab', 'a-b', 'a.b');
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
  const files = fc
    .uniqueArray(path, { maxLength: 12 })
    .map(found => found.filter(file => !isAbove(file, found)).sort());
  const line = fc.tuple(fc.constantFrom('', '!'), fc.constantFrom('a', 'a/b', 'b/*', '**/b', '*', 'ab/a.b'));
  const rule = fc.record({
    root: fc.constantFrom('', 'a', 'a/b'),
    source: fc.oneof(path, fc.constantFrom('.', 'a*', '*/b', 'b/*')),
    lines: fc.array(line, { maxLength: 3 }),
  });
  const property = fc.property(files, rule, fc.nat(12), (found, { root, source, lines }, link) => {
    const among: SortedPaths = { names: found, isOpaque: index => index === link };
    const tested = copyRule(root, source, { filter: pathFilter(lines.map(each => each.join(''))) });
    const alone = found.filter((name, index) => {
      const only: SortedPaths = { names: [name], isOpaque: () => among.isOpaque(index) };
      // A filter that is never uniform has its paths looked at one by one.
      const filter = { ...tested.filter, isUniform: () => false };
      return pathsTakenBy({ ...tested, filter }, only).next().done !== true;
    });
    const ranges = [...rangesTakenBy(tested, among)];
    expect(ranges.flatMap(({ from, to }) => found.slice(from, to)).sort()).toEqual(alone);
  });
  fc.assert(property, { numRuns: cases(3000) });
});

/** In a commit no path is a file and a folder. */
const isAbove = (file: string, all: readonly string[]): boolean => all.some(other => other.startsWith(`${file}/`));

test.each([
  ['a symlink that is kept', 'src/link', '120000', ['*.md'], ''],
  ['a symlink that is left out', 'src/link', '120000', ['src/l*'], 'left out'],
  ['a submodule that no pattern can be about', 'src/sub', '160000', ['*.md'], ''],
  ['a submodule with patterns about its files', 'src/sub', '160000', ['src/sub/a'], 'src/sub/a'],
  ['a submodule that is left out, beside one that is taken back', 'src/sub', '160000', ['src', '!lib'], 'left out'],
])('what an ignore file decides about %s', (_, name, mode, lines, expected) => {
  const rule = copyRule('api', 'src', { filter: pathFilter(lines) });
  expect(decisionOfIgnoreFile(rule, `api/${name}`, mode)).toBe(expected);
});

test('patterns of the repository are looked for in their folders only', () => {
  expect(
    foldersOfRule(patternRule('global', pathFilter(['.github/workflows/a.yml', 'ci/*.sh', '!ci/x.sh']), 'x')),
  ).toEqual(['.github/workflows/a.yml', 'ci']);
});
