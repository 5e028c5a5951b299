import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parse,
  parseAllDocuments,
  Scalar,
} from 'yaml';
import { maximumDepth, type ScalarNode, type SyntaxFault, type SyntaxNode, type SyntaxResult } from './syntax-tree.ts';

/** Reads one YAML 1.2 document with the offsets of everything in it. */
export function readYamlSyntax(text: string): SyntaxResult {
  const documents = parseAllDocuments<ParsedNode>(text, { uniqueKeys: false, prettyErrors: false });
  if (!Array.isArray(documents)) return { faults: [{ offset: 0, message: 'the text is empty' }] };
  const faults = documents.flatMap(document =>
    [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message: plain(message) })),
  );
  const second = documents[1];
  if (second !== undefined) {
    faults.push({ offset: second.range?.[0] ?? 0, message: 'a second document begins here; allowed is one' });
  }
  const [first] = documents;
  if (faults.length > 0 || first === undefined) return { faults };
  return convertDocument(first);
}

/** How YAML 1.1 reads a text, as PyYAML and others do: undefined when it does not parse. */
export function readYaml11(text: string): unknown {
  try {
    return parse(text, { version: '1.1' });
  } catch {
    return undefined;
  }
}

function convertDocument(document: Document.Parsed): SyntaxResult {
  const faults: SyntaxFault[] = [];
  const root = convert(document.contents, faults, 0);
  return faults.length > 0 ? { faults } : { root };
}

function convert(node: Node | null, faults: SyntaxFault[], depth: number): SyntaxNode {
  const [start, end] = node?.range ?? [0, 0];
  const refuse = (message: string): SyntaxNode => {
    faults.push({ offset: start, message });
    return { kind: 'scalar', value: null, style: 'other', start, end };
  };
  if (depth > maximumDepth) return refuse(`more than ${maximumDepth} levels of nesting`);
  if (isAlias(node)) return refuse('an alias (*name) is not taken here; write the value itself');
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map(item => convert(item as Node, faults, depth + 1)), start, end };
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => ({
      key: scalar(key as Node),
      value: convert(value as Node | null, faults, depth + 1),
    }));
    return { kind: 'map', entries, start, end };
  }
  return scalar(node);
}

function scalar(node: Node | null): ScalarNode {
  const [start, end] = node?.range ?? [0, 0];
  if (!isScalar(node)) return { kind: 'scalar', value: null, style: 'other', start, end };
  return { kind: 'scalar', value: node.value, style: styleOf(node), start, end };
}

function styleOf(node: Scalar): ScalarNode['style'] {
  if (node.type === Scalar.QUOTE_DOUBLE) return 'double';
  if (node.type === Scalar.QUOTE_SINGLE) return 'single';
  return node.type === Scalar.PLAIN ? 'plain' : 'other';
}

/** The parser quotes what it saw, which may hold a credential: the place is enough. */
function plain(message: string): string {
  return message.replace(/(?:"[^"]*"|: [^:]*:\/\/.*)/gs, '…');
}
