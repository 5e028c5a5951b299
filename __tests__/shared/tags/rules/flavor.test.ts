import { expect, test } from '@jest/globals';
import { parseFlavor } from '../../../../actions/shared/tags/rules/flavor.ts';

test.each([
  ['latest=sometimes', 'line 1, column 1: unknown latest "sometimes"'],
  ['prefx=a', 'line 1, column 1: unknown attribute "prefx" (did you mean "prefix"?)'],
  ['onlatest=true', 'line 1, column 1: onlatest needs a prefix or a suffix before it'],
  ['latest=auto\nprefix', 'line 2, column 1: "prefix" is not of the form key=value'],
  ['prefix={{nosuch}}', 'line 1: unknown expression "{{nosuch}}"'],
])('flavor %j is refused: %s', (flavor, message) => {
  expect(() => parseFlavor(flavor)).toThrow(message);
});
