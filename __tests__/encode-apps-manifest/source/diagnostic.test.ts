import { describe, expect, test } from '@jest/globals';
import {
  annotationAt,
  describeLocation,
  inputLocation,
  type ListDiagnostic,
  refuseDiagnostics,
} from '../../../actions/encode-apps-manifest/source/diagnostic.ts';
import { policyError } from '../../../actions/shared/runtime/errors.ts';

const inFile = (line: number, column: number) => ({ name: 'apps.json', file: 'apps.json', line, column });
const inText = (line: number, column: number) => ({ name: 'input "apps"', file: undefined, line, column });

test('a location is its name with what is known of the position', () => {
  expect(describeLocation(inFile(3, 12))).toBe('apps.json:3:12');
  expect(describeLocation(inText(3, 12))).toBe('input "apps":3:12');
  expect(describeLocation(inputLocation('resolved'))).toBe('input "resolved"');
});

test('an annotation is at a file only', () => {
  expect(annotationAt(inFile(3, 12), 'x')).toEqual({ title: 'x', file: 'apps.json', line: 3, column: 12 });
  expect(annotationAt({ ...inFile(3, 12), line: undefined, column: undefined }, 'x')).toEqual({
    title: 'x',
    file: 'apps.json',
  });
  expect(annotationAt(inText(3, 12), 'x')).toEqual({ title: 'x' });
});

describe('refuseDiagnostics', () => {
  const thrownBy = (diagnostics: readonly ListDiagnostic[], make?: typeof policyError): unknown => {
    try {
      refuseDiagnostics(diagnostics, make);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('throws nothing for none', () => expect(thrownBy([])).toBeUndefined());

  test('lists all on lines, with the position of the first and each fix once', () => {
    const error = thrownBy([
      { at: inFile(1, 2), message: 'a', fix: 'Mend it.' },
      { at: inFile(3, 4), message: 'b', fix: 'Mend it.' },
      { at: inFile(5, 6), message: 'c', fix: 'Remove it.' },
    ]);
    expect(error).toMatchObject({
      kind: 'input',
      message: 'apps.json:1:2: a\napps.json:3:4: b\napps.json:5:6: c',
      fix: 'Mend it.\nRemove it.',
      file: 'apps.json',
      line: 1,
      column: 2,
    });
  });

  test('has the kind of the given error, and no fix without one', () => {
    const error = thrownBy([{ at: inText(1, 2), message: 'a' }], policyError);
    expect(error).toMatchObject({ kind: 'policy', fix: undefined, file: undefined, line: undefined });
  });

  test('lists 50 and counts the rest', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ at: inText(index, 1), message: 'x', fix: `Fix ${index}.` }));
    const linesOf = (error: unknown, key: string) => String(Reflect.get(Object(error), key)).split('\n');
    expect(linesOf(thrownBy(many(50)), 'message')).toHaveLength(50);
    const error = thrownBy(many(53));
    expect(linesOf(error, 'message')).toHaveLength(51);
    expect(linesOf(error, 'message').at(-1)).toBe('and 3 more');
    expect(linesOf(error, 'fix')).toHaveLength(50);
  });
});
