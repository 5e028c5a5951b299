import {
  type Document,
  isCollection,
  isMap,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ValuePointer } from './value-path.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

/** Start and end of a node in the text; parsed nodes always have them. */
export function rangeOf(node: Node): readonly [start: number, end: number] {
  if (!node.range) throw new Error('a node of a parsed document has no range');
  return [node.range[0], node.range[1]];
}

/** A node that a pointer leads to. */
export interface FoundNode {
  readonly node: unknown;
  /** The pair whose value the node is, unless it is an item of a list. */
  readonly pair: Pair<unknown, unknown> | undefined;
  /** The maps and lists around the node, outermost first. */
  readonly around: readonly (YAMLMap | YAMLSeq)[];
}

/** Follows the positions of a pointer, which fit the documents of both versions of YAML. */
export function findNode(documents: readonly YamlDocument[], { document, positions }: ValuePointer): FoundNode {
  let node: unknown = documents[document]?.contents;
  let pair: FoundNode['pair'];
  const around: (YAMLMap | YAMLSeq)[] = [];
  for (const position of positions) {
    if (!isCollection(node)) break;
    around.push(node);
    pair = isMap(node) ? node.items[position] : undefined;
    node = isSeq(node) ? node.items[position] : pair?.value;
  }
  return { node, pair, around };
}
