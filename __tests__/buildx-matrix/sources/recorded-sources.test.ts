import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChangedPaths } from '../../../actions/buildx-matrix/repository/changed-paths.ts';
import { pathsTakenBy } from '../../../actions/buildx-matrix/repository/path-rule.ts';
import {
  confinedTargets,
  currentSourceRules,
  recordedTargets,
  unchangedTargets,
} from '../../../actions/buildx-matrix/sources/recorded-sources.ts';
import { readTargetSources } from '../../../actions/buildx-matrix/sources/target-sources.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { cases } from '../../support/fuzzing.ts';
import { bakeFile, manifestOfTargets, target, targetsOf } from '../plans.ts';
import { linkTo, memoryTree, type TreeFile, type TreeFiles } from '../trees.ts';

const folders = { root: '/repo', workdir: '/repo' };
const changed = (...names: string[]): ChangedPaths => ({ names, isOpaque: () => false, ignored: { names: [] } });

describe('targets whose sources a manifest records', () => {
  const definition = {
    target: {
      base: target('base', { context: 'base' }),
      api: target('api', { context: 'src/api', contexts: { base: 'target:base' } }),
    },
  };
  const targets = targetsOf(bakeFile(definition.target));
  const manifestWith = (recorded: number | undefined) =>
    manifestOfTargets(
      '1'.repeat(40),
      Object.fromEntries(Object.entries(targets).map(([name, each]) => [name, { ...each, sourceRules: recorded }])),
    );

  test('are those with the rules and the definition of now', () => {
    const manifest = manifestWith(currentSourceRules);
    expect([...recordedTargets(manifest, targets)]).toEqual(['api', 'base']);
    expect([...recordedTargets(manifest, { ...targets, api: { definitionDigest: 'sha256:1' } })]).toEqual(['base']);
    expect([...recordedTargets(manifest, { ...targets, api: {} })]).toEqual(['base']);
    expect([...recordedTargets(manifest, { ...targets, web: { definitionDigest: 'sha256:1' } })]).not.toContain('web');
    expect(recordedTargets(manifestWith(currentSourceRules + 1), targets).size).toBe(0);
    expect(recordedTargets(manifestWith(undefined), targets).size).toBe(0);
  });

  test.each<[string, readonly ChangedPaths[], readonly string[]]>([
    ['no path', [changed()], ['api', 'base']],
    ['another folder', [changed('README.md', 'src', 'src/apis/a', 'src/api.go')].slice(1), ['api', 'base']],
    ['a folder beside it', [changed('README.md', 'src/api.go', 'src/apis/a')], ['api', 'base']],
    ['a file in it', [changed('src/api/a')], ['base']],
    ['the folder, which became a link', [changed('src/api')], ['base']],
    ['a folder above it', [changed('src')], ['base']],
    ['a folder of a parent', [changed('base/a')], []],
    ['a file in it since another commit', [changed(), changed('src/api/a')], ['base']],
    ['a file that does not count', [{ ...changed(), ignored: { names: ['src/api/a'] } }], ['base']],
    ['attributes', [changed('docs/.gitattributes')], []],
    ['ignored files', [changed('.gitignore')], []],
    ['attributes that do not count', [{ ...changed(), ignored: { names: ['.gitattributes'] } }], []],
  ])('are read again after a change of %s', (_, changes, unread) => {
    const known = unchangedTargets(new Set(['api', 'base']), changes, { definition, folders });
    expect([...known]).toEqual(unread);
  });

  test('are read again when the folder that bake runs in becomes a link', () => {
    const inFolder = { root: '/repo', workdir: '/repo/docker/bake' };
    const after = (name: string) =>
      unchangedTargets(new Set(['base']), [changed(name)], { definition, folders: inFolder }).size;
    expect(['docker', 'docker/bake', 'docker/bake/base/a'].map(after)).toEqual([0, 0, 0]);
    expect(['docker/x', 'base/a'].map(after)).toEqual([1, 1]);
  });

  test('are those whose parents are confined too', () => {
    const sources = (base: boolean, api: boolean) =>
      new Map([
        ['base', { isConfined: base }],
        ['api', { isConfined: api }],
      ]);
    expect([...confinedTargets(sources(true, true), targets)]).toEqual(['api', 'base']);
    expect([...confinedTargets(sources(true, false), targets)]).toEqual(['base']);
    expect([...confinedTargets(sources(false, true), targets)]).toEqual([]);
    expect([...confinedTargets(new Map(), targets)]).toEqual([]);
  });
});

const dockerfiles = [
  'FROM scratch\nCOPY . /\n',
  'FROM scratch\nCOPY a /\n',
  'FROM scratch\nCOPY * /\n',
  'FROM scratch\nCOPY */x /\n',
  'FROM scratch\nCOPY b/x /\n',
  'FROM scratch\nCOPY --from=lib . /\n',
  'FROM scratch\nCOPY --from=lib a /\n',
  'FROM other\nCOPY a /\n',
  'FROM scratch\nONBUILD COPY b /\n',
  'FROM scratch\nADD https://example.org/x /\n',
  'FROM',
];
const contents = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<TreeFile>('1', '2') },
  fc.constantFrom<TreeFile>(linkTo('../lib'), linkTo('a'), linkTo('/b'), linkTo('none'), 'submodule'),
);
const paths = ['one', 'lib', 'src/two'].flatMap(folder =>
  ['a', 'a/x', 'b', 'b/x', 'c'].map(name => `${folder}/${name}`),
);
const fileEntries = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...paths), contents) },
    fc.tuple(fc.constantFrom('one', 'lib', 'src'), fc.constantFrom<TreeFile>(linkTo('lib'), linkTo('one'))),
    fc.tuple(
      fc.constantFrom('one/Dockerfile', 'src/two/Dockerfile', 'docker/two'),
      fc.constantFrom<TreeFile>(...dockerfiles, linkTo('../one/Dockerfile')),
    ),
    fc.tuple(
      fc.constantFrom('one/.dockerignore', 'lib/.dockerignore', 'docker/two.dockerignore'),
      fc.constantFrom<TreeFile>('a\n', '*\n!a\n', linkTo('a')),
    ),
  ),
  { maxLength: 12 },
);
const definitions = fc.record({
  one: fc.constantFrom<DefinedTarget>(
    { context: 'one' },
    { context: 'one', contexts: { lib: 'lib' } },
    { context: 'one', contexts: { lib: 'src/two' }, 'dockerfile-inline': 'FROM scratch\nCOPY --from=lib a /' },
  ),
  two: fc.constantFrom<DefinedTarget>(
    { context: 'src/two', contexts: { other: 'target:one' } },
    { context: 'src/two', dockerfile: '../../docker/two', contexts: { lib: 'lib', other: 'target:one' } },
  ),
});

/** In a commit no path is a file and a folder. */
const withoutClashes = (entries: readonly (readonly [string, TreeFile])[]): TreeFiles => {
  const found = Object.fromEntries(entries);
  const names = Object.keys(found);
  return Object.fromEntries(Object.entries(found).filter(([name]) => !names.some(each => name.startsWith(`${each}/`))));
};

test('what is not read again would have been found to be the same', async () => {
  let unread = 0;
  let changedSources = 0;
  const property = fc.asyncProperty(fileEntries, fileEntries, definitions, async (entries, edits, defined) => {
    const before = withoutClashes([...dockerfileEntries, ...entries]);
    const after = withoutClashes([...dockerfileEntries, ...entries, ...edits]);
    const definition = { target: defined };
    const names = Object.keys(defined);
    const request = { definition, names, ...folders, defaultPlatform: 'linux/amd64', declared: noneDeclared };
    const sourcesIn = async (files: TreeFiles) => await readTargetSources(memoryTree(files).tree, request).complete();
    const [were, are] = [await sourcesIn(before), await sourcesIn(after)];
    const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .sort();
    const parents = { one: { parents: [] }, two: { parents: ['one'] } };
    const recorded = confinedTargets(were, parents);
    const known = unchangedTargets(recorded, [changed(...differing)], { definition, folders });
    for (const name of names) {
      const [was, is] = [were.get(name), are.get(name)].map(sources => JSON.stringify(sources));
      if (was !== is) changedSources++;
      if (!known.has(name)) continue;
      unread++;
      expect(is).toBe(was);
      expect(are.get(name)).toMatchObject({ unwatched: undefined, everyCommit: undefined });
      const taken = are.get(name)?.rules.filter(rule => pathsTakenBy(rule, changed(...differing)).next().done !== true);
      expect(taken).toEqual([]);
    }
  });
  await fc.assert(property, { numRuns: cases(1500) });
  expect(unread).toBeGreaterThan(0);
  expect(changedSources).toBeGreaterThan(0);
});

const noneDeclared = { extraPaths: new Map<string, string[]>(), globalPaths: [] };
const dockerfileEntries: readonly (readonly [string, TreeFile])[] = [
  ['one/Dockerfile', 'FROM scratch\nCOPY a /\n'],
  ['one/a', '1'],
  ['src/two/Dockerfile', 'FROM other\nCOPY a /\n'],
  ['src/two/a', '1'],
  ['docker/two', 'FROM scratch\nCOPY --from=lib . /\n'],
  ['lib/a', '1'],
];
