import { describe, expect, test } from '@jest/globals';
import { compute, type Given, tagsOf } from '../tag-facts.ts';

const main = 'refs/heads/main';

/** The reason without a tag, and the warning. */
function refusal(rule: string, ref: string, given: Given = {}): readonly [string | undefined, ...string[]] {
  const { tags, rulesWithoutTag, warnings } = compute(`${rule},latest=never`, ref, given);
  expect(tags).toEqual([]);
  return [rulesWithoutTag[0]?.reason, ...warnings];
}

describe('no version', () => {
  const loose = '; add loose=true to take it';
  test.each<[rule: string, ref: string, reason: string, given?: Given]>([
    ['type=semver,pattern={{version}}', 'refs/tags/v1.6', `"v1.6" is not a semantic version (semver.org)${loose}`],
    ['type=semver,pattern={{version}}', 'refs/tags/sometag', '"sometag" is not a semantic version (semver.org)'],
    ['type=semver,pattern={{version}},loose=true', 'refs/tags/x', '"x" is not a semantic version (semver.org)'],
    ['type=pep440,pattern={{version}}', 'refs/tags/1.x', '"1.x" is not a version by PEP 440'],
    [
      'type=semver,pattern={{version}}',
      main,
      `"1.6" is not a semantic version (semver.org)${loose}`,
      { version: '1.6' },
    ],
    ['type=semver,pattern={{version}},value=1.6', main, `"1.6" is not a semantic version (semver.org)${loose}`],
    [
      'type=semver,pattern={{version}},match=v(.*)',
      'refs/tags/v1',
      `"v1" is not a semantic version (semver.org)${loose}`,
    ],
  ])('%s at %s warns: %s', (rule, ref, reason, ...[given]) => {
    expect(refusal(rule, ref, given)).toEqual([reason, `${reason}.`]);
  });

  test.each([
    ['type=semver,pattern={{version}}', main, 'the ref is not a git tag, and no version is given'],
    ['type=pep440,pattern={{version}}', 'refs/pull/2/merge', 'the ref is not a git tag, and no version is given'],
    [
      'type=semver,pattern={{version}},tag-prefix=api/',
      'refs/tags/web/v1.0.0',
      '"web/v1.0.0" does not start with "api/"',
    ],
    ['type=semver,pattern={{version}},tag-prefix=api/,value=v1.0.0', main, '"v1.0.0" does not start with "api/"'],
  ])('%s at %s is no mistake: %s', (rule, ref, reason) => {
    expect(refusal(rule, ref)).toEqual([reason]);
  });

  test('an expression that does not match is a warning, and the whole text is used', () => {
    const rule = 'type=semver,pattern={{version}},match=x(.*)';
    expect(compute(rule, 'refs/tags/v1.2.3')).toMatchObject({
      version: '1.2.3',
      warnings: ['"x(.*)" does not match "v1.2.3", so the whole text is used.'],
    });
    expect(refusal(rule, 'refs/tags/some/tag')).toEqual([
      '"some/tag" is not a semantic version (semver.org)',
      '"x(.*)" does not match "some/tag", so the whole text is used.',
    ]);
    expect(tagsOf('type=semver,pattern={{version}},match=x(.*)', 'refs/tags/1.2.3-a/b')).toBe('1.2.3-a-b');
    expect(tagsOf('type=semver,pattern={{version}},match=api/(.*)', 'refs/tags/api/1.2.3-a/b')).toBe('1.2.3-a-b');
  });
});

describe('a version', () => {
  test.each<[rule: string, ref: string, tags: string, given?: Given]>([
    ['type=semver,pattern={{raw}}', 'refs/tags/=1.2.3', '1.2.3'],
    ['type=semver,pattern={{raw}}', 'refs/tags/v1.2.3', 'v1.2.3'],
    ['type=semver,pattern={{raw}}', main, '1.2.3', { version: ' 1.2.3 ' }],
    ['type=semver,pattern={{major}}-{{branch}}', main, '1-main', { version: '1.2.3' }],
    ['type=semver,pattern={{version}},value=2.0.0', 'refs/tags/v1.2.3', '2.0.0'],
    ['type=semver,pattern={{version}},value=2.0.0', main, '2.0.0', { version: '1.2.3' }],
    ['type=semver,pattern={{version}}', 'refs/tags/v1.2.3', '1.4.0', { version: '1.4.0' }],
    ['type=semver,pattern={{version}},tag-prefix=api/', main, '1.4.0', { version: '1.4.0' }],
    ['type=semver,pattern={{version}}-{{prerelease}}', 'refs/tags/v1.2.3-rc.1', '1.2.3-rc.1-rc.1'],
    ["type=semver,pattern={{version}}-{{prerelease default='none'}}", 'refs/tags/v1.2.3', '1.2.3-none'],
    ['type=semver,pattern={{prerelease}}', 'refs/tags/v1.2.3-rc.1', 'rc.1'],
    ['type=pep440,pattern={{prerelease}}', 'refs/tags/1.2rc1', 'rc.1'],
    ['type=semver,pattern={{major}}.{{channel}}', 'refs/tags/v1.2.3-rc.1', '1.rc'],
    ['type=semver,pattern=v{{major}}', 'refs/tags/v0.1.2', ''],
    ['type=semver,pattern={{major}}.{{minor}}', 'refs/tags/v0.1.2', '0.1'],
    ['type=semver,pattern={{major}}.{{major}}', 'refs/tags/v0.1.2', ''],
    ['type=semver,pattern={{major}},loose=true', 'refs/tags/2024.01', '2024'],
    ['type=semver,pattern={{minor}},loose=true', 'refs/tags/2024.01', '01'],
  ])('%s at %s gives %s', (rule, ref, tags, ...[given]) => {
    expect(tagsOf(`${rule},latest=never`, ref, given)).toBe(tags);
  });

  test('has a reason', () => {
    const reasons = (pattern: string) =>
      compute(`type=semver,pattern=${pattern},latest=never`, 'refs/tags/v1.2.3').tags.map(({ reason }) => reason);
    expect(reasons('{{version}}')).toEqual(['version 1.2.3']);
    expect(reasons('{{major}}')).toEqual(['1.2.3 is the newest version of its line']);
  });
});

describe('a pattern of all parts names the complete version', () => {
  const parts = '{{major}}.{{minor}}.{{patch}}';
  test.each([
    [parts, 'v2.0.0-rc.1', '2.0.0-rc.1'],
    [parts, 'v2.0.0', '2.0.0'],
    [`v${parts}`, 'v2.0.0-rc.1', 'v2.0.0-rc.1'],
    [`${parts}-slim`, 'v2.0.0-rc.1', '2.0.0-rc.1-slim'],
    [`${parts},suffix=-alpine`, 'v2.0.0-rc.1', '2.0.0-rc.1-alpine'],
    [`${parts},loose=true`, 'v2026.01.15-rc.1', '2026.01.15-rc.1'],
    [`${parts},loose=true`, 'v1.2.3.4-rc.1', '1.2.3.4-rc.1'],
    ['{{major}}-{{minor}}-{{patch}}', 'v2.0.0-rc.1', '2.0.0-rc.1'],
    ["v{{major}}.{{minor}}-{{date 'YYYY'}}.{{patch}}", 'v2.0.0-rc.1', 'v2.0.0-rc.1'],
    [`${parts}-{{prerelease}}`, 'v2.0.0-rc.1', '2.0.0-rc.1'],
  ])('pattern=%s gives a release candidate no tag of the final version: %s becomes %s', (pattern, tag, expected) => {
    const set = compute(`type=semver,pattern=${pattern},latest=never`, `refs/tags/${tag}`);
    expect(set).toMatchObject({ tags: [{ tag: expected, kind: 'version' }], immutableTag: expected });
  });

  test.each([
    ['2.0.0rc1', '2.0.0rc1'],
    ['2.0rc1', '2.0rc1'],
    ['1.2.3.post1', '1.2.3.post1'],
    ['1.2.3.dev4', '1.2.3.dev4'],
    ['1.0rc1.dev2', '1.0rc1.dev2'],
    ['1!2.0.0rc1', '1-2.0.0rc1'],
  ])('PEP 440: %s becomes %s', (tag, expected) => {
    expect(tagsOf(`type=pep440,pattern=${parts}`, `refs/tags/v${tag}`)).toBe(expected);
    expect(tagsOf(`type=pep440,pattern=${parts}-{{prerelease}},empty=drop`, `refs/tags/v${tag}`)).toBe(expected);
  });

  test.each([
    ['type=semver,pattern={{major}}.{{minor}}.{{patch}},loose=true', 'refs/tags/1.2.3.4', '1.2.3', ['1.2.3.5']],
    ['type=pep440,pattern={{major}}.{{minor}}.{{patch}}', 'refs/tags/1.2.3.4', '1.2.3', ['1.2.3.5']],
    ['type=pep440,pattern={{major}}.{{minor}}.{{patch}}', 'refs/tags/1!1.2.3', '1.2.3', ['2!1.2.3']],
    [
      'type=semver,pattern={{major}}.{{minor}}.{{patch}}-{{channel}}',
      'refs/tags/1.2.3-rc.1',
      '1.2.3-rc',
      ['1.2.3-rc.2'],
    ],
  ])('a part that it lacks makes a moving tag: %s at %s', (rule, ref, tag, known) => {
    expect(compute(`${rule},latest=never`, ref)).toMatchObject({
      tags: [{ tag, kind: 'moving' }],
      immutableTag: undefined,
    });
    expect(tagsOf(`${rule},latest=never`, ref, { known })).toBe('');
  });
});

describe('a shorter tag', () => {
  test.each<[pattern: string, ref: string, reason: string, given?: Given]>([
    ['{{major}}', 'refs/tags/v1.2.3-rc.1', '1.2.3-rc.1 is a prerelease, which moves no shorter tag'],
    ['{{major}}', 'refs/tags/v0.1.2', 'major version 0 promises nothing'],
    ['{{channel}}', 'refs/tags/v1.2.3', '1.2.3 is a release, which has no channel'],
    ['{{prerelease}}', 'refs/tags/v1.2.3', '1.2.3 is a release, which has no channel'],
    ['{{channel}}', 'refs/tags/v1.2.3-1', '1.2.3-1 names no channel'],
    [
      '{{major}}',
      'refs/tags/v1.2.3',
      '"1" stays with 1.10.0, which is newer',
      { known: ['v1.9.0', 'v1.10.0', 'v2.0.0'] },
    ],
    [
      '{{major}}.{{minor}}',
      'refs/tags/v1.2.3',
      '"1.2" stays with 1.2.4, which is newer',
      { known: ['v1.2.4', 'v1.3.0'] },
    ],
    ['{{channel}}', 'refs/tags/v1.2.3-rc.1', '"rc" stays with 1.2.3-rc.2, which is newer', { known: ['v1.2.3-rc.2'] }],
    [
      '{{major}}',
      'refs/tags/v1.2.3',
      'the release is marked as a prerelease, which moves no shorter tag',
      { context: { prerelease: true } },
    ],
  ])('{%s} at %s is refused: %s', (pattern, ref, reason, ...[given]) => {
    expect(refusal(`type=semver,pattern=${pattern}`, ref, given)).toEqual([reason]);
  });

  test('of a post-release is refused as one', () => {
    expect(refusal('type=pep440,pattern={{major}}', 'refs/tags/1.2.post1')).toEqual([
      '1.2.post1 is a post-release, which moves no shorter tag',
    ]);
  });

  test.each<[pattern: string, ref: string, tags: string, known: string[]]>([
    ['{{major}}', 'refs/tags/v1.2.3', '1', ['v1.2.3', 'v1.2.2', 'v2.0.0', 'v1.3.0-rc.1', 'sometag']],
    ['{{major}}', 'refs/tags/v1.2.3', '1', []],
    ['{{channel}}', 'refs/tags/v1.2.3-rc.2', 'rc', ['v1.2.3-rc.1', 'v1.2.3', 'v1.2.4-beta.1']],
  ])('{%s} at %s is %s beside %j', (pattern, ref, tags, known) => {
    expect(tagsOf(`type=semver,pattern=${pattern},latest=never`, ref, { known })).toBe(tags);
  });
});
