import { expect, test } from '@jest/globals';
import { utcTime } from '../../../actions/shared/context/build-context.ts';

test.each([
  ['2026-01-01T10:00:00+02:00', '2026-01-01T08:00:00Z'],
  ['2026-01-01T08:00:00.123Z', '2026-01-01T08:00:00Z'],
  ['', undefined],
  ['soon', undefined],
])('%j in UTC is %s', (text, time) => {
  expect(utcTime(text)).toBe(time);
});
