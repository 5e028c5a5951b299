/** A value as it is written, with the offsets of its first character and of the one after its last. */
export type SyntaxNode = ScalarNode | ListNode | MapNode;

interface Span {
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

export interface SyntaxDiagnostic {
  readonly offset: number;
  readonly message: string;
}

/** The tree, or why there is none. */
export type SyntaxResult = { readonly root: SyntaxNode } | { readonly errors: readonly SyntaxDiagnostic[] };

/** Lists and maps within each other; a list of apps has two levels. */
export const maxDepth = 16;

/** Every string of a tree, keys included. */
export function stringsIn(node: SyntaxNode): string[] {
  if (node.kind === 'list') return node.items.flatMap(stringsIn);
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => [...stringsIn(key), ...stringsIn(value)]);
  return typeof node.value === 'string' ? [node.value] : [];
}
