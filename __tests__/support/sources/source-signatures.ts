import { parseSource, type TypedNode, type Visit, walkSyntax } from '../../../testing/syntax.mjs';
import { literalOf, type Node } from './source-files.ts';

export interface Signature {
  readonly line: number;
  /** How many parameters it has; `this` is none, and a rest parameter counts as many as the tuple of its type. */
  readonly parameters: number;
}

/** Every list of parameters in TypeScript or JavaScript: of functions and of types, with a body and without, also in JSDoc. */
export const signaturesIn = (source: string): Signature[] => [
  ...writtenSignatures(source),
  ...documentedSignatures(source),
];

function writtenSignatures(source: string): Signature[] {
  // Offsets are bytes, counted from the first token: so one is put in front.
  const bytes = Buffer.from(`;${source.replace(/^#!/, '//')}`);
  const tree = parseSource(bytes.toString());
  const tuples = new Map<string, Node>();
  const lists: { readonly start: number; readonly params: readonly unknown[] }[] = [];
  walkSyntax(tree, visit => {
    const { node } = visit;
    if (node.type === 'TsTypeAliasDeclaration') tuples.set(literalOf(node['id']) ?? '', node['typeAnnotation'] as Node);
    // The function of a method of a class has no type.
    const { params, span } = (node['function'] ?? node) as Node;
    // The arguments of a generic type have the same field.
    if (!Array.isArray(params) || node.type === 'TsTypeParameterInstantiation' || isCallbackOfTable(visit)) return;
    lists.push({ start: startOf(span) - tree.span.start, params });
  });
  // A tuple can be declared after it is used.
  return lists.map(({ start, params }) => ({
    line: lineAt(bytes, start),
    parameters: params.reduce<number>((sum, parameter) => sum + countOf(parameter, tuples), 0),
  }));
}

/** The parameters of `test.each(…)('…', (…) => …)` are the columns of its table. */
const isCallbackOfTable = ({ field, parent }: Visit<TypedNode>): boolean =>
  field === 'expression' &&
  parent?.node.type === 'CallExpression' &&
  (parent.node['callee'] as Node)['type'] === 'CallExpression';

const startOf = (span: unknown): number => (span as { readonly start: number }).start;

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf('\n'); at >= 0 && at < offset; at = bytes.indexOf('\n', at + 1)) line += 1;
  return line;
}

function countOf(parameter: unknown, tuples: ReadonlyMap<string, Node>): number {
  const { pat, type, value } = parameter as Node;
  const pattern = (pat ?? parameter) as Node;
  if (type === 'TsThisParameter' || (type === 'Identifier' ? value : pattern['value']) === 'this') return 0;
  if (pattern['type'] !== 'RestElement') return 1;
  const annotation = pattern['typeAnnotation'] as Node | undefined;
  return Math.max(1, lengthOf(annotation?.['typeAnnotation'] as Node | undefined, tuples));
}

/** The number of elements of a tuple; 0 for any other type. */
function lengthOf(type: Node | undefined, tuples: ReadonlyMap<string, Node>): number {
  if (type?.['type'] === 'TsTypeOperator') return lengthOf(type['typeAnnotation'] as Node, tuples);
  if (type?.['type'] === 'TsTypeReference') return lengthOf(tuples.get(literalOf(type['typeName']) ?? ''), new Map());
  const elements = type?.['elemTypes'];
  return Array.isArray(elements) ? elements.length : 0;
}

/** Those of `@callback` and `@overload`, and of the types of functions in any tag. */
function documentedSignatures(source: string): Signature[] {
  return [...source.matchAll(/(?<!['"`])\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const line = source.slice(0, index).split('\n').length;
    return signaturesOfComment(comment.replace(/^[^\S\n]*\*(?!\/)/gm, '')).map(signature => ({
      ...signature,
      line: line + signature.line - 1,
    }));
  });
}

function signaturesOfComment(comment: string): Signature[] {
  const found: Signature[] = [];
  let declared: { line: number; parameters: number } | undefined;
  for (const { 0: tag, 1: name, index } of comment.matchAll(/@(\w+)[^\S\n]*/g)) {
    const line = comment.slice(0, index).split('\n').length;
    const rest = comment.slice(index + tag.length);
    const type = bracedType(rest);
    if (name === 'callback' || name === 'overload') {
      declared = { line, parameters: 0 };
      found.push(declared);
    } else if (name === 'typedef') declared = undefined;
    // `options.name` describes a property of the parameter before it.
    else if (name === 'param' && declared !== undefined && /^\s*\[?[\w$]+(?![\w$.[])/.test(rest.slice(type.length))) {
      declared.parameters += 1;
    }
    found.push(...signaturesOfType(type).map(signature => ({ ...signature, line: line + signature.line - 1 })));
  }
  return found;
}

/** `{…}` at the start of a text, with the braces in it; empty where there is none. */
function bracedType(text: string): string {
  if (!text.startsWith('{')) return '';
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return [...text].slice(0, at + 1).join('');
  }
  return '';
}

function signaturesOfType(braced: string): Signature[] {
  try {
    return braced === '' ? [] : writtenSignatures(`type Documented = ${braced.slice(1, -1).replace(/=$/, '')};`);
  } catch {
    // `{?string}` and the like are types of JSDoc alone, which have no parameters.
    return [];
  }
}
