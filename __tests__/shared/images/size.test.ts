import { expect, test } from '@jest/globals';
import { formatBytes } from '../../../actions/shared/images/size.ts';

test.each([
  [0, '0 B'],
  [853, '853 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [3967, '3.97 kB'],
  [9994, '9.99 kB'],
  [9995, '10.0 kB'],
  [31_457_280, '31.5 MB'],
  [999_949, '999.9 kB'],
  [999_950, '1.00 MB'],
  [1_200_000_000, '1.20 GB'],
  [12_345_000_000_000, '12345.0 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
