import { describe, expect, test } from '@jest/globals';
import type { RecordedRun } from '../../../actions/emit-digest-artifact/images/recorded-run.ts';
import { followsRef, movingTags, wantedTags } from '../../../actions/emit-digest-artifact/tags/wanted-tags.ts';
import { digest, images, plan, run, unpushed } from '../published-commit.ts';

/** Tags with their kind, in the first repository. */
const kinds = (tags: readonly string[], changes: Partial<RecordedRun['plan']> = {}, of: Partial<RecordedRun> = {}) => {
  const { api } = plan.targets;
  if (api === undefined) throw new Error('the plan has no target "api"');
  const tagged = { ...plan, targets: { api: { ...api, tags: [...tags] } }, ...changes };
  const wanted = wantedTags(images, { ...run, ...of, plan: tagged }, 'all');
  return wanted.filter(({ repository }) => repository === 'ghcr.io/acme/api').map(({ tag, kind }) => `${tag} ${kind}`);
};

describe('the tags that images get', () => {
  test('are those of the plan, in every repository, with the digest that they will name', () => {
    expect(wantedTags(images, run, 'all')).toEqual(
      [
        ['main', 'moving', 'ghcr.io'],
        ['main', 'moving', 'docker.io'],
        ['sha-1a2b3c4', 'commit', 'ghcr.io'],
        ['sha-1a2b3c4', 'commit', 'docker.io'],
      ].map(([tag, kind, host]) => ({ target: 'api', repository: `${host}/acme/api`, tag, kind, digest })),
    );
  });

  test('are only the immutable ones on request', () => {
    const names = wantedTags(images, run, 'immutable').map(({ repository, tag }) => `${repository}:${tag}`);
    expect(names).toEqual(['ghcr.io/acme/api:sha-1a2b3c4', 'docker.io/acme/api:sha-1a2b3c4']);
  });

  test('are none for an image that was not pushed', () => expect(wantedTags(unpushed.images, run, 'all')).toEqual([]));
});

describe('the moving tags, before the images are known', () => {
  const names = (of: Partial<RecordedRun> = {}, scope: 'all' | 'immutable' = 'all') =>
    movingTags({ ...run, ...of }, scope).map(({ repository, tag }) => `${repository}:${tag}`);

  test('are those that the images get', () => {
    expect(names()).toEqual(['ghcr.io/acme/api:main', 'docker.io/acme/api:main']);
    expect(names({}, 'immutable')).toEqual([]);
  });

  test('are none where no image was pushed, and of no target without records', () => {
    const kept = [...run.records].map(
      ([name, records]) => [name, records.map(each => ({ ...each, pushed: false }))] as const,
    );
    expect(names({ records: new Map(kept) })).toEqual([]);
    expect(names({ records: new Map() })).toEqual([]);
  });
});

describe('a tag lasts', () => {
  test('when its kind in the plan says so, and moves when that says so', () => {
    const tagKinds = { frozen: 'run', '1.2.3': 'moving', main: 'moving' };
    const api = { ...plan.targets['api'], tags: ['frozen', '1.2.3', 'main', '2.0.0'], tagKinds, immutableTag: null };
    expect(kinds([], { targets: { api: api as never } })).toEqual([
      'frozen run',
      '1.2.3 moving',
      'main moving',
      '2.0.0 version',
    ]);
  });

  test('by its kind in the plan, and by no name that every object has', () => {
    expect(kinds(['constructor', 'main'])).toEqual(['constructor moving', 'main moving']);
  });

  test('when the plan says so, whatever it looks like', () => {
    const api = { ...plan.targets['api'], tags: ['frozen', 'main'], immutableTag: 'frozen' };
    expect(kinds([], { targets: { api: api as never } })).toEqual(['frozen version', 'main moving']);
  });

  test('when it names the commit, its head, the run or a version', () => {
    const headRevision = 'f00ba12'.padEnd(40, '0');
    expect(
      kinds(['sha-1a2b3c4', 'pr-f00ba12', 'nightly-run7', 'nightly-run8', '1.2.3', '1.2'], { headRevision }),
    ).toEqual([
      'sha-1a2b3c4 commit',
      'pr-f00ba12 commit',
      'nightly-run7 run',
      'nightly-run8 moving',
      '1.2.3 version',
      '1.2 moving',
    ]);
    expect(kinds(['nightly-run7'], {}, { runNumber: undefined })).toEqual(['nightly-run7 moving']);
  });

  test('unless it is the name of the branch', () => {
    expect(kinds(['1.2.3'], { ref: 'refs/heads/1.2.3' })).toEqual(['1.2.3 moving']);
    expect(kinds(['1.2.3'], { ref: 'refs/tags/1.2.3' })).toEqual(['1.2.3 version']);
  });
});

describe('a tag is named after the ref', () => {
  test.each([
    ['main', 'refs/heads/main', true],
    ['main-debug', 'refs/heads/main', true],
    ['alpine-main', 'refs/heads/main', true],
    ['Main', 'refs/heads/main', true],
    ['feature-a-b', 'refs/heads/feature/a_b', true],
    ['pr-12', 'refs/pull/12/merge', true],
    ['12', 'refs/pull/12/head', true],
    ['mr-12', 'refs/merge-requests/12/head', true],
    ['domain', 'refs/heads/main', false],
    ['latest', 'refs/heads/main', false],
    ['pr-123', 'refs/pull/12/merge', false],
    ['1.2', 'refs/tags/v1.2.3', false],
    ['x', 'refs/heads/-', false],
  ])('%s after %s: %s', (tag, ref, follows) => expect(followsRef(tag, ref)).toBe(follows));
});
