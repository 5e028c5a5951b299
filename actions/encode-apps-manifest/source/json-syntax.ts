import { maxDepth, type ScalarNode, type SyntaxDiagnostic, type SyntaxNode, type SyntaxResult } from './syntax-tree.ts';

/**
 * Reads JSON (RFC 8259) with the offsets of everything in it, which `JSON.parse` does not report. Strict: no comments, no
 * trailing commas, no byte order mark.
 */
export function readJsonSyntax(text: string): SyntaxResult {
  try {
    return { root: new JsonReader(text).readDocument() };
  } catch (error) {
    if (error instanceof JsonError) return { errors: [error.diagnostic] };
    throw error;
  }
}

class JsonError extends Error {
  readonly diagnostic: SyntaxDiagnostic;

  constructor(offset: number, message: string) {
    super(message);
    this.diagnostic = { offset, message };
  }
}

const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const literalPattern = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readDocument(): SyntaxNode {
    const root = this.#readValue(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#unexpected('the end');
    return root;
  }

  #readValue(depth: number): SyntaxNode {
    this.#skipSpace();
    if (depth > maxDepth) throw new JsonError(this.#at, `more than ${maxDepth} levels of nesting`);
    const character = this.#text[this.#at];
    if (character === '[') return this.#readList(depth);
    if (character === '{') return this.#readMap(depth);
    if (character === '"') return this.#readString();
    const start = this.#at;
    const literal = this.#match(literalPattern);
    if (literal === undefined) throw this.#unexpected('a value');
    return { kind: 'scalar', value: JSON.parse(literal), style: 'plain', start, end: this.#at };
  }

  #readList(depth: number): SyntaxNode {
    const start = this.#at++;
    const items: SyntaxNode[] = [];
    this.#readItems(']', () => items.push(this.#readValue(depth + 1)));
    return { kind: 'list', items, start, end: this.#at };
  }

  #readMap(depth: number): SyntaxNode {
    const start = this.#at++;
    const entries: { key: ScalarNode; value: SyntaxNode }[] = [];
    this.#readItems('}', () => {
      if (this.#text[this.#at] !== '"') throw this.#unexpected('a key in double quotes');
      const key = this.#readString();
      this.#skipSpace();
      if (this.#text[this.#at] !== ':') throw this.#unexpected('":"');
      this.#at++;
      entries.push({ key, value: this.#readValue(depth + 1) });
    });
    return { kind: 'map', entries, start, end: this.#at };
  }

  #readItems(close: ']' | '}', readItem: () => void): void {
    this.#skipSpace();
    if (this.#text[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      readItem();
      this.#skipSpace();
      const character = this.#text[this.#at];
      if (character !== ',' && character !== close) throw this.#unexpected(`"," or "${close}"`);
      const comma = this.#at++;
      if (character === close) return;
      this.#skipSpace();
      if (this.#text[this.#at] === close)
        throw new JsonError(comma, `a comma before "${close}" is not JSON; remove it`);
    }
  }

  #readString(): ScalarNode {
    const start = this.#at;
    const token = this.#match(stringPattern);
    if (token === undefined) {
      throw new JsonError(start, 'this string does not end on its line, or contains an unknown \\ escape');
    }
    return { kind: 'scalar', value: JSON.parse(token), style: 'double', start, end: this.#at };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && ' \t\r\n'.includes(this.#text.charAt(this.#at))) this.#at++;
  }

  #unexpected(wanted: string): JsonError {
    const found = this.#text[this.#at];
    if (found === undefined) return new JsonError(this.#at, `the list ends where ${wanted} is expected`);
    const isComment = found === '#' || (found === '/' && '/*'.includes(this.#text.charAt(this.#at + 1) || ' '));
    if (isComment) {
      return new JsonError(
        this.#at,
        'JSON has no comments, and bench refuses them; remove it, or keep the list as YAML',
      );
    }
    return new JsonError(this.#at, `${JSON.stringify(found)} appears where ${wanted} is expected`);
  }
}
