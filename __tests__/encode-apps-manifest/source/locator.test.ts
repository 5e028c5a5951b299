import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Locator } from '../../../actions/encode-apps-manifest/source/locator.ts';
import { cases } from '../../support/fuzzing.ts';

test('an offset has a one-based line and column', () => {
  const locator = new Locator({ name: 'apps.json', file: 'apps.json', text: 'ab\r\n\ncd' });
  const positions = [0, 1, 3, 4, 5, 6, 7].map(offset => {
    const { line, column } = locator.at(offset);
    return `${line}:${column}`;
  });
  expect(positions).toEqual(['1:1', '1:2', '1:4', '2:1', '3:1', '3:2', '3:3']);
  expect(locator.at(5)).toEqual({ name: 'apps.json', file: 'apps.json', line: 3, column: 1 });
});

test('it is the one that counting from the start gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '😀'), maxLength: 20 });
  fc.assert(
    fc.property(text, fc.nat(20), (source, offset) => {
      const before = source.slice(0, offset);
      const line = before.split('\n').length;
      const column = offset - (before.lastIndexOf('\n') + 1) + 1;
      fc.pre(offset <= source.length);
      expect(new Locator({ name: '', file: undefined, text: source }).at(offset)).toMatchObject({ line, column });
    }),
    { numRuns: cases(100) },
  );
});
