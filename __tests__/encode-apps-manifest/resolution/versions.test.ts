import { describe, expect, test } from '@jest/globals';
import { newerTags, newestTagFor } from '../../../actions/encode-apps-manifest/resolution/versions.ts';

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
    ['latest', 'major', []],
    ['v15.1', 'minor', []],
  ] as const)('than %s within %s', (current, level, expected) => {
    expect(newerTags(current, tags, level)).toEqual(expected);
  });

  test.each([
    ['version-15', 'v15.10.0'],
    ['version-15-hotfix', 'v15.10.0'],
    ['version-14', '14.2.0'],
    ['develop', 'v16.0.0'],
    ['version-12', undefined],
  ])('that fit %s', (branch, expected) => expect(newestTagFor(branch, tags)).toBe(expected));
});
