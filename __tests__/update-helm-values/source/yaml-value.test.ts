import { describe, expect, test } from '@jest/globals';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import { parseValuePath } from '../../../actions/update-helm-values/source/value-path.ts';
import { readYamlFile } from '../../../actions/update-helm-values/source/yaml-file.ts';
import {
  childAt,
  explainMissing,
  mapsIn,
  pointerTo,
  readValues,
  textOf,
  valueOnPath,
} from '../../../actions/update-helm-values/source/yaml-value.ts';

function read(text: string) {
  const file = readYamlFile(readTextFile('v.yaml', Buffer.from(text)));
  const documents = readValues(file);
  const at = (path: string, document = 0) => {
    const root = documents[document];
    return root && valueOnPath(root, parseValuePath(path));
  };
  return { file, documents, at };
}

describe('a value on a path', () => {
  const { file, at } = read('a:\n  - x: 1\n  -\n    "y.z": two\n? {k: v}\n: ignored\nb: {c: 3}\n---\nb: 4\n');

  test.each([
    ['a', 0, [0], 1],
    ['a[0]', 0, [0, 0], 2],
    ['a[1]."y.z"', 0, [0, 1, 0], 4],
    ['b.c', 0, [2, 0], 7],
    ['b', 1, [0], 9],
  ])('%s of document %i has positions and a line', (path, document, positions, line) => {
    const value = at(path, document);
    expect(value && pointerTo(file, value)).toEqual({ document, path: parseValuePath(path), positions, line });
  });

  test.each(['c', 'a[2]', 'a.x', 'a[0].x.y', 'b[0]', 'b.c.d'])('%s is absent', path => {
    expect(at(path)).toBeUndefined();
  });

  test('of a document has no path', () => {
    const { file: scalar, documents } = read('---\n--- text\n');
    expect(documents.map(document => pointerTo(scalar, document))).toEqual([
      { document: 0, path: [], positions: [], line: 1 },
      { document: 1, path: [], positions: [], line: 2 },
    ]);
  });
});

test('a list has no keys, and a map no indexes', () => {
  const { documents } = read('- a\n');
  const [list] = documents;
  expect(list && childAt(list, '0')).toBeUndefined();
  expect(list && childAt(list, 0)).toBeDefined();
  const [map] = read('0: a\n').documents;
  expect(map && childAt(map, 0)).toBeUndefined();
  expect(map && textOf(childAt(map, '0'))).toBe('a');
});

test('of two keys with one text, the first is the one that a path names', () => {
  const { documents, at } = read('1: a\n"1": b\n');
  expect(textOf(at('1'))).toBe('a');
  expect(documents[0]?.children.map(textOf)).toEqual(['a', 'b']);
});

test.each([
  ['v1', 'v1'],
  ['"a\\tb"', 'a\tb'],
  ['12345e7', '12345e7'],
  ['0x1F', '0x1F'],
  ['yes', 'yes'],
  ['true', 'true'],
  ['~', ''],
  ['', ''],
  ['{x: 1}', ''],
  ['[x]', ''],
])('the text of %s is "%s"', (written, text) => expect(textOf(read(`a: ${written}\n`).at('a'))).toBe(text));

test('maps are listed in the order of the file, each before those in it', () => {
  const { file, documents } = read('a: {b: {c: 1}}\nd:\n- {e: 1}\n- f\n');
  const maps = documents.flatMap(document => mapsIn(document));
  expect(maps.map(map => pointerTo(file, map).path)).toEqual([[], ['a'], ['a', 'b'], ['d', 0]]);
});

describe('a path that leads nowhere is explained', () => {
  test.each([
    ['a: 1\n', 'other', 'the top of the file has no key "other"; it has a'],
    [
      'services: {api: 1, web: 2}\n',
      'services.apo',
      '"services" has no key "apo" (did you mean "api"?); it has api, web',
    ],
    ['a: {}\n', 'a.b', '"a" has no key "b"; it has none'],
    ['a: [x, y]\n', 'a[2]', '"a" is a list of 2, without 2'],
    ['a: [x, y]\n', 'a.b', '"a" is a list of 2, without "b"'],
    ['a: 1\n', 'a.b.c', '"a" is a single value, without keys'],
    ['x: &x {b: 1}\na: *x\n', 'a.b', '"a" is an alias (*x), which paths do not follow'],
    ['- a\n', 'b', 'the top of the file is a list of 1, without "b"'],
    ['a: 1\n---\na: {b: {c: 1}}\n---\na: {b: 2}\n', 'a.b.other', '"a.b" has no key "other"; it has c'],
    ['', 'a', 'the file is empty'],
    ['# nothing\n', 'a', 'the file is empty'],
  ])('%j has no %s: %s', (text, path, reason) => {
    expect(explainMissing(read(text).documents, parseValuePath(path))).toBe(reason);
  });

  test('with at most twelve keys', () => {
    const text = Array.from({ length: 13 }, (_, index) => `k${index}: 1\n`);
    const explain = (lines: readonly string[]) => explainMissing(read(lines.join('')).documents, ['other']);
    expect(explain(text)).toMatch(/it has k0, .*, k11, …$/);
    expect(explain(text.slice(0, 12))).toMatch(/it has k0, .*, k11$/);
  });
});
