import { describe, expect, test } from '@jest/globals';
import { type CauseFacts, type CauseOptions, causes } from '../../../actions/buildx-matrix/decision/causes.ts';
import type { MatrixFacts } from '../../../actions/buildx-matrix/facts.ts';
import { withoutComparison } from '../../../actions/buildx-matrix/history/history.ts';
import { noBaseImages } from '../../../actions/buildx-matrix/sources/base-images.ts';
import { causeOptions, comparedHistory, earlierImage, matrixFacts, targetSources } from '../facts.ts';

const only = (reason: string) => new Map([['api', reason]]);
const withoutImage = new Map([...matrixFacts().images].filter(([name]) => name !== 'api'));
const sameContent = new Map([['api', earlierImage('api', true)]]);

interface CauseChanges {
  readonly builtParent?: string;
  readonly options?: Partial<CauseOptions>;
}

/** Which causes apply to `api`, with their reasons. */
function applying(changes: Partial<MatrixFacts>, { options, builtParent }: CauseChanges = {}): Record<string, string> {
  const facts = matrixFacts(changes);
  const target: CauseFacts = { name: 'api', facts, builtParent, options: { ...causeOptions, ...options } };
  const found = causes.flatMap(({ name, applies }) => {
    const reason = applies(target);
    return reason === undefined ? [] : [[name, reason]];
  });
  return Object.fromEntries(found);
}

test('the first in this order is the reason in the plan', () => {
  expect(causes.map(({ name }) => name)).toEqual([
    'forced',
    'no-comparison',
    'unwatched-source',
    'base-with-triggers',
    'base-moved',
    'changed',
    'parent-built',
    'no-image',
  ]);
});

test('an unchanged target with a published image has none', () => {
  expect(applying({})).toEqual({});
  expect(applying({ forced: new Set(['web']), changes: new Map([['web', 'x changed']]) })).toEqual({});
});

describe('each cause applies alone, with its reason', () => {
  test.each<[string, Partial<MatrixFacts>, CauseChanges, string]>([
    ['forced', { forced: new Set(['api']) }, {}, 'input "force" names it'],
    ['no-comparison', { history: withoutComparison('first push of main') }, {}, 'first push of main'],
    [
      'unwatched-source',
      { sources: new Map([['api', targetSources({ unwatched: 'its context is remote' })]]) },
      {},
      'its context is remote',
    ],
    [
      'base-with-triggers',
      { baseImages: { ...noBaseImages, triggered: only('alpine has ONBUILD') } },
      {},
      'alpine has ONBUILD',
    ],
    [
      'base-moved',
      { baseImages: { ...noBaseImages, moved: only('alpine moved') } },
      { options: { onBaseMoved: 'build' } },
      'alpine moved',
    ],
    ['changed', { changes: only('api/a changed') }, {}, 'api/a changed'],
    ['parent-built', {}, { builtParent: 'base' }, 'its parent base is built'],
    [
      'no-image',
      { images: new Map([['api', { missing: 'run 7 published no image of it' }]]) },
      {},
      'run 7 published no image of it',
    ],
  ])('%s', (name, changes, other, reason) => {
    expect(applying(changes, other)).toEqual({ [name]: reason });
  });
});

test('a moved base is no cause where it is only reported', () => {
  expect(applying({ baseImages: { ...noBaseImages, moved: only('alpine moved') } })).toEqual({});
});

test('what a run published of this commit is taken over whatever its base and sources are today', () => {
  const history = { ...comparedHistory, isSameCommit: true };
  const sources = new Map([['api', targetSources({ unwatched: 'its context is remote' })]]);
  const baseImages = { ...noBaseImages, triggered: only('alpine has ONBUILD'), moved: only('alpine moved') };
  expect(applying({ history, sources, baseImages }, { options: { onBaseMoved: 'build' } })).toEqual({});
  expect(applying({ history, changes: only('its definition changed (args.VERSION)') })).toEqual({
    changed: 'its definition changed (args.VERSION)',
  });
});

test('an image of the same content outweighs changes and a missing base, and no other cause', () => {
  const history = withoutComparison('first push of main');
  expect(applying({ history, changes: only('api/a changed'), images: sameContent })).toEqual({});
  expect(applying({ forced: new Set(['api']), images: sameContent }, { builtParent: 'base' })).toEqual({
    forced: 'input "force" names it',
    'parent-built': 'its parent base is built',
  });
});

describe('a target without an image of its own', () => {
  const unpublished = { published: new Set(['base']) };
  const history = withoutComparison('no earlier manifest');
  const change = only('api/a changed');

  test('is no cause by itself where the content keys of its children contain its own', () => {
    const keys = only('sha256:1');
    expect(applying({ ...unpublished, keys, history, changes: change })).toEqual({});
    expect(applying({ ...unpublished, keys, forced: new Set(['api']) })).toEqual({ forced: 'input "force" names it' });
  });

  test.each<[string, Partial<MatrixFacts>]>([
    ['has no content key', { keys: new Map() }],
    ['is compared by commits alone', {}],
    ['is built by the event itself', { keys: only('sha256:1'), history: { ...history, byEvent: true } }],
  ])('is built when it %s', (_, changes) => {
    expect(applying({ ...unpublished, history, changes: change, ...changes })).toEqual({
      'no-comparison': 'no earlier manifest',
      changed: 'api/a changed',
    });
  });
});

describe('why there is no image', () => {
  test.each<[string, Partial<MatrixFacts>, string]>([
    ['it was not looked for', {}, 'no published image of it is known'],
    ['it has no content key', { keys: new Map() }, 'its content cannot be known from the repository'],
    ['it has a content key', { keys: only('sha256:1') }, 'no published image of it is known'],
  ])('%s', (_, changes, reason) => {
    expect(applying({ images: withoutImage, ...changes })).toEqual({ 'no-image': reason });
  });

  test('a target that gets no image needs none', () => {
    expect(applying({ images: withoutImage, published: new Set(['base']) })).toEqual({});
  });
});
