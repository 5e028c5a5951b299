import { describe, expect, test } from '@jest/globals';
import { hashContents, toResolvedApps } from '../../../actions/encode-apps-manifest/resolution/resolved-apps.ts';
import { resolutionOf, resolvedApp, resolvedApps } from '../apps.ts';

test('toResolvedApps records what was resolved, Frappe first', () => {
  const frappe = resolutionOf('frappe', { ref: 'version-15', kind: 'branch' });
  const shop = resolutionOf('shop', { ref: 'v1.0.0', kind: 'tag' });
  expect(toResolvedApps([frappe, shop])).toEqual({
    schemaVersion: 1,
    frappe: {
      name: 'frappe',
      url: 'https://github.com/acme/frappe',
      ref: 'version-15',
      kind: 'branch',
      commit: frappe.commit,
    },
    apps: [{ name: 'shop', url: 'https://github.com/acme/shop', ref: 'v1.0.0', kind: 'tag', commit: shop.commit }],
  });
  expect(() => toResolvedApps([])).toThrow('Frappe was not resolved');
});

describe('the hash of the contents', () => {
  const a = resolvedApp('a');
  const b = resolvedApp('b');
  const hash = hashContents(resolvedApps([a, b]));

  test('differs with a commit, an address or the order', () => {
    const others = [
      resolvedApps([{ ...a, commit: 'f'.repeat(40) }, b]),
      resolvedApps([{ ...a, url: 'https://github.com/acme/fork' }, b]),
      resolvedApps([b, a]),
      resolvedApps([a]),
      { ...resolvedApps([a, b]), frappe: resolvedApp('frappe', { commit: 'f'.repeat(40) }) },
    ];
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([hash, ...others.map(hashContents)]).size).toBe(others.length + 1);
  });

  test('is equal for another ref or name at the same commit, and another spelling of the address', () => {
    const same = { ...a, ref: 'version-15', kind: 'branch' as const, name: 'other' };
    for (const end of ['.git', '/', '.git/', '']) {
      expect(hashContents(resolvedApps([{ ...same, url: `${a.url}${end}` }, b]))).toBe(hash);
    }
  });
});
