import { describe, expect, test } from '@jest/globals';
import { checkZone } from '../../../../actions/shared/tags/rules/date-format.ts';
import { formatDate } from '../../../../actions/shared/tags/rules/date-text.ts';

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

  test.each([
    // Each first of January, and the days around it: en.wikipedia.org, "ISO week date".
    ['2005-01-01', '2004-W53-6'],
    ['2005-01-02', '2004-W53-7'],
    ['2005-12-31', '2005-W52-6'],
    ['2006-01-01', '2005-W52-7'],
    ['2006-01-02', '2006-W01-1'],
    ['2007-01-01', '2007-W01-1'],
    ['2007-12-30', '2007-W52-7'],
    ['2007-12-31', '2008-W01-1'],
    ['2008-01-01', '2008-W01-2'],
    ['2008-12-28', '2008-W52-7'],
    ['2008-12-29', '2009-W01-1'],
    ['2009-12-31', '2009-W53-4'],
    ['2010-01-03', '2009-W53-7'],
    ['2010-01-04', '2010-W01-1'],
    ['2021-01-03', '2020-W53-7'],
    ['2024-12-30', '2025-W01-1'],
  ])('%s is the day %s of ISO 8601', (day, week) => {
    for (const hour of ['00:00:00', '23:59:59']) {
      expect(formatDate(new Date(`${day}T${hour}Z`), 'GGGG-[W]WW-E')).toBe(week);
    }
  });

  test('the week is that of the day in the zone', () => {
    expect(formatDate(new Date('2024-12-29T23:00:00Z'), 'GGGG-[W]WW-E', 'Europe/Berlin')).toBe('2025-W01-1');
  });

  test.each([
    ['2026-03-01T00:00:00Z', 'DDDD DDD Do Mo Q', '060 60 1st 3rd 1'],
    ['2024-12-31T00:00:00Z', 'DDDD DDD Do Mo Q', '366 366 31st 12th 4'],
    ['2026-02-02T00:00:00Z', 'Do Mo', '2nd 2nd'],
    ['2026-04-03T00:00:00Z', 'Do Mo Q', '3rd 4th 2'],
    ['2026-11-11T00:00:00Z', 'Do Mo Q', '11th 11th 4'],
    ['2026-10-12T00:00:00Z', 'Do Mo Q', '12th 10th 4'],
    ['2026-07-13T00:00:00Z', 'Do Q', '13th 3'],
    ['2026-07-21T00:00:00Z', 'Do', '21st'],
    ['2026-07-22T00:00:00Z', 'Do', '22nd'],
    ['2026-07-23T00:00:00Z', 'Do', '23rd'],
    ['2026-07-20T00:00:00Z', 'Do', '20th'],
    [
      '2026-01-04T00:05:07.009Z',
      'd E dd H HH h hh k kk a A m mm s ss S SS SSS',
      '0 7 Su 0 00 12 12 24 24 am AM 5 05 7 07 0 00 009',
    ],
    ['2026-01-04T12:00:00Z', 'h hh k a A', '12 12 12 pm PM'],
    ['2026-01-04T13:00:00Z', 'h hh k a A', '1 01 13 pm PM'],
    ['0099-05-04T00:00:00Z', 'YYYY YY', '0099 99'],
  ])('%s as %j is %j', (at, format, text) => {
    expect(formatDate(new Date(at), format)).toBe(text);
  });

  test.each([
    ['Asia/Kolkata', '+05:30 +0530'],
    ['America/New_York', '-05:00 -0500'],
    ['Pacific/Chatham', '+13:45 +1345'],
    ['UTC', '+00:00 +0000'],
  ])('the offset of %s is %s', (zone, text) => {
    expect(formatDate(time, 'Z ZZ', zone)).toBe(text);
  });

  test('the names of months and days', () => {
    const months = Array.from({ length: 12 }, (_, month) => formatDate(new Date(Date.UTC(2026, month, 1)), 'MMMM MMM'));
    expect(months.join(', ')).toBe(
      'January Jan, February Feb, March Mar, April Apr, May May, June Jun, July Jul, August Aug, September Sep, October Oct, November Nov, December Dec',
    );
    const days = Array.from({ length: 7 }, (_, day) =>
      formatDate(new Date(Date.UTC(2026, 1, day + 1)), 'dddd ddd dd d E'),
    );
    expect(days.join(', ')).toBe(
      'Sunday Sun Su 0 7, Monday Mon Mo 1 1, Tuesday Tue Tu 2 2, Wednesday Wed We 3 3, Thursday Thu Th 4 4, Friday Fri Fr 5 5, Saturday Sat Sa 6 6',
    );
  });

  test('a time before 1970 keeps its milliseconds', () => {
    expect(formatDate(new Date('1969-12-31T23:59:59.250Z'), 'YYYY-MM-DDTHH:mm:ss.SSS', 'Europe/London')).toBe(
      '1970-01-01T00:59:59.250',
    );
  });

  test('only T and text in brackets are literal letters', () => {
    expect(formatDate(time, '[week] W, YYYYTMM[T]')).toBe('week 2, 2020T01T');
    expect(formatDate(time, '')).toBe('');
    expect(() => formatDate(time, 'YYYY nn')).toThrow('"nn" is not a token; write literal text in brackets, [nn]');
    expect(() => formatDate(time, 'YYYY]')).toThrow('"]" is not a token');
  });

  test('an unknown zone is an error that shows what a zone looks like', () => {
    expect(() => formatDate(time, 'YYYY', 'Mars')).toThrow('"Mars" is not a time zone; allowed: names such as UTC');
    expect(() => checkZone('Mars')).toThrow('is not a time zone');
    expect(() => checkZone('Asia/Tokyo')).not.toThrow();
  });

  test.each(['YYYYn', 'YYYY N', 'foo', '[open'])('%s has an unknown token', format => {
    expect(() => formatDate(time, format)).toThrow(`date format "${format}"`);
  });
});
