import { parseSync } from '@swc/core';
import { type Node, textOf, walk } from './source-files.ts';

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
  const tree = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2022' });
  const rows = callbacksOfTables(tree);
  const tuples = tuplesIn(tree);
  const signatures: Signature[] = [];
  walk(tree, node => {
    const { params, span, type } = node;
    // The arguments of a generic type have the same field.
    if (!Array.isArray(params) || type === 'TsTypeParameterInstantiation' || rows.has(node)) return;
    const before = bytes.subarray(0, Math.max(0, startOf(span) - tree.span.start));
    const parameters = params.reduce<number>((sum, parameter) => sum + countOf(parameter, tuples), 0);
    signatures.push({ line: before.toString().split('\n').length, parameters });
  });
  return signatures;
}

/** The parameters of `test.each(…)('…', (…) => …)` are the columns of its table. */
function callbacksOfTables(tree: unknown): ReadonlySet<Node> {
  const found = new Set<Node>();
  walk(tree, node => {
    const callee = node['callee'] as Node | undefined;
    if (node['type'] !== 'CallExpression' || callee?.['type'] !== 'CallExpression') return;
    for (const { expression } of node['arguments'] as readonly { readonly expression: Node }[]) found.add(expression);
  });
  return found;
}

const startOf = (span: unknown): number => (span as { readonly start: number }).start;

/** The tuples that have a name in the file. */
function tuplesIn(tree: unknown): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  walk(tree, node => {
    if (node['type'] === 'TsTypeAliasDeclaration') found.set(textOf(node['id']) ?? '', node['typeAnnotation'] as Node);
  });
  return found;
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
  if (type?.['type'] === 'TsTypeReference') return lengthOf(tuples.get(textOf(type['typeName']) ?? ''), new Map());
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
