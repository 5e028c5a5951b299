import { describe, expect, test } from '@jest/globals';
import { formatDate } from '../../../../actions/shared/tags/rules/date-format.ts';

describe('dates', () => {
  const time = new Date('2020-01-10T15:25:50.123Z');
  test.each([
    ['YYYYMMDD', 'UTC', '20200110'],
    ['dddd, MMMM Do YYYY, h:mm:ss a', 'UTC', 'Friday, January 10th 2020, 3:25:50 pm'],
    ['YYYYMMDD-HHmmss', 'Asia/Tokyo', '20200111-002550'],
    ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', 'UTC', '2020-01-10T15:25:50.123Z'],
    ['YYYY-MM-DDTHH:mm:ssZ', 'Europe/Berlin', '2020-01-10T16:25:50+01:00'],
    ['YY Q M Mo D DDD DDDD ddd dd d E', 'UTC', '20 1 1 1st 10 10 010 Fri Fr 5 5'],
    ['GGGG-[W]WW W', 'UTC', '2020-W02 2'],
    ['H HH hh h kk k A a m s SS S ZZ', 'America/St_Johns', '11 11 11 11 11 11 AM am 55 50 12 1 -0330'],
    ['X x', 'UTC', '1578669950 1578669950123'],
  ])('%s in %s', (format, zone, text) => {
    expect(formatDate(time, format, zone)).toBe(text);
  });

  test('the first days of a year belong to the last ISO week of the year before', () => {
    expect(formatDate(new Date('2021-01-03T00:00:00Z'), 'GGGG-WW')).toBe('2020-53');
  });

  test.each(['YYYYn', 'YYYY N', 'foo', '[open'])('%s has an unknown token', format => {
    expect(() => formatDate(time, format)).toThrow(`date format "${format}"`);
  });
});
