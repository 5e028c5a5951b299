/** A place in a text. Both count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-]))/y;

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'end';

/**
 * Where a text stops being JSON (RFC 8259). `JSON.parse` names the place for some errors only, and quotes the text for the
 * others, which can be a file that no error may show.
 */
export function jsonErrorPosition(text: string): TextPosition {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    const next: Expected | undefined = match === null ? undefined : afterToken(match, expected, open);
    if (match === null || next === undefined) return positionAt(text, at + leadingSpace(text, at));
    expected = next;
    at = token.lastIndex;
  }
}

/** @param open the objects and lists around the token, which it changes */
function afterToken([, mark, string]: RegExpExecArray, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  const inside = open.at(-1);
  if (mark === ':') return expected === ':' ? 'value' : undefined;
  if (mark === ',') {
    if (expected !== 'end' || inside === undefined) return undefined;
    return inside === '{' ? 'key' : 'value';
  }
  if (mark === '}' || mark === ']') {
    const isEmpty = expected === (mark === '}' ? 'key or }' : 'value or ]');
    if (inside !== (mark === '}' ? '{' : '[') || (expected !== 'end' && !isEmpty)) return undefined;
    open.pop();
    return 'end';
  }
  if (string !== undefined && (expected === 'key' || expected === 'key or }')) return ':';
  if (expected !== 'value' && expected !== 'value or ]') return undefined;
  if (mark !== '{' && mark !== '[') return 'end';
  open.push(mark);
  return mark === '{' ? 'key or }' : 'value or ]';
}

function leadingSpace(text: string, at: number): number {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = at;
  return space.exec(text)?.[0].length ?? 0;
}

function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
