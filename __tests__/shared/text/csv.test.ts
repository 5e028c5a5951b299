import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CsvError, readCsvLine, writeCsvLine } from '../../../actions/shared/text/csv.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

describe('reads', () => {
  test.each([
    [
      'a,b',
      [
        { text: 'a', column: 1 },
        { text: 'b', column: 3 },
      ],
    ],
    [
      '"a,b",c',
      [
        { text: 'a,b', column: 2 },
        { text: 'c', column: 7 },
      ],
    ],
    ['"a""b"', [{ text: 'a"b', column: 2 }]],
    [
      ' a , "b" ',
      [
        { text: ' a ', column: 2 },
        { text: 'b', column: 7 },
      ],
    ],
    ['" a "', [{ text: ' a ', column: 2 }]],
    [
      'a,',
      [
        { text: 'a', column: 1 },
        { text: '', column: 3 },
      ],
    ],
    [
      '  ,b',
      [
        { text: '  ', column: 3 },
        { text: 'b', column: 4 },
      ],
    ],
    ['', [{ text: '', column: 1 }]],
    ['""', [{ text: '', column: 2 }]],
  ])('%j', (line, fields) => {
    expect(readCsvLine(line)).toEqual(fields);
  });
});

describe('refuses', () => {
  test.each([
    ['a"b', 'a double quote inside a field; put', 2],
    ['x,a"b,c', 'a double quote inside a field; put', 4],
    ['"a"b', 'text after a closing double quote; allowed: a comma', 4],
    ['"a" b,c', 'text after a closing double quote; allowed: a comma', 4],
    ['x,"a', 'a double quote that is never closed', 3],
    ['"', 'a double quote that is never closed', 1],
    ['"a""', 'a double quote that is never closed', 1],
  ])('%j', (line, message, column) => {
    expect(() => readCsvLine(line)).toThrow(CsvError);
    expect(() => readCsvLine(line)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(message), column }),
    );
  });
});

test('quotes a field only where it must', () => {
  const fields = ['type=image', 'name=a/b,c', 'x="', ' y', 'z ', 'one two', ''];
  expect(writeCsvLine(fields)).toBe('type=image,"name=a/b,c","x="""," y","z ",one two,');
});

test('any fields are read as they were written', () => {
  const character = fc.oneof(
    fc.constantFrom('"', ',', ' ', '\n', '\t', '='),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  const fields = fc.array(fc.string({ unit: character, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fields, written => {
      expect(readCsvLine(writeCsvLine(written)).map(({ text }) => text)).toEqual(written);
    }),
    { numRuns: cases(500) },
  );
});

test('any line is split, or refused with a column', async () => {
  const { taken, refused } = await survives(
    damaged('type=local,"dest=a b,c",x="y"', 'a, "b ""c""" ,,d'),
    readCsvLine,
    error => error instanceof CsvError && error.column > 0,
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
