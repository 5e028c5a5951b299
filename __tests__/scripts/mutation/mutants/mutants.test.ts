import { describe, expect, test } from '@jest/globals';
import { findMutants } from '../../../../scripts/mutation/mutants/mutants.mjs';
import { applyEdits, fromBytes, toBytes } from '../../../../testing/syntax.mjs';

/** Every text that a mutant of the source has. */
function mutantsOf(text: string): string[] {
  const bytes = toBytes(text);
  return findMutants('a.ts', bytes).map(mutant => fromBytes(applyEdits(bytes, [mutant])));
}

describe('mutants of', () => {
  test.each([
    ['conditions', 'if (a) b;', ['if (true) b;', 'if (false) b;']],
    ['conditional expressions', 'const x = a ? b : c;', ['const x = true ? b : c;', 'const x = false ? b : c;']],
    ['loops, which end', 'while (a) b;', ['while (false) b;']],
    ['logical operators', 'x = a && b;', [';', 'x = a || b;']],
    ['comparisons', 'const x = a < b;', ['const x = a <= b;', 'const x = a >= b;']],
    ['equality', 'const x = a === b;', ['const x = a !== b;']],
    ['sums', 'const x = a + b;', ['const x = a - b;']],
    ['joined strings', "const x = a + 'b';", ["const x = a + '';"]],
    ['fallbacks', 'const x = a ?? b;', ['const x = a;', 'const x = b;']],
    ['negations', 'const x = !a;', ['const x = a;']],
    ['steps', 'a++;', ['a--;']],
    [
      'comparators, of which the sign counts',
      'f((a, b) => a < b ? -1 : 1);',
      [
        ';',
        'f((a, b) => true ? -1 : 1);',
        'f((a, b) => false ? -1 : 1);',
        'f((a, b) => a <= b ? -1 : 1);',
        'f((a, b) => a >= b ? -1 : 1);',
        'f((a, b) => a < b ? 1 : 1);',
      ],
    ],
    ['booleans', 'const x = true;', ['const x = false;']],
    ['numbers', 'const x = 1;', ['const x = 2;']],
    ['strings', "const x = 'a';", ["const x = '';"]],
    ['empty strings', "const x = '';", ["const x = 'mutant';"]],
    ['templates', 'const x = `a${b}`;', ['const x = ``;']],
    ['arrays', 'const x = [a];', ['const x = [];']],
    ['objects', 'const x = { a };', ['const x = {};']],
    ['optional members', 'const x = a?.b;', ['const x = a.b;']],
    ['optional elements', 'const x = a?.[b];', ['const x = a[b];']],
    ['optional calls', 'const x = a?.(b);', ['const x = a(b);']],
    ['methods with an opposite', 'const x = a.some(b);', ['const x = a.every(b);']],
    ['methods that can be left out', 'const x = a.trim();', ['const x = a;']],
    ['calls for their effect', 'a(b);', [';']],
    ['errors', 'throw a;', [';']],
    ['results of functions', 'const f = () => a(b);', ['const f = () => undefined;']],
    ['returned calls', 'function f() { return a(b); }', ['function f() { return undefined; }']],
    ['early ends', 'for (;;) continue;', ['for (;;) ;']],
  ])('%s', (_, text, expected) => {
    expect(mutantsOf(text)).toEqual(expected);
  });

  test.each([
    ['names of modules', "import a from 'b';"],
    ['names of modules that load later', "const x = await import('b');"],
    ['exports from modules', "export { a } from 'b';"],
    ['types', "type A = 'a' | 1 | true;"],
    ['type arguments', "let x: A<'a'>;"],
    ['names of fields', "let { 'a': b } = c;"],
    ['sentences', "let x: string = 'no such file';"],
    ['sentences with values', 'let x: string = `no ${a}`;'],
  ])('%s are not made', (_, text) => {
    expect(mutantsOf(text)).toEqual([]);
  });

  test('parts of sentences are made', () => {
    expect(mutantsOf('let x = `no ${a ?? b}`;')).toEqual(['let x = `no ${a}`;', 'let x = `no ${b}`;']);
  });

  test('text after characters of several bytes keeps its place', () => {
    expect(mutantsOf("// é…\nconst é = ['…', a];")).toEqual(['// é…\nconst é = [];', "// é…\nconst é = ['', a];"]);
  });
});

describe('a mutant', () => {
  test('is named by its line and the lines that it changes', () => {
    const [mutant] = findMutants('a.ts', toBytes('a;\n  const x =\n    !b;\n'));
    expect(mutant).toMatchObject({ file: 'a.ts', line: 3, kind: 'operator', before: '!b;', after: 'b;' });
  });

  test('over several lines is shown in one', () => {
    const [mutant] = findMutants('a.ts', toBytes('let x = {\n  a,\n  b,\n};\nc;'));
    expect(mutant).toMatchObject({ line: 1, before: 'let x = { a, b, };', after: 'let x = {};' });
  });
});
