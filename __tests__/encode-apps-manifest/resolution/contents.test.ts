import { describe, expect, test } from '@jest/globals';
import { compareResolved } from '../../../actions/encode-apps-manifest/resolution/changes.ts';
import { annotationLines, contentsMarkdown } from '../../../actions/encode-apps-manifest/resolution/contents.ts';
import type { ResolvedApp } from '../../../actions/encode-apps-manifest/resolution/resolved-document.ts';
import { resolvedApp, resolvedApps } from '../apps.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const other = 'fedcba9876543210fedcba9876543210fedcba98';
const shop = resolvedApp('shop', { commit });

test('annotations are one line for each app, Frappe first', () => {
  expect(annotationLines(resolvedApps([shop])).split('\n')).toEqual([
    expect.stringMatching(/^io\.frappe\.app\.frappe=/),
    `io.frappe.app.shop=https://github.com/acme/shop@v1.0.0#${commit}`,
  ]);
});

describe('the contents', () => {
  const linesOf = (apps: readonly ResolvedApp[], before?: readonly ResolvedApp[]) => {
    const resolved = resolvedApps(apps);
    const change = before === undefined ? undefined : compareResolved(resolvedApps(before), resolved);
    return contentsMarkdown(resolved, change).split('\n');
  };
  const changesOf = (before: readonly ResolvedApp[], after: readonly ResolvedApp[]) =>
    linesOf(after, before).filter(line => line.startsWith('- '));

  test('are a table with links to GitHub', () => {
    expect(linesOf([shop])).toEqual([
      '| App | Version | Commit | Repository |',
      '| --- | --- | --- | --- |',
      expect.stringMatching(/^\| frappe \|/),
      `| shop | <code>v1.0.0</code> | [<code>0123456789ab</code>](https://github.com/acme/shop/commit/${commit}) | https&#58;//github.com/acme/shop |`,
    ]);
  });

  test.each([
    ['https://github.com/acme/shop.git', 'https://github.com/acme/shop'],
    ['https://github.com/acme/shop.gitea', 'https://github.com/acme/shop.gitea'],
    ['https://github.com/acme/shop/x', undefined],
    ['https://github.com/acme', undefined],
    ['https://gitlab.com/acme/shop', undefined],
    ['ssh://git@github.com/acme/shop', undefined],
    ['https://host/https://github.com/acme/shop', undefined],
  ])('link the commit of %s to %s', (url, page) => {
    const short = '<code>0123456789ab</code>';
    const cell = page === undefined ? short : `[${short}](${page}/commit/${commit})`;
    expect(linesOf([{ ...shop, url }])[3]).toContain(`| ${cell} |`);
  });

  test('that are hostile stay text', () => {
    const text = linesOf([{ ...shop, ref: '@team/#1-%3Cb%3E', url: 'ssh://git@example.com/acme/shop' }]).join('\n');
    expect(text).not.toContain('@team');
    expect(text).not.toContain('ssh://');
    expect(text).not.toMatch(/\]\(ssh/);
  });

  test('list what changed since the last image', () => {
    const erpnext = resolvedApp('erpnext');
    const before = [erpnext, shop, resolvedApp('old')];
    const after = [{ ...erpnext, ref: 'v1.1.0', kind: 'tag' as const }, { ...shop, commit: other }, resolvedApp('new')];
    expect(linesOf(after, before).slice(6)).toEqual([
      '',
      '**Changed since the last image**',
      '',
      '- erpnext: <code>v1.0.0</code> → <code>v1.1.0</code> (<code>6572706</code> → <code>6572706</code>)',
      `- shop: <code>v1.0.0</code> → <code>v1.0.0</code> (<code>0123456</code> → <code>fedcba9</code>, [compare](https://github.com/acme/shop/compare/${commit}...${other}))`,
      '- new: added (<code>v1.0.0</code>)',
      '- old: removed (<code>v1.0.0</code>)',
    ]);
  });

  test('name the repository that an app now comes from, without a comparison', () => {
    expect(changesOf([shop], [{ ...shop, commit: other, url: 'https://github.com/fork/shop' }])).toEqual([
      '- shop: <code>v1.0.0</code> → <code>v1.0.0</code> (<code>0123456</code> → <code>fedcba9</code>), now from https&#58;//github.com/fork/shop',
    ]);
  });

  test('say that only the order changed, or nothing', () => {
    const erpnext = resolvedApp('erpnext');
    expect(changesOf([erpnext, shop], [shop, erpnext])).toEqual(['- The order of installation changed.']);
    expect(linesOf([shop], [shop]).slice(4)).toEqual(['', 'Nothing changed since the last image.']);
  });
});
