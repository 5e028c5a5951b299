import { describe, expect, test } from '@jest/globals';
import { parseRepositoryUrl } from '../../actions/encode-apps-manifest/list/repository-url.ts';
import { resolveList } from '../../actions/encode-apps-manifest/plan.ts';
import { appOf } from './apps.ts';

const refs = { branches: new Map([['main', 'a'.repeat(40)]]), tags: new Map(), defaultBranch: 'main' };

function at(address: string) {
  const url = parseRepositoryUrl(address);
  if ('error' in url) throw new Error(url.error);
  return { ...appOf('app'), name: url.folder, url };
}

describe('an entry with the repository of Frappe', () => {
  const errorsOf = (frappe: string, entry: string) =>
    resolveList({ frappe: at(frappe), apps: [at(entry)], listWarnings: [], refs: [refs, refs] }, 'any').errors.map(
      ({ message }) => message,
    );

  test.each([
    ['https://github.com/frappe/frappe', 'https://github.com/Frappe/Frappe'],
    ['https://github.com/frappe/frappe', 'git@github.com:frappe/Frappe.git'],
    ['https://github.com/acme/framework', 'https://github.com/Acme/framework.git'],
    ['https://git.example.com/acme/framework', 'ssh://git@git.example.com/acme/framework'],
  ])('%s is refused, because bench installs Frappe first: %s', (frappe, entry) => {
    expect(errorsOf(frappe, entry)).toEqual([expect.stringMatching(/^this is Frappe itself, which bench installs/)]);
  });

  test('is none where only the name is the same', () => {
    expect(errorsOf('https://git.example.com/acme/framework', 'https://git.example.com/acme/Framework')).toEqual([]);
    expect(errorsOf('https://github.com/acme/framework', 'https://gitlab.com/acme/framework')).toEqual([]);
  });
});
