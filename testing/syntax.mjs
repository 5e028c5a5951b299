// Reads TypeScript with swc. Offsets are bytes, so sources are kept as one character per byte.
import { parseSync } from '@swc/core';

/** @typedef {{ readonly type: string, readonly [field: string]: unknown }} TypedNode Some nodes of swc have no place. */
/** @typedef {TypedNode & { readonly span: { readonly start: number, readonly end: number } }} SyntaxNode */
/**
 * @template {TypedNode} [Node=SyntaxNode]
 * @typedef {object} Visit
 * @property {Node} node
 * @property {string} field Under which the node appears in its parent.
 * @property {Visit | undefined} parent The next node above that has a place.
 */
/** @typedef {{ start: number, end: number, text: string }} Edit */

/** @param {string} text */
export const toBytes = text => Buffer.from(text, 'utf8').toString('latin1');

/** @param {string} bytes */
export const fromBytes = bytes => Buffer.from(bytes, 'latin1').toString('utf8');

/**
 * The syntax tree of TypeScript or JavaScript.
 * @param {string} source
 * @returns {SyntaxNode}
 */
export function parseSource(source) {
  /** @type {unknown} */
  const parsed = parseSync(source.replace(/^#!/, '//'), { syntax: 'typescript', target: 'es2022' });
  if (!isNode(parsed)) throw new Error('swc answered without a program');
  return parsed;
}

/**
 * Visits every node in a part of a syntax tree, parents first. What is below a node is left out when the visitor returns
 * false.
 * @param {unknown} part
 * @param {(visit: Visit<TypedNode>) => boolean | void} visitor
 */
export function walkSyntax(part, visitor) {
  /** @type {(value: unknown, field: string, parent: Visit | undefined) => void} */
  const walk = (value, field, parent) => {
    if (!isRecord(value)) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, field, parent);
      return;
    }
    let above = parent;
    if (isTyped(value)) {
      const visit = { node: value, field, parent };
      if (visitor(visit) === false) return;
      if (hasPlace(visit)) above = visit;
    }
    for (const name in value) if (name !== 'span') walk(value[name], name, above);
  };
  walk(part, '', undefined);
}

/**
 * Visits every node but types that has a place. swc counts offsets from the first token, so one is put in front.
 * @param {string} bytes
 * @param {(visit: Visit, start: number, end: number) => void} visitor
 */
export function visitSyntax(bytes, visitor) {
  const { span, body } = parseSource(`;${fromBytes(bytes)}`);
  const shift = span.start + 1;
  walkSyntax(Array.isArray(body) ? body.slice(1) : [], visit => {
    if (!hasPlace(visit)) return;
    const { node } = visit;
    if (isType(node)) return false;
    visitor(visit, node.span.start - shift, node.span.end - shift);
  });
}

/**
 * Edits may contain each other only as insertions at different offsets.
 * @param {string} bytes
 * @param {readonly Edit[]} edits
 */
export function applyEdits(bytes, edits) {
  let result = '';
  let offset = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += bytes.slice(offset, edit.start) + edit.text;
    offset = edit.end;
  }
  return result + bytes.slice(offset);
}

/**
 * @param {unknown} value
 * @returns {value is SyntaxNode}
 */
export function isNode(value) {
  return isTyped(value) && isRecord(value['span']);
}

/**
 * @param {Visit<TypedNode>} visit
 * @returns {visit is Visit}
 */
const hasPlace = visit => isNode(visit.node);

/**
 * @param {unknown} value
 * @returns {value is TypedNode}
 */
function isTyped(value) {
  return isRecord(value) && typeof value['type'] === 'string';
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

const typedExpressions = new Set([
  'TsAsExpression',
  'TsSatisfiesExpression',
  'TsNonNullExpression',
  'TsConstAssertion',
]);

/** @param {SyntaxNode} node */
const isType = node => node.type.startsWith('Ts') && !typedExpressions.has(node.type);
