import { describe, expect, test } from '@jest/globals';
import type { QuoteStyle } from '../../../actions/update-helm-values/edit/quoting.ts';
import { editScalar } from '../../../actions/update-helm-values/edit/scalar-edit.ts';
import { applyPatches } from '../../../actions/update-helm-values/edit/text-patch.ts';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import type { ValuePath } from '../../../actions/update-helm-values/source/value-path.ts';
import { readYamlFile } from '../../../actions/update-helm-values/source/yaml-file.ts';
import { pointerTo, readValues, textOf, valueOnPath } from '../../../actions/update-helm-values/source/yaml-value.ts';

interface Options {
  readonly quote?: QuoteStyle;
  readonly value?: string;
  readonly path?: ValuePath;
  readonly document?: number;
}

/** Rows with all columns: Jest takes a parameter that a row does not fill for its callback. */
const filled = (rows: readonly (readonly [string, string, Options?])[]) =>
  rows.map(([first, second, options = {}]) => [first, second, options] as const);

function edit(text: string, { quote = 'auto', value = 'v2', path = ['tag'], document = 0 }: Options = {}) {
  const file = readYamlFile(readTextFile('v.yaml', Buffer.from(text)));
  const root = readValues(file)[document];
  const found = root && valueOnPath(root, path);
  if (found === undefined) throw new Error('the path is absent');
  const slot = { role: 'tag', key: String(path.at(-1)), text: textOf(found), pointer: pointerTo(file, found) } as const;
  return editScalar(file, slot, value, quote);
}

/** The text after the edit, or why there is none. */
function edited(text: string, options?: Options): string {
  const result = edit(text, options);
  if (result.kind === 'edit') return applyPatches(text, [result.edit.patch]);
  return result.kind === 'unchanged' ? 'unchanged' : `line ${result.line}: ${result.reason}`;
}

describe('a value is replaced', () => {
  test.each(
    filled([
      ['tag: v1\n', 'tag: v2\n'],
      ['tag:   v1   # c\n', 'tag:   v2   # c\n'],
      ['tag:\n  v1\n', 'tag:\n  v2\n'],
      ["tag: 'v1'\n", "tag: 'v2'\n"],
      ['tag: "v\\u0031"\n', 'tag: "v2"\n'],
      ['tag: 1.10\n', 'tag: "v2"\n'],
      ['tag: yes\n', 'tag: "v2"\n'],
      ['tag: 0o7\n', 'tag: "v2"\n'],
      ['tag: ~\n', 'tag: "v2"\n'],
      ['tag: 1.10\n', 'tag: v2\n', { quote: 'keep' }],
      ['tag: v1\n', 'tag: "v2"\n', { quote: 'always' }],
      ['tag: &t v1\n', 'tag: &t v2\n'],
      ['tag: !!str 1\n', 'tag: !!str v2\n'],
      ['tag: !!str v1\n', 'tag: !!str v2\n'],
      ['x: {tag: v1}\n', 'x: {tag: v2}\n', { path: ['x', 'tag'] }],
      ['x: [v0, v1]\n', 'x: [v0, v2]\n', { path: ['x', 1] }],
      ['tag: v1\n---\ntag: v1\n', 'tag: v1\n---\ntag: v2\n', { document: 1 }],
      ['? {a: 1}\n: x\ntag: v1\n', '? {a: 1}\n: x\ntag: v2\n'],
    ]),
  )('%j becomes %j', (before, after, options) => expect(edited(before, options)).toBe(after));
});

describe('an empty value is filled', () => {
  test.each(
    filled([
      ['tag:\n', 'tag: "v2"\n'],
      ['tag:', 'tag: "v2"'],
      ['tag: # c\n', 'tag: "v2" # c\n'],
      ['tag:   \nx: 1\n', 'tag: "v2"   \nx: 1\n'],
      ['tag :\n', 'tag : "v2"\n'],
      ['x: {tag: }\n', 'x: {tag: "v2" }\n', { path: ['x', 'tag'] }],
      ['tag: ""\n', 'tag: "v2"\n'],
      ["tag: ''\n", "tag: 'v2'\n"],
    ]),
  )('%j becomes %j', (before, after, options) => expect(edited(before, options)).toBe(after));
});

test('what both versions of YAML read already is not written', () => {
  expect(edited('tag: v2\n')).toBe('unchanged');
  expect(edited('tag: "v2"\n', { quote: 'always' })).toBe('unchanged');
  expect(edited('tag: yes\n', { value: 'yes' })).toBe('tag: "yes"\n');
  expect(edited('tag: 12345e7\n', { value: '12345e7' })).toBe('tag: "12345e7"\n');
});

test('an edit says where it is and what must be read there', () => {
  expect(edit('x:\n- tag:\n    v1\n', { path: ['x', 0, 'tag'] })).toEqual({
    kind: 'edit',
    edit: {
      patch: { start: 14, end: 16, text: 'v2' },
      document: 0,
      positions: [0, 0, 0],
      insertAfter: undefined,
      path: ['x', 0, 'tag'],
      key: 'tag',
      old: 'v1',
      value: 'v2',
      line: 3,
      addsLine: false,
    },
  });
});

describe('a value is refused', () => {
  test.each(
    filled([
      ['x: &v v1\ntag: *v\n', 'line 2: "tag" is an alias (*v); write its value out, or name the anchored value'],
      [
        'tag: &v v1\nx: *v\n',
        'line 1: the value belongs to the anchor &v, which line 2 uses as well; an edit would change both',
      ],
      [
        'a: &a\n  tag: v1\nb: *a\n',
        'line 2: the value belongs to the anchor &a, which line 3 uses',
        { path: ['a', 'tag'] },
      ],
      ['a: &a\n- tag: v1\nb: *a\n', 'line 2: the value belongs to the anchor &a', { path: ['a', 0, 'tag'] }],
      ['? tag\n', 'line 1: "tag" has no colon after it; write "tag: ..."'],
      ['x: 1\ntag: {a: b}\n', 'line 2: "tag" is a map or a list, and a single value is expected'],
      ['tag: [a]\n', 'line 1: "tag" is a map or a list'],
      ['tag: !!int 1\n', 'line 1: the value of "tag" has the type !!int; remove the type'],
      ['tag: !x v1\n', 'line 1: the value of "tag" has the type !x; remove the type'],
      ['tag: |\n  v1\n', 'line 1: the value of "tag" takes several lines; write it on one'],
      ['tag: >\n  v1\n', 'line 1: the value of "tag" takes several lines'],
      ['tag: |', 'line 1: the value of "tag" takes several lines'],
      ['tag: v1\n  v2\n', 'line 1: the value of "tag" takes several lines'],
      ['tag: &x\n', 'line 1: the empty value of "tag" has an anchor or a type; remove it'],
      ['tag: !!str\n', 'line 1: the empty value of "tag" has an anchor or a type; remove it'],
      ['- a\n-\n', 'line 2: the empty value of "1" has no colon; write it out', { path: [1] }],
    ]),
  )('%j: %s', (text, reason, options) => expect(edited(text, options)).toContain(reason));

  test('but not for an anchor of another document, or one that no alias uses', () => {
    expect(edited('tag: &v v1\n---\na: &v 1\nb: *v\n')).toBe('tag: &v v2\n---\na: &v 1\nb: *v\n');
  });
});
