// Mutants of one source: small changes that some test should notice.

import { fromBytes, isNode, visitSyntax } from '../../../testing/syntax.mjs';
import { mutateRegularExpression } from './regular-expressions.mjs';

/** @typedef {import('../../../testing/syntax.mjs').Visit} Visit */
/** @typedef {import('../../../testing/syntax.mjs').SyntaxNode} SyntaxNode */
/** @typedef {import('../../../testing/syntax.mjs').Edit} Edit */
/**
 * `before` and `after` are the changed lines, so that they name the mutant after lines have moved.
 * @typedef {Edit & { file: string, line: number, before: string, after: string, kind: string }} Mutant
 */
/** @typedef {(kind: string, edit: Edit) => void} Add */

const operators = new Map([
  ['&&', ['||']],
  ['||', ['&&']],
  ['===', ['!==']],
  ['!==', ['===']],
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['+', ['-']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['%', ['*']],
]);

const methods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['min', 'max'],
  ['max', 'min'],
  ['indexOf', 'lastIndexOf'],
  ['lastIndexOf', 'indexOf'],
]);

/** Methods whose result is of the type of the object, so that the call can be left out. */
const removableMethods = new Set([
  'filter',
  'sort',
  'toSorted',
  'reverse',
  'slice',
  'trim',
  'trimEnd',
  'trimStart',
  'replace',
  'replaceAll',
]);

/**
 * Types are not looked at: a mutant may be one that the compiler refuses.
 * @param {string} file
 * @param {string} bytes the source, one character per byte
 * @returns {Mutant[]} in the order of the source
 */
export function findMutants(file, bytes) {
  /** @type {Map<string, Mutant>} */
  const mutants = new Map();
  const lines = lineStarts(bytes);
  visitSyntax(bytes, (visit, start, end) => {
    mutate(visit, { start, end, bytes }, (kind, edit) => {
      if (bytes.slice(edit.start, edit.end) === edit.text) return;
      const key = `${edit.start} ${edit.end} ${edit.text}`;
      if (!mutants.has(key)) mutants.set(key, { ...edit, file, kind, ...describeEdit(bytes, edit, lines) });
    });
  });
  return [...mutants.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * @param {Visit} visit
 * @param {{ start: number, end: number, bytes: string }} span
 * @param {Add} add
 */
function mutate(visit, { start, end, bytes }, add) {
  const { node } = visit;
  /** @type {(kind: string, text: string) => void} */
  const replace = (kind, text) => add(kind, { start, end, text });
  if (isCondition(visit)) for (const text of ['true', 'false']) if (canBe(visit, text)) replace('condition', text);
  switch (node.type) {
    case 'BinaryExpression':
      mutateBinary(node, { start, bytes }, add);
      break;
    case 'UnaryExpression':
      if (node['operator'] === '!' || node['operator'] === '-') add('operator', { start, end: start + 1, text: '' });
      break;
    case 'UpdateExpression':
      replace(
        'operator',
        bytes.slice(start, end).replace(/\+\+|--/, operator => (operator === '++' ? '--' : '++')),
      );
      break;
    case 'BooleanLiteral':
      replace('boolean', String(node['value'] !== true));
      break;
    case 'NumericLiteral':
      if (visit.field !== 'key' && !isSign(visit)) replace('number', String(Number(node['value']) + 1));
      break;
    case 'StringLiteral':
      mutateString(visit, replace);
      break;
    case 'TemplateLiteral':
      if (visit.parent?.node.type !== 'TaggedTemplateExpression' && !isWording(bytes.slice(start, end)))
        replace('string', '``');
      break;
    case 'RegExpLiteral':
      for (const literal of mutateRegularExpression(String(node['pattern']), String(node['flags'])))
        replace('regular expression', literal);
      break;
    case 'ArrayExpression':
      if (isFilled(node['elements'])) replace('array', '[]');
      break;
    case 'ObjectExpression':
      if (isFilled(node['properties'])) replace('object', '{}');
      break;
    case 'OptionalChainingExpression':
      mutateChain(node, { start, bytes }, add);
      break;
    case 'CallExpression':
      mutateCall(node, { end, bytes, start }, add);
      break;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      mutateResult(node, { end, bytes }, add);
      break;
  }
  if (isRemovable(node)) replace('statement', ';');
}

/** @param {Visit} visit */
function isCondition(visit) {
  return (
    visit.field === 'test' &&
    visit.parent !== undefined &&
    /^(If|While|DoWhile|For|Conditional)/.test(visit.parent.node.type)
  );
}

/** Of a comparator only the sign counts. @param {Visit} visit */
function isSign({ node, parent }) {
  const outer = parent?.node.type === 'UnaryExpression' ? parent.parent : parent;
  if (node['value'] !== 1 || outer?.node.type !== 'ConditionalExpression') return false;
  const arms = [outer.node['consequent'], outer.node['alternate']].map(arm => (isNode(arm) ? arm.type : ''));
  return arms.every(type => type === 'NumericLiteral' || type === 'UnaryExpression');
}

/** A loop without an end proves little and takes the time limit. @type {(visit: Visit, text: string) => boolean} */
function canBe(visit, text) {
  return text === 'false' || /^(If|Conditional)/.test(visit.parent?.node.type ?? '');
}

/** @type {(node: SyntaxNode, source: { start: number, bytes: string }, add: Add) => void} */
function mutateBinary(node, { start, bytes }, add) {
  const { left, right } = node;
  if (!isNode(left) || !isNode(right)) return;
  const base = start - left.span.start;
  const leftEnd = left.span.end + base;
  const rightStart = right.span.start + base;
  const rightEnd = right.span.end + base;
  const operator = String(node['operator']);
  if (operator === '??') {
    add('fallback', { start, end: rightEnd, text: bytes.slice(start, leftEnd) });
    add('fallback', { start, end: rightEnd, text: bytes.slice(rightStart, rightEnd) });
  }
  if (operator === '+' && [left, right].some(side => /^(String|Template)Literal$/.test(side.type))) return;
  const offset = bytes.indexOf(operator, leftEnd);
  if (offset < 0 || offset >= rightStart) return;
  for (const text of operators.get(operator) ?? [])
    add('operator', { start: offset, end: offset + operator.length, text });
}

/** @type {(visit: Visit, replace: (kind: string, text: string) => void) => void} */
function mutateString({ node, field, parent }, replace) {
  const inModuleName = field === 'source' || field === 'key' || field === 'imported' || field === 'exported';
  const isImport =
    parent?.node.type === 'CallExpression' && isNode(parent.node['callee']) && parent.node['callee'].type === 'Import';
  const isDirective = parent?.node.type === 'ImportDeclaration';
  const value = String(node['value']);
  if (inModuleName || isImport || isDirective || isWording(value)) return;
  replace('string', value === '' ? "'mutant'" : "''");
}

/** Sentences are messages: what they say is for people to judge. @param {string} text */
const isWording = text => /\S\s+\S/.test(text.replaceAll(/\$\{[^}]*\}/g, 'x'));

/** @type {(node: SyntaxNode, source: { start: number, bytes: string }, add: Add) => void} */
function mutateChain(node, { start, bytes }, add) {
  const { base } = node;
  const object = isNode(base) ? (base['object'] ?? base['callee']) : undefined;
  if (node['optional'] !== true || !isNode(object)) return;
  const token = bytes.indexOf('?.', start + object.span.end - node.span.start);
  const isMember = !/^[[(]/.test(bytes.slice(token + 2).trimStart());
  add('optional chain', { start: token, end: token + 2, text: isMember ? '.' : '' });
}

/** @type {(node: SyntaxNode, source: { start: number, end: number, bytes: string }, add: Add) => void} */
function mutateCall(node, { start, end, bytes }, add) {
  const callee = node['callee'];
  if (!isNode(callee) || callee.type !== 'MemberExpression') return;
  const { object, property } = callee;
  if (!isNode(object) || !isNode(property) || property.type !== 'Identifier') return;
  const base = start - node.span.start;
  const name = String(property['value']);
  const other = methods.get(name);
  if (other !== undefined)
    add('method', { start: property.span.start + base, end: property.span.end + base, text: other });
  if (removableMethods.has(name))
    add('method', { start, end, text: bytes.slice(object.span.start + base, object.span.end + base) });
}

/** @type {(node: SyntaxNode, source: { end: number, bytes: string }, add: Add) => void} */
function mutateResult(node, { end, bytes }, add) {
  const result = node.type === 'ReturnStatement' ? node['argument'] : node['body'];
  if (!isNode(result) || !/^(Call|Member|Await|New|OptionalChaining)Expression$|^Identifier$/.test(result.type)) return;
  const base = end - node.span.end;
  const edit = { start: result.span.start + base, end: result.span.end + base, text: 'undefined' };
  if (bytes.slice(edit.start, edit.end) !== 'undefined') add('result', edit);
}

/** @param {SyntaxNode} node */
function isRemovable(node) {
  if (node.type === 'ThrowStatement' || node.type === 'ContinueStatement' || node.type === 'BreakStatement')
    return true;
  if (node.type === 'ReturnStatement') return !isNode(node['argument']);
  if (node.type !== 'ExpressionStatement' || !isNode(node['expression'])) return false;
  const { expression } = node;
  const effect =
    expression.type === 'AwaitExpression' && isNode(expression['argument']) ? expression['argument'] : expression;
  const isSuper = isNode(effect['callee']) && effect['callee'].type === 'Super';
  return /^(Call|Assignment|Await|Yield|OptionalChaining)Expression$/.test(effect.type) && !isSuper;
}

/** @param {unknown} value */
const isFilled = value => Array.isArray(value) && value.length > 0;

/** @param {string} bytes */
function lineStarts(bytes) {
  const starts = [0];
  for (let offset = bytes.indexOf('\n'); offset >= 0; offset = bytes.indexOf('\n', offset + 1)) starts.push(offset + 1);
  return starts;
}

/** @type {(bytes: string, edit: Edit, lines: readonly number[]) => Pick<Mutant, 'line' | 'before' | 'after'>} */
function describeEdit(bytes, edit, lines) {
  const line = lines.findLastIndex(start => start <= edit.start);
  const from = lines[line] ?? 0;
  const lineEnd = bytes.indexOf('\n', edit.end);
  const to = lineEnd < 0 ? bytes.length : lineEnd;
  /** @param {string} text */
  const oneLine = text => fromBytes(text).replaceAll(/\s+/g, ' ').trim();
  return {
    line: line + 1,
    before: oneLine(bytes.slice(from, to)),
    after: oneLine(bytes.slice(from, edit.start) + edit.text + bytes.slice(edit.end, to)),
  };
}
