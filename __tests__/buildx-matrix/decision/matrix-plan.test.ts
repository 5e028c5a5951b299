import { describe, expect, test } from '@jest/globals';
import { type MatrixOptions, planMatrix } from '../../../actions/buildx-matrix/decision/matrix-plan.ts';
import type { MatrixFacts } from '../../../actions/buildx-matrix/facts.ts';
import { keyTag } from '../../../actions/buildx-matrix/take-over/content-key.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { defaultGrouping, planOf as everythingBuilt, pushToMain } from '../../support/runs/plans.ts';
import { causeOptions, comparedHistory, matrixFacts } from '../facts.ts';
import { manifestOfTargets } from '../plans.ts';

const planOf = (changes: Partial<MatrixFacts>, options: Partial<MatrixOptions> = {}) =>
  planMatrix(matrixFacts(changes), { ...defaultGrouping, refresh: 'auto', ...causeOptions, ...options });

const webChanged = { changes: new Map([['web', 'web/a changed']]) };

test('rows contain what is built, and take the rest by digest', () => {
  const { rows, targets, base } = planOf(webChanged);
  expect(rows.map(({ name, publish, linked, parents }) => ({ name, publish, linked, parents }))).toEqual(
    ['linux-amd64', 'linux-arm64'].map(platform => ({
      name: `shop-${platform}`,
      publish: ['complete', 'web'],
      linked: [],
      parents: {
        api: `ghcr.io/acme/api@${digestOf('api')}`,
        base: `ghcr.io/acme/base@${digestOf('base')}`,
      },
    })),
  );
  expect(targets['web']).toMatchObject({ action: 'build', reason: 'web/a changed', reuse: null, contentKey: null });
  expect(targets['api']).toMatchObject({ action: 'reuse', reuse: { digest: digestOf('api') } });
  expect(base.reason).toBe('manifest of run 41 on main');
});

test('a content key is a tag of requested targets', () => {
  const keys = new Map([
    ['base', digestOf('key of base')],
    ['api', digestOf('key of api')],
  ]);
  const facts = matrixFacts({ keys }, ['api', 'web']);
  const { targets } = planMatrix(facts, { ...defaultGrouping, refresh: 'auto', ...causeOptions });
  expect(targets['api']).toMatchObject({
    contentKey: digestOf('key of api'),
    tags: ['main', 'sha-1a2b3c4', keyTag(digestOf('key of api'))],
  });
  expect(targets['base']).toMatchObject({ contentKey: digestOf('key of base'), tags: [] });
  expect(targets['web']).toMatchObject({ contentKey: null, tags: ['main', 'sha-1a2b3c4'] });
});

describe('when rows pull or build without cache', () => {
  const schedule = { context: { ...pushToMain, event: 'schedule' } };
  const forced = { forced: new Set(['web']) };
  test.each<[MatrixOptions['refresh'], string, Partial<MatrixFacts>, boolean, boolean]>([
    ['auto', 'a push', {}, false, false],
    ['auto', 'a schedule', schedule, true, false],
    ['auto', 'a forced target', forced, true, true],
    ['auto', 'a forced target in a schedule', { ...schedule, ...forced }, true, true],
    ['none', 'a forced target in a schedule', { ...schedule, ...forced }, false, false],
    ['pull', 'a forced target', forced, true, false],
    ['no-cache', 'a push', {}, true, true],
  ])('%s with %s', (...[refresh, , changes, pull, noCache]) => {
    const { rows } = planOf({ ...webChanged, ...changes }, { refresh });
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ pull, noCache });
  });

  test('a forced target that is linked counts for its row, and for no other', () => {
    const facts = matrixFacts({ ...webChanged, forced: new Set(['base']) }, ['api', 'web']);
    const { rows } = planMatrix(facts, { ...defaultGrouping, group: 'target', refresh: 'auto', ...causeOptions });
    expect(rows.length).toBeGreaterThan(0);
    for (const { publish, linked, noCache } of rows) expect(noCache).toBe([...publish, ...linked].includes('base'));
    const unrequested = matrixFacts({ ...webChanged, forced: new Set(['base']) }, ['web']);
    const { rows: linking } = planMatrix(unrequested, { ...defaultGrouping, refresh: 'auto', ...causeOptions });
    expect(linking.map(({ publish, linked, noCache }) => [publish, linked, noCache])).toEqual([
      [['web'], ['base'], true],
      [['web'], ['base'], true],
    ]);
  });
});

test('more components than a matrix has rows are balanced by the seconds in the last manifest', () => {
  const names = Array.from({ length: 257 }, (_, index) => `image-${index}`);
  const target = (name: string) => ({ context: name, tags: [`ghcr.io/acme/${name}:main`] });
  const { targets, definition } = everythingBuilt({
    group: { default: { targets: names } },
    target: Object.fromEntries(names.map(name => [name, target(name)])),
  });
  const seconds = (name: string) => (name === 'image-7' || name === 'image-9' ? 1 : 60);
  const manifest = manifestOfTargets(pushToMain.revision, targets);
  const images = Object.entries(manifest.images).map(([name, image]) => [
    name,
    { ...image, build: { seconds: seconds(name), steps: 1, cachedSteps: 0 } },
  ]);
  const { rows } = planOf({
    targets,
    definition,
    order: names,
    published: new Set(names),
    forced: new Set(names),
    history: { ...comparedHistory, manifest: { ...manifest, images: Object.fromEntries(images) } },
  });
  expect(rows).toHaveLength(256);
  expect(rows.find(({ publish }) => publish.length > 1)?.publish).toEqual(['image-7', 'image-9']);
});
