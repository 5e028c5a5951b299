import { expect, test } from '@jest/globals';
import { checkoutAttributes } from '../../../actions/buildx-matrix/repository/checkout-attributes.ts';

test.each([
  ['', ''],
  ['# text\n\n', ''],
  ['*.bat text eol=crlf\n', '*.bat text eol=crlf'],
  ['*.bat\ttext  eol=crlf diff\r\n', '*.bat text eol=crlf'],
  ['*.lock -diff merge=ours linguist-generated=true\n*.x export-ignore\n', ''],
  ['*.png filter=lfs diff=lfs merge=lfs -text', '*.png filter=lfs -text'],
  ['*.a binary\n*.b !text', '*.a binary\n*.b !text'],
  ['"a b" diff', '"a b" diff'],
  ['[attr]mine diff', '[attr]mine diff'],
])('%j', (content, expected) => {
  expect(checkoutAttributes(content)).toBe(expected);
});
