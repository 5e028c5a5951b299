import { describe, expect, test } from '@jest/globals';
import { changedFields, contentFields } from '../../../actions/buildx-matrix/definition/definition-change.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';

describe('changedFields', () => {
  test.each<[DefinedTarget, DefinedTarget, string[]]>([
    [{}, {}, []],
    [{ args: { A: '1' } }, { args: { A: '2', B: '1' } }, ['args.A', 'args.B']],
    [{ args: { A: '1' } }, {}, ['args.A']],
    [{ args: {} }, {}, []],
    [{ platforms: ['a'] }, { platforms: ['b'] }, ['platforms']],
    [{ platforms: [] }, {}, []],
    [{ context: 'a', target: 'x' }, { context: 'b', target: 'x' }, ['context']],
    [{ contexts: { b: '1', a: '1' } }, { contexts: { a: '1', b: '1' } }, []],
    [{ pull: true, tags: ['a'], output: ['x'] }, { 'no-cache': true, 'cache-to': ['x'] }, []],
    [{ labels: { z: '1' }, args: { y: '1' } }, { labels: { z: '2' }, args: { y: '2' } }, ['args.y', 'labels.z']],
  ])('%j and %j', (before, after, expected) => {
    expect(changedFields(before, after)).toEqual(expected);
  });
});

test('contentFields leaves out where an image goes, what names the commit, and what counts in another form', () => {
  const labels = { team: 'x', 'org.opencontainers.image.created': 'now', 'org.opencontainers.image.title': 't' };
  expect(
    contentFields({
      args: { A: '1' },
      labels,
      platforms: ['b', 'a'],
      target: 'test',
      context: '.',
      contexts: { a: 'b' },
      dockerfile: 'x',
      'dockerfile-inline': 'y',
      tags: ['z'],
      secret: ['s'],
      ssh: ['s'],
      annotations: ['a'],
      attest: ['a'],
      pull: true,
      'no-cache-filter': ['x'],
      network: 'none',
    }),
  ).toEqual({
    args: { A: '1' },
    labels: { team: 'x', 'org.opencontainers.image.title': 't' },
    platforms: ['a', 'b'],
    target: 'test',
    network: 'none',
  });
});
