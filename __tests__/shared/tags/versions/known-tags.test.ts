import { describe, expect, test } from '@jest/globals';
import {
  createKnownTags,
  guessSource,
  type VersionSource,
  versionOfTag,
} from '../../../../actions/shared/tags/versions/known-tags.ts';

const source = (more: Partial<VersionSource> = {}): VersionSource => ({
  scheme: 'semver',
  tagPrefix: '',
  match: undefined,
  ...more,
});

describe('guessSource', () => {
  test.each([
    ['v1.2.3', '', 'loose', '1.2.3'],
    ['V1.2.3', '', 'pep440', '1.2.3'],
    ['p1/v1.0.0', 'p1/', 'loose', '1.0.0'],
    ['api-v1.0.0', 'api-', 'loose', '1.0.0'],
    ['api2/v1.0', 'api2/', 'loose', '1.0.0'],
    ['api2-1.0.0', 'api2-', 'loose', '1.0.0'],
    ['release1', 'release', 'loose', '1.0.0'],
    ['a\nb/v1.0', 'a\nb/', 'loose', '1.0.0'],
    ['20200110-RC2', '', 'loose', '20200110.0.0-RC2'],
    ['1.0rc1', '', 'pep440', '1.0rc1'],
    ['x/1.0.post1', 'x/', 'pep440', '1.0.post1'],
    ['v1.2.3/x', '', 'loose', '1.2.3-x'],
    ['sometag', '', undefined, undefined],
    ['', '', undefined, undefined],
  ])('reads %j after %j by %s as %s', (tag, tagPrefix, scheme, text) => {
    const guessed = guessSource(tag);
    expect(guessed).toEqual(scheme === undefined ? undefined : { scheme, tagPrefix, match: undefined });
    expect(guessed && versionOfTag(tag, guessed)?.text).toBe(text);
  });
});

describe('versionOfTag', () => {
  test.each([
    ['v1.2.3', source(), '1.2.3'],
    ['sometag', source(), undefined],
    ['api/v1.2.3', source(), undefined],
    ['api/v1.2.3', source({ tagPrefix: 'api/' }), '1.2.3'],
    ['web/v1.2.3', source({ tagPrefix: 'api/' }), undefined],
    ['v1.2.3-rc/1', source(), '1.2.3-rc-1'],
    ['p1/v1.2.3', source({ match: /v(.*)/ }), '1.2.3'],
    ['p1/x1.2.3', source({ match: /v(.*)/ }), undefined],
    ['p1/v1.2.3', source({ tagPrefix: 'p1/', match: /^v(.*)/ }), '1.2.3'],
    ['v1', source({ match: /v(\d)|x(.*)/ }), undefined],
    ['x1.2.3', source({ match: /v(\d)|x.*/ }), undefined],
  ])('of %s by %j is %s', (tag, by, text) => {
    expect(versionOfTag(tag, by)?.text).toBe(text);
  });
});

describe('createKnownTags', () => {
  const known = createKnownTags(['v1.0.0', 'sometag', 'api/v2.0.0', 'v1.6']);
  const texts = (by: VersionSource) => known.versions(by).map(({ text }) => text);

  test('keeps the names, and reads versions in each way', () => {
    expect(known.names).toEqual(['v1.0.0', 'sometag', 'api/v2.0.0', 'v1.6']);
    expect(texts(source())).toEqual(['1.0.0']);
    expect(texts(source({ scheme: 'loose' }))).toEqual(['1.0.0', '1.6.0']);
    expect(texts(source({ tagPrefix: 'api/' }))).toEqual(['2.0.0']);
    expect(texts(source({ match: /^api.v(.*)/ }))).toEqual(['2.0.0']);
  });

  test('reads each way once', () => {
    expect(known.versions(source())).toBe(known.versions(source()));
  });
});
