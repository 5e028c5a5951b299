import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { shapeTag } from '../../../../actions/shared/tags/engine/shape.ts';

const mark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const long = 'x'.repeat(40);

test.each([
  ['main', '', false, 128, 'main'],
  ['a/b', '', false, 128, 'a-b'],
  ['a', '-alpine', false, 128, 'a-alpine'],
  ['a', '/x', false, 128, 'a-x'],
  ['..a', '', false, 128, 'a'],
  ['日本', '', false, 128, mark('日本')],
  ['.', '.', false, 128, mark('..')],
  // Only with `unique` a changed name gets a hash.
  ['a/b', '', true, 128, `a-b-${mark('a/b')}`],
  ['a-b', '', true, 128, 'a-b'],
  ['a/b', '-s', true, 128, `a-b-${mark('a/b-s')}-s`],
  // Exactly as long as allowed, and one longer.
  [long, '', false, 40, long],
  [long, '', false, 39, `${'x'.repeat(30)}-${mark(long)}`],
  [long, '-alpine', false, 40, `${'x'.repeat(24)}-${mark(`${long}-alpine`)}-alpine`],
  // A suffix of more than half of the length is cut like the rest; of exactly half it survives.
  [long, `-${'s'.repeat(19)}`, false, 40, `${'x'.repeat(11)}-${mark(`${long}-${'s'.repeat(19)}`)}-${'s'.repeat(19)}`],
  [long, `-${'s'.repeat(20)}`, false, 40, `${'x'.repeat(31)}-${mark(`${long}-${'s'.repeat(20)}`)}`],
  // Nothing of the name is left beside the suffix.
  ['..', '-alpine', true, 128, `${mark('..-alpine')}-alpine`],
])('%s with %j, unique %s, at most %d characters is %s', (name, suffix, unique, maxLength, tag) => {
  expect(shapeTag(name, suffix, { unique, maxLength })).toBe(tag);
});
