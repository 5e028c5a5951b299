import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ArchiveError, readOnlyEntry } from '../../../../actions/shared/github/artifacts/zip-entry.ts';
import { survives } from '../../../support/fuzzing.ts';
import { type ZipEntry, zip } from '../../../support/github/zip.ts';

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

  test('any damage, as an error about the archive', async () => {
    const complete = zip([{ name: 'plan.json', content: 'hello hello hello' }]);
    const other = zip([{ name: 'plan.json', content: 'hello hello hello', stored: true, extra: 'time', comment: 'c' }]);
    const byte = fc.record({ at: fc.nat(complete.length - 1), value: fc.nat(255) });
    const archives = fc
      .tuple(fc.constantFrom(complete, other), fc.array(byte, { maxLength: 4 }), fc.option(fc.nat(complete.length)))
      .map(([archive, changes, cut]) => {
        const changed = Buffer.from(archive);
        for (const { at, value } of changes) changed[at] = value;
        return changed.subarray(0, cut ?? changed.length);
      });
    const { taken, refused } = await survives(
      fc.oneof({ weight: 9, arbitrary: archives }, fc.uint8Array({ maxLength: 200 }).map(Buffer.from)),
      archive => expect(readOnlyEntry(archive, 'plan.json', limit).toString()).toBe('hello hello hello'),
      error => error instanceof ArchiveError,
    );
    expect(taken).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(500);
  });
});
