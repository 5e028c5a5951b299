import { describe, expect, test } from '@jest/globals';
import { type Comparison, changesSince } from '../../../actions/buildx-matrix/history/target-change.ts';
import { fileRule, patternRule } from '../../../actions/buildx-matrix/repository/path-rule.ts';
import type { TargetSources } from '../../../actions/buildx-matrix/sources/target-sources.ts';
import { pathFilter } from '../../../actions/shared/dockerfile/ignore-file.ts';
import type { DigestManifest, ManifestImage } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { copyRule, targetSources } from '../facts.ts';
import { bakeFile, manifestOf, target, targetsOf } from '../plans.ts';

const now = bakeFile({ api: target('api', { args: { A: '1' } }) });
const rules = [
  fileRule('dockerfile', 'api/Dockerfile', 'the Dockerfile of api'),
  fileRule('dockerignore', 'api/.dockerignore', 'what the context leaves out'),
  copyRule('api', 'src'),
];

const comparisonOf = (changed: readonly string[], changes: Partial<Comparison> = {}): Comparison => ({
  base: 'manifest of run 41 on main',
  isSameCommit: false,
  changes: { names: [...changed].sort(), isOpaque: () => false },
  attributes: new Map(),
  textsBefore: new Map(),
  sameFiles: new Set(),
  ...changes,
});

const changeIn = (
  comparisons: readonly Comparison[],
  sources: Partial<TargetSources> = {},
  manifest = manifestOf('a'.repeat(40), now),
) =>
  changesSince(
    { comparisons, manifest },
    { targets: targetsOf(now), sources: new Map([['api', targetSources({ rules, ...sources })]]) },
  ).get('api');

describe('the change of a target', () => {
  test('is the first path that a rule takes, in the order of the rules', () => {
    expect(changeIn([comparisonOf(['api/src/b', 'api/src/a', 'web/a'])])).toBe(
      'api/src/a changed (COPY src, Dockerfile:2)',
    );
    expect(changeIn([comparisonOf(['api/src/a', 'api/Dockerfile'])])).toBe(
      'api/Dockerfile changed (the Dockerfile of api)',
    );
    expect(changeIn([comparisonOf(['api/README.md'])])).toBeUndefined();
    expect(changeIn([])).toBeUndefined();
  });

  test('can be in a declared path', () => {
    const declared = [patternRule('global', pathFilter(['ci']), 'input global-paths')];
    expect(changeIn([comparisonOf(['ci/x'])], { declared })).toBe('ci/x changed (input global-paths)');
  });

  test('says why the whole context counts', () => {
    const widened = [copyRule('api', '.', { widened: 'link is a symbolic link' })];
    expect(changeIn([comparisonOf(['api/a'])], { rules: widened })).toBe(
      'api/a changed (COPY ., Dockerfile:2; the whole context counts: link is a symbolic link)',
    );
  });

  test('is any commit where every commit counts, also an empty one', () => {
    const everyCommit = 'COPY . takes .git along';
    expect(changeIn([comparisonOf(['README.md'])], { everyCommit })).toBe(everyCommit);
    expect(changeIn([comparisonOf([])], { everyCommit })).toBe(everyCommit);
    expect(changeIn([comparisonOf([], { isSameCommit: true })], { everyCommit })).toBeUndefined();
  });

  test('since a later commit names that commit', () => {
    const later = comparisonOf(['api/src/a']);
    expect(changeIn([comparisonOf([]), later])).toBe(
      'api/src/a changed (COPY src, Dockerfile:2), since the manifest of run 41 on main',
    );
    expect(changeIn([comparisonOf(['api/src/b']), later])).toBe('api/src/b changed (COPY src, Dockerfile:2)');
  });
});

describe('a Dockerfile or ignore file that changed', () => {
  const changedDockerfile = (before: readonly string[], texts = ['FROM scratch', 'COPY src /']) =>
    changeIn([comparisonOf(['api/Dockerfile'], { textsBefore: new Map([['api', before]]) })], { texts });

  test('is no change when the reachable instructions are the same', () => {
    expect(changedDockerfile(['FROM scratch', 'COPY src /'])).toBeUndefined();
    for (const before of [['FROM scratch'], ['FROM scratch', 'COPY src /', 'RUN x'], ['FROM x', 'COPY src /']]) {
      expect(changedDockerfile(before)).toBe('api/Dockerfile changed (the Dockerfile of api)');
    }
    expect(changedDockerfile([], [])).toBe('api/Dockerfile changed (the Dockerfile of api)');
    expect(changeIn([comparisonOf(['api/Dockerfile'])])).toBe('api/Dockerfile changed (the Dockerfile of api)');
  });

  test('is no change when the same files are taken', () => {
    const changed = (names: string[]) => changeIn([comparisonOf(['api/.dockerignore'], { sameFiles: new Set(names) })]);
    expect(changed(['api'])).toBeUndefined();
    expect(changed(['web'])).toBe('api/.dockerignore changed (what the context leaves out)');
  });

  test('hides no later change', () => {
    const sameFiles = new Set(['api']);
    expect(changeIn([comparisonOf(['api/.dockerignore', 'api/src/a'], { sameFiles })])).toBe(
      'api/src/a changed (COPY src, Dockerfile:2)',
    );
  });
});

describe('the definition', () => {
  const unlike = (fields: Readonly<Record<string, unknown>>) =>
    manifestOf('a'.repeat(40), bakeFile({ api: target('api', fields) }));
  const image = unlike({}).images['api'] as ManifestImage;
  const { definitionDigest, definitionFields, ...older } = image;
  const recorded = (change: object) => ({ ...unlike({}), images: { api: { ...older, ...change } } });

  test.each<[string, DigestManifest, string | undefined]>([
    ['is the same', unlike({ args: { A: '1' }, 'cache-to': ['type=inline'] }), undefined],
    ['changed', unlike({ args: { A: '0' } }), 'its definition changed (args.A)'],
    [
      'changed in many fields',
      unlike({ args: { A: '0', B: '1', C: '1' }, target: 'x', labels: { l: 'x' } }),
      'its definition changed (args.A, args.B, args.C and 2 more)',
    ],
    [
      'changed in three fields',
      unlike({ args: { A: '0', B: '1', C: '1' } }),
      'its definition changed (args.A, args.B, args.C)',
    ],
    ['is in no manifest, where the image is missing too', { ...unlike({}), images: {} }, undefined],
    ['was not recorded by an older release', recorded({}), 'run 7 recorded no definition of it to compare with'],
    [
      'was recorded without its fields',
      recorded({ definitionDigest }),
      'its definition changed (args.A, context, dockerfile and 1 more)',
    ],
    [
      'was recorded by other rules',
      recorded({ definitionDigest, definitionFields: targetsOf(now)['api']?.definitionFields }),
      'run 7 recorded its definition in another form',
    ],
  ])('%s', (_, manifest, expected) => {
    expect(definitionFields).toBeDefined();
    expect(changeIn([comparisonOf(['api/README.md'])], {}, manifest)).toBe(expected);
  });

  test('comes before a file', () => {
    expect(changeIn([comparisonOf(['api/src/a'])], {}, unlike({}))).toBe('its definition changed (args.A)');
  });

  test('does not count where content alone decides', () => {
    const state = { targets: targetsOf(now), sources: new Map([['api', targetSources()]]) };
    expect(changesSince({ comparisons: [], manifest: undefined }, state)).toEqual(new Map());
  });
});
