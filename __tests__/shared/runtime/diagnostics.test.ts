import { describe, expect, test } from '@jest/globals';
import {
  DiagnosticError,
  describeDiagnostic,
  diagnosticError,
  diagnosticsError,
  diagnosticsOf,
  parseAt,
  parseEach,
  parseLines,
} from '../../../actions/shared/runtime/diagnostics.ts';
import { inputError, serviceError } from '../../../actions/shared/runtime/errors.ts';

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test.each([
  [{ message: 'm' }, 'Input "x": m'],
  [{ message: 'm', line: 3 }, 'Input "x", line 3: m'],
  [{ message: 'm', line: 3, column: 5 }, 'Input "x", line 3, column 5: m'],
  [{ message: 'm', column: 5 }, 'Input "x", column 5: m'],
])('%j is described as %s', (diagnostic, text) => {
  expect(describeDiagnostic('Input "x"', diagnostic)).toBe(text);
});

test('the message of an error has the locations of its diagnostics', () => {
  const error = new DiagnosticError([{ message: 'a', line: 2 }, { message: 'b' }]);
  expect(error.message).toBe('line 2: a\nb');
});

describe('diagnosticsOf', () => {
  test('takes an error of kind input with its fix', () => {
    expect(diagnosticsOf(inputError('wrong.', { fix: 'Do this.' }))).toEqual([{ message: 'wrong. Do this.' }]);
    expect(diagnosticsOf(inputError('wrong.'))).toEqual([{ message: 'wrong.' }]);
  });

  test.each([[serviceError('down')], [new TypeError('bug')]])('throws %s again', error => {
    expect(thrownBy(() => diagnosticsOf(error))).toBe(error);
  });
});

describe('parsers of parts', () => {
  const number = (text: string): number => {
    if (/^\d+$/.test(text)) return Number(text);
    throw diagnosticError(`"${text}" is not a number`, 1);
  };

  test('parseEach returns all values or all errors', () => {
    expect(parseEach(['1', '2'], number)).toEqual([1, 2]);
    expect(diagnosticsOf(thrownBy(() => parseEach(['1', 'a', 'b'], number)))).toEqual([
      { message: '"a" is not a number', column: 1 },
      { message: '"b" is not a number', column: 1 },
    ]);
  });

  test('parseLines counts empty lines and comments, and leaves them out', () => {
    expect(parseLines(' 1 \r\n\n# 2\n3', line => line)).toEqual([
      { number: 1, text: '1' },
      { number: 4, text: '3' },
    ]);
    expect(() => parseLines('1\n\n#\na', ({ text }) => number(text))).toThrow('line 4, column 1: "a" is not a number');
  });

  test('parseAt sets the location that it knows', () => {
    expect(parseAt({ column: 9 }, () => number('7'))).toBe(7);
    expect(() => parseAt({ column: 9 }, () => number('a'))).toThrow('column 9: "a" is not a number');
  });
});

test('the diagnostics of an input are one error, in the order of their lines', () => {
  const error = diagnosticsError('tags', [
    { message: 'second', line: 2 },
    { message: 'first', line: 1 },
    { message: 'generated' },
  ]);
  expect(error).toMatchObject({
    kind: 'input',
    message: 'Input "tags": generated\nInput "tags", line 1: first\nInput "tags", line 2: second',
  });
});
