import { describe, expect, test } from '@jest/globals';
import { stringsIn } from '../../../actions/encode-apps-manifest/source/syntax-tree.ts';
import { readYaml11, readYamlSyntax } from '../../../actions/encode-apps-manifest/source/yaml-syntax.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

const rootOf = (text: string) => {
  const result = readYamlSyntax(text);
  return 'root' in result ? result.root : undefined;
};

describe('the tree of YAML', () => {
  test('has the offsets and styles of what is written', () => {
    const text = '- url: "a" # x\n  branch: \'b\'\n  name: c\n  commit: |\n    d\n- {}\n- []\n-\n';
    const root = rootOf(text);
    const [first, ...rest] = root?.kind === 'list' ? root.items : [];
    const entries = first?.kind === 'map' ? first.entries : [];
    expect(
      entries.map(({ key, value }) => [
        key.value,
        text.slice(key.start, key.end),
        value.kind === 'scalar' && [value.style, value.value, text.slice(value.start, value.end)],
      ]),
    ).toEqual([
      ['url', 'url', ['double', 'a', '"a"']],
      ['branch', 'branch', ['single', 'b', "'b'"]],
      ['name', 'name', ['plain', 'c', 'c']],
      ['commit', 'commit', ['other', 'd\n', '|\n    d\n']],
    ]);
    expect(rest).toMatchObject([
      { kind: 'map', entries: [] },
      { kind: 'list', items: [] },
      { kind: 'scalar', value: null },
    ]);
  });

  test('keeps repeated keys, and gives keys that are no scalar no value', () => {
    const root = rootOf('- a: 1\n  a: 2\n  ? [x]\n  : 3\n');
    const [first] = root?.kind === 'list' ? root.items : [];
    expect(first?.kind === 'map' && first.entries.map(({ key }) => key.value)).toEqual(['a', 'a', null]);
  });

  test('gives every string, keys included', () => {
    const root = rootOf('- url: a\n  n: 1\n  list: [b, {c: d}]\n');
    expect(root === undefined ? [] : stringsIn(root)).toEqual(['url', 'a', 'n', 'list', 'b', 'c', 'd']);
  });
});

describe('an error of YAML', () => {
  test.each([
    ['', 0, 'the list is empty'],
    ['# apps follow\n', 0, 'the list is empty'],
    ['- &a x\n- *a\n', 9, 'aliases (*name) are not allowed'],
    ['- a\n---\n- b\n', 4, 'a second document starts here'],
    ['- !x a\n', 2, 'Unresolved tag'],
    [`${'['.repeat(20)}${']'.repeat(20)}`, 17, 'more than 16 levels of nesting'],
    ['- a: b: c\n', 5, ''],
  ])('%j at %i', (text, offset, message) => {
    const result = readYamlSyntax(text);
    const [error] = 'errors' in result ? result.errors : [];
    expect(error?.offset).toBe(offset);
    expect(error?.message).toContain(message);
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{a: ', '}'],
  ])('16 levels of %s are allowed', (_, open, close) => {
    const nested = (levels: number) => rootOf(`${open.repeat(levels)}1${close.repeat(levels)}`);
    expect(nested(16)).toBeDefined();
    expect(nested(17)).toBeUndefined();
  });

  test.each([
    ['- "https://me:token@host/x" y\n', 'token'],
    ['- url: https://me:token@host/x: y\n', 'token'],
    ['- %https://me:token@host\n', 'token'],
  ])('of %j does not quote the source', (text, secret) => {
    const result = readYamlSyntax(text);
    const messages = 'errors' in result ? result.errors.map(({ message }) => message) : [];
    expect(messages).not.toEqual([]);
    expect(messages.join('\n')).not.toContain(secret);
  });
});

test('YAML 1.1 is read as such, and undefined when it does not parse', () => {
  expect(readYaml11('- no\n- 1_0\n')).toEqual([false, 10]);
  expect(readYaml11('- [')).toBeUndefined();
});

test('any text is a tree or has errors, and never crashes', async () => {
  const texts = [
    '- url: "a" # x\n  branch: \'b\'\n  c: &d !!str |\n    e\n- *d\n',
    '{"url": [1, ~, .inf], ? x : y}\n---\n',
    'a: <<: *b',
  ];
  const { refused } = await survives(damaged(...texts), text => {
    readYaml11(text);
    return readYamlSyntax(text);
  });
  expect(refused).toBe(0);
});
