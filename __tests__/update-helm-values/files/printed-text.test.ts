import { expect, test } from '@jest/globals';
import { shortLines, shortValue } from '../../../actions/update-helm-values/files/printed-text.ts';
import { hex } from '../values-cases.ts';

test.each([
  ['v1', 'v1'],
  ['', '(empty)'],
  [' \n\t', '(empty)'],
  ['a\nb\u2028c\u0000d', 'a b c d'],
  [`acme/api:v1@sha256:${'0123456789abcdef'.repeat(4)}`, 'acme/api:v1@sha256:0123456789ab'],
  [hex, hex],
  ['x'.repeat(300), 'x'.repeat(200)],
])('the value %j is shown as %j', (value, shown) => expect(shortValue(value)).toBe(shown));

test('lines of up to 500 characters are whole', () => {
  const line = 'x'.repeat(500);
  expect(shortLines(`${line}\n\n${line}y\n`)).toBe(`${line}\n\n${line}… (1 more characters)\n`);
});
