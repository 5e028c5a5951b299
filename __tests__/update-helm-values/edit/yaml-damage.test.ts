import { describe, expect, test } from '@jest/globals';
import { findYamlDamage } from '../../../actions/update-helm-values/edit/yaml-damage.ts';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import { readYamlFile } from '../../../actions/update-helm-values/source/yaml-file.ts';
import { editAt } from '../values-cases.ts';

type Edit = ReturnType<typeof editAt>;

const damage = (old: string, now: string, edits: readonly Edit[]) =>
  findYamlDamage(readYamlFile(readTextFile('v.yaml', Buffer.from(old))), now, edits);

const tag = (value: string, changes: Partial<Edit> = {}) =>
  editAt({ positions: [0], key: 'tag', value, line: 1, ...changes });

describe('an edit that does what it says', () => {
  test.each<[string, string, string, readonly Edit[]]>([
    ['replaces a value', 'tag: v1\nb: 1\n', 'tag: v2\nb: 1\n', [tag('v2')]],
    ['replaces the item of a list', '- a\n- b\n', '- a\n- c\n', [tag('c', { positions: [1], line: 2 })]],
    ['in the second document', 'a: 1\n---\nb: v1\n', 'a: 1\n---\nb: v2\n', [tag('v2', { document: 1, line: 3 })]],
    [
      'inserts a key',
      'm:\n  r: x\n  z: 1\n',
      'm:\n  r: x\n  tag: "v2"\n  z: 1\n',
      [tag('v2', { positions: [0], insertAfter: 0, line: 2, addsLine: true })],
    ],
    [
      'replaces and inserts in one map',
      '{a: v1, b: 1}\n',
      '{a: v2, tag: "v2", b: 1}\n',
      [tag('v2'), tag('v2', { positions: [], insertAfter: 0 })],
    ],
    [
      'among merge keys',
      'x: &x {a: 1}\ntag: v1\nb:\n  <<: *x\n',
      'x: &x {a: 1}\ntag: v2\nb:\n  <<: *x\n',
      [tag('v2', { positions: [1], line: 2 })],
    ],
    [
      'among dates, bytes and aliases',
      'tag: v1\nd: 2024-01-01\nb: !!binary aGk=\nx: &x 1\ny: *x\nn: .nan\n',
      'tag: v2\nd: 2024-01-01\nb: !!binary aGk=\nx: &x 1\ny: *x\nn: .nan\n',
      [tag('v2')],
    ],
  ])('%s', (_, old, now, edits) => expect(damage(old, now, edits)).toBeUndefined());
});

describe('damage is found', () => {
  test.each<[string, string, string, readonly Edit[], string]>([
    [
      'another value',
      'tag: v1\nb: 1\n',
      'tag: v2\nb: 2\n',
      [tag('v2')],
      'read as YAML 1.1, another value would change',
    ],
    ['another key', 'tag: v1\nb: 1\n', 'tag: v2\nc: 1\n', [tag('v2')], 'another value would change'],
    [
      'a value that is another for YAML 1.1',
      'tag: v1\n',
      'tag: yes\n',
      [tag('yes')],
      'read as YAML 1.1, "tag" would be true instead of "yes"',
    ],
    [
      'a value that is another for YAML 1.2',
      'tag: v1\n',
      'tag: 0o7\n',
      [tag('0o7')],
      'read as YAML 1.2, "tag" would be 7 instead of "0o7"',
    ],
    ['a value that became a map', 'tag: v1\n', 'tag: {}\n', [tag('v2')], '"tag" would be undefined instead of "v2"'],
    ['another document', 'tag: v1\n', 'tag: v2\n---\nx: 1\n', [tag('v2')], 'the number of documents changed'],
    [
      'a merge key that becomes a string',
      'x: &x {a: 1}\ntag: v1\nb:\n  <<: *x\n',
      'x: &x {a: 1}\ntag: v2\nb:\n  "<<": *x\n',
      [tag('v2', { positions: [1], line: 2 })],
      'another value would change',
    ],
    ['a list that grows', 'tag: v1\nl: [1]\n', 'tag: v2\nl: [1, 2]\n', [tag('v2')], 'a list would change its length'],
    ['an item of a list', 'tag: v1\nl: [1, 2]\n', 'tag: v2\nl: [1, 3]\n', [tag('v2')], 'another value would change'],
    ['a map that grows', 'tag: v1\n', 'tag: v2\nx: 1\n', [tag('v2')], 'a map would change its keys'],
    [
      'a map that becomes a list',
      'tag: v1\nm: {a: 1}\n',
      'tag: v2\nm: [a]\n',
      [tag('v2')],
      'another value would change',
    ],
    ['a key without a value', 'tag: v1\n? a\n', 'tag: v2\na: {x: 1}\n', [tag('v2')], 'another value would change'],
    [
      'an alias',
      'tag: v1\na: &a 1\nb: &b 1\nc: *a\n',
      'tag: v2\na: &a 1\nb: &b 1\nc: *b\n',
      [tag('v2')],
      'an alias would change',
    ],
    ['an anchor', 'tag: v1\na: &a 1\n', 'tag: v2\na: &b 1\n', [tag('v2')], 'another value would change'],
    ['a type', 'tag: v1\na: !!str 1\n', 'tag: v2\na: !x 1\n', [tag('v2')], 'another value would change'],
    [
      'a number that is written otherwise',
      'tag: v1\na: 1.0\n',
      'tag: v2\na: 1.00\n',
      [tag('v2')],
      'another value would change',
    ],
    ['a syntax error', 'tag: v1\n', 'tag: "v2\n', [tag('v2')], 'it would not be valid: Missing closing'],
    ['a comment', 'tag: v1\n# a\n', 'tag: v2\n# b\n', [tag('v2')], 'line 2 would change unexpectedly'],
    [
      'a key that is inserted elsewhere',
      '{a: 1, b: 2}\n',
      '{a: 1, b: 2, tag: "v2"}\n',
      [tag('v2', { positions: [], insertAfter: 0 })],
      '"tag" would not be read back',
    ],
    [
      'a key that is inserted with another value',
      '{a: 1}\n',
      '{a: 1, tag: "v3"}\n',
      [tag('v2', { positions: [], insertAfter: 0 })],
      '"tag" would not be read back',
    ],
    [
      'a key that is inserted under another name',
      '{a: 1}\n',
      '{a: 1, tags: "v2"}\n',
      [tag('v2', { positions: [], insertAfter: 0 })],
      '"tag" would not be read back',
    ],
    [
      'a key that is not inserted',
      '{a: 1}\n',
      '{a: 1 }\n',
      [tag('v2', { positions: [], insertAfter: 0 })],
      'a map would change its keys',
    ],
    [
      'a value next to an inserted key',
      '{a: 1, b: 2}\n',
      '{a: 1, tag: "v2", b: 3}\n',
      [tag('v2', { positions: [], insertAfter: 0 })],
      'another value would change',
    ],
    [
      'an edit in another document',
      'a: v1\n---\nb: v1\n',
      'a: v2\n---\nb: v1\n',
      [tag('v2', { document: 1, line: 3 })],
      'another value would change',
    ],
  ])('%s', (_, old, now, edits, message) => expect(damage(old, now, edits)).toContain(message));
});
