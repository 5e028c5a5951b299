import { expect, test } from '@jest/globals';
import type { CauseOptions } from '../../../actions/buildx-matrix/decision/causes.ts';
import { selectTargets } from '../../../actions/buildx-matrix/decision/selection.ts';
import type { MatrixFacts } from '../../../actions/buildx-matrix/facts.ts';
import { noBaseImages } from '../../../actions/buildx-matrix/sources/base-images.ts';
import { causeOptions, matrixFacts } from '../facts.ts';

const change = (name: string) => ({ changes: new Map([[name, `${name}/a changed`]]) });

function selectionOf(facts: MatrixFacts, options: Partial<CauseOptions> = {}) {
  const decisions = selectTargets(facts, { ...causeOptions, ...options });
  return Object.fromEntries([...decisions].map(([name, { action, reason }]) => [name, `${action}: ${reason}`]));
}

const kept = {
  base: 'reuse: found base',
  api: 'reuse: found api',
  web: 'reuse: found web',
  complete: 'reuse: found complete',
};

test('without a cause every target is taken over, with its image', () => {
  const facts = matrixFacts();
  expect(selectionOf(facts)).toEqual(kept);
  const image = facts.images.get('api');
  expect(selectTargets(facts, causeOptions).get('api')).toEqual({
    action: 'reuse',
    reason: 'found api',
    reuse: image !== undefined && 'found' in image ? image.found : undefined,
  });
});

test('what is below a built target is built', () => {
  expect(selectionOf(matrixFacts(change('base')))).toEqual({
    base: 'build: base/a changed',
    api: 'build: its parent base is built',
    web: 'build: its parent base is built',
    complete: 'build: its parent api is built',
  });
  expect(selectTargets(matrixFacts(change('api')), causeOptions).get('api')?.reuse).toBeNull();
});

test('a cause of the target comes before its parent', () => {
  const facts = matrixFacts({ ...change('base'), forced: new Set(['web']) });
  expect(selectionOf(facts)['web']).toBe('build: input "force" names it');
});

test.each<[CauseOptions['onBaseMoved'], string]>([
  ['build', 'build: alpine moved'],
  ['report', 'reuse: found complete'],
  ['ignore', 'reuse: found complete'],
])('a moved base with on-base-moved: %s', (onBaseMoved, expected) => {
  const facts = matrixFacts({ baseImages: { ...noBaseImages, moved: new Map([['complete', 'alpine moved']]) } });
  expect(selectionOf(facts, { onBaseMoved })['complete']).toBe(expected);
});

test('a parent without an image is built for its child, and for no other reason', () => {
  const facts = matrixFacts({}, ['api', 'web']);
  expect(selectionOf(facts)).toEqual({
    base: 'reuse: unchanged, and no target that is built needs it',
    api: 'reuse: found api',
    web: 'reuse: found web',
  });
  expect(selectionOf({ ...facts, ...change('web') })).toEqual({
    base: 'build: needed by web',
    api: 'reuse: found api',
    web: 'build: web/a changed',
  });
});

test('a chain of parents without images is built to its end', () => {
  const facts = matrixFacts({}, ['complete']);
  const { complete } = facts.targets;
  if (complete === undefined) throw new Error('there is no target "complete"');
  const targets = { ...facts.targets, complete: { ...complete, parents: ['api'] } };
  expect(selectionOf({ ...facts, ...change('complete'), targets })).toEqual({
    base: 'build: needed by api',
    api: 'build: needed by complete',
    web: 'reuse: unchanged, and no target that is built needs it',
    complete: 'build: complete/a changed',
  });
});

test('the parents of a parent without an image are built too', () => {
  const facts = matrixFacts({}, ['complete']);
  expect(selectionOf({ ...facts, ...change('complete') })).toEqual({
    base: expect.stringMatching(/^build: needed by (?:api|web|complete)$/),
    api: 'build: needed by complete',
    web: 'build: needed by complete',
    complete: 'build: complete/a changed',
  });
});
