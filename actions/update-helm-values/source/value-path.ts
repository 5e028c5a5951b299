import { inputError } from '../../shared/runtime/errors.ts';

/** The way to a value: keys of maps and indexes of lists. */
export type ValuePath = readonly (string | number)[];

const plainKey = /^[^\s."'[\]=]+/;

/**
 * Parses `a.b[0].c` and `a."x.y".c`: keys with dots, spaces, quotes or brackets are quoted as in JSON.
 *
 * @throws ActionError of kind `input` that shows the character where the text goes wrong
 */
export function parseValuePath(text: string): ValuePath {
  const path: (string | number)[] = [];
  let at = 0;
  const refuse = (why: string) =>
    inputError(
      `"${text}" is not a path: ${why} at character ${at + 1}; allowed: keys joined by dots, [0] for the items of lists, "x.y" for keys with dots`,
    );
  while (at < text.length) {
    const rest = text.slice(at);
    const index = /^\[(0|[1-9]\d{0,8})\]/.exec(rest);
    if (index !== null) {
      path.push(Number(index[1]));
      at += index[0].length;
      continue;
    }
    if (path.length > 0) {
      if (rest[0] !== '.') throw refuse('a dot or an index is expected');
      at += 1;
    }
    const next = readKey(text.slice(at));
    if (next === undefined) throw refuse('a key is expected');
    path.push(next.key);
    at += next.length;
  }
  if (path.length === 0) throw refuse('a key is expected');
  return path;
}

function readKey(rest: string): { readonly key: string; readonly length: number } | undefined {
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0];
  if (quoted === undefined) {
    const key = plainKey.exec(rest)?.[0];
    return key === undefined ? undefined : { key, length: key.length };
  }
  try {
    return { key: String(JSON.parse(quoted)), length: quoted.length };
  } catch {
    return undefined;
  }
}

/** The text that `parseValuePath` reads back as the same path. */
export function formatValuePath(path: ValuePath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const key = plainKey.exec(part)?.[0] === part ? part : JSON.stringify(part);
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}

/** The way to a value in a file. */
export interface ValuePointer {
  /** Index of the document in the file. */
  readonly document: number;
  readonly path: ValuePath;
  /** The same way by position, which is the same in all versions of YAML, whatever the keys are read as. */
  readonly positions: readonly number[];
  /** One-based line of the key, or of the item of a list. */
  readonly line: number;
}
