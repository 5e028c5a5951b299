import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readJsonSyntax } from '../../../actions/encode-apps-manifest/source/json-syntax.ts';
import type { SyntaxNode } from '../../../actions/encode-apps-manifest/source/syntax-tree.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

function plainValue(node: SyntaxNode): unknown {
  if (node.kind === 'list') return node.items.map(plainValue);
  if (node.kind === 'scalar') return node.value;
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), plainValue(value)]));
}

describe('readJsonSyntax', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = readJsonSyntax(text);
        expect('root' in result && plainValue(result.root)).toEqual(JSON.parse(text));
      }),
      { numRuns: cases(100) },
    );
  });

  test('refuses what JSON.parse refuses, and nothing else', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const character = fc.constantFrom(...'[]{},:"\\ \n10.-e/*#truefalsn\u0000u');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), characters => {
        const text = characters.join('');
        expect('root' in readJsonSyntax(text)).toBe(parses(text));
      }),
      { numRuns: cases() },
    );
  });

  test('knows the offsets of each value', () => {
    const text = '[\n  {"url": "a",\r\n   "branch" : "b"}\n]';
    const result = readJsonSyntax(text);
    const [first] = 'root' in result && result.root.kind === 'list' ? result.root.items : [];
    const branch = first?.kind === 'map' ? first.entries[1]?.value : undefined;
    expect(text.slice(branch?.start, branch?.end)).toBe('"b"');
  });

  test.each([
    ['[1, // two\n2]', 4, 'JSON has no comments'],
    ['[1, /* two */ 2]', 4, 'JSON has no comments'],
    ['# list\n[]', 0, 'JSON has no comments'],
    ['[1,]', 2, 'a comma before "]"'],
    ['{"a": 1,}', 7, 'a comma before "}"'],
    ["['a']", 1, '"\'" appears where a value is expected'],
    ['{a: 1}', 1, 'a key in double quotes is expected'],
    ['{"a" 12}', 5, '"1" appears where ":" is expected'],
    ['["a', 1, 'does not end on its line'],
    ['["\\x"]', 1, 'unknown \\ escape'],
    ['[1 2]', 3, '"," or "]"'],
    ['[', 1, 'the list ends'],
    ['[] []', 3, 'appears where the end is expected'],
    ['\ufeff[]', 0, 'appears where a value'],
    ['['.repeat(40), 17, 'levels of nesting'],
  ])('%j: an error at %i', (text, offset, message) => {
    const result = readJsonSyntax(text);
    const [error] = 'errors' in result ? result.errors : [];
    expect(error?.offset).toBe(offset);
    expect(error?.message).toContain(message);
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('16 levels of %s are allowed', (_, open, close) => {
    const nested = (levels: number) => readJsonSyntax(`${open.repeat(levels)}1${close.repeat(levels)}`);
    expect('root' in nested(16)).toBe(true);
    expect('root' in nested(17)).toBe(false);
  });
});

test('any text is a tree or has errors, and never crashes', async () => {
  const { refused } = await survives(
    damaged('[{"url": "a\\u0041", "b": [1.5e3, null, true]}]', '{"a":{"b":[[],{}]}}'),
    readJsonSyntax,
  );
  expect(refused).toBe(0);
});
