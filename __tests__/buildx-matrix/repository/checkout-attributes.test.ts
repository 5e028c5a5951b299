import { expect, test } from '@jest/globals';
import { changedCheckouts } from '../../../actions/buildx-matrix/repository/checkout-attributes.ts';

const paths = ['a.txt', 'src/a.txt', 'src/deep/b.bin'];
const changed = (before: string, now: string) => {
  const differs = changedCheckouts(before, now);
  return differs && paths.filter(differs);
};

test.each([
  ['', ''],
  ['', '# text\n\n'],
  ['', '*.lock -diff merge=ours linguist-generated=true\n*.x export-ignore\n'],
  ['*.txt text', '*.txt   text  diff\r\n'],
  ['*.png filter=lfs -text', '*.png filter=lfs diff=lfs merge=lfs -text'],
])('%j and %j check the same files out in the same way', (before, now) => {
  expect(changed(before, now)).toBeUndefined();
});

test.each([
  ['', '*.txt text eol=crlf', ['a.txt', 'src/a.txt']],
  ['*.txt ident', '', ['a.txt', 'src/a.txt']],
  ['', '/*.txt text', ['a.txt']],
  ['', 'src/** working-tree-encoding=UTF-16', ['src/a.txt', 'src/deep/b.bin']],
  ['', 'src/*.txt !text', ['src/a.txt']],
  ['*.txt text\n*.bin -text', '*.txt text\n*.bin binary', ['src/deep/b.bin']],
  ['*.txt text\na* -text', 'a* -text\n*.txt text', ['a.txt', 'src/a.txt']],
  ['', '"a b" mine', paths],
  ['', '[attr]mine diff', paths],
  ['', '[^a text', paths],
  ['', '*.c text', []],
])('from %j to %j some can differ', (before, now, expected) => {
  expect(changed(before, now)).toEqual(expected);
});
