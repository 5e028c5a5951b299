import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { compareVersions, parseVersion, type VersionScheme } from '../../../../actions/shared/tags/versions/version.ts';
import { cases } from '../../../support/fuzzing.ts';

describe('versions', () => {
  test.each<[VersionScheme, string, string | null]>([
    ['semver', 'v1.2.3', '1.2.3'],
    ['semver', '1.2.3-rc.1+build', '1.2.3-rc.1'],
    ['semver', 'v=1.2.3', '1.2.3'],
    ['semver', '=1.2.3', '1.2.3'],
    ['semver', ' v 1.2.3 ', '1.2.3'],
    ['semver', '1.2.3-0.x', '1.2.3-0.x'],
    ['semver', '1.2', null],
    ['semver', '1.2.3-01', null],
    ['semver', '1.2.3 4', null],
    ['semver', `1.${'9'.repeat(20)}.0`, null],
    ['semver', `1.2.3-${'a'.repeat(251)}`, null],
    ['semver', '01.2.3', null],
    ['loose', 'v1.6', '1.6.0'],
    ['loose', '2024.01.15.123', '2024.01.15.123'],
    ['loose', '2024.01.15-01', '2024.01.15-01'],
    ['loose', '1.2.3.4.5.6', '1.2.3.4.5.6'],
    ['loose', '1.2.3.4.5.6.7', null],
    ['loose', '1.2.3.4+build', '1.2.3.4'],
    ['loose', `1.${'9'.repeat(20)}`, null],
    ['loose', `1.2.${'0'.repeat(252)}1`, null],
    ['loose', 'sometag', null],
    ['loose', `1.${'2'.repeat(14)}-${'a'.repeat(239)}`, `1.${'2'.repeat(14)}.0-${'a'.repeat(239)}`],
    ['loose', `1.${'2'.repeat(14)}-${'a'.repeat(240)}`, null],
    ['loose', '=1', '1.0.0'],
    ['loose', 'x1.2', null],
    ['loose', '1.2x', null],
    ['pep440', '1', '1'],
    ['pep440', ' V1 ', '1'],
    ['pep440', '1.0alpha', '1.0a0'],
    ['pep440', '1.0-ALPHA.1', '1.0a1'],
    ['pep440', '1.0_b', '1.0b0'],
    ['pep440', '1.0c1', '1.0rc1'],
    ['pep440', '1.0pre', '1.0rc0'],
    ['pep440', '1.0-preview-2', '1.0rc2'],
    ['pep440', '1.0r', '1.0.post0'],
    ['pep440', '1.0_post_3', '1.0.post3'],
    ['pep440', '1.0-dev', '1.0.dev0'],
    ['pep440', '1.0a1.post2.dev3', '1.0a1.post2.dev3'],
    ['pep440', '0!1.0', '1.0'],
    ['pep440', '1.0+Ubuntu-1_2', '1.0+ubuntu.1.2'],
    ['pep440', '1.0-', null],
    ['pep440', `1.${'9'.repeat(20)}`, null],
    ['pep440', `1.${'0'.repeat(254)}`, '1.0'],
    ['pep440', `1.${'0'.repeat(255)}`, null],
    ['pep440', 'v1.2.3-beta_2', '1.2.3b2'],
    ['pep440', '1.0.0.rev4', '1.0.0.post4'],
    ['pep440', '1.0-1', '1.0.post1'],
    ['pep440', '1!2.0c1.dev3+ubuntu-1', '1!2.0rc1.dev3+ubuntu.1'],
    ['pep440', '1.0.x', null],
  ])('%s reads %s as %s', (scheme, text, normal) => {
    expect(parseVersion(text, scheme)?.text ?? null).toBe(normal);
  });

  test.each<[VersionScheme, string[]]>([
    // semver.org, item 11
    [
      'semver',
      [
        '1.0.0-alpha',
        '1.0.0-alpha.1',
        '1.0.0-alpha.beta',
        '1.0.0-beta',
        '1.0.0-beta.2',
        '1.0.0-beta.11',
        '1.0.0-rc.1',
        '1.0.0',
        '1.0.1',
        '1.1.0',
        '1.10.0',
        '2.0.0',
      ],
    ],
    // packaging.python.org, "Version specifiers", summary of ordering
    [
      'pep440',
      [
        '1.0.dev1',
        '1.0.dev2',
        '1.0a1.dev1',
        '1.0a1',
        '1.0a1.post1',
        '1.0a2',
        '1.0b1.dev1',
        '1.0b1',
        '1.0rc1',
        '1.0',
        '1.0.post1.dev1',
        '1.0.post1',
        '1.0.post2',
        '1.0.1',
        '1.1.dev1',
        '1.1',
        '1!0.1',
      ],
    ],
    ['loose', ['2024.01.15-1', '2024.01.15', '2024.01.15.9', '2024.01.15.10', '2024.02.01.1']],
  ])('%s orders %j', (scheme, order) => {
    const read = (text: string) => {
      const version = parseVersion(text, scheme);
      if (version === undefined) throw new Error(text);
      return version;
    };
    const sorted = [...order].reverse().map(read).sort(compareVersions);
    expect(sorted.map(({ raw }) => raw)).toEqual(order);
  });
});

describe('a version has', () => {
  const read = (text: string, scheme: VersionScheme) => parseVersion(text, scheme);

  test.each<[VersionScheme, string, object]>([
    [
      'semver',
      'v1.2.3',
      { raw: 'v1.2.3', parts: [1, 2, 3], written: ['1', '2', '3'], epoch: 0, prerelease: undefined },
    ],
    ['semver', '1.2.3', { channel: '', final: true }],
    ['semver', '1.2.3-rc.1', { prerelease: ['rc', 1], channel: 'rc', final: false }],
    ['semver', '1.2.3-Beta2.1', { prerelease: ['Beta2', 1], channel: 'beta', final: false }],
    ['semver', '1.2.3-1.rc', { prerelease: [1, 'rc'], channel: '', final: false }],
    ['loose', 'v1.6', { parts: [1, 6, 0], written: ['1', '6', '0'], final: true }],
    ['loose', '2024.01.15.123', { parts: [2024, 1, 15, 123], written: ['2024', '01', '15', '123'] }],
    ['loose', '2024.01-rc.1', { prerelease: ['rc', 1], channel: 'rc', final: false }],
    ['pep440', '1!2.0', { parts: [2, 0, 0], written: ['2', '0', '0'], epoch: 1, channel: '', final: true }],
    ['pep440', '1.0a2', { prerelease: ['a', 2], channel: 'alpha', final: false }],
    ['pep440', '1.0b2', { prerelease: ['b', 2], channel: 'beta', final: false }],
    ['pep440', '1.0rc2', { prerelease: ['rc', 2], channel: 'rc', final: false }],
    ['pep440', '1.0.dev4', { prerelease: ['dev', 4], channel: 'dev', final: false }],
    ['pep440', '1.0a2.dev4', { prerelease: ['a', 2], channel: 'alpha', final: false }],
    ['pep440', '1.0.post1', { prerelease: undefined, channel: '', final: false }],
  ])('%s %s: %j', (scheme, text, facts) => {
    expect(read(text, scheme)).toMatchObject(facts);
  });
});

test('semantic versions are read and ordered as npm does', () => {
  const identifier = fc.constantFrom('0', '1', '11', '2', 'a', 'rc', 'a-b', '0a', '9007199254740993');
  const version = fc
    .tuple(fc.nat(3), fc.nat(12), fc.nat(3), fc.array(identifier, { maxLength: 3 }))
    .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest.length === 0 ? '' : `-${rest.join('.')}`}`);
  const read = (text: string) => {
    const found = parseVersion(text, 'semver');
    if (found === undefined) throw new Error(text);
    return found;
  };
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(read(a).text).toBe(parse(a)?.version);
      expect(Math.sign(compareVersions(read(a), read(b)))).toBe(compare(a, b));
    }),
    { numRuns: cases() },
  );
});

test('versions are in a total order', () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('', '-alpha', '-alpha.1', '-beta.2', '-beta.11', '-rc.1'))
    .map(([major, minor, patch, rest]) => parseVersion(`${major}.${minor}.${patch}${rest}`, 'semver'))
    .filter(found => found !== undefined);
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: cases(100) },
  );
});
