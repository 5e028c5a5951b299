import { describe, expect, test } from '@jest/globals';
import { addProbes, findParts, partAt } from '../../../scripts/mutation/probes.mjs';
import { compile } from '../../../scripts/mutation/tree.mjs';

const source = `
const limit = 3;
export function size(value: string, extra = limit): string {
  if (value.length + extra > 5) return 'long';
  for (const letter of value) if (letter === 'x') continue; else void letter;
  const kind = value === '' ? 'empty' : value && 'some';
  return kind;
}
`;

let loaded = 0;
/** A module is loaded once for each address. */
const importCode = (code: string) => import(`data:text/javascript,${encodeURIComponent(code)}//${loaded++}`);

/** Runs the source with probes. */
async function load(text: string) {
  const parts = findParts(text).parts;
  const reached: number[] = [];
  Reflect.set(globalThis, '__reach', () => (id: number) => reached.push(id));
  const code = compile('a.ts', addProbes('a.ts', text, parts));
  const module = await importCode(code);
  Reflect.deleteProperty(globalThis, '__reach');
  const textsOf = () =>
    [...new Set(reached)].sort((a, b) => a - b).map(id => text.slice(parts[id]?.start, parts[id]?.end));
  return { size: module.size as (value: string, extra?: number) => string, textsOf };
}

describe('probes', () => {
  test('report the statements and expressions that ran, and change no result', async () => {
    const { size, textsOf } = await load(source);
    expect(textsOf()).toEqual([]);
    expect(size('')).toBe('empty');
    expect(textsOf()).toEqual([
      'limit',
      "if (value.length + extra > 5) return 'long';",
      "for (const letter of value) if (letter === 'x') continue; else void letter;",
      "const kind = value === '' ? 'empty' : value && 'some';",
      "'empty'",
      'return kind;',
    ]);
  });

  test('report bodies without braces', async () => {
    const { size, textsOf } = await load(source);
    expect(size('x', 0)).toBe('some');
    expect(textsOf()).toContain('continue;');
    expect(textsOf()).not.toContain('void letter;');
    expect(textsOf()).not.toContain('limit');
    expect(size('a long text')).toBe('long');
    expect(textsOf()).toContain("return 'long';");
  });

  test('need no listener', async () => {
    const code = compile('a.ts', addProbes('a.ts', source, findParts(source).parts));
    const { size } = await importCode(code);
    expect(size('aaaa')).toBe('long');
  });
});

describe('parts', () => {
  const { parts, topLevel } = findParts(source);
  /** The innermost part around a text of the source. */
  const around = (text: string) => partAt(parts, source.indexOf(text), source.indexOf(text) + text.length);

  test('are found from the outside in', () => {
    expect(around('const limit').id).toBe(0);
    expect(around("'some'").names).toEqual(new Set());
    expect(around('value.length').names).toEqual(new Set(['value', 'length', 'extra']));
    expect(() => partAt(parts, source.length, source.length + 1)).toThrow('no part contains');
  });

  test('at the top level know the names that they declare and use', () => {
    const [first] = findParts("import { a } from 'a';\nconst b = a + 1;").topLevel.slice(1);
    expect(first).toMatchObject({ declares: new Set(['b']), uses: new Set(['a']) });
    expect(topLevel.map(({ declares }) => [...declares])).toEqual([['limit'], ['size']]);
  });
});
