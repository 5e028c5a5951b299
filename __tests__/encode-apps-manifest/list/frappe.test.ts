import { expect, test } from '@jest/globals';
import {
  frappeRepository,
  parseFrappeBranch,
  parseFrappeCommit,
  parseFrappePath,
  toFrappe,
} from '../../../actions/encode-apps-manifest/list/frappe.ts';

test('Frappe is an app of its inputs', () => {
  const frappePath = parseFrappePath(frappeRepository);
  const frappe = toFrappe({ frappePath, frappeBranch: 'version-15', frappeCommit: parseFrappeCommit('ABCDEF01') });
  expect(frappe).toMatchObject({
    name: 'frappe',
    url: { address: frappeRepository },
    branch: 'version-15',
    commit: 'abcdef01',
    nodes: undefined,
  });
  expect(Object.values(frappe.locations).map(({ name }) => name)).toEqual([
    'input "frappe-path"',
    'input "frappe-branch"',
    'input "frappe-commit"',
  ]);
});

test('values that are refused', () => {
  expect(parseFrappeBranch('version-15')).toBe('version-15');
  expect(() => parseFrappeBranch('a b')).toThrow('"a b" is not a name of a branch or tag');
  expect(() => parseFrappeBranch('a'.repeat(40))).toThrow(
    expect.objectContaining({ fix: expect.stringContaining('into "commit"') }),
  );
  expect(parseFrappeCommit('')).toBeUndefined();
  expect(() => parseFrappeCommit('abc')).toThrow('"abc" is not a commit id of 7 to 64 hex digits');
  expect(() => parseFrappePath('erpnext')).toThrow('the address is a short name');
});

test('credentials are refused, and in no message', () => {
  for (const written of ['https://me:token@host/frappe', 'https://me:token@host/frappe?x']) {
    const error: unknown = (() => {
      try {
        return parseFrappePath(written);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain('token');
  }
});
