import { describe, expect, test } from '@jest/globals';
import {
  type BaseFacts,
  commitsToCompare,
  decideBase,
  manifestBranches,
  mayBePublished,
  readEventCommits,
} from '../../../actions/buildx-matrix/history/base.ts';
import type { BuildContext } from '../../../actions/shared/context/build-context.ts';
import type { DigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';

const id = (digit: string): string => digit.repeat(40);
const zero = id('0');

function facts(context: Partial<BaseFacts['context']>, event: object = {}, parents: readonly string[] = []): BaseFacts {
  return {
    context: {
      event: 'push',
      kind: 'branch',
      refName: 'main',
      revision: id('a'),
      headRevision: id('a'),
      pullRequest: undefined,
      ...context,
    },
    event: readEventCommits({ ...event }),
    head: id('a'),
    parents,
  };
}

const pull = {
  event: 'pull_request',
  kind: 'pull-request',
  refName: '7',
  headRevision: id('b'),
  pullRequest: { number: 7, headRef: 'topic', baseRef: 'main', baseRevision: id('c'), fork: false },
} as const;

describe('the base of the comparison, by event', () => {
  test.each<[string, string, BaseFacts, object]>([
    ['an explicit base comes first', 'v1', facts({ event: 'schedule' }), { kind: 'commit', revision: 'v1' }],
    [
      'pull request, merge commit: its first parent',
      '',
      facts(pull, {}, [id('d'), id('b')]),
      { kind: 'commit', revision: id('d') },
    ],
    [
      'pull request, head checked out: where it left',
      '',
      facts({ ...pull, revision: id('e') }, {}, [id('d')]),
      { kind: 'merge-base', with: id('c') },
    ],
    [
      'pull request, a head that is a merge itself',
      '',
      facts({ ...pull, revision: id('e') }, {}, [id('d'), id('f')]),
      { kind: 'merge-base', head: id('a') },
    ],
    [
      'pull request without a base',
      '',
      facts({ ...pull, pullRequest: undefined, revision: id('e') }),
      { kind: 'everything', warning: true },
    ],
    [
      'pull_request_target',
      '',
      facts({ ...pull, event: 'pull_request_target', revision: id('e') }, {}, [id('d')]),
      { kind: 'merge-base' },
    ],
    [
      'merge queue',
      '',
      facts({ event: 'merge_group', kind: 'merge-queue' }, { merge_group: { base_sha: id('e') } }),
      { kind: 'commit', revision: id('e') },
    ],
    [
      'merge queue without a base',
      '',
      facts({ event: 'merge_group', kind: 'merge-queue' }, { merge_group: {} }),
      { kind: 'everything', warning: true },
    ],
    ['push', '', facts({}, { before: id('9') }), { kind: 'manifest', reason: 'last good manifest of main' }],
    ['forced push', '', facts({}, { before: id('9'), forced: true }), { kind: 'manifest' }],
    ['first push of a branch', '', facts({ refName: 'topic' }, { before: zero }), { kind: 'manifest' }],
    [
      'tag, also on the head of the default branch',
      '',
      facts({ kind: 'tag', refName: 'v1.2.3' }),
      { kind: 'everything', reason: 'no published image of this commit is known', warning: false },
    ],
    ['release', '', facts({ event: 'release', kind: 'tag', refName: 'v1' }), { kind: 'everything', warning: false }],
    ['schedule', '', facts({ event: 'schedule' }), { kind: 'everything', reason: 'event schedule builds everything' }],
    [
      'dispatch, also on a merge commit',
      '',
      facts({ event: 'workflow_dispatch' }, {}, [id('d'), id('e')]),
      { kind: 'everything' },
    ],
    [
      'no CI event',
      '',
      facts({ event: 'local' }),
      { kind: 'everything', reason: 'there is no CI event here', warning: false },
    ],
    ['an unknown event', '', facts({ event: 'full_moon' }), { kind: 'everything' }],
    [
      'before: push',
      'before',
      facts({}, { before: id('9') }),
      { kind: 'commit', revision: id('9'), reason: 'commit before this push' },
    ],
    [
      'before: forced push',
      'before',
      facts({}, { before: id('9'), forced: true }),
      { kind: 'commit', reason: 'commit that this forced push replaced' },
    ],
    ['before: first push', 'before', facts({}, { before: zero }), { kind: 'everything', reason: 'first push of main' }],
    ['before: a tag', 'before', facts({ kind: 'tag', refName: 'v1' }, { before: id('9') }), { kind: 'everything' }],
    ['before: not a push', 'before', facts({ event: 'schedule' }), { kind: 'everything', warning: true }],
    ['before: an id that is none', 'before', facts({}, { before: '--upload-pack=x' }), { kind: 'everything' }],
  ])('%s', (_, choice, given, expected) => {
    expect(decideBase(choice, given)).toMatchObject(expected);
  });
});

test.each([
  ['push', true],
  ['create', true],
  ['release', true],
  ['merge_group', true],
  ['schedule', false],
  ['workflow_dispatch', false],
  ['repository_dispatch', false],
  ['pull_request', false],
  ['local', false],
])('images that another run published of the commit count for %s: %s', (event, counts) => {
  expect(mayBePublished(facts({ event }))).toBe(counts);
  expect(mayBePublished({ ...facts({ event }), head: id('b') })).toBe(false);
});

test.each([
  [{}, { before: '', forced: false, mergeGroupBase: '' }],
  [
    { before: id('9'), forced: true },
    { before: id('9'), forced: true, mergeGroupBase: '' },
  ],
  [
    { before: '9'.repeat(64), forced: 'true' },
    { before: '9'.repeat(64), forced: false, mergeGroupBase: '' },
  ],
  [
    { before: 'main', merge_group: { base_sha: id('8') } },
    { before: '', forced: false, mergeGroupBase: id('8') },
  ],
  [
    { before: 9, merge_group: 'x' },
    { before: '', forced: false, mergeGroupBase: '' },
  ],
  [
    { before: `${id('9')} --x`, merge_group: null },
    { before: '', forced: false, mergeGroupBase: '' },
  ],
])('commits of the event %j', (payload, expected) => {
  expect(readEventCommits(payload)).toEqual(expected);
});

describe('branches whose manifest can be used', () => {
  const queue = { merge_group: { base_ref: 'refs/heads/release' } };
  const onBranch = { kind: 'branch', refName: 'topic', defaultBranch: 'main', pullRequest: undefined } as const;
  test.each<[string, Partial<BuildContext>, object, string[]]>([
    ['a branch', {}, {}, ['topic', 'main']],
    ['the default branch', { refName: 'main' }, {}, ['main']],
    ['a pull request', { kind: 'pull-request', pullRequest: pull.pullRequest }, {}, ['main']],
    [
      'a pull request to another branch',
      { kind: 'pull-request', pullRequest: { ...pull.pullRequest, baseRef: 'release' } },
      {},
      ['release', 'main'],
    ],
    ['a merge queue', { kind: 'merge-queue' }, queue, ['release', 'main']],
    ['a tag without a default branch', { kind: 'tag', defaultBranch: undefined }, {}, []],
  ])('%s', (_, changes, payload, expected) => {
    expect(manifestBranches({ ...onBranch, ...changes }, { ...payload })).toEqual(expected);
  });
});

describe('files are compared with', () => {
  const published = { kind: 'commit', revision: id('a'), reason: 'manifest of run 41 on main' } as const;
  const found = { manifest: { revision: id('a') } as DigestManifest, reason: published.reason };

  test('the commit of the manifest alone, where it is the base', () => {
    expect(commitsToCompare({ kind: 'manifest', reason: 'last good manifest of main' }, found)).toEqual([published]);
  });

  test('the base first, then the commit of the manifest that images are taken over from', () => {
    const base = { kind: 'merge-base', with: id('b'), head: id('c'), reason: 'where the head left main' } as const;
    expect(commitsToCompare(base, found)).toEqual([base, published]);
  });
});
