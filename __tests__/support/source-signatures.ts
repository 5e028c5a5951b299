import { parseSync } from '@swc/core';
import { type Node, walk } from './source-files.ts';

export interface Signature {
  readonly line: number;
  /** How many parameters it has; `this` is none. */
  readonly parameters: number;
}

/** Every list of parameters in TypeScript or JavaScript: of functions and of types, with a body and without. */
export function signaturesIn(source: string): Signature[] {
  // Offsets are bytes, counted from the first token: so one is put in front.
  const bytes = Buffer.from(`;${source.replace(/^#!/, '//')}`);
  const tree = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2022' });
  const rows = callbacksOfTables(tree);
  const signatures: Signature[] = [];
  walk(tree, node => {
    const { params, span, type } = node;
    // The arguments of a generic type have the same field.
    if (!Array.isArray(params) || type === 'TsTypeParameterInstantiation' || rows.has(node)) return;
    const before = bytes.subarray(0, Math.max(0, startOf(span) - tree.span.start));
    signatures.push({ line: before.toString().split('\n').length, parameters: params.filter(isCounted).length });
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

function isCounted(parameter: unknown): boolean {
  const { pat, type, value } = parameter as Node;
  const name = type === 'Identifier' ? value : (pat as Node | undefined)?.['value'];
  return type !== 'TsThisParameter' && name !== 'this';
}
