import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOnlyEntry } from '../../../../actions/shared/github/artifacts/zip-entry.ts';
import { cases } from '../../../support/fuzzing.ts';
import { type ZipEntry, zip } from '../../../support/zip.ts';

const limit = 1000;
const read = (...entries: ZipEntry[]) => readOnlyEntry(zip(entries), 'plan.json', limit).toString();

test.each([false, true])('reads the only entry, stored: %s', stored => {
  expect(read({ name: 'plan.json', content: '{"a":"ü"}', stored })).toBe('{"a":"ü"}');
});

test('reads an entry with fields of other tools, and one that is exactly as large as the limit', () => {
  expect(read({ name: 'plan.json', content: '{}', extra: 'time', comment: 'a comment' })).toBe('{}');
  expect(read({ name: 'plan.json', content: 'a'.repeat(limit) })).toHaveLength(limit);
  expect(read({ name: 'plan.json', content: '' })).toBe('');
});

describe('refuses', () => {
  const refusals: readonly [what: string, entries: ZipEntry[], message: RegExp][] = [
    ['an empty archive', [], /must contain "plan.json" and no other file, but contains no file/],
    ['another name', [{ name: 'x.json', content: '' }], /but contains "x.json"/],
    [
      'a path that leads out (CVE-2024-42471)',
      [{ name: '../../plan.json', content: '' }],
      /contains "..\/..\/plan.json"/,
    ],
    [
      'a second entry',
      [
        { name: 'plan.json', content: '' },
        { name: 'run.sh', content: '' },
      ],
      /"plan.json", "run.sh"/,
    ],
    [
      'the entry twice',
      [
        { name: 'plan.json', content: 'a' },
        { name: 'plan.json', content: 'b' },
      ],
      /no other file/,
    ],
    [
      'more than the limit',
      [{ name: 'plan.json', content: 'a'.repeat(limit + 1) }],
      /1001 bytes, above the limit of 1000/,
    ],
    [
      'a bomb that claims to be small',
      [{ name: 'plan.json', content: 'a'.repeat(100_000), claims: { size: 10 } }],
      /unpacks to more than 1000 bytes/,
    ],
    [
      'a wrong checksum',
      [{ name: 'plan.json', content: 'abc', claims: { checksum: 1 } }],
      /do not match their checksum/,
    ],
    [
      'a second entry after fields of other tools',
      [
        { name: 'plan.json', content: '', extra: 'time', comment: 'a comment' },
        { name: 'run.sh', content: '', extra: 'x' },
      ],
      /"plan.json", "run.sh"$/,
    ],
    [
      'ten other entries',
      Array.from({ length: 10 }, (_, number) => ({ name: `${number}`, content: '' })),
      /contains "0", .*, "9"$/,
    ],
    [
      'more entries than it names',
      Array.from({ length: 12 }, (_, number) => ({ name: `${number}`, content: '' })),
      /contains "0", .*, "9" and 2 more$/,
    ],
    ['encryption', [{ name: 'plan.json', content: 'abc', claims: { flags: 1 } }], /is encrypted/],
    ['another method', [{ name: 'plan.json', content: 'abc', claims: { method: 12 } }], /method 12/],
  ];
  test.each(refusals)('%s', (_, entries, message) => {
    expect(() => read(...entries)).toThrow(message);
  });

  test('any damage, without a RangeError', () => {
    const complete = zip([{ name: 'plan.json', content: 'hello hello hello' }]);
    fc.assert(
      fc.property(
        fc.nat({ max: complete.length }),
        fc.nat({ max: complete.length - 1 }),
        fc.nat({ max: 255 }),
        (cut, at, byte) => {
          const damaged = Buffer.from(complete);
          damaged[at] = byte;
          for (const archive of [complete.subarray(0, cut), damaged]) {
            try {
              expect(readOnlyEntry(archive, 'plan.json', limit).toString()).toBe('hello hello hello');
            } catch (error) {
              expect(error).not.toBeInstanceOf(RangeError);
            }
          }
        },
      ),
      { numRuns: cases(500) },
    );
  });
});
