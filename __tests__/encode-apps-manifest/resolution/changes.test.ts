import { describe, expect, test } from '@jest/globals';
import { compareResolved, hasChanged, refuseDrift } from '../../../actions/encode-apps-manifest/resolution/changes.ts';
import { resolvedApp, resolvedApps } from '../apps.ts';

describe('compareResolved', () => {
  const [a, b, c] = [resolvedApp('a'), resolvedApp('b'), resolvedApp('c')];

  test('finds what was added, removed and updated, Frappe first', () => {
    const before = resolvedApps([a, b]);
    const newFrappe = { ...before.frappe, ref: 'v15.1.0' };
    const newB = { ...b, commit: 'b'.repeat(40) };
    expect(compareResolved(before, { ...resolvedApps([newB, c]), frappe: newFrappe })).toEqual({
      apps: [
        { kind: 'updated', app: newFrappe, before: before.frappe },
        { kind: 'updated', app: newB, before: b },
        { kind: 'added', app: c },
        { kind: 'removed', app: a },
      ],
      reordered: false,
    });
  });

  test.each([
    ['url', 'https://github.com/acme/other'],
    ['ref', 'v2.0.0'],
    ['kind', 'branch'],
    ['commit', 'f'.repeat(40)],
  ])('another %s is an update', (key, value) => {
    const change = compareResolved(resolvedApps([a]), resolvedApps([{ ...a, [key]: value }]));
    expect(change.apps).toHaveLength(1);
    expect(hasChanged(change)).toBe(true);
  });

  test('finds another order of the apps that are in both', () => {
    expect(compareResolved(resolvedApps([a, b]), resolvedApps([a, b]))).toEqual({ apps: [], reordered: false });
    const swapped = compareResolved(resolvedApps([a, b]), resolvedApps([b, a]));
    expect(swapped).toEqual({ apps: [], reordered: true });
    expect(hasChanged(swapped)).toBe(true);
    expect(compareResolved(resolvedApps([a, b]), resolvedApps([c, a, b])).reordered).toBe(false);
    expect(compareResolved(resolvedApps([a, c, b]), resolvedApps([a, b])).reordered).toBe(false);
    expect(compareResolved(resolvedApps([a, b]), resolvedApps([b, c, a])).reordered).toBe(true);
    expect(hasChanged({ apps: [], reordered: false })).toBe(false);
  });
});

describe('refuseDrift', () => {
  const a = resolvedApp('a', { commit: '1'.repeat(40) });

  test('accepts the same contents', () =>
    expect(() => refuseDrift(resolvedApps([a]), resolvedApps([a]))).not.toThrow());

  test('names every change', () => {
    const b = resolvedApp('b', { commit: '2'.repeat(40) });
    const moved = { ...a, ref: 'v2.0.0', commit: '3'.repeat(40), url: 'https://github.com/acme/fork' };
    const tagged = { ...b, ref: 'v9.0.0' };
    expect(() => refuseDrift(resolvedApps([a, b]), resolvedApps([moved, tagged, resolvedApp('c')]))).toThrow(
      expect.objectContaining({
        kind: 'policy',
        message: [
          'input "resolved": moved since it was resolved: a: v1.0.0 at 111111111111 became v2.0.0 at 333333333333, now from https://github.com/acme/fork',
          'input "resolved": moved since it was resolved: b: v1.0.0 at 222222222222 became v9.0.0 at 222222222222',
          'input "resolved": moved since it was resolved: c: added, v1.0.0 at 63cccccccccc',
        ].join('\n'),
        fix: expect.stringMatching(/^Run the whole workflow again/),
      }),
    );
  });

  test('names the order only where nothing else differs', () => {
    const b = resolvedApp('b');
    expect(() => refuseDrift(resolvedApps([a, b]), resolvedApps([b, a]))).toThrow('the order of the apps differs');
    const moved = { ...a, ref: 'v2.0.0' };
    expect(() => refuseDrift(resolvedApps([a, b]), resolvedApps([b, moved]))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('order') }),
    );
  });
});
