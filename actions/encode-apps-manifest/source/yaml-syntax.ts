import {
  type Document,
  type ErrorCode,
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
import { maxDepth, type ScalarNode, type SyntaxDiagnostic, type SyntaxNode, type SyntaxResult } from './syntax-tree.ts';

/** Reads one YAML 1.2 document with the offsets of everything in it. */
export function readYamlSyntax(text: string): SyntaxResult {
  const documents: Document.Parsed[] = [
    ...parseAllDocuments<ParsedNode>(text, { uniqueKeys: false, prettyErrors: false }),
  ];
  const [first, second] = documents;
  if (first === undefined) return { errors: [{ offset: 0, message: 'the list is empty' }] };
  const errors = documents.flatMap(document =>
    [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
      offset: pos[0],
      message: withoutQuotedText(code, message),
    })),
  );
  if (second !== undefined) {
    errors.push({ offset: second.range[0], message: 'a second document starts here; only one is allowed' });
  }
  return errors.length > 0 ? { errors } : convertDocument(first);
}

/** What YAML 1.1 makes of a text, as PyYAML and others read it; undefined when it does not parse. */
export function readYaml11(text: string): unknown {
  try {
    return parse(text, { version: '1.1' });
  } catch {
    return undefined;
  }
}

function convertDocument(document: Document.Parsed): SyntaxResult {
  const errors: SyntaxDiagnostic[] = [];
  const root = convert(document.contents, errors, 0);
  return errors.length > 0 ? { errors } : { root };
}

function convert(node: Node | null, errors: SyntaxDiagnostic[], depth: number): SyntaxNode {
  const [start, end] = node?.range ?? [0, 0];
  const refuse = (message: string): SyntaxNode => {
    errors.push({ offset: start, message });
    return { kind: 'scalar', value: null, style: 'other', start, end };
  };
  if (depth > maxDepth) return refuse(`more than ${maxDepth} levels of nesting`);
  if (isAlias(node)) return refuse('aliases (*name) are not allowed; write the value itself');
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map(item => convert(item as Node, errors, depth + 1)), start, end };
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => ({
      key: scalar(key as Node),
      value: convert(value as Node | null, errors, depth + 1),
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

/** Messages whose text ends in, or contains, what is written. */
const quotingMessages: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DIRECTIVE: 'Invalid directive',
  BAD_DQ_ESCAPE: 'Invalid escape sequence',
  TAG_RESOLVE_FAILED: 'Unresolved tag',
};

/** The parser quotes the source, which may contain a credential; the location is enough. */
const withoutQuotedText = (code: ErrorCode, message: string): string =>
  quotingMessages[code] ?? message.replace(/(\w: |["'`]).*/s, '…');
