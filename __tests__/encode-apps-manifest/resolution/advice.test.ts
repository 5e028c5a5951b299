import { describe, expect, test } from '@jest/globals';
import { adviseOnApps } from '../../../actions/encode-apps-manifest/resolution/advice.ts';
import { appOf } from '../apps.ts';

const frappe = (branch: string) => appOf('frappe', { branch });
type Changes = Parameters<typeof appOf>[1] & { readonly branches?: readonly string[]; readonly defaultBranch?: string };

/** An app whose repository has these branches. */
const listed = (name: string, { branches = [], defaultBranch = 'develop', ...app }: Changes = {}) => ({
  app: appOf(name, app),
  refs: { branches: new Map(branches.map(branch => [branch, 'a'.repeat(40)])), tags: new Map(), defaultBranch },
});
const messages = (apps: readonly ReturnType<typeof listed>[], branch = 'version-15') =>
  adviseOnApps(apps, frappe(branch)).map(({ message }) => message);

describe('order', () => {
  test('an app comes after those that it requires', () => {
    expect(messages([listed('erpnext'), listed('hrms')])).toEqual([]);
    expect(messages([listed('hrms'), listed('erpnext')])).toEqual([
      '"hrms" requires "erpnext", which must come before it',
    ]);
    expect(messages([listed('payments'), listed('webshop', { branch: 'version-15' })])).toEqual([
      '"webshop" requires "erpnext", which is not in the list',
    ]);
  });

  test('counts folders, and is reported with the names at the address', () => {
    const [advice] = adviseOnApps([listed('hrms', { name: 'people' })], frappe('version-15'));
    expect(advice).toMatchObject({
      at: { name: 'apps.json', line: 1 },
      message: '"people" requires "erpnext", which is not in the list',
    });
  });

  test('an app called like a property of every object requires nothing', () => {
    expect(messages(['constructor', 'toString', '__proto__'].map(name => listed(name)))).toEqual([]);
  });

  test.each(['print_designer', 'nepal-compliance', 'payments', 'builder', 'telephony', 'crm', 'insights'])(
    '%s, whose hooks name no app, requires nothing',
    name => expect(messages([listed(name)])).toEqual([]),
  );

  test.each(['health', 'healthcare', 'marley', 'lending', 'education', 'india-compliance', 'ecommerce_integrations'])(
    '%s requires erpnext, as its hooks say',
    name => expect(messages([listed(name)])).toEqual([`"${name}" requires "erpnext", which is not in the list`]),
  );

  test('webshop requires builder only in development', () => {
    const shop = (branch: string | undefined) =>
      messages([listed('payments'), listed('erpnext'), listed('webshop', { branch })], 'develop');
    const missing = '"webshop" requires "builder", which is not in the list';
    expect(shop('develop')).toEqual([missing]);
    expect(shop(undefined)).toEqual([missing]);
    expect(shop('version-16')).toEqual([]);
  });

  test.each([
    ['main', true],
    ['develop', true],
    ['v1.15.0', true],
    ['v1.28.1', true],
    ['v1.14.9', false],
    ['v1.2.0', false],
    ['version-14', false],
  ])('helpdesk %s requires telephony: %s', (branch, isRequired) => {
    expect(messages([listed('helpdesk', { branch })], 'main')).toHaveLength(isRequired ? 1 : 0);
  });

  test('a folder in capitals is the same app', () => {
    expect(messages([listed('ERPNext'), listed('hrms')])).toEqual([]);
  });
});

describe('versions', () => {
  test.each([
    ['version-15', 'version-15', undefined],
    ['version-15-hotfix', 'version-15', undefined],
    ['version-14', 'version-15', '"version-14" is made for Frappe version 14, but frappe-branch is "version-15"'],
    ['develop', 'develop', undefined],
    ['version-14', 'v15.1.0', 'is made for Frappe version 14'],
    ['main', 'version-15', undefined],
    ['version-14', 'main', undefined],
    ['v14.1.0', 'version-15', undefined],
  ])('branch %s beside Frappe %s', (branch, frappeBranch, message) => {
    const found = messages([listed('shop', { branch, branches: ['develop', 'version-15'] })], frappeBranch);
    if (message === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(message)]);
  });

  test('develop is a mistake only where the repository has a branch for this Frappe', () => {
    const branches = ['develop', 'version-15'];
    expect(messages([listed('telephony', { branch: 'develop', branches: ['develop', 'version-14'] })])).toEqual([]);
    expect(messages([listed('shop', { branch: 'develop', branches })])).toEqual([
      '"develop" is made for Frappe in development, but frappe-branch is "version-15"; the repository has a branch "version-15"',
    ]);
    expect(messages([listed('shop', { branches })])).toEqual([
      'the default branch "develop" is made for Frappe in development, but frappe-branch is "version-15"; the repository has a branch "version-15"',
    ]);
  });

  test('version-N beside Frappe in development is a mistake only where the repository has develop', () => {
    const shop = (branches: readonly string[]) => [listed('shop', { branch: 'version-15', branches })];
    expect(messages(shop(['version-15']), 'develop')).toEqual([]);
    expect(messages(shop(['version-15', 'develop']), 'develop')).toEqual([
      '"version-15" is made for Frappe version 15, but frappe-branch is "develop"; the repository has a branch "develop"',
    ]);
  });

  test.each([
    ['v14.1.0', true],
    ['14.1', true],
    ['v15.1.0', false],
    ['v14', false],
    ['x14.1.0', false],
  ])('tag %s of an app whose tags follow those of Frappe: %s', (branch, isWarned) => {
    const [first] = adviseOnApps([listed('erpnext', { branch })], frappe('version-15'));
    expect(first !== undefined).toBe(isWarned);
    if (isWarned) expect(first?.at.line).toBe(2);
  });
});
