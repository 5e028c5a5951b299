import { describe, expect, test } from '@jest/globals';
import { compareResolved } from '../../../actions/encode-apps-manifest/resolution/changes.ts';
import {
  annotationLines,
  contentsMarkdown,
  releaseTag,
} from '../../../actions/encode-apps-manifest/resolution/contents.ts';
import { hashContents } from '../../../actions/encode-apps-manifest/resolution/resolved-apps.ts';
import type { ResolvedApp, ResolvedApps } from '../../../actions/encode-apps-manifest/resolution/resolved-document.ts';

const app = (name: string, ref: string, over: Partial<ResolvedApp> = {}): ResolvedApp => ({
  name,
  url: `https://github.com/acme/${name}`,
  ref,
  kind: ref.startsWith('v') && !ref.startsWith('version') ? 'tag' : 'branch',
  commit: hashContents({
    schemaVersion: 1,
    frappe: { name, url: name, ref, kind: 'tag', commit: ref },
    apps: [],
  }).slice(0, 40),
  ...over,
});
const image = (...apps: ResolvedApp[]): ResolvedApps => ({ schemaVersion: 1, frappe: app('frappe', 'v15.0.0'), apps });
const now = new Date('2025-11-18T23:59:59Z');

describe('the name of the release', () => {
  const before = image(app('erpnext', 'v15.1.0'), app('india-compliance', 'v15.23.1'));

  test.each([
    [
      'the app that changed',
      image(app('erpnext', 'v15.1.0'), app('india-compliance', 'v15.23.2')),
      'release-20251118-india-compliance-v15.23.2',
    ],
    [
      'the first of several',
      image(app('erpnext', 'v15.2.0'), app('india-compliance', 'v15.23.2')),
      'release-20251118-erpnext-v15.2.0-and-1-more',
    ],
    ['the last of the list, when one went', image(app('erpnext', 'v15.1.0')), 'release-20251118-erpnext-v15.1.0'],
  ])('is that of %s', (_, after, name) => {
    expect(releaseTag(after, compareResolved(before, after), now)).toBe(name);
  });

  test('holds the commit of a branch, and only what a git tag takes', () => {
    const branch = app('shop', 'feature/a@b#c', { kind: 'branch', commit: '1234567890'.repeat(4) });
    expect(releaseTag(image(branch), undefined, now)).toBe('release-20251118-shop-feature-a-b-c-1234567');
  });
});

describe('the contents', () => {
  test('list what is in the image and what changed', () => {
    const before = image(app('erpnext', 'v15.1.0'), app('hrms', 'v15.0.0'), app('old', 'v1.0.0'));
    const after = image(
      app('erpnext', 'v15.2.0'),
      app('hrms', 'v15.0.0', { url: 'https://gitlab.com/acme/hrms' }),
      app('new', 'version-15'),
    );
    const text = contentsMarkdown(after, compareResolved(before, after));
    const [, beforeErpnext, afterErpnext] = /compare\/([0-9a-f]{40})\.\.\.([0-9a-f]{40})/.exec(text) ?? [];
    expect(beforeErpnext).toBe(before.apps[0]?.commit);
    expect(afterErpnext).toBe(after.apps[0]?.commit);
    expect(text).toContain('- hrms: ');
    expect(text).toContain('now from https&#58;//gitlab.com/acme/hrms');
    expect(text).toContain('- new: added (<code>version&#45;15</code>)');
    expect(text).toContain('- old: removed (<code>v1.0.0</code>)');
    expect(text).not.toContain('- frappe:');
  });

  test('hostile references stay text', () => {
    const hostile = app('shop', '@team/#1-%3Cb%3E', { url: 'ssh://git@example.com/acme/shop' });
    const text = contentsMarkdown(image(hostile), undefined);
    expect(text).not.toContain('@team');
    expect(text).not.toContain('ssh://');
    expect(text).not.toMatch(/\]\(ssh/);
  });

  test('annotations are one line for each app', () => {
    const erpnext = app('erpnext', 'v15.1.0');
    expect(annotationLines(image(erpnext)).split('\n')[1]).toBe(
      `io.frappe.app.erpnext=https://github.com/acme/erpnext@v15.1.0#${erpnext.commit}`,
    );
  });
});
