import { expect, test } from '@jest/globals';
import type { SortedPaths } from '../../../actions/buildx-matrix/repository/paths.ts';
import { parseTree, readTree } from '../../../actions/buildx-matrix/repository/tree.ts';
import { createGit } from '../../../actions/shared/git/git.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { createRepository, git, gitEnv } from '../../support/git-repository.ts';

const [one, two] = ['1'.repeat(40), '2'.repeat(40)];

/** U+FB01 is before U+1F433 by code points, and after it by UTF-16 units. */
const unsorted = ['a', '\ufb01', '\u{1f433}'];

const namesOf = ({ names }: SortedPaths): unknown[] => Array.from({ length: names.length }, (_, at) => names.at(at));

test('a tree has names, symlinks and submodules', () => {
  const listed = `100644 blob ${one}\ta\nb\x00120000 blob ${two}\tlib/link\x00160000 commit ${one}\tsub\0`;
  const tree = parseTree(Buffer.from(listed));
  expect(namesOf(tree)).toEqual(['a\nb', 'lib/link', 'sub']);
  expect(namesOf(tree).map((_, index) => tree.isOpaque(index))).toEqual([false, true, true]);
  expect(tree.links.names).toEqual(['lib/link']);
  expect(tree.modeOf(1)).toBe('120000');
  expect(tree.describe(0, 3)).toBe(listed);
  expect(tree.describe(1, 2)).toBe(`120000 blob ${two}\tlib/link\0`);
  expect(namesOf(parseTree(Buffer.from('')))).toEqual([]);
});

test('a tree has its .gitattributes files apart', () => {
  const names = ['.gitattributes', 'a', 'src/.gitattributes', 'src/a.gitattributes.bak'];
  const { attributes } = parseTree(Buffer.from(names.map(name => `100644 blob ${one}\t${name}\0`).join('')));
  expect(namesOf(attributes)).toEqual(['.gitattributes', 'src/.gitattributes']);
  expect(attributes.describe(1, 2)).toBe(`100644 blob ${one}\tsrc/.gitattributes\0`);
});

test('names beyond ASCII are in the order in which folders are searched', () => {
  const tree = parseTree(Buffer.from(unsorted.map(name => `100644 blob ${one}\t${name}\0`).join('')));
  expect(namesOf(tree)).toEqual([...unsorted].sort());
  expect(namesOf(tree)).not.toEqual(unsorted);
  expect(tree.describe(1, 2)).toContain('\u{1f433}');
});

test('git lists a commit in that order', async () => {
  const files = Object.fromEntries(['a', 'a-b/c', 'a.b', 'a/b', 'a0', ...unsorted.slice(1)].map(name => [name, '']));
  delete files['a'];
  const folder = createRepository(files);
  const tree = await readTree(createGit({ capture, cwd: folder, env: gitEnv() }), git(folder, 'rev-parse', 'HEAD'));
  expect(namesOf(tree)).toEqual(Object.keys(files).sort());
});
