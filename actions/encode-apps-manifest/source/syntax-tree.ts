/** A value as it is written: with the offsets of its first character and of the one after its last. */
export type SyntaxNode = ScalarNode | ListNode | MapNode;

export interface Span {
  /** Offset in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: unknown;
  /** `plain` is YAML without quotes; `other` is a form that is not edited in place, such as a block of lines. */
  readonly style: 'double' | 'single' | 'plain' | 'other';
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly SyntaxNode[];
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** In order, repeated keys included. */
  readonly entries: readonly { readonly key: ScalarNode; readonly value: SyntaxNode }[];
}

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** The tree, or the faults that stand in its way. */
export type SyntaxResult = { readonly root: SyntaxNode } | { readonly faults: readonly SyntaxFault[] };

/** Lists and maps within each other; a list of apps has two levels. */
export const maximumDepth = 16;

/** One-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
