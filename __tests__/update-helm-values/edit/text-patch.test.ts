import { expect, test } from '@jest/globals';
import { applyPatches } from '../../../actions/update-helm-values/edit/text-patch.ts';

test.each([
  [[], 'abcdef'],
  [[{ start: 1, end: 3, text: 'X' }], 'aXdef'],
  [[{ start: 6, end: 6, text: 'X' }], 'abcdefX'],
  [[{ start: 0, end: 0, text: 'X' }], 'Xabcdef'],
  [
    [
      { start: 4, end: 5, text: 'Y' },
      { start: 1, end: 2, text: 'X' },
    ],
    'aXcdYf',
  ],
  [
    [
      { start: 2, end: 3, text: 'Y' },
      { start: 1, end: 2, text: 'X' },
    ],
    'aXYdef',
  ],
  [
    [
      { start: 2, end: 3, text: 'Y' },
      { start: 2, end: 2, text: 'X' },
    ],
    'abXYdef',
  ],
])('%j', (patches, expected) => expect(applyPatches('abcdef', patches)).toBe(expected));

test.each([
  [
    [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ],
  ],
  [[{ start: 3, end: 2, text: '' }]],
  [[{ start: 5, end: 7, text: '' }]],
])('%j is refused', patches => expect(() => applyPatches('abcdef', patches)).toThrow('patches overlap'));
