import { describe, expect, test } from '@jest/globals';
import type { TreeEntries } from '../../../actions/buildx-matrix/repository/tree.ts';
import type { DerivedSources } from '../../../actions/buildx-matrix/sources/derived-sources.ts';
import { fileRule } from '../../../actions/buildx-matrix/sources/source-rule.ts';
import { checkAgainstTree, pathsToCheck } from '../../../actions/buildx-matrix/sources/tree-check.ts';
import { copyRule, derivedSources } from '../facts.ts';

/** Entries of a tree by path; symlinks are also listed in their folder. */
function treeOf(modes: Readonly<Record<string, string>>): TreeEntries {
  const get = (path: string) => (modes[path] === undefined ? undefined : { mode: modes[path], id: '' });
  const links = Object.keys(modes).filter(path => modes[path] === '120000');
  return { get, has: path => modes[path] !== undefined, links };
}

const folder = '040000';
const file = '100644';
const link = '120000';
const submodule = '160000';

const check = (changes: Partial<DerivedSources>, modes: Record<string, string>, hasExtraPaths = false) =>
  checkAgainstTree(derivedSources(changes), treeOf(modes), hasExtraPaths);

describe('pathsToCheck', () => {
  test('names every step to a source, a folder beside wildcards, and the Dockerfile', () => {
    const rules = [copyRule('api', 'src/lib'), copyRule('api', '*.c'), copyRule('', '*.h'), copyRule('', 'a')];
    const sources = derivedSources({ dockerfile: 'images/api/Dockerfile', rules });
    expect(pathsToCheck([sources])).toEqual([
      'images',
      'images/api',
      'images/api/Dockerfile',
      'api',
      'api/src',
      'api/src/lib',
      'api/',
      '',
      'a',
    ]);
  });

  test('rules of single files need no check', () => {
    expect(pathsToCheck([derivedSources({ rules: [fileRule('dockerignore', 'x/.dockerignore', 'x')] })])).toEqual([]);
  });
});

describe('symbolic links', () => {
  const widened = { widened: 'api/link is a symbolic link', pattern: { folder: '' } };

  test.each([
    ['a source that is one', copyRule('api', 'link')],
    ['a source below one', copyRule('api', 'link/a')],
  ])('%s takes the whole context', (_, rule) => {
    const { rules, unwatched } = check({ rules: [rule] }, { api: folder, 'api/link': link, 'api/link/a': file });
    expect(rules).toMatchObject([{ ...widened, root: 'api' }]);
    expect(unwatched).toBeUndefined();
  });

  test('one that a wildcard matches takes the whole context', () => {
    const modes = { api: folder, 'api/link': link };
    expect(check({ rules: [copyRule('api', 'l*')] }, modes).rules).toMatchObject([widened]);
    expect(check({ rules: [copyRule('api', 'l*/a')] }, modes).rules).toMatchObject([widened]);
    expect(check({ rules: [copyRule('api', 'x*')] }, modes).rules).toMatchObject([{ widened: undefined }]);
  });

  test('one in another folder than the wildcard does not count', () => {
    const modes = { api: folder, 'api/src': folder, 'api/src/link': link, link };
    expect(check({ rules: [copyRule('api', '*')] }, modes).rules).toMatchObject([{ widened: undefined }]);
    expect(check({ rules: [copyRule('', 'l*')] }, modes).rules).toMatchObject([{ widened: 'link is a symbolic link' }]);
  });

  test('a source without wildcards is not widened by a link beside it', () => {
    const modes = { api: folder, 'api/a': file, 'api/link': link };
    expect(check({ rules: [copyRule('api', 'a')] }, modes).rules).toMatchObject([{ widened: undefined }]);
  });

  test('a rule that is widened already keeps its reason', () => {
    const rule = copyRule('api', 'link', { widened: 'because of $A' });
    expect(check({ rules: [rule] }, { 'api/link': link }).rules).toEqual([rule]);
  });

  test('a Dockerfile below one cannot be watched', () => {
    const modes = { images: link, 'images/Dockerfile': file };
    expect(check({ dockerfile: 'images/Dockerfile' }, modes).unwatched).toBe(
      'its Dockerfile is reached through the symbolic link images',
    );
  });
});

describe('sources that git does not have', () => {
  const rules = [copyRule('api', 'dist')];
  const made =
    'git has no api/dist (COPY dist, Dockerfile:2), so another step makes it; name what it is made from in "extra-paths"';

  test('are made by another step, unless extra paths name what they are made from', () => {
    expect(check({ rules }, { api: folder }).unwatched).toBe(made);
    expect(check({ rules }, { api: folder }, true).unwatched).toBeUndefined();
    expect(check({ rules }, { api: folder, 'api/dist': folder }).unwatched).toBeUndefined();
  });

  test('are in a submodule when one is on the way', () => {
    expect(check({ rules }, { api: submodule }).unwatched).toBeUndefined();
    expect(check({ rules: [copyRule('api', 'sub/x')] }, { api: folder, 'api/sub': submodule }).unwatched).toBe(
      undefined,
    );
  });

  test('are not looked for where the whole context counts, or the repository itself is taken', () => {
    expect(check({ rules: [copyRule('api', 'dist', { widened: 'x' })] }, {}).unwatched).toBeUndefined();
    expect(check({ rules: [copyRule('', '.')] }, {}).unwatched).toBeUndefined();
    expect(check({ rules: [fileRule('dockerignore', '.dockerignore', 'x')] }, {}).unwatched).toBeUndefined();
  });

  test('an earlier reason stays', () => {
    expect(check({ rules, unwatched: 'its context is remote' }, {}).unwatched).toBe('its context is remote');
  });

  test('a Dockerfile is in git or in a submodule', () => {
    const unwatchedWith = (modes: Record<string, string>) => check({ dockerfile: 'api/Dockerfile' }, modes).unwatched;
    expect(unwatchedWith({ api: folder })).toBe('its Dockerfile api/Dockerfile is not in git');
    expect(unwatchedWith({ api: folder, 'api/Dockerfile': file })).toBeUndefined();
    expect(unwatchedWith({ api: submodule })).toBeUndefined();
  });
});
