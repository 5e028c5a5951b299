import { expect, test } from '@jest/globals';
import { parseFlavor } from '../../../../actions/shared/tags/rules/flavor.ts';

const none = { latest: 'auto', prefix: undefined, suffix: undefined, prefixOnLatest: false, suffixOnLatest: false };
const text = (value: string) => ({ source: value, pieces: [value] });

test.each([
  ['', {}],
  ['latest=auto', {}],
  ['latest=true', { latest: 'true' }],
  ['latest=always\nlatest=false', { latest: 'false' }],
  ['prefix=a', { prefix: text('a') }],
  ['prefix=a\nprefix=', {}],
  ['suffix=b,onlatest=true', { suffix: text('b'), suffixOnLatest: true }],
  ['prefix=a,onlatest=true,suffix=b', { prefix: text('a'), prefixOnLatest: true, suffix: text('b') }],
  ['prefix=a,suffix=b,onlatest=true', { prefix: text('a'), suffix: text('b'), suffixOnLatest: true }],
  ['prefix=a,onlatest=true\nprefix=a,onlatest=false', { prefix: text('a') }],
])('flavor %j', (flavor, expected) => {
  expect(parseFlavor(flavor)).toEqual({ ...none, ...expected });
});

test.each([
  ['latest=sometimes', 'line 1, column 1: unknown latest "sometimes"; allowed: auto, true, false, always'],
  [
    'prefx=a',
    'line 1, column 1: unknown attribute "prefx" (did you mean "prefix"?); allowed: latest, prefix, suffix, onlatest',
  ],
  ['onlatest=true', 'line 1, column 1: onlatest needs a prefix or a suffix before it'],
  ['latest=auto\nprefix', 'line 2, column 1: "prefix" is not of the form key=value'],
  ['suffix={{nosuch}}', 'line 1, column 1: unknown expression "{{nosuch}}"'],
  ['prefix=a,onlatest=maybe', 'line 1, column 10: onlatest "maybe" is not a boolean; allowed: true, false'],
  ['prefix=a\nonlatest=true', 'line 2, column 1: onlatest needs a prefix or a suffix before it'],
  ['latest=no,prefx=a', 'line 1, column 1: unknown latest "no"'],
  ['latest=no,prefx=a', 'line 1, column 11: unknown attribute "prefx"'],
])('flavor %j is refused: %s', (flavor, message) => {
  expect(() => parseFlavor(flavor)).toThrow(message);
});
