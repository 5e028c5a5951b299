import { describe, expect, test } from '@jest/globals';
import { formatDate } from '../../../actions/shared/tags/date-format.ts';
import { type ImmutabilityFacts, immutableTagOf, isImmutableTag } from '../../../actions/shared/tags/immutability.ts';
import { guessSource } from '../../../actions/shared/tags/known-tags.ts';
import { compareVersions, parseVersion, type VersionScheme } from '../../../actions/shared/tags/version.ts';
import { commit } from './tag-facts.ts';

describe('dates', () => {
  const time = new Date('2020-01-10T15:25:50.123Z');
  test.each([
    ['YYYYMMDD', 'UTC', '20200110'],
    ['dddd, MMMM Do YYYY, h:mm:ss a', 'UTC', 'Friday, January 10th 2020, 3:25:50 pm'],
    ['YYYYMMDD-HHmmss', 'Asia/Tokyo', '20200111-002550'],
    ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', 'UTC', '2020-01-10T15:25:50.123Z'],
    ['YYYY-MM-DDTHH:mm:ssZ', 'Europe/Berlin', '2020-01-10T16:25:50+01:00'],
    ['YY Q M Mo D DDD DDDD ddd dd d E', 'UTC', '20 1 1 1st 10 10 010 Fri Fr 5 5'],
    ['GGGG-[W]WW W', 'UTC', '2020-W02 2'],
    ['H HH hh h kk k A a m s SS S ZZ', 'America/St_Johns', '11 11 11 11 11 11 AM am 55 50 12 1 -0330'],
    ['X x', 'UTC', '1578669950 1578669950123'],
  ])('%s in %s', (format, zone, text) => {
    expect(formatDate(time, format, zone)).toBe(text);
  });

  test('the first days of a year belong to the last ISO week of the year before', () => {
    expect(formatDate(new Date('2021-01-03T00:00:00Z'), 'GGGG-WW')).toBe('2020-53');
  });

  test.each(['YYYYn', 'YYYY N', 'foo', '[open'])('%s has an unknown token', format => {
    expect(() => formatDate(time, format)).toThrow(`date format "${format}"`);
  });
});

describe('versions', () => {
  test.each<[VersionScheme, string, string | null]>([
    ['semver', 'v1.2.3', '1.2.3'],
    ['semver', '1.2.3-rc.1+build', '1.2.3-rc.1'],
    ['semver', '1.2', null],
    ['semver', '01.2.3', null],
    ['loose', 'v1.6', '1.6.0'],
    ['loose', '2024.01.15.123', '2024.01.15.123'],
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
    ['loose', ['2024.01.15.9', '2024.01.15.10', '2024.02.01.1']],
  ])('%s orders %j', (scheme, order) => {
    const read = (text: string) => {
      const version = parseVersion(text, scheme);
      if (version === null) throw new Error(text);
      return version;
    };
    const sorted = [...order].reverse().map(read).sort(compareVersions);
    expect(sorted.map(({ raw }) => raw)).toEqual(order);
  });

  test.each([
    ['v1.2.3', ''],
    ['p1/v1.0.0', 'p1/'],
    ['api-v1.0.0', 'api-'],
    ['release1', 'release'],
    ['20200110-RC2', ''],
  ])('the prefix of %s is %j', (tag, prefix) => {
    expect(guessSource(tag)?.tagPrefix).toBe(prefix);
  });
});

describe('tags that never move', () => {
  const facts: ImmutabilityFacts = { revision: commit, run: 123 };
  test.each<[string, boolean, Partial<ImmutabilityFacts>?]>([
    ['sha-860c190', true],
    [`sha-${commit}`, true],
    ['main-860c190', true],
    ['1.2.3-4-g860c190', true],
    ['860c19', false],
    ['sha-1111111', false],
    ['1.2.3', true],
    ['v1.2.3', true],
    ['1.2.3-rc.1', true],
    ['1.2.3b2', true],
    ['2024.01.15.123', true],
    ['1.2', false],
    ['v1', false],
    ['latest', false],
    ['main', false],
    ['pr-12', false],
    ['nightly', false],
    ['release-1.2.3', false],
    ['release-1.2.3', true, { version: '1.2.3' }],
    ['1.2.3', false, { branch: '1.2.3' }],
    ['main-run123', true],
    ['main-run12', false],
    ['sha-2222222', true, { headRevision: '2'.repeat(40) }],
  ])('%s: %s', (tag, never, ...[more]) => {
    expect(isImmutableTag(tag, { ...facts, ...more })).toBe(never);
  });

  test('one that names the commit comes before a full version', () => {
    expect(immutableTagOf(['latest', '1.2.3', 'sha-860c190'], facts)).toBe('sha-860c190');
    expect(immutableTagOf(['latest', '1.2.3'], facts)).toBe('1.2.3');
    expect(immutableTagOf(['latest', '1.2'], facts)).toBeNull();
  });
});
