import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isScalar, parseAllDocuments, visit } from 'yaml';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import { parseYaml, readYamlFile } from '../../../actions/update-helm-values/source/yaml-file.ts';
import type { YamlDocument } from '../../../actions/update-helm-values/source/yaml-node.ts';
import { mapsIn, readValues } from '../../../actions/update-helm-values/source/yaml-value.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';
import { yamlTexts } from '../values-arbitraries.ts';

const read = (text: string) => readYamlFile(readTextFile('v.yaml', Buffer.from(text)));

describe('a file that cannot be edited', () => {
  test.each<[string, string, number, string]>([
    ['duplicate key', 'tag: v1\ntag: v2\n', 2, 'A key appears twice in one map'],
    ['duplicate key in braces', 'a:\n- {x: 1, y: 2, x: 3}\n', 2, 'A key appears twice in one map'],
    ['duplicate number', '1: a\n0x1: b\n', 2, 'A key appears twice in one map'],
    ['duplicate key in a key', '? {x: 1, x: 2}\n: y\n', 1, 'A key appears twice in one map'],
    ['not YAML', 'a: 1\n\ttag: [v1\n', 2, 'The file is not valid YAML'],
    ['not YAML in the second document', 'a: 1\n---\nb: [\n', 4, 'The file is not valid YAML'],
    ['template', 'a: 1\ntag: {{ .Values.tag }}\n', 2, 'The file is a template ("{{" outside quotes)'],
    ['template lines', '{{- if .x }}\ntag: v1\n{{- end }}\n', 1, 'The file is a template'],
    ['template with a key twice', 'tag: {{ x }}\ntag: v1\n', 2, 'The file is a template'],
    ['SOPS', 'tag: v1\nsops:\n  mac: ENC[x]\n', 3, 'The file is encrypted by SOPS'],
    ['SOPS in the second document', 'a: 1\n---\nsops: {mac: x}\n', 3, 'The file is encrypted by SOPS'],
  ])('%s', (_, text, line, message) => {
    const error = expect.objectContaining({
      kind: 'input',
      file: 'v.yaml',
      line,
      message: expect.stringContaining(message),
    });
    expect(() => read(text)).toThrow(error);
  });

  test('a syntax error has a column, and no second location in its message', () => {
    expect(() => read('a: 1\nb: "x" y\n')).toThrow(
      expect.objectContaining({ line: 2, column: 8, message: expect.not.stringMatching(/at line|\n/) }),
    );
  });
});

describe('a file that can be edited', () => {
  test.each([
    ['the same key in two maps', 'a: {x: 1}\nb: {x: 1}\n'],
    ['keys that only look alike', 'a: 1\nA: 2\n"1": 3\n1: 4\n'],
    ['a key that is a map, twice', '? {a: 1}\n: x\n? {a: 1}\n: y\n'],
    ['a template in quotes', 'a: "{{ .x }}"\n'],
    ['a template in a comment', 'a: 1 # {{ .x }}\n'],
    ['braces that are maps', 'a: { {x: 1}: y }\n'],
    ['a key sops without a signature', 'sops: {}\nb: 1\n'],
    ['a value sops', 'sops: mac\n'],
    ['a mac that is not under sops', 'a:\n  sops: {mac: x}\n'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(read(text).source.text).toBe(text));

  test('names the first alias of each anchor, in each document', () => {
    const { aliases } = read('a: &x 1\nb: &y 2\nc: [*x, *x]\n---\nd: &x 1\ne: *x\n');
    const found = aliases.map(map => [...map].map(([anchor, alias]) => [anchor, alias.range?.[0]]));
    expect(found).toEqual([[['x', 20]], [['x', 43]]]);
  });
});

test('a duplicate key is located where it begins', () => {
  expect(() => read('a: {x: 1, x: 2}\n')).toThrow(expect.objectContaining({ line: 1, column: 11 }));
});

test('a merge key is a key like any other in YAML 1.2', () => {
  const { yaml12 } = parseYaml('x: &x {a: 1}\n<<: *x\n');
  expect(yaml12[0]?.has('<<')).toBe(true);
});

test('the parser does not compare the keys of a map with each other', () => {
  const { yaml12, yaml11 } = parseYaml('a: 1\na: 2\n');
  expect([...yaml12, ...yaml11].map(({ errors }) => errors)).toEqual([[], []]);
});

function nodesOf(document: YamlDocument): unknown[] {
  const nodes: unknown[] = [];
  visit(document, {
    Node: (_, node) => {
      const { range, tag } = node;
      // The key << of YAML 1.1 is another symbol in each parse.
      const value = isScalar(node) && typeof node.value !== 'symbol' ? node.value : '<<';
      nodes.push(isScalar(node) ? [range, tag, value, node.source, node.type, node.anchor] : [range, tag]);
    },
  });
  return nodes;
}

test('both versions of YAML are what the parser makes of the text', () => {
  fc.assert(
    fc.property(yamlTexts, text => {
      const versions = parseYaml(text);
      for (const [version, documents] of [
        ['1.2', versions.yaml12],
        ['1.1', versions.yaml11],
      ] as const) {
        const parsed = parseAllDocuments(text, {
          version,
          merge: false,
          uniqueKeys: false,
          prettyErrors: false,
          logLevel: 'silent',
        });
        const expected = 'empty' in parsed ? [] : parsed;
        expect(documents.map(document => String(document.errors))).toEqual(
          expected.map(({ errors }) => String(errors)),
        );
        if (expected.some(({ errors }) => errors.length > 0)) continue;
        expect(documents.map(nodesOf)).toEqual(expected.map(nodesOf));
      }
    }),
    { numRuns: cases(1000) },
  );
});

test('any file is read with its values, or refused without a crash', async () => {
  const texts = [
    'a: &x {tag: v1}\nb:\n  <<: *x\n  image: "r/i:1" # c\n---\nc: |-\n  d\n',
    'x: {{ .Values.y }}\n',
    '? [a]\n: !!binary aGk=\n',
  ];
  const { taken, refused } = await survives(damaged(...texts), text =>
    readValues(read(text)).map(value => mapsIn(value)),
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
