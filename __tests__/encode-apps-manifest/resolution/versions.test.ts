import { describe, expect, test } from '@jest/globals';
import {
  findNewerTags,
  newestTagFor,
  preferredTag,
} from '../../../actions/encode-apps-manifest/resolution/versions.ts';

describe('newer tags', () => {
  const tags = [
    'v15.1.0',
    'v15.9.1',
    'v15.10.0',
    'v15.1.4',
    'v16.0.0-beta.1',
    'v16.0.0',
    'latest',
    '14.2.0',
    'v15.11.0-rc.1',
  ];

  test.each([
    ['v15.1.0', 'patch', ['v15.1.4']],
    ['v15.1.0', 'minor', ['v15.10.0', 'v15.9.1', 'v15.1.4']],
    ['v15.1.0', 'major', ['v16.0.0', 'v15.10.0', 'v15.9.1', 'v15.1.4']],
    ['v16.0.0-beta.1', 'minor', ['v16.0.0']],
    ['v15.11.0-beta.2', 'minor', ['v15.11.0-rc.1']],
  ] as const)('than %s within %s', (current, level, expected) => {
    expect(findNewerTags(current, tags, level)).toMatchObject({ newer: expected, otherSpelling: undefined });
  });

  test.each([
    [
      'calendar versions among themselves, at any level',
      '2024.01.05',
      ['2025.01.01', '2024.12.31', '2024.12', 'v2025.02.01', '15.0.0'],
      ['2025.01.01', '2024.12.31'],
    ],
    ['days of one number', '20240105', ['20250101', '20240104', '3'], ['20250101']],
    ['calendar versions of two numbers', '24.04', ['24.10', '25.04', '24.10.1', '2025.04'], ['25.04', '24.10']],
    ['versions of two numbers among themselves', 'v1.2', ['v1.3', 'v1.10', 'v1.3.1', 'v2.0', '1.4'], ['v1.10', 'v1.3']],
    ['versions of four numbers', '1.2.3.4', ['1.2.3.5', '1.3.0.0', '2.0.0.0', '1.9.9'], ['1.3.0.0', '1.2.3.5']],
    [
      'tags with the same text before the version',
      'release-1.0.0',
      ['release-1.1.0', '1.2.0', 'rel-1.3.0', 'release-v1.4.0'],
      ['release-1.1.0'],
    ],
    ['tags with v only with v', 'v15.0.1', ['15.99.0', 'v15.0.2'], ['v15.0.2']],
    ['tags without v only without v', '1.0.0', ['v1.3.0', '1.0.1'], ['1.0.1']],
    ['PEP 440', 'v15.0.0b1', ['v15.0.0b2', 'v15.0.0', 'v16.0.0', 'x'], ['v15.0.0', 'v15.0.0b2']],
  ])('compare %s', (_, current, others, expected) => {
    expect(findNewerTags(current, others, 'minor')).toMatchObject({ newer: expected, otherSpelling: undefined });
  });

  test('in another spelling are not taken, but named', () => {
    expect(findNewerTags('v15.0.1', ['15.99.0', '15.98.0', 'v14.0.0'], 'minor')).toMatchObject({
      newer: [],
      otherSpelling: '15.99.0',
    });
    expect(findNewerTags('v15.0.1', ['16.0.0'], 'minor')).toMatchObject({ newer: [], otherSpelling: undefined });
  });

  test.each(['latest', 'nightly', 'build-42', 'sha-0a1b2c3', ''])('than %j are unknown', current => {
    expect(findNewerTags(current, tags, 'major')).toBeUndefined();
  });

  test.each([
    ['spellings', ['v1.0.0', '1.0.0'], '1.0.0'],
    ['builds', ['1.0.0+b', '1.0.0+a', '1.0.0+c'], '1.0.0+a'],
  ])('of one version in several %s are in the order of their names', (_, equal, first) => {
    expect([preferredTag(equal), preferredTag(equal.toReversed())]).toEqual([first, first]);
    expect(newestTagFor('develop', equal)).toBe(newestTagFor('develop', equal.toReversed()));
  });

  test('the preferred of some is the newest release, else the first', () => {
    expect(preferredTag(['stable', 'v1.0.0-rc.1', 'v1.0.0', 'v0.9.0'])).toBe('v1.0.0');
    expect(preferredTag(['stable', 'lts'])).toBe('stable');
    expect(preferredTag([])).toBeUndefined();
  });

  test.each([
    ['version-15', 'v15.10.0'],
    ['version-15-hotfix', 'v15.10.0'],
    ['version-14', '14.2.0'],
    ['develop', 'v16.0.0'],
    ['version-12', undefined],
  ])('that fit %s', (branch, expected) => expect(newestTagFor(branch, tags)).toBe(expected));
});
