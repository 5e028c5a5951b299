import { isNode, toBytes, visitSyntax } from './syntax.mjs';

/** Line and column begin with 1. @typedef {{ readonly line: number, readonly column: number }} Location */
/**
 * @typedef {object} TestCall
 * @property {Location} start
 * @property {Location} end The end of what is called: `test`, or `test.each(…)` with its table.
 */
/** @typedef {import('./syntax.mjs').Visit} Visit */
/** @typedef {import('./syntax.mjs').SyntaxNode} SyntaxNode */

const names = new Set(['test', 'it', 'fit', 'xit', 'xtest']);

/**
 * The calls in a test file that declare tests, however often each of them runs. `test` without a call counts as one: under
 * another name it would be called unseen.
 *
 * @param {string} source
 * @returns {TestCall[]}
 */
export function testCallsIn(source) {
  const bytes = toBytes(source);
  /** @type {TestCall[]} */
  const calls = [];
  visitSyntax(bytes, (visit, start) => {
    if (!isTest(visit)) return;
    const { span } = calleeAround(visit) ?? visit.node;
    const end = start + span.end - visit.node.span.start;
    calls.push({ start: locationAt(bytes, start), end: locationAt(bytes, end) });
  });
  return calls;
}

/** @param {Visit} visit */
function isTest({ node, field, parent }) {
  if (node.type !== 'Identifier' || !names.has(String(node['value']))) return false;
  return field !== 'property' && field !== 'key' && !(field === 'local' && parent?.node.type === 'ImportSpecifier');
}

/**
 * What is called last in a chain that begins with the name: `test.each(table)` in `test.each(table)('…', …)`.
 *
 * @param {Visit} visit
 */
function calleeAround({ field, parent }) {
  /** @type {SyntaxNode | undefined} */
  let callee;
  while (parent !== undefined && ['callee', 'object', 'tag'].includes(field)) {
    const called = parent.node.type === 'CallExpression' ? parent.node['callee'] : undefined;
    if (isNode(called)) callee = called;
    ({ field, parent } = parent);
  }
  return callee;
}

/**
 * @param {string} bytes
 * @param {number} offset
 * @returns {Location}
 */
function locationAt(bytes, offset) {
  const lines = Buffer.from(bytes.slice(0, offset), 'latin1').toString().split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
