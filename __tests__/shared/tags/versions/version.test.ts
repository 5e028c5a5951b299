import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { compareVersions, parseVersion, type VersionScheme } from '../../../../actions/shared/tags/versions/version.ts';

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
    ['pep440', ['1.0.dev1', '1.0a1', '1.0b1.dev1', '1.0b1', '1.0rc1', '1.0', '1.0.post1', '1.1.dev1', '1.1', '1!0.1']],
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
    { numRuns: 2000 },
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
  );
});
