// Makes a source report which of its parts a test reaches.
import { isNode, visitSyntax } from '../../testing/syntax.mjs';

/** @typedef {import('../../testing/syntax.mjs').Visit} Visit */
/**
 * A statement, or an expression that may be skipped: it runs as one. Part 0 is what runs when the file is loaded.
 * `open` and `close` are what the probe puts around it.
 * @typedef {{ id: number, start: number, end: number, open: string, close: string, names: Set<string> }} Part
 */
/**
 * A statement outside of functions: the names that it declares, and those that it uses when the file is loaded.
 * @typedef {{ declares: Set<string>, uses: Set<string>, start: number, end: number }} TopLevel
 */

/**
 * @param {string} bytes
 * @returns {{ parts: Part[], topLevel: TopLevel[] }} parts from the outside in
 */
export function findParts(bytes) {
  /** @type {Part[]} */
  const parts = [{ id: 0, start: 0, end: bytes.length, open: '', close: '', names: new Set() }];
  /** @type {TopLevel[]} */
  const topLevel = [];
  let isModuleLink = false;
  visitSyntax(bytes, (visit, start, end) => {
    const { node, parent, field } = visit;
    if (parent === undefined) {
      isModuleLink = /^(Import|ExportAll|ExportNamed)Declaration$/.test(node.type);
      topLevel.push({ declares: new Set(), uses: new Set(), start, end });
    }
    const id = parts.length;
    const part = { id, start, end, names: new Set() };
    if (isListed(visit)) parts.push({ ...part, open: `__reached(${id});`, close: '' });
    else if (isBody(visit)) parts.push({ ...part, open: `{__reached(${id});`, close: '}' });
    else if (isOptional(visit)) parts.push({ ...part, open: `(__reached(${id}),`, close: ')' });
    if (node.type !== 'Identifier' || isModuleLink) return;
    const name = String(node['value']);
    const innermost = partAt(parts, start, end);
    const isDeclared = (field === 'id' || field === 'identifier') && /Declarat/.test(parent?.node.type ?? '');
    if (innermost.id !== 0) innermost.names.add(name);
    else if (isDeclared) topLevel.at(-1)?.declares.add(name);
    else topLevel.at(-1)?.uses.add(name);
  });
  return { parts, topLevel };
}

/**
 * @param {readonly Part[]} parts
 * @param {number} start
 * @param {number} end
 * @returns {Part} the innermost
 */
export function partAt(parts, start, end) {
  const part = parts.findLast(candidate => candidate.start <= start && end <= candidate.end);
  if (part === undefined) throw new RangeError(`no part contains ${start} to ${end}`);
  return part;
}

/**
 * @param {string} file
 * @param {string} bytes
 * @param {readonly Part[]} parts
 */
export function addProbes(file, bytes, parts) {
  const marks = parts.flatMap(({ id, start, end, open, close }) => [
    { offset: start, order: id, text: open },
    // At one offset, whatever ends there is closed before anything opens, and the inner part first.
    { offset: end, order: -id, text: close },
  ]);
  marks.sort((a, b) => a.offset - b.offset || a.order - b.order);
  let result = `const __reached = globalThis.__reach?.(${JSON.stringify(file)}) ?? (() => {});`;
  let offset = 0;
  for (const mark of marks) {
    result += bytes.slice(offset, mark.offset) + mark.text;
    offset = mark.offset;
  }
  return result;
}

/** A function is there before its statement is reached. */
const hoisted = /^(Function|Class)Declaration$/;

/** @param {Visit} visit */
function isListed({ node, field, parent }) {
  const type = parent?.node.type;
  const isInList = field === 'stmts' || (field === 'consequent' && type === 'SwitchCase');
  return isInList && !hoisted.test(node.type);
}

/** @param {Visit} visit */
function isBody({ node, field, parent }) {
  const type = parent?.node.type ?? '';
  const isInBody = type === 'IfStatement' ? field !== 'test' : field === 'body' && /^(For|While|DoWhile)/.test(type);
  return isInBody && node.type !== 'BlockStatement';
}

/** @param {Visit} visit */
function isOptional({ node, field, parent }) {
  if (parent === undefined) return false;
  const { type } = parent.node;
  if (type === 'ConditionalExpression') return field !== 'test';
  if (type === 'BinaryExpression') return field === 'right' && /^(&&|\|\||\?\?)$/.test(String(parent.node['operator']));
  if (type === 'AssignmentExpression')
    return field === 'right' && /^(&&|\|\||\?\?)=$/.test(String(parent.node['operator']));
  if (type === 'AssignmentPattern') return field === 'right';
  if (type === 'AssignmentPatternProperty' || type === 'ClassProperty') return field === 'value' && isNode(node);
  return type === 'ArrowFunctionExpression' && field === 'body' && !/^(Block|Function)/.test(node.type);
}
