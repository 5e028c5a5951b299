import { describe, expect, test } from '@jest/globals';
import { buildImagesChecks, buildImagesInputs } from '../../actions/build-images/inputs.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';

const read = (strings: Record<string, string>) =>
  readInputs({ inputs: buildImagesInputs, checks: buildImagesChecks }, strings);

describe('cache-ref', () => {
  test.each(['', 'ghcr.io/acme/cache', 'ghcr.io/acme/cache:api', '127.0.0.1:5000/cache', 'acme/cache'])(
    '"%s" names where the cache is',
    value => {
      expect(read({ 'cache-ref': value }).cacheRef).toBe(value);
    },
  );

  test.each([
    ['A B', '"A B" is not an image reference'],
    ['ghcr.io/acme/cache:a b', '"a b" is not a tag'],
    [`ghcr.io/acme/cache@sha256:${'a'.repeat(64)}`, 'has a digest, and a cache is written to a tag'],
  ])('%s is refused', (value, message) => {
    expect(() => read({ 'cache-ref': value })).toThrow(message);
  });
});

describe('provenance and sbom', () => {
  test.each([
    ['', undefined],
    ['true', 'type=sbom'],
    ['false', 'type=sbom,disabled=true'],
    ['generator=acme/scanner', 'type=sbom,generator=acme/scanner'],
    ['a=b,c-d=e', 'type=sbom,a=b,c-d=e'],
  ])('"%s"', (value, expected) => {
    expect(read({ sbom: value }).sbom).toBe(expected);
  });

  test.each(['yes', 'a=', 'a=b,', 'A=b', 'a=b c'])('"%s" is refused', value => {
    expect(() => read({ provenance: value })).toThrow(
      `Input "provenance": "${value}" is not allowed; allowed: true, false, or options such as mode=max`,
    );
  });
});

test('a run names the errors of several inputs', () => {
  expect(() => read({ set: 'a\nb.c', 'cache-ref': 'A', push: 'maybe', 'default-platform': 'linux' })).toThrow(
    /"a" is not an override.*"b\.c" is not an override.*"linux" is not a platform.*"maybe" is not allowed.*"A" is not an image/s,
  );
});
