import { describe, expect, test } from '@jest/globals';
import { findLineDamage } from '../../../actions/update-helm-values/edit/line-damage.ts';
import { editAt } from '../values-cases.ts';

const replaced = (line: number) => editAt({ line });
const added = (line: number) => editAt({ line, addsLine: true });

describe('only the lines of the edits may change', () => {
  test.each([
    ['a\nb\nc', 'a\nB\nc', [replaced(2)]],
    ['a\nb\nc', 'a\nb\nx\nc', [added(2)]],
    ['a\nb', 'a\nb\nx', [added(2)]],
    ['a\r\nb', 'a\r\nb\r\nx', [added(2)]],
    ['a\nb', 'A\nx\nb', [replaced(1), added(1)]],
    ['a\nb', 'a\nb', []],
  ])('%j to %j', (old, now, edits) => expect(findLineDamage(old, now, edits)).toBeUndefined());

  test.each([
    ['a\nb\nc', 'a\nB\nC', [replaced(2)], 'line 3 would change unexpectedly'],
    ['a\nb\nc', 'a\nb\nc', [replaced(2)], 'line 2 would change unexpectedly'],
    ['a\nb', 'A\nb', [], 'line 1 would change unexpectedly'],
    ['a\nb', 'a\r\nb', [], 'line 1 would change unexpectedly'],
    ['a\nb', 'a\nb\nx', [], 'the number of lines would change'],
    ['a\nb', 'a', [], 'line 2 would change unexpectedly'],
    ['a\nb', 'a\nb', [added(2)], 'the number of lines would change'],
    ['a\nb', 'a\nb\nx\ny', [added(2)], 'the number of lines would change'],
  ])('%j to %j: %#', (old, now, edits, damage) => expect(findLineDamage(old, now, edits)).toBe(damage));
});
