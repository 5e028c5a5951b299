import { describe, expect, test } from '@jest/globals';
import { adviseOnApps } from '../../../actions/encode-apps-manifest/list/advice.ts';
import { appOf } from '../apps.ts';

const frappe = (branch: string) => appOf('frappe', { branch });
const messages = (apps: readonly ReturnType<typeof appOf>[], branch = 'version-15') =>
  adviseOnApps(apps, frappe(branch)).map(({ message }) => message);

describe('order', () => {
  test('an app comes after those that it requires', () => {
    expect(messages([appOf('erpnext'), appOf('hrms')])).toEqual([]);
    expect(messages([appOf('hrms'), appOf('erpnext')])).toEqual([
      '"hrms" requires "erpnext", which must come before it',
    ]);
    expect(messages([appOf('payments'), appOf('webshop')])).toEqual([
      '"webshop" requires "erpnext", which is not in the list',
    ]);
  });

  test('counts folders, and is reported with the names at the address', () => {
    const [advice] = adviseOnApps([appOf('hrms', { name: 'people' })], frappe('version-15'));
    expect(advice).toMatchObject({
      at: { name: 'apps.json', line: 1 },
      message: '"people" requires "erpnext", which is not in the list',
    });
  });

  test('an app called like a property of every object requires nothing', () => {
    expect(messages(['constructor', 'toString', '__proto__'].map(name => appOf(name)))).toEqual([]);
  });
});

describe('versions', () => {
  test.each([
    ['version-15', 'version-15', undefined],
    ['version-15-hotfix', 'version-15', undefined],
    ['version-14', 'version-15', '"version-14" is made for Frappe version 14, but frappe-branch is "version-15"'],
    ['develop', 'version-15', '"develop" is made for Frappe in development, but'],
    ['develop', 'develop', undefined],
    ['version-15', 'develop', 'is made for Frappe version 15, but frappe-branch is "develop"'],
    ['version-14', 'v15.1.0', 'is made for Frappe version 14'],
    ['main', 'version-15', undefined],
    [undefined, 'version-15', undefined],
    ['version-14', 'main', undefined],
    ['v14.1.0', 'version-15', undefined],
  ])('branch %s beside Frappe %s', (branch, frappeBranch, message) => {
    const found = messages([appOf('shop', { branch })], frappeBranch);
    if (message === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['v14.1.0', true],
    ['14.1', true],
    ['v15.1.0', false],
    ['v14', false],
    ['x14.1.0', false],
  ])('tag %s of an app whose tags follow those of Frappe: %s', (branch, isWarned) => {
    const [first] = adviseOnApps([appOf('erpnext', { branch })], frappe('version-15'));
    expect(first !== undefined).toBe(isWarned);
    if (isWarned) expect(first?.at.line).toBe(2);
  });
});
