import { describe, expect, test } from '@jest/globals';
import { compareResolved } from '../../../actions/encode-apps-manifest/resolution/changes.ts';
import {
  changelogEntry,
  type ReleaseFacts,
  releaseTag,
  withEntry,
} from '../../../actions/encode-apps-manifest/resolution/release.ts';
import type { ResolvedApp } from '../../../actions/encode-apps-manifest/resolution/resolved-document.ts';
import { resolvedApp, resolvedApps } from '../apps.ts';

const erpnext = resolvedApp('erpnext', { ref: 'v15.1.0' });
const india = resolvedApp('india-compliance', { ref: 'v15.23.1' });
const newIndia = { ...india, ref: 'v15.23.2' };
const facts: ReleaseFacts = {
  now: new Date('2025-11-18T23:59:58Z'),
  run: { number: '57', attempt: '3' },
  taken: new Set(),
};

describe('the name of the release', () => {
  const before = resolvedApps([erpnext, india]);
  const nameOf = (apps: readonly ResolvedApp[], changed: Partial<ReleaseFacts> = {}) =>
    releaseTag(compareResolved(before, resolvedApps(apps)), { ...facts, ...changed });

  test.each([
    ['the app that changed, not the last of the list', [{ ...erpnext, ref: 'v15.2.0' }, india], 'erpnext-v15.2.0'],
    ['the app that changed', [erpnext, newIndia], 'india-compliance-v15.23.2'],
    ['the first of two', [{ ...erpnext, ref: 'v15.2.0' }, newIndia], 'erpnext-v15.2.0-and-1-more'],
    ['an app that was removed', [erpnext], 'india-compliance-removed'],
    ['a change before a removal', [{ ...erpnext, ref: 'v15.2.0' }], 'erpnext-v15.2.0-and-1-more'],
    ['the run, when only the order changed', [india, erpnext], 'run57'],
    ['the run, when no app changed', [erpnext, india], 'run57'],
  ])('is that of %s', (_, apps, name) => expect(nameOf(apps)).toBe(`release-20251118-${name}`));

  test('is that of the run without an earlier image', () => {
    expect(releaseTag(undefined, facts)).toBe('release-20251118-run57');
    expect(releaseTag(undefined, { ...facts, taken: undefined })).toBe('release-20251118-run57');
  });

  test('has the commit of a branch, and only what a Git tag takes', () => {
    const branch = { ...india, ref: 'feature/a@b#c', kind: 'branch' as const, commit: '0123456'.padEnd(40, '0') };
    expect(nameOf([erpnext, branch])).toBe('release-20251118-india-compliance-feature-a-b-c-0123456');
  });

  test('is unique: a second image of the day with the same app gets the run, a second attempt its number', () => {
    const name = 'release-20251118-india-compliance-v15.23.2';
    expect(nameOf([erpnext, newIndia], { taken: new Set([name]) })).toBe(`${name}-run57`);
    expect(nameOf([erpnext, newIndia], { taken: new Set([name, `${name}-run57`]) })).toBe(`${name}-run57-attempt3`);
    const taken = [name, `${name}-run57`, `${name}-run57-attempt3`];
    expect(nameOf([erpnext, newIndia], { taken: new Set(taken) })).toBe(`${name}-run57-attempt3-2`);
    expect(nameOf([erpnext, newIndia], { taken: new Set([...taken, `${name}-run57-attempt3-2`]) })).toBe(
      `${name}-run57-attempt3-3`,
    );
    expect(nameOf([erpnext, india], { taken: new Set(['release-20251118-run57']) })).toBe(
      'release-20251118-run57-attempt3',
    );
  });

  test('has the run where the tags of the repository are unknown, and the time outside of CI', () => {
    expect(nameOf([erpnext, newIndia], { taken: undefined })).toBe('release-20251118-india-compliance-v15.23.2-run57');
    expect(nameOf([erpnext, newIndia], { taken: undefined, run: undefined })).toBe(
      'release-20251118-india-compliance-v15.23.2-235958',
    );
  });
});

describe('a changelog', () => {
  const entry = '## release-2\n\nNew.\n';

  test('entry has the contents under the name of the release', () => {
    const lines = changelogEntry(resolvedApps([erpnext]), undefined, 'release-1').split('\n');
    expect(lines.slice(0, 3)).toEqual(['## release-1', '', '| App | Version | Commit | Repository |']);
    expect(lines.at(-1)).toBe('');
  });

  test.each([
    ['no file', undefined, '# Changelog\n\n## release-2\n\nNew.\n'],
    ['an empty file', '', '## release-2\n\nNew.\n'],
    ['a title', '# Images\n', '# Images\n\n## release-2\n\nNew.\n'],
    ['entries only', '## release-1\n\nOld.\n', '## release-2\n\nNew.\n\n## release-1\n\nOld.\n'],
    [
      'a title, a text and entries',
      '# Images\n\nAll images.\n\n\n## release-1\n\nOld.\n',
      '# Images\n\nAll images.\n\n## release-2\n\nNew.\n\n## release-1\n\nOld.\n',
    ],
    ['Windows line ends', '# Images\r\n\r\n## a\r\n', '# Images\r\n\r\n## release-2\r\n\r\nNew.\r\n\r\n## a\r\n'],
    [
      'a heading in an example',
      '# Images\n\n```md\n## Not an entry\n```\n\n## a\n',
      '# Images\n\n```md\n## Not an entry\n```\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    [
      'a template in a comment',
      '# Images\n\n<!--\n## template\n-->\n\n## a\n',
      '# Images\n\n<!--\n## template\n-->\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    [
      'a comment that ends in its line',
      '# Images\n<!-- a --> <!-- b -->\n## a\n',
      '# Images\n<!-- a --> <!-- b -->\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    [
      'a comment sign in code',
      '# Images\n\n```html\n<!--\n```\n\n## a\n',
      '# Images\n\n```html\n<!--\n```\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    [
      'a comment sign in a code span',
      'Write `<!--` so.\n\n## a\n',
      'Write `<!--` so.\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    [
      'a longer fence around a shorter one',
      '# Images\n\n````md\n```\n## x\n```\n````\n## a\n',
      '# Images\n\n````md\n```\n## x\n```\n````\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    [
      'underlined entries',
      'Images\n======\n\nold\n---\n\nOld.\n',
      'Images\n======\n\n## release-2\n\nNew.\n\nold\n---\n\nOld.\n',
    ],
    [
      'a line between its parts',
      '# Images\n\nAll images.\n\n---\n\n## a\n',
      '# Images\n\nAll images.\n\n---\n\n## release-2\n\nNew.\n\n## a\n',
    ],
    ['front matter', '---\ntitle: Images\n---\n\n## a\n', '---\ntitle: Images\n---\n\n## release-2\n\nNew.\n\n## a\n'],
    ['a byte order mark', '\uFEFF## a\n', '\uFEFF## release-2\n\nNew.\n\n## a\n'],
  ])('with %s has the newest entry first', (_, text, expected) => expect(withEntry(text, entry)).toBe(expected));

  test('gets each entry once', () => {
    const once = withEntry('# Images\n', entry);
    expect(withEntry(once, entry)).toBe(once);
    expect(withEntry('<!--\n## release-2\n-->\n', entry)).toBe('<!--\n## release-2\n-->\n\n## release-2\n\nNew.\n');
  });
});
