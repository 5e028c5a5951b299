import { describe, expect, test } from '@jest/globals';
import { insertKey } from '../../../actions/update-helm-values/edit/key-insertion.ts';
import { applyPatches } from '../../../actions/update-helm-values/edit/text-patch.ts';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import type { ValuePath } from '../../../actions/update-helm-values/source/value-path.ts';
import { readYamlFile } from '../../../actions/update-helm-values/source/yaml-file.ts';
import { pointerTo, readValues, valueOnPath } from '../../../actions/update-helm-values/source/yaml-value.ts';

interface Options {
  readonly path?: ValuePath;
  readonly insertAfter?: number | undefined;
}

/** Rows with all columns: Jest takes a parameter that a row does not fill for its callback. */
const filled = (rows: readonly (readonly [string, string, string, Options?])[]) =>
  rows.map(([first, second, third, options = {}]) => [first, second, third, options] as const);

function insert(text: string, options: Options = {}) {
  const { path = ['m'], insertAfter } = { insertAfter: 0, ...options };
  const file = readYamlFile(readTextFile('v.yaml', Buffer.from(text)));
  const map = readValues(file)
    .map(document => valueOnPath(document, path))
    .find(value => value !== undefined);
  if (map === undefined) throw new Error('the path is absent');
  const site = { pointer: pointerTo(file, map), slots: [], repository: undefined, insertAfter };
  return insertKey(file, site, 'tag', 'v2');
}

function inserted(text: string, options?: Options): string {
  const result = insert(text, options);
  if (result.kind === 'edit') return applyPatches(text, [result.edit.patch]);
  return result.kind === 'refused' ? `line ${result.line}: ${result.reason}` : result.kind;
}

describe('a key is inserted', () => {
  test.each(
    filled([
      ['on a line of its own', 'm:\n  r: x # c\n  p: 1\n', 'm:\n  r: x # c\n  tag: "v2"\n  p: 1\n'],
      ['after a later key', 'm:\n  r: x\n  p: 1\n', 'm:\n  r: x\n  p: 1\n  tag: "v2"\n', { insertAfter: 1 }],
      ['with the line end of the line', 'm:\r\n  r: x\r\n', 'm:\r\n  r: x\r\n  tag: "v2"\r\n'],
      ['at an end without a newline', 'm:\n  r: x', 'm:\n  r: x\n  tag: "v2"'],
      ['at an end without a newline, CRLF', 'm:\r\n  r: x', 'm:\r\n  r: x\r\n  tag: "v2"'],
      ['in an item of a list', 'm:\n- r: x\n- y\n', 'm:\n- r: x\n  tag: "v2"\n- y\n', { path: ['m', 0] }],
      ['in a document', 'r: x\n', 'r: x\ntag: "v2"\n', { path: [] }],
      ['in braces', 'm: { r: x }\n', 'm: { r: x, tag: "v2" }\n'],
      ['in braces before another key', 'm: {r: x, p: 1}\n', 'm: {r: x, tag: "v2", p: 1}\n'],
      ['after a quoted value', 'm: {r: "x"}\n', 'm: {r: "x", tag: "v2"}\n'],
    ]),
  )('%s', (_, before, after, options) => expect(inserted(before, options)).toBe(after));

  test('and the edit says where', () => {
    const edit = { document: 0, insertAfter: 1, path: ['m', 'tag'], key: 'tag', old: '', value: 'v2', positions: [0] };
    expect(insert('m:\n  a: 1\n  r: x\n', { insertAfter: 1 })).toMatchObject({
      edit: { ...edit, line: 3, addsLine: true },
    });
    expect(insert('m: {a: 1, r: x}\n', { insertAfter: 1 })).toMatchObject({
      edit: { ...edit, line: 1, addsLine: false },
    });
  });
});

describe('a key is not inserted', () => {
  test.each(
    filled([
      [
        'into a site without a map',
        'm: {r: x}\n',
        'line 1: there is no map to insert "tag" into',
        { insertAfter: undefined },
      ],
      ['into a value', 'x: 1\nm: y\n', 'line 2: there is no map to insert "tag" into'],
      [
        'into a map that an alias uses',
        'm: &m\n  r: x\ny: *m\n',
        'line 1: the value belongs to the anchor &m, which line 3 uses as well',
      ],
      ['after a map', 'm:\n  r: {a: 1}\n', 'line 1: "tag" cannot be inserted after "r"; add it to the file by hand'],
      ['after a value on several lines', 'm:\n  r: a\n    b\n', 'line 1: "tag" cannot be inserted after "r"'],
      ['after an empty value', 'm:\n  r:\n', 'line 1: "tag" cannot be inserted after "r"'],
      ['after a key that is a map', 'm:\n  ? {a: 1}\n  : x\n', 'line 1: "tag" cannot be inserted after "0"'],
    ]),
  )('%s', (_, text, reason, options) => expect(inserted(text, options)).toContain(reason));
});
