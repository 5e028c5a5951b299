// Reads TypeScript with swc. Offsets are bytes, so sources are kept as one character per byte.
import { parseSync } from '@swc/core';

/** @typedef {{ type: string, span: { start: number, end: number }, [field: string]: unknown }} SyntaxNode */
/** @typedef {{ node: SyntaxNode, field: string, parent: Visit | undefined }} Visit */
/** @typedef {{ start: number, end: number, text: string }} Edit */

/** @param {string} text */
export const toBytes = text => Buffer.from(text, 'utf8').toString('latin1');

/** @param {string} bytes */
export const fromBytes = bytes => Buffer.from(bytes, 'latin1').toString('utf8');

/**
 * Visits every node but types, parents first. swc counts offsets from the first token, so one is put in front.
 * @param {string} bytes
 * @param {(visit: Visit, start: number, end: number) => void} visitor
 */
export function visitSyntax(bytes, visitor) {
  /** @type {unknown} */
  const parsed = parseSync(`;${fromBytes(bytes)}`, { syntax: 'typescript', target: 'es2022' });
  if (!isNode(parsed)) throw new Error('swc answered without a program');
  const shift = parsed.span.start + 1;
  /** @type {(value: unknown, field: string, parent: Visit | undefined) => void} */
  const walk = (value, field, parent) => {
    if (Array.isArray(value)) for (const item of value) walk(item, field, parent);
    else if (isNode(value)) {
      if (isType(value)) return;
      const visit = { node: value, field, parent };
      visitor(visit, value.span.start - shift, value.span.end - shift);
      for (const [name, child] of Object.entries(value)) if (name !== 'span') walk(child, name, visit);
    } else if (isRecord(value)) for (const [name, child] of Object.entries(value)) walk(child, name, parent);
  };
  if (Array.isArray(parsed['body'])) walk(parsed['body'].slice(1), 'body', undefined);
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
  return isRecord(value) && typeof value['type'] === 'string' && isRecord(value['span']);
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
