import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import * as field from '../../../actions/shared/images/fields.ts';
import { parsePlatform, platformSlug } from '../../../actions/shared/images/platform.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

test.each([
  ['linux/amd64', 'linux-amd64'],
  ['linux/arm/v7', 'linux-arm-v7'],
])('%s is %s in names', (platform, slug) => expect(platformSlug(platform)).toBe(slug));

describe('parsePlatform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/x86_64', 'linux/amd64'],
    ['Linux/X86-64', 'linux/amd64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/i386', 'linux/386'],
    [' linux/s390x ', 'linux/s390x'],
    ['windows/amd64', 'windows/amd64'],
    ['linux/constructor', 'linux/constructor'],
  ])('%s is %s', (text, normalized) => expect(parsePlatform(text).text).toBe(normalized));

  test.each([
    '',
    'linux',
    'linux/',
    '/amd64',
    'linux/amd64/',
    'a/b/c/d',
    'linux/am d64',
    'linux/../x',
    '__proto__/__proto__',
    'linux/amd64\n/v1',
  ])('%j is refused', text => expect(() => parsePlatform(text)).toThrow(expect.objectContaining({ kind: 'input' })));

  const part = fc.constantFrom(
    'linux',
    'windows',
    'arm',
    'arm64',
    'amd64',
    'aarch64',
    'armhf',
    'v1',
    'v6',
    '7',
    'v8',
    '8',
  );

  test('the normalized form stays as it is, and a document takes it', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), parts => {
        const { text } = parsePlatform(parts.join('/'));
        expect(parsePlatform(text).text).toBe(text);
        expect(v.is(field.platform, text)).toBe(true);
      }),
      { numRuns: cases(100) },
    );
  });
});

test('any text is a platform, or refused without a crash', async () => {
  const { taken, refused } = await survives(
    damaged('linux/arm/v7', 'windows(10.0.1)/amd64', 'darwin/x86_64'),
    parsePlatform,
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
